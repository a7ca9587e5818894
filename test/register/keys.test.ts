import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#register/keys/canonical-json.ts';
import { pageKeyOf, renewedDataKey, rootKeyOf } from '#register/keys/data-key.ts';
import {
  changePassword,
  createKeys,
  newDataKey,
  newRecoveryCode,
  unlockKeys,
} from '#register/keys/envelope.ts';
import { loadNativeArgon2id, loadWasmArgon2id } from '#register/keys/kdf.ts';
import { deriveKey } from '#register/keys/purpose.ts';
import {
  assertSealedWith,
  deriveSubkey,
  parseSidecar,
  type Sidecar,
  sidecarBytes,
} from '#register/keys/sidecar.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { tamperedWith } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { CHEAP_COST, PASSWORD } from '#test/builders/register-file.ts';

const OPTIONS = { cost: CHEAP_COST };
const SALT = Buffer.alloc(16, 0x5a);
const password = (value: string | Uint8Array) => ({ kind: 'password', value }) as const;
const recovery = (value: string) => ({ kind: 'recovery', value }) as const;

async function newKeys(): Promise<{ dataKey: Buffer; sidecar: Sidecar; recoveryCode: string }> {
  const dataKey = newDataKey();
  return { dataKey, ...(await createKeys(dataKey, SALT, PASSWORD, OPTIONS)) };
}

describe('the envelope', () => {
  it('opens with the password and with the recovery code', async () => {
    const { dataKey, sidecar, recoveryCode } = await newKeys();
    expect(dataKey).toHaveLength(32);
    expect(await unlockKeys(sidecar, password(PASSWORD))).toEqual(dataKey);
    expect(await unlockKeys(sidecar, password(Buffer.from(PASSWORD)))).toEqual(dataKey);
    expect(await unlockKeys(sidecar, recovery(recoveryCode))).toEqual(dataKey);
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect(await unlockKeys(sidecar, recovery(typed))).toEqual(dataKey);
  });

  it('opens in WebAssembly what was locked natively', async () => {
    const { dataKey, sidecar } = await newKeys();
    const argon2id = await loadWasmArgon2id();
    expect(await unlockKeys(sidecar, password(PASSWORD), { argon2id })).toEqual(dataKey);
  });

  it('refuses every other password and code with one constant error', async () => {
    const { sidecar } = await newKeys();
    const other = await newKeys();
    for (const wrong of ['', ' ', `${PASSWORD} `, PASSWORD.toUpperCase(), 'x'.repeat(1000)]) {
      const error = await openErrorOf(() => unlockKeys(sidecar, password(wrong)));
      expect([error.code, error.message, error.detail]).toEqual([
        'wrong-password',
        'wrong-password',
        {},
      ]);
    }
    const error = await openErrorOf(() => unlockKeys(sidecar, recovery(other.recoveryCode)));
    expect([error.code, error.detail]).toEqual(['wrong-recovery-code', {}]);
  });

  it('says what is wrong with a code that cannot be one', async () => {
    const { sidecar, recoveryCode } = await newKeys();
    const error = await openErrorOf(() => unlockKeys(sidecar, recovery(recoveryCode.slice(0, -1))));
    expect(error.code).toBe('wrong-recovery-code');
    expect(error.detail.recoveryCode).toEqual({
      code: 'length',
      found: 33,
      expected: 34,
      group: 9,
    });
  });

  it('keeps the recovery code when the password changes', async () => {
    const { dataKey, sidecar, recoveryCode } = await newKeys();
    const changed = await changePassword(sidecar, dataKey, 'een ander', OPTIONS);
    expect(await unlockKeys(changed, password('een ander'))).toEqual(dataKey);
    expect(await unlockKeys(changed, recovery(recoveryCode))).toEqual(dataKey);
    expect((await openErrorOf(() => unlockKeys(changed, password(PASSWORD)))).code).toBe(
      'wrong-password',
    );
  });

  it('keeps the password when the recovery code changes', async () => {
    const { dataKey, sidecar, recoveryCode } = await newKeys();
    const changed = newRecoveryCode(sidecar, dataKey);
    expect(changed.recoveryCode).not.toBe(recoveryCode);
    expect(await unlockKeys(changed.sidecar, password(PASSWORD))).toEqual(dataKey);
    expect(await unlockKeys(changed.sidecar, recovery(changed.recoveryCode))).toEqual(dataKey);
    expect(
      (await openErrorOf(() => unlockKeys(changed.sidecar, recovery(recoveryCode)))).code,
    ).toBe('wrong-recovery-code');
  });

  it('holds a renewed key as it holds the first, and derives the same keys from it', async () => {
    const first = newDataKey();
    const renewed = renewedDataKey(first, randomBytes);
    const again = renewedDataKey(renewed, randomBytes);
    const pageKeys = [first, renewed, again].map((key) => pageKeyOf(key).toString('hex'));
    expect(new Set(pageKeys).size).toBe(3);
    const { sidecar, recoveryCode } = await createKeys(again, SALT, PASSWORD, OPTIONS);
    expect(await unlockKeys(parseSidecar(sidecarBytes(sidecar)), password(PASSWORD))).toEqual(
      again,
    );
    expect(await unlockKeys(sidecar, recovery(recoveryCode))).toEqual(again);
    for (const purpose of ['tombstones', 'erasure-log', 'backup-manifest'] as const) {
      expect(deriveKey(again, purpose)).toEqual(deriveKey(first, purpose));
    }
    // Whoever has the first key only cannot change the key file unnoticed.
    expect(() => assertSealedWith(sidecar, first)).toThrow('key-file-damaged');
  });

  it('gives keys that are wiped with the data key, and keeps no other copy of a new one', () => {
    const made: Buffer[] = [];
    const renewed = renewedDataKey(newDataKey(), (size) => {
      const bytes = randomBytes(size);
      made.push(bytes);
      return bytes;
    });
    expect(made).toHaveLength(1);
    expect(made[0]?.every((byte) => byte === 0)).toBe(true);
    const views = [pageKeyOf(renewed), rootKeyOf(renewed)];
    expect(views.every((view) => view.length === 32 && view.some((byte) => byte !== 0))).toBe(true);
    renewed.fill(0);
    expect(views.every((view) => view.every((byte) => byte === 0))).toBe(true);
  });

  it('refuses to lock a key that was already wiped', async () => {
    const { sidecar } = await newKeys();
    for (const length of [32, 64, 48]) {
      const wiped = Buffer.alloc(length);
      await expect(changePassword(sidecar, wiped, 'een ander', OPTIONS)).rejects.toThrow(
        RangeError,
      );
      expect(() => newRecoveryCode(sidecar, wiped)).toThrow(RangeError);
    }
  });

  it('refuses an empty password for a new slot', async () => {
    await expect(createKeys(newDataKey(), SALT, '', OPTIONS)).rejects.toThrow(RangeError);
  });

  it('takes every random byte from the given source and wipes the code', async () => {
    const given: Buffer[] = [];
    const random = (size: number) => {
      const bytes = randomBytes(size);
      given.push(bytes);
      return bytes;
    };
    const dataKey = newDataKey(random);
    await createKeys(dataKey, SALT, PASSWORD, { ...OPTIONS, random });
    // Key; salt and nonce of the password slot; code, salt and nonce of the recovery slot.
    expect(given.map((bytes) => bytes.length)).toEqual([32, 16, 12, 20, 16, 12]);
    expect(given[3]?.every((byte) => byte === 0)).toBe(true);
  });

  it('wipes the bytes it derives keys from', async () => {
    const seen: Uint8Array[] = [];
    const native = await loadNativeArgon2id();
    const argon2id: typeof native = async (bytes, salt, cost) => {
      const key = await native(bytes, salt, cost);
      seen.push(bytes, key);
      return key;
    };
    const dataKey = newDataKey();
    const { sidecar } = await createKeys(dataKey, SALT, PASSWORD, { ...OPTIONS, argon2id });
    await unlockKeys(sidecar, password(PASSWORD), { argon2id });
    await openErrorOf(() => unlockKeys(sidecar, password('fout'), { argon2id }));
    expect(seen).toHaveLength(6);
    for (const bytes of seen) expect(bytes.every((byte) => byte === 0)).toBe(true);
  });
});

describe('the key file', () => {
  it('gives back what was written', async () => {
    const { dataKey, sidecar } = await newKeys();
    const read = parseSidecar(sidecarBytes(sidecar));
    expect(read).toEqual(sidecar);
    expect(read.registerSalt).toBe('5a'.repeat(16));
    expect(read.changeCounter).toBe(0);
    expect(read.slots.password.kdf).toMatchObject({ memoryMiB: 19, passes: 2, lanes: 1 });
    assertSealedWith(read, dataKey);
  });

  it('holds neither the key, nor the code, nor the password', async () => {
    const { dataKey, sidecar, recoveryCode } = await newKeys();
    const text = sidecarBytes(sidecar).toString('utf8');
    expect(text).not.toContain(dataKey.toString('hex'));
    expect(text).not.toContain(PASSWORD);
    expect(text.toUpperCase()).not.toContain(recoveryCode.slice(0, 9));
  });

  it('is damaged when any byte differs', async () => {
    const { sidecar } = await newKeys();
    const bytes = sidecarBytes(sidecar);
    let tried = 0;
    for (let position = 0; position < bytes.length; position++) {
      // Every bit at each 64th position, and one bit at all others.
      const bits = position % 64 === 0 ? [1, 2, 4, 8, 16, 32, 64, 128] : [1 << (position % 8)];
      for (const bit of bits) {
        const flipped = Buffer.from(bytes);
        flipped[position] = (flipped[position] ?? 0) ^ bit;
        expect((await openErrorOf(() => parseSidecar(flipped))).code).toBe('key-file-damaged');
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it('is damaged when it is cut off, lengthened, reformatted or no JSON', async () => {
    const { sidecar } = await newKeys();
    const bytes = sidecarBytes(sidecar);
    const wrong = [
      Buffer.alloc(0),
      bytes.subarray(0, bytes.length - 1),
      Buffer.concat([bytes, Buffer.from('\n')]),
      Buffer.from(JSON.stringify(sidecar)),
      Buffer.from('null'),
      Buffer.alloc(100_000, 0x20),
    ];
    for (const each of wrong) {
      expect((await openErrorOf(() => parseSidecar(each))).code).toBe('key-file-damaged');
    }
  });

  it('never throws anything else, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), jsonBytes()), (bytes) => {
        expect(() => parseSidecar(bytes)).toThrow(RegisterOpenError);
      }),
    );
  });

  it('is refused as newer when a later version of the program wrote it', async () => {
    const later = Buffer.from('{"format":"dossierwacht-keys","version":2,"anything":true}');
    expect((await openErrorOf(() => parseSidecar(later))).code).toBe('register-newer');
  });

  it('is refused when somebody lowered or raised the cost of guessing', async () => {
    const { sidecar } = await newKeys();
    for (const [name, value] of [
      ['memoryMiB', 1],
      ['memoryMiB', 4096],
      ['passes', 1],
      ['lanes', 64],
    ] as const) {
      const bytes = tamperedWith(sidecar, (content) => {
        content.slots.password.kdf[name] = value;
      });
      const error = await openErrorOf(() => unlockKeys(parseSidecar(bytes), password(PASSWORD)));
      expect(error.code).toBe('weak-kdf-refused');
    }
  });

  it('does not open when the cost was changed within the range', async () => {
    const { sidecar } = await newKeys();
    const bytes = tamperedWith(sidecar, (content) => {
      content.slots.password.kdf.passes = 3;
    });
    const error = await openErrorOf(() => unlockKeys(parseSidecar(bytes), password(PASSWORD)));
    expect(error.code).toBe('wrong-password');
  });

  it('is damaged when it was changed by someone without the key', async () => {
    const { sidecar } = await newKeys();
    const other = await newKeys();
    const changes: ((content: Sidecar) => void)[] = [
      (content) => {
        content.changeCounter = 7;
      },
      (content) => {
        content.registerSalt = '00'.repeat(16);
      },
      (content) => {
        content.slots.recovery = other.sidecar.slots.recovery;
      },
    ];
    for (const change of changes) {
      const read = parseSidecar(tamperedWith(sidecar, change));
      const error = await openErrorOf(() => unlockKeys(read, password(PASSWORD)));
      expect([error.code, error.detail.reason]).toEqual(['key-file-damaged', 'mac']);
    }
  });

  it('has a different key for every purpose', () => {
    const dataKey = newDataKey();
    const keys = (['sidecar-mac', 'backup-manifest', 'erasure-log'] as const).map((purpose) =>
      deriveSubkey(dataKey, purpose).toString('hex'),
    );
    expect(new Set([...keys, dataKey.toString('hex')]).size).toBe(4);
  });
});

describe('canonicalJson', () => {
  it('gives one text whatever the order of the names', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const entries = Object.entries(value);
        expect(canonicalJson(Object.fromEntries(entries.reverse()))).toBe(canonicalJson(value));
      }),
    );
  });
});

function jsonBytes(): fc.Arbitrary<Uint8Array> {
  return fc.json().map((text) => Buffer.from(text, 'utf8'));
}
