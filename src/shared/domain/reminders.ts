/**
 * Reminders: what to tell the owner of while nobody looks at the register. Only
 * counts and days are known here; no name and no id ever is.
 */
import { addDays, dayOfWeek, type PlainDate } from './calendar.ts';

/**
 * What is counted. `due`: data past their date. `soon`: data whose warning term
 * begins. `requests`: to be answered in time under every reading of the law.
 * `breaches`: breaches to decide on or to tell somebody of; their clock runs in hours.
 * `tasks`: confirmations of an erasure that have not come. `reviews`: reasons to
 * keep something that are to be looked at again.
 */
export const REMINDER_KINDS = [
  'due',
  'soon',
  'requests',
  'breaches',
  'duties',
  'tasks',
  'reviews',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];
export type ReminderCounts = Readonly<Record<ReminderKind, number>>;

export const NO_COUNTS: ReminderCounts = {
  due: 0,
  soon: 0,
  requests: 0,
  breaches: 0,
  duties: 0,
  tasks: 0,
  reviews: 0,
};

/** What begins to ask for attention on a day. The first day also holds all that came before it. */
export interface ReminderDay extends ReminderCounts {
  readonly on: PlainDate;
}

/** How many days ahead are known while the register is locked. */
export const REMINDER_DAYS = 60;

export interface ReminderSettings {
  readonly notifications: boolean;
  /** `HH:MM`; from one until the other nothing is told, also over midnight. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** Also tell on Saturday and Sunday. */
  readonly weekends: boolean;
}

/** The day on which each kind was told last. */
export type ToldOn = Readonly<Partial<Record<ReminderKind, PlainDate>>>;

/** One of each kind at most, zeros left out. */
function mapCounts(count: (kind: ReminderKind) => number): ReminderCounts {
  return Object.fromEntries(REMINDER_KINDS.map((kind) => [kind, count(kind)])) as ReminderCounts;
}

/**
 * What asks for attention on a day when nothing was done since the days were
 * counted. What comes soon counts only on the day on which its warning begins.
 */
export function countsOn(days: readonly ReminderDay[], today: PlainDate): ReminderCounts {
  const come = days.filter(({ on }) => on <= today);
  return mapCounts((kind) =>
    come
      .filter(({ on }) => kind !== 'soon' || on === today)
      .reduce((sum, day) => sum + day[kind], 0),
  );
}

/** What has to be done now, without what is only announced: the number on the icon. */
export function openCount(counts: ReminderCounts): number {
  return REMINDER_KINDS.reduce((sum, kind) => (kind === 'soon' ? sum : sum + counts[kind]), 0);
}

/** True when nothing is to be told at this time of day (`HH:MM`). Equal ends mean: never quiet. */
export function isQuietAt(time: string, from: string, to: string): boolean {
  if (from === to) return false;
  return from < to ? from <= time && time < to : time >= from || time < to;
}

export interface ReminderMoment {
  readonly today: PlainDate;
  /** Time of day where the owner is, `HH:MM`. */
  readonly time: string;
}

/**
 * What to tell now; null for nothing. Each kind at most once a day, never in the
 * quiet hours, and in the weekend only when that is wanted.
 */
export function remindersNow(
  { today, time }: ReminderMoment,
  settings: ReminderSettings,
  days: readonly ReminderDay[],
  told: ToldOn,
): ReminderCounts | null {
  if (!settings.notifications) return null;
  if (isQuietAt(time, settings.quietFrom, settings.quietTo)) return null;
  if (!settings.weekends && dayOfWeek(today) >= 6) return null;
  const counts = countsOn(days, today);
  const tell = mapCounts((kind) => (told[kind] === today ? 0 : counts[kind]));
  return REMINDER_KINDS.some((kind) => tell[kind] > 0) ? tell : null;
}

/** `told` after these counts were told on a day. */
export function toldAfter(told: ToldOn, counts: ReminderCounts, today: PlainDate): ToldOn {
  const now = REMINDER_KINDS.filter((kind) => counts[kind] > 0).map((kind) => [kind, today]);
  return { ...told, ...Object.fromEntries(now) };
}

/** Counts per kind and day put together: sorted days, those on or before the first in the first. */
export function gatherDays(
  first: PlainDate,
  length: number,
  found: Readonly<
    Record<ReminderKind, readonly { readonly on: PlainDate; readonly count: number }[]>
  >,
): ReminderDay[] {
  const end = addDays(first, length);
  const days = new Map<PlainDate, Record<ReminderKind, number>>([[first, { ...NO_COUNTS }]]);
  for (const kind of REMINDER_KINDS) {
    for (const { on, count } of found[kind]) {
      if (on > end) continue;
      const day = on < first ? first : on;
      const counts = days.get(day) ?? { ...NO_COUNTS };
      counts[kind] += count;
      days.set(day, counts);
    }
  }
  return [...days]
    .map(([on, counts]) => ({ on, ...counts }))
    .filter((day) => day.on === first || REMINDER_KINDS.some((kind) => day[kind] > 0))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
