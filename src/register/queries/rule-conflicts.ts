/** What contradicts or is unclear in the verdicts, counted and listed. */
import { type SqlBool, sql } from 'kysely';
import type { ReadDb } from '../database.ts';
import { listed } from './listed.ts';

const PERSONS = sql<number>`count(DISTINCT verdict.person_id)`;

/** Per rule, how many items and persons have exactly these kinds of conflict. */
export async function countConflicts(db: ReadDb) {
  return db
    .selectFrom('verdict')
    .select(['rule_id', 'conflict_codes', sql<number>`count(*)`.as('items'), PERSONS.as('persons')])
    .where('conflict_codes', '<>', '')
    .groupBy(['rule_id', 'conflict_codes'])
    .execute();
}

/** How many persons have items of this rule with any of these sets of conflicts. */
export async function countPersonsInConflict(
  db: ReadDb,
  ruleId: number | null,
  codes: readonly string[],
): Promise<number> {
  const { persons } = await db
    .selectFrom('verdict')
    .select(PERSONS.as('persons'))
    .where(sql<SqlBool>`rule_id IS ${ruleId}`)
    .where('conflict_codes', 'in', codes)
    .where('conflict_codes', '<>', '')
    .executeTakeFirstOrThrow();
  return persons;
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

/**
 * Items without a day from which to count, per rule and person. Of some the rest of the fields
 * is due already: those stand in that list.
 */
const MISSING = sql<{ rule_id: number; person_id: number; items: number; sample: number }>`(
  SELECT rule_id, person_id, count(*) AS items, min(data_item_id) AS sample
    FROM verdict INDEXED BY verdict_by_rule
    WHERE list = 'start-missing'
      AND rule_id IN (SELECT rule_id FROM rule_list WHERE list = 'start-missing')
    GROUP BY rule_id, person_id
  UNION ALL
  SELECT rule_id, person_id, 1, data_item_id FROM verdict INDEXED BY verdict_by_due_rule
    WHERE list = 'due' AND state = 'start-missing' AND rule_id IN
      (SELECT rule_id FROM rule_list WHERE list = 'due' AND state = 'start-missing'))`;

/** Per rule: how many items have no day from which to count, and one of them. */
export async function countWithoutStart(db: ReadDb) {
  return db
    .selectFrom(MISSING.as('missing'))
    .select([
      'rule_id',
      sql<number>`sum(items)`.as('items'),
      sql<number>`count(DISTINCT person_id)`.as('persons'),
      sql<number>`min(sample)`.as('sample'),
    ])
    .groupBy('rule_id')
    .execute();
}

/**
 * One page of the items behind one kind of conflict, from after an item: those with the same set
 * of conflicts together, person after person.
 */
export async function listConflictItems(
  db: ReadDb,
  ruleId: number | null,
  code: string,
  after: number | null,
  limit: number,
) {
  let select = db
    .selectFrom('verdict')
    .innerJoin('data_category', 'data_category.id', 'verdict.category_id')
    .innerJoin('person', 'person.id', 'verdict.person_id')
    .select([
      'verdict.data_item_id',
      'verdict.person_id',
      'person.display_name',
      'data_category.name as category',
    ])
    .where(sql<SqlBool>`verdict.rule_id IS ${ruleId}`)
    .where('verdict.conflict_codes', '<>', '')
    .where(sql<SqlBool>`instr(' ' || verdict.conflict_codes || ' ', ${` ${code} `}) > 0`);
  if (after !== null) {
    select = select.where(
      sql<SqlBool>`(verdict.conflict_codes, verdict.person_id, verdict.data_item_id) >
        (SELECT conflict_codes, person_id, data_item_id FROM verdict WHERE data_item_id = ${after})`,
    );
  }
  return select
    .orderBy('verdict.conflict_codes')
    .orderBy('verdict.person_id')
    .orderBy('verdict.data_item_id')
    .limit(limit + 1)
    .execute();
}
