/** What the promise check reads of the records of the register, each list as it stands. */
import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';

const groupedNumbers = (select: string) => sql<string>`(${sql.raw(select)})`;

/** Categories with their purposes and systems, and whether anything is kept in them. */
export async function listCategoryFacts(db: ReadDb) {
  return db
    .selectFrom('data_category')
    .select([
      'id',
      'key',
      'name',
      'rule_id',
      'ended_on',
      groupedNumbers(
        'SELECT json_group_array(purpose_id) FROM category_purpose WHERE category_id = data_category.id',
      ).as('purposes'),
      groupedNumbers(
        'SELECT json_group_array(system_id) FROM category_system WHERE category_id = data_category.id',
      ).as('systems'),
      sql<number>`EXISTS (SELECT 1 FROM data_item WHERE category_id = data_category.id)`.as(
        'has_items',
      ),
    ])
    .orderBy('position')
    .execute();
}

/** Fields of categories; whether somebody's value stands in a field that must hold none. */
export async function listFieldFacts(db: ReadDb) {
  return db
    .selectFrom('category_field')
    .select([
      'category_id',
      'key',
      'secret',
      sql<number>`secret AND EXISTS (SELECT 1 FROM data_field WHERE field_id = category_field.id AND value <> '')`.as(
        'is_filled',
      ),
    ])
    .orderBy('position')
    .execute();
}

/** Items of one category of which neither the item nor the person says where it came from. */
export async function countWithoutSource(db: ReadDb, categoryId: number): Promise<number> {
  const { count } = await db
    .selectFrom('data_item')
    .innerJoin('person', 'person.id', 'data_item.person_id')
    .select(sql<number>`count(*)`.as('count'))
    .where('data_item.category_id', '=', categoryId)
    .where('data_item.source', '=', '')
    .where('person.source', '=', '')
    .executeTakeFirstOrThrow();
  return count;
}

export async function listPurposeFacts(db: ReadDb) {
  return db
    .selectFrom('purpose')
    .select(['id', 'key', 'name', 'interest', 'balanced_on', 'law', 'ended_on'])
    .select(
      groupedNumbers(
        'SELECT json_group_array(basis) FROM purpose_basis WHERE purpose_id = purpose.id',
      ).as('bases'),
    )
    .orderBy('id')
    .execute();
}

const DUE_STATES = sql`(VALUES ('due'), ('immediate'), ('never-store'))`;

/**
 * Per rule: items past their day and since when, and items without a day to count from. Items of
 * which only a part is due stand in that list too, in any state. Only the ends of an index are read.
 */
export async function listRuleCounts(db: ReadDb, today: PlainDate) {
  const ofRule = sql`rule_id = retention_rule.id AND list = 'due'`;
  return db
    .selectFrom('retention_rule')
    .select([
      'retention_rule.id',
      sql<number>`coalesce((SELECT sum(items) FROM rule_list WHERE ${ofRule} AND state IN ${DUE_STATES}), 0)
        - (SELECT count(*) FROM verdict INDEXED BY verdict_by_due_rule
          WHERE ${ofRule} AND state IN ${DUE_STATES} AND due_on >= ${today})`.as('overdue'),
      sql<string | null>`(SELECT min((SELECT min(due_on) FROM verdict INDEXED BY verdict_by_due_rule
          WHERE ${ofRule} AND state = one.column1 AND due_on < ${today})) FROM ${DUE_STATES} AS one)`.as(
        'overdue_since',
      ),
      sql<number>`coalesce((SELECT sum(items) FROM rule_list WHERE rule_id = retention_rule.id
        AND list IN ('due', 'start-missing') AND state = 'start-missing'), 0)`.as('start_missing'),
    ])
    .where('retention_rule.ended_on', 'is', null)
    .execute();
}

/** Parties in use, without the number of persons that the screens show. */
export async function listPartyFacts(db: ReadDb) {
  return db
    .selectFrom('processor')
    .select([
      'id',
      'name',
      'catalogue',
      'role',
      'unnamed',
      'dpa_status',
      'dpa_reference',
      'dpa_clauses',
      'dpa_review_on',
      'necessity',
      'checked_on',
      'check_note',
    ])
    .select(
      sql<number>`EXISTS (SELECT 1 FROM processor_document WHERE processor_id = processor.id AND kind = 'dpa')`.as(
        'has_document',
      ),
    )
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
}

/** Systems with how many of their tasks should have been confirmed by now. */
export async function listSystemFacts(db: ReadDb, today: PlainDate) {
  return db
    .selectFrom('system')
    .select(['id', 'key', 'name', 'kind', 'processor_id', 'location', 'ended_on'])
    .select(
      sql<number>`(SELECT count(*) FROM disposal_task WHERE system_id = system.id AND status IN ('open', 'sent') AND chase_on < ${today})`.as(
        'overdue_tasks',
      ),
    )
    .orderBy('id')
    .execute();
}

/** Topics with standing consents that have no proof, or that nobody gave in words. */
export async function listTopicFacts(db: ReadDb) {
  return db
    .selectFrom('consent_topic')
    .select(['id', 'key', 'name', 'withdraw_by', 'audience', 'ended_on'])
    .select([
      sql<number>`(SELECT coalesce(sum(consents), 0) FROM consent_count WHERE topic_id = consent_topic.id
        AND kind = 'explicit' AND withdrawn = 0 AND proven = 0)`.as('without_proof'),
      sql<number>`(SELECT coalesce(sum(consents), 0) FROM consent_count WHERE topic_id = consent_topic.id
        AND kind = 'implied' AND withdrawn = 0)`.as('implied'),
    ])
    .orderBy('id')
    .execute();
}

export async function listDutyFacts(db: ReadDb) {
  return db
    .selectFrom('duty')
    .select(['id', 'key', 'name', 'period', 'next_on', 'ended_on'])
    .select(
      sql<string | null>`(SELECT max(done_on) FROM duty_evidence WHERE duty_id = duty.id)`.as(
        'last_done_on',
      ),
    )
    .orderBy('id')
    .execute();
}

export async function listMeasureFacts(db: ReadDb) {
  return db
    .selectFrom('measure')
    .select([
      'id',
      'key',
      'name',
      'since_on',
      'expires_on',
      'checked_on',
      'check_period',
      'ended_on',
    ])
    .select(
      groupedNumbers(
        'SELECT json_group_array(system_id) FROM measure_system WHERE measure_id = measure.id',
      ).as('systems'),
    )
    .orderBy('id')
    .execute();
}

export async function listClauseFacts(db: ReadDb) {
  return db
    .selectFrom('statement_clause')
    .select(['id', 'key', 'name', 'confirmed_on', 'ended_on'])
    .orderBy('id')
    .execute();
}

export async function listAnsweredGaps(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('gap_answer').select('key').execute();
  return rows.map((row) => row.key);
}

export async function listServedFacts(db: ReadDb) {
  return db
    .selectFrom('served_controller')
    .select(['id', 'name', 'at_end', 'agreement_on'])
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
}

/** The version of the text in force on a day. */
export async function findVersionInForce(db: ReadDb, today: PlainDate) {
  return db
    .selectFrom('statement_version')
    .select(['number', 'made_on', 'valid_from'])
    .where('valid_from', '<=', today)
    .where(sql<SqlBool>`coalesce(valid_to, '9999') >= ${today}`)
    .orderBy('valid_from', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** True when something that a statement tells was begun, chosen or ended after a day. */
export async function isChangedSince(db: ReadDb, day: string, today: PlainDate): Promise<boolean> {
  const { changed } = await db
    .selectNoFrom(
      sql<number>`EXISTS (
        SELECT 1 FROM (
          SELECT ended_on AS moment FROM purpose UNION ALL SELECT started_on FROM purpose
          UNION ALL SELECT ended_on FROM data_category UNION ALL SELECT ended_on FROM processor
          UNION ALL SELECT ended_on FROM system UNION ALL SELECT ended_on FROM consent_topic
          UNION ALL SELECT ended_on FROM retention_rule UNION ALL SELECT chosen_on FROM retention_rule
        ) WHERE moment > ${day} AND moment <= ${today}
      )`.as('changed'),
    )
    .executeTakeFirstOrThrow();
  return changed === 1;
}
