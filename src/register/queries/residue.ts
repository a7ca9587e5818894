/** Where a text stands in the rows in use, and which of its words the full-text index knows. */
import type BetterSqlite3 from 'better-sqlite3';
import { foldForSearch } from '#shared/domain/fold.ts';

type Database = BetterSqlite3.Database;

/** How many values of one column hold the text. */
export interface FoundInColumn {
  readonly table: string;
  readonly column: string;
  readonly count: number;
}

/** A word of the text that the index knows. */
export interface FoundWord {
  readonly table: string;
  /** Which word of the text it is, counted from 1. */
  readonly word: number;
  /** Entries of the index with it. */
  readonly documents: number;
  /** Whether a line in use has it; otherwise it should have been gone. */
  readonly inUse: boolean;
}

/** Looks through every value of every table, blobs included. */
export function findInRows(
  database: Database,
  holds: (value: string | Uint8Array) => boolean,
): FoundInColumn[] {
  const found: FoundInColumn[] = [];
  for (const table of listTables(database, ['table'])) {
    const rows = database.prepare(`SELECT * FROM "${table}"`);
    const columns = rows.columns().map(({ name }) => name);
    const counts = columns.map(() => 0);
    for (const row of rows.raw().iterate() as IterableIterator<unknown[]>) {
      row.forEach((value, index) => {
        const searched = typeof value === 'string' || value instanceof Uint8Array;
        if (searched && holds(value)) counts[index] = (counts[index] ?? 0) + 1;
      });
    }
    columns.forEach((column, index) => {
      const count = counts[index] ?? 0;
      if (count > 0) found.push({ table, column, count });
    });
  }
  return found;
}

/** Looks the words of the text up in every full-text index. Makes a table in memory only. */
export function findWords(database: Database, text: string): FoundWord[] {
  const words = wordsOf(text);
  return listIndexes(database).flatMap((table) => {
    database.exec(`CREATE VIRTUAL TABLE temp.known_word USING fts5vocab(main, "${table}", row)`);
    const inUse = new Set<string>();
    for (const row of database.prepare(`SELECT * FROM "${table}"`).raw().iterate()) {
      for (const value of row as unknown[]) {
        for (const word of wordsOf(String(value))) inUse.add(word);
      }
    }
    const lookUp = database.prepare('SELECT doc FROM temp.known_word WHERE term = ?').pluck();
    const found = words.flatMap((word, index): FoundWord[] => {
      const documents = lookUp.get(word) as number | undefined;
      if (documents === undefined) return [];
      return [{ table, word: index + 1, documents, inUse: inUse.has(word) }];
    });
    database.exec('DROP TABLE temp.known_word');
    return found;
  });
}

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Content of the index stands in tables of its own, which are shadows of the virtual one. */
function listTables(database: Database, types: readonly string[]): string[] {
  return database
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN (SELECT value FROM json_each(?))
       ORDER BY name`,
    )
    .pluck()
    .all(JSON.stringify(types)) as string[];
}

function listIndexes(database: Database): string[] {
  const made = database
    .prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'")
    .pluck()
    .all() as string[];
  const known = listTables(database, ['virtual']);
  return made.filter((name) => known.includes(name)).sort();
}
