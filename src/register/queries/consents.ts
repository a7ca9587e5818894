/** Consents per topic, with their proof. */
import { type Insertable, type SqlBool, sql } from 'kysely';
import type { Parsed } from '#shared/contract/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ConsentTable } from '../schema.ts';

export async function listTopics(db: ReadDb) {
  return db
    .selectFrom('consent_topic')
    .select([
      'id',
      'key',
      'name',
      sql<number>`(SELECT count(*) FROM consent WHERE topic_id = consent_topic.id AND withdrawn_on IS NULL)`.as(
        'given',
      ),
      sql<number>`(SELECT count(*) FROM consent WHERE topic_id = consent_topic.id AND withdrawn_on IS NOT NULL)`.as(
        'withdrawn',
      ),
      sql<number>`(SELECT count(*) FROM consent WHERE topic_id = consent_topic.id AND withdrawn_on IS NULL AND proof = '')`.as(
        'without_proof',
      ),
    ])
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
}

/** `today` decides which restrictions hold. */
export async function listConsents(db: ReadDb, input: Parsed<'consents.list'>, today: string) {
  let select = db
    .selectFrom('consent')
    .innerJoin('person', 'person.id', 'consent.person_id')
    .selectAll('consent')
    .select(['person.display_name', 'person.sort_name'])
    .select(
      sql<string | null>`CASE
        WHEN EXISTS (SELECT 1 FROM marketing_block WHERE marketing_block.person_id = consent.person_id) THEN 'objected'
        WHEN EXISTS (SELECT 1 FROM hold WHERE hold.person_id = consent.person_id AND hold.kind = 'restriction'
          AND hold.from_on <= ${today} AND (hold.to_on IS NULL OR hold.to_on > ${today})) THEN 'restricted'
        END`.as('stopped'),
    );
  if (input.topicId !== null) select = select.where('topic_id', '=', input.topicId);
  if (input.state === 'given') select = select.where('withdrawn_on', 'is', null);
  if (input.state === 'withdrawn') select = select.where('withdrawn_on', 'is not', null);
  if (input.state === 'without-proof') {
    select = select.where('withdrawn_on', 'is', null).where('proof', '=', '');
  }
  if (input.after !== null) {
    const { sortName, id } = input.after;
    select = select.where(sql<SqlBool>`(person.sort_name, consent.id) > (${sortName}, ${id})`);
  }
  return select
    .orderBy('person.sort_name')
    .orderBy('consent.id')
    .limit(input.limit + 1)
    .execute();
}

export async function listConsentsOfPerson(db: ReadDb, personId: number) {
  return db
    .selectFrom('consent')
    .innerJoin('consent_topic', 'consent_topic.id', 'consent.topic_id')
    .selectAll('consent')
    .select('consent_topic.name as topic')
    .where('person_id', '=', personId)
    .orderBy('consent.given_on')
    .orderBy('consent.id')
    .execute();
}

export async function findConsent(db: ReadDb, id: number) {
  return db.selectFrom('consent').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findTopic(db: ReadDb, id: number) {
  return db.selectFrom('consent_topic').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertConsent(db: WriteDb, row: Insertable<ConsentTable>): Promise<void> {
  await db.insertInto('consent').values(row).execute();
}

export async function updateConsent(
  db: WriteDb,
  id: number,
  row: Pick<ConsentTable, 'given_on' | 'given_how' | 'wording' | 'proof'>,
): Promise<void> {
  await db.updateTable('consent').set(row).where('id', '=', id).execute();
}

export async function withdrawConsent(
  db: WriteDb,
  id: number,
  withdrawnOn: string,
  withdrawnHow: string,
): Promise<void> {
  await db
    .updateTable('consent')
    .set({ withdrawn_on: withdrawnOn, withdrawn_how: withdrawnHow })
    .where('id', '=', id)
    .execute();
}

export async function insertTopic(
  db: WriteDb,
  row: { id: number; key: string; name: string },
): Promise<void> {
  await db
    .insertInto('consent_topic')
    .values({ ...row, ended_on: null })
    .execute();
}
