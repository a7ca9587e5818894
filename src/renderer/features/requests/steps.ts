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
 * are there. Of somebody who was erased since there is nothing left to do but close.
 */
export function stepsOf({
  rights,
  personId,
}: Pick<Request, 'rights' | 'personId'>): readonly Step[] {
  if (personId === null) return ['received', 'close'];
  const erases = erasingCause(rights) !== undefined;
  const answers = rights.includes('access') || !erases;
  const left: readonly Step[] = [...(answers ? [] : (['collect', 'answer'] as const))];
  return STEPS.filter((step) => !left.includes(step) && (step !== 'erase' || erases));
}

/** Where the work was left: nothing is asked twice. */
export function stepToBegin(
  request: Pick<Request, 'rights' | 'personId' | 'status' | 'letters'>,
): Step {
  if (request.status === 'answered') return 'close';
  const [, second = 'close'] = stepsOf(request);
  return second === 'collect' && isAnswered(request) ? 'answer' : second;
}

/** The letter that answers was kept. */
export function isAnswered({ letters }: Pick<Request, 'letters'>): boolean {
  return letters.some(({ kind }) => !isAboutErasure(kind));
}

/** The letter that says what was erased was kept. */
export function isErased({ letters }: Pick<Request, 'letters'>): boolean {
  return letters.some(({ kind }) => isAboutErasure(kind));
}

function isAboutErasure(kind: string): boolean {
  return kind.startsWith('erasure.');
}
