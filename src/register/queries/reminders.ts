/** What asks for attention and on which day: counts for Today, reminders and the calendar. */
import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';

interface CountOnDay {
  readonly on: PlainDate;
  readonly count: number;
}

const counted = sql<number>`count(*)`.as('count');

/** Items that fall due after a day, up to and including another; a part that goes first counts. */
export async function countDueByDay(
  db: ReadDb,
  after: PlainDate,
  upTo: PlainDate,
): Promise<CountOnDay[]> {
  const [whole, rest] = await Promise.all([
    db
      .selectFrom('verdict')
      .select(['due_on as on', counted])
      .where('state', '=', 'running')
      .where('due_on', '>', after)
      .where('due_on', '<=', upTo)
      .where('rest_due_on', 'is', null)
      .groupBy('due_on')
      .execute(),
    db
      .selectFrom('verdict')
      .select(['rest_due_on as on', counted])
      .where('rest_due_on', '>', after)
      .where('rest_due_on', '<=', upTo)
      .groupBy('rest_due_on')
      .execute(),
  ]);
  return [...whole, ...rest] as CountOnDay[];
}

/** Duties that have not ended, by the day on which they are due. */
export async function countDutiesByDay(db: ReadDb, upTo: PlainDate): Promise<CountOnDay[]> {
  const rows = await db
    .selectFrom('duty')
    .select(['next_on as on', counted])
    .where('ended_on', 'is', null)
    .where('next_on', '<=', upTo)
    .groupBy('next_on')
    .execute();
  return rows as CountOnDay[];
}

/** Copies elsewhere that were not confirmed, by the day on which to ask after them. */
export async function countTasksByDay(db: ReadDb, upTo: PlainDate): Promise<CountOnDay[]> {
  const rows = await db
    .selectFrom('disposal_task')
    .select(['chase_on as on', counted])
    .where('status', 'in', ['open', 'sent'])
    .where('chase_on', '<=', upTo)
    .groupBy('chase_on')
    .execute();
  return rows as CountOnDay[];
}

/** Reasons to keep something, by the day on which they are to be looked at again. */
export async function countReviewsByDay(
  db: ReadDb,
  today: PlainDate,
  upTo: PlainDate,
): Promise<CountOnDay[]> {
  const [holds, decisions, exceptions] = await Promise.all([
    db
      .selectFrom('hold')
      .select(['review_on as on', counted])
      .where('review_on', '<=', upTo)
      // A hold that ends before it is looked at again needs no looking.
      .where(sql<SqlBool>`(to_on IS NULL OR to_on > max(review_on, ${today}))`)
      .groupBy('review_on')
      .execute(),
    db
      .selectFrom('item_decision')
      .select(['review_on as on', counted])
      .where('review_on', '<=', upTo)
      .groupBy('review_on')
      .execute(),
    db
      .selectFrom('disposal_task')
      .select(['review_on as on', counted])
      .where('status', '=', 'excepted')
      .where('review_on', '<=', upTo)
      .groupBy('review_on')
      .execute(),
  ]);
  return [...holds, ...decisions, ...exceptions] as CountOnDay[];
}

/** Copies elsewhere that still have to go: not confirmed, of which not yet written to, of which overdue. */
export async function countOpenTasks(db: ReadDb, today: PlainDate) {
  return db
    .selectFrom('disposal_task')
    .select([
      sql<number>`count(*)`.as('open'),
      sql<number>`coalesce(sum(status = 'open' AND coalesce(chase_on, '9999') > ${today}), 0)`.as(
        'unsent',
      ),
      sql<number>`coalesce(sum(chase_on <= ${today}), 0)`.as('overdue'),
    ])
    .where('status', 'in', ['open', 'sent'])
    .executeTakeFirstOrThrow();
}

/** Exceptions to look at again on a day or before it. */
export async function countExceptionsUpTo(db: ReadDb, day: PlainDate): Promise<number> {
  const { count } = await db
    .selectFrom('disposal_task')
    .select(counted)
    .where('status', '=', 'excepted')
    .where('review_on', '<=', day)
    .executeTakeFirstOrThrow();
  return count;
}

/** Persons with a hold or a decision to look at again on a day, whoever waits longest first. */
export async function listReviewsOfPersons(db: ReadDb, today: PlainDate, limit: number) {
  const due = db
    .selectFrom('hold')
    .select(['person_id', 'review_on'])
    .where('review_on', '<=', today)
    .where(sql<SqlBool>`coalesce(to_on, '9999') > ${today}`)
    .unionAll(
      db
        .selectFrom('item_decision')
        .select(['person_id', 'review_on'])
        .where('review_on', '<=', today),
    );
  const page = db
    .selectFrom(due.as('review'))
    .select([
      'person_id',
      sql<string>`min(review.review_on)`.as('review_on'),
      counted,
      sql<number>`count(*) OVER ()`.as('persons'),
    ])
    .groupBy('person_id')
    .orderBy('review_on')
    .orderBy('person_id')
    .limit(limit);
  return db
    .selectFrom(page.as('page'))
    .innerJoin('person', 'person.id', 'page.person_id')
    .selectAll('page')
    .select('person.display_name')
    .orderBy('page.review_on')
    .orderBy('page.person_id')
    .execute();
}
