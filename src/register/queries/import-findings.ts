/** What the comparison of a system with the register found. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ImportFindingTable } from '../schema.ts';
import { listed } from './listed.ts';

export async function deleteFindings(db: WriteDb, importId: number): Promise<void> {
  await db.deleteFrom('import_finding').where('import_id', '=', importId).execute();
}

export async function listFindings(
  db: ReadDb,
  of: { readonly importId: number } | { readonly ids: readonly number[] },
) {
  return db
    .selectFrom('import_finding')
    .leftJoin('person', 'person.id', 'import_finding.person_id')
    .leftJoin('disposal_task', 'disposal_task.id', 'import_finding.disposal_task_id')
    .leftJoin('disposal', 'disposal.id', 'disposal_task.disposal_id')
    .innerJoin('import', 'import.id', 'import_finding.import_id')
    .selectAll('import_finding')
    .select([
      'import.system_id',
      'person.display_name',
      'disposal.id as disposal_id',
      'disposal.number as disposal',
      'disposal_task.status as task_status',
      'disposal_task.confirmed_on',
      sql<string | null>`(SELECT max(external_id) FROM data_item_system
        JOIN data_item ON data_item.id = data_item_system.data_item_id
        WHERE data_item.person_id = import_finding.person_id
        AND data_item_system.system_id = import.system_id)`.as('external_id'),
    ])
    .$if('importId' in of, (select) =>
      select.where('import_finding.import_id', '=', 'importId' in of ? of.importId : 0),
    )
    .$if('ids' in of, (select) =>
      select.where('import_finding.id', 'in', listed('ids' in of ? of.ids : [])),
    )
    .orderBy('import_finding.kind')
    .orderBy('person.sort_name')
    .orderBy('import_finding.row_number')
    .orderBy('import_finding.id')
    .execute();
}

export async function insertFindings(
  db: WriteDb,
  rows: readonly ImportFindingTable[],
): Promise<void> {
  for (const row of rows) await db.insertInto('import_finding').values(row).execute();
}

export async function settleFindings(
  db: WriteDb,
  ids: readonly number[],
  on: string,
): Promise<void> {
  await db
    .updateTable('import_finding')
    .set({ done_on: on })
    .where('id', 'in', listed(ids))
    .where('done_on', 'is', null)
    .execute();
}

/** Everybody of whom a copy in a system is known. */
export async function listPersonsIn(db: ReadDb, systemId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('data_item_system')
    .innerJoin('data_item', 'data_item.id', 'data_item_system.data_item_id')
    .select('data_item.person_id')
    .distinct()
    .where('data_item_system.system_id', '=', systemId)
    .orderBy('data_item.person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Those of these persons of whom nothing may still be kept: no items, or every date has come. */
export async function listWithoutGround(
  db: ReadDb,
  personIds: readonly number[],
): Promise<number[]> {
  const rows = await db
    .selectFrom('person')
    .select('person.id')
    .where('person.id', 'in', listed(personIds))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('data_item')
            .leftJoin('verdict', 'verdict.data_item_id', 'data_item.id')
            .select('data_item.id')
            .whereRef('data_item.person_id', '=', 'person.id')
            .where((state) =>
              state.or([
                state('verdict.state', 'is', null),
                state('verdict.state', 'not in', ['due', 'immediate']),
              ]),
            ),
        ),
      ),
    )
    .orderBy('person.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Forgets that a system holds a copy of anything of a person. */
export async function forgetCopies(db: WriteDb, personId: number, systemId: number): Promise<void> {
  await db
    .deleteFrom('data_item_system')
    .where('system_id', '=', systemId)
    .where(
      'data_item_id',
      'in',
      db.selectFrom('data_item').select('id').where('person_id', '=', personId),
    )
    .execute();
}
