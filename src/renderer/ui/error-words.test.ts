import { expect, it } from 'vitest';
import { ERROR_CODES } from '#shared/contract/errors.ts';
import { errorWords, fieldKey } from './error-words.ts';

it.each([
  ['text.required', 'field.text.required'],
  ['email.no-at', 'field.email.no-at'],
  ['email.dots', 'field.email'],
  ['iban.checksum', 'field.iban'],
  ['phone.empty', 'field.text.required'],
  ['kvk.too-long', 'field.text.too-long'],
  ['never.heard-of', 'field.unknown'],
  ['', 'field.unknown'],
])('finds words for the problem %s', (code, key) => {
  expect(fieldKey(code)).toBe(key);
});

it('says of every error what happened, what it means and what to do', () => {
  for (const code of ERROR_CODES) {
    for (const part of ['what', 'means', 'do'] as const) {
      expect(errorWords.nl[`${code}.${part}`].length).toBeGreaterThan(10);
    }
  }
});
