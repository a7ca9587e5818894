/** Organisations, relations, agreements, events and holds of persons. */
import { type Insertable, sql, type Updateable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type {
  AgreementTable,
  EventTable,
  HoldTable,
  OrganisationTable,
  RelationTable,
} from '../schema.ts';
import { listed } from './listed.ts';

export async function listOrganisations(db: ReadDb, folded: string) {
  return db
    .selectFrom('organisation')
    .selectAll()
    .select(
      sql<number>`(SELECT count(DISTINCT person_id) FROM relation WHERE organisation_id = organisation.id)`.as(
        'persons',
      ),
    )
    .$if(folded !== '', (select) =>
      select.where('sort_name', 'like', `%${folded.replaceAll(/[%_]/g, '')}%`),
    )
    .orderBy('sort_name')
    .limit(500)
    .execute();
}

export async function findOrganisation(db: ReadDb, organisationId: number) {
  return db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', organisationId)
    .executeTakeFirst();
}

export async function insertOrganisation(db: WriteDb, row: OrganisationTable): Promise<void> {
  await db.insertInto('organisation').values(row).execute();
}

export async function updateOrganisation(
  db: WriteDb,
  id: number,
  row: Omit<OrganisationTable, 'id'>,
): Promise<void> {
  await db.updateTable('organisation').set(row).where('id', '=', id).execute();
}

export async function listRelations(db: ReadDb, personId: number) {
  return db
    .selectFrom('relation')
    .leftJoin('organisation', 'organisation.id', 'relation.organisation_id')
    .selectAll('relation')
    .select([
      'organisation.name as organisation',
      'organisation.registration_number',
      'organisation.vat_number',
      'organisation.website',
      'organisation.address',
    ])
    .where('person_id', '=', personId)
    .orderBy('relation.from_on')
    .orderBy('relation.id')
    .execute();
}

export async function findRelation(db: ReadDb, id: number) {
  return db.selectFrom('relation').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertRelation(db: WriteDb, row: RelationTable): Promise<void> {
  await db.insertInto('relation').values(row).execute();
}

export async function updateRelation(
  db: WriteDb,
  id: number,
  row: Omit<RelationTable, 'id'>,
): Promise<void> {
  await db.updateTable('relation').set(row).where('id', '=', id).execute();
}

export async function deleteRelation(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('relation').where('id', '=', id).execute();
}

export async function listAgreements(db: ReadDb, personId: number) {
  return db
    .selectFrom('agreement')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('from_on')
    .execute();
}

export async function listAgreementsOf(db: ReadDb, personIds: readonly number[]) {
  return db
    .selectFrom('agreement')
    .select(['person_id', 'from_on', 'to_on'])
    .where('person_id', 'in', listed(personIds))
    .execute();
}

/** Those of these persons who act for an organisation. */
export async function listOrganisationPersons(
  db: ReadDb,
  personIds: readonly number[],
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('relation')
    .select('person_id')
    .distinct()
    .where('organisation_id', 'is not', null)
    .where('person_id', 'in', listed(personIds))
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

export async function findAgreement(db: ReadDb, id: number) {
  return db.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertAgreement(db: WriteDb, row: AgreementTable): Promise<void> {
  await db.insertInto('agreement').values(row).execute();
}

export async function updateAgreement(
  db: WriteDb,
  id: number,
  row: Omit<AgreementTable, 'id'>,
): Promise<void> {
  await db.updateTable('agreement').set(row).where('id', '=', id).execute();
}

export async function deleteAgreement(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('agreement').where('id', '=', id).execute();
}

export async function listEvents(db: ReadDb, personId: number) {
  return db
    .selectFrom('event')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('occurred_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findEvent(db: ReadDb, id: number) {
  return db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A fact about the person as a whole, of one kind on one day; of several the oldest. */
export async function findEventOfPerson(
  db: ReadDb,
  personId: number,
  kind: string,
  occurredOn: string,
) {
  return db
    .selectFrom('event')
    .select('id')
    .where('person_id', '=', personId)
    .where('data_item_id', 'is', null)
    .where('kind', '=', kind)
    .where('occurred_on', '=', occurredOn)
    .orderBy('id')
    .executeTakeFirst();
}

export async function insertEvents(db: WriteDb, rows: readonly EventTable[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('event').values(rows).execute();
}

export async function updateEvent(
  db: WriteDb,
  id: number,
  row: Partial<Omit<EventTable, 'id' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('event').set(row).where('id', '=', id).execute();
}

export async function deleteEvent(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('event').where('id', '=', id).execute();
}

/** Takes back what was said of one item. */
export async function deleteItemEvents(db: WriteDb, itemId: number, kind: string): Promise<void> {
  await db
    .deleteFrom('event')
    .where('data_item_id', '=', itemId)
    .where('kind', '=', kind)
    .execute();
}

export async function listHolds(db: ReadDb, personId: number) {
  return db
    .selectFrom('hold')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('from_on', 'desc')
    .execute();
}

export async function findHold(db: ReadDb, id: number) {
  return db.selectFrom('hold').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertHold(db: WriteDb, row: Insertable<HoldTable>): Promise<void> {
  await db.insertInto('hold').values(row).execute();
}

export async function updateHold(
  db: WriteDb,
  id: number,
  row: Updateable<HoldTable>,
): Promise<void> {
  await db.updateTable('hold').set(row).where('id', '=', id).execute();
}

/** Ends the holds that an open request laid on the person. */
export async function releaseHoldsOfRequest(
  db: WriteDb,
  requestId: number,
  toOn: string,
): Promise<void> {
  await db
    .updateTable('hold')
    .set({ to_on: toOn })
    .where('request_id', '=', requestId)
    .where('kind', '=', 'open-request')
    .where('to_on', 'is', null)
    .execute();
}
