/** Retention rules with the promise they carry out, their categories, and the owner's choices. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import { listed } from './listed.ts';

export async function listRules(db: ReadDb) {
  return db
    .selectFrom('retention_rule')
    .leftJoin('promise', 'promise.id', 'retention_rule.promise_id')
    .leftJoin('statement', 'statement.id', 'promise.statement_id')
    .selectAll('retention_rule')
    .select([
      'promise.code as promise',
      'promise.says',
      'promise.kind',
      'statement.country',
      'statement.business',
      'statement.profile',
    ])
    .where('retention_rule.ended_on', 'is', null)
    .orderBy('retention_rule.id')
    .execute();
}

export type RuleRecord = Awaited<ReturnType<typeof listRules>>[number];

export async function listCategoriesByRule(db: ReadDb) {
  return db
    .selectFrom('data_category')
    .select(['rule_id', 'name'])
    .where('rule_id', 'is not', null)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
}

/** Which rule decides which category; also of categories that ended, whose items may still be there. */
export async function listCategoryRules(db: ReadDb) {
  return db.selectFrom('data_category').select(['id', 'rule_id', 'ended_on']).execute();
}

export async function saveChoice(
  db: WriteDb,
  ruleId: number,
  choice: string | null,
  reason: string,
  chosenOn: string,
): Promise<void> {
  await db
    .updateTable('retention_rule')
    .set({ choice, choice_reason: reason, chosen_on: choice === null ? null : chosenOn })
    .where('id', '=', ruleId)
    .execute();
}

export async function updateRule(
  db: WriteDb,
  ruleId: number,
  row: { readonly name: string; readonly definition: string },
): Promise<void> {
  await db.updateTable('retention_rule').set(row).where('id', '=', ruleId).execute();
}

export async function endRule(db: WriteDb, ruleId: number, endedOn: string): Promise<void> {
  await db
    .updateTable('retention_rule')
    .set({ ended_on: endedOn })
    .where('id', '=', ruleId)
    .execute();
}

/** Lets the rule decide these categories and no others; the ones it leaves have no rule. */
export async function assignCategories(
  db: WriteDb,
  ruleId: number,
  categoryIds: readonly number[],
): Promise<void> {
  const chosen = listed(categoryIds);
  await db
    .updateTable('data_category')
    .set({ rule_id: null })
    .where('rule_id', '=', ruleId)
    .where('ended_on', 'is', null)
    .where('id', 'not in', chosen)
    .execute();
  await db
    .updateTable('data_category')
    .set({ rule_id: ruleId })
    .where('id', 'in', chosen)
    .execute();
}

export async function countItemsByCategory(db: ReadDb): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('data_item')
    .select(['category_id', sql<number>`count(*)`.as('items')])
    .groupBy('category_id')
    .execute();
  return new Map(rows.map((row) => [row.category_id, row.items]));
}

export async function hasVerdicts(db: ReadDb, ruleId: number): Promise<boolean> {
  const row = await db
    .selectFrom('verdict')
    .select('data_item_id')
    .where('rule_id', '=', ruleId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the owner wrote beside a rule. */
export interface RuleWords {
  /** What a rule of the owner's own is about. */
  readonly says: string;
  /** Why a rule of the statement reads differently from its profile. */
  readonly reason: string;
}

/** By rule id. */
export async function listRuleWords(db: ReadDb): Promise<Map<number, RuleWords>> {
  const rows = await db
    .selectFrom('retention_rule')
    .select(['id', 'own_says', 'changed_because'])
    .execute();
  return new Map(rows.map((row) => [row.id, { says: row.own_says, reason: row.changed_because }]));
}

export async function saveRuleWords(db: WriteDb, ruleId: number, words: RuleWords): Promise<void> {
  await db
    .updateTable('retention_rule')
    .set({ own_says: words.says, changed_because: words.reason })
    .where('id', '=', ruleId)
    .execute();
}

/** Of whom these items are, and in which category: for the lines of a preview. */
export async function listNamedItems(db: ReadDb, itemIds: readonly number[]) {
  return db
    .selectFrom('data_item')
    .innerJoin('person', 'person.id', 'data_item.person_id')
    .innerJoin('data_category', 'data_category.id', 'data_item.category_id')
    .select(['data_item.id', 'person.display_name', 'data_category.name as category'])
    .where('data_item.id', 'in', listed(itemIds))
    .execute();
}
