/** Data items down to the field, the categories they belong to, and their systems. */
import { type Insertable, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { DataFieldTable, DataItemTable } from '../schema.ts';
import { listed } from './listed.ts';

export async function listItemsOfPerson(db: ReadDb, personId: number) {
  return db
    .selectFrom('data_item')
    .innerJoin('data_category', 'data_category.id', 'data_item.category_id')
    .selectAll('data_item')
    .select([
      'data_category.name as category_name',
      'data_category.description as category_description',
      'data_category.key as category_key',
      'data_category.position as category_position',
    ])
    .where('data_item.person_id', '=', personId)
    .orderBy('data_category.position')
    .orderBy('data_item.id')
    .execute();
}

export async function findItem(db: ReadDb, id: number) {
  return db.selectFrom('data_item').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listFieldValues(db: ReadDb, itemIds: readonly number[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('data_field')
    .select(['data_item_id', 'field_id', 'value'])
    .where('data_item_id', 'in', itemIds)
    .orderBy('position')
    .execute();
}

export async function listItemSystems(db: ReadDb, itemIds: readonly number[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('data_item_system')
    .innerJoin('system', 'system.id', 'data_item_system.system_id')
    .leftJoin('processor', 'processor.id', 'system.processor_id')
    .select([
      'data_item_system.data_item_id',
      'data_item_system.external_id',
      'system.id',
      'system.name',
      'processor.id as processor_id',
      'processor.name as processor',
    ])
    .where('data_item_system.data_item_id', 'in', itemIds)
    .orderBy('system.id')
    .execute();
}

export async function insertItem(db: WriteDb, row: Insertable<DataItemTable>): Promise<void> {
  await db.insertInto('data_item').values(row).execute();
}

export async function updateItem(
  db: WriteDb,
  id: number,
  row: Partial<Omit<Insertable<DataItemTable>, 'id' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('data_item').set(row).where('id', '=', id).execute();
}

export async function replaceItemFields(
  db: WriteDb,
  itemId: number,
  fields: readonly Omit<DataFieldTable, 'data_item_id' | 'position'>[],
): Promise<void> {
  await db.deleteFrom('data_field').where('data_item_id', '=', itemId).execute();
  if (fields.length === 0) return;
  await db
    .insertInto('data_field')
    .values(fields.map((field, position) => ({ ...field, data_item_id: itemId, position })))
    .execute();
}

export async function replaceItemSystems(
  db: WriteDb,
  itemId: number,
  systemIds: readonly number[],
): Promise<void> {
  const kept = listed(systemIds);
  await db
    .deleteFrom('data_item_system')
    .where('data_item_id', '=', itemId)
    .where('system_id', 'not in', kept)
    .execute();
  if (systemIds.length === 0) return;
  // A copy that stays keeps the number by which its system knows it.
  await db
    .insertInto('data_item_system')
    .values(systemIds.map((system_id) => ({ data_item_id: itemId, system_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listCategories(db: ReadDb) {
  return db
    .selectFrom('data_category')
    .leftJoin('retention_rule', 'retention_rule.id', 'data_category.rule_id')
    .leftJoin('promise', 'promise.id', 'retention_rule.promise_id')
    .selectAll('data_category')
    .select(['promise.code as promise', 'retention_rule.definition', 'retention_rule.choice'])
    .where('data_category.ended_on', 'is', null)
    .orderBy('data_category.position')
    .execute();
}

export async function findCategory(db: ReadDb, id: number) {
  return db
    .selectFrom('data_category')
    .leftJoin('retention_rule', 'retention_rule.id', 'data_category.rule_id')
    .selectAll('data_category')
    .select('retention_rule.definition')
    .where('data_category.id', '=', id)
    .executeTakeFirst();
}

export async function listCategoryFields(db: ReadDb, categoryIds?: readonly number[]) {
  return db
    .selectFrom('category_field')
    .selectAll()
    .$if(categoryIds !== undefined, (select) =>
      select.where('category_id', 'in', [...(categoryIds ?? []), 0]),
    )
    .orderBy('category_id')
    .orderBy('position')
    .execute();
}

export async function listCategoryRelations(db: ReadDb) {
  return db.selectFrom('category_relation').selectAll().execute();
}

export async function listCategorySystems(db: ReadDb) {
  return db.selectFrom('category_system').selectAll().execute();
}

export async function listCategoryPurposes(db: ReadDb, categoryIds?: readonly number[]) {
  return (
    db
      .selectFrom('category_purpose')
      .innerJoin('purpose', 'purpose.id', 'category_purpose.purpose_id')
      .select([
        'category_purpose.category_id',
        'purpose.id',
        'purpose.name',
        'purpose.interest',
        sql<string>`(SELECT json_group_array(basis) FROM purpose_basis WHERE purpose_id = purpose.id)`.as(
          'bases',
        ),
      ])
      // A purpose that ended is no reason any more to use anything.
      .where('purpose.ended_on', 'is', null)
      .$if(categoryIds !== undefined, (select) =>
        select.where('category_purpose.category_id', 'in', [...(categoryIds ?? []), 0]),
      )
      .orderBy('purpose.id')
      .execute()
  );
}
