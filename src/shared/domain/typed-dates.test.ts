import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate } from './calendar.ts';
import { checkTypedDate } from './typed-dates.ts';

describe('checkTypedDate', () => {
  it.each([
    ['22-11-2026', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['22 11 2026', '2026-11-22'],
    ['5-3-2026', '2026-03-05'],
    [' 05 - 03 - 2026 ', '2026-03-05'],
    ['2026-11-22', '2026-11-22'],
    ['2026/3/5', '2026-03-05'],
    ['22 november 2026', '2026-11-22'],
    ['22 Nov. 2026', '2026-11-22'],
    ['zondag 22 november 2026', '2026-11-22'],
    ['zo 22 nov 2026', '2026-11-22'],
    ['Sunday, 22 November 2026', '2026-11-22'],
    ['1 mrt 2026', '2026-03-01'],
    ['1 maart 2026', '2026-03-01'],
    ['1 mei 2026', '2026-05-01'],
    ['1 May 2026', '2026-05-01'],
    ['1er août 2026', '2026-08-01'],
    ['3e juni 2026', '2026-06-03'],
    ['3 okt 2026', '2026-10-03'],
    ['3 oct 2026', '2026-10-03'],
    ['29 février 2028', '2028-02-29'],
    ['22-nov-2026', '2026-11-22'],
    ['3 juli 2026', '2026-07-03'],
  ])('reads %j', (text, date) => {
    expect(checkTypedDate(text)).toEqual({ ok: true, value: date, normalized: date });
  });

  it.each([
    ['', 'date.empty'],
    ['gisteren', 'date.format'],
    ['22-11', 'date.format'],
    ['22-11/2026', 'date.format'],
    ['22112026', 'date.format'],
    ['november 2026', 'date.format'],
    ['22-11-26', 'date.short-year'],
    ["22 nov '26", 'date.short-year'],
    ['22-13-2026', 'date.month'],
    ['11/22/2026', 'date.month'],
    ['22 onzin 2026', 'date.month'],
    ['22 ma 2026', 'date.month'],
    ['22 jui 2026', 'date.month'],
    ['31-04-2026', 'date.does-not-exist'],
    ['29-02-2026', 'date.does-not-exist'],
    ['0-1-2026', 'date.does-not-exist'],
    ['22-11-0226', 'date.out-of-range'],
    ['22-11-9026', 'date.out-of-range'],
    ['1'.repeat(61), 'date.too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(checkTypedDate(text)).toEqual({ ok: false, problem });
  });

  it('reads every day back from each way of writing it', () => {
    const months = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
        const date = addDays(getPlainDate('1900-01-01'), days);
        const [year, month, day] = date.split('-').map(Number);
        for (const text of [
          date,
          `${day}-${month}-${year}`,
          `${day}/${month}/${year}`,
          `${day} ${months[(month ?? 0) - 1]} ${year}`,
        ]) {
          expect(checkTypedDate(text)).toMatchObject({ value: date });
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(checkTypedDate(text).ok).toBeTypeOf('boolean');
      }),
    );
  });
});
