/**
 * Checks VAT numbers of the European Union. Apart from `business-numbers.ts`, because the
 * rules of all countries are a large library: whoever can wait loads this when it is needed.
 */
import { euVat } from 'stdnum';
import { checkKbo, TEXT_LENGTH } from './business-numbers.ts';
import type { Country } from './locale.ts';
import { sortDutchVat } from './national-numbers.ts';
import { type Checked, refuse, tidyTyped } from './typed-text.ts';

export type VatProblem =
  | 'vat.empty'
  | 'vat.too-long'
  | 'vat.country'
  | 'vat.format'
  | 'vat.checksum';

export type VatWarning = 'vat.may-contain-bsn';

/** The European Union writes EL for Greece, the rest of the world GR. */
const VAT_COUNTRIES = new Set([
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'EL',
  'ES',
  'FI',
  'FR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
]);

/**
 * A VAT number of a member state. Without the letters of a country in front it
 * is read as one of `country`. Warns for a Dutch number of the kind that was
 * given out until 2020 and held the citizen number (BSN) of a sole proprietor.
 */
export function checkVat(text: string, country: Country): Checked<VatProblem, VatWarning> {
  if (text.length > TEXT_LENGTH) return refuse('vat.too-long');
  const typed = tidyTyped(text)
    .toUpperCase()
    .replace(/[ ./-]/g, '');
  if (typed === '') return refuse('vat.empty');
  const [, prefix = country, body = ''] = /^([A-Z]{2})?([A-Z0-9+*]*)$/.exec(typed) ?? [];
  const state = prefix === 'GR' ? 'EL' : prefix;
  if (!VAT_COUNTRIES.has(state)) return refuse('vat.country');
  if (body === '') return refuse('vat.format');
  if (state === 'NL') return checkDutchVat(body);
  if (state === 'BE') {
    const number = checkKbo(body);
    if (!number.ok) {
      return refuse(number.problem === 'kbo.checksum' ? 'vat.checksum' : 'vat.format');
    }
    return { ok: true, value: `BE ${number.value}`, normalized: `BE${number.normalized}` };
  }
  const normalized = `${state}${body}`;
  const validators = euVat[state === 'EL' ? 'GR' : state] ?? [];
  const results = validators.map((validator) => validator.validate(normalized));
  if (results.some((result) => result.isValid)) {
    return { ok: true, value: normalized, normalized };
  }
  const sums = results.some((result) => !result.isValid && result.error.name === 'InvalidChecksum');
  return refuse(sums ? 'vat.checksum' : 'vat.format');
}

/** Nine digits, B, two digits. */
function checkDutchVat(body: string): Checked<VatProblem, VatWarning> {
  const [, digits, suffix] = /^(\d{9})B(\d{2})$/.exec(body) ?? [];
  if (digits === undefined || suffix === undefined) return refuse('vat.format');
  const value = `NL${digits}B${suffix}`;
  switch (sortDutchVat(digits, suffix)) {
    case 'wrong':
      return refuse('vat.checksum');
    case 'may-hold-bsn':
      return { ok: true, value, normalized: value, warning: 'vat.may-contain-bsn' };
    default:
      return { ok: true, value, normalized: value };
  }
}
