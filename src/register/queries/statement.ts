/** Versions of the privacy statement, and the texts in it of the owner's own. */
import type { ReadDb, WriteDb } from '../database.ts';
import type { StatementClauseTable, StatementVersionTable } from '../schema.ts';
import { getStatement } from './settings.ts';

/** Every version without its text, the newest first. */
export async function listVersions(db: ReadDb) {
  return db
    .selectFrom('statement_version')
    .select(['id', 'number', 'locale', 'form', 'made_on', 'valid_from', 'valid_to', 'note'])
    .select((select) => select('document', '<>', '').as('has_text'))
    .orderBy('number', 'desc')
    .execute();
}

export async function findVersion(
  db: ReadDb,
  id: number,
): Promise<StatementVersionTable | undefined> {
  return db.selectFrom('statement_version').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The published version that is in force; undefined before the first one. */
export async function findVersionInForce(db: ReadDb): Promise<StatementVersionTable | undefined> {
  return db
    .selectFrom('statement_version')
    .selectAll()
    .where('valid_from', 'is not', null)
    .where('valid_to', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** The draft; there is at most one. */
export async function findDraftVersion(db: ReadDb): Promise<StatementVersionTable | undefined> {
  return db
    .selectFrom('statement_version')
    .selectAll()
    .where('valid_from', 'is', null)
    .executeTakeFirst();
}

export async function insertVersion(db: WriteDb, row: StatementVersionTable): Promise<void> {
  await db.insertInto('statement_version').values(row).execute();
}

export async function updateVersion(
  db: WriteDb,
  id: number,
  row: Partial<Omit<StatementVersionTable, 'id'>>,
): Promise<void> {
  await db.updateTable('statement_version').set(row).where('id', '=', id).execute();
}

export async function deleteDraftVersion(db: WriteDb, id: number): Promise<void> {
  await db
    .deleteFrom('statement_version')
    .where('id', '=', id)
    .where('valid_from', 'is', null)
    .execute();
}

/** From when the statement of the register is in force: letters name that day. */
export async function saveStatementDay(db: WriteDb, day: string | null): Promise<void> {
  const { id } = await getStatement(db);
  await db
    .updateTable('statement')
    .set({ version_on: day, in_force_from: day, in_force_to: null })
    .where('id', '=', id)
    .execute();
}

/** Own texts; those that ended last. */
export async function listClauses(db: ReadDb): Promise<StatementClauseTable[]> {
  return db
    .selectFrom('statement_clause')
    .selectAll()
    .orderBy((order) => order('ended_on', 'is not', null))
    .orderBy('id')
    .execute();
}

export async function findClause(
  db: ReadDb,
  id: number,
): Promise<StatementClauseTable | undefined> {
  return db.selectFrom('statement_clause').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findClauseByKey(
  db: ReadDb,
  key: string,
): Promise<StatementClauseTable | undefined> {
  return db.selectFrom('statement_clause').selectAll().where('key', '=', key).executeTakeFirst();
}

export async function insertClause(db: WriteDb, row: StatementClauseTable): Promise<void> {
  await db.insertInto('statement_clause').values(row).execute();
}

export async function updateClause(
  db: WriteDb,
  id: number,
  row: Partial<Omit<StatementClauseTable, 'id' | 'key'>>,
): Promise<void> {
  await db.updateTable('statement_clause').set(row).where('id', '=', id).execute();
}
