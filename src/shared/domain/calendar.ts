/**
 * Plain dates and periods. A plain date is a day on the calendar of the
 * controller's country, without a time or a zone; it sorts as text.
 */
import { Temporal } from 'temporal-polyfill';

declare const plainDateBrand: unique symbol;

/** A day as `YYYY-MM-DD`, always a date that exists. Compare with `<` and `>`. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** An ISO 8601 period in whole years, months, weeks or days, such as `P7Y` or `P30D`. */
export type Period = string;

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const PERIOD = /^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/;

/** Reads `YYYY-MM-DD`; undefined when the text is no such date (so also for 2026-02-30). */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!PLAIN_DATE.test(text)) return undefined;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const exists = day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
  return exists ? (text as PlainDate) : undefined;
}

/** Counted here, as Temporal takes microseconds; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Reads `YYYY-MM-DD`. Throws a RangeError when the text is no such date. */
export function getPlainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError('not a plain date (YYYY-MM-DD)');
  return date;
}

/** True for a period the register can calculate with: whole years, months, weeks, days. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

/**
 * Adds a period; the end of the month clips (29-02-2024 + P2Y = 28-02-2026).
 * Throws a RangeError when the period cannot be read.
 */
export function addPeriod(date: PlainDate, period: Period): PlainDate {
  return Temporal.PlainDate.from(date).add(period).toString() as PlainDate;
}

/** Adds whole days; a negative count goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate;
}

/** Adds whole calendar months; a day that does not exist becomes the last of the month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as PlainDate;
}

/** Days from `from` to `to`; negative when `to` lies before it. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The calendar year. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** The plain date of a year, a month (1 to 12) and a day. Throws when it does not exist. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return Temporal.PlainDate.from(
    { year, month, day },
    { overflow: 'reject' },
  ).toString() as PlainDate;
}

/** The latest of the dates; undefined when there is none. */
export function latest(dates: readonly PlainDate[]): PlainDate | undefined {
  let found: PlainDate | undefined;
  for (const date of dates) if (found === undefined || date > found) found = date;
  return found;
}

/** The earliest of the dates; undefined when there is none. */
export function earliest(dates: readonly PlainDate[]): PlainDate | undefined {
  let found: PlainDate | undefined;
  for (const date of dates) if (found === undefined || date < found) found = date;
  return found;
}

/** The local calendar date of an instant in a zone such as `Europe/Amsterdam`. */
export function dateInZone(instant: string, timeZone: string): PlainDate {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as PlainDate;
}
