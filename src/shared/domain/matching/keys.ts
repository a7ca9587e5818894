/** Keys that say who somebody is: the same key is a proposal, unless too many have it. */
import { countDifferent, forEachPair, type Sides } from './blocks.ts';
import { MATCH_REASONS, type MatchExternalId, type MatchReason } from './parties.ts';

/** Kind and value with a space between: `email jan@voorbeeld.nl`. */
export type Key = `${MatchReason} ${string}`;

/** More different holders than this have a switchboard, a mailbox for all or a common name. */
const MOST_HOLDERS = 5;

/** A key of every value that is not empty. */
export function keysOf(
  kind: MatchReason,
  values: readonly string[],
  spell: (value: string) => string,
): Key[] {
  return values
    .map(spell)
    .filter((value) => value !== '')
    .map((value): Key => `${kind} ${value}`);
}

/** The number by which a system knows somebody counts in that system only. */
export function externalKeys(ids: readonly MatchExternalId[]): Key[] {
  return ids
    .filter(({ id }) => id.trim() !== '')
    .map(({ system, id }): Key => `external-id ${system}|${id.trim().toLowerCase()}`);
}

/**
 * Calls `visit` with every two records that share a key, and gives the keys that say
 * nothing because more than five different records have them.
 */
export function forEachSharedKey(
  keys: readonly (readonly Key[])[],
  sides: Sides,
  visit: (some: number, other: number) => void,
): Set<Key> {
  const holders = new Map<Key, number | number[]>();
  keys.forEach((own, record) => {
    for (const key of new Set(own)) {
      const before = holders.get(key);
      if (before === undefined) holders.set(key, record);
      else if (typeof before === 'number') holders.set(key, [before, record]);
      else before.push(record);
    }
  });
  const crowded = new Set<Key>();
  for (const [key, members] of holders) {
    if (typeof members === 'number') continue;
    if (countDifferent(members, sides) > MOST_HOLDERS) crowded.add(key);
    else forEachPair(members, sides, visit);
  }
  return crowded;
}

/** The kinds of the keys that two have in common, in the order in which they are shown. */
export function sharedKinds(
  some: readonly Key[],
  others: readonly Key[],
  crowded: ReadonlySet<Key>,
): MatchReason[] {
  const shared = some.filter((key) => others.includes(key) && !crowded.has(key));
  if (shared.length === 0) return [];
  return MATCH_REASONS.filter((kind) => shared.some((key) => key.startsWith(`${kind} `)));
}
