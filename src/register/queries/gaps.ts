/** What the list of gaps reads of the register, what the owner answered, and the answers it writes. */
import type { ReadDb, WriteDb } from '../database.ts';
import type { GapAnswerTable } from '../schema.ts';

export async function listGapAnswers(db: ReadDb): Promise<GapAnswerTable[]> {
  return db.selectFrom('gap_answer').selectAll().orderBy('key').execute();
}

export async function findGapAnswer(db: ReadDb, key: string): Promise<GapAnswerTable | undefined> {
  return db.selectFrom('gap_answer').selectAll().where('key', '=', key).executeTakeFirst();
}

export async function saveGapAnswer(db: WriteDb, row: GapAnswerTable): Promise<void> {
  const { key, ...rest } = row;
  await db
    .insertInto('gap_answer')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(rest))
    .execute();
}

export async function deleteGapAnswer(db: WriteDb, key: string): Promise<void> {
  await db.deleteFrom('gap_answer').where('key', '=', key).execute();
}

/** Categories in use, in the order of the register. */
export async function listUsedCategories(db: ReadDb) {
  return db
    .selectFrom('data_category')
    .select(['id', 'key', 'name', 'rule_id'])
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
}

/** Purposes in use. */
export async function listUsedPurposes(db: ReadDb) {
  return db
    .selectFrom('purpose')
    .select(['id', 'key', 'name', 'interest', 'balancing_note', 'balanced_on', 'law'])
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
}

export async function listPurposeBases(db: ReadDb) {
  return db.selectFrom('purpose_basis').selectAll().execute();
}

/** Customers for whom data are processed, as long as that lasts. */
export async function listServedControllers(db: ReadDb) {
  return db
    .selectFrom('served_controller')
    .select(['id', 'name', 'at_end'])
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
}

export async function savePurposeFacts(
  db: WriteDb,
  id: number,
  facts:
    | { readonly interest: string }
    | { readonly law: string }
    | { readonly balancing_note: string; readonly balanced_on: string },
): Promise<void> {
  await db.updateTable('purpose').set(facts).where('id', '=', id).execute();
}

export async function saveServedEnd(db: WriteDb, id: number, atEnd: string): Promise<void> {
  await db.updateTable('served_controller').set({ at_end: atEnd }).where('id', '=', id).execute();
}

/** The term that a statement promises for these rights; null takes the promise away. */
export async function saveResponseTerm(
  db: WriteDb,
  profile: string,
  period: string | null,
  rights: readonly string[],
): Promise<void> {
  await db
    .updateTable('statement')
    .set({ response_period: period, response_rights: JSON.stringify(rights) })
    .where('profile', '=', profile)
    .execute();
}
