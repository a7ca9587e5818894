import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addPeriod, getPlainDate, type PlainDate } from './calendar.ts';
import { DUTY_STATES, type DutyTimes, dutyState, isDutyPeriod, nextDutyDay } from './duties.ts';

const day = (text: string | null) => (text === null ? null : getPlainDate(text));
const anyDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays(getPlainDate('2010-01-01'), days));
const anyPeriod = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('D', 'W', 'M', 'Y'))
  .map(([count, unit]) => `P${count}${unit}`);

describe('the day on which a duty is due next', () => {
  it.each([
    ['P3M', ['2026-08-20'], '2026-11-20', '2026-11-20'],
    ['P3M', ['2026-11-10'], '2026-11-20', '2027-02-10'],
    ['P3M', ['2026-12-04'], '2026-11-20', '2027-03-04'],
    ['P3M', ['2026-11-30'], null, '2027-02-28'],
    ['P3M', ['2027-11-30'], null, '2028-02-29'],
    ['P1M', ['2026-01-31'], null, '2026-02-28'],
    ['P1Y', ['2028-02-29'], null, '2029-02-28'],
    ['P6W', ['2026-11-22'], null, '2027-01-03'],
    ['P90D', ['2026-11-22'], null, '2027-02-20'],
    ['P3M', ['2026-11-20', '2026-02-20', '2026-08-20'], null, '2027-02-20'],
    ['P3M', [], '2026-11-22', '2026-11-22'],
    ['P3M', [], null, null],
    [null, [], '2026-11-22', '2026-11-22'],
    [null, ['2026-11-22'], '2026-11-22', null],
  ])('every %s, done on %j, first on %s: %s', (period, done, first, next) => {
    expect(nextDutyDay(period, done.map(getPlainDate), day(first))).toBe(next);
  });

  it('never lies more than a period after the last time, and always after it', () => {
    fc.assert(
      fc.property(
        anyPeriod,
        fc.array(anyDay, { minLength: 1, maxLength: 6 }),
        anyDay,
        (period, done, first) => {
          const next = nextDutyDay(period, done, first) as PlainDate;
          const last = [...done].sort().at(-1) as PlainDate;
          expect(next).toBe(addPeriod(last, period));
          expect(next > last).toBe(true);
        },
      ),
    );
  });

  it('does not move when something older is added to what was done', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, fc.integer({ min: 0, max: 900 }), (period, last, before) => {
        const older = addDays(last, -before);
        expect(nextDutyDay(period, [last, older], null)).toBe(nextDutyDay(period, [last], null));
      }),
    );
  });
});

describe('the state of a duty', () => {
  it.each<[string | null, string | null, string | null, string]>([
    ['P3M', '2026-11-21', null, 'overdue'],
    ['P3M', '2026-11-22', null, 'due'],
    ['P3M', '2026-11-23', null, 'soon'],
    ['P3M', '2026-12-06', null, 'soon'],
    ['P3M', '2026-12-07', null, 'planned'],
    ['P3M', null, null, 'planned'],
    [null, null, null, 'undecided'],
    [null, '2026-12-01', null, 'undecided'],
    [null, '2026-11-22', null, 'due'],
    [null, '2026-11-01', null, 'overdue'],
    ['P3M', '2026-01-01', '2026-11-01', 'ended'],
    [null, null, '2026-11-22', 'ended'],
  ])('every %s, next on %s, ended on %s: %s', (period, nextOn, endedOn, state) => {
    const times: DutyTimes = { period, nextOn: day(nextOn), endedOn: day(endedOn) };
    expect(dutyState(times, getPlainDate('2026-11-22'))).toBe(state);
  });

  it('only ever becomes more urgent while nothing is done', () => {
    const order = ['planned', 'soon', 'due', 'overdue'];
    fc.assert(
      fc.property(anyPeriod, anyDay, anyDay, fc.nat(400), (period, nextOn, today, later) => {
        const times = { period, nextOn, endedOn: null };
        const before = dutyState(times, today);
        expect(DUTY_STATES).toContain(before);
        expect(order.indexOf(dutyState(times, addDays(today, later)))).toBeGreaterThanOrEqual(
          order.indexOf(before),
        );
      }),
    );
  });
});

describe('a period of a duty', () => {
  it.each([
    ['P3M', true],
    ['P1D', true],
    ['P0D', false],
    ['P0M', false],
    ['P10Y', true],
    ['P11Y', false],
    ['P9999Y', false],
    ['3 maanden', false],
    ['', false],
  ])('%s: %s', (period, right) => {
    expect(isDutyPeriod(period, getPlainDate('2026-11-22'))).toBe(right);
  });
});
