/** What can be consented to, and the texts that people were shown. */
import { type Insertable, sql, type Updateable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ConsentTopicTable, ConsentWordingTable } from '../schema.ts';

/** Topics in the order in which they were made. */
export async function listTopics(db: ReadDb, ended: boolean) {
  let select = db
    .selectFrom('consent_topic')
    .selectAll()
    .select(
      sql<number>`(SELECT count(*) FROM consent_wording WHERE topic_id = consent_topic.id)`.as(
        'wordings',
      ),
    );
  if (!ended) select = select.where('ended_on', 'is', null);
  return select.orderBy('id').execute();
}

export async function findTopic(db: ReadDb, id: number) {
  return db.selectFrom('consent_topic').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertTopic(
  db: WriteDb,
  row: Omit<Insertable<ConsentTopicTable>, 'ended_on'>,
): Promise<void> {
  await db
    .insertInto('consent_topic')
    .values({ ...row, ended_on: null })
    .execute();
}

export async function updateTopic(
  db: WriteDb,
  id: number,
  row: Updateable<ConsentTopicTable>,
): Promise<void> {
  await db.updateTable('consent_topic').set(row).where('id', '=', id).execute();
}

/** Texts of a topic, the newest first, each with how many consents point at it. */
export async function listWordings(db: ReadDb, topicId: number) {
  return db
    .selectFrom('consent_wording')
    .selectAll()
    .select(
      sql<number>`(SELECT count(*) FROM consent WHERE wording_id = consent_wording.id)`.as(
        'consents',
      ),
    )
    .where('topic_id', '=', topicId)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findWording(db: ReadDb, id: number) {
  return db
    .selectFrom('consent_wording')
    .selectAll()
    .select(
      sql<number>`(SELECT count(*) FROM consent WHERE wording_id = consent_wording.id)`.as(
        'consents',
      ),
    )
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertWording(db: WriteDb, row: ConsentWordingTable): Promise<void> {
  await db.insertInto('consent_wording').values(row).execute();
}

export async function endWording(db: WriteDb, id: number, toOn: string): Promise<void> {
  await db.updateTable('consent_wording').set({ to_on: toOn }).where('id', '=', id).execute();
}

export async function deleteWording(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('consent_wording').where('id', '=', id).execute();
}
