/**
 * One transaction. Begun and ended by hand: when the disk is full SQLite has undone
 * everything itself, and a second attempt to undo it would hide the reason.
 */
import { countChange } from './change-counter.ts';
import type { WriteDb } from './database.ts';
import type { HandlerContext } from './process/context.ts';

/** Runs work in one transaction; whatever it throws undoes all of it. Calls come one at a time. */
export async function transact<T>(
  { database, db }: Pick<HandlerContext, 'database' | 'db'>,
  work: (db: WriteDb) => Promise<T>,
): Promise<T> {
  database.exec('BEGIN');
  try {
    // One connection: within BEGIN and COMMIT everything kysely runs is part of the transaction.
    const result = await work(db as unknown as WriteDb);
    countChange(database);
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
