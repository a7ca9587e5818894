/**
 * The envelope around the data key. The data key is made once and encrypts the
 * register; the password and the recovery code only open the envelope, so a
 * change of either rewrites the key file and not a page of the register.
 *
 * It follows that an old copy of the key file still opens with the old password.
 */
import { randomBytes } from 'node:crypto';
import { formatRecoveryCode, parseRecoveryCode } from '#shared/domain/recovery-code.ts';
import { RegisterOpenError } from '../open-error.ts';
import { KEY_BYTES } from './data-key.ts';
import { type Argon2id, DEFAULT_COST, loadArgon2id } from './kdf.ts';
import {
  assertSealedWith,
  isSealedWith,
  newSidecarContent,
  type Sidecar,
  sealSidecar,
} from './sidecar.ts';
import type { CostChoice } from './slot-cost.ts';
import {
  lockWithPassword,
  lockWithRecoveryBytes,
  type RandomSource,
  type RecoverySlot,
  unlockPasswordSlot,
  unlockRecoverySlot,
} from './slots.ts';
import { openThisComputer, type ThisComputerFile } from './this-computer.ts';

const RECOVERY_BYTES = 20;

/** What opens the envelope. A password may be given as UTF-8 bytes, so that it can be wiped. */
export type Secret =
  | { readonly kind: 'password'; readonly value: string | Uint8Array }
  | { readonly kind: 'recovery'; readonly value: string }
  | ComputerSecret;

/** What the computer kept, and a way to the slot that it opens. */
export interface ComputerSecret {
  readonly kind: 'this-computer';
  readonly value: Uint8Array;
  /** Called when the register is in its place; gives undefined when there is no sound slot. */
  readonly read: () => Promise<ThisComputerFile | undefined>;
}

export interface KeyOptions {
  /** Cost of a new password slot; the default when left out. */
  readonly cost?: CostChoice;
  readonly random?: RandomSource;
  readonly argon2id?: Argon2id;
}

/** A new data key: 32 random bytes. The caller zeroes it. */
export function newDataKey(random: RandomSource = randomBytes): Buffer {
  return random(KEY_BYTES);
}

/** Makes the key file of a new register. The recovery code is given this once and kept nowhere. */
export async function createKeys(
  dataKey: Buffer,
  registerSalt: Uint8Array,
  password: string | Uint8Array,
  options: KeyOptions = {},
): Promise<{ sidecar: Sidecar; recoveryCode: string }> {
  const passwordSlot = await newPasswordSlot(dataKey, password, options);
  const { slot, recoveryCode } = newRecoverySlot(dataKey, options);
  const content = newSidecarContent(registerSalt, { password: passwordSlot, recovery: slot });
  return { sidecar: sealSidecar(content, dataKey), recoveryCode };
}

/** Makes the key file of a register anew around a recovery slot that was kept on paper. */
export async function recreateKeys(
  dataKey: Buffer,
  registerSalt: Uint8Array,
  recovery: RecoverySlot,
  password: string | Uint8Array,
  options: KeyOptions = {},
): Promise<Sidecar> {
  const passwordSlot = await newPasswordSlot(dataKey, password, options);
  const content = newSidecarContent(registerSalt, { password: passwordSlot, recovery });
  return sealSidecar(content, dataKey);
}

/**
 * Opens the envelope and gives the data key, which the caller zeroes. Throws
 * `wrong-password`, `wrong-recovery-code`, `this-computer-refused`, `weak-kdf-refused`, or
 * `key-file-damaged` when the secret is right and the rest of the file is not.
 */
export async function unlockKeys(
  sidecar: Sidecar,
  secret: Secret,
  options: KeyOptions = {},
): Promise<Buffer> {
  if (secret.kind === 'this-computer') return await unlockWithComputer(sidecar, secret);
  const dataKey =
    secret.kind === 'password'
      ? await unlockWithPassword(sidecar, secret.value, options)
      : unlockWithRecoveryCode(sidecar.slots.recovery, secret.value);
  try {
    assertSealedWith(sidecar, dataKey);
    return dataKey;
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** The key file with another password. The recovery code stays as it is. */
export async function changePassword(
  sidecar: Sidecar,
  dataKey: Buffer,
  password: string | Uint8Array,
  options: KeyOptions = {},
): Promise<Sidecar> {
  const slot = await newPasswordSlot(dataKey, password, options);
  return sealSidecar({ ...sidecar, slots: { ...sidecar.slots, password: slot } }, dataKey);
}

/** The key file with another recovery code. The password stays as it is. */
export function newRecoveryCode(
  sidecar: Sidecar,
  dataKey: Buffer,
  options: KeyOptions = {},
): { sidecar: Sidecar; recoveryCode: string } {
  const { slot, recoveryCode } = newRecoverySlot(dataKey, options);
  const content = { ...sidecar, slots: { ...sidecar.slots, recovery: slot } };
  return { sidecar: sealSidecar(content, dataKey), recoveryCode };
}

/** Also refused when the key is not the one that this key file holds: an older slot, put back. */
async function unlockWithComputer(
  sidecar: Sidecar,
  { value, read }: ComputerSecret,
): Promise<Buffer> {
  const file = await read();
  const dataKey = file && openThisComputer(file, sidecar.registerSalt, value);
  if (dataKey !== undefined && isSealedWith(sidecar, dataKey)) return dataKey;
  dataKey?.fill(0);
  throw new RegisterOpenError('this-computer-refused');
}

async function unlockWithPassword(
  sidecar: Sidecar,
  password: string | Uint8Array,
  options: KeyOptions,
): Promise<Buffer> {
  const argon2id = options.argon2id ?? (await loadArgon2id());
  const dataKey = await unlockPasswordSlot(sidecar.slots.password, password, argon2id);
  if (dataKey === undefined) throw new RegisterOpenError('wrong-password');
  return dataKey;
}

/** Opens a recovery slot alone. Throws `wrong-recovery-code`. The caller zeroes the result. */
export function unlockWithRecoveryCode(slot: RecoverySlot, code: string): Buffer {
  const parsed = parseRecoveryCode(code);
  if (!parsed.ok) {
    throw new RegisterOpenError('wrong-recovery-code', { recoveryCode: parsed.problem });
  }
  const dataKey = unlockRecoverySlot(slot, parsed.bytes);
  parsed.bytes.fill(0);
  if (dataKey === undefined) throw new RegisterOpenError('wrong-recovery-code');
  return dataKey;
}

async function newPasswordSlot(
  dataKey: Buffer,
  password: string | Uint8Array,
  { cost = DEFAULT_COST, random = randomBytes, ...options }: KeyOptions,
) {
  if (password.length === 0) throw new RangeError('a password has at least one character');
  const argon2id = options.argon2id ?? (await loadArgon2id());
  return await lockWithPassword(dataKey, password, {
    cost: typeof cost === 'function' ? await cost(argon2id) : cost,
    random,
    argon2id,
  });
}

function newRecoverySlot(dataKey: Buffer, options: KeyOptions) {
  const random = options.random ?? randomBytes;
  const bytes = random(RECOVERY_BYTES);
  try {
    return {
      slot: lockWithRecoveryBytes(dataKey, bytes, random),
      recoveryCode: formatRecoveryCode(bytes),
    };
  } finally {
    bytes.fill(0);
  }
}
