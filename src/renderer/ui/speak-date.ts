/** Dates as the owner says them. Pure: today and the language are arguments. */
import { dayOfWeek, daysBetween, type PlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { MONTHS, WEEKDAYS, writtenDay } from '#shared/domain/written-dates.ts';

const DAYS = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** `1 december 2026`. */
export function longDate(date: PlainDate, language: UiLanguage): string {
  return writtenDay(date, language);
}

/** `di 1 december 2026`. */
export function fullDate(date: PlainDate, language: UiLanguage): string {
  return `${DAYS[language][dayOfWeek(date) - 1]} ${longDate(date, language)}`;
}

/** `dinsdag 1 december 2026`, for the top of a page. */
export function ceremonialDate(date: PlainDate, language: UiLanguage): string {
  return `${WEEKDAYS[language][dayOfWeek(date) - 1]} ${longDate(date, language)}`;
}

/** `01-12-2026`, for tables and fields. */
export function shortDate(date: PlainDate): string {
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/** `2026-12` as `dec 2026`. */
export function shortMonth(month: string, language: UiLanguage): string {
  const name = MONTHS[language][Number(month.slice(5, 7)) - 1] ?? '';
  return `${name === 'maart' ? 'mrt' : name.slice(0, 3)} ${month.slice(0, 4)}`;
}

/** The distance alone: `vandaag`, `over 9 dagen`, `3 maanden geleden`. */
export function speakDistance(date: PlainDate, today: PlainDate, language: UiLanguage): string {
  const days = daysBetween(today, date);
  const nl = language === 'nl';
  if (days === 0) return nl ? 'vandaag' : 'today';
  if (days === 1) return nl ? 'morgen' : 'tomorrow';
  if (days === -1) return nl ? 'gisteren' : 'yesterday';
  const length = spokenLength(Math.abs(days), language);
  if (days > 0) return nl ? `over ${length}` : `in ${length}`;
  return nl ? `${length} geleden` : `${length} ago`;
}

// Days up to two months, then months, then years: nobody says "over 412 dagen".
function spokenLength(days: number, language: UiLanguage): string {
  const nl = language === 'nl';
  if (days < 62) return nl ? `${days} dagen` : `${days} days`;
  const months = Math.round(days / 30.44);
  if (months < 24) return nl ? `${months} maanden` : `${months} months`;
  const years = Math.round(days / 365.25);
  return nl ? `${years} jaar` : `${years} years`;
}

/** `over 9 dagen, di 1 december 2026`. */
export function speakDate(date: PlainDate, today: PlainDate, language: UiLanguage): string {
  return `${speakDistance(date, today, language)}, ${fullDate(date, language)}`;
}
