/**
 * Which countries belong to the European Economic Area. Data there need no
 * further safeguard (GDPR art. 44; EEA Agreement, Joint Committee Decision 154/2018).
 */
import { type LetterLocale, languageOf } from '../locale.ts';

const EEA = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + 'IS LI NO'
  ).split(' '),
);

/** Ways to say the Union or the Area itself. */
const EEA_NAMES = new Set([
  'eu',
  'eer',
  'eea',
  'eee',
  'ue',
  'europese unie',
  'european union',
  'union européenne',
  'europese economische ruimte',
  'european economic area',
  'espace économique européen',
]);

const SEPARATORS = /\s*[,;/+&]\s*|\s+(?:en|and|et)\s+/u;

/** Whether data stay in the Area, as far as the text about the place tells. */
export type Location = 'inside' | 'outside' | 'unknown';

/** Reads a place: a code such as `IE`, a country in any letter language, or several of them. */
export function locationOf(place: string): Location {
  const parts = place.split(SEPARATORS).filter((part) => part !== '');
  if (parts.length === 0) return 'unknown';
  const found = parts.map(locationOfOne);
  if (found.includes('outside')) return 'outside';
  return found.includes('unknown') ? 'unknown' : 'inside';
}

function locationOfOne(place: string): Location {
  if (EEA_NAMES.has(place.toLowerCase())) return 'inside';
  const code = countryCode(place);
  if (code === undefined) return 'unknown';
  return EEA.has(code) ? 'inside' : 'outside';
}

/** The code of a country (ISO 3166) by its code or by its name in a letter language. */
export function countryCode(place: string): string | undefined {
  return /^[A-Z]{2}$/.test(place) ? place : codes().get(place.trim().toLowerCase());
}

/** The place in the language of the letter; what is not a country code stays as it is. */
export function countryName(place: string, locale: LetterLocale): string {
  if (!/^[A-Z]{2}$/.test(place)) return place;
  return displayNames(languageOf(locale)).of(place) ?? place;
}

let codesByName: Map<string, string> | undefined;

function codes(): Map<string, string> {
  if (codesByName === undefined) {
    codesByName = new Map();
    for (const language of ['nl', 'en', 'fr']) {
      const names = displayNames(language);
      for (const code of allCodes()) {
        const name = names.of(code);
        if (name !== undefined) codesByName.set(name.toLowerCase(), code);
      }
    }
  }
  return codesByName;
}

function displayNames(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
}

function allCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
