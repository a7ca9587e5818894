/** Which texts a privacy statement uses. */
import type { LetterForm } from '../../letters/document.ts';
import type { LetterLocale } from '../../locale.ts';
import { englishStatement } from './en.ts';
import { frenchStatement } from './fr.ts';
import { dutchStatement } from './nl.ts';
import type { StatementTexts } from './statement-texts.ts';

/** The texts of a locale in a form of address. */
export function statementTexts(locale: LetterLocale, form: LetterForm): StatementTexts {
  switch (locale) {
    case 'nl-NL':
    case 'nl-BE':
      return dutchStatement(form, locale);
    case 'en':
      return englishStatement();
    case 'fr':
      return frenchStatement(form);
  }
}
