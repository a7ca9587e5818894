/** Changes of which every row can be foretold, so that half a change or an older page shows. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Migration } from '#register/migrate.ts';

/** Rows of one change. */
const PARTS = 3;
/** How many changes stay; each new one removes the oldest. */
const KEPT = 8;

export const ENTRY_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'entry',
    up: (database) => {
      database.exec(`
        CREATE TABLE entry (
          number INTEGER NOT NULL,
          part INTEGER NOT NULL,
          text TEXT NOT NULL,
          PRIMARY KEY (number, part)
        ) STRICT;
        CREATE INDEX entry_by_text ON entry (text);
      `);
    },
  },
];

interface Entry {
  readonly number: number;
  readonly part: number;
  readonly text: string;
}

/** Makes change `number`; within a transaction. */
export function writeEntries(database: BetterSqlite3.Database, number: number): void {
  const insert = database.prepare('INSERT INTO entry (number, part, text) VALUES (?, ?, ?)');
  for (const entry of entriesOf(number)) insert.run(entry.number, entry.part, entry.text);
  database.prepare('DELETE FROM entry WHERE number <= ?').run(number - KEPT);
}

/** The number of the last change; 0 before the first. */
export function lastEntry(database: BetterSqlite3.Database): number {
  return database.prepare('SELECT coalesce(max(number), 0) FROM entry').pluck().get() as number;
}

/** True when the register holds all of the last changes and nothing else, and is whole. */
export function holdsWholeEntries(database: BetterSqlite3.Database): boolean {
  const last = lastEntry(database);
  const expected: Entry[] = [];
  for (let number = Math.max(1, last - KEPT + 1); number <= last; number++) {
    expected.push(...entriesOf(number));
  }
  const found = database
    .prepare('SELECT number, part, text FROM entry ORDER BY number, part')
    .all();
  return (
    JSON.stringify(found) === JSON.stringify(expected) &&
    database.pragma('integrity_check', { simple: true }) === 'ok'
  );
}

/** From some bytes to more than a page. */
function entriesOf(number: number): Entry[] {
  return Array.from({ length: PARTS }, (_, part) => ({
    number,
    part,
    text: `${number}.${part} `.repeat(
      1 + Math.floor(((number * 37 + part * 101) % 97) ** 3 / 1_200),
    ),
  }));
}
