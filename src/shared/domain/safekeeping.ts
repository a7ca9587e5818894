/** What the owner is asked now and then, since nothing in the register can tell it. */
import { addDays, addMonths, type PlainDate } from './calendar.ts';

/** What is asked: whether the paper with the recovery code is there, and for a copy elsewhere. */
export const SAFEKEEPING_MATTERS = ['recovery-code', 'copy-elsewhere'] as const;
export type SafekeepingMatter = (typeof SAFEKEEPING_MATTERS)[number];

/** Twice a year. */
const CODE_EVERY_MONTHS = 6;
const CODE_LATER_MONTHS = 1;

/** As long as a copy in the second folder may be old before it is asked for. */
const COPY_WITHIN_DAYS = 14;
const COPY_LATER_DAYS = 90;

export interface CodeFacts {
  /** The day of the register's first line in the journal; null when there is none. */
  readonly since: PlainDate | null;
  /** The last time the code was typed here and was right. */
  readonly checkedOn: PlainDate | null;
  /** Not before this day. */
  readonly laterUntil: PlainDate | null;
}

/** Whether to ask for the recovery code once, to see that the paper is still there. */
export function asksForCode(facts: CodeFacts, today: PlainDate): boolean {
  const from = facts.checkedOn ?? facts.since;
  if (from === null || isLater(facts.laterUntil, today)) return false;
  return addMonths(from, CODE_EVERY_MONTHS) <= today;
}

export interface CopyFacts {
  /** The day on which the first person who is still there was entered. */
  readonly firstDataOn: PlainDate | null;
  /** Automatic backups go to another disk as well, or the owner put one elsewhere. */
  readonly known: boolean;
  readonly laterUntil: PlainDate | null;
}

/** Whether to ask for a copy elsewhere: without one, a broken disk takes everything. */
export function asksForCopy(facts: CopyFacts, today: PlainDate): boolean {
  if (facts.known || facts.firstDataOn === null || isLater(facts.laterUntil, today)) return false;
  return addDays(facts.firstDataOn, COPY_WITHIN_DAYS) < today;
}

/** The day until which nothing is asked when the owner says "later". */
export function laterUntil(matter: SafekeepingMatter, today: PlainDate): PlainDate {
  return matter === 'recovery-code'
    ? addMonths(today, CODE_LATER_MONTHS)
    : addDays(today, COPY_LATER_DAYS);
}

function isLater(until: PlainDate | null, today: PlainDate): boolean {
  return until !== null && today < until;
}
