/**
 * Days and instants as other systems write them. Whether 03-04-2025 is in March or
 * April is decided for a whole column at once, never for one cell.
 */
import { Temporal } from 'temporal-polyfill';
import { dateInZone, type PlainDate, parsePlainDate, yearOf } from '#shared/domain/calendar.ts';
import type { DoubtCode } from '#shared/domain/imports/codes.ts';
import type { DateOrder } from '#shared/domain/imports/mapping.ts';
import { checkTypedDate } from '#shared/domain/typed-dates.ts';
import { serialToIso } from './number-formats.ts';
import type { Moment } from './records.ts';

export interface DateRules {
  /** Null decides by the values. */
  readonly order: DateOrder | null;
  /** Zone of a time without an offset: what the format fixes, or the owner's own. */
  readonly sourceZone: string;
  /** Zone in which an instant gets its day: the owner's. */
  readonly timeZone: string;
  readonly today: PlainDate;
  /** Numbers such as 45321 are days of Excel. */
  readonly workbook: boolean;
}

export interface ReadDate {
  /** Null for an empty cell and for one that could not be read. */
  readonly moment: Moment | null;
  readonly doubt: DoubtCode | null;
}

export interface DateColumn {
  readonly order: DateOrder;
  /** No value decides: the order is the usual one, and every value that depends on it is marked. */
  readonly undecided: boolean;
  readonly read: (text: string) => ReadDate;
}

const NOTHING: ReadDate = { moment: null, doubt: null };
const UNREADABLE: ReadDate = { moment: null, doubt: 'date.unreadable' };

/** Texts of one column that are remembered: most columns hold the same days again and again. */
const KNOWN_TEXTS = 20_000;
/** Characters of a date with a time. Longer text is none, and is not taken apart. */
const LONGEST = 60;
/** What stands for "no date": nothing, marks, and the zeros of Outlook and databases. */
const EMPTY =
  /^(?:[-–—.?/]*|0{1,4}[-./]0{1,2}[-./]0{1,4}(?:[ T]0?0:00(?::00)?)?|n\/a|n\.?v\.?t\.?|geen|none|null|nil|never|nooit|onbekend|niet-gespecificeerd)$/i;
const NUMERIC = /^(\d{1,2})\s?([-./ ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const TIME =
  /[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
/** Seconds from 2001 to 2096, or milliseconds; the former also with a fraction. */
const EPOCH = /^(?:([1-3]\d{9})(?:[.,]\d+)?|([1-3]\d{12}))$/;
const SERIAL = /^\d{1,7}(?:[.,]\d+)?$/;
/** Days of Excel in a file of text: from 1954 to 2064, or the number is something else. */
const LIKELY_SERIAL = [20_000, 60_000] as const;
const ENGLISH_NAMED = /^(?:[a-z]{3,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/**
 * Reads the dates of one column. With `order` null a first number over 12 says that
 * days come first, a second number over 12 that months do; when neither or both occur,
 * days come first and the values that depend on it are marked.
 */
export function dateColumn(values: Iterable<string>, rules: DateRules): DateColumn {
  const found = rules.order === null ? decideOrder(values) : undefined;
  const order = rules.order ?? found ?? 'day-first';
  const undecided = rules.order === null && found === undefined;
  const known = new Map<string, ReadDate>();
  const read = (text: string): ReadDate => {
    const found = known.get(text) ?? readDate(text, order, undecided, rules);
    if (known.size < KNOWN_TEXTS) known.set(text, found);
    return found;
  };
  return { order, undecided, read };
}

function decideOrder(values: Iterable<string>): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  let ambiguous = false;
  for (const value of values) {
    const text = value.trim();
    if (text.length > LONGEST) continue;
    const parts = NUMERIC.exec(splitTime(text).day);
    if (parts === null) continue;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first > 12 && second <= 12) dayFirst = true;
    else if (second > 12 && first <= 12) monthFirst = true;
    else if (first !== second) ambiguous = true;
  }
  if (dayFirst !== monthFirst) return dayFirst ? 'day-first' : 'month-first';
  return ambiguous ? undefined : 'day-first';
}

function readDate(
  source: string,
  order: DateOrder,
  undecided: boolean,
  rules: DateRules,
): ReadDate {
  const text = source.replace(/\s+/gu, ' ').trim();
  if (text.length > LONGEST) return UNREADABLE;
  if (EMPTY.test(text)) return NOTHING;
  const number = readNumberDate(text, rules);
  if (number !== undefined) return number;
  const { day, time } = splitTime(text);
  const parsed = readDay(day, order, rules.today);
  if (parsed === undefined) return UNREADABLE;
  const moment = settle(parsed.on, time, rules);
  if (moment === undefined) return UNREADABLE;
  const doubt = parsed.doubt ?? (undecided && parsed.turns ? 'date.order-undecided' : null);
  return { moment, doubt: doubt ?? futureDoubt(moment, rules) };
}

function futureDoubt({ on }: Moment, { today }: DateRules): DoubtCode | null {
  return on > today ? 'date.in-future' : null;
}

/** Seconds or milliseconds since 1970, and days of Excel. */
function readNumberDate(text: string, rules: DateRules): ReadDate | undefined {
  const [, seconds, milliseconds] = EPOCH.exec(text) ?? [];
  if (seconds !== undefined || milliseconds !== undefined) {
    const epoch = milliseconds === undefined ? Number(seconds) * 1000 : Number(milliseconds);
    const at = new Date(epoch).toISOString().replace('.000Z', 'Z');
    const moment = { on: dateInZone(at, rules.timeZone), at };
    return { moment, doubt: futureDoubt(moment, rules) };
  }
  if (!SERIAL.test(text)) return undefined;
  const serial = Number(text.replace(',', '.'));
  const [first, last] = LIKELY_SERIAL;
  if (!rules.workbook && (serial < first || serial > last)) return undefined;
  const iso = serialToIso(serial, false);
  const on = parsePlainDate(iso?.slice(0, 10) ?? '');
  return on === undefined ? undefined : { moment: { on, at: null }, doubt: 'date.from-serial' };
}

interface ReadTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** `Z` or `+01:00`; empty without one. */
  readonly offset: string;
}

function splitTime(text: string): { day: string; time: ReadTime | undefined } {
  const match = TIME.exec(text);
  if (match === null) return { day: text, time: undefined };
  const [whole, hours = '', minutes = '', seconds = '0', half, zone = ''] = match;
  const twelve = half === undefined ? Number(hours) : Number(hours) % 12;
  const afternoon = half !== undefined && /^p/i.test(half);
  const time = {
    hour: afternoon ? twelve + 12 : twelve,
    minute: Number(minutes),
    second: Number(seconds),
    offset: offsetOf(zone),
  };
  return { day: text.slice(0, text.length - whole.length), time };
}

function offsetOf(zone: string): string {
  if (zone === '' || /^(?:Z|UTC|GMT)$/i.test(zone)) return zone === '' ? '' : 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

interface ReadDay {
  readonly on: PlainDate;
  readonly doubt: DoubtCode | null;
  /** The other order would give another day. */
  readonly turns: boolean;
}

function readDay(text: string, order: DateOrder, today: PlainDate): ReadDay | undefined {
  const whole = YEAR_FIRST.exec(text);
  if (whole !== null) return sure(whole[1], whole[3], whole[4]);
  const compact = COMPACT.exec(text);
  if (compact !== null) return sure(compact[1], compact[2], compact[3]);
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, first = '', , second = '', year = ''] = numeric;
    return readNumeric(first, second, year, order, today);
  }
  const [, month, day, year] = ENGLISH_NAMED.exec(text) ?? [];
  const named = checkTypedDate(month === undefined ? text : `${day} ${month} ${year}`);
  return named.ok ? { on: named.value, doubt: null, turns: false } : undefined;
}

function readNumeric(
  first: string,
  second: string,
  year: string,
  order: DateOrder,
  today: PlainDate,
): ReadDay | undefined {
  const monthFirst = order === 'month-first';
  const full = year.length === 4 ? Number(year) : fullYear(Number(year), today);
  // What cannot be a month is a day, whatever the rest of the column does.
  const swapped = Number(monthFirst ? first : second) > 12;
  const [day, month] = monthFirst !== swapped ? [second, first] : [first, second];
  const on = dayOf(String(full), month, day);
  if (on === undefined) return undefined;
  const turns = first !== second && Number(first) <= 12 && Number(second) <= 12;
  const odd = swapped ? 'date.order-undecided' : null;
  return { on, doubt: year.length === 4 ? odd : 'date.two-digit-year', turns };
}

/** Two digits are a year up to ten years ahead, or one of the century before. */
function fullYear(digits: number, today: PlainDate): number {
  const century = Math.floor(yearOf(today) / 100) * 100;
  const year = century + digits;
  return year > yearOf(today) + 10 ? year - 100 : year;
}

function sure(year = '', month = '', day = ''): ReadDay | undefined {
  const on = dayOf(year, month, day);
  return on === undefined ? undefined : { on, doubt: null, turns: false };
}

function dayOf(year: string, month: string, day: string): PlainDate | undefined {
  const on = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return on !== undefined && yearOf(on) >= 1900 && yearOf(on) < 2200 ? on : undefined;
}

/** Midnight without an offset is a day and no time: so dates are written by many systems. */
function settle(on: PlainDate, time: ReadTime | undefined, rules: DateRules): Moment | undefined {
  if (time === undefined) return { on, at: null };
  const { hour, minute, second, offset } = time;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (offset === '' && hour + minute + second === 0) return { on, at: null };
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  const at = instantOf(`${on}T${clock}`, offset, rules.sourceZone);
  if (at === undefined) return undefined;
  // Written in the owner's own zone it is that day; asking the zone again takes time.
  const local = offset === '' && rules.sourceZone === rules.timeZone;
  return { on: local ? on : dateInZone(at, rules.timeZone), at };
}

function instantOf(local: string, offset: string, zone: string): string | undefined {
  if (offset === 'Z' || (offset === '' && zone === 'UTC')) return `${local}Z`;
  try {
    const instant =
      offset === ''
        ? Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
        : Temporal.Instant.from(`${local}${offset}`);
    return instant.toString();
  } catch {
    return undefined;
  }
}
