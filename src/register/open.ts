/**
 * Making and opening a register: a folder with `register.db` (encrypted),
 * `register.keys.json` and a copy of the latter.
 *
 * Opening that fails leaves the folder as it was, to the byte: nothing is
 * written, renamed or removed before the key fits and every page is sound. Only a
 * restore that was decided and interrupted is finished first.
 */
import { join } from 'node:path';
import { finishSwap } from './backup/swap.ts';
import { connect, disconnect } from './connection.ts';
import {
  assertWritable,
  exists,
  type FileLayer,
  publishNew,
  realFiles,
  reserveFile,
  syncFolder,
} from './files.ts';
import {
  clearHalfMade,
  draftPath,
  REGISTER_FILE_NAME,
  removeDraft,
  sweepBesideRegister,
} from './half-made.ts';
import {
  createKeys,
  type KeyOptions,
  newDataKey,
  type Secret,
  unlockKeys,
} from './keys/envelope.ts';
import { type KeyFiles, readKeyFiles, restoreKeyFiles, writeKeyFiles } from './keys/key-file.ts';
import type { Sidecar } from './keys/sidecar.ts';
import { isOpenElsewhere } from './look-into.ts';
import { latestVersion, type Migration, migrate } from './migrate.ts';
import { fromSqliteError, RegisterOpenError, toReadError, toWriteError } from './open-error.ts';
import { holdFile } from './open-files.ts';
import { type OpenRegister, startSession } from './session.ts';
import { isPlainHeader, readRegisterSalt, verifyPages } from './verify-pages.ts';

/** Choices that only tests and scripts make. */
export interface RegisterOptions extends KeyOptions {
  readonly files?: FileLayer;
  /** How long to wait for another process that has the register open; 5,000 ms. */
  readonly busyTimeoutMs?: number;
}

export interface CreateOptions extends RegisterOptions {
  /** Made when it does not exist. Must hold no register, nor key files of one. */
  readonly folder: string;
  /** The caller wipes bytes given here. */
  readonly password: string | Uint8Array;
  readonly migrations: readonly Migration[];
}

export interface OpenOptions extends RegisterOptions {
  readonly folder: string;
  readonly secret: Secret;
  readonly migrations: readonly Migration[];
}

/**
 * Makes a new register and opens it. Never replaces one: `register-exists`.
 * When it fails, or the computer stops, there is either no register or a whole
 * one; what an interrupted attempt left is removed by the next.
 */
export async function createRegister(
  options: CreateOptions,
): Promise<{ register: OpenRegister; recoveryCode: string }> {
  const { folder } = options;
  const files = options.files ?? realFiles;
  const path = join(folder, REGISTER_FILE_NAME);
  const dataKey = newDataKey(options.random);
  try {
    await prepareFolder(folder, files);
    const made = await makeFiles(path, dataKey, options, files);
    const found = await readKeyFiles(folder, readRegisterSalt(path), files);
    const register = await openFiles(options, files, dataKey, made.sidecar, found);
    return { register, recoveryCode: made.recoveryCode };
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/**
 * Opens a register. Throws a RegisterOpenError whose code says what is wrong;
 * the folder is then as it was. A missing or damaged key file is made up for by
 * its copy and repaired, which `notices` says.
 */
export async function openRegister(options: OpenOptions): Promise<OpenRegister> {
  const { folder, migrations } = options;
  const files = options.files ?? realFiles;
  const path = join(folder, REGISTER_FILE_NAME);
  const latest = latestVersion(migrations);
  // A restore that was decided and then interrupted comes first: what is here is not the register.
  await finishSwap(folder, files);
  if (!(await exists(path, files))) throw new RegisterOpenError('register-missing');
  const salt = readRegisterSalt(path);
  const found = await readKeyFiles(folder, salt, files);
  const { dataKey, sidecar } = await unlockAny(found, options);
  try {
    await assertWritable(folder, files);
    await assertWritable(path, files);
    assertSound(path, dataKey, latest, options);
    return await openFiles(options, files, dataKey, sidecar, found);
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** The register's file and key files, from nothing. The register's own name comes last. */
async function makeFiles(
  path: string,
  dataKey: Buffer,
  options: CreateOptions,
  files: FileLayer,
): Promise<{ sidecar: Sidecar; recoveryCode: string }> {
  const { folder } = options;
  const draft = draftPath(folder, files);
  let salt: Buffer = Buffer.alloc(0);
  let published = false;
  try {
    await reserveFile(draft, files);
    await buildDraft(draft, dataKey, options, files);
    salt = readRegisterSalt(draft);
    if (isPlainHeader(salt)) {
      throw new RegisterOpenError('engine-unsuitable', { reason: 'not-encrypted' });
    }
    const made = await createKeys(dataKey, salt, options.password, options);
    await writeKeyFiles(folder, made.sidecar, files, true);
    await publishNew(draft, path, files);
    published = true;
    await syncFolder(folder, files);
    return made;
  } catch (error) {
    // Left for the next attempt when it cannot be removed now.
    if (!published) await removeDraft(folder, draft, salt, files).catch(() => undefined);
    throw error instanceof RangeError ? error : toWriteError(error);
  }
}

async function buildDraft(
  draft: string,
  dataKey: Buffer,
  options: CreateOptions,
  files: FileLayer,
): Promise<void> {
  const release = holdFile(draft);
  try {
    const database = connect(draft, dataKey);
    try {
      const verifyCopy = (path: string) => verifyPages(path, dataKey);
      await migrate(database, options.migrations, { path: draft, verifyCopy, files });
    } finally {
      disconnect(database);
    }
  } finally {
    release();
  }
  if (verifyPages(draft, dataKey).firstBadPage !== undefined) {
    throw new RegisterOpenError('write-failed', { reason: 'read-back' });
  }
}

async function prepareFolder(folder: string, files: FileLayer): Promise<void> {
  try {
    await files.fs.mkdir(folder, { recursive: true, mode: 0o700 });
    await clearHalfMade(folder, files);
  } catch (error) {
    throw toWriteError(error);
  }
}

/** Tries the key file, then its copy when the key file turns out to be changed without the key. */
async function unlockAny(
  found: KeyFiles,
  options: OpenOptions,
): Promise<{ dataKey: Buffer; sidecar: Sidecar }> {
  let damage: unknown;
  for (const sidecar of found.candidates) {
    try {
      return { dataKey: await unlockKeys(sidecar, options.secret, options), sidecar };
    } catch (error) {
      if (!(error instanceof RegisterOpenError) || error.code !== 'key-file-damaged') throw error;
      damage = error;
    }
  }
  throw damage;
}

/** All pages, read without SQLite, which would already write while it opens. */
function assertSound(
  path: string,
  dataKey: Buffer,
  latest: number,
  options: RegisterOptions,
): void {
  const check = checkPages(path, dataKey);
  if (check.firstBadPage !== undefined) {
    if (isOpenElsewhere(path, dataKey, options)) {
      throw new RegisterOpenError('register-locked-by-other');
    }
    throw new RegisterOpenError('register-damaged', { page: check.firstBadPage });
  }
  if ((check.userVersion ?? 0) > latest) throw new RegisterOpenError('register-newer');
}

function checkPages(path: string, dataKey: Buffer) {
  try {
    return verifyPages(path, dataKey);
  } catch (error) {
    throw toReadError(error);
  }
}

/** Opens with SQLite. The session takes over the key; on an error it stays the caller's. */
async function openFiles(
  options: CreateOptions | OpenOptions,
  files: FileLayer,
  dataKey: Buffer,
  sidecar: Sidecar,
  found: KeyFiles,
): Promise<OpenRegister> {
  const { folder, migrations } = options;
  const path = join(folder, REGISTER_FILE_NAME);
  const release = holdFile(path);
  try {
    const database = connect(path, dataKey, options);
    try {
      const verifyCopy = (copy: string) => verifyPages(copy, dataKey);
      const migration = await migrate(database, migrations, { path, verifyCopy, files });
      const notices = await restoreKeyFiles(folder, found, sidecar, files);
      // Remains of a crash harm nothing; a later opening tries again.
      await sweepBesideRegister(folder, files).catch(() => undefined);
      const keyOptions: KeyOptions = options;
      return startSession({
        folder,
        database,
        dataKey,
        sidecar,
        notices,
        migration,
        files,
        keyOptions,
        release,
      });
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    release();
    throw fromSqliteError(error);
  }
}
