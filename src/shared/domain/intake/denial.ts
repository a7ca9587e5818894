/** Whether a letter says that it does not want what a phrase says. */
import { RIGHTS_WORDS } from './dictionary.ts';
import { foldInPlace, type Reading } from './reading.ts';
import type { WordsLanguage } from './words.ts';

/** A denial reaches this many words ahead, and is taken back by a word this far before it. */
const REACH = 5;
const TAKEN_BACK = 10;

type Words = { readonly negators: Set<string>; notDenying: Set<string>; joiners: Set<string> };

const WORDS: Readonly<Record<WordsLanguage, Words>> = {
  nl: foldedWords('nl'),
  en: foldedWords('en'),
  fr: foldedWords('fr'),
  de: foldedWords('de'),
};

function foldedWords(language: WordsLanguage): Words {
  const { negators, notDenying, joiners } = RIGHTS_WORDS[language];
  const fold = (words: readonly string[]) => new Set(words.map(foldInPlace));
  return { negators: fold(negators), notDenying: fold(notDenying), joiners: fold(joiners) };
}

/**
 * True for "ik wil geen inzage" and "verwijder mijn gegevens niet"; false for "u
 * heeft mijn gegevens nog niet gewist" and "als u niet wist", where the wish stands.
 */
export function isDenied(
  reading: Reading,
  language: WordsLanguage,
  first: number,
  last: number,
): boolean {
  return isDeniedBefore(reading, WORDS[language], first) || isDeniedAfter(reading, language, last);
}

function isDeniedBefore({ words }: Reading, lists: Words, first: number): boolean {
  const clause = words[first]?.clause;
  for (let at = first - 1; at >= first - REACH; at -= 1) {
    const word = words[at];
    if (word?.clause !== clause || word === undefined || lists.joiners.has(word.word)) return false;
    if (lists.negators.has(word.word)) return !isTakenBack(words, lists, at);
  }
  return false;
}

/** "Verwijder mijn gegevens niet." The denial is the last word of its clause. */
function isDeniedAfter({ words }: Reading, language: WordsLanguage, last: number): boolean {
  const lists = WORDS[language];
  const clause = words[last]?.clause;
  for (let at = last + 1; at <= last + REACH; at += 1) {
    const word = words[at];
    if (word?.clause !== clause || word === undefined || lists.joiners.has(word.word)) return false;
    if (!lists.negators.has(word.word)) continue;
    const next = words[at + 1];
    const ends = next === undefined || next.clause !== clause || lists.joiners.has(next.word);
    return ends && !isTakenBack(words, lists, at);
  }
  return false;
}

function isTakenBack(words: Reading['words'], lists: Words, at: number): boolean {
  const next = words[at + 1];
  const sentence = words[at]?.sentence;
  if (next?.sentence === sentence && next !== undefined && lists.notDenying.has(next.word)) {
    return true;
  }
  for (let before = at - 1; before >= at - TAKEN_BACK; before -= 1) {
    const word = words[before];
    if (word === undefined || word.sentence !== sentence) return false;
    if (lists.notDenying.has(word.word)) return true;
  }
  return false;
}
