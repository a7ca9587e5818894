/**
 * Values of contact and of businesses, checked by the rules of the register's own
 * forms. What a check refuses is kept as read, without a form to compare by, and
 * marked: the owner decides in the preview.
 */
import { checkIban, checkKbo, checkKvk } from '#shared/domain/business-numbers.ts';
import {
  checkEmail,
  checkPhone,
  checkPostcode,
  checkWebsite,
} from '#shared/domain/contact-points.ts';
import type { DoubtCode } from '#shared/domain/imports/codes.ts';
import type { Country } from '#shared/domain/locale.ts';
import { type Checked, isTidy, tidyTyped } from '#shared/domain/typed-text.ts';
import { checkVat } from '#shared/domain/vat-numbers.ts';
import type { AddressParts, ContactKind, ReadContactPoint } from './records.ts';

/** A value with the reason to look at it, if there is one. */
export interface Read<T> {
  readonly value: T;
  readonly doubt: DoubtCode | null;
}

/** Longer text is taken as it is: nothing in it is looked for. */
const SHORT = 500;

/** A spreadsheet that took a telephone number for a number lost the zero in front. */
const NO_ZERO = { NL: /^[1-9]\d{8}$/, BE: /^[1-9]\d{7,8}$/ } as const;

/** An e-mail address; `Jan <jan@voorbeeld.nl>` is read too. Undefined for an empty text. */
export function readEmail(text: string, label = ''): Read<ReadContactPoint> | undefined {
  const short = text.length <= SHORT;
  const address = (short ? /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text)?.[1] : undefined) ?? text;
  return point('email', address, label, checkEmail(address), 'email.invalid');
}

/** Several addresses in one field, divided by `;` or a comma. */
export function readEmails(text: string, label = ''): Read<ReadContactPoint>[] {
  const parts = /[;,\n]/.test(text) ? text.split(/[;,\n]/) : [text];
  return parts.flatMap((part) => readEmail(part, label) ?? []);
}

/** A telephone number, read as one of `country` when it has no country of its own. */
export function readPhone(
  text: string,
  country: Country,
  label = '',
): Read<ReadContactPoint> | undefined {
  const typed = tidyTyped(text).replace(/^(\d+)\.0$/, '$1');
  const bare = /^[0+]/.test(typed) ? '' : typed.replace(/[ .-]/g, '');
  const restored = NO_ZERO[country].test(bare) ? checkPhone(`0${bare}`, country) : undefined;
  if (restored?.ok === true) {
    return point('phone', typed, label, restored, 'phone.invalid', 'phone.zero-restored');
  }
  return point('phone', typed, label, checkPhone(typed, country), 'phone.invalid');
}

/** The address of a website. */
export function readWebsite(text: string, label = ''): Read<ReadContactPoint> | undefined {
  return point('website', text, label, checkWebsite(text), 'website.invalid');
}

/** A bank account with an IBAN. */
export function readIban(text: string, label = ''): Read<ReadContactPoint> | undefined {
  return point('iban', text, label, checkIban(text), 'iban.invalid');
}

function point(
  kind: ContactKind,
  text: string,
  label: string,
  checked: Checked<string, string>,
  invalid: DoubtCode,
  doubt: DoubtCode | null = null,
): Read<ReadContactPoint> | undefined {
  const own = tidyTyped(label);
  if (checked.ok) {
    const { value, normalized } = checked;
    return { value: { kind, value, normalized, label: own, parts: null }, doubt };
  }
  const value = tidyTyped(text);
  if (value === '') return undefined;
  return { value: { kind, value, normalized: '', label: own, parts: null }, doubt: invalid };
}

const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  nederland: 'NL',
  netherlands: 'NL',
  'the netherlands': 'NL',
  'pays-bas': 'NL',
  niederlande: 'NL',
  holland: 'NL',
  nld: 'NL',
  belgie: 'BE',
  belgium: 'BE',
  belgique: 'BE',
  belgien: 'BE',
  bel: 'BE',
  duitsland: 'DE',
  germany: 'DE',
  deutschland: 'DE',
  frankrijk: 'FR',
  france: 'FR',
  luxemburg: 'LU',
  luxembourg: 'LU',
  'verenigd koninkrijk': 'GB',
  'united kingdom': 'GB',
};

/** Two capitals for a country that is known by name or code; otherwise as read. */
export function readCountry(text: string): string {
  const typed = tidyTyped(text);
  if (/^[a-z]{2}$/i.test(typed)) return typed.toUpperCase();
  const lower = typed.toLowerCase();
  const folded = isTidy(typed) ? lower : lower.normalize('NFD').replace(/\p{Mn}/gu, '');
  return COUNTRY_NAMES[folded] ?? typed;
}

/** The country whose rules hold for somebody: of the address where that is NL or BE. */
export function countryFor(addressCountry: string, fallback: Country): Country {
  return addressCountry === 'NL' || addressCountry === 'BE' ? addressCountry : fallback;
}

/** An address in parts, with the house number apart from the street where that can be seen. */
export function readAddress(
  parts: Partial<AddressParts>,
  country: Country,
  label = '',
): Read<ReadContactPoint> | undefined {
  const lines = (parts.street ?? '')
    .split('\n')
    .map(tidyTyped)
    .filter((line) => line !== '');
  const city = tidyTyped(parts.city ?? '');
  const state = readCountry(parts.country ?? '');
  const given = tidyTyped(parts.postcode ?? '');
  const ownNumber = tidyTyped(parts.houseNumber ?? '');
  // A country alone is no address.
  if (lines.length === 0 && city === '' && given === '') return undefined;
  const { street, houseNumber } = splitStreet(lines.join(', '), ownNumber);
  const knowsRules = state === '' || state === 'NL' || state === 'BE';
  const checked = checkPostcode(given, countryFor(state, country));
  const postcode = checked.ok && knowsRules ? checked.value : given;
  const invalid = given !== '' && knowsRules && !checked.ok;
  const value = [
    ...(lines.length > 1 ? lines : [`${street} ${houseNumber}`.trim()]),
    `${postcode} ${city}`.trim(),
    state === country ? '' : state,
  ]
    .filter((line) => line !== '')
    .join('\n');
  const normalized =
    checked.ok && knowsRules ? `${checked.normalized} ${houseNumber.toUpperCase()}`.trim() : '';
  return {
    value: {
      kind: 'address',
      value,
      normalized,
      label: tidyTyped(label),
      parts: { street, houseNumber, postcode, city, country: state },
    },
    doubt: invalid ? 'postcode.invalid' : null,
  };
}

/** "Dorpsstraat 12 bus 3": what follows the last word of the street and starts with a digit. */
function splitStreet(line: string, houseNumber: string): { street: string; houseNumber: string } {
  if (houseNumber !== '' || line.length > SHORT) return { street: line, houseNumber };
  const match =
    /^(\D.*?)[ ,]+(\d{1,5}(?:[ /-]?[a-z0-9]{1,4})?(?:[ ,]+(?:bus|bte|b|hs|apt|app)\.? ?\w{1,5})?)$/iu.exec(
      line,
    );
  const [, street, number] = match ?? [];
  return street === undefined || number === undefined
    ? { street: line, houseNumber: '' }
    : { street, houseNumber: number };
}

/**
 * A KvK or KBO number; lost zeros are put back and marked. The country decides which is
 * tried first; a number of the other register is taken as well.
 */
export function readRegistration(text: string, country: Country): Read<string> {
  const typed = tidyTyped(text).replace(/^(\d+)\.0$/, '$1');
  if (typed === '') return { value: '', doubt: null };
  const digits = typed.replace(/\D/g, '');
  const checks = country === 'BE' ? [checkKbo, checkKvk] : [checkKvk, checkKbo];
  for (const check of checks) {
    const checked = check(typed);
    if (!checked.ok) continue;
    const restored = check === checkKbo && digits.length === 9;
    return { value: checked.normalized, doubt: restored ? 'registration.zero-restored' : null };
  }
  const padded = checkKvk(typed.padStart(8, '0'));
  if (/^\d{6,7}$/.test(typed) && padded.ok) {
    return { value: padded.normalized, doubt: 'registration.zero-restored' };
  }
  return { value: typed, doubt: 'registration.invalid' };
}

/**
 * A VAT number. One of the old Dutch kind that may hold a citizen number (BSN) is read,
 * and marked: the owner is asked to leave it out.
 */
export function readVat(text: string, country: Country): Read<string> {
  const typed = tidyTyped(text);
  if (typed === '' || /^(?:n\.?v\.?t\.?|geen|-)$/i.test(typed)) return { value: '', doubt: null };
  const checked = checkVat(typed, country);
  if (!checked.ok) return { value: typed, doubt: 'vat.invalid' };
  return {
    value: checked.normalized,
    doubt: checked.warning === undefined ? null : 'vat.may-contain-bsn',
  };
}

/** A number or code of the source as text; `1.23E+15` is what a spreadsheet made of one. */
export function readExternalId(text: string): Read<string> {
  const value = tidyTyped(text);
  return { value, doubt: /^\d(?:[.,]\d+)?E\+\d+$/i.test(value) ? 'id.scientific' : null };
}

/**
 * A number or code by which records can be told apart; empty where a spreadsheet rounded
 * it, so that many would be the same.
 */
export function wholeId(text: string): string {
  const { value, doubt } = readExternalId(text);
  return doubt === null ? value : '';
}

/** Words in one cell: divided by `;` or commas, quoted or not, each once. */
export function readTags(text: string): string[] {
  const words = [...text.matchAll(/"([^"]*)"|[^,;\n]+/g)].map((match) =>
    tidyTyped(match[1] ?? match[0]),
  );
  return [...new Set(words)].filter((word) => word !== '');
}
