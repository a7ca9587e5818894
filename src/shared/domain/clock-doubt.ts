/**
 * Whether the day that the computer gives is to be believed. Everything that goes by
 * itself when its day has come would go at once, and for good, under a wrong date.
 */
import { addDays, type PlainDate } from './calendar.ts';

/** A journey to another zone of time moves the day by one. */
const BACK_AT_MOST_DAYS = 1;
/** A register that was left alone for longer is asked about once. */
const AHEAD_AT_MOST_DAYS = 60;

/**
 * True when `today` lies more than a day before the latest day that was believed, or
 * more than 60 days after it. Never for a register that saw no day yet.
 */
export function isDayDoubtful(today: PlainDate, seenOn: PlainDate | null): boolean {
  if (seenOn === null) return false;
  return today < addDays(seenOn, -BACK_AT_MOST_DAYS) || today > addDays(seenOn, AHEAD_AT_MOST_DAYS);
}
