/** The rows in which verdicts are kept: read to be compared as text, written many at once. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { VerdictTable } from '../schema.ts';
import { listed } from './listed.ts';

/** What is kept of a verdict, in the order in which it is compared. */
export const KEPT_COLUMNS = [
  'category_id',
  'rule_id',
  'state',
  'list',
  'list_on',
  'due_on',
  'promised_on',
  'floor_on',
  'decided_by',
  'restricted_to',
  'disposal',
  'due_without_hold_on',
  'rest_due_on',
  'floor_unknown',
  'conflict_codes',
  'recheck_on',
] as const satisfies readonly (keyof VerdictTable)[];
export type KeptColumn = (typeof KEPT_COLUMNS)[number];
export type KeptValue = string | number | null;

/** Rows that go to the database in one statement. */
const AT_ONCE = 2000;

/** What is kept of items, as the JSON of the values of `KEPT_COLUMNS`, by item. */
export async function listKept(
  db: ReadDb,
  itemIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('verdict')
    .select(['data_item_id', sql<string>`json_array(${columnList(KEPT_COLUMNS)})`.as('kept')])
    .where('data_item_id', 'in', listed(itemIds))
    .execute();
  return new Map(rows.map((row) => [row.data_item_id, row.kept]));
}

/** Adds verdicts: per row the item, the person and the values of `KEPT_COLUMNS`. */
export async function insertKept(
  db: WriteDb,
  rows: readonly (readonly KeptValue[])[],
): Promise<void> {
  const columns = ['data_item_id', 'person_id', ...KEPT_COLUMNS] as const;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE));
    await sql`INSERT INTO verdict (${columnList(columns)})
      SELECT ${sql.join(columns.map((_, at) => part(at)))} FROM json_each(${json})`.execute(db);
  }
}

/**
 * Changes these columns and no other: an index without any of them need not be touched.
 * Per row the item and the new values.
 */
export async function updateKept(
  db: WriteDb,
  columns: readonly KeptColumn[],
  rows: readonly (readonly KeptValue[])[],
): Promise<void> {
  const set = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`changed.${column}`)}`);
  const changed = columns.map((column, at) => sql`${part(at + 1)} AS ${sql.ref(column)}`);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE));
    await sql`UPDATE verdict SET ${sql.join(set)}
      FROM (SELECT ${part(0)} AS item_id, ${sql.join(changed)} FROM json_each(${json})) AS changed
      WHERE verdict.data_item_id = changed.item_id`.execute(db);
  }
}

function columnList(columns: readonly (keyof VerdictTable)[]) {
  return sql.join(columns.map((column) => sql.ref(column)));
}

/** One value of a row that is a JSON array. */
function part(at: number) {
  return sql`value ->> ${sql.lit(at)}`;
}
