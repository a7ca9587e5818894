/** Many rows of many tables, each by a statement that is prepared once. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Insertable } from 'kysely';
import type { Schema } from '../schema.ts';

export interface Bulk {
  /** Adds one row; every row of a table names the same columns. */
  insert<T extends keyof Schema>(table: T, row: Insertable<Schema[T]>): void;
}

/** Within a transaction that somebody else began and ends. */
export function createBulk(database: BetterSqlite3.Database): Bulk {
  const tables = new Map<string, Table>();
  return {
    insert(table, row) {
      const { one, valuesOf } = tableOf(database, tables, table, row);
      one.run(valuesOf(row));
    },
  };
}

export interface WaitingBulk extends Bulk {
  /** Writes the rows that wait. To be called before anything reads them, and at the end. */
  flush(): void;
}

/** One statement writes so many. */
const ROWS_AT_ONCE = 40;
/** So many of one table wait, so that tables with fewer rows have enough for a statement too. */
const ROWS_WAITING = 600;

/**
 * The same, where rows wait until one statement writes many of them. In `order` stands every
 * table, those to whose rows others refer before those others.
 */
export function createWaitingBulk(
  database: BetterSqlite3.Database,
  order: readonly (keyof Schema)[],
): WaitingBulk {
  const tables = new Map<string, Table>();

  function flush(): void {
    for (const name of order) {
      const table = tables.get(name);
      if (table === undefined || table.waiting.length === 0) continue;
      const { waiting, one } = table;
      table.waiting = [];
      const rest = waiting.length % ROWS_AT_ONCE;
      for (const values of waiting.slice(0, rest)) one.run(values);
      for (let from = rest; from < waiting.length; from += ROWS_AT_ONCE) {
        table.many ??= database.prepare(table.sqlOf(ROWS_AT_ONCE));
        table.many.run(waiting.slice(from, from + ROWS_AT_ONCE).flat());
      }
    }
  }

  return {
    insert(name, row) {
      const table = tableOf(database, tables, name, row);
      table.waiting.push(table.valuesOf(row));
      if (table.waiting.length === ROWS_WAITING) flush();
    },
    flush,
  };
}

interface Table {
  readonly one: BetterSqlite3.Statement;
  /** Prepared when there are rows enough. */
  many: BetterSqlite3.Statement | undefined;
  readonly sqlOf: (rows: number) => string;
  readonly valuesOf: (row: object) => unknown[];
  waiting: unknown[][];
}

function tableOf(
  database: BetterSqlite3.Database,
  tables: Map<string, Table>,
  name: string,
  row: object,
): Table {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const columns = Object.keys(row);
  const into = `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES`;
  const places = `(${columns.map(() => '?').join(', ')})`;
  const sqlOf = (rows: number) => `${into} ${Array(rows).fill(places).join(', ')}`;
  const table: Table = {
    one: database.prepare(sqlOf(1)),
    many: undefined,
    sqlOf,
    valuesOf: (given) => {
      const values = given as Readonly<Record<string, unknown>>;
      return columns.map((column) => values[column]);
    },
    waiting: [],
  };
  tables.set(name, table);
  return table;
}
