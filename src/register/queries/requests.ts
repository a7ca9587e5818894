/** Requests of persons and the letters that answer them. */
import { type Insertable, sql, type Updateable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { LetterTable, RequestTable } from '../schema.ts';

const rights = sql<string>`(SELECT json_group_array("right") FROM request_right WHERE request_id = request.id)`;

export async function findRequest(db: ReadDb, id: number) {
  return withPerson(db).where('request.id', '=', id).executeTakeFirst();
}

export async function findRequestByNumber(db: ReadDb, number: string) {
  return db.selectFrom('request').select('id').where('number', '=', number).executeTakeFirst();
}

export async function listRequestsOfPerson(db: ReadDb, personId: number) {
  return db
    .selectFrom('request')
    .selectAll()
    .select(rights.as('rights'))
    .where('person_id', '=', personId)
    .orderBy('received_on', 'desc')
    .execute();
}

export async function listOpenRequests(db: ReadDb) {
  return withPerson(db).where('status', '=', 'open').orderBy('received_on').execute();
}

export async function listPauses(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_pause')
    .select(['from_on', 'to_on'])
    .where('request_id', '=', requestId)
    .orderBy('from_on')
    .execute();
}

export async function insertRequest(
  db: WriteDb,
  row: Insertable<RequestTable>,
  rights: readonly string[],
): Promise<void> {
  await db.insertInto('request').values(row).execute();
  await replaceRights(db, row.id, rights);
}

export async function updateRequest(
  db: WriteDb,
  id: number,
  row: Updateable<RequestTable>,
): Promise<void> {
  await db.updateTable('request').set(row).where('id', '=', id).execute();
}

export async function replaceRights(
  db: WriteDb,
  requestId: number,
  asked: readonly string[],
): Promise<void> {
  await db.deleteFrom('request_right').where('request_id', '=', requestId).execute();
  if (asked.length === 0) return;
  await db
    .insertInto('request_right')
    .values(asked.map((right) => ({ request_id: requestId, right })))
    .execute();
}

/** Days of waiting begin; nothing when some began already. */
export async function openPause(
  db: WriteDb,
  row: { readonly id: number; readonly requestId: number; readonly fromOn: string },
): Promise<void> {
  const open = await db
    .selectFrom('request_pause')
    .select('id')
    .where('request_id', '=', row.requestId)
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (open !== undefined) return;
  await db
    .insertInto('request_pause')
    .values({ id: row.id, request_id: row.requestId, from_on: row.fromOn, to_on: null })
    .execute();
}

/** The answer came: days of waiting end, never before they began. */
export async function closePause(db: WriteDb, requestId: number, toOn: string): Promise<void> {
  await db
    .updateTable('request_pause')
    .set({ to_on: sql<string>`max(from_on, ${toOn})` })
    .where('request_id', '=', requestId)
    .where('to_on', 'is', null)
    .execute();
}

/** Answered requests, the newest first. */
export async function listAnsweredRequests(db: ReadDb, limit: number) {
  return withPerson(db)
    .where('status', '=', 'answered')
    .orderBy('answered_on', 'desc')
    .orderBy('request.id', 'desc')
    .limit(limit + 1)
    .execute();
}

/**
 * Answered requests that nothing is waiting for any more and whose day has come, or that
 * were closed without one: no restriction of theirs lasts, and no run of theirs has work left.
 */
export async function listPossiblyExpiredRequests(db: ReadDb, today: string) {
  return withPerson(db)
    .where('status', '=', 'answered')
    .where((where) => where.or([where('kept_until', '<=', today), where('kept_until', 'is', null)]))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('hold')
            .select('hold.id')
            .whereRef('hold.request_id', '=', 'request.id')
            .where('hold.kind', '=', 'restriction')
            .where('hold.to_on', 'is', null),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('disposal')
            .select('disposal.id')
            .whereRef('disposal.request_id', '=', 'request.id')
            .where('disposal.status', 'in', ['approved', 'carried-out']),
        ),
      ),
    )
    .orderBy('kept_until')
    .orderBy('request.id')
    .execute();
}

function withPerson(db: ReadDb) {
  return db
    .selectFrom('request')
    .leftJoin('person', 'person.id', 'request.person_id')
    .selectAll('request')
    .select(['person.display_name', rights.as('rights')]);
}

/** What happened to a request and its letters, the newest first. */
export async function listRequestHistory(db: ReadDb, requestId: number) {
  return db
    .selectFrom('journal')
    .select(['id', 'at', 'action', 'detail'])
    .where((where) =>
      where.or([
        where.and([where('subject_kind', '=', 'request'), where('subject_id', '=', requestId)]),
        where.and([
          where('subject_kind', '=', 'letter'),
          where('subject_id', 'in', (select) =>
            select.selectFrom('letter').select('letter.id').where('request_id', '=', requestId),
          ),
        ]),
        where.and([
          where('subject_kind', '=', 'disposal'),
          where('subject_id', 'in', (select) =>
            select.selectFrom('disposal').select('disposal.id').where('request_id', '=', requestId),
          ),
        ]),
      ]),
    )
    .orderBy('id', 'desc')
    .execute();
}

/** The newest run for a request; one that was cancelled does not count. */
export async function findDisposalOfRequest(db: ReadDb, requestId: number) {
  return db
    .selectFrom('disposal')
    .select(['id', 'number', 'cause', 'status', 'carried_out_on'])
    .where('request_id', '=', requestId)
    .where('status', '!=', 'cancelled')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** A run for a request that has not been carried out yet. */
export async function findOpenForRequest(db: ReadDb, requestId: number) {
  return db
    .selectFrom('disposal')
    .select(['id', 'number'])
    .where('request_id', '=', requestId)
    .where('status', 'in', ['proposed', 'approved'])
    .executeTakeFirst();
}

export async function insertLetter(db: WriteDb, row: Insertable<LetterTable>): Promise<void> {
  await db.insertInto('letter').values(row).execute();
}

export async function findLetter(db: ReadDb, id: number) {
  return db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Letters written to somebody who turned out to be in the register. */
export async function giveLetters(db: WriteDb, requestId: number, personId: number): Promise<void> {
  await db
    .updateTable('letter')
    .set({ person_id: personId })
    .where('request_id', '=', requestId)
    .execute();
}

export async function markLetterSent(
  db: WriteDb,
  id: number,
  sentOn: string,
  how: string,
): Promise<void> {
  await db
    .updateTable('letter')
    .set({ sent_on: sentOn, sent_how: how })
    .where('id', '=', id)
    .execute();
}

export async function listLetters(
  db: ReadDb,
  of: { readonly personId: number } | { readonly requestId: number },
) {
  return db
    .selectFrom('letter')
    .select(['id', 'number', 'kind', 'locale', 'made_on', 'sent_on', 'sent_how', 'request_id'])
    .$if('personId' in of, (select) =>
      select.where('person_id', '=', 'personId' in of ? of.personId : 0),
    )
    .$if('requestId' in of, (select) =>
      select.where('request_id', '=', 'requestId' in of ? of.requestId : 0),
    )
    .orderBy('id', 'desc')
    .execute();
}
