/**
 * The key file beside the register. It holds the key slots and says which
 * register it belongs to: a register's file begins with a random salt of 16
 * bytes, which stays the same for its whole life.
 *
 * Two safeguards: a checksum without a key, so that damage is told from a wrong
 * password before any password is tried; and a MAC with a key derived from the
 * data key, so that no one without that key changes the file unnoticed.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { RegisterOpenError } from '../open-error.ts';
import { canonicalJson, type JsonValue, sortedJson } from './canonical-json.ts';
import { passwordSlotSchema, recoverySlotSchema } from './slots.ts';

/** Bytes of the salt with which a register's file begins. */
export const REGISTER_SALT_BYTES = 16;

/** No key file is larger. */
export const MAX_SIDECAR_BYTES = 64 * 1024;

const FORMAT = 'dossierwacht-keys';
const FORMAT_VERSION = 1;

const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const contentSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  registerSalt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** How many changes the register counted when this was written; an older one has fewer. */
  changeCounter: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  slots: v.strictObject({ password: passwordSlotSchema, recovery: recoverySlotSchema }),
});

const sidecarSchema = v.strictObject({
  ...contentSchema.entries,
  mac: sha256Hex,
  checksum: sha256Hex,
});

export type SidecarContent = v.InferOutput<typeof contentSchema>;
export type Sidecar = v.InferOutput<typeof sidecarSchema>;

/** Uses of the data key other than the pages. A new use is a new key. */
export type SubkeyPurpose = 'sidecar-mac' | 'backup-manifest' | 'erasure-log';

/** A key derived from the data key for one purpose (HKDF-SHA256). The caller zeroes it. */
export function deriveSubkey(dataKey: Uint8Array, purpose: SubkeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), purpose, 32));
}

/** A new key file of format 1, not yet sealed. */
export function newSidecarContent(
  registerSalt: Uint8Array,
  slots: SidecarContent['slots'],
): SidecarContent {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    registerSalt: Buffer.from(registerSalt).toString('hex'),
    changeCounter: 0,
    slots,
  };
}

/** Adds the MAC and the checksum. */
export function sealSidecar(content: SidecarContent, dataKey: Uint8Array): Sidecar {
  const { format, version, registerSalt, changeCounter, slots } = content;
  const plain = { format, version, registerSalt, changeCounter, slots };
  const mac = macOf(plain, dataKey).toString('hex');
  return { ...plain, mac, checksum: checksumOf({ ...plain, mac }) };
}

/** Throws `key-file-damaged` when the file was changed without the data key. */
export function assertSealedWith(sidecar: Sidecar, dataKey: Uint8Array): void {
  const { mac, checksum: _, ...content } = sidecar;
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, dataKey))) {
    throw new RegisterOpenError('key-file-damaged', { reason: 'mac' });
  }
}

/** True when the key file was made with this data key, and nobody changed it without. */
export function isSealedWith(sidecar: Sidecar, dataKey: Uint8Array): boolean {
  try {
    assertSealedWith(sidecar, dataKey);
    return true;
  } catch {
    return false;
  }
}

/** The same key file that knows of this many changes. */
export function withChangeCounter(
  sidecar: Sidecar,
  changeCounter: number,
  dataKey: Uint8Array,
): Sidecar {
  return sealSidecar({ ...sidecar, changeCounter }, dataKey);
}

/** True when two key files open the same register with the same password and code. */
export function hasSameKeys(left: Sidecar, right: Sidecar): boolean {
  const keysIn = ({ registerSalt, slots }: Sidecar) => canonicalJson({ registerSalt, slots });
  return keysIn(left) === keysIn(right);
}

/** The bytes of the file: one form per content, readable by people. */
export function sidecarBytes(sidecar: Sidecar): Buffer {
  return Buffer.from(`${JSON.stringify(sortedJson(sidecar), null, 2)}\n`, 'utf8');
}

/**
 * Reads a key file. Throws `key-file-damaged` when a single byte differs from
 * what was written, and `register-newer` for a format of a later version.
 */
export function parseSidecar(bytes: Uint8Array): Sidecar {
  const value = parseJson(bytes);
  if (isLaterFormat(value)) throw new RegisterOpenError('register-newer');
  const parsed = v.safeParse(sidecarSchema, value);
  if (!parsed.success) throw new RegisterOpenError('key-file-damaged', { reason: 'form' });
  const { checksum, ...content } = parsed.output;
  // The checksum is over the content; comparing the bytes also notices white space.
  if (checksumOf(content) !== checksum || !sidecarBytes(parsed.output).equals(bytes)) {
    throw new RegisterOpenError('key-file-damaged', { reason: 'checksum' });
  }
  return parsed.output;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    if (bytes.length > MAX_SIDECAR_BYTES) throw new RangeError('too large');
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RegisterOpenError('key-file-damaged', { reason: 'form' });
  }
}

function isLaterFormat(value: unknown): boolean {
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), value);
  return head.success && head.output.version > FORMAT_VERSION;
}

function macOf(content: JsonValue, dataKey: Uint8Array): Buffer {
  const key = deriveSubkey(dataKey, 'sidecar-mac');
  try {
    return createHmac('sha256', key).update(canonicalJson(content)).digest();
  } finally {
    key.fill(0);
  }
}

function checksumOf(content: JsonValue): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
