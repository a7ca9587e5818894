/** Which steps a request takes, by what was asked for and by whom. */
import type { Output } from '#shared/contract/index.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';

type Request = Output<'requests.get'>;

export const STEPS = [
  'received',
  'identify',
  'collect',
  'assess',
  'answer',
  'erase',
  'close',
] as const;
export type Step = (typeof STEPS)[number];

/** What a person can ask for that makes data go, and the cause of the disposal it leads to. */
const ERASING = {
  erasure: 'request',
  objection: 'objection',
  'consent-withdrawal': 'withdrawal',
} as const satisfies Partial<Record<DataSubjectRight, string>>;
export type ErasingCause = (typeof ERASING)[keyof typeof ERASING];

/** Why data would go: undefined when nothing was asked that makes them go. */
export function erasingCause(rights: readonly DataSubjectRight[]): ErasingCause | undefined {
  const asked = (Object.keys(ERASING) as (keyof typeof ERASING)[]).find((right) =>
    rights.includes(right),
  );
  return asked === undefined ? undefined : ERASING[asked];
}

/** Nobody is known any more: the person was erased since. */
export function isGone({ personId, person }: Pick<Request, 'personId' | 'person'>): boolean {
  return personId === null && person === '';
}

/**
 * First what is answered, then what goes: a letter about data is made while they
 * are there. Of somebody who was erased since there is nothing left to do but close;
 * what was erased for the request can still be looked at.
 */
export function stepsOf(
  request: Pick<Request, 'kind' | 'rights' | 'personId' | 'person' | 'disposal'>,
): readonly Step[] {
  const { kind, rights, personId, disposal } = request;
  if (isGone(request)) {
    return isCarriedOut(disposal) ? ['received', 'erase', 'close'] : ['received', 'close'];
  }
  if (kind !== 'request') return ['received', 'assess', 'answer', 'close'];
  const left: readonly Step[] = [
    ...(rights.includes('access') ? [] : (['collect'] as const)),
    ...(erasingCause(rights) === undefined || personId === null ? (['erase'] as const) : []),
  ];
  return STEPS.filter((step) => !left.includes(step));
}

/** Whether each step is done; the first that is not is where the work goes on. */
export function doneSteps(
  request: Pick<
    Request,
    | 'kind'
    | 'status'
    | 'rights'
    | 'personId'
    | 'person'
    | 'identity'
    | 'outcomes'
    | 'letters'
    | 'disposal'
    | 'forwardedOn'
  >,
  isSearched: boolean,
): Readonly<Record<Step, boolean>> {
  const answered = request.status === 'answered';
  const { identity } = request;
  return {
    received: true,
    identify: answered || (identity.result !== null && identity.result !== 'asked'),
    collect: answered || isSearched || isAnswered(request),
    assess: answered || isAssessed(request),
    answer: isAnswered(request),
    erase: answered || isErased(request),
    close: answered,
  };
}

/** Where the work was left: nothing is asked twice. */
export function stepToBegin(request: Parameters<typeof doneSteps>[0]): Step {
  if (request.status === 'answered') return 'close';
  const done = doneSteps(request, false);
  return stepsOf(request).find((step) => !done[step]) ?? 'close';
}

/** Every right was decided on, or answers itself: access by its letter, erasure by its run. */
function isAssessed(
  request: Pick<
    Request,
    'kind' | 'rights' | 'outcomes' | 'letters' | 'disposal' | 'forwardedOn' | 'personId' | 'person'
  >,
): boolean {
  if (request.kind === 'misdirected') return request.forwardedOn !== null;
  return request.rights.every(
    (right) =>
      request.outcomes.some((outcome) => outcome.right === right) ||
      (right === 'access' && isAnswered(request)) ||
      (right === 'erasure' && isCarriedOut(request.disposal)),
  );
}

/** Letters that tell or ask something on the way, without being an answer. */
const ON_THE_WAY: readonly string[] = [
  'ack',
  'identity',
  'extension',
  'fee.notice',
  'recipients.notify',
  'restriction.off',
];

/** The letter that answers was kept. */
export function isAnswered({ letters }: Pick<Request, 'letters'>): boolean {
  return letters.some(({ kind }) => !isAboutErasure(kind) && !ON_THE_WAY.includes(kind));
}

/** The answer about access was kept: data can go after that. */
export function isAccessAnswered({ letters }: Pick<Request, 'letters'>): boolean {
  return letters.some(({ kind }) => kind.startsWith('access.'));
}

/** What had to go is gone. When nothing was asked that makes data go, a letter about it tells. */
export function isErased({
  rights,
  letters,
  disposal,
}: Pick<Request, 'rights' | 'letters' | 'disposal'>): boolean {
  if (erasingCause(rights) !== undefined) return isCarriedOut(disposal);
  return letters.some(({ kind }) => isAboutErasure(kind));
}

/** Erasure was asked and nothing went or was refused, while the person is still there. */
export function waitsForErasure(
  request: Pick<
    Request,
    'kind' | 'rights' | 'personId' | 'person' | 'letters' | 'disposal' | 'outcomes'
  >,
): boolean {
  const refused = request.outcomes.some(
    ({ right, decision }) =>
      right === 'erasure' && (decision === 'refused' || decision === 'withdrawn'),
  );
  return stepsOf(request).includes('erase') && !isErased(request) && !refused;
}

/** The run did its work; tasks at other systems may still be open. */
export function isCarriedOut(disposal: Request['disposal']): boolean {
  return disposal?.status === 'carried-out' || disposal?.status === 'done';
}

function isAboutErasure(kind: string): boolean {
  return kind.startsWith('erasure.');
}
