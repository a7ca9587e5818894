/**
 * The change counter: a number that rises with every transaction. The register has it
 * in the header of its first page, where no page is valid without the key; the key file
 * has the last one it was told, under its MAC. A register that has fewer than the key
 * file knows of is an older one, or has lost the end of its log.
 *
 * It stands in the field that SQLite calls the application id and makes no use of:
 * it can be read without opening the register, changes with the transaction it counts,
 * and comes along with every copy.
 */
import type Database from 'better-sqlite3';

/** Where the first page holds it; 32 bits, signed. */
export const CHANGE_COUNTER_OFFSET = 68;

/** The counter of an open register. */
export function readChangeCounter(database: Database.Database): number {
  return Number(database.pragma('application_id', { simple: true }));
}

/** Counts one change. Within the transaction that makes it. */
export function countChange(database: Database.Database): void {
  writeChangeCounter(database, readChangeCounter(database) + 1);
}

/** Sets the counter; for a register that takes the place of one that counted further. */
export function writeChangeCounter(database: Database.Database, counter: number): void {
  database.pragma(`application_id=${counter}`);
}
