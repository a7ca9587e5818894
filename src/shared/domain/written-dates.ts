/** Dates and periods written out. One place for screens, letters and files. */
import { Temporal } from 'temporal-polyfill';
import type { Period, PlainDate } from './calendar.ts';

/** The languages of the screens, and French for letters. */
export type WrittenLanguage = 'nl' | 'en' | 'fr';

export const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
} as const;

/** From Monday. */
export const WEEKDAYS = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** A day in full, such as `29 februari 2024`; French writes the first as `1er`. */
export function writtenDay(date: PlainDate, language: WrittenLanguage): string {
  const day = Number(date.slice(8));
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1];
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month} ${date.slice(0, 4)}`;
}

const UNITS: Record<
  WrittenLanguage,
  Record<'years' | 'months' | 'weeks' | 'days', [string, string]>
> = {
  nl: {
    years: ['jaar', 'jaar'],
    months: ['maand', 'maanden'],
    weeks: ['week', 'weken'],
    days: ['dag', 'dagen'],
  },
  en: {
    years: ['year', 'years'],
    months: ['month', 'months'],
    weeks: ['week', 'weeks'],
    days: ['day', 'days'],
  },
  fr: {
    years: ['an', 'ans'],
    months: ['mois', 'mois'],
    weeks: ['semaine', 'semaines'],
    days: ['jour', 'jours'],
  },
};

const AND: Record<WrittenLanguage, string> = { nl: ' en ', en: ' and ', fr: ' et ' };

/** A period in words, such as `7 jaar` or `1 year and 6 months`. */
export function periodInWords(period: Period, language: WrittenLanguage): string {
  const duration = Temporal.Duration.from(period);
  const parts: string[] = [];
  for (const unit of ['years', 'months', 'weeks', 'days'] as const) {
    const count = duration[unit];
    const [one, many] = UNITS[language][unit];
    if (count !== 0) parts.push(`${count} ${count === 1 ? one : many}`);
  }
  return parts.length === 0 ? `0 ${UNITS[language].days[1]}` : parts.join(AND[language]);
}

/** True for P0D and its like: at once. */
export function isAtOnce(period: Period): boolean {
  return Temporal.Duration.from(period).blank;
}
