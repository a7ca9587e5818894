import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { clockMarks } from './clock.ts';

const day = getPlainDate;
const dates = {
  receivedOn: day('2026-11-05'),
  answeredOn: null,
  safeDate: day('2026-12-04'),
  promisedDue: day('2026-12-03'),
  due: day('2026-12-07'),
  extendedOn: null,
  extendedDue: day('2027-02-05'),
  withPause: null,
};

describe('clockMarks', () => {
  it('runs from receipt to the last day', () => {
    const marks = clockMarks(dates, day('2026-11-22'));
    expect(marks[0]).toEqual({ on: '2026-11-05', kinds: ['received'], at: 0 });
    expect(marks.at(-1)).toEqual({ on: '2026-12-07', kinds: ['legal'], at: 100 });
    expect(marks.map(({ on }) => on)).toEqual([...marks.map(({ on }) => on)].sort());
  });

  it('shares a mark when days are the same', () => {
    const marks = clockMarks({ ...dates, safeDate: dates.due }, day('2026-11-05'));
    expect(marks.map(({ kinds }) => kinds)).toEqual([
      ['received', 'today'],
      ['promised'],
      ['safe', 'legal'],
    ]);
  });

  it('stretches to today when the term is over', () => {
    const marks = clockMarks(dates, day('2027-01-10'));
    expect(marks.at(-1)).toEqual({ on: '2027-01-10', kinds: ['today'], at: 100 });
  });

  it('shows the day of the answer instead of today when there is one', () => {
    const marks = clockMarks({ ...dates, answeredOn: day('2026-11-20') }, day('2027-01-10'));
    expect(marks.flatMap(({ kinds }) => kinds)).toContain('answered');
    expect(marks.flatMap(({ kinds }) => kinds)).not.toContain('today');
  });

  it('keeps the last day by law in sight beside the days of waiting and the extension', () => {
    const marks = clockMarks(
      { ...dates, withPause: { due: day('2026-12-14') }, extendedOn: day('2026-11-20') },
      day('2026-11-22'),
    );
    expect(marks.slice(-3).map(({ on, kinds }) => [on, kinds])).toEqual([
      ['2026-12-07', ['legal']],
      ['2026-12-14', ['paused']],
      ['2027-02-05', ['extended']],
    ]);
  });
});
