/**
 * Reading a register without being able to change it. SQLite writes when it opens one,
 * also to look, and moves its log; so a copy is opened, encrypted as it is.
 */
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { errorCode } from '#shared/error-code.ts';
import { type ConnectOptions, connect } from './connection.ts';
import type { ReadDb } from './database.ts';
import { type FileLayer, realFiles } from './files.ts';
import { REGISTER_FILE_NAME } from './half-made.ts';
import { fromSqliteError, RegisterOpenError, toWriteError } from './open-error.ts';
import { assertNotOpenHere } from './open-files.ts';
import type { Schema } from './schema.ts';
import { withScratchFolder } from './scratch.ts';

export interface Look {
  readonly db: ReadDb;
  readonly database: BetterSqlite3.Database;
  /** The version of its schema; tables of later ones are not there. */
  readonly version: number;
}

/**
 * Reads a copy of a register that is not open, with what a crash left in its log.
 * Throws `register-locked-by-other` when it is open somewhere, `register-damaged` when
 * the key does not fit.
 */
export async function lookInto<T>(
  path: string,
  dataKey: Uint8Array,
  look: (found: Look) => T | Promise<T>,
  options: ConnectOptions & { readonly files?: FileLayer } = {},
): Promise<T> {
  const files = options.files ?? realFiles;
  assertNotOpenHere(path);
  if (isOpenElsewhere(path, dataKey, options)) {
    throw new RegisterOpenError('register-locked-by-other');
  }
  return withScratchFolder(files, async (folder) => {
    try {
      const copy = join(folder, REGISTER_FILE_NAME);
      await copyWithLog(path, copy, files);
      const database = connect(copy, dataKey);
      try {
        const version = Number(database.pragma('user_version', { simple: true }));
        const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
        return await look({ db, database, version });
      } finally {
        database.close();
      }
    } catch (error) {
      throw fromSqliteError(error);
    }
  });
}

/**
 * Whether another process has the register open, in which case a page may look
 * damaged because it is just being written. Looks without the right to write:
 * otherwise SQLite, even when it then fails, moves a log into the file.
 */
export function isOpenElsewhere(
  path: string,
  dataKey: Uint8Array,
  options: ConnectOptions,
): boolean {
  try {
    connect(path, dataKey, { ...options, readOnly: true }).close();
    return false;
  } catch (error) {
    return error instanceof RegisterOpenError && error.code === 'register-locked-by-other';
  }
}

async function copyWithLog(from: string, to: string, { fs }: FileLayer): Promise<void> {
  try {
    await fs.copyFile(from, to);
    await fs.copyFile(`${from}-wal`, `${to}-wal`).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
  } catch (error) {
    throw toWriteError(error);
  }
}
