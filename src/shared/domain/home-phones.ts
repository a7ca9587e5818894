/**
 * Dutch and Belgian numbers without the work of a library that knows all countries. Whether
 * such a number is valid, and where its spaces go, follows from its length and first digits:
 * the library is asked once for each of those.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Country } from './locale.ts';

const CALLING_CODES = { NL: '31', BE: '32' } as const;
/** As nearly all are written: digits, with single spaces and hyphens. */
const NATIONAL = /^0([1-9](?:[ -]?\d){7,8})$/;
const INTERNATIONAL = /^\+(3[12]) ?([1-9](?:[ -]?\d){7,8})$/;
const FIRST_DIGITS = 4;

/** Digits between the spaces; null for what is no number. */
const GROUPS = new Map<string, readonly number[] | null>();

export interface HomePhone {
  /** As it is written internationally: `+31 6 12345678`. */
  readonly value: string;
  /** E.164. */
  readonly normalized: string;
}

/**
 * A number of the Netherlands or Belgium that was tidied before; undefined for any other, for
 * one written in another way, and for one that is not valid.
 */
export function readHomePhone(typed: string, country: Country): HomePhone | undefined {
  const national = NATIONAL.exec(typed)?.[1];
  const [, foreign, behind] = national === undefined ? (INTERNATIONAL.exec(typed) ?? []) : [];
  const written = national ?? behind;
  if (written === undefined) return undefined;
  const code = foreign ?? CALLING_CODES[country];
  const digits = written.replace(/[ -]/g, '');
  const groups = groupsOf(code, digits);
  if (groups === null) return undefined;
  let value = `+${code}`;
  let start = 0;
  for (const length of groups) {
    value += ` ${digits.slice(start, start + length)}`;
    start += length;
  }
  return { value, normalized: `+${code}${digits}` };
}

function groupsOf(code: string, digits: string): readonly number[] | null {
  const key = `${code} ${digits.length} ${digits.slice(0, FIRST_DIGITS)}`;
  const known = GROUPS.get(key);
  if (known !== undefined) return known;
  const number = parsePhoneNumberFromString(`+${code}${digits}`, { extract: false });
  const groups = number?.isValid() === true ? number.formatInternational().split(' ') : [];
  const [, ...parts] = groups;
  const found = groups.join('') === `+${code}${digits}` ? parts.map((part) => part.length) : null;
  GROUPS.set(key, found);
  return found;
}
