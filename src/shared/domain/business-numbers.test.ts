import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIban, checkKbo, checkKvk } from './business-numbers.ts';
import { COUNTRIES } from './locale.ts';
import { checkVat } from './vat-numbers.ts';

describe('checkIban', () => {
  it.each([
    ['NL91ABNA0417164300', 'NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'],
    ['nl91 abna 0417 1643 00', 'NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'],
    ['IBAN: BE68 5390 0754 7034', 'BE68539007547034', 'BE68 5390 0754 7034'],
    ['DE89-3704-0044-0532-0130-00', 'DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
  ])('accepts %j', (text, normalized, value) => {
    expect(checkIban(text)).toEqual({ ok: true, value, normalized });
  });

  it.each([
    ['', 'iban.empty'],
    ['NL91ABNA0417164301', 'iban.checksum'],
    ['NL91ABNA041716430', 'iban.length'],
    ['NL91ABN10417164300', 'iban.format'],
    ['XX91ABNA0417164300', 'iban.country'],
    ['0417164300', 'iban.country'],
    ['NL91 ABNA 0417 1643 00 €', 'iban.character'],
    ['9'.repeat(61), 'iban.too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(checkIban(text)).toEqual({ ok: false, problem });
  });

  it('notices every single wrong digit', () => {
    const iban = 'NL91ABNA0417164300';
    for (let position = 2; position < iban.length; position += 1) {
      if (position >= 4 && position < 8) continue;
      for (const digit of '0123456789') {
        if (digit === iban[position]) continue;
        const wrong = iban.slice(0, position) + digit + iban.slice(position + 1);
        expect(checkIban(wrong)).toEqual({ ok: false, problem: 'iban.checksum' });
      }
    }
  });
});

describe('checkVat', () => {
  it.each([
    ['NL000099998B57', 'NL', 'NL000099998B57'],
    ['nl 0000.99.998.b57', 'NL', 'NL000099998B57'],
    ['000099998B57', 'NL', 'NL000099998B57'],
    ['NL800000018B01', 'NL', 'NL800000018B01'],
    ['BE 0403.019.261', 'BE', 'BE0403019261'],
    ['0403.019.261', 'BE', 'BE0403019261'],
    ['BE403019261', 'NL', 'BE0403019261'],
    ['DE136695976', 'NL', 'DE136695976'],
    ['FR40303265045', 'BE', 'FR40303265045'],
    ['EL094259216', 'NL', 'EL094259216'],
    ['GR094259216', 'NL', 'EL094259216'],
    ['ATU13585627', 'NL', 'ATU13585627'],
    ['ESB58378431', 'NL', 'ESB58378431'],
    ['IE6433435F', 'NL', 'IE6433435F'],
  ] as const)('accepts %j', (text, country, normalized) => {
    expect(checkVat(text, country)).toEqual({ ok: true, normalized, value: expect.any(String) });
  });

  it('shows a Belgian number with its dots', () => {
    expect(checkVat('BE0403019261', 'BE')).toMatchObject({ value: 'BE 0403.019.261' });
  });

  it('warns for the old kind that held the citizen number', () => {
    expect(checkVat('NL123456782B01', 'NL')).toEqual({
      ok: true,
      value: 'NL123456782B01',
      normalized: 'NL123456782B01',
      warning: 'vat.may-contain-bsn',
    });
  });

  it.each([
    ['', 'NL', 'vat.empty'],
    ['NL', 'NL', 'vat.format'],
    ['NL123456789B01', 'NL', 'vat.checksum'],
    ['NL12345678B01', 'NL', 'vat.format'],
    ['NL123456782A01', 'NL', 'vat.format'],
    ['NL123456782', 'NL', 'vat.format'],
    ['BE0403019262', 'BE', 'vat.checksum'],
    ['BE2403019261', 'BE', 'vat.format'],
    ['DE136695977', 'NL', 'vat.checksum'],
    ['DE1366', 'NL', 'vat.format'],
    ['US123456789', 'NL', 'vat.country'],
    ['CH123456789', 'NL', 'vat.country'],
    ['€€', 'NL', 'vat.format'],
    ['9'.repeat(61), 'NL', 'vat.too-long'],
  ] as const)('refuses %j as %s', (text, country, problem) => {
    expect(checkVat(text, country)).toEqual({ ok: false, problem });
  });
});

describe('checkKvk', () => {
  it.each([
    ['12345678', '12345678'],
    ['KvK-nummer: 12 34 56 78', '12345678'],
    ['kvk 01234567', '01234567'],
  ])('accepts %j', (text, normalized) => {
    expect(checkKvk(text)).toEqual({ ok: true, value: normalized, normalized });
  });

  it.each([
    ['', 'kvk.empty'],
    ['1234567', 'kvk.length'],
    ['123456789', 'kvk.length'],
    ['00000000', 'kvk.length'],
    ['000012345678', 'kvk.branch-number'],
    ['1234567a', 'kvk.character'],
    ['1'.repeat(61), 'kvk.too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(checkKvk(text)).toEqual({ ok: false, problem });
  });
});

describe('checkKbo', () => {
  const anyNumber = fc.integer({ min: 1, max: 19_999_999 }).map((front) => {
    const digits = String(front).padStart(8, '0');
    return digits + String(97 - (front % 97)).padStart(2, '0');
  });

  it.each([
    ['0403.019.261', '0403019261'],
    ['BE 0403 019 261', '0403019261'],
    ['403019261', '0403019261'],
    ['(0)403.019.261', '0403019261'],
    ['1000.000.120', '1000000120'],
  ])('accepts %j', (text, normalized) => {
    const value = `${normalized.slice(0, 4)}.${normalized.slice(4, 7)}.${normalized.slice(7)}`;
    expect(checkKbo(text)).toEqual({ ok: true, value, normalized });
  });

  it.each([
    ['', 'kbo.empty'],
    ['0403019262', 'kbo.checksum'],
    ['2403019261', 'kbo.first-digit'],
    ['04030192', 'kbo.length'],
    ['04030192611', 'kbo.length'],
    ['0403x19261', 'kbo.character'],
    ['0'.repeat(61), 'kbo.too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(checkKbo(text)).toEqual({ ok: false, problem });
  });

  it('accepts every number whose last two digits check', () => {
    fc.assert(
      fc.property(anyNumber, (digits) => {
        expect(checkKbo(digits)).toMatchObject({ ok: true, normalized: digits });
        expect(checkVat(`BE${digits}`, 'NL')).toMatchObject({ normalized: `BE${digits}` });
      }),
    );
  });

  it('notices two neighbours that changed places', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 1, max: 8 }), (digits, at) => {
        const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
        fc.pre(swapped !== digits);
        expect(checkKbo(swapped).ok).toBe(false);
      }),
    );
  });
});

describe('every check', () => {
  it('accepts its own value again, and throws for no text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...'0123456789NLBEDFR. -'), maxLength: 20 }),
      fc.integer({ min: 0, max: 999_999_999 }).map((n) => `NL${String(n).padStart(9, '0')}B01`),
      fc.stringMatching(
        /^(AT|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|PL|PT|RO|SE|SI|SK)U?\d{7,12}$/,
      ),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...COUNTRIES), (typed, country) => {
        for (const check of [checkIban, checkVat, checkKvk, checkKbo]) {
          const found = check(typed, country);
          if (found.ok) expect(check(found.value, country)).toEqual(found);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
