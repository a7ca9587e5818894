/**
 * The clock of a breach: how much of the 72 hours has gone, whether a report is
 * late, and why the last moment stands where it does on the clock of the wall.
 */
import { Temporal } from 'temporal-polyfill';
import { type Breach, isAuthoritySettled } from './breaches.ts';
import type { PlainDate } from './calendar.ts';
import { type BreachDeadline, breachDeadline } from './deadlines.ts';
import type { UiLanguage } from './locale.ts';
import { WEEKDAYS, writtenDay } from './written-dates.ts';

/** Day and time on the clock of a zone, such as 2026-11-20 and `16:30`. */
export interface LocalMoment {
  readonly on: PlainDate;
  readonly time: string;
}

/** Summer time beginning or ending within the 72 hours. */
export interface ClockChange {
  readonly on: PlainDate;
  /** `forward`: an hour is left out, so that the last moment stands an hour later. */
  readonly direction: 'forward' | 'back';
  /** The time at which the term would end without the change. */
  readonly timeWithout: string;
}

export interface BreachClock extends BreachDeadline {
  readonly aware: LocalMoment;
  readonly due: LocalMoment;
  /** Whole minutes since becoming aware. */
  readonly elapsedMinutes: number;
  /** Whole minutes that are left; negative once the term is over. */
  readonly remainingMinutes: number;
  readonly late: boolean;
  /** Null when the clock does not change within the term. */
  readonly change: ClockChange | null;
}

/** True for an instant in UTC from 1900 to 2199, such as `2026-11-20T15:30:00Z`. */
export function isInstant(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z$/.test(text))
    return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** True when one instant lies after another. */
export function isInstantAfter(at: string, other: string): boolean {
  return Temporal.Instant.compare(at, other) > 0;
}

/** The moment on the clock of a zone. Throws a RangeError when instant or zone is unreadable. */
export function localMoment(at: string, timeZone: string): LocalMoment {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return {
    on: local.toPlainDate().toString() as PlainDate,
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * The instant (ISO 8601 in UTC) of a day and a time (`16:30`) on the clock of a
 * zone. A time that comes twice or not at all when the clock changes counts as the
 * earlier one: then the term is never taken too long. Undefined when it is no time.
 */
export function instantAt(on: string, time: string, timeZone: string): string | undefined {
  if (!/^\d{2}:\d{2}$/.test(time)) return undefined;
  try {
    return Temporal.PlainDateTime.from(`${on}T${time}`, { overflow: 'reject' })
      .toZonedDateTime(timeZone, { disambiguation: 'earlier' })
      .toInstant()
      .toString();
  } catch {
    return undefined;
  }
}

/**
 * How the 72 hours stand at an instant. GDPR art. 33(1): exactly at the last moment
 * is still in time. Throws a RangeError when an instant or the zone is unreadable.
 */
export function breachClock(awareAt: string, at: string, timeZone: string): BreachClock {
  const deadline = breachDeadline(awareAt, timeZone);
  const aware = Temporal.Instant.from(awareAt);
  const due = Temporal.Instant.from(deadline.dueAt);
  const moment = Temporal.Instant.from(at);
  return {
    ...deadline,
    aware: localMoment(awareAt, timeZone),
    due: localMoment(deadline.dueAt, timeZone),
    elapsedMinutes: minutesBetween(aware, moment),
    remainingMinutes: minutesBetween(moment, due),
    late: Temporal.Instant.compare(moment, due) > 0,
    change: changeWithin(aware, due, timeZone),
  };
}

/** True when the report came after the 72 hours, or would if it were made now. */
export function isReportLate(
  breach: Pick<
    Breach,
    'role' | 'awareAt' | 'authorityNotifiedAt' | 'authorityReasonNot' | 'risk' | 'noBreachBecause'
  >,
  now: string,
): boolean {
  // Without a report nothing is late: the decision not to make one has no term of its own.
  if (breach.role === 'processor') return false;
  if (breach.authorityNotifiedAt === null && isAuthoritySettled(breach)) return false;
  return breachClock(breach.awareAt, breach.authorityNotifiedAt ?? now, 'UTC').late;
}

/** Whole minutes, rounded towards the past: 59 seconds before the end, nothing is left. */
function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 60_000);
}

function changeWithin(
  aware: Temporal.Instant,
  due: Temporal.Instant,
  timeZone: string,
): ClockChange | null {
  const from = aware.toZonedDateTimeISO(timeZone);
  const to = due.toZonedDateTimeISO(timeZone);
  const shift = to.offsetNanoseconds - from.offsetNanoseconds;
  if (shift === 0) return null;
  const change = from.getTimeZoneTransition('next') ?? to;
  return {
    on: change.toPlainDate().toString() as PlainDate,
    direction: shift > 0 ? 'forward' : 'back',
    timeWithout: to
      .toPlainDateTime()
      .subtract({ nanoseconds: shift })
      .toPlainTime()
      .toString({ smallestUnit: 'minute' }),
  };
}

/** The reasoning behind the last moment, one sentence each, for the owner. */
export function explainBreachClock(clock: BreachClock, language: UiLanguage): string[] {
  const nl = language === 'nl';
  const { aware, due, change } = clock;
  const day = (on: PlainDate) => `${weekday(on, language)} ${writtenDay(on, language)}`;
  const sentences = nl
    ? [
        `Je wist van het lek op ${day(aware.on)} om ${aware.time} uur.`,
        'Vanaf dat moment heb je 72 uur om het te melden (artikel 33 lid 1 AVG).',
        'De uren lopen door, ook ’s nachts, in het weekend en op feestdagen.',
      ]
    : [
        `You knew of the breach on ${day(aware.on)} at ${aware.time}.`,
        'From then on you have 72 hours to report it (Article 33(1) GDPR).',
        'The hours run on at night, at weekends and on public holidays.',
      ];
  if (change !== null) {
    const back = change.direction === 'back';
    sentences.push(
      nl
        ? `Op ${day(change.on)} gaat de klok een uur ${back ? 'terug' : 'vooruit'}. Daarom eindigen de ` +
            `72 uur om ${due.time} uur en niet om ${change.timeWithout} uur.`
        : `On ${day(change.on)} the clock goes ${back ? 'back' : 'forward'} an hour. That is why the ` +
            `72 hours end at ${due.time} and not at ${change.timeWithout}.`,
    );
  }
  sentences.push(
    nl
      ? `De termijn eindigt op ${day(due.on)} om ${due.time} uur. Daarna kun je nog melden, met de reden waarom het later werd.`
      : `The term ends on ${day(due.on)} at ${due.time}. After that you can still report, with the reason why it took longer.`,
  );
  return sentences;
}

function weekday(on: PlainDate, language: UiLanguage): string {
  return WEEKDAYS[language][Temporal.PlainDate.from(on).dayOfWeek - 1] ?? '';
}
