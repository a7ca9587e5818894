/** Which texts a letter uses. */
import type { LetterLocale } from '../../locale.ts';
import type { LetterForm } from '../document.ts';
import { englishTexts } from './en.ts';
import { frenchTexts } from './fr.ts';
import { dutchTexts } from './nl.ts';
import { flemishTexts } from './nl-be.ts';
import type { LetterTexts } from './texts.ts';

/** The texts of a locale in a form of address; English has one form. */
export function letterTexts(locale: LetterLocale, form: LetterForm): LetterTexts {
  switch (locale) {
    case 'nl-NL':
      return dutchTexts(form);
    case 'nl-BE':
      return flemishTexts(form);
    case 'en':
      return englishTexts();
    case 'fr':
      return frenchTexts(form);
  }
}
