/** Which backups the program keeps of those it made by itself. */
import { addDays, dayOfWeek, type PlainDate } from './calendar.ts';

/**
 * No backup is kept longer, whoever made it: so nobody who was erased lives on in a
 * backup for longer than this, and letters about an erasure can name a day.
 */
export const BACKUP_DAYS = 90;
/** A backup from just before a large run holds everybody the run erases, so it goes sooner. */
export const BEFORE_RUN_DAYS = 7;

export const KEPT_DAILY = 7;
export const KEPT_WEEKLY = 4;
export const KEPT_MONTHLY = 3;

/** Why the program made a backup by itself. */
export const OWN_BACKUP_KINDS = ['automatic', 'before-run'] as const;
export type OwnBackupKind = (typeof OWN_BACKUP_KINDS)[number];

/** From this day on a backup is removed, when a younger one is there. */
export function backupExpiresOn(madeOn: PlainDate, kind: OwnBackupKind | undefined): PlainDate {
  return addDays(madeOn, kind === 'before-run' ? BEFORE_RUN_DAYS : BACKUP_DAYS);
}

/**
 * Of the backups in one folder, oldest first, those that may stay: the last one of each
 * of the last seven days, four weeks (Monday to Sunday) and three months that have one,
 * as far as they are younger than 90 days. The youngest always stays.
 */
export function rotateBackups<T extends { readonly madeOn: PlainDate }>(
  oldestFirst: readonly T[],
  today: PlainDate,
): readonly T[] {
  const youngestFirst = oldestFirst.toReversed();
  const young = youngestFirst.filter(
    ({ madeOn }, index) => index === 0 || backupExpiresOn(madeOn, 'automatic') > today,
  );
  const kept = new Set<T>([
    ...firstOfEach(young, ({ madeOn }) => madeOn, KEPT_DAILY),
    ...firstOfEach(young, ({ madeOn }) => mondayOf(madeOn), KEPT_WEEKLY),
    ...firstOfEach(young, ({ madeOn }) => madeOn.slice(0, 7), KEPT_MONTHLY),
  ]);
  return oldestFirst.filter((backup) => kept.has(backup));
}

/** The first one of each period, for so many periods. */
function firstOfEach<T>(backups: readonly T[], periodOf: (backup: T) => string, count: number) {
  const first = new Map<string, T>();
  for (const backup of backups) {
    const period = periodOf(backup);
    if (!first.has(period)) first.set(period, backup);
  }
  return [...first.values()].slice(0, count);
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOfWeek(day));
}
