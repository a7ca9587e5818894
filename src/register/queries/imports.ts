/** Imports: what each of them did, and how columns were read before. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ImportTable } from '../schema.ts';

export async function setExternalId(
  db: WriteDb,
  copy: { readonly itemId: number; readonly systemId: number },
  externalId: string,
): Promise<void> {
  await db
    .updateTable('data_item_system')
    .set({ external_id: externalId })
    .where('data_item_id', '=', copy.itemId)
    .where('system_id', '=', copy.systemId)
    .execute();
}

export async function insertImport(db: WriteDb, row: ImportTable): Promise<void> {
  await db.insertInto('import').values(row).execute();
}

export async function updateImport(
  db: WriteDb,
  id: number,
  row: Partial<Omit<ImportTable, 'id'>>,
): Promise<void> {
  await db.updateTable('import').set(row).where('id', '=', id).execute();
}

export async function findImport(db: ReadDb, id: number) {
  return db
    .selectFrom('import')
    .leftJoin('system', 'system.id', 'import.system_id')
    .selectAll('import')
    .select('system.name as system')
    .where('import.id', '=', id)
    .executeTakeFirst();
}

export async function listImports(db: ReadDb) {
  return db
    .selectFrom('import')
    .leftJoin('system', 'system.id', 'import.system_id')
    .selectAll('import')
    .select([
      'system.name as system',
      sql<number>`(SELECT count(*) FROM import_finding WHERE import_id = import.id AND done_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM disposal_task
          WHERE disposal_task.id = import_finding.disposal_task_id AND status = 'confirmed'))`.as(
        'open_findings',
      ),
    ])
    .orderBy('import.id', 'desc')
    .execute();
}

export async function listMappings(db: ReadDb) {
  return db.selectFrom('import_mapping').selectAll().execute();
}

export async function saveMapping(
  db: WriteDb,
  headerHash: string,
  columns: string,
  now: string,
): Promise<void> {
  await db
    .insertInto('import_mapping')
    .values({ header_hash: headerHash, columns, saved_at: now })
    .onConflict((conflict) =>
      conflict.column('header_hash').doUpdateSet({ columns, saved_at: now }),
    )
    .execute();
}
