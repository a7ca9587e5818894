/** What SQLite is asked while a method runs, to look at or to ask again. */
import type { HandlerContext } from '#register/process/context.ts';

type Database = HandlerContext['database'];

/** A query with its values. */
export interface Asked {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Writes down every query that work asks. */
export async function askedDuring(
  database: Database,
  work: () => Promise<unknown>,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const prepare = database.prepare.bind(database);
  database.prepare = ((sql: string) => {
    const statement = prepare(sql);
    const all = statement.all.bind(statement);
    statement.all = (...values: unknown[]) => {
      asked.push({ sql, values });
      return all(...values);
    };
    return statement;
  }) as typeof database.prepare;
  try {
    await work();
  } finally {
    database.prepare = prepare;
  }
  return asked;
}

/** Asks the same of a database that holds the same. */
export function askAgain(database: Database, asked: readonly Asked[]): void {
  for (const { sql, values } of asked) database.prepare(sql).all(...values);
}
