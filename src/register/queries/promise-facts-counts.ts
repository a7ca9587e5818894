/** What the promise check counts of things that happened: requests, disclosures, permissions. */
import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';

const counted = sql<number>`count(*)`.as('count');

/** Requests answered on a day or after it, with the rights they name. */
export async function listAnsweredSince(db: ReadDb, day: PlainDate) {
  return db
    .selectFrom('request')
    .select(['id', 'kind', 'received_on', 'extended_on', 'answered_on'])
    .select(
      sql<string>`(SELECT json_group_array("right") FROM request_right WHERE request_id = request.id)`.as(
        'rights',
      ),
    )
    .where('status', '=', 'answered')
    .where('answered_on', '>=', day)
    .execute();
}

/** Identity checks by a copy without a reason why nothing lighter would do. */
export async function countCopiesWithoutReason(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('request')
    .select(counted)
    .where('identity_method', '=', 'masked-copy')
    .where('identity_copy_reason', '=', '')
    .executeTakeFirstOrThrow();
  return count;
}

/** Objections to marketing that were granted while nothing stops marketing (GDPR art. 21(3)). */
export async function countObjectionsNotBlocked(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('request_outcome')
    .innerJoin('request', 'request.id', 'request_outcome.request_id')
    .select(counted)
    .where('right', '=', 'objection')
    .where('decision', '=', 'granted')
    .where(sql<SqlBool>`json_extract(detail, '$.objection.about') = 'marketing'`)
    .where('request.person_id', 'is not', null)
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT 1 FROM marketing_block WHERE marketing_block.person_id = request.person_id)`,
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** Posts about persons to whom nothing may be sent, which are still up. */
export async function countPostsStillUp(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('marketing_block')
    .innerJoin('publication', 'publication.person_id', 'marketing_block.person_id')
    .select(counted)
    .where('taken_down_on', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Per kind: disclosures, and those without what has to be known of them. */
export async function countDisclosures(db: ReadDb) {
  return db
    .selectFrom('disclosure')
    .select([
      'kind',
      sql<number>`count(*)`.as('all_of_it'),
      sql<number>`sum(what = '' OR (recipient = '' AND processor_id IS NULL)
        OR (kind = 'authority' AND law = '')
        OR (kind = 'colleague' AND (agreed_on IS NULL OR agreed_on > disclosed_on OR agreed_how = ''))
        OR (kind = 'debt-collection' AND why = ''))`.as('lacking'),
    ])
    .groupBy('kind')
    .execute();
}

/** Uses of data without a permission that stood on that day, or of which nobody says how it was given. */
export async function countUsesWithoutPermission(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('access_permission')
    .select(counted)
    .where('used_on', 'is not', null)
    .where(
      sql<SqlBool>`(given_on IS NULL OR given_on > used_on OR coalesce(ends_on, '9999') < used_on
        OR (kind = 'explicit' AND given_how = ''))`,
    )
    .executeTakeFirstOrThrow();
  return count;
}

export async function findAuthorisations(db: ReadDb) {
  const [{ count }, { last }] = await Promise.all([
    db
      .selectFrom('authorisation')
      .select(counted)
      .where('ended_on', 'is', null)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('authorisation_review')
      .select(sql<string | null>`max(reviewed_on)`.as('last'))
      .executeTakeFirstOrThrow(),
  ]);
  return { count, reviewedOn: last };
}

/** Runs on a suspicion of special data or data of minors that were not carried out the same day. */
export async function countOpenSuspicions(db: ReadDb, today: PlainDate): Promise<number> {
  const { count } = await db
    .selectFrom('disposal')
    .select(counted)
    .where('status', 'in', ['proposed', 'approved'])
    .where('created_on', '<', today)
    .where('suspicion', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}
