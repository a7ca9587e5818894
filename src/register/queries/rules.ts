/** Retention rules with the promise they carry out, and the owner's choices. */
import type { ReadDb, WriteDb } from '../database.ts';

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
