/** What is missing, told to the owner on the screen. */
import { localized, type UiLanguage } from '../locale.ts';
import type { Missing } from './missing.ts';
import { statementTexts } from './texts/index.ts';

/** The same words as in the mark in the text. */
export function missingInWords({ code, name }: Missing, language: UiLanguage): string {
  const texts = statementTexts(language === 'nl' ? 'nl-NL' : 'en', 'informal');
  return texts.missing[code](typeof name === 'string' ? name : localized(name, language));
}
