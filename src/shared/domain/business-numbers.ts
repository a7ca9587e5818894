/**
 * Checks numbers that businesses carry: IBAN, and the numbers of the Dutch and
 * Belgian trade registers. VAT numbers are in `vat-numbers.ts`.
 */
import {
  electronicFormatIBAN,
  friendlyFormatIBAN,
  ValidationErrorsIBAN,
  validateIBAN,
} from 'ibantools';
import { type Checked, refuse, tidyTyped } from './typed-text.ts';

/** Longer than any of these numbers in its widest spelling. */
export const TEXT_LENGTH = 60;

export type IbanProblem =
  | 'iban.empty'
  | 'iban.too-long'
  | 'iban.character'
  | 'iban.country'
  | 'iban.length'
  | 'iban.format'
  | 'iban.checksum';

/** An IBAN of any country. Normalized has no spaces; the value is in groups of four. */
export function checkIban(text: string): Checked<IbanProblem> {
  if (text.length > TEXT_LENGTH) return refuse('iban.too-long');
  const typed = tidyTyped(text)
    .replace(/^IBAN:?\s*/i, '')
    .toUpperCase();
  if (typed === '') return refuse('iban.empty');
  if (!/^[A-Z0-9 .-]+$/.test(typed)) return refuse('iban.character');
  const normalized = electronicFormatIBAN(typed.replaceAll('.', '')) ?? '';
  const { valid, errorCodes } = validateIBAN(normalized);
  if (valid) {
    return { ok: true, value: friendlyFormatIBAN(normalized) ?? normalized, normalized };
  }
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return refuse('iban.country');
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return refuse('iban.length');
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANFormat)) return refuse('iban.format');
  return refuse('iban.checksum');
}

export type KvkProblem =
  | 'kvk.empty'
  | 'kvk.too-long'
  | 'kvk.character'
  | 'kvk.branch-number'
  | 'kvk.length';

/** A number of the Dutch trade register: eight digits, without a check digit. */
export function checkKvk(text: string): Checked<KvkProblem> {
  if (text.length > TEXT_LENGTH) return refuse('kvk.too-long');
  const digits = tidyTyped(text)
    .replace(/^kvk(?:[- ]?(?:nr\.?|nummer))?:?\s*/i, '')
    .replace(/[ .-]/g, '');
  if (digits === '') return refuse('kvk.empty');
  if (!/^\d+$/.test(digits)) return refuse('kvk.character');
  // A branch (vestiging) has a number of twelve digits of its own.
  if (digits.length === 12) return refuse('kvk.branch-number');
  if (digits.length !== 8 || /^0+$/.test(digits)) return refuse('kvk.length');
  return { ok: true, value: digits, normalized: digits };
}

export type KboProblem =
  | 'kbo.empty'
  | 'kbo.too-long'
  | 'kbo.character'
  | 'kbo.length'
  | 'kbo.first-digit'
  | 'kbo.checksum';

/**
 * A Belgian enterprise number (KBO, BCE): ten digits, the last two of which check
 * the others. Starts with 0, or since 2023 with 1; old ones may lack the 0.
 */
export function checkKbo(text: string): Checked<KboProblem> {
  if (text.length > TEXT_LENGTH) return refuse('kbo.too-long');
  const typed = tidyTyped(text)
    .replace(/^(?:BE|KBO|BCE):?\s*/i, '')
    .replace(/[ ./()-]/g, '');
  if (typed === '') return refuse('kbo.empty');
  if (!/^\d+$/.test(typed)) return refuse('kbo.character');
  const digits = typed.length === 9 ? `0${typed}` : typed;
  if (digits.length !== 10) return refuse('kbo.length');
  if (!/^[01]/.test(digits)) return refuse('kbo.first-digit');
  if (97 - (Number(digits.slice(0, 8)) % 97) !== Number(digits.slice(8))) {
    return refuse('kbo.checksum');
  }
  const value = `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
  return { ok: true, value, normalized: digits };
}
