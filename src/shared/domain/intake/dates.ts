/** Days that a letter names, and which of them may be the day it was written. */
import { addDays, addMonths, type PlainDate, parsePlainDate, yearOf } from '../calendar.ts';
import { checkTypedDate } from '../typed-dates.ts';
import { type Hits, hitsOf } from './dictionary.ts';
import { type Finding, findingAt, type Reading } from './reading.ts';

/** A day the letter names. */
export interface NamedDay {
  readonly on: PlainDate;
  /** Without a year the last such day up to today was taken. */
  readonly yearGiven: boolean;
  readonly start: number;
  readonly end: number;
}

/** A day with the text around it. */
export interface DateFinding extends Finding {
  readonly on: PlainDate;
}

const NUMERIC =
  /(?<![\p{L}\p{N}]|\p{N}[./-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\5'?(\d{4}|\d{2}))(?![\p{L}\p{N}]|[./-]\d)/gu;
const DAY_FIRST =
  /(?<![\p{L}\p{N}])(\d{1,2})(?:e|de|er|ste|st|nd|rd|th)?\.?[\s-]{1,2}(?:of\s)?([a-z]{3,9})(?:\.?,?[\s-]{1,2}(\d{4}|'\d{2})(?![\p{L}\p{N}:]))?/gu;
const MONTH_FIRST =
  /(?<![\p{L}\p{N}])([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?![\p{L}\p{N}])/gu;

/** Letters are entered late, but not as late as this. */
const MONTHS_BACK = 60;
const LETTER_DATES = 5;
/** Days of one way of writing that are looked into. */
const DAYS = 100;
/** Characters between words such as "geboren op" and the day. */
const BIRTH_GAP = 12;

/** Every day that a letter names, in its order; days that do not exist are left out. */
export function listDays({ folded }: Reading, today: PlainDate): NamedDay[] {
  const sorted = [
    ...readDays(folded, NUMERIC, ([, isoYear, isoMonth, isoDay, day, , month, year = '']) => ({
      on:
        isoYear === undefined
          ? dayOf(`${day}-${month}-${fullYear(year)}`)
          : dayOf(`${isoYear}-${isoMonth}-${isoDay}`),
      yearGiven: true,
    })),
    ...readDays(folded, DAY_FIRST, ([, day, month, year]) => ({
      on:
        year === undefined
          ? lastSuchDay(`${day} ${month}`, today)
          : dayOf(`${day} ${month} ${fullYear(year)}`),
      yearGiven: year !== undefined,
    })),
    ...readDays(folded, MONTH_FIRST, ([, month, day, year]) => ({
      on: dayOf(`${day} ${month} ${year}`),
      yearGiven: true,
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
}

/** The days written in one way. */
function readDays(
  folded: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => { on: PlainDate | undefined; yearGiven: boolean },
): NamedDay[] {
  const found: NamedDay[] = [];
  for (const match of folded.matchAll(pattern)) {
    const { on, yearGiven } = read(match);
    if (on === undefined) continue;
    found.push({ on, yearGiven, start: match.index, end: match.index + match[0].length });
    if (found.length === DAYS) break;
  }
  return found;
}

/** Letters of today write 25 for 2025. */
function fullYear(year: string): string {
  return year.length === 4 ? year : `20${year.slice(-2)}`;
}

function dayOf(written: string): PlainDate | undefined {
  const checked = checkTypedDate(written);
  return checked.ok ? checked.value : undefined;
}

function lastSuchDay(dayAndMonth: string, today: PlainDate): PlainDate | undefined {
  const on = dayOf(`${dayAndMonth} ${yearOf(today)}`);
  return on === undefined || on <= today ? on : dayOf(`${dayAndMonth} ${yearOf(today) - 1}`);
}

/**
 * The day that a term without a year ends on: the first such day since two months
 * before today, for a letter that has been lying.
 */
export function comingDay({ on, yearGiven }: NamedDay, today: PlainDate): PlainDate {
  if (yearGiven || on >= addMonths(today, -2)) return on;
  return parsePlainDate(`${yearOf(on) + 1}${on.slice(4)}`) ?? addDays(on, 365);
}

/** Days that the letter may be of, nearest its top first; none after today, no days of birth. */
export function findLetterDates(
  reading: Reading,
  hits: Hits,
  days: readonly NamedDay[],
  today: PlainDate,
): DateFinding[] {
  const earliest = addMonths(today, -MONTHS_BACK);
  const births = hitsOf(hits, 'birth').map(({ last }) => reading.words[last]?.end ?? 0);
  const isBirth = (start: number) => births.some((end) => start >= end && start - end <= BIRTH_GAP);
  return days
    .filter(({ on, yearGiven }) => yearGiven && on <= today && on >= earliest)
    .filter(({ start }) => !isBirth(start))
    .slice(0, LETTER_DATES)
    .map(({ on, start, end }) => ({ on, ...findingAt(reading, start, end) }));
}
