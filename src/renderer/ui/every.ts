/** How often something comes back, as the owner says it. Pure: the language is an argument. */
import type { Period } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';

const UNITS = {
  nl: { D: ['dag', 'dagen'], W: ['week', 'weken'], M: ['maand', 'maanden'], Y: ['jaar', 'jaar'] },
  en: { D: ['day', 'days'], W: ['week', 'weeks'], M: ['month', 'months'], Y: ['year', 'years'] },
} as const;

/** `elke 3 maanden`, `elk jaar`; the period itself when it has several units. */
export function everyPeriod(period: Period, language: UiLanguage): string {
  const parts = /^P(\d{1,4})([DWMY])$/.exec(period);
  const unit = UNITS[language][parts?.[2] as 'D'] as readonly [string, string] | undefined;
  if (parts === null || unit === undefined) return period;
  const count = Number(parts[1]);
  if (language === 'en') return count === 1 ? `every ${unit[0]}` : `every ${count} ${unit[1]}`;
  if (count === 1) return `${parts[2] === 'Y' ? 'elk' : 'elke'} ${unit[0]}`;
  return `elke ${count} ${unit[1]}`;
}
