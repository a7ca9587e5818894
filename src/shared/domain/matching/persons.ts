/**
 * Proposes which persons of a file may be persons of the register, or each other. Never a
 * decision: the owner sees both side by side.
 */
import { countDifferent, forEachBlock, forEachPair, numberTexts, type Sides } from './blocks.ts';
import { chooseProposals } from './choose.ts';
import { type ComparableParty, comparableParty, judgePersons } from './judge-persons.ts';
import { forEachSharedKey, type Key } from './keys.ts';
import { createPairSet, type PairSet } from './pair-set.ts';
import type { MatchParty, MatchProposal } from './parties.ts';
import { isAlmostSame, type ListMarks, markNamesAtDoor, type Placed, SLIPS } from './places.ts';

/**
 * More different records than this at one address, or with one name and house number, are
 * not compared for slips: a home for the elderly, a town with one postcode, a shop that
 * put its own address with every customer.
 */
const MOST_IN_BLOCK = 50;

/**
 * Proposals in the order of the file, at most one for two records, with the best known
 * person first and at most three of those. Of records that are the same each is proposed
 * with an earlier one, as a star around the first.
 */
export function proposePersons(
  incoming: readonly MatchParty[],
  known: readonly MatchParty[],
): MatchProposal[] {
  const parties = [...incoming, ...known];
  const comparable = parties.map(comparableParty);
  const { pairs, crowded } = findCandidates(comparable, incoming.length);
  return chooseProposals(
    pairs.judge((some, other) => judgePersons(some, other, crowded)),
    incoming.length,
    (record) => parties[record]?.key ?? '',
  );
}

interface Candidates {
  readonly pairs: PairSet<ComparableParty>;
  readonly crowded: ReadonlySet<Key>;
}

function findCandidates(parties: readonly ComparableParty[], incomingCount: number): Candidates {
  const pairs = createPairSet(parties);
  const named: Sides = { incomingCount, sameAs: numberTexts(parties.map(({ name }) => name.id)) };
  const crowded = forEachSharedKey(
    parties.map(({ keys }) => keys),
    named,
    pairs.add,
  );
  const placed: Sides = { incomingCount, sameAs: numberTexts(parties.map(placedId)) };
  const findIn = (listMarks: ListMarks<Placed>, add: PairSet['add']) =>
    forEachBlock(parties, listMarks, (members) => {
      if (countDifferent(members, placed) <= MOST_IN_BLOCK) forEachPair(members, placed, add);
    });
  findIn(markNamesAtDoor, pairs.add);
  for (const listMarks of SLIPS) {
    findIn(listMarks, (some, other) => {
      const [party, counterpart] = [parties[some], parties[other]];
      if (party && counterpart && isAlmostSame(party, counterpart)) pairs.add(some, other);
    });
  }
  return { pairs, crowded };
}

function placedId({ name, places }: Placed): string {
  const doors = places.map((place) => `${place.postcode} ${place.number} ${place.addition}`);
  return `${name.id}|${doors.join('|')}`;
}
