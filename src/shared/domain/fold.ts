/**
 * Folds text so that a name is found however it is typed: without capitals and
 * diacritics, and with the spellings that a keyboard without them calls for.
 */

import { isTidy } from './typed-text.ts';

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ĸ: 'k',
};

/** Second spellings: German umlauts, Scandinavian vowels, and the ÿ that stands for ij. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  ÿ: 'ij',
};

/** Combining marks of the Latin, Greek and Cyrillic scripts; other scripts need theirs. */
const MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /['’‘ʼ`´]/g;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u;
/** Of ASCII without apostrophes. */
const PLAIN_TEXT = /^[\x20-\x26\x28-\x5f\x61-\x7e]*$/;
const NO_PLAIN_WORD = /[^a-z0-9]+/;

/**
 * The text in lower case without diacritics, in one form: "Weiß" is "weiss",
 * "Müller" is "muller", "Yılmaz" is "yilmaz". Punctuation stays, spaces become
 * single. Folding twice changes nothing.
 */
export function foldForSearch(text: string): string {
  if (isTidy(text)) return text.toLowerCase();
  return stripMarks(lower(text)).replace(/\s+/gu, ' ').trim();
}

/**
 * Everything a text must be found by, as words with a space between: each word
 * folded; with its umlauts spelled out ("muller mueller"); and a name with an
 * apostrophe both joined and apart ("dhondt d hondt"). For the index only.
 */
export function foldForIndex(text: string): string {
  // Most texts are plain, and have one spelling.
  if (PLAIN_TEXT.test(text)) return distinct(text.toLowerCase().split(NO_PLAIN_WORD)).join(' ');
  const typed = lower(text);
  const words = [typed, spellOut(typed)].flatMap((spelling) => {
    const folded = stripMarks(spelling);
    return [folded.replace(APOSTROPHES, ''), folded].flatMap((joined) => joined.split(NO_WORD));
  });
  return distinct(words).join(' ');
}

/** The words that are not empty, each once, in their order. */
function distinct(words: readonly string[]): string[] {
  const found = new Set(words);
  found.delete('');
  return [...found];
}

/**
 * The words of a search, each of which has to be found at the start of a word of
 * the index. "Müller" finds Müller and Muller; to find Mueller as well, use
 * `foldQueryVariants`.
 */
export function foldQuery(text: string): string[] {
  return foldQueryVariants(text).map(([first]) => first);
}

/**
 * The words of a search with their spellings: of every word at least one has to
 * be found. The first one is the plainest.
 */
export function foldQueryVariants(text: string): [string, ...string[]][] {
  const found = new Map<string, [string, ...string[]]>();
  for (const typed of lower(text)
    .replace(APOSTROPHES, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const word = stripMarks(typed);
    const spelled = stripMarks(spellOut(typed));
    if (word === '') continue;
    // Kept apart by both spellings: "muller müller" asks for two words.
    found.set(`${word} ${spelled}`, word === spelled ? [word] : [word, spelled]);
  }
  return [...found.values()];
}

/** Lower case in composed form, so that the tables above meet single letters. */
function lower(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

function spellOut(text: string): string {
  return text.replace(/[äöüøåÿ]/g, (letter) => SPELLED_OUT[letter] ?? letter);
}

function stripMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[ßæœøłđðþħŧŋıĸ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}
