/**
 * Making a register: a folder with `register.db` (encrypted), `register.keys.json` and a
 * copy of the latter. The register's own name comes last.
 */
import { join } from 'node:path';
import { beginSession } from './begin-session.ts';
import { connect, disconnect } from './connection.ts';
import {
  type FileLayer,
  makeFolder,
  publishNew,
  realFiles,
  reserveFile,
  syncFolder,
} from './files.ts';
import { clearHalfMade, draftPath, REGISTER_FILE_NAME, removeDraft } from './half-made.ts';
import { createKeys, newDataKey } from './keys/envelope.ts';
import { readKeyFiles, writeKeyFiles } from './keys/key-file.ts';
import type { Sidecar } from './keys/sidecar.ts';
import { type Migration, migrate } from './migrate.ts';
import type { RegisterOptions } from './open.ts';
import { RegisterOpenError, toWriteError } from './open-error.ts';
import { holdFile } from './open-files.ts';
import type { OpenRegister } from './session.ts';
import { isPlainHeader, readRegisterSalt, verifyPages } from './verify-pages.ts';

export interface CreateOptions extends RegisterOptions {
  /** Made when it does not exist. Must hold no register, nor key files of one. */
  readonly folder: string;
  /** The caller wipes bytes given here. */
  readonly password: string | Uint8Array;
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
    const { sidecar } = made;
    const register = await beginSession(options, {
      files,
      dataKey,
      sidecar,
      found,
      changesKnown: 0,
    });
    return { register, recoveryCode: made.recoveryCode };
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
    await makeFolder(folder, files);
    await clearHalfMade(folder, files);
  } catch (error) {
    throw toWriteError(error);
  }
}
