import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKUP_DAYS,
  backupExpiresOn,
  KEPT_DAILY,
  KEPT_MONTHLY,
  KEPT_WEEKLY,
  rotateBackups,
} from './backup-rotation.ts';
import { addDays, getPlainDate, type PlainDate } from './calendar.ts';

const START = getPlainDate('2026-01-01');

function made(...days: string[]) {
  return days.map((day) => ({ madeOn: getPlainDate(day) }));
}

/** A life of the program: on each of these days a backup is made, and then the older are rotated. */
function live(steps: readonly number[]): { today: PlainDate; kept: PlainDate[] }[] {
  let today = START;
  let backups: { madeOn: PlainDate }[] = [];
  return steps.map((step) => {
    today = addDays(today, step);
    backups = [...rotateBackups([...backups, { madeOn: today }], today)];
    return { today, kept: backups.map(({ madeOn }) => madeOn) };
  });
}

describe('rotateBackups', () => {
  it('keeps seven days, four weeks and three months of a daily backup', () => {
    // Sunday 22 November 2026; weeks end on Sundays.
    const last = live(Array.from({ length: 326 }, (_, index) => (index === 0 ? 0 : 1))).at(-1);
    expect(last?.today).toBe('2026-11-22');
    expect(last?.kept).toEqual([
      '2026-09-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  it.each([
    ['nothing', [], []],
    ['the last of one day', ['2026-11-22', '2026-11-22'], ['2026-11-22']],
    ['the youngest however old', ['2026-01-01', '2026-01-02'], ['2026-01-02']],
    ['one of 89 days', ['2026-08-25', '2026-11-22'], ['2026-08-25', '2026-11-22']],
    ['none of 90 days', ['2026-08-24', '2026-11-22'], ['2026-11-22']],
    [
      'a backup of each month that has one',
      ['2026-09-03', '2026-09-20', '2026-11-02', '2026-11-22'],
      ['2026-09-03', '2026-09-20', '2026-11-02', '2026-11-22'],
    ],
  ])('keeps %s', (_what, days, expected) => {
    const kept = rotateBackups(made(...days), getPlainDate('2026-11-22'));
    expect(kept.map(({ madeOn }) => madeOn)).toEqual(expected);
  });

  it('keeps of two on one day the one that was made last', () => {
    const [first, second] = [
      { madeOn: START, name: 'first' },
      { madeOn: START, name: 'second' },
    ] as const;
    expect(rotateBackups([first, second], START)).toEqual([second]);
  });

  it('has nothing of before an erasure left when 90 days are over, however backups were made', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 150 }),
        (steps) => {
          for (const { today, kept } of live(steps)) {
            expect(kept.length).toBeLessThanOrEqual(KEPT_DAILY + KEPT_WEEKLY + KEPT_MONTHLY);
            expect(kept.at(-1)).toBe(today);
            // The day a letter of an erasure on that day names is later than today.
            for (const day of kept) expect(addDays(day, BACKUP_DAYS) > today).toBe(true);
          }
        },
      ),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 80 }), (ages) => {
        const today = getPlainDate('2026-11-22');
        const days = ages.sort((a, b) => b - a).map((age) => ({ madeOn: addDays(today, -age) }));
        const once = rotateBackups(days, today);
        expect(rotateBackups(once, today)).toEqual(once);
      }),
    );
  });

  it('has a backup of each of the last seven days and of three earlier weeks, when made daily', () => {
    const days = live(Array.from({ length: 500 }, () => 1)).slice(100);
    for (const { today, kept } of days) {
      for (let age = 0; age < 7; age += 1) expect(kept).toContain(addDays(today, -age));
      for (const weeks of [1, 2, 3]) {
        const from = addDays(today, -7 * (weeks + 1));
        const to = addDays(today, -7 * weeks + 6);
        expect(kept.some((day) => day >= from && day <= to)).toBe(true);
      }
      // The end of the month before last, on the first of March 29 days back.
      expect(kept.some((day) => day <= addDays(today, -29))).toBe(true);
    }
  });
});

describe('backupExpiresOn', () => {
  it('is 90 days, and a week for what was made before a large run', () => {
    expect(backupExpiresOn(START, undefined)).toBe('2026-04-01');
    expect(backupExpiresOn(START, 'automatic')).toBe('2026-04-01');
    expect(backupExpiresOn(START, 'before-run')).toBe('2026-01-08');
  });
});
