/** A number of minutes as it is spoken of. */
import type { UiLanguage } from '#shared/domain/locale.ts';

const UNITS = {
  nl: { hours: ['uur', 'uur'], minutes: ['minuut', 'minuten'] },
  en: { hours: ['hour', 'hours'], minutes: ['minute', 'minutes'] },
} as const;

/** `41 uur`; under an hour in minutes. Rounded down, and never below nothing. */
export function spokenMinutes(minutes: number, language: UiLanguage): string {
  const left = Math.max(0, Math.floor(minutes));
  const hours = Math.floor(left / 60);
  const [count, unit] = hours > 0 ? ([hours, 'hours'] as const) : ([left, 'minutes'] as const);
  return `${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`;
}
