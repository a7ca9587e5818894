/**
 * Recurring duties: what a statement promises to do again and again. A duty comes
 * back one period after the day it was last done, so that never more than the
 * period lies between two times. While it was never done, the day counts on which
 * it is due for the first time.
 */
import { addDays, addPeriod, isPeriod, latest, type Period, type PlainDate } from './calendar.ts';

/** `clean-up`: looking through the register and erasing what has to go (R18). */
export const DUTY_KINDS = ['task', 'clean-up'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/**
 * `undecided`: no period was chosen, and it is asked for until there is one. A day
 * that has come goes before that.
 */
export const DUTY_STATES = ['overdue', 'due', 'undecided', 'soon', 'planned', 'ended'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** What the state of a duty follows from. */
export interface DutyTimes {
  readonly period: Period | null;
  readonly nextOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

/** A duty is called soon this many days before its day. */
export const DUTY_SOON_DAYS = 14;

/** What comes back less often than this does not recur. */
const LONGEST: Period = 'P10Y';

/** True for a period after which something can come back: some days at least, ten years at most. */
export function isDutyPeriod(period: Period, today: PlainDate): boolean {
  if (!isPeriod(period)) return false;
  const next = addPeriod(today, period);
  return next > today && next <= addPeriod(today, LONGEST);
}

/**
 * The day on which a duty is due next, from every day on which it was done. The end
 * of a month clips: done on 30 November, every three months, is 28 February. Null
 * without a period: then nothing says when it comes back.
 */
export function nextDutyDay(
  period: Period | null,
  doneOn: readonly PlainDate[],
  firstOn: PlainDate | null,
): PlainDate | null {
  const last = latest(doneOn);
  if (last === undefined) return firstOn;
  return period === null ? null : addPeriod(last, period);
}

/** How a duty stands on a day. */
export function dutyState({ period, nextOn, endedOn }: DutyTimes, today: PlainDate): DutyState {
  if (endedOn !== null) return 'ended';
  if (nextOn !== null && nextOn < today) return 'overdue';
  if (nextOn === today) return 'due';
  if (period === null) return 'undecided';
  return nextOn !== null && nextOn <= addDays(today, DUTY_SOON_DAYS) ? 'soon' : 'planned';
}
