/** Languages and countries the register speaks and reckons in. */
import * as v from 'valibot';

/** Languages of the screens. */
export const UI_LANGUAGES = ['nl', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Languages of letters; Dutch differs between the Netherlands and Flanders. */
export const LETTER_LOCALES = ['nl-NL', 'nl-BE', 'en', 'fr'] as const;
export type LetterLocale = (typeof LETTER_LOCALES)[number];

/** Country of the controller: decides statutory floors, holidays and the authority. */
export const COUNTRIES = ['NL', 'BE'] as const;
export type Country = (typeof COUNTRIES)[number];

/** A text in every language of the screens. Letters may add French. */
export const LocalizedText = v.strictObject({
  nl: v.pipe(v.string(), v.minLength(1)),
  en: v.pipe(v.string(), v.minLength(1)),
  fr: v.optional(v.pipe(v.string(), v.minLength(1))),
});
export type LocalizedText = v.InferOutput<typeof LocalizedText>;

/** The text in a language; French falls back to English when it is not given. */
export function localized(text: LocalizedText, language: 'nl' | 'en' | 'fr'): string {
  return (language === 'fr' ? text.fr : undefined) ?? (language === 'nl' ? text.nl : text.en);
}

/** The language (`nl`, `en` or `fr`) of a letter's locale. */
export function languageOf(locale: LetterLocale): 'nl' | 'en' | 'fr' {
  return locale.slice(0, 2) as 'nl' | 'en' | 'fr';
}
