/** The promises of the statements, with what checks them and what the owner decided. */

import { type Insertable, sql, type Updateable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { MeasureTable, PromiseTable, StatementClauseTable } from '../schema.ts';

/** Promises in force, in the order of their statements and of the text. */
export async function listPromises(db: ReadDb) {
  return db
    .selectFrom('promise')
    .innerJoin('statement', 'statement.id', 'promise.statement_id')
    .selectAll('promise')
    .select(['statement.profile', 'statement.business'])
    .where('promise.ended_on', 'is', null)
    .orderBy('promise.statement_id')
    .orderBy('promise.own')
    .orderBy('promise.position')
    .orderBy('promise.code')
    .execute();
}

export type PromiseRecord = Awaited<ReturnType<typeof listPromises>>[number];

export async function findPromise(db: ReadDb, id: number) {
  return db.selectFrom('promise').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many promises a statement has that its profile filled in; rules alone leave checks empty. */
export async function listUncheckedStatements(db: ReadDb) {
  return db
    .selectFrom('statement')
    .select(['statement.id', 'statement.profile'])
    .where(
      sql<number>`(SELECT count(*) FROM promise WHERE statement_id = statement.id AND checks <> '[]')`,
      '=',
      0,
    )
    .orderBy('statement.id')
    .execute();
}

/** Every code of a statement, also of promises that ended. */
export async function listPromiseCodes(db: ReadDb, statementId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('promise')
    .select('code')
    .where('statement_id', '=', statementId)
    .execute();
  return rows.map((row) => row.code);
}

/** Writes a promise; one that a rule made before keeps its number and what it says. */
export async function upsertPromise(db: WriteDb, row: Insertable<PromiseTable>): Promise<void> {
  await db
    .insertInto('promise')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['statement_id', 'code']).doUpdateSet((set) => ({
        position: set.ref('excluded.position'),
        checks: set.ref('excluded.checks'),
        question: set.ref('excluded.question'),
        contradicts: set.ref('excluded.contradicts'),
      })),
    )
    .execute();
}

export async function updatePromise(
  db: WriteDb,
  id: number,
  row: Updateable<Omit<PromiseTable, 'id' | 'statement_id' | 'code'>>,
): Promise<void> {
  await db.updateTable('promise').set(row).where('id', '=', id).execute();
}

/** A measure that the statement speaks of; one that is there already stays as the owner made it. */
export async function insertMeasureOnce(
  db: WriteDb,
  row: Insertable<MeasureTable>,
  systemIds: readonly number[],
): Promise<void> {
  const inserted = await db
    .insertInto('measure')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined || systemIds.length === 0) return;
  await db
    .insertInto('measure_system')
    .values(systemIds.map((system_id) => ({ measure_id: inserted.id, system_id })))
    .execute();
}

/** A text of the owner's own; one that is there already stays as it is. */
export async function insertClauseOnce(db: WriteDb, row: StatementClauseTable): Promise<void> {
  await db
    .insertInto('statement_clause')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
