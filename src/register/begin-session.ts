/** The last part of opening a register: with SQLite, when key and pages were found sound. */
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { readChangeCounter, writeChangeCounter } from './change-counter.ts';
import { connect } from './connection.ts';
import type { FileLayer } from './files.ts';
import { REGISTER_FILE_NAME, sweepBesideRegister } from './half-made.ts';
import { type KeyFiles, restoreKeyFiles } from './keys/key-file.ts';
import type { Sidecar } from './keys/sidecar.ts';
import { type LaterCheckOptions, prepareLaterCheck } from './later-check.ts';
import { type Migration, migrate } from './migrate.ts';
import type { RegisterOptions } from './open.ts';
import { fromSqliteError } from './open-error.ts';
import { holdFile } from './open-files.ts';
import { type OlderRegister, type OpenRegister, startSession } from './session.ts';
import { verifyPages } from './verify-pages.ts';

/** What was found out before. */
export interface Unlocked {
  readonly files: FileLayer;
  readonly dataKey: Buffer;
  /** The key file that the key came from. */
  readonly sidecar: Sidecar;
  readonly found: KeyFiles;
  /** The most changes that a key file knows of. */
  readonly changesKnown: number;
  /** How to look at the pages that were not looked at; none when all were. */
  readonly later?: LaterCheckOptions | undefined;
}

/** Opens with SQLite. The session takes over the key; on an error it stays the caller's. */
export async function beginSession(
  options: RegisterOptions & { readonly folder: string; readonly migrations: readonly Migration[] },
  { files, dataKey, sidecar, found, changesKnown, later }: Unlocked,
): Promise<OpenRegister> {
  const { folder, migrations } = options;
  const path = join(folder, REGISTER_FILE_NAME);
  // Before SQLite opens the file, and closed after it: else SQLite's locks would be gone.
  const laterCheck = later && prepareLaterCheck(path, dataKey, later);
  const forget = holdFile(path);
  const release = () => {
    laterCheck?.close();
    forget();
  };
  try {
    const database = connect(path, dataKey, options);
    try {
      const verifyCopy = (copy: string) => verifyPages(copy, dataKey);
      const migration = await migrate(database, migrations, { path, verifyCopy, files });
      const older = takeAsNewest(database, changesKnown);
      const notices = await restoreKeyFiles(folder, found, sidecar, files);
      // Remains of a crash harm nothing; a later opening tries again.
      await sweepBesideRegister(folder, files).catch(() => undefined);
      const session = startSession({
        folder,
        database,
        dataKey,
        sidecar,
        notices,
        older,
        migration,
        files,
        keyOptions: options,
        release,
      });
      laterCheck?.start(database);
      return session;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    release();
    throw fromSqliteError(error);
  }
}

/** A register that counts further than all that were seen, so that those are the older ones. */
function takeAsNewest(database: Database.Database, known: number): OlderRegister | undefined {
  const counted = readChangeCounter(database);
  if (counted >= known) return undefined;
  writeChangeCounter(database, known + 1);
  return { changesLacking: known - counted };
}
