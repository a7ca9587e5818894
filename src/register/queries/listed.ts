/** Lists of values in a query, however many: SQLite takes a limited number of bound values. */
import { sql } from 'kysely';

/** The values as a set to look in, bound as one. */
export function listed<T extends number | string>(values: readonly T[]) {
  return sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
