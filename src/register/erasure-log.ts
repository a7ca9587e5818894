/**
 * The log of erasures beside the register. An older copy of the register still
 * holds whom the present one erased; this file knows whom, without holding them,
 * so that bringing back the copy erases them again.
 *
 * It holds what the tables hold. Two safeguards, as with the key file: a checksum
 * without a key, so that damage is told from a file of another register, and a
 * MAC under a key derived from the register's own.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { DISPOSAL_CAUSES } from '#shared/domain/disposal/language.ts';
import type { ErasureRecord } from './erasure/record.ts';
import { type FileLayer, readIfPresent, realFiles, replace, writeAtomically } from './files.ts';
import { canonicalJson, type JsonValue, sortedJson } from './keys/canonical-json.ts';
import type { KeyPurpose } from './keys/purpose.ts';
import { toWriteError } from './open-error.ts';
import type { HandlerContext } from './process/context.ts';
import { listErasures } from './queries/erasures.ts';

export const ERASURE_LOG_NAME = 'register.erasures.json';

const FORMAT = 'dossierwacht-erasures';
const FORMAT_VERSION = 1;
/** Room for some hundred thousand erasures. */
const MAX_LOG_BYTES = 256 * 1024 * 1024;

const id = v.pipe(v.number(), v.safeInteger());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const recordSchema = v.strictObject({
  id,
  personId: id,
  disposalId: v.nullable(id),
  cause: v.picklist(DISPOSAL_CAUSES),
  erasedOn: v.string(),
  suppress: v.boolean(),
  scope: v.variant('kind', [
    v.strictObject({ kind: v.literal('person') }),
    v.strictObject({
      kind: v.literal('parts'),
      items: v.array(v.strictObject({ id, fields: v.nullable(v.array(id)) })),
      identity: v.array(v.string()),
      notes: v.boolean(),
    }),
  ]),
  liftedOn: v.nullable(v.string()),
  confirmed: v.array(v.strictObject({ systemId: id, on: v.string() })),
  tombstones: v.array(v.strictObject({ kind: v.string(), digest: v.string() })),
});

const contentSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  /** Stands for the register, and stays the same for its whole life. */
  register: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** ISO 8601 instant in UTC. */
  writtenAt: v.string(),
  erasures: v.array(recordSchema),
});
const fileSchema = v.strictObject({ ...contentSchema.entries, mac: hash, checksum: hash });

/** Gives keys derived from that of one register: an open one, or its bare data key. */
export interface RegisterKeys {
  deriveKey(purpose: KeyPurpose): Buffer;
}

/** What a log says, once it is known to be whole and of this register. */
export interface ErasureLog {
  /** ISO 8601 instant in UTC. */
  readonly writtenAt: string;
  readonly erasures: readonly ErasureRecord[];
}

/** `newer`: of a later version of the program, which this one cannot read. */
export type ErasureLogReading =
  | { readonly state: 'missing' | 'damaged' | 'foreign' | 'newer' }
  | { readonly state: 'good'; readonly log: ErasureLog };

/** The bytes of a log: one form per content. */
export function erasureLogBytes(log: ErasureLog, keys: RegisterKeys): Buffer {
  const content = {
    format: FORMAT,
    version: FORMAT_VERSION,
    register: registerMark(keys),
    writtenAt: log.writtenAt,
    erasures: sortedErasures(log.erasures) as unknown as JsonValue,
  };
  const signed = { ...content, mac: macOf(content, keys).toString('hex') };
  const file = { ...signed, checksum: checksumOf(signed) };
  return Buffer.from(`${JSON.stringify(sortedJson(file), null, 1)}\n`, 'utf8');
}

/** Reads the bytes of a log. Never throws for what they hold. */
export function parseErasureLog(bytes: Uint8Array, keys: RegisterKeys): ErasureLogReading {
  const value = parseJson(bytes);
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), value);
  if (head.success && head.output.version > FORMAT_VERSION) return { state: 'newer' };
  const parsed = v.safeParse(fileSchema, value);
  if (!parsed.success) return { state: 'damaged' };
  const { checksum, ...signed } = parsed.output;
  const { mac, ...content } = signed;
  if (checksumOf(signed) !== checksum) return { state: 'damaged' };
  if (content.register !== registerMark(keys)) return { state: 'foreign' };
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, keys))) return { state: 'damaged' };
  const log: ErasureLog = { writtenAt: content.writtenAt, erasures: content.erasures };
  // Comparing the bytes also notices what the checksum does not cover: white space.
  return erasureLogBytes(log, keys).equals(bytes) ? { state: 'good', log } : { state: 'damaged' };
}

/** Reads the log of a folder. Throws a RegisterOpenError only for errors of the file system. */
export async function readErasureLog(
  folder: string,
  keys: RegisterKeys,
  files: FileLayer = realFiles,
): Promise<ErasureLogReading> {
  const bytes = await readIfPresent(join(folder, ERASURE_LOG_NAME), MAX_LOG_BYTES, files);
  return bytes === undefined ? { state: 'missing' } : parseErasureLog(bytes, keys);
}

/**
 * Writes the log from the tables: after everything that changed them. A log that
 * is there and cannot be read is kept beside it under another name.
 */
export async function writeErasureLog(
  { db, register, now }: Pick<HandlerContext, 'db' | 'register' | 'now'>,
  files: FileLayer = realFiles,
): Promise<ErasureLog> {
  const { folder } = register;
  const found = await readErasureLog(folder, register, files);
  if (found.state !== 'good' && found.state !== 'missing')
    await setAside(folder, found.state, files);
  const log: ErasureLog = { writtenAt: now(), erasures: await listErasures(db) };
  await writeAtomically(join(folder, ERASURE_LOG_NAME), erasureLogBytes(log, register), { files });
  return log;
}

/** All records of several lists once; where they differ, the later one. */
export function mergeErasures(
  ...lists: readonly (readonly ErasureRecord[])[]
): readonly ErasureRecord[] {
  const merged = new Map<number, ErasureRecord>();
  for (const record of lists.flat()) {
    const known = merged.get(record.id);
    if (known === undefined || isLater(record, known)) merged.set(record.id, record);
  }
  return [...merged.values()];
}

/** The records of `theirs` that `ours` lacks, or knows only as they were before. */
export function erasuresUnknownTo(
  ours: readonly ErasureRecord[],
  theirs: readonly ErasureRecord[],
): readonly ErasureRecord[] {
  const known = new Map(ours.map((record) => [record.id, record]));
  return theirs.filter((record) => {
    const own = known.get(record.id);
    return own === undefined || isLater(record, own);
  });
}

/** A record only ever gains: it is lifted once, and more copies are confirmed to be gone. */
function isLater(record: ErasureRecord, known: ErasureRecord): boolean {
  return (
    (known.liftedOn === null && record.liftedOn !== null) ||
    record.confirmed.length > known.confirmed.length
  );
}

/** True when both lists hold the same records, in whatever order. */
export function sameErasures(
  left: readonly ErasureRecord[],
  right: readonly ErasureRecord[],
): boolean {
  const text = (list: readonly ErasureRecord[]) =>
    canonicalJson(sortedErasures(list) as unknown as JsonValue);
  return text(left) === text(right);
}

/** Gives an unreadable log a name of its own; it may be the only one of another register. */
async function setAside(folder: string, state: string, files: FileLayer): Promise<void> {
  try {
    const name = `register.erasures.${state}-${files.randomName()}.json`;
    await replace(join(folder, ERASURE_LOG_NAME), join(folder, name), files);
  } catch (error) {
    throw toWriteError(error);
  }
}

function sortedErasures(list: readonly ErasureRecord[]): readonly ErasureRecord[] {
  return list
    .map((record) => ({
      ...record,
      tombstones: [...record.tombstones].sort((left, right) =>
        `${left.kind} ${left.digest}` < `${right.kind} ${right.digest}` ? -1 : 1,
      ),
    }))
    .sort((left, right) => left.id - right.id);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function registerMark(keys: RegisterKeys): string {
  return keyed(keys, (key) =>
    createHmac('sha256', key).update('the register itself').digest('hex').slice(0, 32),
  );
}

function macOf(content: JsonValue, keys: RegisterKeys): Buffer {
  return keyed(keys, (key) => createHmac('sha256', key).update(canonicalJson(content)).digest());
}

function keyed<T>(keys: RegisterKeys, work: (key: Buffer) => T): T {
  const key = keys.deriveKey('erasure-log');
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
}

function checksumOf(content: JsonValue): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
