/**
 * From a password to a key: Argon2id (RFC 9106), native, or in WebAssembly
 * where the native library does not load. Both give the same bytes.
 */
import type { Algorithm } from '@node-rs/argon2';
import { RegisterOpenError } from '../open-error.ts';

/** What one try of a password costs. */
export interface Argon2idCost {
  readonly memoryMiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The least that a new password slot costs: about 0.2 s and 128 MiB per try. */
export const DEFAULT_COST: Argon2idCost = { memoryMiB: 128, passes: 3, lanes: 1 };

/**
 * A key file may not ask for less, which would make guessing cheap (a
 * downgrade), nor for more, which would stop the computer.
 */
export const COST_RANGE = {
  memoryMiB: { min: 19, max: 1024 },
  passes: { min: 2, max: 10 },
  lanes: { min: 1, max: 4 },
} as const;

const KEY_BYTES = 32;
const ARGON2ID: Algorithm = 2;

/** Argon2id version 0x13 with an output of 32 bytes. The caller zeroes what it gave and got. */
export type Argon2id = (
  password: Uint8Array,
  salt: Uint8Array,
  cost: Argon2idCost,
) => Promise<Uint8Array>;

/** Throws `weak-kdf-refused` when a cost lies outside the accepted range. */
export function assertAcceptedCost(cost: Argon2idCost): void {
  for (const name of ['memoryMiB', 'passes', 'lanes'] as const) {
    const { min, max } = COST_RANGE[name];
    const value = cost[name];
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new RegisterOpenError('weak-kdf-refused', { reason: name });
    }
  }
}

/** The native Argon2id when it loads on this computer, otherwise the WebAssembly one. */
export async function loadArgon2id(load = loadNativeArgon2id): Promise<Argon2id> {
  try {
    return await load();
  } catch {
    return await loadWasmArgon2id();
  }
}

/** Argon2id of `@node-rs/argon2`: on a thread of its own. Throws when it has no binary here. */
export async function loadNativeArgon2id(): Promise<Argon2id> {
  const { hashRaw } = await import('@node-rs/argon2');
  return (password, salt, cost) =>
    hashRaw(password, {
      algorithm: ARGON2ID,
      salt,
      memoryCost: cost.memoryMiB * 1024,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      outputLen: KEY_BYTES,
    });
}

/** Argon2id of `hash-wasm`: the same output, slower, and on the calling thread. */
export async function loadWasmArgon2id(): Promise<Argon2id> {
  const { argon2id } = await import('hash-wasm');
  return (password, salt, cost) =>
    argon2id({
      password,
      salt,
      memorySize: cost.memoryMiB * 1024,
      iterations: cost.passes,
      parallelism: cost.lanes,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    });
}

/**
 * The bytes of a password: UTF-8 of its NFKC form, so that the same password
 * typed on another keyboard or system gives the same key. Bytes of plain ASCII
 * are taken as they are and never become a string. The caller zeroes the result.
 */
export function passwordBytes(password: string | Uint8Array): Buffer {
  if (typeof password !== 'string' && password.every((byte) => byte < 0x80)) {
    return Buffer.from(password);
  }
  const text =
    typeof password === 'string'
      ? password
      : new TextDecoder('utf-8', { fatal: true }).decode(password);
  return Buffer.from(text.normalize('NFKC'), 'utf8');
}
