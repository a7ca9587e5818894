/** The days on the line of a request, from receipt to term. */
import { daysBetween, earliest, latest, type PlainDate } from '#shared/domain/calendar.ts';

export const MARK_KINDS = [
  'received',
  'today',
  'answered',
  'safe',
  'promised',
  'legal',
  'paused',
  'extended',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface ClockMark {
  readonly on: PlainDate;
  /** Everything that falls on this day. */
  readonly kinds: readonly MarkKind[];
  /** Place on the line, 0 to 100. */
  readonly at: number;
}

export interface ClockDates {
  readonly receivedOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly safeDate: PlainDate;
  readonly promisedDue: PlainDate | null;
  readonly due: PlainDate;
  readonly extendedOn: PlainDate | null;
  readonly extendedDue: PlainDate;
  /** The last day when days of waiting are left out; the one by law stays beside it. */
  readonly withPause: { readonly due: PlainDate } | null;
}

/** The days by kind; an answered request no longer looks at today. */
export function clockDays(dates: ClockDates, today: PlainDate): [MarkKind, PlainDate][] {
  const days: [MarkKind, PlainDate][] = [['received', dates.receivedOn]];
  days.push(dates.answeredOn === null ? ['today', today] : ['answered', dates.answeredOn]);
  days.push(['safe', dates.safeDate]);
  if (dates.promisedDue !== null) days.push(['promised', dates.promisedDue]);
  days.push(['legal', dates.due]);
  if (dates.withPause !== null && dates.withPause.due > dates.due) {
    days.push(['paused', dates.withPause.due]);
  }
  if (dates.extendedOn !== null) days.push(['extended', dates.extendedDue]);
  return days;
}

/** The marks from left to right; what falls on the same day shares a mark. */
export function clockMarks(dates: ClockDates, today: PlainDate): ClockMark[] {
  const days = clockDays(dates, today);
  const all = days.map(([, on]) => on);
  const start = earliest(all) ?? dates.receivedOn;
  const end = latest(all) ?? dates.due;
  const length = Math.max(1, daysBetween(start, end));
  return [...new Set(all)].sort().map((on) => ({
    on,
    kinds: days.filter(([, other]) => other === on).map(([kind]) => kind),
    at: (daysBetween(start, on) / length) * 100,
  }));
}
