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
const PERIOD = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;
/** Days from 1 March of the year 0 to 1 January 1970, and of 400 years. */
const DAYS_TO_1970 = 719_468;
const ERA_DAYS = 146_097;
const FIRST_DAY = '0000-01-01' as PlainDate;
/** The last day that a plain date can name. */
export const LAST_DAY = '9999-12-31' as PlainDate;

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
 * What leads past the last day of the year 9999 ends on it. Throws a RangeError when the
 * period cannot be read.
 */
export function addPeriod(date: PlainDate, period: Period): PlainDate {
  const { months, days } = readPeriod(period);
  return addDays(addMonths(date, months), days);
}

interface PeriodParts {
  readonly months: number;
  readonly days: number;
}

/** Periods that were read before: a register counts with the same few for every item. */
const READ_PERIODS = new Map<Period, PeriodParts>();
const MOST_READ = 1000;

function readPeriod(period: Period): PeriodParts {
  const known = READ_PERIODS.get(period);
  if (known !== undefined) return known;
  const parts = PERIOD.exec(period);
  if (parts === null) throw new RangeError('not a period (P7Y, P30D)');
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(1).map((part) => +(part ?? 0));
  const read = { months: years * 12 + months, days: weeks * 7 + days };
  if (READ_PERIODS.size >= MOST_READ) READ_PERIODS.clear();
  READ_PERIODS.set(period, read);
  return read;
}

/** Adds whole days; a negative count goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return days === 0 ? date : fromDayNumber(dayNumber(date) + days);
}

/** Adds whole calendar months; a day that does not exist becomes the last of the month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return written(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** Days from `from` to `to`; negative when `to` lies before it. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(date: PlainDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  const since = (dayNumber(date) + 3) % 7;
  return (since < 0 ? since + 7 : since) + 1;
}

function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: PlainDate): number {
  return Number(date.slice(8));
}

/** Days since 1 January 1970, in years that begin in March: the leap day is then the last. */
function dayNumber(date: PlainDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + ofYear - DAYS_TO_1970;
}

function fromDayNumber(days: number): PlainDate {
  const since = days + DAYS_TO_1970;
  const era = Math.floor(since / ERA_DAYS);
  const ofEra = since - era * ERA_DAYS;
  const leapDays =
    Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - yearOfEra * 365 - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100);
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return written(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

function written(year: number, month: number, day: number): PlainDate {
  if (year > 9999) return LAST_DAY;
  if (year < 0) return FIRST_DAY;
  const two = (part: number) => (part < 10 ? `0${part}` : `${part}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate;
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
