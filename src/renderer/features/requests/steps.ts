/** Which steps a request takes, by what was asked for. */
import type { Output } from '#shared/contract/index.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';

type Request = Output<'requests.get'>;

export const STEPS = ['received', 'collect', 'answer', 'erase', 'close'] as const;
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

/**
 * First what is answered, then what goes: a letter about data is made while they
 * are there. Of somebody who was erased since there is nothing left to do but close;
 * what was erased for the request can still be looked at.
 */
export function stepsOf({
  rights,
  personId,
  disposal,
}: Pick<Request, 'rights' | 'personId' | 'disposal'>): readonly Step[] {
  if (personId === null) {
    return isCarriedOut(disposal) ? ['received', 'erase', 'close'] : ['received', 'close'];
  }
  const erases = erasingCause(rights) !== undefined;
  const answers = rights.includes('access') || !erases;
  const left: readonly Step[] = [...(answers ? [] : (['collect', 'answer'] as const))];
  return STEPS.filter((step) => !left.includes(step) && (step !== 'erase' || erases));
}

/** Where the work was left: nothing is asked twice. */
export function stepToBegin(
  request: Pick<Request, 'rights' | 'personId' | 'status' | 'letters' | 'disposal'>,
): Step {
  if (request.status === 'answered') return 'close';
  const steps = stepsOf(request);
  const answerOpen = steps.includes('answer') && !isAnswered(request);
  if (steps.includes('erase') && isErased(request) && !answerOpen) return 'close';
  const [, second = 'close'] = steps;
  return second === 'collect' && isAnswered(request) ? 'answer' : second;
}

/** The letter that answers was kept. */
export function isAnswered({ letters }: Pick<Request, 'letters'>): boolean {
  return letters.some(({ kind }) => !isAboutErasure(kind));
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

/** Something was to go for this request and nothing did, while the person is still there. */
export function waitsForErasure(
  request: Pick<Request, 'rights' | 'personId' | 'letters' | 'disposal'>,
): boolean {
  return stepsOf(request).includes('erase') && !isErased(request);
}

/** The run did its work; tasks at other systems may still be open. */
export function isCarriedOut(disposal: Request['disposal']): boolean {
  return disposal?.status === 'carried-out' || disposal?.status === 'done';
}

function isAboutErasure(kind: string): boolean {
  return kind.startsWith('erasure.');
}
