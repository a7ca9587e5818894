import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClock } from '#shared/clock.ts';
import { addDays, dateInZone, getPlainDate } from './calendar.ts';
import { isDayDoubtful } from './clock-doubt.ts';

const day = getPlainDate;

describe('isDayDoubtful', () => {
  it.each([
    ['2026-11-22', '2026-11-22', false],
    ['2026-11-21', '2026-11-22', false],
    ['2026-11-20', '2026-11-22', true],
    ['2027-01-21', '2026-11-22', false],
    ['2027-01-22', '2026-11-22', true],
    // An empty battery sets the clock to the first day it knows.
    ['1970-01-01', '2026-11-22', true],
    // A leap day, and a year that has none.
    ['2028-02-28', '2028-02-29', false],
    ['2028-02-27', '2028-02-29', true],
    ['2028-03-01', '2028-02-29', false],
    ['2027-02-28', '2027-03-01', false],
    ['2100-02-28', '2100-03-01', false],
    ['2100-02-27', '2100-03-01', true],
    // Where a count of seconds in 32 bits ends.
    ['2038-01-20', '2038-01-19', false],
    ['1901-12-13', '2038-01-19', true],
    ['2100-01-01', '2099-12-31', false],
    ['2100-03-02', '2099-12-31', true],
  ])('%s, after %s was seen, is %s', (today, seen, doubtful) => {
    expect(isDayDoubtful(day(today), day(seen))).toBe(doubtful);
  });

  it('believes the first day that a register sees', () => {
    expect(isDayDoubtful(day('2100-01-01'), null)).toBe(false);
  });

  it('believes 62 days around any day, in every year until 2400', () => {
    const days = fc.integer({ min: 0, max: 150_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (from, ahead) => {
        const seen = addDays(day('1990-01-01'), from);
        expect(isDayDoubtful(addDays(seen, ahead), seen)).toBe(ahead < -1 || ahead > 60);
      }),
      { numRuns: 2000 },
    );
  });

  it('never doubts the next hour, also where summer time begins or ends', () => {
    for (const start of ['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2038-01-18T12:00:00Z']) {
      let seen = dateInZone(start, 'Europe/Amsterdam');
      for (let hour = 1; hour <= 48; hour += 1) {
        const instant = new Date(Date.parse(start) + hour * 3_600_000).toISOString();
        const today = dateInZone(instant, 'Europe/Amsterdam');
        expect(isDayDoubtful(today, seen)).toBe(false);
        expect([seen, addDays(seen, 1)]).toContain(today);
        seen = today;
      }
    }
  });

  it('goes by the day of the business, not by that of Greenwich', () => {
    expect(dateInZone('2026-07-31T22:30:00Z', 'Europe/Amsterdam')).toBe('2026-08-01');
    expect(createClock('2026-08-01').today()).toBe('2026-08-01');
  });
});
