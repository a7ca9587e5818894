/** Tasks for the copies that the app cannot reach. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { DisposalTaskTable } from '../schema.ts';
import { listed } from './listed.ts';

/** SQLite binds some ten thousands of values to one statement. */
const ROWS_AT_ONCE = 500;

export async function insertTasks(db: WriteDb, rows: readonly DisposalTaskTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    await db.insertInto('disposal_task').values(some).execute();
  }
}

/** Tasks of one run, or all that are not finished; without the bytes of their proofs. */
export async function listTasks(
  db: ReadDb,
  of: { readonly disposalId: number } | 'unfinished' | { readonly ids: readonly number[] },
) {
  return db
    .selectFrom('disposal_task')
    .innerJoin('disposal', 'disposal.id', 'disposal_task.disposal_id')
    .innerJoin('system', 'system.id', 'disposal_task.system_id')
    .leftJoin('processor', 'processor.id', 'system.processor_id')
    .select([
      'disposal_task.id',
      'disposal_task.disposal_id',
      'disposal_task.person_id',
      'disposal_task.system_id',
      'disposal_task.categories',
      'disposal_task.identifiers',
      'disposal_task.status',
      'disposal_task.letter_id',
      'disposal_task.sent_on',
      'disposal_task.expected_on',
      'disposal_task.chase_on',
      'disposal_task.confirmed_on',
      'disposal_task.note',
      'disposal_task.proof_name',
      'disposal_task.exception_ground',
      'disposal_task.review_on',
      'disposal.number',
      'system.name as system',
      'system.kind as system_kind',
      'processor.id as processor_id',
      'processor.name as processor',
      'processor.role',
    ])
    .$if(of === 'unfinished', (select) =>
      select.where('disposal_task.status', 'in', ['open', 'sent', 'excepted']),
    )
    .$if(typeof of === 'object' && 'disposalId' in of, (select) =>
      select.where(
        'disposal_task.disposal_id',
        '=',
        typeof of === 'object' && 'disposalId' in of ? of.disposalId : 0,
      ),
    )
    .$if(typeof of === 'object' && 'ids' in of, (select) =>
      select.where(
        'disposal_task.id',
        'in',
        listed(typeof of === 'object' && 'ids' in of ? of.ids : []),
      ),
    )
    .orderBy('disposal_task.disposal_id', 'desc')
    .orderBy('disposal_task.id')
    .execute();
}
export type TaskRecord = Awaited<ReturnType<typeof listTasks>>[number];

export async function updateTasks(
  db: WriteDb,
  ids: readonly number[],
  row: Partial<Omit<DisposalTaskTable, 'id' | 'disposal_id'>>,
): Promise<void> {
  await db.updateTable('disposal_task').set(row).where('id', 'in', listed(ids)).execute();
}

export async function findTaskProof(db: ReadDb, id: number) {
  return db
    .selectFrom('disposal_task')
    .innerJoin('disposal', 'disposal.id', 'disposal_task.disposal_id')
    .select(['proof_name', 'proof', 'disposal.number'])
    .where('disposal_task.id', '=', id)
    .executeTakeFirst();
}

/** By how many texts unfinished tasks of a run still find somebody. */
export async function countTaskIdentifiers(db: ReadDb, disposalId: number): Promise<number> {
  const { count } = await db
    .selectFrom('disposal_task')
    .select(sql<number>`count(DISTINCT identifier.value)`.as('count'))
    .innerJoin(
      sql<{ value: string }>`json_each(disposal_task.identifiers)`.as('identifier'),
      (join) => join.onTrue(),
    )
    .where('disposal_id', '=', disposalId)
    .executeTakeFirstOrThrow();
  return count;
}

/** The task of one person at one system is confirmed: by what they were found there goes. */
export async function confirmTasksOf(
  db: WriteDb,
  of: { readonly disposalId: number; readonly personId: number; readonly systemId: number },
  on: string,
): Promise<void> {
  await db
    .updateTable('disposal_task')
    .set({ status: 'confirmed', confirmed_on: on, identifiers: '[]', exception_ground: null })
    .where('disposal_id', '=', of.disposalId)
    .where('person_id', '=', of.personId)
    .where('system_id', '=', of.systemId)
    .where('status', '!=', 'confirmed')
    .execute();
}
