import { describe, expect, it } from 'vitest';
import { parseJson } from '#register/import/json.ts';
import { readNumber } from '#register/import/numbers.ts';
import { readConsentState, readRelationKind } from '#register/import/state-words.ts';
import {
  readAddress,
  readCountry,
  readEmail,
  readEmails,
  readExternalId,
  readIban,
  readPhone,
  readRegistration,
  readTags,
  readVat,
  readWebsite,
} from '#register/import/values.ts';
import { readYesNo } from '#register/import/yes-no.ts';
import { strictestConsent } from '#shared/domain/imports/consent-states.ts';

describe('a telephone number', () => {
  it.each([
    ['06 12345678', 'NL', '+31612345678', null],
    ['0031612345678', 'NL', '+31612345678', null],
    ["'+31612345678", 'NL', '+31612345678', null],
    ['612345678', 'NL', '+31612345678', 'phone.zero-restored'],
    ['612345678.0', 'NL', '+31612345678', 'phone.zero-restored'],
    ['30 123 45 67', 'NL', '+31301234567', 'phone.zero-restored'],
    ['475123456', 'BE', '+32475123456', 'phone.zero-restored'],
    ['0475/12.34.56', 'BE', '+32475123456', null],
    ['12', 'NL', '', 'phone.invalid'],
    ['bel na 6', 'NL', '', 'phone.invalid'],
  ] as const)('%s in %s is %s', (text, country, normalized, doubt) => {
    const read = readPhone(text, country, 'Mobiel');
    expect(read?.value).toMatchObject({ kind: 'phone', normalized, label: 'Mobiel', parts: null });
    expect(read?.doubt).toBe(doubt);
  });

  it('keeps what was read when it cannot be checked', () => {
    expect(readPhone(' bel  na 6 ', 'NL')?.value.value).toBe('bel na 6');
    expect(readPhone(' ', 'NL')).toBeUndefined();
  });
});

describe('an e-mail address', () => {
  it('is taken from between brackets, and from a list', () => {
    expect(readEmail('Jan <Jan@Voorbeeld.NL>')?.value).toMatchObject({
      value: 'Jan@voorbeeld.nl',
      normalized: 'jan@voorbeeld.nl',
    });
    const list = readEmails('a@v.nl; b@v.nl,\nc@v.nl;');
    expect(list.map(({ value }) => value.value)).toEqual(['a@v.nl', 'b@v.nl', 'c@v.nl']);
  });

  it('is marked when it is none', () => {
    expect(readEmail('jan@')?.doubt).toBe('email.invalid');
  });
});

describe('an address', () => {
  it.each([
    [
      { street: 'Dorpsstraat 12a', postcode: '1234ab', city: 'Ede' },
      'Dorpsstraat',
      '12a',
      '1234AB 12A',
    ],
    [
      { street: 'Plein 1940-45 3', postcode: '1234 AB', city: 'Ede' },
      'Plein 1940-45',
      '3',
      '1234AB 3',
    ],
    [
      { street: 'Kerkweg', houseNumber: '5 bis', postcode: '1234 AB' },
      'Kerkweg',
      '5 bis',
      '1234AB 5 BIS',
    ],
    [
      { street: 'Stationslaan 1 bus 2', postcode: '2000', country: 'België' },
      'Stationslaan',
      '1 bus 2',
      '2000 1 BUS 2',
    ],
    [{ street: '1e Straat', city: 'Ede' }, '1e Straat', '', ''],
  ])('%j is split', (parts, street, houseNumber, normalized) => {
    const read = readAddress(parts, 'NL');
    expect(read?.value.parts).toMatchObject({ street, houseNumber });
    expect(read?.value.normalized).toBe(normalized);
    expect(read?.doubt).toBeNull();
  });

  it('has its lines apart, and its country when it is abroad', () => {
    const parts = {
      street: 'Gebouw A\nWeg 1',
      postcode: '2000',
      city: 'Antwerpen',
      country: 'Belgium',
    };
    expect(readAddress(parts, 'NL', 'Werk')?.value).toMatchObject({
      value: 'Gebouw A\nWeg 1\n2000 Antwerpen\nBE',
      label: 'Werk',
    });
  });

  it('is marked for a postcode that the country does not have', () => {
    expect(readAddress({ street: 'Weg 1', postcode: '123' }, 'NL')?.doubt).toBe('postcode.invalid');
    expect(
      readAddress({ street: 'Rue 1', postcode: '75001', country: 'France' }, 'NL')?.doubt,
    ).toBeNull();
  });

  it('is none when there is only a country', () => {
    expect(readAddress({ country: 'NL' }, 'NL')).toBeUndefined();
  });

  it.each([
    ['Nederland', 'NL'],
    ['belgië', 'BE'],
    ['be', 'BE'],
    ['Atlantis', 'Atlantis'],
  ])('reads the country %s as %s', (text, country) => {
    expect(readCountry(text)).toBe(country);
  });
});

describe('numbers of a business', () => {
  it.each([
    ['12345678', 'NL', '12345678', null],
    ['KvK 12345678', 'NL', '12345678', null],
    ['1234567', 'NL', '01234567', 'registration.zero-restored'],
    ['0403.170.701', 'BE', '0403170701', null],
    ['403170701', 'BE', '0403170701', 'registration.zero-restored'],
    ['0403170701', 'NL', '0403170701', null],
    ['12', 'NL', '12', 'registration.invalid'],
    ['', 'NL', '', null],
  ] as const)('registration %s in %s', (text, country, value, doubt) => {
    expect(readRegistration(text, country)).toEqual({ value, doubt });
  });

  it.each([
    ['NL123456782B12', 'NL123456782B12', 'vat.may-contain-bsn'],
    ['nl 8123.45.676.B01', 'nl 8123.45.676.B01', 'vat.invalid'],
    ['BE 0403.170.701', 'BE0403170701', null],
    ['n.v.t.', '', null],
  ] as const)('VAT %s', (text, value, doubt) => {
    expect(readVat(text, 'NL')).toEqual({ value, doubt });
  });

  it('IBAN and website', () => {
    expect(readIban('nl91abna0417164300')?.value.value).toBe('NL91 ABNA 0417 1643 00');
    expect(readIban('NL91')?.doubt).toBe('iban.invalid');
    expect(readWebsite('www.voorbeeld.nl/')?.value.normalized).toBe('voorbeeld.nl');
    expect(readWebsite('javascript:x')?.doubt).toBe('website.invalid');
  });
});

describe('other cells', () => {
  it('keep an id as text, and mark what a spreadsheet made of it', () => {
    expect(readExternalId(' 0012 ')).toEqual({ value: '0012', doubt: null });
    expect(readExternalId('3,12E+15').doubt).toBe('id.scientific');
  });

  it('hold tags, quoted or not, each once', () => {
    expect(readTags('"a, b","c"')).toEqual(['a, b', 'c']);
    expect(readTags('klant; vip ;klant')).toEqual(['klant', 'vip']);
    expect(readTags('')).toEqual([]);
  });

  it.each([
    [true, 'true TRUE Waar yes Yes Y ja JA J 1 x X on Aan oui'],
    [false, 'false FALSE Onwaar no No N nee NEE 0 off Aus non'],
    ['unclear' as const, 'misschien 2 ?'],
  ])('say %s by: %s', (expected, words) => {
    for (const word of words.split(' ')) expect(readYesNo(word)).toBe(expected);
    expect(readYesNo(' ')).toBe('empty');
  });

  it.each([
    ['K', 'customer'],
    ['Debiteur', 'customer'],
    ['Crediteur (leverancier)', 'supplier-contact'],
    ['Lead', 'prospect'],
    ['abonnee', 'subscriber'],
    ['Relatie', undefined],
  ])('say that somebody is a %s', (word, kind) => {
    expect(readRelationKind(word)).toBe(kind);
  });
});

describe('a number', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1_234_567],
    ['1234,5', 1234.5],
    ['12', 12],
    ['-3,25', -3.25],
    ['€ 12,-', 12],
    ['1\u00a0234,50 EUR', 1234.5],
    ['1.234', undefined],
    ['1,234', undefined],
    ['1.23.4', undefined],
    ['1234.567,8', undefined],
    ['1,2,3', undefined],
    ['12a', undefined],
    ['', undefined],
    ['9'.repeat(400), undefined],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it('is read by the mark that is known', () => {
    expect(readNumber('1.234', ',')).toBe(1234);
    expect(readNumber('1.234', '.')).toBe(1.234);
  });
});

describe('consent', () => {
  it.each([
    ['ja', 'opted-in', 'given'],
    ['nee', 'opted-in', 'never-given'],
    ['1', 'opted-out', 'withdrawn'],
    // Not having objected is no consent.
    ['0', 'opted-out', 'unknown'],
    ['Unsubscribed', 'opted-in', 'withdrawn'],
    ['non-subscribed', 'opted-in', 'never-given'],
    ['nonsubscribed', 'opted-in', 'never-given'],
    ['Cleaned', 'opted-in', 'undeliverable'],
    ['HARD_BOUNCE', 'opted-in', 'undeliverable'],
    ['spam', 'opted-in', 'complained'],
    ['subscribed', 'opted-out', 'given'],
    ['', 'opted-in', 'empty'],
    ['soms', 'opted-in', 'unclear'],
  ] as const)('"%s" in a column of %s is %s', (text, means, state) => {
    expect(readConsentState(text, means)).toBe(state);
  });

  it('is as strict as the strictest source', () => {
    expect(strictestConsent(['given', 'withdrawn', 'unknown'])).toBe('withdrawn');
    expect(strictestConsent(['undeliverable', 'complained'])).toBe('complained');
    expect(strictestConsent(['given', 'unknown'])).toBe('unknown');
    expect(strictestConsent([])).toBe('unknown');
  });
});

describe('JSON', () => {
  it('is read when it is not too deep', () => {
    expect(parseJson('{"a":"[[[[","b":[1]}')).toEqual({ a: '[[[[', b: [1] });
  });

  it.each([
    ['[1,', 'json.damaged'],
    ['', 'json.damaged'],
    ['"\\"[', 'json.damaged'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'json.too-deep'],
    ['{"a":'.repeat(1_000_000), 'json.too-deep'],
  ])('is refused otherwise', (text, code) => {
    expect(() => parseJson(text)).toThrow(code);
  });
});
