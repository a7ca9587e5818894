/** Who may get in where, and when that was gone through. */
import type { ReadDb, WriteDb } from '../database.ts';
import type { AuthorisationReviewTable, AuthorisationTable } from '../schema.ts';
import { listed } from './listed.ts';

/** Every authorisation by who has it, those that ended last. */
export async function listAuthorisations(db: ReadDb) {
  return db
    .selectFrom('authorisation')
    .innerJoin('system', 'system.id', 'authorisation.system_id')
    .selectAll('authorisation')
    .select('system.name as system_name')
    .orderBy((order) => order('authorisation.ended_on', 'is not', null))
    .orderBy('authorisation.who')
    .orderBy('authorisation.id')
    .execute();
}

export async function findAuthorisation(db: ReadDb, id: number) {
  return db.selectFrom('authorisation').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertAuthorisation(db: WriteDb, row: AuthorisationTable): Promise<void> {
  await db.insertInto('authorisation').values(row).execute();
}

export async function updateAuthorisation(
  db: WriteDb,
  id: number,
  row: Partial<Omit<AuthorisationTable, 'id'>>,
): Promise<void> {
  await db.updateTable('authorisation').set(row).where('id', '=', id).execute();
}

export async function endAuthorisations(
  db: WriteDb,
  ids: readonly number[],
  on: string,
): Promise<void> {
  await db
    .updateTable('authorisation')
    .set({ ended_on: on })
    .where('id', 'in', listed(ids))
    .execute();
}

/** Times the list was gone through, the last first. */
export async function listReviews(db: ReadDb) {
  return db
    .selectFrom('authorisation_review')
    .selectAll()
    .orderBy('reviewed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertReview(db: WriteDb, row: AuthorisationReviewTable): Promise<void> {
  await db.insertInto('authorisation_review').values(row).execute();
}

/** The running duty of a statement to go through the list; undefined without one. */
export async function findReviewDuty(db: ReadDb) {
  return db
    .selectFrom('duty')
    .selectAll()
    .where('key', 'like', '%.authorisations')
    .where('ended_on', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
}
