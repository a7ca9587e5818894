/** Sizes of files as one says them. Pure. */
import type { UiLanguage } from '#shared/domain/locale.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** `512 B`, `1,5 kB`, `12 MB`; of 1024 each. */
export function speakBytes(bytes: number, language: UiLanguage): string {
  const steps = bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10);
  const unit = Math.min(steps, UNITS.length - 1);
  const value = bytes / 1024 ** unit;
  const digits = value < 10 && unit > 0 ? 1 : 0;
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}
