/**
 * Brings a register to the schema of this version of the program. Each step is
 * one transaction that also writes the version: a step that fails leaves nothing.
 */
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import {
  type FileLayer,
  realFiles,
  removeIfPresent,
  replace,
  reserveFile,
  syncFile,
  syncFolder,
  temporaryPath,
} from './files.ts';
import { fromSqliteError, RegisterOpenError, toWriteError } from './open-error.ts';
import type { PageCheck } from './verify-pages.ts';

/** One step of the schema. A shipped one is never changed again. */
export interface Migration {
  /** Counts from 1, without gaps; written to `user_version`. */
  readonly version: number;
  readonly name: string;
  /** Runs within the step's transaction, with foreign keys not enforced. Not asynchronous. */
  up(database: Database.Database): void;
}

export interface MigrateOptions {
  /** The path of the open register; the copy is made beside it. */
  readonly path: string;
  /** Checks the pages of the copy. */
  verifyCopy(path: string): PageCheck;
  readonly files?: FileLayer;
}

export interface MigrationResult {
  readonly from: number;
  readonly to: number;
  /**
   * The encrypted copy made before the first step, when the register held data.
   * It still holds what is erased later, so the caller sets a day to remove it.
   */
  readonly copyPath: string | undefined;
}

/** Recognises the copies that `migrate` makes. */
export const MIGRATION_COPY_NAME = /^before-migration-(\d+)\.db$/;

/** The version a register has after all these migrations. Throws when the list has a gap. */
export function latestVersion(migrations: readonly Migration[]): number {
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) throw new RangeError('migrations must count 1, 2, 3, …');
  }
  return migrations.length;
}

/**
 * Runs the steps the register still lacks. Throws `register-newer` for a
 * register of a later program, before anything is written; `migration-failed`
 * or `disk-full` when a step fails, after which the register is as before it.
 */
export async function migrate(
  database: Database.Database,
  migrations: readonly Migration[],
  options: MigrateOptions,
): Promise<MigrationResult> {
  const to = latestVersion(migrations);
  const from = Number(database.pragma('user_version', { simple: true }));
  if (from > to) throw new RegisterOpenError('register-newer');
  if (from === to) return { from, to, copyPath: undefined };
  const copyPath = from > 0 ? await copyBefore(database, from, options) : undefined;
  enforceForeignKeys(database, false);
  try {
    for (const migration of migrations.slice(from)) runStep(database, migration);
  } finally {
    enforceForeignKeys(database, true);
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  return { from, to, copyPath };
}

function runStep(database: Database.Database, migration: Migration): void {
  const { version } = migration;
  try {
    database.exec('BEGIN IMMEDIATE');
    const result: unknown = migration.up(database);
    if (result instanceof Promise || !database.inTransaction) {
      throw new RegisterOpenError('migration-failed', { version, reason: 'left-transaction' });
    }
    if (database.prepare('PRAGMA foreign_key_check').all().length > 0) {
      throw new RegisterOpenError('migration-failed', { version, reason: 'foreign-key-check' });
    }
    database.pragma(`user_version=${version}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw asMigrationError(error, version);
  }
}

function asMigrationError(error: unknown, version: number): unknown {
  const known = fromSqliteError(error);
  if (!(known instanceof RegisterOpenError)) return error;
  // A full disk or a damaged page is named as such; any other SQL error is the step's own.
  const named = known.code !== 'read-failed' && known.code !== 'migration-failed';
  if (named) return known;
  return new RegisterOpenError('migration-failed', { ...known.detail, version });
}

/** Does nothing within a transaction, hence outside and read back. */
function enforceForeignKeys(database: Database.Database, on: boolean): void {
  database.pragma(`foreign_keys=${on ? 'ON' : 'OFF'}`);
  if (database.pragma('foreign_keys', { simple: true }) !== Number(on)) {
    throw new RegisterOpenError('engine-unsuitable', { reason: 'foreign_keys' });
  }
}

/** A whole, checked copy under the same key: `before-migration-<version>.db`. */
async function copyBefore(
  database: Database.Database,
  version: number,
  options: MigrateOptions,
): Promise<string> {
  const files = options.files ?? realFiles;
  const folder = dirname(options.path);
  const copyPath = join(folder, `before-migration-${version}.db`);
  const temporary = temporaryPath(copyPath, files);
  try {
    // Made first and empty, so that the copy is readable by this user only.
    await reserveFile(temporary, files);
    database.prepare('VACUUM INTO ?').run(temporary);
    await syncFile(temporary, files);
    const check = options.verifyCopy(temporary);
    if (check.firstBadPage !== undefined || check.userVersion !== version) {
      throw new RegisterOpenError('write-failed', { reason: 'copy-not-verified' });
    }
    await replace(temporary, copyPath, files);
    await syncFolder(folder, files);
    return copyPath;
  } catch (error) {
    await removeIfPresent(temporary, files).catch(() => undefined);
    throw toWriteError(fromSqliteError(error));
  }
}
