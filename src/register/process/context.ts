/** What the handlers of the register work with. */
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Clock } from '#shared/clock.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Schema } from '../schema.ts';
import { createIds } from './ids.ts';

export interface HandlerContext {
  readonly db: Kysely<Schema>;
  /** The same open register beneath kysely. */
  readonly database: BetterSqlite3.Database;
  readonly today: () => PlainDate;
  /** ISO 8601 instant in UTC. */
  readonly now: () => string;
  /** A whole number below 2^53, larger than the one before and never used twice. */
  readonly newId: () => number;
}

/** The context of one open register. Whoever opened the database closes it. */
export function createContext(
  database: BetterSqlite3.Database,
  clock: Clock,
  newId: () => number = createIds(),
): HandlerContext {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  return { db, database, today: clock.today, now: clock.now, newId };
}
