/** Posts and pages that show work for somebody. */
import type { ReadDb, WriteDb } from '../database.ts';
import type { PublicationTable } from '../schema.ts';

/** Of everybody or of one person: what still stands first, the newest first. */
export async function listPublications(db: ReadDb, personId: number | null) {
  return db
    .selectFrom('publication')
    .leftJoin('person', 'person.id', 'publication.person_id')
    .leftJoin('marketing_block', 'marketing_block.person_id', 'publication.person_id')
    .selectAll('publication')
    .select(['person.display_name as person', 'marketing_block.since_on as objected_on'])
    .$if(personId !== null, (all) => all.where('publication.person_id', '=', personId))
    .orderBy((order) => order('publication.taken_down_on', 'is not', null))
    .orderBy('publication.published_on', 'desc')
    .orderBy('publication.id', 'desc')
    .execute();
}

/** How many that still stand show somebody who objected to advertising (GDPR art. 21(3)). */
export async function countPublicationsToTakeDown(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('publication')
    .innerJoin('marketing_block', 'marketing_block.person_id', 'publication.person_id')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('publication.taken_down_on', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function findPublication(db: ReadDb, id: number) {
  return db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertPublication(db: WriteDb, row: PublicationTable): Promise<void> {
  await db.insertInto('publication').values(row).execute();
}

export async function updatePublication(
  db: WriteDb,
  id: number,
  row: Partial<Omit<PublicationTable, 'id'>>,
): Promise<void> {
  await db.updateTable('publication').set(row).where('id', '=', id).execute();
}

export async function deletePublication(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('publication').where('id', '=', id).execute();
}
