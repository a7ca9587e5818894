/** Purposes as processing activities, and the controllers for whom data are processed. */
import { type Insertable, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { PurposeTable, ServedControllerTable } from '../schema.ts';

/** Every purpose, those that ended last. */
export async function listPurposes(db: ReadDb) {
  return db
    .selectFrom('purpose')
    .selectAll()
    .select(
      sql<string>`(SELECT json_group_array(basis) FROM purpose_basis WHERE purpose_id = purpose.id)`.as(
        'bases',
      ),
    )
    .orderBy((order) => order('ended_on', 'is not', null))
    .orderBy('id')
    .execute();
}

export type PurposeRecord = Awaited<ReturnType<typeof listPurposes>>[number];

export async function findPurpose(db: ReadDb, id: number) {
  return db.selectFrom('purpose').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updatePurpose(
  db: WriteDb,
  id: number,
  row: Partial<Omit<Insertable<PurposeTable>, 'id' | 'key'>>,
): Promise<void> {
  await db.updateTable('purpose').set(row).where('id', '=', id).execute();
}

export async function replaceBases(
  db: WriteDb,
  purposeId: number,
  bases: readonly string[],
): Promise<void> {
  await db.deleteFrom('purpose_basis').where('purpose_id', '=', purposeId).execute();
  await db
    .insertInto('purpose_basis')
    .values(bases.map((basis) => ({ purpose_id: purposeId, basis })))
    .execute();
}

/** Lets these categories serve the purpose; links to categories that ended stay as they were. */
export async function linkCategories(
  db: WriteDb,
  purposeId: number,
  categoryIds: readonly number[],
): Promise<void> {
  await db
    .deleteFrom('category_purpose')
    .where('purpose_id', '=', purposeId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('data_category')
          .select('id')
          .whereRef('data_category.id', '=', 'category_purpose.category_id')
          .where('ended_on', 'is', null),
      ),
    )
    .execute();
  if (categoryIds.length === 0) return;
  await db
    .insertInto('category_purpose')
    .values(categoryIds.map((category_id) => ({ category_id, purpose_id: purposeId })))
    .execute();
}

/** Which category serves which purpose, whether they ended or not. */
export async function listPurposeLinks(db: ReadDb) {
  return db.selectFrom('category_purpose').selectAll().execute();
}

/** Every category, also those that ended: an activity that ended shows what there was. */
export async function listCategoriesEver(db: ReadDb) {
  return db
    .selectFrom('data_category')
    .select(['id', 'key', 'name', 'rule_id', 'ended_on'])
    .orderBy('position')
    .execute();
}

export async function listSystemsEver(db: ReadDb) {
  return db.selectFrom('system').selectAll().orderBy('kind').orderBy('id').execute();
}

export async function listPartiesEver(db: ReadDb) {
  return db.selectFrom('processor').selectAll().orderBy('name').execute();
}

export async function listSubProcessorsInUse(db: ReadDb) {
  return db
    .selectFrom('sub_processor')
    .select(['processor_id', 'name', 'country'])
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute();
}

/** Every measure with the systems it covers; an empty list covers the whole business. */
export async function listMeasuresWithSystems(db: ReadDb) {
  return db
    .selectFrom('measure')
    .select(['id', 'name', 'description', 'expires_on', 'ended_on'])
    .select(
      sql<string>`(SELECT json_group_array(system_id) FROM measure_system WHERE measure_id = measure.id)`.as(
        'system_ids',
      ),
    )
    .orderBy('id')
    .execute();
}

/** Every controller for whom data are or were processed, those that ended last. */
export async function listServed(db: ReadDb) {
  return db
    .selectFrom('served_controller')
    .selectAll()
    .select(
      sql<string>`(SELECT json_group_array(system_id) FROM served_system WHERE served_controller_id = served_controller.id)`.as(
        'system_ids',
      ),
    )
    .orderBy((order) => order('ended_on', 'is not', null))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function findServed(db: ReadDb, id: number) {
  return db.selectFrom('served_controller').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertServed(db: WriteDb, row: ServedControllerTable): Promise<void> {
  await db.insertInto('served_controller').values(row).execute();
}

export async function updateServed(
  db: WriteDb,
  id: number,
  row: Partial<Omit<ServedControllerTable, 'id'>>,
): Promise<void> {
  await db.updateTable('served_controller').set(row).where('id', '=', id).execute();
}

export async function replaceServedSystems(
  db: WriteDb,
  servedId: number,
  systemIds: readonly number[],
): Promise<void> {
  await db.deleteFrom('served_system').where('served_controller_id', '=', servedId).execute();
  if (systemIds.length === 0) return;
  await db
    .insertInto('served_system')
    .values(systemIds.map((system_id) => ({ served_controller_id: servedId, system_id })))
    .execute();
}
