/** What was handed to others. */
import type { Insertable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { DisclosureTable } from '../schema.ts';

/** Of everybody or of one person, the newest first. */
export async function listDisclosures(db: ReadDb, personId: number | null) {
  return db
    .selectFrom('disclosure')
    .leftJoin('person', 'person.id', 'disclosure.person_id')
    .selectAll('disclosure')
    .select('person.display_name as person')
    .$if(personId !== null, (all) => all.where('disclosure.person_id', '=', personId))
    .orderBy('disclosure.disclosed_on', 'desc')
    .orderBy('disclosure.id', 'desc')
    .execute();
}

export async function findDisclosure(db: ReadDb, id: number) {
  return db.selectFrom('disclosure').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDisclosure(
  db: WriteDb,
  row: Insertable<DisclosureTable>,
): Promise<void> {
  await db.insertInto('disclosure').values(row).execute();
}

export async function updateDisclosure(
  db: WriteDb,
  id: number,
  row: Partial<Omit<Insertable<DisclosureTable>, 'id' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('disclosure').set(row).where('id', '=', id).execute();
}

export async function deleteDisclosure(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('disclosure').where('id', '=', id).execute();
}
