/** Which texts a letter about a breach uses. */
import type { LetterLocale } from '../../../locale.ts';
import type { LetterForm } from '../../document.ts';
import { englishBreach } from './en.ts';
import { frenchBreach } from './fr.ts';
import { dutchBreach } from './nl.ts';
import type { BreachTexts } from './texts.ts';

/** The texts of a locale in a form of address; English has one form. */
export function breachTexts(locale: LetterLocale, form: LetterForm): BreachTexts {
  switch (locale) {
    case 'nl-NL':
    case 'nl-BE':
      return dutchBreach(locale, form);
    case 'en':
      return englishBreach();
    case 'fr':
      return frenchBreach(form);
  }
}
