/** Restrictions laid for a request: which are in force, and whether the person knows of the end. */
import { latest } from '#shared/domain/calendar.ts';
import type { Request } from './request.ts';

export type Restriction = Request['restrictions'][number];
type Letter = Request['letters'][number];

/** What is still restricted. */
export function restrictionsInForce({
  restrictions,
}: Pick<Request, 'restrictions'>): Restriction[] {
  return restrictions.filter(({ toOn }) => toOn === null);
}

export interface RestrictionGroup {
  readonly ground: Restriction['ground'];
  readonly fromOn: Restriction['fromOn'];
  readonly toOn: Restriction['toOn'];
  /** Null for everything of the person. */
  readonly itemIds: readonly number[] | null;
}

/** Items that were restricted together are told together. */
export function groupRestrictions(restrictions: readonly Restriction[]): RestrictionGroup[] {
  const groups = new Map<string, RestrictionGroup>();
  for (const { ground, fromOn, toOn, dataItemId } of restrictions) {
    const key = [ground, fromOn, toOn, dataItemId === null].join(' ');
    const before = groups.get(key)?.itemIds ?? [];
    const itemIds = dataItemId === null ? null : [...before, dataItemId];
    groups.set(key, { ground, fromOn, toOn, itemIds });
  }
  return [...groups.values()];
}

/**
 * The letter that says the restriction is about to end (GDPR art. 18(3)): one that went
 * out, or else one that waits to. A letter about an earlier restriction does not count.
 */
export function endLetter({
  letters,
  restrictions,
}: Pick<Request, 'letters' | 'restrictions'>): Letter | undefined {
  const since = latest(restrictionsInForce({ restrictions }).map(({ fromOn }) => fromOn));
  const ends = letters.filter(
    ({ kind, madeOn }) => kind === 'restriction.off' && (since === undefined || madeOn >= since),
  );
  return ends.find(({ sentOn }) => sentOn !== null) ?? ends[0];
}
