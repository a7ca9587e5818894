/** Whether two files hold the same: the tables as counts and digests, and SQLite's own checks. */
import { createHmac, type Hmac } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

type Database = BetterSqlite3.Database;

export interface TableDigest {
  readonly rows: number;
  /** HMAC-SHA256 in hex over every value of every row, in order. */
  readonly digest: string;
}

/**
 * Every table with its rows, the index of words included. The digests are keyed: a
 * plain hash of a table of few rows could be guessed.
 */
export function digestTables(database: Database, key: Uint8Array): Record<string, TableDigest> {
  const digests: Record<string, TableDigest> = {};
  for (const { name, wr } of listTables(database)) {
    const order = wr === 1 ? '' : 'ORDER BY rowid';
    const rows = database.prepare(`SELECT * FROM "${name}" ${order}`).raw().safeIntegers();
    const hmac = createHmac('sha256', key).update(name);
    let count = 0;
    for (const row of rows.iterate() as IterableIterator<unknown[]>) {
      count += 1;
      for (const value of row) addValue(hmac, value);
    }
    digests[name] = { rows: count, digest: hmac.digest('hex') };
  }
  return digests;
}

/** SQLite's own check of pages, indexes, constraints and the index of words, and of references. */
export function isIntact(database: Database): boolean {
  const found = database.pragma('integrity_check') as { integrity_check: string }[];
  const broken = database.pragma('foreign_key_check') as unknown[];
  return found.length === 1 && found[0]?.integrity_check === 'ok' && broken.length === 0;
}

function listTables(database: Database): { name: string; wr: number }[] {
  return database
    .prepare(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .all() as { name: string; wr: number }[];
}

/** Kind and length go before the value, so that no two rows are the same text. */
function addValue(hmac: Hmac, value: unknown): void {
  if (value === null) hmac.update('n;');
  else if (value instanceof Uint8Array) hmac.update(`b${value.length};`).update(value);
  else {
    const text = String(value);
    hmac.update(`${typeof value === 'string' ? 's' : 'i'}${Buffer.byteLength(text)};`).update(text);
  }
}
