import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePassphrase, PASSPHRASE_BITS } from './passphrase.ts';

const FORM = /^[2-9a-z]{4}(?:-[2-9a-z]{4}){4}$/;

/** Gives these bytes one after the other, in as many batches as are asked for. */
function sourceOf(bytes: Iterable<number>): (length: number) => Uint8Array {
  const left = [...bytes];
  return (length) => Uint8Array.from(left.splice(0, length));
}

function repeated(byte: number): (length: number) => Uint8Array {
  return (length) => new Uint8Array(length).fill(byte);
}

/** The alphabet as it comes out: one passphrase for each byte, looked at from the first character. */
const outcomes = Array.from({ length: 253 }, (_, byte) => generatePassphrase(repeated(byte))[0]);
const alphabet = [...new Set(outcomes)].join('');

describe('a passphrase', () => {
  it('is five groups of four, whatever the random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 200 }), (bytes) => {
        expect(generatePassphrase(sourceOf(bytes))).toMatch(FORM);
      }),
    );
  });

  it('holds the bits that it says, and at least eighty', () => {
    const characters = generatePassphrase(repeated(0)).replaceAll('-', '').length;
    expect(PASSPHRASE_BITS).toBe(Math.floor(characters * Math.log2(alphabet.length)));
    expect(PASSPHRASE_BITS).toBe(90);
    expect(PASSPHRASE_BITS).toBeGreaterThanOrEqual(80);
  });

  it('has no signs that look like each other, no capitals and no vowels', () => {
    expect(alphabet).toMatch(/^[2-9b-z]+$/);
    for (const alike of ['0o', '1li', '2z', '5s', '6b', '9gq', 'uv']) {
      expect([...alphabet].filter((sign) => alike.includes(sign)).length).toBeLessThanOrEqual(1);
    }
    expect(alphabet).not.toMatch(/[aeiou]/);
  });

  it('makes every sign as likely as every other', () => {
    const counts = new Map<string | undefined, number>();
    for (const sign of outcomes) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(alphabet.length);
    expect(new Set(counts.values())).toEqual(new Set([253 / alphabet.length]));
  });

  it('passes over bytes that would favour some signs, and asks for others', () => {
    const usable = Array.from({ length: 20 }, (_, index) => index * 7);
    const mixed = usable.flatMap((byte) => [253, byte, 254, 255]);
    expect(generatePassphrase(sourceOf(mixed))).toBe(generatePassphrase(sourceOf(usable)));
  });

  it('differs in one place when one byte differs', () => {
    const bytes = Array.from({ length: 20 }, (_, index) => index);
    const other = bytes.with(9, 200);
    const first = generatePassphrase(sourceOf(bytes));
    const second = generatePassphrase(sourceOf(other));
    expect([...first].filter((sign, at) => sign !== second[at]).length).toBe(1);
  });

  it('is not made when the source gives nothing usable', () => {
    expect(() => generatePassphrase(repeated(255))).toThrow('no usable random bytes');
    expect(() => generatePassphrase(() => new Uint8Array())).toThrow('no usable random bytes');
  });
});
