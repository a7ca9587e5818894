/** What a promise lacks, in words for the owner: what is the matter, and what would mend it. */
import { type LocalizedText, localized, type UiLanguage } from '../locale.ts';
import { periodInWords } from '../written-dates.ts';
import type { Missing } from './finding.ts';
import type { MissingCode } from './missing.ts';
import { MISSING_EN } from './missing-words-en.ts';
import { MISSING_NL } from './missing-words-nl.ts';
import { factWord } from './words.ts';

const WORDS: Readonly<Record<UiLanguage, Readonly<Record<MissingCode, string>>>> = {
  nl: MISSING_NL,
  en: MISSING_EN,
};

function textOf(
  name: string,
  value: string | number | LocalizedText,
  language: UiLanguage,
): string {
  if (typeof value === 'object') return localized(value, language);
  if (name === 'fact') return factWord(String(value), language);
  if (name === 'period') return periodInWords(String(value), language);
  return String(value);
}

/**
 * One sentence. In the words `{name}` stands for a value, and `{one|many}` for the form that
 * goes with `count`.
 */
export function missingText(
  { code, params }: Pick<Missing, 'code' | 'params'>,
  language: UiLanguage,
): string {
  return WORDS[language][code].replaceAll(/\{([^{}]+)\}/g, (_, key: string) => {
    const [one, many] = key.split('|');
    if (many !== undefined) return (params.count === 1 ? one : many) ?? '';
    const value = params[key];
    return value === undefined ? '' : textOf(key, value, language);
  });
}
