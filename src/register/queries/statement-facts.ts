/** What a privacy statement is made of: everything of the register that is in use now. */
import { sql } from 'kysely';
import type { ReadDb } from '../database.ts';

/** Purposes with their bases as a JSON list. */
export async function listPurposes(db: ReadDb) {
  return db
    .selectFrom('purpose')
    .selectAll()
    .select(
      sql<string>`(SELECT json_group_array(basis) FROM purpose_basis WHERE purpose_id = purpose.id)`.as(
        'bases',
      ),
    )
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
}

/** Categories with what hangs on them, as JSON lists in a fixed order. */
export async function listStatementCategories(db: ReadDb) {
  return db
    .selectFrom('data_category')
    .selectAll()
    .select([
      sql<string>`(SELECT json_group_array(purpose_id) FROM (SELECT purpose_id FROM category_purpose WHERE category_id = data_category.id ORDER BY purpose_id))`.as(
        'purposes',
      ),
      sql<string>`(SELECT json_group_array(system_id) FROM (SELECT system_id FROM category_system WHERE category_id = data_category.id ORDER BY system_id))`.as(
        'systems',
      ),
      sql<string>`(SELECT json_group_array(kind) FROM (SELECT kind FROM category_relation WHERE category_id = data_category.id ORDER BY kind))`.as(
        'relations',
      ),
    ])
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
}

export async function listTopicsInUse(db: ReadDb) {
  return db
    .selectFrom('consent_topic')
    .selectAll()
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
}

/** How many measures are in force, and how many of them are looked at again. */
export async function countMeasures(db: ReadDb): Promise<{ known: number; reviewed: number }> {
  return db
    .selectFrom('measure')
    .select((select) => [
      select.fn.countAll<number>().as('known'),
      select.fn.count<number>('check_period').as('reviewed'),
    ])
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
}

/** True while data are processed for at least one customer who is responsible for them. */
export async function servesControllers(db: ReadDb): Promise<boolean> {
  const row = await db
    .selectFrom('served_controller')
    .select('id')
    .where('ended_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
