/**
 * Finds numbers the register must never hold: the Dutch citizen number (BSN), the
 * Belgian national number (rijksregisternummer), and payment cards. A form
 * refuses them; the letter of a person is masked before it is kept.
 *
 * UAVG art. 46 leaves the BSN to those to whom a law prescribes it; the law of
 * 8 August 1983 does the like for the rijksregisternummer.
 */

export const NATIONAL_NUMBER_KINDS = ['bsn', 'rijksregisternummer', 'card'] as const;
export type NationalNumberKind = (typeof NATIONAL_NUMBER_KINDS)[number];

export interface NationalNumberFinding {
  readonly kind: NationalNumberKind;
  /** Where it stands in the text, to mask it; the number itself is not repeated. */
  readonly start: number;
  readonly end: number;
  /**
   * `likely`: the digits check, and their form or the word before says what they
   * are. `possible`: nine bare digits that pass the test of a BSN, as one number
   * in eleven does by chance.
   */
  readonly certainty: 'likely' | 'possible';
}

const TEXT_LENGTH = 200_000;
/** Those of a BSN; the others have more. */
const FEWEST_DIGITS = 9;

/** Not in the middle of a longer number or word, nor of an international telephone number. */
const BEFORE = String.raw`(?<![\p{L}\p{N}+]|\p{N}[ .,\/-]|\+\d{1,3} ?\(0\) ?)`;
const AFTER = String.raw`(?![\p{L}\p{N}]|[ .,\/-]\p{N})`;

const BSN = new RegExp(
  `${BEFORE}(?:\\d{9}|\\d{3}([ .-])\\d{3}\\1\\d{3}|\\d{4}([ .-])\\d{2}\\2\\d{3}|\\d{2}([ .-])\\d{2}\\3\\d{2}\\3\\d{3})${AFTER}`,
  'gu',
);
/** The old Dutch VAT number of a sole proprietor holds the BSN. */
const DUTCH_VAT =
  /(?<![\p{L}\p{N}])NL[ .]?(\d{9}|\d{4}\.\d{2}\.\d{3})[ .]?B[ .]?(\d{2})(?![\p{L}\p{N}])/giu;
const RIJKSREGISTER = new RegExp(
  `${BEFORE}\\d{2}[ ./-]?\\d{2}[ ./-]?\\d{2}[ ./-]{0,3}\\d{3}[ ./-]?\\d{2}${AFTER}`,
  'gu',
);
const CARD = new RegExp(`${BEFORE}\\d(?:[ -]?\\d){12,18}${AFTER}`, 'gu');

/** Words that announce a BSN. */
const BSN_WORD = /(?:bsn|burgerservice\s?(?:nummer|nr)|sofi)[^\d\n]{0,20}$/iu;

/**
 * All such numbers in a text, in order and without overlap. Throws a RangeError
 * for a text of more than 200,000 characters.
 */
export function listNationalNumbers(text: string): NationalNumberFinding[] {
  if (text.length > TEXT_LENGTH) throw new RangeError('text too long to search');
  if (!hasDigits(text, FEWEST_DIGITS)) return [];
  const found = [...findCards(text), ...findRijksregister(text), ...findBsn(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return found.filter((finding, index) =>
    found.slice(0, index).every((earlier) => earlier.end <= finding.start),
  );
}

/**
 * The kind of the first such number in a text; undefined when there is none. With
 * `likely`, nine bare digits are let pass: a TeamViewer ID or a customer number
 * passes the test of a BSN once in eleven times.
 */
export function looksLikeNationalNumber(
  text: string,
  atLeast: NationalNumberFinding['certainty'] = 'possible',
): NationalNumberKind | undefined {
  return listNationalNumbers(text).find(
    ({ certainty }) => atLeast === 'possible' || certainty === 'likely',
  )?.kind;
}

/**
 * A value that is nothing but a national number or a card number. Nine bare digits
 * pass the test of a BSN once in eleven times, so with a word beside it
 * ("factuur 123456782") a number is taken for what the word says.
 */
export function isBareNationalNumber(value: string): boolean {
  return /^[\d\s.\-/]+$/.test(value) && looksLikeNationalNumber(value, 'likely') !== undefined;
}

/** The eleven test of a BSN: nine digits, weights 9 to 2 and minus 1, not all zero. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    sum += Number(digits[index]) * (index === 8 ? -1 : 9 - index);
  }
  return sum % 11 === 0;
}

/**
 * What the nine digits and the suffix of a Dutch VAT number tell. `current`:
 * given out since 2020, right by a modulo-97 test over the whole. `legal-person`:
 * the fiscal number of one, starting with 8. `may-hold-bsn`: the kind that sole
 * proprietors had until 2020. `wrong`: no test is passed. One old number in a
 * hundred passes the test of the current ones and is not noticed.
 */
export function sortDutchVat(
  digits: string,
  suffix: string,
): 'current' | 'legal-person' | 'may-hold-bsn' | 'wrong' {
  // Letters count as 10 (A) to 35 (Z): N 23, L 21, B 11.
  if (BigInt(`2321${digits}11${suffix}`) % 97n === 1n) return 'current';
  if (!passesElevenTest(digits)) return 'wrong';
  return digits.startsWith('8') ? 'legal-person' : 'may-hold-bsn';
}

/**
 * A rijksregisternummer, or the number of someone who is not in the national
 * register (month plus 20 or 40): date of birth, serial number, and 97 minus the
 * rest of the division by 97. A 2 goes in front for those born since 2000.
 */
export function isRijksregisternummer(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (Number(digits.slice(2, 4)) >= 60 || month > 12 || day > 31) return false;
  const check = Number(digits.slice(9));
  const serial = digits.slice(0, 9);
  return 97 - (Number(serial) % 97) === check || 97 - (Number(`2${serial}`) % 97) === check;
}

/** The Luhn test. */
export function passesLuhnTest(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0 && !/^0+$/.test(digits);
}

/**
 * First digits and lengths of the cards in use (Visa, Mastercard, American
 * Express, Diners, JCB, Discover, Maestro). Without them every phone's IMEI would
 * be taken for a card.
 */
const CARD_FORMS = [
  /^4\d{12}(?:\d{3}){0,2}$/,
  /^5[1-5]\d{14}$/,
  /^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[689]\d)\d{11}$/,
  /^35\d{14}$/,
  /^6\d{15,18}$/,
  /^5(?:0|[6-8])\d{10,17}$/,
];

/** Quickly, whether a text has so many digits at all: of names and addresses few do. */
function hasDigits(text: string, wanted: number): boolean {
  let found = 0;
  for (let at = 0; at < text.length && found < wanted; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) found += 1;
  }
  return found >= wanted;
}

function findCards(text: string): NationalNumberFinding[] {
  return matches(text, CARD)
    .filter(({ digits }) => CARD_FORMS.some((form) => form.test(digits)) && passesLuhnTest(digits))
    .map(({ start, end }) => ({ kind: 'card', start, end, certainty: 'likely' }));
}

function findRijksregister(text: string): NationalNumberFinding[] {
  return matches(text, RIJKSREGISTER)
    .filter(({ digits }) => isRijksregisternummer(digits))
    .map(({ start, end }) => ({ kind: 'rijksregisternummer', start, end, certainty: 'likely' }));
}

function findBsn(text: string): NationalNumberFinding[] {
  const bare = matches(text, BSN)
    .filter(({ digits }) => passesElevenTest(digits))
    .map(({ start, end }): NationalNumberFinding => {
      const announced = BSN_WORD.test(text.slice(Math.max(0, start - 45), start));
      return { kind: 'bsn', start, end, certainty: announced ? 'likely' : 'possible' };
    });
  const inVat = matches(text, DUTCH_VAT)
    .filter(({ digits }) => sortDutchVat(digits.slice(0, 9), digits.slice(9)) === 'may-hold-bsn')
    .map(
      ({ start, end }): NationalNumberFinding => ({
        kind: 'bsn',
        start,
        end,
        certainty: 'likely',
      }),
    );
  return [...bare, ...inVat];
}

function matches(text: string, pattern: RegExp): { start: number; end: number; digits: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0].replace(/\D/g, ''),
  }));
}
