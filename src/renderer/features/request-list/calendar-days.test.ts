import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aRequestRow } from '#test/builders/request-rows.ts';
import { listCaseDays, weeksOfMonth } from './calendar-days.ts';

const on = getPlainDate;

describe('weeksOfMonth', () => {
  it.each([
    ['a month that begins on a Tuesday', '2026-12-15', 5, '2026-11-30', '2027-01-03'],
    ['four whole weeks', '2027-02-01', 4, '2027-02-01', '2027-02-28'],
    ['a month that needs six weeks', '2027-05-31', 6, '2027-04-26', '2027-06-06'],
  ])('gives whole weeks from Monday for %s', (_, month, count, first, last) => {
    const weeks = weeksOfMonth(on(month));
    expect(weeks).toHaveLength(count);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.[0]).toBe(first);
    expect(weeks.at(-1)?.[6]).toBe(last);
  });
});

describe('listCaseDays', () => {
  it('puts a request on its safe date and on its last day', () => {
    const request = aRequestRow({ remindOn: on('2026-12-04'), answerBy: on('2026-12-07') });
    expect([...listCaseDays([request])]).toEqual([
      ['2026-12-07', [{ kind: 'last', request }]],
      ['2026-12-04', [{ kind: 'safe', request }]],
    ]);
  });

  it('names a request once when both days are the same', () => {
    const request = aRequestRow({ remindOn: on('2026-12-03'), answerBy: on('2026-12-03') });
    expect([...listCaseDays([request])]).toEqual([['2026-12-03', [{ kind: 'last', request }]]]);
  });

  it('keeps several requests of one day in the order of the list', () => {
    const rows = [1, 2].map((id) => aRequestRow({ id, answerBy: on('2026-12-07') }));
    const day = listCaseDays(rows).get(on('2026-12-07'));
    expect(day?.map(({ request }) => request.id)).toEqual([1, 2]);
  });
});
