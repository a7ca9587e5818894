/**
 * Names of persons made comparable: folded, with the infix apart, ij and y as one letter.
 * "Van den Berghe", "Berghe, van den" and "Vandenberghe" are one family name.
 */
import { foldForSearch } from '../fold.ts';
import { INFIXES } from '../infixes.ts';
import { slipsBetween } from './distance.ts';
import type { MatchContradiction, MatchParty } from './parties.ts';

export interface ComparableName {
  /** The same for names that are the same in every part. */
  readonly id: string;
  readonly given: readonly string[];
  /** One letter each. */
  readonly initials: string;
  /** With its infix, in one word; empty when there is none. */
  readonly family: string;
  /** Without its infix, in one word. */
  readonly bare: string;
  /** Of a double name with a hyphen; otherwise the bare name alone. */
  readonly parts: readonly string[];
  /** Of a name that could not be taken apart; otherwise empty. */
  readonly words: readonly string[];
}

/** How two names stand to each other. `part`: one is one half of the double name of the other. */
export interface NameLikeness {
  readonly family: 'same' | 'part' | 'alike' | 'different' | 'unknown';
  /** Letters by which family names that are alike differ. */
  readonly slips: number;
  /** Given names or initials belong to different persons. */
  readonly givenClash: boolean;
  readonly against: readonly MatchContradiction[];
}

const UNKNOWN_FAMILY = { family: 'unknown', slips: Number.POSITIVE_INFINITY } as const;

type NamedParty = Pick<MatchParty, 'givenName' | 'initials' | 'infix' | 'familyName' | 'fullName'>;

/** Family names of fewer letters have neighbours that are other names: Bos and Vos. */
const SHORTEST_FAMILY_NAME = 4;
/** Given names: "Rob" may be short for "Robert"; "Tim" and "Tom" are two persons. */
const SHORTEST_SHORT_NAME = 3;
const SHORTEST_ALIKE = 5;
/** Words of a name that was not taken apart that may be one family name together. */
const LONGEST_RUN = 3;

const INFIX_WORDS: ReadonlySet<string> = new Set(
  [...INFIXES.keys()].flatMap((infix) => nameWords(infix)),
);

export function comparableName(party: NamedParty): ComparableName {
  const given = nameWords(party.givenName);
  const initials = readInitials(party.initials);
  const familyWords = nameWords(party.familyName);
  const bare = withoutInfix(familyWords).join('');
  const family = [...nameWords(party.infix), ...familyWords].join('');
  const halves = /[-‐–]/u.test(party.familyName)
    ? party.familyName
        .split(/[-‐–]/u)
        .map((half) => withoutInfix(nameWords(half)).join(''))
        .filter((half) => half !== '' && !INFIX_WORDS.has(half))
    : [];
  const parts = halves.length > 1 ? halves : [bare];
  const words = family === '' ? contentWords(nameWords(party.fullName)) : [];
  const id = [given.join(' '), initials, bare, family, parts.join(' '), words.join(' ')].join('|');
  return { id, given, initials, family, bare, parts, words };
}

/** Every form under which a family name may stand in another record. */
export function familyForms(name: ComparableName): Set<string> {
  const forms = new Set([name.bare, name.family, ...name.parts]);
  for (const [from, to] of runsOf(name.words)) forms.add(name.words.slice(from, to).join(''));
  forms.delete('');
  return forms;
}

export function compareNames(some: ComparableName, other: ComparableName): NameLikeness {
  if (some.words.length > 0 && other.words.length > 0) return compareWhole(some, other);
  if (some.words.length > 0) return compareWithWhole(other, some);
  if (other.words.length > 0) return compareWithWhole(some, other);
  const against: MatchContradiction[] = [];
  if (givenNamesClash(some, other)) against.push('given-name');
  if (initialsClash(some, other)) against.push('initials');
  const givenClash = against.length > 0;
  const slips = familySlips(some, other);
  const family = compareFamilies(some, other, slips);
  if (family === 'different') against.push('family-name');
  return { family, slips, givenClash, against };
}

/**
 * Letters by which two family names differ; Infinity when they are other names. The infix
 * counts only where one of the two may have it written into the name.
 */
export function familySlips(some: ComparableName, other: ComparableName): number {
  if (some.family === other.family) return 0;
  const bare = slipsBetween(some.bare, other.bare, SHORTEST_FAMILY_NAME);
  const oneJoined = (some.bare === some.family) !== (other.bare === other.family);
  if (!oneJoined || bare === 0) return bare;
  return Math.min(bare, slipsBetween(some.family, other.family, SHORTEST_FAMILY_NAME));
}

function compareFamilies(
  some: ComparableName,
  other: ComparableName,
  slips: number,
): NameLikeness['family'] {
  if (some.family === '' || other.family === '') return 'unknown';
  if (slips === 0) return 'same';
  const double = some.parts.length > 1 || other.parts.length > 1;
  if (double && (isPartOf(some, other) || isPartOf(other, some))) return 'part';
  return slips < Number.POSITIVE_INFINITY ? 'alike' : 'different';
}

function isPartOf(some: ComparableName, other: ComparableName): boolean {
  return some.parts.every((part) => other.parts.includes(part));
}

function givenNamesClash(some: ComparableName, other: ComparableName): boolean {
  const [first] = some.given;
  const [otherFirst] = other.given;
  if (first === undefined || otherFirst === undefined) return false;
  return !(
    some.given.some((word) => mayBeOneName(word, otherFirst)) ||
    other.given.some((word) => mayBeOneName(word, first)) ||
    mayBeOneName(some.given.join(''), other.given.join(''))
  );
}

function mayBeOneName(some: string, other: string): boolean {
  if (some === other) return true;
  const [short, long] = some.length < other.length ? [some, other] : [other, some];
  if (short.length === 1) return sameLetter(short, long);
  if (short.length >= SHORTEST_SHORT_NAME && long.startsWith(short)) return true;
  return short.length >= SHORTEST_ALIKE && slipsBetween(short, long, SHORTEST_ALIKE) <= 1;
}

/** Initials of both, or the initials of one and the given name of the other. */
function initialsClash(some: ComparableName, other: ComparableName): boolean {
  if (some.initials !== '' && other.initials !== '') {
    return !(some.initials.startsWith(other.initials) || other.initials.startsWith(some.initials));
  }
  // Whoever has both a name and initials may be called by a name without its own initial.
  if (some.given.length > 0 && other.given.length > 0) return false;
  const initials = some.initials || other.initials;
  const first = some.given[0] ?? other.given[0];
  return initials !== '' && first !== undefined && !sameLetter(initials, first);
}

/** "I." and "IJ." both stand for IJsbrand. */
function sameLetter(some: string, other: string): boolean {
  return some.charAt(0).replace('i', 'y') === other.charAt(0).replace('i', 'y');
}

/** A name in parts beside one that could not be taken apart. */
function compareWithWhole(split: ComparableName, whole: ComparableName): NameLikeness {
  const rest = wordsBeside(whole.words, [split.bare, split.family]);
  const own = split.given.length > 0 ? split.given : [...split.initials];
  const others = rest ?? whole.words;
  const givenClash =
    own.length > 0 &&
    others.length > 0 &&
    !others.some((word) => own.some((name) => mayBeOneName(name, word)));
  const against: MatchContradiction[] = givenClash ? ['given-name'] : [];
  if (split.family === '') return { ...UNKNOWN_FAMILY, givenClash, against };
  if (rest === undefined) against.push('family-name');
  return rest === undefined
    ? { family: 'different', slips: Number.POSITIVE_INFINITY, givenClash, against }
    : { family: 'same', slips: 0, givenClash, against };
}

/** The other words of a name in which one of these family names stands; undefined when none does. */
function wordsBeside(words: readonly string[], families: readonly string[]): string[] | undefined {
  for (const [from, to] of runsOf(words)) {
    const run = words.slice(from, to).join('');
    if (families.includes(run)) return [...words.slice(0, from), ...words.slice(to)];
  }
  return undefined;
}

/** Where up to three neighbouring words begin and end, long ones first. */
function runsOf(words: readonly string[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let length = LONGEST_RUN; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) runs.push([from, from + length]);
  }
  return runs;
}

/** Two names that could not be taken apart: the same words in any order, or some of them. */
function compareWhole(some: ComparableName, other: ComparableName): NameLikeness {
  const shared = some.words.some((word) => word.length > 1 && other.words.includes(word));
  const givenClash = !fitsIn(some.words, other.words) && !fitsIn(other.words, some.words);
  return {
    family: shared ? 'same' : 'different',
    slips: shared ? 0 : Number.POSITIVE_INFINITY,
    givenClash,
    against: givenClash || !shared ? ['name'] : [],
  };
}

function fitsIn(some: readonly string[], others: readonly string[]): boolean {
  return some.every((word) => others.some((other) => mayBeOneName(word, other)));
}

function readInitials(text: string): string {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .map((token) => {
      const folded = nameWords(token).join('');
      // "JP" is two initials, "Th" is one.
      return token === token.toUpperCase() ? folded : folded.charAt(0);
    })
    .join('')
    .replaceAll('i', 'y');
}

/** The words of a name: folded, without apostrophes, with y for ij. */
function nameWords(text: string): string[] {
  if (text === '') return [];
  return foldForSearch(text)
    .replace(/['’‘ʼ`´]/g, '')
    .replaceAll('ij', 'y')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Without the small words in front; the last word stays, whatever it is. */
function withoutInfix(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !INFIX_WORDS.has(word));
  return words.slice(start < 0 ? -1 : start);
}

/** Initials are left: one letter is an infix only where it has an apostrophe. */
function contentWords(words: readonly string[]): string[] {
  const content = words.filter((word) => word.length === 1 || !INFIX_WORDS.has(word));
  return content.length > 0 ? content : [...words];
}
