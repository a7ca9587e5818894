/**
 * Weighing a legitimate interest (GDPR art. 6(1)(f)) in three steps: is there an interest, is
 * this needed for it, and does it weigh more than what it does to people. What was weighed is
 * kept beside the outcome, so that a change afterwards shows.
 */
import * as v from 'valibot';

const Text = v.string();

export const BALANCING_OUTCOMES = ['outweighs', 'outweighs-with-safeguards', 'does-not'] as const;
export type BalancingOutcome = (typeof BALANCING_OUTCOMES)[number];

/** The note as it is kept in `purpose.balancing_note`. */
export const BalancingNote = v.strictObject({
  necessity: Text,
  effect: Text,
  safeguards: Text,
  outcome: v.picklist(BALANCING_OUTCOMES),
  because: Text,
  /** What was on the scale: the interest, the categories of data and the other parties. */
  weighed: v.strictObject({
    interest: Text,
    categories: v.array(v.number()),
    parties: v.array(v.number()),
  }),
});
export type BalancingNote = v.InferOutput<typeof BalancingNote>;
export type Weighed = BalancingNote['weighed'];

/** What is on the scale now, in a fixed order. */
export function weighed(
  interest: string,
  categories: readonly number[],
  parties: readonly number[],
): Weighed {
  return { interest, categories: inOrder(categories), parties: inOrder(parties) };
}

/**
 * True when something came on the scale that was not weighed: another interest, a category or
 * a party more. What was taken off makes the outcome no worse.
 */
export function isWeighingOutdated(before: Weighed, now: Weighed): boolean {
  return (
    before.interest !== now.interest ||
    now.categories.some((id) => !before.categories.includes(id)) ||
    now.parties.some((id) => !before.parties.includes(id))
  );
}

function inOrder(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
