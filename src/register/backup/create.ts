/**
 * Making a backup: a copy made by SQLite, every page checked, every table held
 * against the register, packed with the key file and the log of erasures, signed,
 * written under another name, read back, and only then given its own.
 */
import { dirname, join, resolve } from 'node:path';
import type { OwnBackupKind } from '#shared/domain/backup-rotation.ts';
import { ERASURE_LOG_NAME, erasureLogBytes, writeErasureLog } from '../erasure-log.ts';
import { hasSchemaOf } from '../expected-schema.ts';
import {
  type FileLayer,
  readIfPresent,
  realFiles,
  removeIfPresent,
  reserveFile,
  statIfPresent,
  sweepStrayFiles,
  syncFile,
  temporaryPath,
  type WriteOptions,
  writeAtomically,
} from '../files.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { inTransaction } from '../in-transaction.ts';
import { KEY_FILE_NAME } from '../keys/key-file.ts';
import { MAX_SIDECAR_BYTES, parseSidecar } from '../keys/sidecar.ts';
import { fromSqliteError, RegisterOpenError, toWriteError } from '../open-error.ts';
import type { HandlerContext } from '../process/context.ts';
import { type KnownBackup, listKnownBackups, saveKnownBackups } from '../queries/backups.ts';
import { getJournalEnd } from '../queries/journal.ts';
import { digestTables, isIntact, type TableDigest } from '../queries/table-digests.ts';
import { BACKUP_EXTENSION, COPY_NAME, MANIFEST_NAME, packBackup, sha256 } from './container.ts';
import { expireBackups } from './known-backups.ts';
import { type ManifestContent, manifestBytes } from './manifest.ts';

export interface CreateBackupOptions {
  /** The file to write, or a folder that exists, in which it gets a name of its own. */
  readonly path: string;
  /** Another file there may be replaced; otherwise `file-exists`. */
  readonly replace?: boolean;
  readonly appVersion: string;
  /** Why the program makes it by itself; absent when the owner does. */
  readonly kind?: OwnBackupKind;
  readonly files?: FileLayer;
}

export interface MadeBackup {
  readonly path: string;
  readonly bytes: number;
  /** ISO 8601 instant in UTC. */
  readonly madeAt: string;
  readonly schemaVersion: number;
  /** Pages of which the code for their content was checked. */
  readonly pages: number;
  readonly tables: number;
  readonly rows: number;
  /** Erasures that a restore of it will do again. */
  readonly erasures: number;
  /** Older backups that were removed because their time was over. */
  readonly expired: number;
}

/**
 * A name for a backup of an instant, such as `dossierwacht-2026-11-22-093015.dwbackup`.
 * Without seconds' fractions and in UTC; it says nothing of anybody.
 */
export function backupFileName(instant: string): string {
  const time = instant.slice(11, 19).replaceAll(':', '');
  return `dossierwacht-${instant.slice(0, 10)}-${time}${BACKUP_EXTENSION}`;
}

/**
 * Makes a backup of an open register. Throws `disk-full`, `folder-read-only` or
 * `write-failed`, and `register-damaged` when the copy does not hold what the
 * register holds; then no file of that name was made or changed.
 */
export async function createBackup(
  context: HandlerContext,
  options: CreateBackupOptions,
): Promise<MadeBackup> {
  const files = options.files ?? realFiles;
  const createdAt = context.now();
  const path = await resolvePath(options, createdAt, files);
  // Halves that a crash left hold as much of people as a whole one.
  await sweepHalves(dirname(path), files);
  await sweepHalves(context.register.folder, files);
  const log = await writeErasureLog({ ...context, now: () => createdAt }, files);
  const copy = await copyRegister(context, files);
  const entries = {
    [REGISTER_FILE_NAME]: copy.bytes,
    [KEY_FILE_NAME]: await readKeyFile(context.register.folder, files),
    [ERASURE_LOG_NAME]: erasureLogBytes(log, context.register),
  };
  const { id, hash } = await getJournalEnd(context.db);
  const content: ManifestContent = {
    appVersion: options.appVersion,
    schemaVersion: copy.userVersion,
    createdAt,
    pages: copy.pages,
    tables: copy.tables,
    entries: Object.fromEntries(
      Object.entries(entries).map(([name, bytes]) => [
        name,
        { bytes: bytes.length, sha256: sha256(bytes) },
      ]),
    ) as ManifestContent['entries'],
    erasures: log.erasures.length,
    journal: { id, hash },
  };
  const madeOn = context.today();
  const packed = packBackup(
    { ...entries, [MANIFEST_NAME]: manifestBytes(content, context.register) },
    madeOn,
  );
  const { kind } = options;
  const backup: KnownBackup = { path, madeOn, ...(kind !== undefined && { kind }) };
  await writeKnown(context, backup, packed, { files, exclusive: options.replace !== true });
  return {
    path,
    bytes: packed.length,
    madeAt: createdAt,
    schemaVersion: copy.userVersion,
    pages: copy.pages,
    ...countTables(copy.tables),
    erasures: log.erasures.length,
    expired: await expireBackups(context, files),
  };
}

/** How many tables and rows. */
export function countTables(tables: Readonly<Record<string, TableDigest>>): {
  tables: number;
  rows: number;
} {
  const all = Object.values(tables);
  return { tables: all.length, rows: all.reduce((sum, { rows }) => sum + rows, 0) };
}

interface RegisterCopy {
  readonly bytes: Buffer;
  readonly pages: number;
  readonly userVersion: number;
  readonly tables: Record<string, TableDigest>;
}

/** A copy that holds what the register holds, row by row; nothing of it stays on disk. */
async function copyRegister(
  { database, register }: Pick<HandlerContext, 'database' | 'register'>,
  files: FileLayer,
): Promise<RegisterCopy> {
  const temporary = temporaryPath(join(register.folder, COPY_NAME), files);
  const key = register.deriveKey('backup-manifest');
  try {
    // Made first and empty, so that the copy is readable by this user only.
    await reserveFile(temporary, files);
    database.prepare('VACUUM INTO ?').run(temporary);
    await syncFile(temporary, files);
    const { pages, firstBadPage, userVersion } = register.verifyCopy(temporary);
    if (firstBadPage !== undefined || userVersion === undefined) notCopied('pages');
    const tables = digestTables(database, key);
    const copy = register.openCopy(temporary);
    try {
      if (!isIntact(copy)) notCopied('integrity');
      // What no restore would take is no backup.
      if (!hasSchemaOf(userVersion, copy)) notCopied('schema');
      if (JSON.stringify(digestTables(copy, key)) !== JSON.stringify(tables)) notCopied('rows');
    } finally {
      copy.close();
    }
    return { bytes: await files.fs.readFile(temporary), pages, userVersion, tables };
  } catch (error) {
    throw toWriteError(fromSqliteError(error));
  } finally {
    key.fill(0);
    await removeIfPresent(temporary, files).catch(() => undefined);
  }
}

/** Removes what a crash left of backups in a folder. */
export async function sweepHalves(folder: string, files: FileLayer): Promise<void> {
  const isHalf = (name: string) => name === COPY_NAME || name.endsWith(BACKUP_EXTENSION);
  await sweepStrayFiles(folder, isHalf, files).catch(() => undefined);
}

function notCopied(reason: string): never {
  throw new RegisterOpenError('register-damaged', { reason });
}

async function readKeyFile(folder: string, files: FileLayer): Promise<Buffer> {
  const bytes = await readIfPresent(join(folder, KEY_FILE_NAME), MAX_SIDECAR_BYTES, files);
  if (bytes === undefined) throw new RegisterOpenError('key-file-missing');
  // A backup with a key file that opens nothing would be none.
  parseSidecar(bytes);
  return bytes;
}

async function resolvePath(
  { path, replace }: CreateBackupOptions,
  instant: string,
  files: FileLayer,
): Promise<string> {
  try {
    const found = await statIfPresent(path, files);
    if (found?.isDirectory() === true) return resolve(path, backupFileName(instant));
    if (found !== undefined && replace !== true) throw new RegisterOpenError('file-exists');
  } catch (error) {
    throw toWriteError(error);
  }
  return resolve(path);
}

/**
 * Writes a backup that the register knows of, and so does every certificate. It knows of it
 * before it is there: of one that a crash left unknown, nobody would ever be erased.
 */
export async function writeKnown(
  context: HandlerContext,
  backup: KnownBackup,
  packed: Uint8Array,
  options: WriteOptions,
): Promise<void> {
  const before = await listKnownBackups(context.db);
  await saveKnown(context, [...before, backup]);
  try {
    await writeAtomically(backup.path, packed, options);
  } catch (error) {
    // Left for the next time that the list is gone through when it cannot be taken back now.
    await saveKnown(context, before).catch(() => undefined);
    throw error;
  }
  await inTransaction(context, async ({ db, journal }) => {
    const known = (await listKnownBackups(db)).length;
    const detail = { bytes: packed.length, known };
    await journal({ action: 'backup-made', subjectKind: 'register', detail });
  });
}

async function saveKnown(context: HandlerContext, known: readonly KnownBackup[]): Promise<void> {
  await inTransaction(context, ({ db }) => saveKnownBackups(db, known), true);
}
