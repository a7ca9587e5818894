/**
 * The secret with which this computer may open the register instead of the password. The
 * operating system keeps it for the account that is signed in; where it has no protected
 * place, this way is refused. Whatever fails here, the password opens the register.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import {
  KEYRINGS,
  THIS_COMPUTER_FILE_NAME,
  type ThisComputer,
  WrappedSecret,
} from '#shared/contract/this-computer.ts';

/** What is needed of Electron's `safeStorage`. Any of it may throw. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  /** On Linux only. */
  getSelectedStorageBackend(): string;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

export interface ThisComputerSurroundings {
  readonly storage: SafeStorage;
  readonly platform: NodeJS.Platform;
  /** Of the owner's register. */
  readonly folder: string;
}

export interface ThisComputerKeeper {
  /** With `ask: 'if-on'` the operating system is left alone where there is nothing to open. */
  status(ask: 'always' | 'if-on'): Promise<ThisComputer>;
  /** A new secret, and the same as the operating system locked it. The caller zeroes it. */
  makeSecret(): WrappedSecret & { readonly secret: Uint8Array };
  /** The secret of now. Throws `this-computer-refused`. The caller zeroes it. */
  readSecret(): Promise<Uint8Array>;
}

const SECRET_BYTES = 32;
/** The file is far smaller; the part about the register is no business of main. */
const FileHead = v.object(WrappedSecret.entries);

type Keyring = WrappedSecret['keyring'];
type Found = { readonly keyring: Keyring } | { readonly refusal: 'unprotected' | 'unavailable' };

export function keepThisComputer({
  storage,
  platform,
  folder,
}: ThisComputerSurroundings): ThisComputerKeeper {
  function findKeyring(): Found {
    try {
      const keyring = keyringName(storage, platform);
      // Its password stands in the source of Chromium.
      if (!isKeyring(keyring)) return { refusal: 'unprotected' };
      return storage.isEncryptionAvailable() ? { keyring } : { refusal: 'unavailable' };
    } catch {
      return { refusal: 'unavailable' };
    }
  }

  async function readWrapped(): Promise<WrappedSecret | undefined> {
    try {
      const text = await readFile(join(folder, THIS_COMPUTER_FILE_NAME), 'utf8');
      const { keyring, wrapped } = v.parse(FileHead, JSON.parse(text));
      return { keyring, wrapped };
    } catch {
      return undefined;
    }
  }

  return {
    async status(ask) {
      const kept = await readWrapped();
      const on = kept !== undefined;
      if (!on && ask === 'if-on') return { on, refusal: null };
      const found = findKeyring();
      if ('refusal' in found) return { on, refusal: found.refusal };
      return { on, refusal: on && kept.keyring !== found.keyring ? 'changed' : null };
    },

    makeSecret() {
      const found = findKeyring();
      if ('refusal' in found) throw refused();
      const secret = randomBytes(SECRET_BYTES);
      try {
        const encrypted = storage.encryptString(secret.toString('base64'));
        const again = Buffer.from(storage.decryptString(encrypted), 'base64');
        const same = again.equals(secret);
        again.fill(0);
        if (!same) throw refused();
        return { keyring: found.keyring, wrapped: encrypted.toString('base64'), secret };
      } catch {
        secret.fill(0);
        throw refused();
      }
    },

    async readSecret() {
      const kept = await readWrapped();
      const found = findKeyring();
      if (kept === undefined || !('keyring' in found) || kept.keyring !== found.keyring) {
        throw refused();
      }
      const secret = decrypt(storage, kept.wrapped);
      if (secret?.length !== SECRET_BYTES) throw refused();
      return secret;
    },
  };
}

function keyringName(storage: SafeStorage, platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  return storage.getSelectedStorageBackend();
}

function isKeyring(name: string): name is Keyring {
  return KEYRINGS.some((known) => known === name);
}

function decrypt(storage: SafeStorage, wrapped: string): Buffer | undefined {
  try {
    return Buffer.from(storage.decryptString(Buffer.from(wrapped, 'base64')), 'base64');
  } catch {
    return undefined;
  }
}

function refused(): ContractError {
  return new ContractError('this-computer-refused');
}
