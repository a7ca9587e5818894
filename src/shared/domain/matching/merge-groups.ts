/** What becomes one person: the records of a file in groups, by what the owner accepted. */
import type { MatchProposal } from './parties.ts';
import { createSets } from './sets.ts';

/** Records that are the same, with the one in the register when there is one. */
export interface MergeGroup {
  /** In the order of the file. */
  readonly keys: readonly string[];
  readonly known: string | null;
}

export interface MergeGroups<Accepted> {
  /** Every record in one group, in the order of their first records. */
  readonly groups: readonly MergeGroup[];
  /** What would have made one of two that are known, or speaks of a record that is not there. */
  readonly refused: readonly Accepted[];
}

/**
 * Joins the records by the accepted proposals, the earlier ones first. Two that are in the
 * register as two stay two, whatever would join them later.
 */
export function groupsOf<Accepted extends Pick<MatchProposal, 'incoming' | 'with'>>(
  keys: readonly string[],
  accepted: readonly Accepted[],
): MergeGroups<Accepted> {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const sets = createSets(keys.length);
  // By the first record of a set: who it is in the register, and the other way round.
  const knownOf = new Map<number, string>();
  const firstOfKnown = new Map<string, number>();
  const refused = accepted.filter((proposal) => {
    const one = numbers.get(proposal.incoming);
    const known = 'known' in proposal.with ? proposal.with.known : undefined;
    const other =
      'known' in proposal.with
        ? (firstOfKnown.get(proposal.with.known) ?? one)
        : numbers.get(proposal.with.incoming);
    if (one === undefined || other === undefined) return true;
    const [first, otherFirst] = [sets.firstOf(one), sets.firstOf(other)];
    const persons = new Set([known, knownOf.get(first), knownOf.get(otherFirst)]);
    persons.delete(undefined);
    if (persons.size > 1) return true;
    sets.join(first, otherFirst);
    for (const person of persons) {
      if (person === undefined) continue;
      knownOf.set(sets.firstOf(one), person);
      firstOfKnown.set(person, sets.firstOf(one));
    }
    return false;
  });
  const groups = new Map<number, string[]>();
  keys.forEach((key, number) => {
    const first = sets.firstOf(number);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [key]);
    else group.push(key);
  });
  return {
    groups: [...groups].map(([first, members]) => ({
      keys: members,
      known: knownOf.get(first) ?? null,
    })),
    refused,
  };
}
