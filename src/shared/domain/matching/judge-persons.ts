/** How strongly two persons may be the same, and why. */
import { mailboxOf, phoneLineOf } from '../contact-points.ts';
import { externalKeys, type Key, keysOf, sharedKinds } from './keys.ts';
import { comparableName, compareNames, type NameLikeness } from './names.ts';
import {
  MATCH_STRENGTHS,
  type MatchContradiction,
  type MatchParty,
  type MatchReason,
  type MatchStrength,
  type Verdict,
} from './parties.ts';
import { compareDoors, type Placed, readPlaces } from './places.ts';

/** A person with everything in the one spelling by which persons are compared. */
export interface ComparableParty extends Placed {
  readonly keys: readonly Key[];
}

export function comparableParty(party: MatchParty): ComparableParty {
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

/**
 * Undefined when nothing says that they are the same. A key that is `crowded` says nothing.
 */
export function judgePersons(
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
