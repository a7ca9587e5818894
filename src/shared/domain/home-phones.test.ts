import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { readHomePhone } from './home-phones.ts';

/** What the library says of a number, in the same form. */
function askLibrary(text: string, country: 'NL' | 'BE') {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  return number?.isValid() === true
    ? { value: number.formatInternational(), normalized: number.number }
    : undefined;
}

const countries = fc.constantFrom('NL' as const, 'BE' as const);
const digit = fc.integer({ min: 0, max: 9 }).map(String);

describe('a Dutch or Belgian number', () => {
  it('has the spaces of its country', () => {
    expect(readHomePhone('06-12345678', 'NL')?.value).toBe('+31 6 12345678');
    expect(readHomePhone('0318 123456', 'NL')?.value).toBe('+31 318 123 456');
    expect(readHomePhone('0470123456', 'BE')?.value).toBe('+32 470 12 34 56');
    expect(readHomePhone('+32 2 123 45 67', 'NL')).toEqual({
      value: '+32 2 123 45 67',
      normalized: '+3221234567',
    });
  });

  it('is what the library says, whatever its first digits', () => {
    for (const country of ['NL', 'BE'] as const) {
      for (let first = 1000; first < 10_000; first += 1) {
        for (const rest of ['0000', '9999', '12345', '99999']) {
          const text = `0${first}${rest}`;
          const read = readHomePhone(text, country);
          if (JSON.stringify(read) === JSON.stringify(askLibrary(text, country))) continue;
          expect.fail(`${country} ${text} is ${JSON.stringify(read)}`);
        }
      }
    }
  });

  it('is what the library says or left to it, however it is written', () => {
    const mark = fc.constantFrom('', '', '', ' ', '-', '.', '  ', '(', ')');
    const start = fc.constantFrom('0', '+31', '+31 ', '+32', '0031', '+31 (0)', '', '00', '+3');
    const body = fc.array(fc.tuple(digit, mark), { minLength: 6, maxLength: 11 });
    fc.assert(
      fc.property(start, body, countries, (first, marked, country) => {
        const text = first + marked.map(([one, after]) => one + after).join('');
        const read = readHomePhone(text, country);
        if (read !== undefined) expect(read).toEqual(askLibrary(text, country));
      }),
      { numRuns: 3000 },
    );
  });
});
