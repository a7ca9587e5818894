/** The timeline by day, newest first. */
import { Temporal } from 'temporal-polyfill';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import type { TimelineEntry } from './timeline-words.ts';

export interface TimelineDay {
  readonly day: PlainDate;
  readonly entries: readonly TimelineEntry[];
}

/** The Netherlands and Belgium keep the same time. */
const ZONE = 'Europe/Amsterdam';

/** The day on the calendar of a moment or a date; undefined for anything else. */
export function dayOf(at: string): PlainDate | undefined {
  const date = parsePlainDate(at);
  if (date !== undefined) return date;
  try {
    const moment = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
    return parsePlainDate(moment.toPlainDate().toString());
  } catch {
    return undefined;
  }
}

/** Entries of one day together; within a day they keep their order. */
export function groupByDay(entries: readonly TimelineEntry[]): TimelineDay[] {
  const days = new Map<PlainDate, TimelineEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    if (day === undefined) continue;
    const known = days.get(day);
    if (known) known.push(entry);
    else days.set(day, [entry]);
  }
  return [...days]
    .map(([day, ofDay]) => ({ day, entries: ofDay }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}
