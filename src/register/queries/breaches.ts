/** Personal data breaches, what was added to them later, and the letters about them. */
import type { Insertable, Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { BreachFollowUpTable, BreachNoticeTable, BreachTable } from '../schema.ts';

/** Every breach: open ones first, the newest first. */
export async function listBreaches(db: ReadDb): Promise<Selectable<BreachTable>[]> {
  return db
    .selectFrom('breach')
    .selectAll()
    .orderBy((order) => order('closed_on', 'is not', null))
    .orderBy('aware_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function listOpenBreaches(db: ReadDb): Promise<Selectable<BreachTable>[]> {
  return db
    .selectFrom('breach')
    .selectAll()
    .where('closed_on', 'is', null)
    .orderBy('aware_at')
    .orderBy('id')
    .execute();
}

export async function findBreach(
  db: ReadDb,
  id: number,
): Promise<Selectable<BreachTable> | undefined> {
  return db.selectFrom('breach').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertBreach(db: WriteDb, row: Insertable<BreachTable>): Promise<void> {
  await db.insertInto('breach').values(row).execute();
}

export async function updateBreach(
  db: WriteDb,
  id: number,
  row: Partial<Omit<Insertable<BreachTable>, 'id' | 'number' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('breach').set(row).where('id', '=', id).execute();
}

/** What was added to a breach, the newest first. */
export async function listFollowUps(db: ReadDb, breachId: number) {
  return db
    .selectFrom('breach_follow_up')
    .select(['id', 'happened_on', 'note'])
    .where('breach_id', '=', breachId)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertFollowUp(db: WriteDb, row: BreachFollowUpTable): Promise<void> {
  await db.insertInto('breach_follow_up').values(row).execute();
}

/** What went to the authority after the first report, the oldest first. */
export async function listBreachNotices(db: ReadDb, breachId: number) {
  return db
    .selectFrom('breach_notice')
    .select(['id', 'kind', 'sent_at', 'what', 'reference'])
    .where('breach_id', '=', breachId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
}

export async function insertBreachNotice(db: WriteDb, row: BreachNoticeTable): Promise<void> {
  await db.insertInto('breach_notice').values(row).execute();
}

/** Breaches of which the report was taken back. */
export async function listWithdrawnReports(db: ReadDb): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('breach_notice')
    .select('breach_id')
    .where('kind', '=', 'withdrawal')
    .execute();
  return new Set(rows.map((row) => row.breach_id));
}

/** The letters that were kept about a breach, the newest first. */
export async function listBreachLetters(db: ReadDb, breachId: number) {
  return db
    .selectFrom('letter')
    .select(['id', 'number', 'kind', 'locale', 'made_on'])
    .where('breach_id', '=', breachId)
    .orderBy('id', 'desc')
    .execute();
}

/** Letters about a breach to a person, with the same letter without a name beside each. */
export async function listNamedBreachLetters(db: ReadDb) {
  const rows = await db
    .selectFrom('letter')
    .select(['id', 'document', 'redacted'])
    .where('breach_id', 'is not', null)
    .where('erased_on', 'is', null)
    .execute();
  return rows.flatMap(({ redacted, ...row }) => (redacted === null ? [] : { ...row, redacted }));
}
