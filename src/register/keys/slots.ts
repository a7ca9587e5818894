/**
 * Key slots: the register's own key (the data key), locked with a key that comes
 * from the password, from the recovery code, or from a secret that the computer keeps.
 * Nothing else of them is kept; the tag of AES-GCM alone tells whether it was the
 * right one.
 */
import { createCipheriv, createDecipheriv, hkdfSync, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { canonicalJson } from './canonical-json.ts';
import { DATA_KEY_LENGTHS, KEY_BYTES, pageKeyOf } from './data-key.ts';
import { type Argon2id, type Argon2idCost, assertAcceptedCost, passwordBytes } from './kdf.ts';

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const RECOVERY_PURPOSE = 'dossierwacht recovery slot 1';
const COMPUTER_PURPOSE = 'dossierwacht this-computer slot 1';

/** Gives unpredictable bytes. */
export type RandomSource = (size: number) => Buffer;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const locked = {
  cipher: v.literal('aes-256-gcm'),
  nonce: hexOf(NONCE_BYTES),
  wrappedKey: v.union(DATA_KEY_LENGTHS.map(hexOf)),
  tag: hexOf(TAG_BYTES),
};

export const passwordSlotSchema = v.strictObject({
  ...locked,
  kdf: v.strictObject({
    name: v.literal('argon2id'),
    version: v.literal(19),
    memoryMiB: whole,
    passes: whole,
    lanes: whole,
    salt: hexOf(SALT_BYTES),
  }),
});

const hkdfSlotSchema = v.strictObject({
  ...locked,
  kdf: v.strictObject({ name: v.literal('hkdf-sha256'), salt: hexOf(SALT_BYTES) }),
});

export const recoverySlotSchema = hkdfSlotSchema;
export const computerSlotSchema = hkdfSlotSchema;

export type PasswordSlot = v.InferOutput<typeof passwordSlotSchema>;
export type RecoverySlot = v.InferOutput<typeof recoverySlotSchema>;
export type ComputerSlot = v.InferOutput<typeof computerSlotSchema>;
type Slot = PasswordSlot | RecoverySlot | ComputerSlot;

/** Which slot it is, and what else its tag vouches for. */
type About =
  | { readonly kind: 'password' | 'recovery' }
  | ({ readonly kind: 'this-computer' } & ComputerBinding);

/** What stands beside the slot of this computer, and belongs to no other. */
export interface ComputerBinding {
  /** Hexadecimal. */
  readonly registerSalt: string;
  readonly keyring: string;
  readonly wrapped: string;
}

/** Locks the data key with a password. */
export async function lockWithPassword(
  dataKey: Buffer,
  password: string | Uint8Array,
  options: { cost: Argon2idCost; random: RandomSource; argon2id: Argon2id },
): Promise<PasswordSlot> {
  const { memoryMiB, passes, lanes } = options.cost;
  assertAcceptedCost(options.cost);
  const salt = options.random(SALT_BYTES).toString('hex');
  const kdf = { name: 'argon2id', version: 19, memoryMiB, passes, lanes, salt } as const;
  const key = await passwordKey(kdf, password, options.argon2id);
  return lock(dataKey, key, { kind: 'password' }, kdf, options.random);
}

/** The data key, or undefined when the password is another. The caller zeroes it. */
export async function unlockPasswordSlot(
  slot: PasswordSlot,
  password: string | Uint8Array,
  argon2id: Argon2id,
): Promise<Buffer | undefined> {
  assertAcceptedCost(slot.kdf);
  const key = await passwordKey(slot.kdf, password, argon2id);
  return unlock(slot, key, { kind: 'password' });
}

/** Locks the data key with the bits of a recovery code, which need no slow derivation. */
export function lockWithRecoveryBytes(
  dataKey: Buffer,
  bytes: Uint8Array,
  random: RandomSource,
): RecoverySlot {
  const kdf = { name: 'hkdf-sha256', salt: random(SALT_BYTES).toString('hex') } as const;
  const key = hkdfKey(kdf, bytes, RECOVERY_PURPOSE);
  return lock(dataKey, key, { kind: 'recovery' }, kdf, random);
}

/** The data key, or undefined when the code is another. The caller zeroes it. */
export function unlockRecoverySlot(slot: RecoverySlot, bytes: Uint8Array): Buffer | undefined {
  return unlock(slot, hkdfKey(slot.kdf, bytes, RECOVERY_PURPOSE), { kind: 'recovery' });
}

/** Locks the data key with a random secret of 32 bytes. */
export function lockForComputer(
  dataKey: Buffer,
  secret: Uint8Array,
  binding: ComputerBinding,
  random: RandomSource,
): ComputerSlot {
  if (secret.length !== KEY_BYTES || secret.every(isZero)) throw new RangeError('not a secret');
  const kdf = { name: 'hkdf-sha256', salt: random(SALT_BYTES).toString('hex') } as const;
  const key = hkdfKey(kdf, secret, COMPUTER_PURPOSE);
  return lock(dataKey, key, aboutComputer(binding), kdf, random);
}

/** The data key, or undefined when the secret or its binding is another. The caller zeroes it. */
export function unlockComputerSlot(
  slot: ComputerSlot,
  secret: Uint8Array,
  binding: ComputerBinding,
): Buffer | undefined {
  return unlock(slot, hkdfKey(slot.kdf, secret, COMPUTER_PURPOSE), aboutComputer(binding));
}

function aboutComputer({ registerSalt, keyring, wrapped }: ComputerBinding): About {
  return { kind: 'this-computer', registerSalt, keyring, wrapped };
}

/** Locks and zeroes the locking key. The slot is opened once before it is handed out. */
function lock<Kdf extends Slot['kdf']>(
  dataKey: Buffer,
  key: Buffer,
  about: About,
  kdf: Kdf,
  random: RandomSource,
): { cipher: 'aes-256-gcm'; kdf: Kdf; nonce: string; wrappedKey: string; tag: string } {
  // A slot around a zeroed buffer would open, and would have lost the register.
  if (!DATA_KEY_LENGTHS.includes(dataKey.length) || pageKeyOf(dataKey).every(isZero)) {
    throw new RangeError('not a data key');
  }
  try {
    const header = { cipher: 'aes-256-gcm', kdf } as const;
    const nonce = random(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(headerBytes(header, about));
    const wrappedKey = Buffer.concat([cipher.update(dataKey), cipher.final()]).toString('hex');
    const tag = cipher.getAuthTag().toString('hex');
    const slot = { ...header, nonce: nonce.toString('hex'), wrappedKey, tag };
    const reopened = open(slot, key, about);
    const same = reopened !== undefined && timingSafeEqual(reopened, dataKey);
    reopened?.fill(0);
    if (!same) throw new Error('a new key slot did not open');
    return slot;
  } finally {
    key.fill(0);
  }
}

function unlock(slot: Slot, key: Buffer, about: About): Buffer | undefined {
  try {
    return open(slot, key, about);
  } finally {
    key.fill(0);
  }
}

function open(
  slot: { cipher: 'aes-256-gcm'; kdf: Slot['kdf']; nonce: string; wrappedKey: string; tag: string },
  key: Buffer,
  about: About,
): Buffer | undefined {
  const { cipher, kdf } = slot;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'hex'), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(headerBytes({ cipher, kdf }, about))
    .setAuthTag(Buffer.from(slot.tag, 'hex'));
  const part = decipher.update(Buffer.from(slot.wrappedKey, 'hex'));
  const dataKey = Buffer.alloc(part.length);
  part.copy(dataKey);
  part.fill(0);
  try {
    decipher.final();
    return dataKey;
  } catch {
    dataKey.fill(0);
    return undefined;
  }
}

/** What the tag also vouches for: how the locking key was made, and for which slot. */
function headerBytes(header: { cipher: 'aes-256-gcm'; kdf: Slot['kdf'] }, about: About): Buffer {
  return Buffer.from(canonicalJson({ ...header, ...about }), 'utf8');
}

async function passwordKey(
  kdf: PasswordSlot['kdf'],
  password: string | Uint8Array,
  argon2id: Argon2id,
): Promise<Buffer> {
  const bytes = passwordBytes(password);
  try {
    return toKey(await argon2id(bytes, Buffer.from(kdf.salt, 'hex'), kdf));
  } finally {
    bytes.fill(0);
  }
}

function hkdfKey(kdf: RecoverySlot['kdf'], bytes: Uint8Array, purpose: string): Buffer {
  const salt = Buffer.from(kdf.salt, 'hex');
  return toKey(new Uint8Array(hkdfSync('sha256', bytes, salt, purpose, KEY_BYTES)));
}

/** The same memory as a Buffer, so that zeroing it leaves no copy. */
function toKey(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isZero(byte: number): boolean {
  return byte === 0;
}

function hexOf(bytes: number) {
  return v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
}
