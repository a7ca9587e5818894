/** What the engine found for each data item, and the facts it needs to find it. */
import { type SqlBool, sql } from 'kysely';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';
import { listed } from './listed.ts';
import { verdictFilter } from './persons.ts';

/** Which items to look at again. */
export type VerdictScope =
  | { readonly personId: number }
  | { readonly personIds: readonly number[] }
  | { readonly ruleIds: readonly number[] }
  | { readonly categoryIds: readonly number[] }
  | { readonly recheckUpTo: PlainDate }
  | { readonly itemIds: readonly number[] }
  | 'all';

function scopeCondition(scope: Exclude<VerdictScope, 'all'>) {
  if ('personId' in scope) return sql<SqlBool>`data_item.person_id = ${scope.personId}`;
  if ('personIds' in scope) {
    return sql<SqlBool>`data_item.person_id IN (SELECT value FROM json_each(${JSON.stringify(scope.personIds)}))`;
  }
  if ('itemIds' in scope) {
    return sql<SqlBool>`data_item.id IN (SELECT value FROM json_each(${JSON.stringify(scope.itemIds)}))`;
  }
  if ('ruleIds' in scope) {
    return sql<SqlBool>`data_item.category_id IN (SELECT id FROM data_category WHERE rule_id IN (SELECT value FROM json_each(${JSON.stringify(scope.ruleIds)})))`;
  }
  if ('categoryIds' in scope) {
    return sql<SqlBool>`data_item.category_id IN (SELECT value FROM json_each(${JSON.stringify(scope.categoryIds)}))`;
  }
  return sql<SqlBool>`data_item.id IN (SELECT data_item_id FROM verdict WHERE recheck_on <= ${scope.recheckUpTo})`;
}

/**
 * Categories with fields that the law wants kept beside fields that it does not:
 * only there a part of an item can go before the rest.
 */
export async function listMixedCategories(db: ReadDb): Promise<number[]> {
  const rows = await db
    .selectFrom('category_field')
    .select('category_id')
    .groupBy('category_id')
    .having(sql<SqlBool>`count(floor) BETWEEN 1 AND count(*) - 1`)
    .execute();
  return rows.map((row) => row.category_id);
}

/** The floor that fields of a category are marked with, by category. */
export async function listFieldFloors(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('category_field')
    .select(['category_id', 'floor'])
    .where('floor', 'is not', null)
    .execute();
  return new Map(rows.flatMap((row) => (row.floor === null ? [] : [[row.category_id, row.floor]])));
}

/** The rule of every category; null where it has none. */
export async function listCategoryRules(db: ReadDb): Promise<Map<number, number | null>> {
  const rows = await db.selectFrom('data_category').select(['id', 'rule_id']).execute();
  return new Map(rows.map((row) => [row.id, row.rule_id]));
}

const ITEMS_AT_ONCE = 2000;

/**
 * The items of a scope in the order of their ids, page by page. What belongs to a scope is
 * looked up once, before anything of it changes: looked up for every page it would be read
 * again as many times as there are pages.
 */
export async function* listItemsToJudge(db: ReadDb, scope: VerdictScope) {
  const items = db
    .selectFrom('data_item')
    .select(['id', 'person_id', 'category_id', 'reduced_on'])
    .orderBy('id');
  if (scope === 'all') {
    let after = 0;
    for (;;) {
      const page = await items.where('id', '>', after).limit(ITEMS_AT_ONCE).execute();
      if (page.length > 0) yield page;
      after = page.at(-1)?.id ?? after;
      if (page.length < ITEMS_AT_ONCE) return;
    }
  }
  const ids = await listIdsOf(db, scope);
  for (let from = 0; from < ids.length; from += ITEMS_AT_ONCE) {
    const page = ids.slice(from, from + ITEMS_AT_ONCE);
    yield await items.where('id', 'in', listed(page)).execute();
  }
}

/** As one text, because a row for each of a million ids takes longer than reading them does. */
async function listIdsOf(db: ReadDb, scope: Exclude<VerdictScope, 'all'>): Promise<number[]> {
  const { ids } = await db
    .selectFrom('data_item')
    .select(sql<string>`json_group_array(data_item.id)`.as('ids'))
    .where(scopeCondition(scope))
    .executeTakeFirstOrThrow();
  return (JSON.parse(ids) as number[]).sort((a, b) => a - b);
}

export async function listFactsOfPersons(db: ReadDb, personIds: readonly number[]) {
  const ids = listed(personIds);
  const [events, agreements, holds] = await Promise.all([
    db
      .selectFrom('event')
      .select(['person_id', 'data_item_id', 'kind', 'occurred_on as on'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('agreement')
      .select(['person_id', 'from_on as from', 'to_on as to'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('hold')
      .select([
        'person_id',
        'data_item_id',
        'request_id',
        'kind',
        'restriction_ground',
        'from_on as from',
        'to_on as to',
      ])
      .where('person_id', 'in', ids)
      .execute(),
  ]);
  return { events, agreements, holds };
}

export async function listVerdicts(db: ReadDb, itemIds: readonly number[]) {
  return db
    .selectFrom('verdict')
    .selectAll()
    .where('data_item_id', 'in', listed(itemIds))
    .execute();
}

type DueListName = 'due' | 'soon' | 'start-missing' | 'undecided' | 'held';

/** One page of a due list, by due date and item, from after the row of `after`. */
export async function listDueItems(
  db: ReadDb,
  list: DueListName,
  today: PlainDate,
  warningDays: number,
  after: { readonly dueOn: string; readonly id: number } | null,
  limit: number,
) {
  return db
    .selectFrom('verdict')
    .innerJoin('data_item', 'data_item.id', 'verdict.data_item_id')
    .innerJoin('data_category', 'data_category.id', 'data_item.category_id')
    .innerJoin('person', 'person.id', 'verdict.person_id')
    .leftJoin('retention_rule', 'retention_rule.id', 'verdict.rule_id')
    .leftJoin('promise', 'promise.id', 'retention_rule.promise_id')
    .select([
      'verdict.data_item_id',
      'verdict.person_id',
      'verdict.state',
      'verdict.list_on',
      'verdict.rest_due_on',
      'person.display_name',
      'data_category.name as category',
      'data_item.label',
      'promise.code as promise',
      'retention_rule.name as rule',
    ])
    .where(verdictFilter(list, today, warningDays))
    .$if(after !== null, (select) =>
      select.where(
        sql<SqlBool>`(verdict.list_on, verdict.data_item_id) > (${after?.dueOn ?? ''}, ${after?.id ?? 0})`,
      ),
    )
    .orderBy('verdict.list_on')
    .orderBy('verdict.data_item_id')
    .limit(limit + 1)
    .execute();
}

/** How many items and persons a list holds. */
export async function countDueItems(
  db: ReadDb,
  list: DueListName,
  today: PlainDate,
  warningDays: number,
): Promise<{ items: number; persons: number }> {
  if (list !== 'soon') {
    const counted = await db
      .selectFrom('list_count')
      .select(['items', 'persons'])
      .where('list', '=', list)
      .executeTakeFirst();
    return counted ?? { items: 0, persons: 0 };
  }
  return db
    .selectFrom('verdict')
    .select([
      sql<number>`count(*)`.as('items'),
      sql<number>`count(DISTINCT verdict.person_id)`.as('persons'),
    ])
    .where(verdictFilter(list, today, warningDays))
    .executeTakeFirstOrThrow();
}

/** Items that fall due per month and category, from `from` up to and including `to`. */
export async function countDueByMonth(db: ReadDb, from: PlainDate, to: PlainDate) {
  return db
    .with('by_day', (build) =>
      build
        .selectFrom('verdict')
        // In the order of the index: the days need not be put in order first.
        .select(['due_on', 'state', 'category_id', sql<number>`count(*)`.as('count')])
        .where('due_on', '>=', from)
        .where('due_on', '<', addDays(to, 1))
        .groupBy(['due_on', 'state', 'category_id']),
    )
    .with('counted', (build) =>
      build
        .selectFrom('by_day')
        .select([
          sql<string>`substr(due_on, 1, 7)`.as('month'),
          'category_id',
          sql<number>`sum(count)`.as('count'),
        ])
        .where('state', 'in', ['running', 'on-request'])
        .groupBy(['month', 'category_id']),
    )
    .selectFrom('counted')
    .innerJoin('data_category', 'data_category.id', 'counted.category_id')
    .select(['counted.month', 'data_category.name as category', 'counted.count'])
    .orderBy('counted.month')
    .execute();
}

export async function countBySystem(db: ReadDb) {
  return db
    .selectFrom('system')
    .leftJoin('system_count', 'system_count.system_id', 'system.id')
    .select([
      'system.id',
      'system.key',
      'system.name',
      sql<number>`coalesce(system_count.items, 0)`.as('items'),
      sql<number>`coalesce(system_count.persons, 0)`.as('persons'),
    ])
    .where('system.ended_on', 'is', null)
    .execute();
}

/** Counts per rule: all items, and those due. */
export async function countByRule(db: ReadDb) {
  return db
    .selectFrom('rule_list')
    .select([
      'rule_id',
      sql<number>`sum(items)`.as('items'),
      sql<number>`sum(items * (list = 'due'))`.as('due'),
      sql<number>`sum(items * (list = 'undecided'))`.as('undecided'),
    ])
    .groupBy('rule_id')
    .execute();
}
