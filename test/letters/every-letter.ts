/** Every locale in every form of address. */
import { LETTER_FORMS } from '#shared/domain/letters/document.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';

export const EVERY_LETTER = LETTER_LOCALES.flatMap((locale) =>
  LETTER_FORMS.map((form) => ({ locale, form })),
);
