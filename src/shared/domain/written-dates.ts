/** The names of days and months, and a date written out. One place for screens, letters and files. */
import type { PlainDate } from './calendar.ts';

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
export function writtenDay(date: PlainDate, language: 'nl' | 'en' | 'fr'): string {
  const day = Number(date.slice(8));
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1];
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month} ${date.slice(0, 4)}`;
}
