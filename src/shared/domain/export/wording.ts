/**
 * Texts of the export package, in every language of the letters side by side.
 * `{u|je}` holds the formal and the informal form, `{name}` a value to fill in.
 */
import type { LetterForm } from '../letters/document.ts';
import { type LetterLocale, languageOf } from '../locale.ts';

/** A text in every language; `be` where Flanders says it in another way. */
export interface Wording {
  readonly nl: string;
  readonly en: string;
  readonly fr: string;
  readonly be?: string;
}

/** In which language, and how the person is addressed. */
export interface Voice {
  readonly locale: LetterLocale;
  readonly form: LetterForm;
}

/** Makes a wording: Dutch, English, French and, where it differs, Flemish. */
export function wording(nl: string, en: string, fr: string, be?: string): Wording {
  return be === undefined ? { nl, en, fr } : { nl, en, fr, be };
}

/**
 * The text as it is said. One pass over the text: what is filled in is never
 * read as a text of ours. Throws a RangeError when a value is missing.
 */
export function say(
  text: Wording,
  voice: Voice,
  values: Readonly<Record<string, string>> = {},
): string {
  const language = languageOf(voice.locale);
  const written = voice.locale === 'nl-BE' ? (text.be ?? text.nl) : text[language];
  const spoken = language === 'fr' ? withFrenchSpaces(written) : written;
  return spoken.replace(/\{([^{}]+)\}/gu, (_, name: string) => {
    const [formal, informal] = name.split('|');
    if (formal !== undefined && informal !== undefined) {
      return voice.form === 'formal' ? formal : informal;
    }
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new RangeError(`no value for ${name}`);
    return value;
  });
}

/** French puts a space before some signs, but no line may break there. */
function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])|(?<=«) /gu, '\u00a0');
}
