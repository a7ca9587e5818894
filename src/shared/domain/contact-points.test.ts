import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkEmail,
  checkPhone,
  checkPostcode,
  checkWebsite,
  looksLikeNationalNumber,
} from './contact-points.ts';
import { COUNTRIES } from './locale.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 120 });
const anyCountry = fc.constantFrom(...COUNTRIES);

import { tidyTyped } from './typed-text.ts';

describe('tidyTyped', () => {
  it('takes out what cannot be seen and composes letters', () => {
    expect(tidyTyped('\ufeff Zoe\u0308\u00a0\u200bVoorbeeld\u202e\t')).toBe('Zoë Voorbeeld');
  });
});

describe('checkEmail', () => {
  it('finds the same in a plain address as in one that is looked at in full', () => {
    const piece = fc.constantFrom(
      'a',
      'b9',
      '-',
      '.',
      '_',
      '@',
      'nl',
      '1',
      'xn--a',
      'o'.repeat(60),
    );
    const part = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(part, part, (name, domain) => {
        const text = `${name}@${domain}`;
        const plain = checkEmail(text);
        // What stands around it is taken off, but not before it was seen.
        expect(plain).toEqual(checkEmail(`<${text}>`));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['Sanne@Voorbeeld.Example', 'Sanne@voorbeeld.example', 'sanne@voorbeeld.example'],
    ['  sanne@voorbeeld.example ', 'sanne@voorbeeld.example', 'sanne@voorbeeld.example'],
    ['mailto:s.van-d+web@a.b.example', 's.van-d+web@a.b.example', 's.van-d+web@a.b.example'],
    ['<sanne@voorbeeld.example>', 'sanne@voorbeeld.example', 'sanne@voorbeeld.example'],
    ["d'hondt@voorbeeld.example", "d'hondt@voorbeeld.example", "d'hondt@voorbeeld.example"],
    ['zoë@bücher.example', 'zoë@bücher.example', 'zoë@bücher.example'],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
    ['sanne\u200b@voorbeeld.example', 'sanne@voorbeeld.example', 'sanne@voorbeeld.example'],
  ])('accepts %j', (text, value, normalized) => {
    expect(checkEmail(text)).toEqual({ ok: true, value, normalized });
  });

  it.each([
    ['', 'email.empty'],
    [' \u200b ', 'email.empty'],
    ['sanne.voorbeeld.example', 'email.no-at'],
    ['sanne@', 'email.no-domain'],
    ['@voorbeeld.example', 'email.no-name'],
    ['a@b@voorbeeld.example', 'email.many-at'],
    ['sanne voorbeeld@voorbeeld.example', 'email.space'],
    ['Sanne <sanne@voorbeeld.example>', 'email.space'],
    ['sanne@voorbeeld', 'email.domain-no-dot'],
    ['sanne@voorbeeld..example', 'email.dots'],
    ['.sanne@voorbeeld.example', 'email.dots'],
    ['sanne.@voorbeeld.example', 'email.dots'],
    ['sanne@voorbeeld.example.', 'email.dots'],
    ['san(ne)@voorbeeld.example', 'email.character'],
    ['"sanne"@voorbeeld.example', 'email.character'],
    ['sanne,jan@voorbeeld.example', 'email.character'],
    ['sanne@-voorbeeld.example', 'email.domain'],
    ['sanne@voorbeeld-.example', 'email.domain'],
    ['sanne@voor_beeld.example', 'email.domain'],
    ['sanne@192.168.1.1', 'email.domain'],
    ['sanne@voorbeeld.e', 'email.domain'],
    [`${'a'.repeat(65)}@voorbeeld.example`, 'email.too-long'],
    [`a@${'b'.repeat(60)}.${'c.'.repeat(100)}example`, 'email.too-long'],
    ['a'.repeat(100_000), 'email.too-long'],
    [`a@${'b'.repeat(64)}.example`, 'email.domain'],
  ])('refuses %j as %s', (text, problem) => {
    expect(checkEmail(text)).toEqual({ ok: false, problem });
  });
});

describe('checkPhone', () => {
  it.each([
    ['0612345678', 'NL', '+31612345678', '+31 6 12345678'],
    ['06-12345678', 'NL', '+31612345678', '+31 6 12345678'],
    ['06 12 34 56 78', 'NL', '+31612345678', '+31 6 12345678'],
    ['0031612345678', 'NL', '+31612345678', '+31 6 12345678'],
    ["'+31612345678", 'NL', '+31612345678', '+31 6 12345678'],
    ['+31 (0)6 12345678', 'BE', '+31612345678', '+31 6 12345678'],
    ['612345678', 'NL', '+31612345678', '+31 6 12345678'],
    ['31612345678', 'NL', '+31612345678', '+31 6 12345678'],
    ['(020) 123 45 67', 'NL', '+31201234567', '+31 20 123 4567'],
    ['0475/12.34.56', 'BE', '+32475123456', '+32 475 12 34 56'],
    ['0032 475 12 34 56', 'NL', '+32475123456', '+32 475 12 34 56'],
    ['tel:+32475123456', 'BE', '+32475123456', '+32 475 12 34 56'],
    ['+44 20 7946 0018', 'BE', '+442079460018', '+44 20 7946 0018'],
    ['020 1234567 tst. 12', 'NL', '+31201234567;ext=12', '+31 20 123 4567 ext. 12'],
    ['020 1234567, toestel 12', 'NL', '+31201234567;ext=12', '+31 20 123 4567 ext. 12'],
    ['+31201234567;ext=12', 'NL', '+31201234567;ext=12', '+31 20 123 4567 ext. 12'],
    ['06\u201112345678', 'NL', '+31612345678', '+31 6 12345678'],
  ] as const)('accepts %j in %s', (text, country, normalized, value) => {
    expect(checkPhone(text, country)).toEqual({ ok: true, value, normalized });
  });

  it.each([
    ['', 'NL', 'phone.empty'],
    ['  ', 'NL', 'phone.empty'],
    ['onbekend', 'NL', 'phone.character'],
    ['06-12345678 (Jan)', 'NL', 'phone.character'],
    ['06 12345678 / 020 1234567 x', 'NL', 'phone.character'],
    ['0800-FLOWERS', 'NL', 'phone.character'],
    ['112', 'NL', 'phone.too-short'],
    ['0', 'NL', 'phone.too-short'],
    ['06123456789012', 'NL', 'phone.too-long'],
    ['1'.repeat(61), 'NL', 'phone.too-long'],
    ['+999 12345678', 'NL', 'phone.country-unknown'],
    ['06 1234', 'NL', 'phone.invalid'],
    ['0000000000', 'NL', 'phone.invalid'],
  ] as const)('refuses %j in %s as %s', (text, country, problem) => {
    expect(checkPhone(text, country)).toEqual({ ok: false, problem });
  });
});

describe('checkWebsite', () => {
  it.each([
    ['voorbeeld.example', 'https://voorbeeld.example', 'voorbeeld.example'],
    ['WWW.Voorbeeld.Example/', 'https://www.voorbeeld.example', 'voorbeeld.example'],
    [
      'http://voorbeeld.example/Over/?a=b@c',
      'http://voorbeeld.example/Over/?a=b@c',
      'voorbeeld.example/Over/?a=b@c',
    ],
    [
      'voorbeeld.example:8080/pad/',
      'https://voorbeeld.example:8080/pad/',
      'voorbeeld.example:8080/pad',
    ],
    ['bücher.example', 'https://bücher.example', 'bücher.example'],
  ])('accepts %j', (text, value, normalized) => {
    expect(checkWebsite(text)).toEqual({ ok: true, value, normalized });
  });

  it.each([
    ['', 'website.empty'],
    ['geen website', 'website.space'],
    ['javascript:alert(1)', 'website.scheme'],
    ['javascript://voorbeeld.example/%0aalert(1)', 'website.scheme'],
    ['file:///etc/passwd', 'website.scheme'],
    ['ftp://voorbeeld.example', 'website.scheme'],
    ['mailto:sanne@voorbeeld.example', 'website.scheme'],
    ['https://sanne:geheim@voorbeeld.example', 'website.credentials'],
    ['sanne@voorbeeld.example', 'website.credentials'],
    ['localhost', 'website.domain'],
    ['voorbeeld.example:99999999', 'website.domain'],
    ['https://', 'website.domain'],
    ['192.168.1.1', 'website.domain'],
    ['<b>.example', 'website.domain'],
    [`voorbeeld.example/${'a'.repeat(2000)}`, 'website.too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(checkWebsite(text)).toEqual({ ok: false, problem });
  });
});

describe('checkPostcode', () => {
  it.each([
    ['1234AB', 'NL', '1234 AB', '1234AB'],
    [' 1234 ab ', 'NL', '1234 AB', '1234AB'],
    ['NL-1234 AB', 'NL', '1234 AB', '1234AB'],
    ['9000', 'BE', '9000', '9000'],
    ['B-9000', 'BE', '9000', '9000'],
    ['BE-9000', 'BE', '9000', '9000'],
  ] as const)('accepts %j in %s', (text, country, value, normalized) => {
    expect(checkPostcode(text, country)).toEqual({ ok: true, value, normalized });
  });

  it.each([
    ['', 'NL', 'postcode.empty'],
    ['0123 AB', 'NL', 'postcode.format'],
    ['1234', 'NL', 'postcode.format'],
    ['1234 A', 'NL', 'postcode.format'],
    ['1234 ABC', 'NL', 'postcode.format'],
    ['1234 SS', 'NL', 'postcode.letters'],
    ['1234 SA', 'NL', 'postcode.letters'],
    ['1234 AB', 'BE', 'postcode.format'],
    ['0900', 'BE', 'postcode.format'],
    ['90000', 'BE', 'postcode.format'],
    ['9'.repeat(31), 'BE', 'postcode.too-long'],
  ] as const)('refuses %j in %s as %s', (text, country, problem) => {
    expect(checkPostcode(text, country)).toEqual({ ok: false, problem });
  });
});

describe('every check', () => {
  const likely = fc.oneof(
    anyText,
    fc.string({ unit: fc.constantFrom(...'0123456789+-() /.@:abNLBEx'), maxLength: 40 }),
    fc.emailAddress(),
    fc.webUrl(),
    fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `06${digits}`),
    fc.integer({ min: 1000, max: 9999 }).map((digits) => `${digits} AB`),
  );

  it('accepts its own value again and normalizes it alike', () => {
    fc.assert(
      fc.property(likely, anyCountry, (text, country) => {
        for (const check of [checkEmail, checkPhone, checkWebsite, checkPostcode]) {
          const found = check(text, country);
          if (found.ok) expect(check(found.value, country)).toEqual(found);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('repeats nothing of a text that it refuses', () => {
    fc.assert(
      fc.property(anyText, anyCountry, (text, country) => {
        for (const check of [checkEmail, checkPhone, checkWebsite, checkPostcode]) {
          const found = check(text, country);
          if (!found.ok) expect(Object.keys(found)).toEqual(['ok', 'problem']);
        }
      }),
    );
  });

  it('accepts the addresses and numbers that are common', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (digits) => {
        expect(checkPhone(`06-${digits}`, 'NL')).toMatchObject({ normalized: `+316${digits}` });
      }),
    );
  });
});

describe('looksLikeNationalNumber', () => {
  it('is at hand beside the checks', () => {
    expect(looksLikeNationalNumber('123456782')).toBe('bsn');
  });
});
