/** Where two persons live: the same door, almost, or another one. */
import { splitHouseNumber } from '../address-parts.ts';
import { MOST_EDITS, slipsBetween } from './distance.ts';
import { markOf, markOfBoth, marksWithOneLeftOut } from './marks.ts';
import { type ComparableName, familyForms, familySlips } from './names.ts';
import type { MatchAddress } from './parties.ts';

/** An address with postcode and house number; without either it says nothing. */
export interface Place {
  /** `1234AB`, `9000`. */
  readonly postcode: string;
  readonly number: string;
  readonly addition: string;
}

/** A name with where it lives. */
export interface Placed {
  readonly name: ComparableName;
  readonly places: readonly Place[];
}

/** How near two persons live. */
export interface Doors {
  /** Both have this postcode and house number: one door, or one of many in a town. */
  readonly same: 'street' | 'town' | undefined;
  /** Letters that may still differ in the name. */
  readonly slipsLeft: number;
  /** Both have an addition to the house number, and another one. */
  readonly otherAddition: boolean;
}

/** Shorter postcodes are no postcodes. */
const SHORTEST_POSTCODE = 4;
const STREET_POSTCODE = 6;
/** "12" and "14" are neighbours; "112" and "113" may be a slip. */
const SHORTEST_NUMBER = 3;

export function readPlaces(addresses: readonly MatchAddress[]): Place[] {
  return addresses
    .map(({ postcode, houseNumber }) => ({
      postcode: spellPostcode(postcode),
      ...splitHouseNumber(houseNumber),
    }))
    .filter(({ postcode, number }) => postcode.length >= SHORTEST_POSTCODE && number !== '');
}

/** "NL-1234 ab" is `1234AB`. */
export function spellPostcode(postcode: string): string {
  return postcode
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
    .replace(/^(?:NL|BE?)(?=\d)/, '');
}

/**
 * Compares all their addresses. Undefined when everywhere more differs than a slip or two,
 * or more than one letter or digit in three of any part. In a town with one postcode the
 * address is the same or another one, and the name has one slip at most.
 */
export function compareDoors(some: readonly Place[], others: readonly Place[]): Doors | undefined {
  let found: Doors | undefined;
  for (const place of some) {
    for (const other of others) {
      const streets = isOfStreet(place) && isOfStreet(other);
      const slips = slipsOf(place, other);
      // A digit further is another town, and its house numbers are those of other streets.
      if (slips > (streets ? MOST_EDITS : 0)) continue;
      const slipsLeft = (streets ? MOST_EDITS : 1) - slips;
      const otherAddition =
        place.addition !== '' && other.addition !== '' && place.addition !== other.addition;
      found = {
        same: slips > 0 || found?.same === 'street' ? found?.same : streets ? 'street' : 'town',
        slipsLeft: Math.max(found?.slipsLeft ?? 0, slipsLeft),
        otherAddition: found?.otherAddition !== false && otherAddition,
      };
    }
  }
  return found;
}

function slipsOf(some: Place, other: Place): number {
  const slips = slipsBetween(some.number, other.number, SHORTEST_NUMBER);
  return slips > MOST_EDITS
    ? slips
    : slips + slipsBetween(some.postcode, other.postcode, STREET_POSTCODE);
}

/** A Belgian postcode is that of a town, a Dutch one that of a part of a street. */
function isOfStreet({ postcode }: Place): boolean {
  return postcode.length >= STREET_POSTCODE;
}

/** Quickly, whether a family name at an address is almost that of another; not who lives there. */
export function isAlmostSame(some: Placed, other: Placed): boolean {
  const doors = compareDoors(some.places, other.places);
  return doors !== undefined && familySlips(some.name, other.name) <= doors.slipsLeft;
}

/** Takes one mark of a record after another. */
type TakeMark = (mark: number) => void;

/** Lists the marks of a record: two that share one are compared. */
export type ListMarks<Item> = (item: Item, take: TakeMark) => void;

/**
 * Marks of a family name at an address. Persons whose family names are the same, or one a
 * half of the other, share one where they have the same address.
 */
export function markNamesAtDoor({ name, places }: Placed, take: TakeMark): void {
  for (const { postcode, number } of places) {
    const door = markOf(`${postcode}|${number}`);
    for (const form of familyForms(name)) take(markOfBoth(markOf(form), door));
  }
}

/**
 * Ways of slipping: each lists marks of which two persons share one when they slip that
 * way. Two slips fall in one part of name, postcode and number, or in two of them; the
 * parts without a slip are in the mark, and of a part with one slip either all letters but
 * one are, or its first or last letters.
 */
export const SLIPS: readonly ListMarks<Placed>[] = [
  // Up to two in the name.
  function inName({ name, places }, take) {
    if (name.family === '') return;
    for (const { postcode, number } of places) take(markOf(`${postcode}|${number}`));
  },
  // Up to two in the postcode.
  function inPostcode({ name, places }, take) {
    for (const place of places) {
      if (!isOfStreet(place)) continue;
      const number = markOf(place.number);
      for (const family of slippingForms(name)) take(markOfBoth(markOf(family), number));
    }
  },
  function inNameAndPostcode({ name, places }, take) {
    for (const { postcode, number } of places) {
      takeSlipping(name, halves(postcode, 2), `|${number}`, take);
    }
  },
  function inNameAndNumber({ name, places }, take) {
    for (const place of places) {
      if (!isOfStreet(place) || place.number.length < SHORTEST_NUMBER - 1) continue;
      takeSlipping(name, halves(place.number, 1), `|${place.postcode}`, take);
    }
  },
  function inPostcodeAndNumber({ name, places }, take) {
    for (const place of places) {
      if (!isOfStreet(place) || place.number.length < SHORTEST_NUMBER - 1) continue;
      for (const family of slippingForms(name)) {
        for (const code of halves(place.postcode, 2)) {
          for (const number of halves(place.number, 1)) {
            take(markOfBoth(markOf(family), markOf(`${code}|${number}`)));
          }
        }
      }
    }
  },
];

/** The family name with a slip, beside each half of another part with a slip. */
function takeSlipping(
  name: ComparableName,
  halvesOfPart: readonly string[],
  rest: string,
  take: TakeMark,
): void {
  const others = halvesOfPart.map((half) => markOf(half + rest));
  for (const family of slippingForms(name)) {
    for (const left of marksWithOneLeftOut(family)) {
      for (const other of others) take(markOfBoth(left, other));
    }
  }
}

/** With one slip in a text, either its beginning or its end is still right. */
function halves(text: string, letters: number): string[] {
  return [`${text.slice(0, letters)}-`, `-${text.slice(-letters)}`];
}

function slippingForms({ bare, family }: ComparableName): readonly string[] {
  if (family === '') return [];
  return bare === family ? [family] : [bare, family];
}
