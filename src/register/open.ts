/**
 * Making and opening a register: a folder with `register.db` (encrypted),
 * `register.keys.json` and a copy of the latter.
 *
 * Opening that fails leaves the folder as it was, to the byte: nothing is
 * written, renamed or removed before the key fits and every page is sound. Only a
 * restore that was decided and interrupted is finished first.
 */
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { finishSwap } from './backup/swap.ts';
import { readChangeCounter, writeChangeCounter } from './change-counter.ts';
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
import {
  type KeyFiles,
  REGISTER_STRANGE,
  readKeyFiles,
  restoreKeyFiles,
  writeKeyFiles,
} from './keys/key-file.ts';
import { isSealedWith, type Sidecar } from './keys/sidecar.ts';
import { isOpenElsewhere } from './look-into.ts';
import { latestVersion, type Migration, migrate } from './migrate.ts';
import { fromSqliteError, RegisterOpenError, toReadError, toWriteError } from './open-error.ts';
import { holdFile } from './open-files.ts';
import { type OlderRegister, type OpenRegister, startSession } from './session.ts';
import { isPlainHeader, type PageCheck, readRegisterSalt, verifyPages } from './verify-pages.ts';
import { hasLog } from './wal.ts';

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
  /**
   * What to do with a register that lacks changes the key file knows of: `refuse` it with
   * `register-older` or `log-damaged`, or `take` it as the newest there is from now on.
   * The owner's own opening refuses until the owner decides; a restore takes, which is
   * what it is for, and what happens when this is left out.
   */
  readonly older?: 'refuse' | 'take';
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
    const register = await openFiles(options, files, dataKey, made.sidecar, found, 0);
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
  const found = await readKeysBeside(folder, salt, files);
  const { dataKey, sidecar } = await unlockAny(found, options);
  try {
    await assertWritable(folder, files);
    await assertWritable(path, files);
    const check = assertSound(path, dataKey, latest, options);
    const known = changesKnown(found, dataKey);
    const lacking = known - (check.changeCounter ?? 0);
    if (options.older === 'refuse' && lacking > 0) {
      const code = hasLog(`${path}-wal`) ? 'log-damaged' : 'register-older';
      throw new RegisterOpenError(code, { changesLacking: lacking });
    }
    return await openFiles(options, files, dataKey, sidecar, found, known);
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

/** Both key files, or whether they or the register are what does not belong there. */
async function readKeysBeside(folder: string, salt: Buffer, files: FileLayer): Promise<KeyFiles> {
  try {
    return await readKeyFiles(folder, salt, files);
  } catch (error) {
    const strange = error instanceof RegisterOpenError && error.detail.reason === REGISTER_STRANGE;
    throw strange ? new RegisterOpenError('register-foreign') : error;
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
): PageCheck {
  const check = checkPages(path, dataKey);
  if (check.firstBadPage !== undefined) {
    if (isOpenElsewhere(path, dataKey, options)) {
      throw new RegisterOpenError('register-locked-by-other');
    }
    const code = check.cutOff ? 'register-cut-off' : 'register-damaged';
    throw new RegisterOpenError(code, { page: check.firstBadPage });
  }
  if ((check.userVersion ?? 0) > latest) throw new RegisterOpenError('register-newer');
  return check;
}

/** The most changes that a key file made with this key knows of. */
function changesKnown({ candidates }: KeyFiles, dataKey: Buffer): number {
  const counters = candidates.filter((sidecar) => isSealedWith(sidecar, dataKey));
  return Math.max(0, ...counters.map(({ changeCounter }) => changeCounter));
}

/** A register that counts further than all that were seen, so that those are the older ones. */
function takeAsNewest(database: Database.Database, known: number): OlderRegister | undefined {
  const counted = readChangeCounter(database);
  if (counted >= known) return undefined;
  writeChangeCounter(database, known + 1);
  return { changesLacking: known - counted };
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
  changesKnownOf: number,
): Promise<OpenRegister> {
  const { folder, migrations } = options;
  const path = join(folder, REGISTER_FILE_NAME);
  const release = holdFile(path);
  try {
    const database = connect(path, dataKey, options);
    try {
      const verifyCopy = (copy: string) => verifyPages(copy, dataKey);
      const migration = await migrate(database, migrations, { path, verifyCopy, files });
      const older = takeAsNewest(database, changesKnownOf);
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
        older,
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
