/** Which texts the letters about the course of a request use. */
import type { LetterLocale } from '../../../locale.ts';
import type { LetterForm } from '../../document.ts';
import { letterTexts } from '../letter-texts.ts';
import { FLANDERS, NETHERLANDS } from '../nl-law.ts';
import { withFrenchSpacing } from '../wording.ts';
import { englishProcedure } from './en.ts';
import { frenchProcedure } from './fr.ts';
import { dutchProcedure } from './nl.ts';
import type { ProcedureTexts } from './texts.ts';

/** The texts of a locale in a form of address; English has one form. */
export function procedureTexts(locale: LetterLocale, form: LetterForm): ProcedureTexts {
  const texts = letterTexts(locale, form);
  switch (locale) {
    case 'nl-NL':
      return dutchProcedure(form, texts, NETHERLANDS);
    case 'nl-BE':
      return dutchProcedure(form, texts, FLANDERS);
    case 'en':
      return englishProcedure(texts);
    case 'fr':
      return withFrenchSpacing(frenchProcedure(form, texts));
  }
}
