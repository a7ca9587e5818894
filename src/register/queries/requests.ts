/** Requests of persons and the letters that answer them. */
import { type Insertable, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { LetterTable } from '../schema.ts';

const rights = sql<string>`(SELECT json_group_array("right") FROM request_right WHERE request_id = request.id)`;

export async function findRequest(db: ReadDb, id: number) {
  return db
    .selectFrom('request')
    .leftJoin('person', 'person.id', 'request.person_id')
    .selectAll('request')
    .select(['person.display_name', rights.as('rights')])
    .where('request.id', '=', id)
    .executeTakeFirst();
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
  return db
    .selectFrom('request')
    .leftJoin('person', 'person.id', 'request.person_id')
    .selectAll('request')
    .select(['person.display_name', rights.as('rights')])
    .where('status', '=', 'open')
    .orderBy('received_on')
    .execute();
}

export async function listPauses(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_pause')
    .select(['from_on', 'to_on'])
    .where('request_id', '=', requestId)
    .orderBy('from_on')
    .execute();
}

export interface NewRequest {
  readonly id: number;
  readonly number: string;
  readonly personId: number;
  readonly rights: readonly string[];
  readonly receivedOn: string;
  readonly channel: string;
  readonly note: string;
  readonly createdAt: string;
}

export async function insertRequest(db: WriteDb, row: NewRequest): Promise<void> {
  await db
    .insertInto('request')
    .values({
      id: row.id,
      number: row.number,
      person_id: row.personId,
      received_on: row.receivedOn,
      channel: row.channel,
      status: 'open',
      answered_on: null,
      extended_on: null,
      identity_method: null,
      identity_checked_on: null,
      identity_result: null,
      note: row.note,
      created_at: row.createdAt,
    })
    .execute();
  await db
    .insertInto('request_right')
    .values(row.rights.map((right) => ({ request_id: row.id, right })))
    .execute();
}

export async function closeRequest(db: WriteDb, id: number, answeredOn: string): Promise<void> {
  await db
    .updateTable('request')
    .set({ status: 'answered', answered_on: answeredOn })
    .where('id', '=', id)
    .execute();
}

/** The newest run for a request; one that was cancelled does not count. */
export async function findDisposalOfRequest(db: ReadDb, requestId: number) {
  return db
    .selectFrom('disposal')
    .select(['id', 'number', 'status', 'carried_out_on'])
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

export async function listLetters(
  db: ReadDb,
  of: { readonly personId: number } | { readonly requestId: number },
) {
  return db
    .selectFrom('letter')
    .select(['id', 'number', 'kind', 'locale', 'made_on', 'request_id'])
    .$if('personId' in of, (select) =>
      select.where('person_id', '=', 'personId' in of ? of.personId : 0),
    )
    .$if('requestId' in of, (select) =>
      select.where('request_id', '=', 'requestId' in of ? of.requestId : 0),
    )
    .orderBy('id', 'desc')
    .execute();
}
