/**
 * Public holidays of the Netherlands and Belgium, as far as they move the last
 * day of a term. Regulation (EEC, Euratom) 1182/71 art. 2(1) looks at the
 * holidays of the country in which the controller has to act.
 */
import { addDays, dayOfWeek, type PlainDate, plainDate, yearOf } from './calendar.ts';
import type { Country } from './locale.ts';

/** When in the year a holiday falls. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** Celebrated the day before when the date is a Sunday. */
  | { readonly kind: 'fixed-not-on-sunday'; readonly month: number; readonly day: number }
  /** Days after Easter Sunday; negative for days before it. */
  | { readonly kind: 'easter'; readonly offsetDays: number };

export interface HolidayName {
  readonly nl: string;
  readonly en: string;
  readonly fr: string;
}

export interface HolidayDefinition {
  readonly id: string;
  readonly name: HolidayName;
  readonly rule: HolidayRule;
  /** True when it is unsure whether the day counts under Regulation 1182/71. */
  readonly unsure?: true;
}

/** The holidays of one country with the law they come from. */
export interface HolidayTable {
  readonly country: Country;
  readonly source: string;
  readonly sourceUrl: string;
  /** `official`: read in the law itself; `secondary`: read in a text that quotes it. */
  readonly mark: 'official' | 'secondary';
  /** First day for which the whole table holds. Earlier years are reckoned with the same rules. */
  readonly validFrom: PlainDate;
  readonly checkedOn: PlainDate;
  readonly days: readonly HolidayDefinition[];
}

/**
 * Algemene termijnenwet art. 3(1), and art. 3(2) for Good Friday. Days that a
 * royal decree puts on a par with a holiday (art. 3(3)) are left out: a term
 * that ends earlier is the safe side. King's Day is 27 April since 2014 and is
 * never held on a Sunday (royal decree of 1980).
 */
const NETHERLANDS: HolidayTable = {
  country: 'NL',
  source: 'Algemene termijnenwet, art. 3 lid 1 en 2',
  sourceUrl: 'https://wetten.overheid.nl/BWBR0002448/',
  mark: 'secondary',
  validFrom: plainDate(2014, 1, 1),
  checkedOn: plainDate(2026, 11, 22),
  days: [
    {
      id: 'new-year',
      name: { nl: 'Nieuwjaarsdag', en: "New Year's Day", fr: 'Nouvel An' },
      rule: { kind: 'fixed', month: 1, day: 1 },
    },
    {
      id: 'good-friday',
      name: { nl: 'Goede Vrijdag', en: 'Good Friday', fr: 'Vendredi saint' },
      rule: { kind: 'easter', offsetDays: -2 },
      // On a par with a holiday in Dutch law; the Union's own list was not seen.
      unsure: true,
    },
    {
      id: 'easter-monday',
      name: { nl: 'Tweede Paasdag', en: 'Easter Monday', fr: 'Lundi de Pâques' },
      rule: { kind: 'easter', offsetDays: 1 },
    },
    {
      id: 'kings-day',
      name: { nl: 'Koningsdag', en: "King's Day", fr: 'Fête du Roi' },
      rule: { kind: 'fixed-not-on-sunday', month: 4, day: 27 },
    },
    {
      id: 'liberation-day',
      name: { nl: 'Bevrijdingsdag', en: 'Liberation Day', fr: 'Fête de la Libération' },
      rule: { kind: 'fixed', month: 5, day: 5 },
      // Named in the law itself, every year; the Union's own list was not seen.
      unsure: true,
    },
    {
      id: 'ascension',
      name: { nl: 'Hemelvaartsdag', en: 'Ascension Day', fr: 'Ascension' },
      rule: { kind: 'easter', offsetDays: 39 },
    },
    {
      id: 'whit-monday',
      name: { nl: 'Tweede Pinksterdag', en: 'Whit Monday', fr: 'Lundi de Pentecôte' },
      rule: { kind: 'easter', offsetDays: 50 },
    },
    {
      id: 'christmas',
      name: { nl: 'Eerste Kerstdag', en: 'Christmas Day', fr: 'Noël' },
      rule: { kind: 'fixed', month: 12, day: 25 },
    },
    {
      id: 'second-christmas-day',
      name: { nl: 'Tweede Kerstdag', en: 'Boxing Day', fr: 'Lendemain de Noël' },
      rule: { kind: 'fixed', month: 12, day: 26 },
    },
  ],
};

/**
 * Royal decree of 18 April 1974 art. 1 names ten days. Days of the communities
 * (11 July, 27 September, 15 November) and 26 December are not among them, nor
 * are the days off that make up for a holiday in a weekend.
 */
const BELGIUM: HolidayTable = {
  country: 'BE',
  source: 'KB van 18 april 1974, art. 1 (wet van 4 januari 1974 betreffende de feestdagen)',
  sourceUrl: 'https://employment.belgium.be/en/regulation-public-holidays',
  mark: 'secondary',
  validFrom: plainDate(1974, 4, 18),
  checkedOn: plainDate(2026, 11, 22),
  days: [
    {
      id: 'new-year',
      name: { nl: 'Nieuwjaar', en: "New Year's Day", fr: 'Nouvel An' },
      rule: { kind: 'fixed', month: 1, day: 1 },
    },
    {
      id: 'easter-monday',
      name: { nl: 'Paasmaandag', en: 'Easter Monday', fr: 'Lundi de Pâques' },
      rule: { kind: 'easter', offsetDays: 1 },
    },
    {
      id: 'labour-day',
      name: { nl: 'Dag van de Arbeid', en: 'Labour Day', fr: 'Fête du Travail' },
      rule: { kind: 'fixed', month: 5, day: 1 },
    },
    {
      id: 'ascension',
      name: { nl: 'O.L.H. Hemelvaart', en: 'Ascension Day', fr: 'Ascension' },
      rule: { kind: 'easter', offsetDays: 39 },
    },
    {
      id: 'whit-monday',
      name: { nl: 'Pinkstermaandag', en: 'Whit Monday', fr: 'Lundi de Pentecôte' },
      rule: { kind: 'easter', offsetDays: 50 },
    },
    {
      id: 'national-day',
      name: { nl: 'Nationale feestdag', en: 'Belgian National Day', fr: 'Fête nationale' },
      rule: { kind: 'fixed', month: 7, day: 21 },
    },
    {
      id: 'assumption',
      name: { nl: 'O.L.V. Hemelvaart', en: 'Assumption Day', fr: 'Assomption' },
      rule: { kind: 'fixed', month: 8, day: 15 },
    },
    {
      id: 'all-saints',
      name: { nl: 'Allerheiligen', en: "All Saints' Day", fr: 'Toussaint' },
      rule: { kind: 'fixed', month: 11, day: 1 },
    },
    {
      id: 'armistice',
      name: { nl: 'Wapenstilstand', en: 'Armistice Day', fr: 'Armistice' },
      rule: { kind: 'fixed', month: 11, day: 11 },
    },
    {
      id: 'christmas',
      name: { nl: 'Kerstmis', en: 'Christmas Day', fr: 'Noël' },
      rule: { kind: 'fixed', month: 12, day: 25 },
    },
  ],
};

/** The holidays this version of the app knows, per country. */
export const HOLIDAY_TABLES: Readonly<Record<Country, HolidayTable>> = {
  NL: NETHERLANDS,
  BE: BELGIUM,
};

/** A holiday on its date. */
export interface Holiday {
  readonly id: string;
  readonly on: PlainDate;
  readonly name: HolidayName;
  /** True when it is unsure whether the day counts under Regulation 1182/71. */
  readonly unsure: boolean;
}

/** Why a day is no working day. A holiday is named before the weekend it falls in. */
export type DayOff =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'saturday' }
  | { readonly kind: 'sunday' };

/** The Gregorian calendar starts here; before it Easter was reckoned otherwise. */
const FIRST_YEAR = 1583;
const LAST_YEAR = 9999;

/**
 * Easter Sunday of a year by the Gregorian computus (the anonymous method
 * published by Meeus, Jones and Butcher). Throws a RangeError outside 1583-9999.
 */
export function easterSunday(year: number): PlainDate {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError('Easter is reckoned from 1583 to 9999');
  }
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return plainDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function dateOf(rule: HolidayRule, year: number): PlainDate {
  if (rule.kind === 'easter') return addDays(easterSunday(year), rule.offsetDays);
  const date = plainDate(year, rule.month, rule.day);
  return rule.kind === 'fixed-not-on-sunday' && dayOfWeek(date) === 7 ? addDays(date, -1) : date;
}

/**
 * The holidays of a year in order of date. Two can share a date (in 2008
 * Ascension Day was 1 May). Throws a RangeError outside 1583-9999.
 */
export function listHolidays(
  year: number,
  country: Country,
  tables: Readonly<Record<Country, HolidayTable>> = HOLIDAY_TABLES,
): Holiday[] {
  return tables[country].days
    .map((day) => ({
      id: day.id,
      on: dateOf(day.rule, year),
      name: day.name,
      unsure: day.unsure === true,
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Years already reckoned: a list of terms asks for the same few years again and again. */
const reckoned = new Map<string, ReadonlyMap<PlainDate, Holiday>>();

function holidaysByDate(year: number, country: Country): ReadonlyMap<PlainDate, Holiday> {
  const key = `${country}${year}`;
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  const byDate = new Map<PlainDate, Holiday>();
  for (const holiday of listHolidays(year, country)) {
    if (!byDate.has(holiday.on)) byDate.set(holiday.on, holiday);
  }
  reckoned.set(key, byDate);
  return byDate;
}

/** The holiday on a date; undefined on any other day. */
export function findHoliday(date: PlainDate, country: Country): Holiday | undefined {
  return holidaysByDate(yearOf(date), country).get(date);
}

/** Why a date is no working day; undefined on a working day. */
export function findDayOff(date: PlainDate, country: Country): DayOff | undefined {
  const holiday = findHoliday(date, country);
  if (holiday !== undefined) return { kind: 'holiday', holiday };
  const weekday = dayOfWeek(date);
  if (weekday === 6) return { kind: 'saturday' };
  if (weekday === 7) return { kind: 'sunday' };
  return undefined;
}

/** Regulation 1182/71 art. 2(2): every day except public holidays, Sundays and Saturdays. */
export function isWorkingDay(date: PlainDate, country: Country): boolean {
  return findDayOff(date, country) === undefined;
}

/** The date itself when it is a working day, else the first one after it. */
export function workingDayOnOrAfter(date: PlainDate, country: Country): PlainDate {
  let day = date;
  while (!isWorkingDay(day, country)) day = addDays(day, 1);
  return day;
}

/** The date itself when it is a working day, else the last one before it. */
export function workingDayOnOrBefore(date: PlainDate, country: Country): PlainDate {
  let day = date;
  while (!isWorkingDay(day, country)) day = addDays(day, -1);
  return day;
}
