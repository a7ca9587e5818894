/** The word lists of all languages as one book, and what of it a letter holds. */
import type { DataSubjectRight } from '../statement-profile.ts';
import { HINTS_EN } from './hints-en.ts';
import { HINTS_FR } from './hints-fr.ts';
import { HINTS_NL } from './hints-nl.ts';
import { findPhrases, makePhraseBook, type PhraseHit } from './phrases.ts';
import { foldInPlace, type Reading } from './reading.ts';
import type {
  HintWords,
  ReferenceKind,
  RepresentationKind,
  RightsWords,
  RightWords,
  WordsLanguage,
} from './words.ts';
import { WORDS_DE } from './words-de.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_FR } from './words-fr.ts';
import { WORDS_NL } from './words-nl.ts';

export const RIGHTS_WORDS: Readonly<Record<WordsLanguage, RightsWords>> = {
  nl: WORDS_NL,
  en: WORDS_EN,
  fr: WORDS_FR,
  de: WORDS_DE,
};

/** Of German letters only the rights are read. */
export const HINT_WORDS: Readonly<Record<'nl' | 'en' | 'fr', HintWords>> = {
  nl: HINTS_NL,
  en: HINTS_EN,
  fr: HINTS_FR,
};

/** What has to stand near a phrase before it counts. */
export type Needs = 'nothing' | 'data' | 'advertising';

/** Lists that are told apart by their name alone. */
const SURROUNDINGS = [
  'data',
  'details',
  'pronouns',
  'advertising',
  'elsewhere',
  'aboutRights',
] as const;
const HINTS = [
  'idDocument',
  'enclosed',
  'notEnclosed',
  'beforeTerm',
  'beforeDay',
  'admonition',
  'complaint',
  'authority',
  'recipients',
  'beforeName',
  'birth',
] as const satisfies readonly (keyof HintWords)[];

/** The list that a phrase stands in. */
export type Topic = (typeof SURROUNDINGS)[number] | (typeof HINTS)[number];

/** What a phrase of the book says. */
export type Label = { readonly language: WordsLanguage } & (
  | {
      readonly says: 'right';
      readonly right: DataSubjectRight;
      readonly needs: Needs;
      /** An objection to advertising. */
      readonly advertising: boolean;
    }
  | { readonly says: 'topic'; readonly topic: Topic }
  | { readonly says: 'representation'; readonly kind: RepresentationKind }
  | { readonly says: 'reference'; readonly kind: ReferenceKind }
);

const BOOK = makePhraseBook(listPhrases());

function* listPhrases(): Generator<readonly [string, Label]> {
  for (const language of ['nl', 'en', 'fr', 'de'] as const) {
    const words = RIGHTS_WORDS[language];
    for (const right of Object.keys(words.rights) as DataSubjectRight[]) {
      yield* listRight(language, right, words.rights[right], false);
    }
    yield* listRight(language, 'objection', words.objectionToAdvertising, true);
    for (const topic of SURROUNDINGS) {
      for (const phrase of words[topic]) yield [phrase, { language, says: 'topic', topic }];
    }
  }
  for (const language of ['nl', 'en', 'fr'] as const) {
    const words = HINT_WORDS[language];
    for (const topic of HINTS) {
      for (const phrase of words[topic]) yield [phrase, { language, says: 'topic', topic }];
    }
    for (const kind of Object.keys(words.representation) as RepresentationKind[]) {
      for (const phrase of words.representation[kind]) {
        yield [phrase, { language, says: 'representation', kind }];
      }
    }
    for (const kind of Object.keys(words.references) as ReferenceKind[]) {
      for (const phrase of words.references[kind]) {
        yield [phrase, { language, says: 'reference', kind }];
      }
    }
  }
}

function* listRight(
  language: WordsLanguage,
  right: DataSubjectRight,
  { alone, nearData, nearAdvertising }: RightWords,
  advertising: boolean,
): Generator<readonly [string, Label]> {
  for (const [phrases, needs] of [
    [alone, 'nothing'],
    [nearData, 'data'],
    [nearAdvertising, 'advertising'],
  ] as const) {
    for (const phrase of phrases ?? []) {
      yield [phrase, { language, says: 'right', right, needs, advertising }];
    }
  }
}

/** The phrases of the book in one letter. */
export interface Hits {
  readonly all: readonly PhraseHit<Label>[];
  /** For each list, the words at which one of its phrases begins. */
  readonly at: ReadonlyMap<Topic, ReadonlySet<number>>;
}

/** Looks the whole book up in a letter. */
export function findHits(reading: Reading): Hits {
  const all = findPhrases(BOOK, reading);
  const at = new Map<Topic, Set<number>>();
  for (const { label, first } of all) {
    if (label.says !== 'topic') continue;
    const places = at.get(label.topic) ?? new Set();
    at.set(label.topic, places.add(first));
  }
  return { all, at };
}

/** The phrases of one list, in the order of the letter. */
export function hitsOf(hits: Hits, topic: Topic): PhraseHit<Label>[] {
  return hits.all.filter(({ label }) => label.says === 'topic' && label.topic === topic);
}

/**
 * True when a phrase of a list begins at most `reach` words away from the words
 * `first` to `last`; in the same sentence, unless `anySentence`.
 */
export function isNear(
  reading: Reading,
  hits: Hits,
  topic: Topic,
  [first, last]: readonly [number, number],
  reach: number,
  anySentence = false,
): boolean {
  const places = hits.at.get(topic);
  if (places === undefined) return false;
  const sentence = reading.words[first]?.sentence;
  for (let at = Math.max(first - reach, 0); at <= last + reach; at += 1) {
    if (!places.has(at)) continue;
    if (anySentence || reading.words[at]?.sentence === sentence) return true;
  }
  return false;
}

/** A table of a word list with folded words, for all three languages at once. */
export function mergeTables<Value>(
  pick: (words: HintWords) => Readonly<Record<string, Value>>,
): ReadonlyMap<string, Value> {
  return new Map(
    Object.values(HINT_WORDS).flatMap((words) =>
      Object.entries(pick(words)).map(([word, value]) => [foldInPlace(word), value] as const),
    ),
  );
}
