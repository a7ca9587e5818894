import { describe, expect, it } from 'vitest';
import { type DateRules, dateColumn } from '#register/import/dates.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { DateOrder } from '#shared/domain/imports/mapping.ts';

const RULES: DateRules = {
  order: null,
  sourceZone: 'Europe/Amsterdam',
  timeZone: 'Europe/Amsterdam',
  today: getPlainDate('2026-11-22'),
  workbook: false,
};

/** Day, instant and doubt of one value that stands alone in its column. */
function readOne(text: string, rules: Partial<DateRules> = {}) {
  const { moment, doubt } = dateColumn([text], { ...RULES, order: 'day-first', ...rules }).read(
    text,
  );
  return [moment?.on ?? null, moment?.at ?? null, doubt];
}

describe('a date', () => {
  it.each([
    ['22-11-2025', '2025-11-22'],
    ['2-1-2025', '2025-01-02'],
    ['22/11/2025', '2025-11-22'],
    ['22.11.2025', '2025-11-22'],
    ['22 11 2025', '2025-11-22'],
    [' 22-11-2025 ', '2025-11-22'],
    ['2025-11-22', '2025-11-22'],
    ['2025/11/22', '2025-11-22'],
    ['20251122', '2025-11-22'],
    ['22 november 2025', '2025-11-22'],
    ['22-nov-2025', '2025-11-22'],
    ['22 mrt. 2025', '2025-03-22'],
    ['22 mai 2025', '2025-05-22'],
    ['Nov 22, 2025', '2025-11-22'],
    ['Saturday, November 22nd, 2025', '2025-11-22'],
    ['29-02-2024', '2024-02-29'],
    ['2025-11-22 00:00:00', '2025-11-22'],
    ['22-11-2025 0:00', '2025-11-22'],
    ['22-11-2025 12:00 AM', '2025-11-22'],
  ])('%s is %s', (text, on) => {
    expect(readOne(text)).toEqual([on, null, null]);
  });

  it.each([
    '',
    ' ',
    '-',
    '—',
    '0-0-00',
    '0.0.00',
    '0/0/0000',
    '0000-00-00',
    '0000-00-00 00:00:00',
    'n.v.t.',
    'NULL',
    'never',
    'Niet-gespecificeerd',
  ])('is empty: "%s"', (text) => {
    expect(readOne(text)).toEqual([null, null, null]);
  });

  it.each([
    '31-02-2025',
    '32-01-2025',
    '29-02-2025',
    '22-11',
    ' --12-25',
    '12',
    '22-11/2025',
    'gisteren',
    '22-11-20255',
    '2025-13-01',
    '22-11-1750',
    '22-11-2025 25:00',
    'x'.repeat(100),
  ])('cannot be read: %s', (text) => {
    expect(readOne(text)).toEqual([null, null, 'date.unreadable']);
  });

  it.each([
    ['22-11-25', '2025-11-22'],
    ['01-02-36', '2036-02-01'],
    ['01-02-37', '1937-02-01'],
    ['1/2/99', '1999-02-01'],
  ])('with a year of two digits is read and marked: %s', (text, on) => {
    expect(readOne(text)).toEqual([on, null, 'date.two-digit-year']);
  });

  it('after the day of the import is marked', () => {
    expect(readOne('23-11-2026')).toEqual(['2026-11-23', null, 'date.in-future']);
    expect(readOne('22-11-2026')[2]).toBeNull();
  });
});

describe('a time', () => {
  it.each([
    ['2025-07-01 10:30:00', '2025-07-01', '2025-07-01T08:30:00Z'],
    ['2025-01-01T10:30', '2025-01-01', '2025-01-01T09:30:00Z'],
    ['01-07-2025, 10:30', '2025-07-01', '2025-07-01T08:30:00Z'],
    ['01-07-2025 10.30', '2025-07-01', '2025-07-01T08:30:00Z'],
    ['1/7/2025 1:05 PM', '2025-07-01', '2025-07-01T11:05:00Z'],
    ['1/7/2025 12:05 a.m.', '2025-07-01', '2025-06-30T22:05:00Z'],
    ['2025-07-01T10:30:00Z', '2025-07-01', '2025-07-01T10:30:00Z'],
    ['2025-07-01T10:30:00.123456Z', '2025-07-01', '2025-07-01T10:30:00Z'],
    ['2025-07-01 23:30:00 UTC', '2025-07-02', '2025-07-01T23:30:00Z'],
    ['2025-07-01T00:00:00+02:00', '2025-07-01', '2025-06-30T22:00:00Z'],
    ['2025-07-01T00:00:00+0200', '2025-07-01', '2025-06-30T22:00:00Z'],
    // The hour that is skipped in spring is read as the one after it.
    ['2025-03-30 02:30:00', '2025-03-30', '2025-03-30T01:30:00Z'],
  ])('%s is on %s', (text, on, at) => {
    expect(readOne(text)).toEqual([on, at, null]);
  });

  it('is of the zone that the format fixes, and its day of the owner’s', () => {
    expect(readOne('2025-07-01 23:30:00', { sourceZone: 'UTC' })).toEqual([
      '2025-07-02',
      '2025-07-01T23:30:00Z',
      null,
    ]);
  });

  it.each([
    ['1751365800', '2025-07-01T10:30:00Z'],
    ['1751365800.123', '2025-07-01T10:30:00Z'],
    ['1751365800000', '2025-07-01T10:30:00Z'],
  ])('may count from 1970: %s', (text, at) => {
    expect(readOne(text)).toEqual(['2025-07-01', at, null]);
  });
});

describe('a day of Excel', () => {
  it.each([
    ['45321', false, '2024-01-30'],
    ['45321,5', false, '2024-01-30'],
    ['45321.5', true, '2024-01-30'],
    ['367', true, '1901-01-01'],
  ])('is read and marked: %s (workbook: %s)', (text, workbook, on) => {
    expect(readOne(text, { workbook })).toEqual([on, null, 'date.from-serial']);
  });

  it('is not any number in a file of text', () => {
    expect(readOne('367')[2]).toBe('date.unreadable');
    expect(readOne('99999')[2]).toBe('date.unreadable');
  });
});

describe('the order of day and month', () => {
  function orderOf(values: readonly string[], order: DateOrder | null = null) {
    const column = dateColumn(values, { ...RULES, order });
    return [
      column.order,
      column.undecided,
      ...values.map((value) => column.read(value).moment?.on),
    ];
  }

  it('is decided for the whole column by one value over 12', () => {
    expect(orderOf(['03-04-2025', '13-04-2025'])).toEqual([
      'day-first',
      false,
      '2025-04-03',
      '2025-04-13',
    ]);
    expect(orderOf(['3/4/2025', '3/14/2025'])).toEqual([
      'month-first',
      false,
      '2025-03-04',
      '2025-03-14',
    ]);
  });

  it('is the owner’s when chosen, whatever the values say', () => {
    expect(orderOf(['3/4/2025', '3/5/2025'], 'month-first')).toEqual([
      'month-first',
      false,
      '2025-03-04',
      '2025-03-05',
    ]);
  });

  it('stays undecided when no value decides, and marks what depends on it', () => {
    const column = dateColumn(['03-04-2025', '05-05-2025', ''], RULES);
    expect(column).toMatchObject({ order: 'day-first', undecided: true });
    expect(column.read('03-04-2025')).toEqual({
      moment: { on: '2025-04-03', at: null },
      doubt: 'date.order-undecided',
    });
    expect(column.read('05-05-2025').doubt).toBeNull();
    expect(column.read('2025-04-03').doubt).toBeNull();
  });

  it('stays undecided when values contradict each other', () => {
    const column = dateColumn(['13-04-2025', '04-13-2025', '01-02-2025'], RULES);
    expect(column.undecided).toBe(true);
    expect(column.read('04-13-2025')).toEqual({
      moment: { on: '2025-04-13', at: null },
      doubt: 'date.order-undecided',
    });
  });

  it('needs no decision when no value depends on it', () => {
    expect(dateColumn(['2025-04-03', '05-05-2025', 'x'], RULES).undecided).toBe(false);
  });
});
