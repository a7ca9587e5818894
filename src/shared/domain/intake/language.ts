/** Guesses the language of a letter by its small words. */
import { RIGHTS_WORDS } from './dictionary.ts';
import { foldInPlace, type Reading } from './reading.ts';
import type { WordsLanguage } from './words.ts';

/** `other` for German, for languages that are not read, and for a letter without words. */
export type LetterLanguage = 'nl' | 'en' | 'fr' | 'other';

/** At least this part of the words of a letter is a small word of its language. */
const SHARE = 0.08;
/** So many words are enough to tell. */
const WORDS = 2_000;

const COMMON: readonly (readonly [WordsLanguage, ReadonlySet<string>])[] = (
  ['nl', 'en', 'fr', 'de'] as const
).map((language) => [language, new Set(RIGHTS_WORDS[language].common.map(foldInPlace))]);

/** The language of the letter, or that of the first phrase in it when its words do not tell. */
export function guessLanguage(
  { words }: Reading,
  ofPhrase: WordsLanguage | undefined,
): WordsLanguage | undefined {
  const read = words.slice(0, WORDS);
  const counts = COMMON.map(([language, common]) => ({
    language,
    count: read.filter(({ word }) => common.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (best === undefined || best.count === 0) return ofPhrase;
  if (best.count === second?.count) return ofPhrase ?? best.language;
  return best.count >= read.length * SHARE ? best.language : ofPhrase;
}
