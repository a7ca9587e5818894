import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addPeriod,
  dateInZone,
  dayOfWeek,
  daysBetween,
  earliest,
  getPlainDate,
  isPeriod,
  latest,
  type PlainDate,
  parsePlainDate,
  plainDate,
  yearOf,
} from './calendar.ts';

const anyDate = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays(getPlainDate('1990-01-01'), days));

describe('parsePlainDate', () => {
  it('knows every day that there is, and no other', () => {
    const exists = (text: string) => {
      try {
        return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
      } catch {
        return false;
      }
    };
    const pad = (part: number, length: number) => String(part).padStart(length, '0');
    for (const year of [0, 4, 1583, 1899, 1900, 2000, 2023, 2024, 2100, 2400, 9999]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
          if ((parsePlainDate(text) === text) !== exists(text)) expect.fail(text);
        }
      }
    }
  });

  it.each(['2026-11-22', '2028-02-29', '2000-02-29', '1999-12-31'])('reads %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '22-11-2026',
    '20261122',
    '2026-11-22T00:00',
    ' 2026-11-22',
    '2026-11-22\n',
    '+002026-11-22',
    '',
  ])('refuses %j', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
    expect(() => getPlainDate(text)).toThrow(RangeError);
  });
});

describe('addPeriod', () => {
  it.each([
    ['2024-02-29', 'P2Y', '2026-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2026-03-05', 'P28D', '2026-04-02'],
    ['2026-03-05', 'P4W', '2026-04-02'],
    ['2026-01-31', 'P30D', '2026-03-02'],
    ['2025-12-31', 'P1Y2M', '2027-02-28'],
  ])('adds to %s the period %s', (date, period, expected) => {
    expect(addPeriod(getPlainDate(date), period)).toBe(expected);
  });

  it('throws when the period cannot be read', () => {
    expect(() => addPeriod(getPlainDate('2026-01-01'), 'a month')).toThrow(RangeError);
  });
});

describe('isPeriod', () => {
  it.each(['P7Y', 'P1M', 'P4W', 'P30D', 'P1Y6M'])('accepts %s', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  it.each(['', 'P', '30D', 'P30', 'PT72H', 'P1.5M', 'P-1D', 'p30d', 'P1D1Y', 'P1D '])(
    'refuses %j',
    (text) => {
      expect(isPeriod(text)).toBe(false);
    },
  );
});

describe('addMonths', () => {
  it('never leaves the month asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 40 }), (date, months) => {
        const moved = addMonths(date, months);
        const asked = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
        expect(yearOf(moved) * 12 + Number(moved.slice(5, 7)) - 1).toBe(asked);
        expect(moved.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  it('takes a shorter day only when it is the last of its month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 40 }), (date, months) => {
        const moved = addMonths(date, months);
        if (moved.slice(8) !== date.slice(8)) {
          expect(addDays(moved, 1).slice(8)).toBe('01');
        }
      }),
    );
  });
});

describe('days', () => {
  it('come back when added and taken off again', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(days)).toBe(moved > date ? 1 : moved < date ? -1 : 0);
      }),
    );
  });

  it('follow the week', () => {
    expect(dayOfWeek(getPlainDate('2026-11-22'))).toBe(7);
    expect(dayOfWeek(getPlainDate('2026-11-23'))).toBe(1);
    expect(dayOfWeek(getPlainDate('2026-04-05'))).toBe(7);
  });
});

describe('plainDate', () => {
  it('pads month and day', () => {
    expect(plainDate(2026, 3, 5)).toBe('2026-03-05');
  });

  it('throws when the day does not exist', () => {
    expect(() => plainDate(2026, 2, 29)).toThrow(RangeError);
  });
});

describe('latest and earliest', () => {
  const dates = ['2026-03-05', '2025-12-31', '2026-11-22'] as PlainDate[];

  it('find the ends', () => {
    expect(latest(dates)).toBe('2026-11-22');
    expect(earliest(dates)).toBe('2025-12-31');
  });

  it('find nothing when there is no date', () => {
    expect(latest([])).toBeUndefined();
    expect(earliest([])).toBeUndefined();
  });
});

describe('dateInZone', () => {
  it('is the next day when midnight has passed in the zone', () => {
    expect(dateInZone('2026-03-05T23:30:00Z', 'Europe/Amsterdam')).toBe('2026-03-06');
    expect(dateInZone('2026-07-05T21:59:59Z', 'Europe/Brussels')).toBe('2026-07-05');
    expect(dateInZone('2026-07-05T22:00:00Z', 'Europe/Brussels')).toBe('2026-07-06');
  });
});

describe('reckoning with days', () => {
  // As the library counts, which takes microseconds for each: a full register has a million items.
  const date = fc
    .integer({ min: -700_000, max: 2_900_000 })
    .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString() as PlainDate)
    .filter((text) => /^\d{4}-/.test(text));
  const inRange = (text: string) => /^\d{4}-/.test(text);

  it('is what the library makes of it', () => {
    fc.assert(
      fc.property(
        date,
        date,
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.tuple(fc.nat(60), fc.nat(40), fc.nat(60), fc.nat(900)),
        (from, to, count, [years, months, weeks, days]) => {
          const library = Temporal.PlainDate.from(from);
          expect(dayOfWeek(from)).toBe(library.dayOfWeek);
          expect(daysBetween(from, to)).toBe(library.until(to, { largestUnit: 'day' }).days);
          for (const [ours, theirs] of [
            [() => addDays(from, count), library.add({ days: count })],
            [() => addMonths(from, count % 900), library.add({ months: count % 900 })],
            [
              () => addPeriod(from, `P${years}Y${months}M${weeks}W${days}D`),
              library.add({ years, months, weeks, days }),
            ],
          ] as const) {
            const edge = theirs.year < 0 ? '0000-01-01' : '9999-12-31';
            expect(ours()).toBe(inRange(theirs.toString()) ? theirs.toString() : edge);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
