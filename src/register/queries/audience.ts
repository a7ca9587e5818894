/** What decides who may get a mailing: a page of persons at a time, each with all its facts. */
import { type SqlBool, sql } from 'kysely';
import type { ReadDb } from '../database.ts';

export interface AfterPerson {
  readonly sortName: string;
  readonly id: number;
}

/**
 * Persons in the order of their names, from after a row, with what decides. The lists come as
 * JSON. `topicId` is null for a notice about an agreement.
 */
export async function listAudienceFacts(
  db: ReadDb,
  topicId: number | null,
  today: string,
  after: AfterPerson | null,
  limit: number,
) {
  let select = db.selectFrom('person');
  if (after !== null) {
    const { sortName, id } = after;
    select = select.where(sql<SqlBool>`(person.sort_name, person.id) > (${sortName}, ${id})`);
  }
  const runs = (from: string, to: string) =>
    sql`(${sql.ref(from)} IS NULL OR ${sql.ref(from)} <= ${today})
      AND (${sql.ref(to)} IS NULL OR ${sql.ref(to)} > ${today})`;
  return select
    .select(['person.id', 'person.display_name', 'person.sort_name'])
    .select([
      sql<string | null>`(SELECT value FROM contact_point WHERE contact_point.person_id = person.id
        AND contact_point.kind = 'email' ORDER BY contact_point.position LIMIT 1)`.as('email'),
      // Asked to be gone; or what went is the very address that a mailing would go to.
      sql<number>`EXISTS (SELECT 1 FROM erasure WHERE erasure.person_id = person.id
        AND erasure.lifted_on IS NULL AND (erasure.suppress = 1 OR (
          instr(erasure.scope, '"email"') > 0 AND NOT EXISTS (SELECT 1 FROM contact_point
            WHERE contact_point.person_id = person.id AND contact_point.kind = 'email'))))`.as(
        'erased',
      ),
      sql<number>`EXISTS (SELECT 1 FROM hold WHERE hold.person_id = person.id
        AND hold.kind = 'restriction' AND hold.from_on <= ${today}
        AND (hold.to_on IS NULL OR hold.to_on > ${today}))`.as('restricted'),
      sql<string | null>`(SELECT since_on FROM marketing_block
        WHERE marketing_block.person_id = person.id)`.as('blocked_on'),
      sql<string | null>`(SELECT max(occurred_on) FROM event WHERE event.person_id = person.id
        AND event.kind = 'objected' AND event.data_item_id IS NULL)`.as('objected_on'),
      sql<string | null>`(SELECT max(occurred_on) FROM event WHERE event.person_id = person.id
        AND event.kind = 'unsubscribed')`.as('unsubscribed_on'),
      sql<number>`EXISTS (SELECT 1 FROM relation WHERE relation.person_id = person.id
        AND relation.kind = 'customer' AND ${runs('relation.from_on', 'relation.to_on')})`.as(
        'customer',
      ),
      sql<string>`(SELECT json_group_array(name) FROM agreement WHERE agreement.person_id = person.id
        AND ${runs('agreement.from_on', 'agreement.to_on')})`.as('agreements'),
      // From the person: from the field it would go past everybody's, for each person again.
      sql<string>`(SELECT json_group_array(data_field.value) FROM data_item
        CROSS JOIN data_field ON data_field.data_item_id = data_item.id
        CROSS JOIN category_field ON category_field.id = data_field.field_id AND category_field.key = 'plan'
        WHERE data_item.person_id = person.id AND data_item.category_id IN
          (SELECT category_id FROM category_field WHERE key = 'plan'))`.as('plans'),
      sql<string>`(SELECT json_group_array(json_object('kind', kind, 'givenOn', given_on,
          'confirmedOn', confirmed_on, 'withdrawnOn', withdrawn_on,
          'proven', json(iif(proof <> '' OR proof_name <> '', 'true', 'false'))))
        FROM consent WHERE consent.person_id = person.id AND consent.topic_id = ${topicId})`.as(
        'consents',
      ),
    ])
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(limit)
    .execute();
}
