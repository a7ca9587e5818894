/** Whether a backup can be trusted: opened with its own key, and checked to the last row. */
import { join } from 'node:path';
import { connect } from '../connection.ts';
import {
  ERASURE_LOG_NAME,
  type ErasureLog,
  parseErasureLog,
  type RegisterKeys,
} from '../erasure-log.ts';
import { hasSchemaOf } from '../expected-schema.ts';
import { type FileLayer, realFiles, writeAtomically } from '../files.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { type KeyOptions, type Secret, unlockKeys } from '../keys/envelope.ts';
import { KEY_FILE_NAME } from '../keys/key-file.ts';
import { deriveKey } from '../keys/purpose.ts';
import { parseSidecar, REGISTER_SALT_BYTES, type Sidecar } from '../keys/sidecar.ts';
import { fromSqliteError, RegisterOpenError } from '../open-error.ts';
import { digestTables, isIntact } from '../queries/table-digests.ts';
import { withScratchFolder } from '../scratch.ts';
import type { OpenRegister } from '../session.ts';
import { verifyPages } from '../verify-pages.ts';
import { BACKUP_ENTRIES, damaged, MANIFEST_NAME, sha256, unpackBackup } from './container.ts';
import { countTables } from './create.ts';
import { assertSigned, type ManifestContent, parseManifest } from './manifest.ts';
import { readBackup } from './read.ts';

export interface BackupOptions extends KeyOptions {
  readonly path: string;
  /** What opened the register when the backup was made. */
  readonly secret: Secret;
  readonly files?: FileLayer;
}

/** A backup of which the container, the signature and the hashes are right. */
export interface OpenedBackup {
  readonly manifest: ManifestContent;
  readonly sidecar: Sidecar;
  readonly log: ErasureLog;
  /** The encrypted register. */
  readonly register: Buffer;
  /** The caller zeroes it. */
  readonly dataKey: Buffer;
  readonly bytes: number;
}

export interface VerifiedBackup {
  readonly madeAt: string;
  readonly appVersion: string;
  readonly schemaVersion: number;
  readonly bytes: number;
  readonly pages: number;
  readonly tables: number;
  readonly rows: number;
  readonly erasures: number;
  readonly journal: { readonly id: number; readonly hash: string };
}

/**
 * Checks a backup as thoroughly as a restore does, without restoring it. Throws
 * `backup-missing`, `backup-damaged`, `register-newer` or `wrong-password`.
 */
export async function verifyBackup(options: BackupOptions): Promise<VerifiedBackup> {
  const files = options.files ?? realFiles;
  const backup = await openBackup(options);
  try {
    await withScratchFolder(files, async (folder) => {
      const path = join(folder, REGISTER_FILE_NAME);
      await writeAtomically(path, backup.register, { files });
      assertHolds(path, backup.manifest, accessWith(backup.dataKey));
    });
  } finally {
    backup.dataKey.fill(0);
  }
  const { createdAt, appVersion, schemaVersion, pages, tables, erasures, journal } =
    backup.manifest;
  return {
    madeAt: createdAt,
    appVersion,
    schemaVersion,
    bytes: backup.bytes,
    pages,
    ...countTables(tables),
    erasures,
    journal,
  };
}

/** Opens a backup in memory. Writes nothing. */
export async function openBackup(options: BackupOptions): Promise<OpenedBackup> {
  const bytes = await readBackup(options.path, options.files ?? realFiles);
  const entries = unpackBackup(bytes);
  // Before the password: a backup of a later program is told from a wrong one.
  parseManifest(entries[MANIFEST_NAME]);
  const sidecar = readKeys(entries[KEY_FILE_NAME]);
  const dataKey = await unlockKeys(sidecar, options.secret, options);
  try {
    const register = entries[REGISTER_FILE_NAME];
    return { ...assertOurs(entries, keysOf(dataKey)), register, dataKey, bytes: bytes.length };
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** Throws `backup-damaged` unless whoever has these keys made it, and every entry is as it was. */
export function assertOurs(
  entries: ReturnType<typeof unpackBackup>,
  keys: RegisterKeys,
): Pick<OpenedBackup, 'manifest' | 'sidecar' | 'log'> {
  const manifest = assertSigned(parseManifest(entries[MANIFEST_NAME]), keys);
  for (const name of BACKUP_ENTRIES) {
    const expected = manifest.entries[name];
    const found = entries[name];
    if (found.length !== expected?.bytes || sha256(found) !== expected.sha256) damaged(name);
  }
  const sidecar = readKeys(entries[KEY_FILE_NAME]);
  const salt = entries[REGISTER_FILE_NAME].subarray(0, REGISTER_SALT_BYTES).toString('hex');
  if (salt !== sidecar.registerSalt) damaged('salt');
  const reading = parseErasureLog(entries[ERASURE_LOG_NAME], keys);
  if (reading.state !== 'good') damaged('erasure-log');
  if (reading.log.erasures.length !== manifest.erasures) damaged('erasures');
  return { manifest, sidecar, log: reading.log };
}

/** How an unpacked copy is read: with a key at hand, or by an open register with its own. */
export type CopyAccess = Pick<OpenRegister, 'verifyCopy' | 'openCopy' | 'deriveKey'>;

/** Reads copies with a bare data key. */
export function accessWith(dataKey: Buffer): CopyAccess {
  return {
    deriveKey: (purpose) => deriveKey(dataKey, purpose),
    verifyCopy: (path) => verifyPages(path, dataKey),
    openCopy: (path) => connect(path, dataKey, { readOnly: true }),
  };
}

/**
 * Throws `backup-damaged` unless the unpacked register holds what the manifest says, and
 * `register-newer` when a later version of the program made it.
 */
export function assertHolds(path: string, manifest: ManifestContent, access: CopyAccess): void {
  const check = access.verifyCopy(path);
  if (check.firstBadPage !== undefined || check.pages !== manifest.pages) damaged('pages');
  if (check.userVersion !== manifest.schemaVersion) damaged('version');
  const key = access.deriveKey('backup-manifest');
  try {
    const database = access.openCopy(path);
    try {
      if (!isIntact(database)) damaged('integrity');
      if (!hasSchemaOf(manifest.schemaVersion, database)) damaged('schema');
      const tables = digestTables(database, key);
      const names = Object.keys(manifest.tables);
      const same = names.every(
        (name) =>
          tables[name]?.rows === manifest.tables[name]?.rows &&
          tables[name]?.digest === manifest.tables[name]?.digest,
      );
      if (!same || names.length !== Object.keys(tables).length) damaged('rows');
    } finally {
      database.close();
    }
  } catch (error) {
    throw fromSqliteError(error);
  } finally {
    key.fill(0);
  }
}

/** Keys derived from a bare data key. */
export function keysOf(dataKey: Buffer): RegisterKeys {
  return { deriveKey: (purpose) => deriveKey(dataKey, purpose) };
}

function readKeys(bytes: Buffer): Sidecar {
  try {
    return parseSidecar(bytes);
  } catch (error) {
    const newer = error instanceof RegisterOpenError && error.code === 'register-newer';
    if (newer) throw error;
    damaged('keys');
  }
}
