/** The timeline by day, newest first. */
import { dayOf } from '#renderer/ui/moment.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { TimelineEntry } from './timeline-words.ts';

export interface TimelineDay {
  readonly day: PlainDate;
  readonly entries: readonly TimelineEntry[];
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
