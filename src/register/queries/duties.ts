/** Recurring duties and what shows that they were done. */
import type { ReadDb, WriteDb } from '../database.ts';
import type { DutyEvidenceTable, DutyTable } from '../schema.ts';

/** Every duty, in the order in which they come; those that ended last. */
export async function listDuties(db: ReadDb) {
  return db
    .selectFrom('duty')
    .selectAll()
    .orderBy((order) => order('ended_on', 'is not', null))
    .orderBy((order) => order('next_on', 'is', null))
    .orderBy('next_on')
    .orderBy('id')
    .execute();
}

/** Duties that have not ended and are due on a day or before it, the oldest first. */
export async function listDutiesUpTo(db: ReadDb, day: string) {
  return db
    .selectFrom('duty')
    .selectAll()
    .where('ended_on', 'is', null)
    .where('next_on', '<=', day)
    .orderBy('next_on')
    .orderBy('id')
    .execute();
}

/** Duties for which nobody has said yet how often they come back. */
export async function countUndecidedDuties(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('duty')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('ended_on', 'is', null)
    .where('period', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function findDuty(db: ReadDb, id: number): Promise<DutyTable | undefined> {
  return db.selectFrom('duty').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDuty(db: WriteDb, row: DutyTable): Promise<void> {
  await db.insertInto('duty').values(row).execute();
}

export async function updateDuty(
  db: WriteDb,
  id: number,
  row: Partial<Omit<DutyTable, 'id' | 'key' | 'kind'>>,
): Promise<void> {
  await db.updateTable('duty').set(row).where('id', '=', id).execute();
}

/** What shows that duties were done, the newest first; without the documents themselves. */
export async function listDutyEvidence(db: ReadDb) {
  return db
    .selectFrom('duty_evidence')
    .select(['id', 'duty_id', 'done_on', 'note', 'disposal_id', 'proof_name'])
    .orderBy('done_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The days on which one duty was done. */
export async function listDutyDays(db: ReadDb, dutyId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('duty_evidence')
    .select('done_on')
    .where('duty_id', '=', dutyId)
    .execute();
  return rows.map((row) => row.done_on);
}

export async function insertDutyEvidence(db: WriteDb, row: DutyEvidenceTable): Promise<void> {
  await db.insertInto('duty_evidence').values(row).execute();
}

export async function findEvidenceProof(db: ReadDb, id: number) {
  return db
    .selectFrom('duty_evidence')
    .leftJoin('disposal', 'disposal.id', 'duty_evidence.disposal_id')
    .select(['proof_name', 'proof', 'disposal.number'])
    .where('duty_evidence.id', '=', id)
    .executeTakeFirst();
}
