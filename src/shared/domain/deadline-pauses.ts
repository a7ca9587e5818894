/**
 * Pauses of a response term: days during which an answer about the person's
 * identity was awaited. GDPR art. 12(6) lets a controller in reasonable doubt
 * ask; that the term rests meanwhile is the view of the supervisory authorities,
 * not the letter of the law, so the term without the pause stays in sight.
 */
import { addDays, daysBetween, latest, type PlainDate } from './calendar.ts';

export interface Pause {
  /** The day the question was sent. */
  readonly from: PlainDate;
  /** The day the answer came; null while it is still awaited. */
  readonly to: PlainDate | null;
}

/** A pause within the term; `days` is what it leaves out of the count. */
export interface ClosedPause {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** True when the answer is still awaited and `to` is today. */
  readonly open: boolean;
  readonly days: number;
}

/**
 * The pauses in order of their first day, none starting before the receipt.
 * Throws a RangeError for a pause that ends before it starts, and for an open
 * one when `today` is unknown.
 */
export function closePauses(
  pauses: readonly Pause[],
  receivedOn: PlainDate,
  today: PlainDate | undefined,
): ClosedPause[] {
  return pauses
    .map((pause) => {
      if (pause.to !== null && pause.to < pause.from) {
        throw new RangeError('a pause cannot end before it starts');
      }
      const end = pause.to ?? today;
      if (end === undefined) throw new RangeError('an open pause needs today');
      const from = latest([pause.from, receivedOn]) ?? pause.from;
      const to = latest([end, from]) ?? end;
      // The day of the question still counts, as the day of an event does (1182/71 art. 3(1)).
      return { from, to, open: pause.to === null, days: daysBetween(from, to) };
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/**
 * Days left out of a term that ends on `lastDay`. Days in two pauses count once;
 * a question asked after the end of the term stops nothing.
 */
export function countPausedDays(lastDay: PlainDate, pauses: readonly ClosedPause[]): number {
  let days = 0;
  let countedTo: PlainDate | undefined;
  for (const pause of pauses) {
    if (pause.from > addDays(lastDay, days)) break;
    const from = latest(countedTo === undefined ? [pause.from] : [pause.from, countedTo]);
    if (from === undefined || from >= pause.to) continue;
    days += daysBetween(from, pause.to);
    countedTo = pause.to;
  }
  return days;
}
