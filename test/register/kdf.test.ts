import { describe, expect, it } from 'vitest';
import {
  assertAcceptedCost,
  COST_RANGE,
  DEFAULT_COST,
  loadArgon2id,
  loadNativeArgon2id,
  loadWasmArgon2id,
  passwordBytes,
} from '#register/keys/kdf.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { CHEAP_COST, PASSWORD } from '#test/builders/register-file.ts';

describe('Argon2id', () => {
  const salt = Buffer.from('0123456789abcdef');

  it('gives the same key natively and in WebAssembly', async () => {
    const native = await loadNativeArgon2id();
    const wasm = await loadWasmArgon2id();
    const inputs = [
      [Buffer.from(PASSWORD), CHEAP_COST],
      [passwordBytes('pässwörd ✓'), CHEAP_COST],
      [Buffer.from('x'), { memoryMiB: 20, passes: 3, lanes: 4 }],
    ] as const;
    for (const [input, cost] of inputs) {
      const key = Buffer.from(await native(input, salt, cost));
      expect(key).toHaveLength(32);
      expect(Buffer.from(await wasm(input, salt, cost))).toEqual(key);
    }
  });

  it('gives a known key for known input', async () => {
    // Worked out with OpenSSL.
    const key = await (await loadNativeArgon2id())(Buffer.from('password'), salt, CHEAP_COST);
    expect(Buffer.from(key).toString('hex')).toBe(
      'd2ab07b39ef7f8b806227cd86fbb11aa5393066a98e17eacacd126eb26e9276d',
    );
  });

  it('works in WebAssembly when the native library does not load', async () => {
    const fallback = await loadArgon2id(() => Promise.reject(new Error('no binary here')));
    const native = await loadArgon2id();
    const input = Buffer.from(PASSWORD);
    expect(Buffer.from(await fallback(input, salt, CHEAP_COST))).toEqual(
      Buffer.from(await native(input, salt, CHEAP_COST)),
    );
  });

  it.each([
    ['memoryMiB', 18],
    ['memoryMiB', 1025],
    ['memoryMiB', 19.5],
    ['passes', 1],
    ['passes', 11],
    ['lanes', 0],
    ['lanes', 5],
    ['lanes', Number.NaN],
  ] as const)('refuses a cost when %s is %d', async (name, value) => {
    const error = await openErrorOf(() => assertAcceptedCost({ ...DEFAULT_COST, [name]: value }));
    expect(error.code).toBe('weak-kdf-refused');
    expect(error.detail).toEqual({ reason: name });
  });

  it('accepts both ends of the range and the default', () => {
    const { memoryMiB, passes, lanes } = COST_RANGE;
    for (const end of ['min', 'max'] as const) {
      assertAcceptedCost({ memoryMiB: memoryMiB[end], passes: passes[end], lanes: lanes[end] });
    }
    assertAcceptedCost(DEFAULT_COST);
    expect(DEFAULT_COST).toEqual({ memoryMiB: 128, passes: 3, lanes: 1 });
  });
});

describe('passwordBytes', () => {
  it('gives the same bytes for composed and decomposed letters, as text and as bytes', () => {
    const composed = passwordBytes('caf\u00e9 \ufb01n');
    expect(composed.toString('utf8')).toBe('caf\u00e9 fin');
    expect(passwordBytes('cafe\u0301 fin')).toEqual(composed);
    expect(passwordBytes(Buffer.from('cafe\u0301 \ufb01n', 'utf8'))).toEqual(composed);
  });

  it('copies, so that the caller can wipe its own', () => {
    const given = Buffer.from('plain');
    const bytes = passwordBytes(given);
    given.fill(0);
    expect(bytes.toString()).toBe('plain');
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => passwordBytes(Uint8Array.of(0xff, 0xfe))).toThrow(TypeError);
  });
});
