/** What asks for attention per day, in counts: for reminders and the calendar. */
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { gatherDays, type ReminderDay } from '#shared/domain/reminders.ts';
import { undecidedBreaches } from './breach-record.ts';
import type { ReadContext } from './handlers/context.ts';
import { requestDeadline } from './handlers/request-deadline.ts';
import { countPartiesByDay } from './queries/parties.ts';
import {
  countDueByDay,
  countDutiesByDay,
  countReviewsByDay,
  countTasksByDay,
} from './queries/reminders.ts';
import { listOpenRequests } from './queries/requests.ts';
import { getSettings } from './queries/settings.ts';
import { countDueItems } from './queries/verdicts.ts';

/** The counts of today, with everything of before, and of the days that follow. */
export async function gatherReminders(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  length: number,
): Promise<ReminderDay[]> {
  const { warningDays } = await getSettings(db);
  const upTo = addDays(today, length);
  const [due, dueLater, requests, breaches, duties, tasks, reviews, parties] = await Promise.all([
    countDueItems(db, 'due', today, warningDays),
    countDueByDay(db, today, addDays(upTo, warningDays)),
    listOpenRequests(db),
    undecidedBreaches(db),
    countDutiesByDay(db, upTo),
    countTasksByDay(db, upTo),
    countReviewsByDay(db, today, upTo),
    countPartiesByDay(db, upTo),
  ]);
  return gatherDays(today, length, {
    due: [{ on: today, count: due.items }, ...dueLater],
    soon: dueLater
      .map(({ on, count }) => ({ on: addDays(on, -warningDays), count }))
      .filter(({ on }) => on >= today),
    requests: await Promise.all(
      requests.map(async (request) => ({ on: await safeDay(db, request, today), count: 1 })),
    ),
    // Hours run, not days: from the first day on it cannot wait.
    breaches: [{ on: today, count: breaches.length }],
    duties,
    tasks,
    reviews: [...reviews, ...parties],
  });
}

async function safeDay(
  db: ReadContext['db'],
  request: Parameters<typeof requestDeadline>[1],
  today: PlainDate,
): Promise<PlainDate> {
  const { term } = await requestDeadline(db, request, today);
  return term.remindOn;
}
