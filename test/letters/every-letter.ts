/** Every locale in every form of address. */
import { LETTER_FORMS } from '#shared/domain/letters/document.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';

export const EVERY_LETTER = LETTER_LOCALES.flatMap((locale) =>
  LETTER_FORMS.map((form) => ({ locale, form })),
);

/** The words of the form of address that a letter must not use. */
export function otherForm({ locale, form }: (typeof EVERY_LETTER)[number]): RegExp {
  const word = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu');
  if (locale === 'en') return word('thou|thee');
  if (locale === 'fr') {
    return form === 'formal' ? word("tu|te|t'\\p{L}+|toi|ton|ta|tes") : word('vous|votre|vos');
  }
  return form === 'formal' ? word('je|jij|jou|jouw|jullie|jezelf') : word('u|uw|uzelf');
}
