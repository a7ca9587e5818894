/** What contradicts or is unclear in the verdicts, counted and listed. */
import { type SqlBool, sql } from 'kysely';
import type { ReadDb } from '../database.ts';
import { listed } from './listed.ts';

const CONFLICTS = sql<{ value: string }>`json_each(verdict.conflicts)`.as('conflict');
const CODE = sql<string>`json_extract(conflict.value, '$.code')`;
const ITEMS = sql<number>`count(DISTINCT verdict.data_item_id)`;
const PERSONS = sql<number>`count(DISTINCT verdict.person_id)`;

/** Per rule and kind of conflict: how many items and persons it touches. */
export async function countConflicts(db: ReadDb) {
  return db
    .selectFrom('verdict')
    .innerJoin(CONFLICTS, (join) => join.onTrue())
    .where('verdict.conflicts', 'is not', null)
    .select(['verdict.rule_id', CODE.as('code'), ITEMS.as('items'), PERSONS.as('persons')])
    .groupBy(['verdict.rule_id', CODE])
    .execute();
}

/** Of these rules: how many items and persons each decides. */
export async function countTouched(db: ReadDb, ruleIds: readonly number[]) {
  return db
    .selectFrom('verdict')
    .select(['rule_id', sql<number>`count(*)`.as('items'), PERSONS.as('persons')])
    .where('rule_id', 'in', listed(ruleIds))
    .groupBy('rule_id')
    .execute();
}

/** Per rule: how many items have no day from which to count, and one of them. */
export async function countWithoutStart(db: ReadDb) {
  return (
    db
      .selectFrom('verdict')
      .select([
        'rule_id',
        sql<number>`count(*)`.as('items'),
        PERSONS.as('persons'),
        sql<number>`min(verdict.data_item_id)`.as('sample'),
      ])
      .where('rule_id', 'in', (rules) => rules.selectFrom('retention_rule').select('id'))
      // Of some the rest of the fields is due already: those stand in that list.
      .where('list', 'in', ['start-missing', 'due'])
      .where('state', '=', 'start-missing')
      .groupBy('rule_id')
      .execute()
  );
}

/** One page of the items behind one conflict, in the order of their ids, after `after`. */
export async function listConflictItems(
  db: ReadDb,
  ruleId: number | null,
  code: string,
  after: number | null,
  limit: number,
) {
  return db
    .selectFrom('verdict')
    .innerJoin(CONFLICTS, (join) => join.onTrue())
    .innerJoin('data_item', 'data_item.id', 'verdict.data_item_id')
    .innerJoin('data_category', 'data_category.id', 'data_item.category_id')
    .innerJoin('person', 'person.id', 'verdict.person_id')
    .select([
      'verdict.data_item_id',
      'verdict.person_id',
      'person.display_name',
      'data_category.name as category',
      'conflict.value as conflict',
    ])
    .where(sql<SqlBool>`verdict.rule_id IS ${ruleId}`)
    .where(CODE, '=', code)
    .where('verdict.data_item_id', '>', after ?? 0)
    .orderBy('verdict.data_item_id')
    .limit(limit + 1)
    .execute();
}
