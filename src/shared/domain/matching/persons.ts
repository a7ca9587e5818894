/**
 * Proposes which persons of a file may be persons of the register, or each other. Never a
 * decision: the owner sees both side by side.
 */
import { mailboxOf, phoneLineOf } from '../contact-points.ts';
import { countDifferent, forEachBlock, forEachPair, numberTexts, type Sides } from './blocks.ts';
import { chooseProposals } from './choose.ts';
import { externalKeys, forEachSharedKey, type Key, keysOf, sharedKinds } from './keys.ts';
import { comparableName, compareNames, type NameLikeness } from './names.ts';
import { createPairSet, type PairSet } from './pair-set.ts';
import {
  MATCH_STRENGTHS,
  type MatchContradiction,
  type MatchParty,
  type MatchProposal,
  type MatchReason,
  type MatchStrength,
  type Verdict,
} from './parties.ts';
import {
  compareDoors,
  isAlmostSame,
  listNamesAtDoor,
  type Placed,
  readPlaces,
  SLIPS,
} from './places.ts';

interface ComparableParty extends Placed {
  readonly keys: readonly Key[];
}

/**
 * More different records than this at one address, or with one name and house number, are
 * not compared for slips: a home for the elderly, a town with one postcode, a shop that
 * put its own address with every customer.
 */
const MOST_IN_BLOCK = 200;

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
  const comparable = parties.map(toComparable);
  const { pairs, crowded } = findCandidates(comparable, incoming.length);
  return chooseProposals(
    pairs.judge((some, other) => judgePersons(some, other, crowded)),
    incoming.length,
    (record) => parties[record]?.key ?? '',
  );
}

function toComparable(party: MatchParty): ComparableParty {
  return {
    name: comparableName(party),
    places: readPlaces(party.addresses),
    keys: [
      ...externalKeys(party.externalIds),
      ...keysOf('email', party.emails, mailboxOf),
      ...keysOf('phone', party.phones, phoneLineOf),
      ...keysOf('iban', party.ibans, (iban) => iban.replace(/\s/g, '').toUpperCase()),
    ],
  };
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
  const findIn = (listTexts: (party: Placed) => Iterable<string>, add: PairSet['add']) =>
    forEachBlock(parties, listTexts, (members) => {
      if (countDifferent(members, placed) <= MOST_IN_BLOCK) forEachPair(members, placed, add);
    });
  findIn(listNamesAtDoor, pairs.add);
  for (const listTexts of SLIPS) {
    findIn(listTexts, (some, other) => {
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

/** How strongly two persons may be the same, and why; undefined when nothing says so. */
function judgePersons(
  some: ComparableParty,
  other: ComparableParty,
  crowded: ReadonlySet<Key>,
): Verdict | undefined {
  const names = compareNames(some.name, other.name);
  const keys = sharedKinds(some.keys, other.keys, crowded);
  const place = judgePlace(some, other, names);
  const found = [strengthOfKeys(keys, names), place?.strength];
  const strength = MATCH_STRENGTHS.find((candidate) => found.includes(candidate));
  if (strength === undefined) return undefined;
  const on = place === undefined ? keys : [...keys, place.on];
  return { strength, on, against: [...names.against, ...(place?.against ?? [])] };
}

/**
 * A household shares a telephone, colleagues a mailbox: with another name a key is likely
 * at most. A number in a system goes on when a name changes, but not when all of it does.
 */
function strengthOfKeys(
  keys: readonly MatchReason[],
  names: NameLikeness,
): MatchStrength | undefined {
  if (keys.length === 0) return undefined;
  const otherFamily = names.family === 'different';
  if (keys.includes('external-id')) return names.givenClash && otherFamily ? 'likely' : 'exact';
  return names.givenClash || otherFamily ? 'likely' : 'exact';
}

interface PlaceVerdict {
  readonly strength: 'likely' | 'near';
  readonly on: MatchReason;
  readonly against: readonly MatchContradiction[];
}

function judgePlace(some: Placed, other: Placed, names: NameLikeness): PlaceVerdict | undefined {
  if (names.family === 'different' || names.family === 'unknown') return undefined;
  const doors = compareDoors(some.places, other.places);
  if (doors === undefined) return undefined;
  const against: MatchContradiction[] = doors.otherAddition ? ['house-number-addition'] : [];
  if (doors.same !== undefined && names.family === 'same') {
    // Somebody of that name at that number of a town need not even be a house mate.
    if (names.givenClash && doors.same === 'town') return undefined;
    const strength = names.givenClash || doors.otherAddition ? 'near' : 'likely';
    return { strength, on: 'family-name-and-address', against };
  }
  // With a slip in the name or the address, another given name is another person.
  if (names.givenClash) return undefined;
  const whole = some.name.words.length > 0 || other.name.words.length > 0;
  const isNear =
    names.family === 'part' ? doors.same !== undefined : !whole && names.slips <= doors.slipsLeft;
  return isNear ? { strength: 'near', on: 'almost-family-name-and-address', against } : undefined;
}
