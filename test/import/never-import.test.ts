import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forbiddenByValues,
  forbiddenColumn,
  forbiddenValue,
  forbiddenWord,
} from '#register/import/never-import.ts';
import { SYNONYMS } from '#register/import/synonyms.ts';
import { looksLikeNationalNumber } from '#shared/domain/national-numbers.ts';

const BSN = ['123456782', '111222333', '999990019', '100000009', '231456783'];

describe('a number in a cell', () => {
  it('is looked at whenever it may be a national number', () => {
    const unit = fc.constantFrom(...'0123456789123456789  .-/+()', 'bsn ', 'ſofi ', '123456782');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 16 }), (value) => {
        // Seventeen digits and more are the number that a system gave a record, and no card.
        const ofRecord = /^\D{0,20}\d{17,}$/.test(value);
        const expected = ofRecord ? undefined : looksLikeNationalNumber(value, 'likely');
        expect(forbiddenValue(value)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a column that is never taken over', () => {
  it.each([
    ['BSN', 'bsn'],
    ['Burgerservicenummer', 'bsn'],
    ['Sofinummer', 'bsn'],
    ['Government ID Number', 'bsn'],
    ['Rijksregisternr.', 'rijksregisternummer'],
    ['Paspoortnummer', 'rijksregisternummer'],
    ['credit_card_number', 'card'],
    ['Wachtwoord', 'password'],
    ['user_pass', 'password'],
    ['API key', 'secret'],
    ['token', 'secret'],
    ['Geboortedatum', 'birth-date'],
    ['Birthday', 'birth-date'],
    ['Geslacht(m/v)', 'gender'],
    ['gender', 'gender'],
    ['Partner', 'family'],
    ['Children', 'family'],
    ['Allergieën', 'health'],
    ['Godsdienst', 'belief'],
    ['Nationaliteit', 'origin'],
    ['Politieke voorkeur', 'politics'],
    ['Vakbond', 'union'],
    ['Foto', 'photo'],
    ['Hobby’s', 'hobby'],
    ['OPTIN_IP', 'ip-address'],
    ['customer_ip_address', 'ip-address'],
    ['LATITUDE', 'location'],
    ['Notities', 'note'],
  ])('%s holds %s', (column, kind) => {
    expect(forbiddenColumn(column)).toBe(kind);
  });

  it.each([
    'Naam',
    'Debiteurnummer',
    'Pinautomaat',
    'Plaats',
    'Kaartsoort',
    'Leverancier',
    'Pasnummer',
    'Straat',
    'Landcode',
    'Partnerbedrijf',
  ])('%s is none', (column) => {
    expect(forbiddenColumn(column)).toBeUndefined();
  });

  it('is never one that the wizard knows as something else', () => {
    expect([...SYNONYMS.keys()].filter((name) => forbiddenColumn(name) !== undefined)).toEqual([]);
  });
});

describe('a value that is never taken over', () => {
  it.each([
    ['4111 1111 1111 1111', 'card'],
    ['93.05.18-223.61', 'rijksregisternummer'],
    ['BSN 123456782', 'bsn'],
    ['$2y$10$abcdefghijklmnopqrstuv', 'password'],
    ['$argon2id$v=19$m=65536', 'password'],
    ['data:image/png;base64,AAAA', 'photo'],
  ])('%s is a %s', (value, kind) => {
    expect(forbiddenValue(value)).toBe(kind);
  });

  it.each([
    '123456782',
    '+31 6 12345678',
    'NL91ABNA0417164300',
    'NL123456782B12',
    '2025-01-01',
    '',
  ])('%s alone is let pass', (value) => {
    expect(forbiddenValue(value)).toBeUndefined();
  });

  it('is found in a text of any length, wherever it stands', () => {
    for (const before of [0, 99_990, 100_095, 250_000]) {
      const text = `${'x '.repeat(before / 2)}BSN 123456782${' y'.repeat(120_000)}`;
      expect(forbiddenValue(text)).toBe('bsn');
    }
    expect(forbiddenValue('1x'.repeat(250_000))).toBeUndefined();
  });

  it.each([
    ['Katholiek', 'belief'],
    ['VVD', 'politics'],
    ['Vlaams Belang', 'politics'],
    ['FNV', 'union'],
    ['Diabetes', 'health'],
  ])('the tag %s tells of %s', (word, kind) => {
    expect(forbiddenWord(word)).toBe(kind);
    expect(forbiddenWord(`${word}straat`)).toBeUndefined();
  });
});

describe('a column of values', () => {
  it('is of citizen numbers when most of five or more pass the eleven test', () => {
    expect(forbiddenByValues([...BSN, '', '123456789'])).toEqual({ kind: 'bsn', suspected: false });
  });

  it('is suspected when there are fewer, and all pass', () => {
    expect(forbiddenByValues(BSN.slice(0, 2))).toEqual({ kind: 'bsn', suspected: true });
    expect(forbiddenByValues([BSN[0] ?? '', '123456789'])).toBeUndefined();
  });

  it('is of cards when all are', () => {
    expect(forbiddenByValues(['4111111111111111'])).toEqual({ kind: 'card', suspected: false });
  });

  it('is harmless when numbers pass by chance', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => String(612_345_600 + index));
    expect(forbiddenByValues(numbers)).toBeUndefined();
    expect(forbiddenByValues([])).toBeUndefined();
  });
});
