/** Measures and the systems they protect. */
import type { Insertable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { MeasureTable } from '../schema.ts';

/** Every measure, those that ended last. */
export async function listMeasures(db: ReadDb) {
  return db
    .selectFrom('measure')
    .selectAll()
    .orderBy((order) => order('ended_on', 'is not', null))
    .orderBy('id')
    .execute();
}

export async function listMeasureSystems(db: ReadDb) {
  return db.selectFrom('measure_system').selectAll().orderBy('system_id').execute();
}

export async function findMeasure(db: ReadDb, id: number) {
  return db.selectFrom('measure').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findMeasureByKey(db: ReadDb, key: string) {
  return db.selectFrom('measure').select('id').where('key', '=', key).executeTakeFirst();
}

export async function insertMeasure(db: WriteDb, row: Insertable<MeasureTable>): Promise<void> {
  await db.insertInto('measure').values(row).execute();
}

export async function updateMeasure(
  db: WriteDb,
  id: number,
  row: Partial<Omit<Insertable<MeasureTable>, 'id' | 'key'>>,
): Promise<void> {
  await db.updateTable('measure').set(row).where('id', '=', id).execute();
}

/** The measure holds for these systems and no others. */
export async function replaceMeasureSystems(
  db: WriteDb,
  measureId: number,
  systemIds: readonly number[],
): Promise<void> {
  await db.deleteFrom('measure_system').where('measure_id', '=', measureId).execute();
  if (systemIds.length === 0) return;
  await db
    .insertInto('measure_system')
    .values(systemIds.map((system_id) => ({ measure_id: measureId, system_id })))
    .execute();
}
