/**
 * Estimates how long a password of the register would hold out against somebody
 * who tries the likely ones first.
 *
 * Honest about its limits: it knows some hundreds of words, not a dictionary of
 * millions; no list of leaked passwords; nothing of the owner but the names it is
 * given. It cannot tell a line of a song from words chosen by lot. It is there to
 * stop what is surely weak; that something passes does not prove it strong.
 */
import { foldForSearch } from './fold.ts';

/** Fewer characters than this are refused, whatever they are. */
export const MINIMUM_LENGTH = 12;

/** More than this is a slip (a pasted document), not a password. */
export const MAXIMUM_LENGTH = 256;

/** The score a password needs before a register is made with it. */
export const REQUIRED_SCORE = 3;

export type PasswordScore = 0 | 1 | 2 | 3 | 4;

/** What would make it stronger; the screen puts the codes into words. */
export type PasswordAdvice =
  | 'longer'
  | 'shorter'
  | 'more-words'
  | 'avoid-common-words'
  | 'avoid-own-names'
  | 'avoid-repeats'
  | 'avoid-sequences'
  | 'avoid-keyboard-rows'
  | 'avoid-years'
  | 'space-at-end';

export interface PasswordStrength {
  /** 0 and 1 weak, 2 moderate, 3 strong enough, 4 strong. */
  readonly score: PasswordScore;
  readonly advice: readonly PasswordAdvice[];
  /** True when a register may be made with it. */
  readonly acceptable: boolean;
}

/** Bits of guessing work from which a score is given: 1, 2, 3, 4. */
const THRESHOLDS = [25, 36, 48, 64] as const;

/**
 * Words that stand high on every list of passwords, Dutch and English, as they
 * are after folding. Each counts for a few bits instead of its letters.
 */
const COMMON_WORDS = new Set(
  `aanmelden abc access account admin administrator ajax alarm amsterdam angel animal
  antwerpen april appel augustus auto baby backup banaan baseball batman bedrijf beheer beheerder
  belgie berlin bier bloem boek boom boot brabant brussel business cat charlie chocolade club
  computer cookie dallas database december default delft demo denhaag diamond dier dinsdag dit
  doggie donald donderdag dossier dossierwacht dragon eindhoven email ezel familie feyenoord fiets
  flower football foobar freedom friend februari gast geheim geen gebruiker geld gent george gezin
  god goed gold gouda groningen guest haarlem hallo hans harley hello herfst hollands holland hond
  hondje hottie hunter huis ik iloveyou inloggen internet jaar jan januari jansen jesus johan
  jordan juli juni kaas kat kerst kees key keizer killer kind kinderen klant knuffel koe koffie
  konijn koning lach lente letmein leuven lief liefde liefje linux login london love lucky maandag
  maart maandag mama master matrix mei michael mickey mijn monkey mother muis mustang nederland
  nieuw ninja november nummer october oktober oma onbekend opa oranje orange paard paris pass
  passw passwd password passwort papa peter pieter pizza please poes pokemon power prins prinses
  princess privacy private psv qazwsx qwerty qwertz azerty register ronaldo root rotterdam samsung
  school schat schatje secret security september server service shadow sinterklaas snoopy soccer
  somers spring standaard star starwars stella sterk summer sunday sunshine superman support sweet
  system taart tafel technik test tester tijger tilburg toegang trustno try twente tulp user utrecht
  vakantie vandaag veilig voetbal vlaanderen vogel vrijdag vriend vrouw wachtwoord water web website
  weekend welkom welcome whatever wifi windows winkel winter woensdag wolf wonder world zaterdag
  zeist zomer zondag zon zonnetje zwart blauw rood groen geel wit`
    .split(/\s+/)
    .filter((word) => word.length >= 3),
);

const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const KEYBOARD_WALKS = [
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  '1a2z3e4r5t6y7u8i9o0p',
];
const ALPHABET = ['abcdefghijklmnopqrstuvwxyz', 'a1b2c3d4e5f6g7h8i9j0', '1a2b3c4d5e6f7g8h9i0j'];
const DIGITS = ['01234567890'];

/** Signs that stand for letters in words such as "w@chtw00rd". */
const STAND_INS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};

/** A stretch of the password that is easier to guess than its characters look. */
interface Pattern {
  readonly length: number;
  readonly bits: number;
  readonly advice: PasswordAdvice;
  readonly isWord?: true;
}

/**
 * Judges a password. `ownNames` are the names of the business and its owner: who
 * wants in tries those first. Nothing is kept; the answer holds no part of it.
 */
export function estimatePassword(
  password: string,
  ownNames: readonly string[] = [],
): PasswordStrength {
  if (password.length > MAXIMUM_LENGTH * 2) return TOO_LONG;
  // The key is made from the NFKC form; look at what really counts.
  const characters = [...password.normalize('NFKC')];
  if (characters.length > MAXIMUM_LENGTH) return TOO_LONG;
  const advice = new Set<PasswordAdvice>();
  const { bits, words } = measure(characters, listOwnWords(ownNames), advice);
  const tooShort = characters.length < MINIMUM_LENGTH;
  const reached = THRESHOLDS.filter((threshold) => bits >= threshold).length;
  const score = (tooShort ? Math.min(reached, 1) : reached) as PasswordScore;
  const acceptable = !tooShort && score >= REQUIRED_SCORE;
  if (acceptable) advice.clear();
  if (tooShort) advice.add('longer');
  if (!acceptable && words < 4) advice.add('more-words');
  if (/^\s|\s$/u.test(password)) advice.add('space-at-end');
  return { score, advice: [...advice], acceptable };
}

const TOO_LONG: PasswordStrength = { score: 0, advice: ['shorter'], acceptable: false };

/** Goes through the password from pattern to pattern and adds up the work of guessing each. */
function measure(
  characters: readonly string[],
  own: readonly string[],
  advice: Set<PasswordAdvice>,
): { bits: number; words: number } {
  const reading: Reading = {
    characters,
    lower: characters.map(foldOne),
    letters: characters.map(foldOne).map((character) => STAND_INS[character] ?? character),
    own,
  };
  let bits = 0;
  let words = 0;
  let afterWord = false;
  let at = 0;
  while (at < characters.length) {
    const pattern = findPattern(reading, at);
    const length = pattern?.length ?? letterRun(reading, at);
    if (pattern !== undefined) {
      advice.add(pattern.advice);
      bits += pattern.bits;
      afterWord = pattern.isWord === true;
    } else if (length > 0) {
      const glued: boolean = afterWord || findPattern(reading, at + length)?.isWord === true;
      bits += lettersBits(characters.slice(at, at + length), glued);
      words += length >= 4 ? 1 : 0;
      afterWord = length >= 4 || glued;
    } else {
      bits += signBits(characters[at] ?? '');
      afterWord = false;
    }
    at += Math.max(length, 1);
  }
  return { bits: Math.min(bits, distinctBits(characters)), words };
}

/** The password character by character, in the forms in which it is compared. */
interface Reading {
  readonly characters: readonly string[];
  /** Lower case, without marks. */
  readonly lower: readonly string[];
  /** The same, with the signs that stand for letters read as those letters. */
  readonly letters: readonly string[];
  readonly own: readonly string[];
}

/** A letter without its marks; other signs as they are, always exactly one per character. */
function foldOne(character: string): string {
  const folded = foldForSearch(character);
  return folded.length === 1 ? folded : character.toLowerCase();
}

/** The parts of the names that are long enough to be recognised, and each name in one piece. */
function listOwnWords(names: readonly string[]): string[] {
  const words = names.flatMap((name) => {
    const folded = foldForSearch(name);
    return [folded.replace(/[^\p{L}\p{N}]/gu, ''), ...folded.split(/[^\p{L}\p{N}]+/u)];
  });
  return [...new Set(words)].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}

/** The longest pattern that starts here. */
function findPattern(reading: Reading, at: number): Pattern | undefined {
  const { lower } = reading;
  const found = [
    findOwnWord(reading, at),
    findCommonWord(reading, at),
    findRepeat(reading, at),
    // Four letters: "hij" and "rst" stand in many a good word.
    findRow(lower, at, ALPHABET, 4, 'avoid-sequences'),
    findRow(lower, at, DIGITS, 3, 'avoid-sequences'),
    findRow(lower, at, KEYBOARD_ROWS, 4, 'avoid-keyboard-rows'),
    findRow(lower, at, KEYBOARD_WALKS, 4, 'avoid-keyboard-rows'),
    findYear(lower, at),
  ].filter((pattern) => pattern !== undefined);
  return found.sort((a, b) => b.length - a.length || a.bits - b.bits)[0];
}

function findOwnWord({ lower, letters, own }: Reading, at: number): Pattern | undefined {
  const word = own.find((name) => startsWith(lower, at, name) || startsWith(letters, at, name));
  return word === undefined
    ? undefined
    : { length: [...word].length, bits: 4, advice: 'avoid-own-names', isWord: true };
}

const LONGEST_WORD = 14;

function findCommonWord({ lower, letters }: Reading, at: number): Pattern | undefined {
  for (let length = Math.min(LONGEST_WORD, letters.length - at); length >= 3; length -= 1) {
    const plain = lower.slice(at, at + length).join('');
    const disguised = letters.slice(at, at + length).join('');
    const inDisguise = COMMON_WORDS.has(disguised) && /\p{L}/u.test(plain);
    if (!COMMON_WORDS.has(plain) && !inDisguise) continue;
    // A disguise is tried right after the word itself: one bit more.
    const bits = plain === disguised ? 8 : 9;
    return { length, bits, advice: 'avoid-common-words', isWord: true };
  }
  return undefined;
}

/** Longest stretch that is looked at for being repeated. */
const LONGEST_UNIT = 16;

/** The same stretch again and again ("aaaa", "Zon1Zon1"): worth little more than once. */
function findRepeat({ characters, lower, own }: Reading, at: number): Pattern | undefined {
  let found: { size: number; length: number } | undefined;
  for (let size = 1; size <= LONGEST_UNIT && at + size < lower.length; size += 1) {
    let end = at + size;
    while (end < lower.length && lower[end] === lower[end - size]) end += 1;
    const length = end - at;
    // One short of twice: the space after the last word is seldom typed.
    const enough = size === 1 ? length >= 3 : length >= Math.max(4, size * 2 - 1);
    if (enough && length > (found?.length ?? 0)) found = { size, length };
  }
  if (found === undefined) return undefined;
  const unit = characters.slice(at, at + found.size);
  const { bits } = measure(unit, own, new Set());
  return {
    length: found.length,
    bits: Math.max(bits, 3) + Math.log2(found.length / found.size),
    advice: 'avoid-repeats',
  };
}

/** A stretch of one of the rows, forwards or backwards. */
function findRow(
  lower: readonly string[],
  at: number,
  rows: readonly string[],
  minimum: number,
  advice: PasswordAdvice,
): Pattern | undefined {
  let longest = 0;
  for (const row of rows) {
    for (const direction of [row, [...row].reverse().join('')]) {
      const start = direction.indexOf(lower[at] ?? '\0');
      if (start < 0) continue;
      let length = 1;
      while (
        start + length < direction.length &&
        at + length < lower.length &&
        lower[at + length] === direction[start + length]
      ) {
        length += 1;
      }
      longest = Math.max(longest, length);
    }
  }
  return longest < minimum ? undefined : { length: longest, bits: 5 + Math.log2(longest), advice };
}

/** A year of a lifetime, or a date of six or eight digits. */
function findYear(lower: readonly string[], at: number): Pattern | undefined {
  const text = lower.slice(at, at + 10).join('');
  const date =
    /^(?:0[1-9]|[12]\d|3[01])[-./]?(?:0[1-9]|1[0-2])[-./]?(?:(?:19|20)\d\d|\d\d(?!\d))/.exec(text);
  if (date !== null) return { length: date[0].length, bits: 14, advice: 'avoid-years' };
  if (/^(?:19[3-9]|20[0-4])\d(?!\d)/.test(text)) {
    return { length: 4, bits: 6, advice: 'avoid-years' };
  }
  return undefined;
}

function startsWith(characters: readonly string[], at: number, word: string): boolean {
  return characters.slice(at, at + [...word].length).join('') === word;
}

/** How many letters follow here before anything else, or before a pattern, begins. */
function letterRun(reading: Reading, at: number): number {
  let length = 0;
  while (/\p{L}/u.test(reading.lower[at + length] ?? '')) {
    if (length > 0 && findPattern(reading, at + length) !== undefined) break;
    length += 1;
  }
  return length;
}

/** Letters of a word follow from each other; those of a random row do not. */
function lettersBits(row: readonly string[], glued: boolean): number {
  const capitals = capitalBits(row);
  if (row.length < 4) return row.length * (glued ? 2 : 4.7) + (glued ? 0 : capitals);
  const word = readsAsWord(row.map(foldOne).join(''));
  return (word ? 4 + (row.length - 1) * 2 : row.length * 4.7) + capitals;
}

/** Vowels between consonants, and never many consonants on end. */
function readsAsWord(row: string): boolean {
  const vowels = row.match(/[aeiouy]/g)?.length ?? 0;
  return vowels / row.length >= 0.2 && !/[^aeiouy]{5}/.test(row);
}

/** Capitals elsewhere than at the start or all over are worth a few bits. */
function capitalBits(characters: readonly string[]): number {
  const capitals = characters.filter((character) => /\p{Lu}/u.test(character)).length;
  if (capitals === 0) return 0;
  if (capitals === characters.length) return 1;
  if (capitals === 1 && /\p{Lu}/u.test(characters[0] ?? '')) return 1;
  return Math.min(capitals, characters.length - capitals) * 2;
}

/** A digit, a space, or any other sign that is no letter. */
function signBits(character: string): number {
  if (/\d/.test(character)) return 3.3;
  return /\s/u.test(character) ? 1.5 : 5;
}

/** Few different characters make few passwords, in whatever order they stand. */
function distinctBits(characters: readonly string[]): number {
  const distinct = new Set(characters).size;
  return distinct > 6 ? Infinity : characters.length * Math.log2(Math.max(distinct, 1));
}
