/** Reads postal addresses of the Netherlands and Belgium out of lines of text. */
import { checkPostcode } from '../contact-points.ts';

/** What tells one address from another. */
export interface PostalAddress {
  /** `1234AB` or `1000`. */
  readonly postcode: string;
  /** The number with its addition in one spelling, such as `12a` or `7-3`; may be empty. */
  readonly houseNumber: string;
}

/** An address with its place in the text. */
export interface PlacedAddress extends PostalAddress {
  /** As written, on one line: "Dorpsstraat 12, 1234 AB Utrecht". */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const LINE_LENGTH = 160;
/** Capitals, or small letters with nothing between: "2024 is" is no postcode. */
const DUTCH =
  /(?<![\p{L}\p{N}])([1-9]\d{3}) ?([A-Z]{2})(?!\p{L})|(?<![\p{L}\p{N}])([1-9]\d{3})([a-z]{2})(?!\p{L})/u;
const BELGIAN = /(?<![\p{L}\p{N}.-])(?:B-? ?)?([1-9]\d{3}) (?=\p{Lu}\p{L})/u;
/** "Dorpsstraat 12 bus 3", "Rue Haute 12 bte 3", "12, rue Haute". */
const NUMBER_LAST =
  /(?:^|[\s,])(\d{1,5} ?[a-zA-Z]?(?:[ -]?(?:bus|bte|boîte|app|-) ?\w{1,5}|-\d{1,4})?)$/u;
const NUMBER_FIRST =
  /^(?:\D{0,20} )?(\d{1,5}[a-zA-Z]?(?: ?(?:bus|bte|boîte) ?\w{1,5})?),? (?=\p{L}{3})/u;
const NUMBER_BEHIND =
  /^,? ?(?:huisnummer|nr\.?|nummer)? ?(\d{1,5} ?[a-zA-Z]?)(?![\p{L}\p{N}.:-])/iu;
const PLACE = /^ {0,2}\p{Lu}[\p{L}\p{M}'’ -]{0,40}\p{L}/u;
/** What may stand before a postcode below a street, such as "NL-". */
const LEAD_LENGTH = 12;
/** Capitals with the small words of a street, and a number; in French the number comes first. */
const STREET_AT_END =
  /(?:\d{1,5}[a-z]?,? \p{L}[^\d\n.?!:;]{2,50}|\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|den?|der|het|'t|ter|ten|op|aan|en|la|les?|du|des|d'\p{L}+)){0,5},? \d[^,.?!:;\n]{0,14})$/u;
const STREET = /\p{L}{3}/u;

/** The addresses in a text, at most one a line. Without a postcode there is none. */
export function listAddresses(text: string): PlacedAddress[] {
  const found: PlacedAddress[] = [];
  let start = 0;
  let above = { text: '', start: 0 };
  for (const line of text.split('\n')) {
    const address = line.length <= LINE_LENGTH ? readLine(line, start, above) : undefined;
    if (address !== undefined) {
      const value = text.slice(address.start, address.end).replace(/[ ,]*\n\s*/g, ', ');
      found.push({ ...address, value });
    }
    if (line.trim() !== '') above = { text: line, start };
    start += line.length + 1;
  }
  return found;
}

function readLine(
  line: string,
  start: number,
  above: { text: string; start: number },
): Omit<PlacedAddress, 'value'> | undefined {
  const dutch = DUTCH.exec(line);
  const match = dutch ?? BELGIAN.exec(line);
  if (match === null) return undefined;
  const written = dutch === null ? match[1] : `${dutch[1] ?? dutch[3]}${dutch[2] ?? dutch[4]}`;
  const postcode = checkPostcode(written ?? '', dutch === null ? 'BE' : 'NL');
  if (!postcode.ok) return undefined;
  const before = line.slice(0, match.index).replace(/[\s,;–-]+$/u, '');
  const behind = line.slice(match.index + match[0].length);
  const end = start + match.index + match[0].length;
  const placeEnd = end + (PLACE.exec(behind)?.[0].length ?? 0);
  const onLine = readHouseNumber(before);
  if (onLine !== undefined) {
    const street = start + streetStart(before, indent(line));
    return { ...address(postcode.normalized, onLine), start: street, end: placeEnd };
  }
  const onLineAbove =
    above.text.length <= LINE_LENGTH && before.length <= LEAD_LENGTH
      ? readHouseNumber(above.text.replace(/[\s,;]+$/u, ''))
      : undefined;
  if (onLineAbove !== undefined) {
    const from = above.start + indent(above.text);
    return { ...address(postcode.normalized, onLineAbove), start: from, end: placeEnd };
  }
  // Four digits before a name are an address only below or behind a street.
  if (dutch === null) return undefined;
  const number = NUMBER_BEHIND.exec(behind);
  return {
    ...address(postcode.normalized, number?.[1] ?? ''),
    start: start + match.index,
    end: number === null ? placeEnd : end + number[0].length,
  };
}

/** "12 A" and "12-a" are one number; "7 bus 3" is `7-3`, which is not 73. */
function address(postcode: string, houseNumber: string): PostalAddress {
  const plain = houseNumber
    .toLowerCase()
    .replace(/ ?(?:bus|bte|boîte|app) ?/u, '-')
    .replace(/\s/gu, '')
    .replace(/-(?=[a-z])/u, '');
  return { postcode, houseNumber: plain };
}

/** The house number of a street, which stands last or, in French, first. */
function readHouseNumber(street: string): string | undefined {
  const trimmed = street.trim();
  if (!STREET.test(trimmed)) return undefined;
  return NUMBER_LAST.exec(trimmed)?.[1] ?? NUMBER_FIRST.exec(trimmed)?.[1];
}

/** Where the street begins in a line that may begin with other words. */
function streetStart(before: string, otherwise: number): number {
  return STREET_AT_END.exec(before)?.index ?? otherwise;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
