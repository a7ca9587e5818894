import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepThisComputer, type SafeStorage } from '#main/lock/this-computer.ts';
import { THIS_COMPUTER_FILE_NAME } from '#shared/contract/this-computer.ts';

/** Locks by turning the text round; refuses what it did not lock itself. */
function makeStorage(parts: Partial<SafeStorage> = {}): SafeStorage {
  return {
    isEncryptionAvailable: vi.fn(() => true),
    getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
    encryptString: (text: string) => Buffer.from(`v11${[...text].reverse().join('')}`),
    decryptString: (encrypted: Buffer) => {
      const text = encrypted.toString();
      if (!text.startsWith('v11')) throw new Error('Error while decrypting the ciphertext');
      return [...text.slice(3)].reverse().join('');
    },
    ...parts,
  };
}

let folder: string;

function keeper(storage: SafeStorage = makeStorage(), platform: NodeJS.Platform = 'linux') {
  return keepThisComputer({ storage, platform, folder });
}

/** What the register process writes; the part about the register is not for main. */
function keep(parts: object): void {
  const text = JSON.stringify({ format: 'dossierwacht-this-computer', slot: {}, ...parts });
  writeFileSync(join(folder, THIS_COMPUTER_FILE_NAME), text);
}

/** Switches it on as the register process would, and gives the secret. */
function switchOn(storage?: SafeStorage, platform?: NodeJS.Platform): Uint8Array {
  const { keyring, wrapped, secret } = keeper(storage, platform).makeSecret();
  keep({ keyring, wrapped });
  return secret;
}

/** Of a computer that has no keyring to ask. */
function throwing(): never {
  throw new Error('no keyring');
}
const REFUSED = { code: 'this-computer-refused' };

const WITHOUT: readonly [string, Partial<SafeStorage>, string][] = [
  ['basic_text', { getSelectedStorageBackend: () => 'basic_text' }, 'unprotected'],
  ['an unknown one', { getSelectedStorageBackend: () => 'unknown' }, 'unprotected'],
  ['one of a later version', { getSelectedStorageBackend: () => 'kwallet9' }, 'unprotected'],
  ['one that is not available', { isEncryptionAvailable: () => false }, 'unavailable'],
  ['one that throws when asked', { isEncryptionAvailable: throwing }, 'unavailable'],
  ['one whose name cannot be asked', { getSelectedStorageBackend: throwing }, 'unavailable'],
];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'this-computer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a computer with a keyring', () => {
  it.each([
    ['linux', 'gnome_libsecret'],
    ['win32', 'dpapi'],
    ['darwin', 'keychain'],
  ] as const)('gives the secret back on %s, from %s', async (platform, keyring) => {
    const secret = switchOn(undefined, platform);
    expect(secret).toHaveLength(32);
    expect(await keeper(undefined, platform).readSecret()).toEqual(secret);
    expect(keeper(undefined, platform).makeSecret()).toMatchObject({ keyring });
    expect(await keeper(undefined, platform).status('always')).toEqual({ on: true, refusal: null });
  });

  it('asks only Linux which keyring it is', async () => {
    const storage = makeStorage({ getSelectedStorageBackend: throwing });
    expect(await keeper(storage, 'win32').status('always')).toEqual({ on: false, refusal: null });
  });

  it('makes another secret each time', () => {
    expect(keeper().makeSecret().secret).not.toEqual(keeper().makeSecret().secret);
  });

  it('is left alone while nothing was switched on', async () => {
    const storage = makeStorage();
    expect(await keeper(storage).status('if-on')).toEqual({ on: false, refusal: null });
    expect(storage.isEncryptionAvailable).not.toHaveBeenCalled();
    expect(storage.getSelectedStorageBackend).not.toHaveBeenCalled();
  });
});

describe('a computer without a protected place', () => {
  it.each(WITHOUT)('says why and makes no secret with %s', async (_name, parts, refusal) => {
    const storage = makeStorage(parts);
    expect(await keeper(storage).status('always')).toEqual({ on: false, refusal });
    expect(() => keeper(storage).makeSecret()).toThrow(expect.objectContaining(REFUSED));
    switchOn();
    expect(await keeper(storage).status('if-on')).toEqual({ on: true, refusal });
    await expect(keeper(storage).readSecret()).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['locks nothing', { encryptString: throwing }],
    ['does not open what it locked', { decryptString: throwing }],
    ['gives something else back', { decryptString: () => 'AAAA' }],
  ])('makes no secret when it %s', (_name, parts) => {
    expect(() => keeper(makeStorage(parts)).makeSecret()).toThrow(expect.objectContaining(REFUSED));
  });
});

describe('a secret that cannot be had any more', () => {
  it('is refused when the keyring is another than then', async () => {
    switchOn();
    const storage = makeStorage({ getSelectedStorageBackend: () => 'kwallet6' });
    expect(await keeper(storage).status('if-on')).toEqual({ on: true, refusal: 'changed' });
    await expect(keeper(storage).readSecret()).rejects.toMatchObject(REFUSED);
  });

  it('is refused when the system does not open it: another account or computer', async () => {
    switchOn();
    const storage = makeStorage({ decryptString: throwing });
    await expect(keeper(storage).readSecret()).rejects.toMatchObject(REFUSED);
  });

  it('is refused when it is not the length of a secret', async () => {
    const wrapped = makeStorage().encryptString('dGUga29ydA==').toString('base64');
    keep({ keyring: 'gnome_libsecret', wrapped });
    await expect(keeper().readSecret()).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['is gone', undefined],
    ['is cut off', '{"keyring":"gnome'],
    ['names no keyring', '{"wrapped":"AAAA"}'],
    ['names one that protects nothing', '{"keyring":"basic_text","wrapped":"AAAA"}'],
  ])('counts as switched off when the file %s', async (_name, text) => {
    if (text !== undefined) writeFileSync(join(folder, THIS_COMPUTER_FILE_NAME), text);
    expect(await keeper().status('always')).toEqual({ on: false, refusal: null });
    await expect(keeper().readSecret()).rejects.toMatchObject(REFUSED);
  });
});
