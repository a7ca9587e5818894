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
  const prepared = new Map<string, { statement: BetterSqlite3.Statement; columns: string[] }>();
  return {
    insert(table, row) {
      let known = prepared.get(table);
      if (known === undefined) {
        const columns = Object.keys(row);
        const places = columns.map(() => '?').join(', ');
        const statement = database.prepare(
          `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${places})`,
        );
        known = { statement, columns };
        prepared.set(table, known);
      }
      const values = row as Record<string, unknown>;
      known.statement.run(known.columns.map((column) => values[column]));
    },
  };
}
