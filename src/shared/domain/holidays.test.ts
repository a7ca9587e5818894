import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek, daysBetween, getPlainDate, yearOf } from './calendar.ts';
import {
  easterSunday,
  findDayOff,
  findHoliday,
  HOLIDAY_TABLES,
  isWorkingDay,
  listHolidays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './holidays.ts';
import { COUNTRIES } from './locale.ts';

const anyCountry = fc.constantFrom(...COUNTRIES);
const anyDate = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays(getPlainDate('2014-01-01'), days));

describe('easterSunday', () => {
  it.each([
    [1818, '1818-03-22'], // the earliest Easter there is
    [1943, '1943-04-25'], // the latest
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2285, '2285-03-22'],
  ])('of %i is %s', (year, expected) => {
    expect(easterSunday(year)).toBe(expected);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterSunday(year);
        expect(dayOfWeek(easter)).toBe(7);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
    );
  });

  it.each([1582, 10_000, 2026.5, Number.NaN])('throws for the year %d', (year) => {
    expect(() => easterSunday(year)).toThrow(RangeError);
  });
});

describe('moving holidays', () => {
  // Year, Good Friday, Easter Monday, Ascension, Whit Monday, King's Day.
  it.each([
    ['2024', '03-29', '04-01', '05-09', '05-20', '04-27'],
    ['2025', '04-18', '04-21', '05-29', '06-09', '04-26'],
    ['2026', '04-03', '04-06', '05-14', '05-25', '04-27'],
    ['2027', '03-26', '03-29', '05-06', '05-17', '04-27'],
    ['2028', '04-14', '04-17', '05-25', '06-05', '04-27'],
    ['2029', '03-30', '04-02', '05-10', '05-21', '04-27'],
    ['2030', '04-19', '04-22', '05-30', '06-10', '04-27'],
  ])('of %s', (year, goodFriday, easterMonday, ascension, whitMonday, kingsDay) => {
    const dutch = Object.fromEntries(
      listHolidays(Number(year), 'NL').map(({ id, on }) => [id, on.slice(5)]),
    );
    expect(dutch).toMatchObject({
      'good-friday': goodFriday,
      'easter-monday': easterMonday,
      ascension,
      'whit-monday': whitMonday,
      'kings-day': kingsDay,
    });
    const belgian = Object.fromEntries(
      listHolidays(Number(year), 'BE').map(({ id, on }) => [id, on.slice(5)]),
    );
    expect(belgian).toMatchObject({
      'easter-monday': easterMonday,
      ascension,
      'whit-monday': whitMonday,
    });
    expect(belgian).not.toHaveProperty('good-friday');
    expect(belgian).not.toHaveProperty('kings-day');
  });

  it.each([2014, 2025, 2031, 2036])("King's Day is held on 26 April in %i", (year) => {
    expect(findHoliday(getPlainDate(`${year}-04-26`), 'NL')?.id).toBe('kings-day');
    expect(findDayOff(getPlainDate(`${year}-04-27`), 'NL')).toEqual({ kind: 'sunday' });
  });
});

describe('listHolidays', () => {
  it('gives the nine Dutch days of 2026 in order', () => {
    expect(listHolidays(2026, 'NL').map(({ on, name }) => `${on} ${name.nl}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 Tweede Paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-25 Tweede Pinksterdag',
      '2026-12-25 Eerste Kerstdag',
      '2026-12-26 Tweede Kerstdag',
    ]);
  });

  it('gives the ten Belgian days of 2026 in order', () => {
    expect(listHolidays(2026, 'BE').map(({ on, name }) => `${on} ${name.fr}`)).toEqual([
      '2026-01-01 Nouvel An',
      '2026-04-06 Lundi de Pâques',
      '2026-05-01 Fête du Travail',
      '2026-05-14 Ascension',
      '2026-05-25 Lundi de Pentecôte',
      '2026-07-21 Fête nationale',
      '2026-08-15 Assomption',
      '2026-11-01 Toussaint',
      '2026-11-11 Armistice',
      '2026-12-25 Noël',
    ]);
  });

  it('marks the two Dutch days of which it is unsure that they count', () => {
    const unsure = listHolidays(2026, 'NL').filter((holiday) => holiday.unsure);
    expect(unsure.map(({ id }) => id)).toEqual(['good-friday', 'liberation-day']);
    expect(listHolidays(2026, 'BE').some((holiday) => holiday.unsure)).toBe(false);
  });

  it('reckons with the table it is given', () => {
    const table = { ...HOLIDAY_TABLES.BE, days: HOLIDAY_TABLES.BE.days.slice(0, 1) };
    expect(listHolidays(2026, 'BE', { ...HOLIDAY_TABLES, BE: table })).toHaveLength(1);
  });

  it('has a source, a date of checking and three names for every country', () => {
    for (const country of COUNTRIES) {
      const table = HOLIDAY_TABLES[country];
      expect(table.country).toBe(country);
      expect(table.source).not.toBe('');
      expect(table.checkedOn > table.validFrom).toBe(true);
      for (const { name } of table.days) {
        expect(name.nl && name.en && name.fr).toBeTruthy();
      }
      expect(new Set(table.days.map(({ id }) => id)).size).toBe(table.days.length);
    }
  });
});

describe('findDayOff', () => {
  it.each([
    ['2026-04-05', 'NL', 'sunday'], // Easter Sunday is not on the Dutch list
    ['2026-04-04', 'BE', 'saturday'],
    ['2026-12-26', 'NL', 'second-christmas-day'], // a Saturday as well
    ['2026-12-26', 'BE', 'saturday'],
    ['2026-11-01', 'BE', 'all-saints'], // a Sunday as well
    ['2026-05-05', 'NL', 'liberation-day'],
    ['2026-05-05', 'BE', undefined],
    ['2026-07-21', 'NL', undefined],
    ['2026-07-21', 'BE', 'national-day'],
    ['2026-07-11', 'BE', 'saturday'],
    ['2025-07-11', 'BE', undefined], // a day of the Flemish community only
    ['2025-09-27', 'BE', 'saturday'],
    ['2027-11-15', 'BE', undefined],
    ['2026-05-15', 'NL', undefined], // the Friday after Ascension
    ['2008-05-01', 'BE', 'labour-day'],
  ] as const)('%s in %s: %s', (date, country, expected) => {
    const dayOff = findDayOff(getPlainDate(date), country);
    expect(dayOff?.kind === 'holiday' ? dayOff.holiday.id : dayOff?.kind).toBe(expected);
    expect(isWorkingDay(getPlainDate(date), country)).toBe(expected === undefined);
  });
});

describe('the nearest working day', () => {
  it('goes round the longest row of days off in the Netherlands', () => {
    expect(workingDayOnOrAfter(getPlainDate('2038-04-24'), 'NL')).toBe('2038-04-28');
    expect(workingDayOnOrBefore(getPlainDate('2038-04-27'), 'NL')).toBe('2038-04-22');
  });

  it('goes from one year into the other', () => {
    expect(workingDayOnOrAfter(getPlainDate('2027-01-01'), 'BE')).toBe('2027-01-04');
    expect(workingDayOnOrBefore(getPlainDate('2028-01-02'), 'NL')).toBe('2027-12-31');
  });

  it('is a working day with only days off in between', () => {
    fc.assert(
      fc.property(anyDate, anyCountry, (date, country) => {
        const after = workingDayOnOrAfter(date, country);
        const before = workingDayOnOrBefore(date, country);
        expect(isWorkingDay(after, country) && isWorkingDay(before, country)).toBe(true);
        expect(before <= date && date <= after).toBe(true);
        for (let day = addDays(before, 1); day < after; day = addDays(day, 1)) {
          expect(isWorkingDay(day, country)).toBe(false);
        }
        expect(daysBetween(before, after)).toBeLessThan(7);
        expect(yearOf(after) - yearOf(before)).toBeLessThan(2);
      }),
    );
  });
});
