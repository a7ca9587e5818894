/**
 * Terms for answering a request, and the clock of a data breach.
 *
 * GDPR art. 12(3) gives one month from receipt, extendable by two; Regulation
 * (EEC, Euratom) 1182/71 art. 3 says how the last day is found. Every date comes
 * with the steps that led to it.
 */
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addPeriod,
  earliest,
  LAST_DAY,
  type Period,
  type PlainDate,
  yearOf,
} from './calendar.ts';
import { type ClosedPause, closePauses, countPausedDays, type Pause } from './deadline-pauses.ts';
import type { Reason, Term } from './deadline-reasons.ts';
import { findDayOff, workingDayOnOrAfter, workingDayOnOrBefore } from './holidays.ts';
import type { Country } from './locale.ts';

export type { Pause } from './deadline-pauses.ts';
export { explainDeadline, type Reason } from './deadline-reasons.ts';

export interface ResponseTermInput {
  /** Local date on which the request arrived; a weekend day or a holiday counts as any other. */
  readonly receivedOn: PlainDate;
  readonly country: Country;
  /** What the business's own statement promises for this right, such as `P28D`. */
  readonly promise?: Period | null;
  readonly paused?: readonly Pause[];
  /** Needed as soon as one pause is still open. */
  readonly today?: PlainDate;
}

/** Until when a notice of extension can be sent (GDPR art. 12(3), second and third sentence). */
export interface ExtensionLimit {
  /** The date to keep to: the promise counts as well. */
  readonly careful: PlainDate;
  /** What the law allows at most. */
  readonly legal: PlainDate;
}

export interface ResponseDates {
  /** One month after receipt, before weekends and holidays are looked at. */
  readonly rawDue: PlainDate;
  /** Last day of the legal term, until midnight. */
  readonly due: PlainDate;
  /** `rawDue` moved back to a working day: in time under every reading of the law. */
  readonly safeDate: PlainDate;
  /** Three months after receipt: one period, not two months added to `due`. */
  readonly rawExtendedDue: PlainDate;
  readonly extendedDue: PlainDate;
  /** What the statement promises; null without a promise. Never moved, extended or paused. */
  readonly promisedDue: PlainDate | null;
  /** The earlier of `due` and `promisedDue`. */
  readonly effectiveDue: PlainDate;
  /** Working day on which both the promise and every reading of the law are met: for reminders. */
  readonly remindBy: PlainDate;
  readonly latestExtensionOn: ExtensionLimit;
}

export interface PausedResponseDates extends ResponseDates {
  /** Days left out of the term of one month. */
  readonly pausedDays: number;
  /** Days left out of the extended term; a pause after the first month counts only here. */
  readonly extendedPausedDays: number;
}

export interface ResponseDeadline extends ResponseDates {
  /** Days left out of the term of one month by the pauses; 0 without a pause. */
  readonly pausedDays: number;
  /** The dates when the paused days are left out, beside the ones above; null when nothing is. */
  readonly withPause: PausedResponseDates | null;
  readonly because: readonly Reason[];
}

const LAST_YEAR = 9990;
const FIRST_YEAR = 1583;

/**
 * The term for answering a request, with every step that led to it.
 *
 * The dates are those of the original term; a pause only adds `withPause`, so
 * that it can never hide them. Throws a RangeError for a date outside 1583-9990,
 * an unreadable promise, a pause that ends before it starts, and an open pause
 * when `today` is not given.
 */
export function responseDeadline(input: ResponseTermInput): ResponseDeadline {
  const { receivedOn, country } = input;
  const year = yearOf(receivedOn);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError('date out of range');
  const promise = input.promise ?? null;
  const promisedDue = promise === null ? null : promisedDate(receivedOn, promise);

  // Regulation 1182/71 art. 3(1) and 3(2)(c), CJEU C-171/03: the term ends on the
  // day with the same number, or on the last day of a month that has no such day.
  const rawDue = addMonths(receivedOn, 1);
  // GDPR art. 12(3): "two further months" makes one period of three months.
  const rawExtendedDue = addMonths(receivedOn, 3);
  const dates = settleDates(rawDue, rawExtendedDue, promisedDue, country);
  const pauses = closePauses(input.paused ?? [], receivedOn, input.today);
  const withPause = datesWithPause(dates, pauses, country);
  return {
    ...dates,
    pausedDays: withPause?.pausedDays ?? 0,
    withPause,
    because: [
      ...reasonsForTerm(receivedOn, dates, country),
      ...reasonsForPromise(dates, promise, country),
      ...reasonsForExtension(receivedOn, dates, promise, country),
      ...reasonsForPauses(pauses, dates, withPause, country),
    ],
  };
}

/** Dates counted in a promise run on: 1182/71 and the national term laws cover statutory terms. */
function promisedDate(receivedOn: PlainDate, promise: Period): PlainDate {
  const date = addPeriod(receivedOn, promise);
  if (date === LAST_DAY) throw new RangeError('promise out of range');
  return date;
}

function settleDates(
  rawDue: PlainDate,
  rawExtendedDue: PlainDate,
  promisedDue: PlainDate | null,
  country: Country,
): ResponseDates {
  // Regulation 1182/71 art. 3(4): a last day on a Saturday, Sunday or public
  // holiday moves to the end of the next working day.
  const due = workingDayOnOrAfter(rawDue, country);
  const effectiveDue = promisedDue !== null && promisedDue < due ? promisedDue : due;
  const aim = earliest(promisedDue === null ? [rawDue] : [rawDue, promisedDue]) ?? rawDue;
  return {
    rawDue,
    due,
    safeDate: workingDayOnOrBefore(rawDue, country),
    rawExtendedDue,
    extendedDue: workingDayOnOrAfter(rawExtendedDue, country),
    promisedDue,
    effectiveDue,
    remindBy: workingDayOnOrBefore(aim, country),
    latestExtensionOn: { careful: effectiveDue, legal: due },
  };
}

function datesWithPause(
  dates: ResponseDates,
  pauses: readonly ClosedPause[],
  country: Country,
): PausedResponseDates | null {
  const pausedDays = countPausedDays(dates.rawDue, pauses);
  const extendedPausedDays = countPausedDays(dates.rawExtendedDue, pauses);
  if (extendedPausedDays === 0) return null;
  return {
    ...settleDates(
      addDays(dates.rawDue, pausedDays),
      addDays(dates.rawExtendedDue, extendedPausedDays),
      dates.promisedDue,
      country,
    ),
    pausedDays,
    extendedPausedDays,
  };
}

function skippedDays(term: Term, raw: PlainDate, end: PlainDate, country: Country): Reason[] {
  const reasons: Reason[] = [];
  for (let on = raw; on < end; on = addDays(on, 1)) {
    const dayOff = findDayOff(on, country);
    if (dayOff !== undefined) reasons.push({ code: 'day-skipped', term, on, dayOff });
  }
  return reasons;
}

function reasonsForTerm(receivedOn: PlainDate, dates: ResponseDates, country: Country): Reason[] {
  return [
    { code: 'received', on: receivedOn },
    { code: 'one-month', from: receivedOn, to: dates.rawDue, clipped: clipped(receivedOn, 1) },
    ...skippedDays('one-month', dates.rawDue, dates.due, country),
    { code: 'due', on: dates.due },
    { code: 'safe-date', on: dates.safeDate, due: dates.due },
  ];
}

function reasonsForPromise(
  dates: ResponseDates,
  promise: Period | null,
  country: Country,
): Reason[] {
  const { promisedDue, due, effectiveDue } = dates;
  if (promise === null || promisedDue === null) return [];
  const dayOff = findDayOff(promisedDue, country);
  const wins = promisedDue < due ? 'promise' : promisedDue > due ? 'law' : 'both';
  return [
    { code: 'promise', period: promise, to: promisedDue },
    ...(dayOff === undefined
      ? []
      : [{ code: 'promise-not-moved', on: promisedDue, dayOff } satisfies Reason]),
    { code: 'earliest-wins', wins, on: effectiveDue },
  ];
}

function reasonsForExtension(
  receivedOn: PlainDate,
  dates: ResponseDates,
  promise: Period | null,
  country: Country,
): Reason[] {
  const { rawExtendedDue: raw, extendedDue: end } = dates;
  return [
    { code: 'three-months', from: receivedOn, to: raw, clipped: clipped(receivedOn, 3) },
    ...skippedDays('three-months', raw, end, country),
    { code: 'extended-due', on: end },
    { code: 'extension-limit', ...dates.latestExtensionOn },
    ...(promise === null
      ? []
      : [{ code: 'promise-not-extended', period: promise } satisfies Reason]),
  ];
}

function reasonsForPauses(
  pauses: readonly ClosedPause[],
  dates: ResponseDates,
  withPause: PausedResponseDates | null,
  country: Country,
): Reason[] {
  const lastDay = withPause?.rawExtendedDue ?? dates.rawExtendedDue;
  const reasons: Reason[] = pauses.map((pause) =>
    pause.from > lastDay
      ? { code: 'pause-too-late', from: pause.from }
      : { code: 'paused', ...pause },
  );
  if (withPause === null) return reasons;
  if (withPause.pausedDays > 0) {
    reasons.push(...skippedDays('one-month-paused', withPause.rawDue, withPause.due, country), {
      code: 'due-with-pause',
      days: withPause.pausedDays,
      on: withPause.due,
      original: dates.due,
    });
  }
  reasons.push(
    ...skippedDays('three-months-paused', withPause.rawExtendedDue, withPause.extendedDue, country),
    {
      code: 'extended-due-with-pause',
      days: withPause.extendedPausedDays,
      on: withPause.extendedDue,
      original: dates.extendedDue,
    },
  );
  if (dates.promisedDue !== null) {
    reasons.push({ code: 'promise-not-paused', on: dates.promisedDue });
  }
  return reasons;
}

/** By when the answer goes out, and the day from which to be reminded of it. */
export interface AnswerTerm {
  readonly dueOn: PlainDate;
  readonly remindOn: PlainDate;
}

/**
 * The term that counts now. An extension moves it to three months after receipt
 * (GDPR art. 12(3)). A pause does not: under the letter of the law the term runs on.
 */
export function answerTerm(
  deadline: ResponseDates,
  isExtended: boolean,
  country: Country,
): AnswerTerm {
  if (!isExtended) return { dueOn: deadline.effectiveDue, remindOn: deadline.remindBy };
  return {
    dueOn: deadline.extendedDue,
    remindOn: workingDayOnOrBefore(deadline.rawExtendedDue, country),
  };
}

/** Whether a notice of extension can still go out on a day: in time, past the own promise, or too late. */
export function extensionOn(
  { latestExtensionOn }: ResponseDates,
  day: PlainDate,
): 'in-time' | 'past-promise' | 'too-late' {
  if (day > latestExtensionOn.legal) return 'too-late';
  return day > latestExtensionOn.careful ? 'past-promise' : 'in-time';
}

function clipped(from: PlainDate, months: number): boolean {
  return addMonths(from, months).slice(8) !== from.slice(8);
}

/** The zone in which a controller of the country reads the clock. */
export function timeZoneOf(country: Country): string {
  return country === 'NL' ? 'Europe/Amsterdam' : 'Europe/Brussels';
}

export interface BreachDeadline {
  /** Instant, ISO 8601 in UTC. */
  readonly awareAt: string;
  /** Instant, ISO 8601 in UTC. */
  readonly dueAt: string;
  /** `YYYY-MM-DDTHH:MM:SS` on the clock of the zone. */
  readonly awareLocal: string;
  readonly dueLocal: string;
  readonly timeZone: string;
}

const BREACH_HOURS = 72;

/**
 * GDPR art. 33(1): 72 hours after becoming aware of a breach. The hours run on
 * at night, in weekends and on holidays (Regulation 1182/71 art. 3(4) leaves
 * out periods in hours), so they are counted on the instant and not on the
 * clock of the wall. Throws a RangeError when the instant or zone is unreadable.
 */
export function breachDeadline(awareAt: string, timeZone: string): BreachDeadline {
  const aware = Temporal.Instant.from(awareAt);
  const due = aware.add({ hours: BREACH_HOURS });
  return {
    awareAt: aware.toString(),
    dueAt: due.toString(),
    awareLocal: localTime(aware, timeZone),
    dueLocal: localTime(due, timeZone),
    timeZone,
  };
}

function localTime(instant: Temporal.Instant, timeZone: string): string {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}
