/** What is remembered of erasures, and the hashes by which somebody is recognised. */
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ErasureRecord, ErasureScope } from '../erasure/record.ts';
import { groupByPerson } from '../group-rows.ts';
import { listed } from './listed.ts';

/** Every erasure, oldest first, with its hashes. */
export async function listErasures(db: ReadDb): Promise<ErasureRecord[]> {
  const [rows, tombstones, tasks] = await Promise.all([
    db.selectFrom('erasure').selectAll().orderBy('id').execute(),
    db.selectFrom('tombstone').selectAll().orderBy('digest').execute(),
    db
      .selectFrom('disposal_task')
      .select(['disposal_id', 'person_id', 'system_id', 'confirmed_on'])
      .where('status', '=', 'confirmed')
      .orderBy('system_id')
      .execute(),
  ]);
  const by = new Map<number, { kind: string; digest: string }[]>();
  for (const { erasure_id, kind, digest } of tombstones) {
    const list = by.get(erasure_id);
    if (list) list.push({ kind, digest });
    else by.set(erasure_id, [{ kind, digest }]);
  }
  const tasksOf = groupByPerson(tasks);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    disposalId: row.disposal_id,
    cause: row.cause as DisposalCause,
    erasedOn: row.erased_on,
    suppress: row.suppress === 1,
    scope: JSON.parse(row.scope) as ErasureScope,
    liftedOn: row.lifted_on,
    confirmed: tasksOf(row.person_id)
      .filter((task) => task.disposal_id === row.disposal_id)
      .map((task) => ({ systemId: task.system_id, on: task.confirmed_on ?? row.erased_on })),
    tombstones: by.get(row.id) ?? [],
  }));
}

export async function findErasures(db: ReadDb, ids: readonly number[]) {
  return db
    .selectFrom('erasure')
    .select(['id', 'person_id', 'disposal_id'])
    .where('id', 'in', listed(ids))
    .orderBy('id', 'desc')
    .execute();
}

/** SQLite binds some ten thousands of values to one statement. */
const ROWS_AT_ONCE = 500;

/** Adds erasures, and what has since become known of those that are there. */
export async function upsertErasures(
  db: WriteDb,
  records: readonly ErasureRecord[],
): Promise<void> {
  for (const some of inParts(records)) {
    await db
      .insertInto('erasure')
      .values(
        some.map((record) => ({
          id: record.id,
          person_id: record.personId,
          disposal_id: record.disposalId,
          cause: record.cause,
          erased_on: record.erasedOn,
          suppress: record.suppress ? 1 : 0,
          scope: JSON.stringify(record.scope),
          lifted_on: record.liftedOn,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((update) => ({ lifted_on: update.ref('excluded.lifted_on') })),
      )
      .execute();
  }
  const tombstones = records.flatMap((record) =>
    record.tombstones.map((row) => ({ erasure_id: record.id, ...row })),
  );
  for (const some of inParts(tombstones)) {
    await db
      .insertInto('tombstone')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function inParts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, part) =>
    rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
}

/** Lasting tombstones with one of these hashes, of which the person was not said to be another. */
export async function listMatches(db: ReadDb, digests: readonly string[], personId: number | null) {
  const wanted = listed(digests);
  return (
    db
      .selectFrom('tombstone')
      .innerJoin('erasure', 'erasure.id', 'tombstone.erasure_id')
      .select([
        'tombstone.digest',
        'tombstone.kind',
        'erasure.id as erasure_id',
        'erasure.person_id',
        'erasure.erased_on',
        'erasure.cause',
      ])
      .where('tombstone.digest', 'in', wanted)
      .where('erasure.suppress', '=', 1)
      .where('erasure.lifted_on', 'is', null)
      // Of somebody who was erased in part it is no return.
      .where('erasure.person_id', '!=', personId ?? 0)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('tombstone_pass')
              .select('tombstone_pass.erasure_id')
              .whereRef('tombstone_pass.erasure_id', '=', 'erasure.id')
              .where('tombstone_pass.person_id', '=', personId ?? 0),
          ),
        ),
      )
      .orderBy('erasure.id')
      .execute()
  );
}

/** The erased person came back themselves: from now on nothing holds them back. */
export async function liftErasure(db: WriteDb, erasureId: number, on: string): Promise<void> {
  await db.updateTable('erasure').set({ lifted_on: on }).where('id', '=', erasureId).execute();
}

/** This person only resembles the one that was erased. */
export async function insertPass(
  db: WriteDb,
  erasureId: number,
  personId: number,
  on: string,
): Promise<void> {
  await db
    .insertInto('tombstone_pass')
    .values({ erasure_id: erasureId, person_id: personId, answered_on: on })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds counts of anonymised items; rows carry no number of their own and no date. */
export async function addAggregates(
  db: WriteDb,
  groups: readonly { year: string; category: string; band: string; items: number }[],
): Promise<void> {
  for (const { year, category, band, items } of groups) {
    await db
      .insertInto('aggregate')
      .values({ year, category_key: category, amount_band: band, items })
      .onConflict((conflict) =>
        conflict
          .columns(['year', 'category_key', 'amount_band'])
          .doUpdateSet((set) => ({ items: set('aggregate.items', '+', items) })),
      )
      .execute();
  }
}

export async function listAggregates(db: ReadDb) {
  return db.selectFrom('aggregate').selectAll().execute();
}
