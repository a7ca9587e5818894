/** Runs of disposal, their lines, their letters and their tasks. */
import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { DisposalItemTable, DisposalTable } from '../schema.ts';
import { listed } from './listed.ts';
import { verdictFilter } from './persons.ts';

export async function findDisposal(db: ReadDb, id: number) {
  return db
    .selectFrom('disposal')
    .leftJoin('request', 'request.id', 'disposal.request_id')
    .selectAll('disposal')
    .select([
      'request.number as request_number',
      'request.status as request_status',
      'request.received_on',
    ])
    .where('disposal.id', '=', id)
    .executeTakeFirst();
}
export type DisposalRecord = NonNullable<Awaited<ReturnType<typeof findDisposal>>>;

/** The run over everybody that has not been decided yet; there is at most one. */
export async function findOpenExpiry(db: ReadDb) {
  return db
    .selectFrom('disposal')
    .select(['id', 'number'])
    .where('cause', '=', 'expiry')
    .where('status', 'in', ['proposed', 'approved'])
    .executeTakeFirst();
}

export async function insertDisposal(db: WriteDb, row: DisposalTable): Promise<void> {
  await db.insertInto('disposal').values(row).execute();
}

export async function updateDisposal(
  db: WriteDb,
  id: number,
  row: Partial<Omit<DisposalTable, 'id' | 'number'>>,
): Promise<void> {
  await db.updateTable('disposal').set(row).where('id', '=', id).execute();
}

/** Newest first, with counts of what is in them and what is still to be done. */
export async function listDisposals(db: ReadDb, today: PlainDate) {
  return db
    .selectFrom('disposal')
    .select([
      'id',
      'number',
      'cause',
      'status',
      'created_on',
      'carried_out_on',
      'done_on',
      sql<number>`(SELECT count(*) FROM disposal_item WHERE disposal_id = disposal.id)`.as('items'),
      sql<number>`(SELECT count(*) FROM disposal_task WHERE disposal_id = disposal.id AND status IN ('open', 'sent'))`.as(
        'open_tasks',
      ),
      sql<number>`(SELECT count(*) FROM disposal_task WHERE disposal_id = disposal.id AND ((status = 'sent' AND chase_on <= ${today}) OR (status = 'excepted' AND review_on <= ${today})))`.as(
        'overdue_tasks',
      ),
    ])
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}

/**
 * Items a run over everybody is about: those whose date has come, and those that
 * only a hold keeps, so that nothing is passed over in silence.
 */
export async function listItemsForExpiry(db: ReadDb, today: PlainDate) {
  return db
    .selectFrom('verdict')
    .innerJoin('data_item', 'data_item.id', 'verdict.data_item_id')
    .select([
      'verdict.data_item_id',
      'verdict.person_id',
      'verdict.rule_id',
      'data_item.category_id',
    ])
    .where((where) =>
      where.or([
        verdictFilter('due', today, 0),
        sql<SqlBool>`(verdict.state = 'held' AND verdict.due_without_hold_on <= ${today})`,
      ]),
    )
    .orderBy('verdict.data_item_id')
    .execute();
}

export async function listItemsOfPersonForRun(db: ReadDb, personId: number) {
  return db
    .selectFrom('data_item')
    .innerJoin('data_category', 'data_category.id', 'data_item.category_id')
    .select([
      'data_item.id as data_item_id',
      'data_item.person_id',
      'data_item.category_id',
      'data_category.rule_id',
    ])
    .where('data_item.person_id', '=', personId)
    .orderBy('data_item.id')
    .execute();
}

export async function addDisposalItems(
  db: WriteDb,
  rows: readonly DisposalItemTable[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await db
      .insertInto('disposal_item')
      .values(rows.slice(start, start + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function listDisposalItems(db: ReadDb, disposalId: number) {
  return db
    .selectFrom('disposal_item')
    .selectAll()
    .where('disposal_id', '=', disposalId)
    .orderBy('data_item_id')
    .execute();
}

export async function updateDisposalItem(
  db: WriteDb,
  disposalId: number,
  itemId: number,
  row: Partial<Omit<DisposalItemTable, 'disposal_id' | 'data_item_id'>>,
): Promise<void> {
  await db
    .updateTable('disposal_item')
    .set(row)
    .where('disposal_id', '=', disposalId)
    .where('data_item_id', '=', itemId)
    .execute();
}

/** What became of the items of a run; what is not among its lines has none. */
export async function saveOutcomes(
  db: WriteDb,
  disposalId: number,
  items: readonly {
    readonly id: number;
    readonly outcome: string;
    readonly keptBecause: string | null;
  }[],
): Promise<void> {
  // The run stands in every row, so that SQLite has no reason to go through all lines for each.
  const rows = items.map((item) => [disposalId, item.id, item.outcome, item.keptBecause]);
  await sql`UPDATE disposal_item SET outcome = item.value ->> 2, kept_because = item.value ->> 3
    FROM json_each(${JSON.stringify(rows)}) AS item
    WHERE disposal_id = item.value ->> 0 AND data_item_id = item.value ->> 1`.execute(db);
}

/** Decisions to look again later that are still ahead. */
export async function listItemDecisions(db: ReadDb, itemIds: readonly number[]) {
  return db
    .selectFrom('item_decision')
    .selectAll()
    .where('data_item_id', 'in', listed(itemIds))
    .execute();
}

export async function saveItemDecision(
  db: WriteDb,
  row: {
    readonly data_item_id: number;
    readonly person_id: number;
    readonly kind: string;
    readonly reason: string;
    readonly review_on: string;
    readonly decided_on: string;
  },
): Promise<void> {
  await db
    .insertInto('item_decision')
    .values(row)
    .onConflict((conflict) => conflict.column('data_item_id').doUpdateSet(row))
    .execute();
}

export async function deleteItemDecision(db: WriteDb, itemId: number): Promise<void> {
  await db.deleteFrom('item_decision').where('data_item_id', '=', itemId).execute();
}

/** Takes a postponement back; what was decided about the need of an item stays. */
export async function deletePostponement(db: WriteDb, itemId: number): Promise<void> {
  await db
    .deleteFrom('item_decision')
    .where('data_item_id', '=', itemId)
    .where('kind', '=', 'postponed')
    .execute();
}

export async function listDisposalLetters(db: ReadDb, disposalId: number) {
  return db
    .selectFrom('disposal_letter')
    .leftJoin('letter', 'letter.id', 'disposal_letter.letter_id')
    .selectAll('disposal_letter')
    .select('letter.kind')
    .where('disposal_id', '=', disposalId)
    .execute();
}

export async function saveDisposalLetter(
  db: WriteDb,
  row: {
    readonly disposal_id: number;
    readonly person_id: number;
    readonly letter_id: number | null;
    readonly waived_because: string;
    readonly plan_hash: string;
  },
): Promise<void> {
  await db
    .insertInto('disposal_letter')
    .values(row)
    .onConflict((conflict) => conflict.columns(['disposal_id', 'person_id']).doUpdateSet(row))
    .execute();
}

export async function countAllPersons(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('person')
    .select((field) => field.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Holds of these persons that rest on the person as such, with what laid them. */
export async function listPersonHolds(db: ReadDb, personIds: readonly number[]) {
  return db
    .selectFrom('hold')
    .select(['person_id', 'request_id', 'kind', 'restriction_ground', 'from_on', 'to_on'])
    .where('data_item_id', 'is', null)
    .where('person_id', 'in', listed(personIds))
    .execute();
}

export async function listOpenRequestsOf(db: ReadDb, personIds: readonly number[]) {
  return db
    .selectFrom('request')
    .select(['id', 'person_id'])
    .where('status', '=', 'open')
    .where('person_id', 'in', listed(personIds))
    .execute();
}

/** Who the persons of a run are, for its lines and its letters. */
export async function listRunPersons(db: ReadDb, personIds: readonly number[]) {
  return db.selectFrom('person').selectAll().where('id', 'in', listed(personIds)).execute();
}

/** What is shown of the items of a run. */
export async function listRunItems(db: ReadDb, itemIds: readonly number[]) {
  return db
    .selectFrom('data_item')
    .innerJoin('data_category', 'data_category.id', 'data_item.category_id')
    .leftJoin('retention_rule', 'retention_rule.id', 'data_category.rule_id')
    .leftJoin('promise', 'promise.id', 'retention_rule.promise_id')
    .select([
      'data_item.id',
      'data_item.label',
      'data_item.category_id',
      'data_category.name as category',
      'data_category.key as category_key',
      'retention_rule.name as rule',
      'retention_rule.definition',
      'promise.code as promise',
    ])
    .where('data_item.id', 'in', listed(itemIds))
    .execute();
}

/** Runs that erased and of which nobody has looked yet whether it is gone. */
export async function listUncleaned(db: ReadDb) {
  return db
    .selectFrom('disposal')
    .select('id')
    .where('status', 'in', ['carried-out', 'done'])
    .where('self_test', 'is', null)
    .execute();
}

/** What the owner wrote about letters that were not made: it may name somebody. */
export async function clearWaivers(db: WriteDb, disposalId: number): Promise<void> {
  await db
    .updateTable('disposal_letter')
    .set({ waived_because: '' })
    .where('disposal_id', '=', disposalId)
    .execute();
}

/** What the searches after the runs found. */
export async function listSelfTests(db: ReadDb) {
  return db
    .selectFrom('disposal')
    .select(['id', 'self_test'])
    .where('self_test', 'is not', null)
    .$narrowType<{ self_test: string }>()
    .execute();
}
