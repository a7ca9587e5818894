/** What a backup says of itself, signed with a key derived from the register's own. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { RegisterKeys } from '../erasure-log.ts';
import { canonicalJson, type JsonValue, sortedJson } from '../keys/canonical-json.ts';
import { RegisterOpenError } from '../open-error.ts';
import { BACKUP_ENTRIES, damaged } from './container.ts';

const FORMAT = 'dossierwacht-backup';
const FORMAT_VERSION = 1;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const contentSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  appVersion: v.string(),
  schemaVersion: count,
  /** ISO 8601 instant in UTC. */
  createdAt: v.string(),
  pages: count,
  tables: v.record(v.string(), v.strictObject({ rows: count, digest: hash })),
  entries: v.record(v.picklist(BACKUP_ENTRIES), v.strictObject({ bytes: count, sha256: hash })),
  /** How many erasures the log in it holds. */
  erasures: count,
  /** The last line of the journal: everything before it follows from its hash. */
  journal: v.strictObject({ id: count, hash }),
});
const manifestSchema = v.strictObject({ ...contentSchema.entries, mac: hash });

type Manifest = v.InferOutput<typeof manifestSchema>;
/** What a manifest says, without its signature. */
export type ManifestContent = Omit<v.InferOutput<typeof contentSchema>, 'format' | 'version'>;

/** The bytes of a signed manifest. */
export function manifestBytes(content: ManifestContent, keys: RegisterKeys): Buffer {
  const plain = { format: FORMAT, version: FORMAT_VERSION, ...content } as const;
  const signed: Manifest = { ...plain, mac: macOf(plain, keys).toString('hex') };
  return Buffer.from(`${JSON.stringify(sortedJson(signed), null, 2)}\n`, 'utf8');
}

/**
 * Reads a manifest before any key is there. Throws `register-newer` for a format of
 * a later version of the program, `backup-damaged` for what is none.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    damaged('manifest');
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), value);
  if (head.success && head.output.version > FORMAT_VERSION) {
    throw new RegisterOpenError('register-newer');
  }
  const parsed = v.safeParse(manifestSchema, value);
  if (!parsed.success) damaged('manifest');
  return parsed.output;
}

/** Throws `backup-damaged` when somebody without the key changed the manifest. */
export function assertSigned(manifest: Manifest, keys: RegisterKeys): ManifestContent {
  const { mac, ...content } = manifest;
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, keys))) damaged('mac');
  const { format: _, version: __, ...said } = content;
  return said;
}

function macOf(content: JsonValue, keys: RegisterKeys): Buffer {
  const key = keys.deriveKey('backup-manifest');
  try {
    return createHmac('sha256', key).update(canonicalJson(content)).digest();
  } finally {
    key.fill(0);
  }
}
