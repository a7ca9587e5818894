/** The parts of an address that stands in lines of text, to compare addresses by. */

/** Where somebody lives, as far as two addresses are compared. Each part may be empty. */
export interface AddressParts {
  /** `1234AB` or `9000`. */
  readonly postcode: string;
  /** As written, with its addition: `12`, `12-A`, `12 bus 3`. */
  readonly houseNumber: string;
}

/** A house number in two: the number itself, and what tells doors apart. */
export interface HouseNumber {
  /** Digits without zeros in front; empty when there is no number. */
  readonly number: string;
  /** In small letters without marks and without the word for a box: `a`, `3`; may be empty. */
  readonly addition: string;
}

/** A number and its addition; digits count as an addition only behind a mark or a word. */
const NUMBER_AT_END =
  /(?:^|[^\p{L}\p{N}])(\d{1,5}(?:[ -]?\p{L}{1,3}|[ ]?[-/][ ]?[\p{L}\d]{1,5}|,? ?(?:bus|bte|boîte|box|app|apt)\.? ?[\p{L}\d]{1,5})?)$/iu;
const NUMBER_AT_START = /^(\d{1,5}[a-z]?),? (?=\p{L}{3})/iu;
const BOX = /^(?:bus|bte|boite|boîte|box|app|apt)(?=[^a-z]|$)/u;

/** The first postcode of an address, `1234ab` or `9000`, and where it begins. */
export function findPostcode(address: string): { postcode: string; start: number } | undefined {
  const dutch = /\b(\d{4})\s?([a-z]{2})\b/iu.exec(address);
  if (dutch !== null) {
    return { postcode: `${dutch[1]}${dutch[2]?.toLowerCase()}`, start: dutch.index };
  }
  const belgian = /(?:^|\n|,)\s*(?:B-)?(\d{4})\s+\p{L}/u.exec(address);
  return belgian?.[1] === undefined ? undefined : { postcode: belgian[1], start: belgian.index };
}

/** Postcode and house number of an address in lines; the street stands before or above the postcode. */
export function addressParts(text: string): AddressParts {
  const found = findPostcode(text);
  if (found === undefined) return { postcode: '', houseNumber: '' };
  const streets = text
    .slice(0, found.start)
    .split(/[\n,]/)
    .map((line) => line.replace(/\s+/gu, ' ').trim());
  // A comma may stand between a street and its number, or between a number and its box.
  const before = streets.filter((line) => line !== '' && !/^(?:NL|B)\s?-?$/i.test(line));
  for (let from = before.length - 1; from >= 0; from -= 1) {
    const street = before.slice(from).join(' ');
    if (!/\p{L}{3}/u.test(street) || BOX.test(street.toLowerCase())) continue;
    const number = (NUMBER_AT_END.exec(street) ?? NUMBER_AT_START.exec(street))?.[1];
    if (number !== undefined)
      return { postcode: found.postcode.toUpperCase(), houseNumber: number };
  }
  return { postcode: found.postcode.toUpperCase(), houseNumber: '' };
}

/** "12-A" is number 12 with addition a; "12 bus 3" and "12/3" are number 12 with addition 3. */
export function splitHouseNumber(text: string): HouseNumber {
  const [, digits = '', rest = ''] = /^\D*0*(\d{1,5})(.*)$/su.exec(text) ?? [];
  const addition = rest
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(BOX, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return { number: digits, addition };
}
