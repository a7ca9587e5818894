/** The month of the calendar: its weeks, and which open request stands on which day. */
import type { RequestRow } from '#shared/contract/request-views.ts';
import { addDays, addMonths, dayOfWeek, type PlainDate } from '#shared/domain/calendar.ts';

/** `safe`: the day to be reminded, in time under every reading. `last`: by then at the latest. */
export type CaseDay = { readonly kind: 'safe' | 'last'; readonly request: RequestRow };

/** The first day of the month of a date. */
export function firstOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}01` as PlainDate;
}

/** The weeks that touch a month, each from Monday to Sunday. */
export function weeksOfMonth(month: PlainDate): PlainDate[][] {
  const first = firstOfMonth(month);
  const next = addMonths(first, 1);
  const weeks: PlainDate[][] = [];
  for (let monday = addDays(first, 1 - dayOfWeek(first)); monday < next; ) {
    const start = monday;
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(start, day)));
    monday = addDays(monday, 7);
  }
  return weeks;
}

/** The days of open requests; one whose safe date is its last day stands there once. */
export function listCaseDays(requests: readonly RequestRow[]): ReadonlyMap<PlainDate, CaseDay[]> {
  const days = new Map<PlainDate, CaseDay[]>();
  const put = (on: PlainDate, kind: CaseDay['kind'], request: RequestRow) => {
    days.set(on, [...(days.get(on) ?? []), { kind, request }]);
  };
  for (const request of requests) {
    put(request.answerBy, 'last', request);
    if (request.remindOn !== request.answerBy) put(request.remindOn, 'safe', request);
  }
  return days;
}
