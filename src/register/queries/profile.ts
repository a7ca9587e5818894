/** Writes the facts of a statement profile into an empty part of the register. */
import type { Insertable } from 'kysely';
import type { WriteDb } from '../database.ts';
import type * as t from '../schema.ts';

export async function insertPromise(db: WriteDb, row: Insertable<t.PromiseTable>): Promise<void> {
  await db.insertInto('promise').values(row).execute();
}

export async function insertRule(
  db: WriteDb,
  row: Insertable<t.RetentionRuleTable>,
): Promise<void> {
  await db.insertInto('retention_rule').values(row).execute();
}

export async function insertPurpose(
  db: WriteDb,
  row: Insertable<t.PurposeTable>,
  bases: readonly string[],
): Promise<void> {
  await db.insertInto('purpose').values(row).execute();
  await db
    .insertInto('purpose_basis')
    .values(bases.map((basis) => ({ purpose_id: row.id, basis })))
    .execute();
}

export interface CategoryParts {
  readonly category: t.DataCategoryTable;
  readonly fields: readonly t.CategoryFieldTable[];
  readonly purposeIds: readonly number[];
  readonly systemIds: readonly number[];
  readonly relations: readonly string[];
}

export async function insertCategory(db: WriteDb, parts: CategoryParts): Promise<void> {
  const category_id = parts.category.id;
  await db.insertInto('data_category').values(parts.category).execute();
  await db.insertInto('category_field').values(parts.fields).execute();
  if (parts.purposeIds.length > 0) {
    await db
      .insertInto('category_purpose')
      .values(parts.purposeIds.map((purpose_id) => ({ category_id, purpose_id })))
      .execute();
  }
  if (parts.systemIds.length > 0) {
    await db
      .insertInto('category_system')
      .values(parts.systemIds.map((system_id) => ({ category_id, system_id })))
      .execute();
  }
  if (parts.relations.length > 0) {
    await db
      .insertInto('category_relation')
      .values(parts.relations.map((kind) => ({ category_id, kind })))
      .execute();
  }
}

export async function insertFloor(db: WriteDb, row: t.StatutoryFloorTable): Promise<void> {
  await db
    .insertInto('statutory_floor')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
