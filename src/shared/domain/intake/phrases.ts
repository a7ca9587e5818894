/** Finds the phrases of the word lists in a text, all of them in one pass. */
import { foldInPlace, type Reading, type Word } from './reading.ts';

/** Words that `…` leaves room for. */
const GAP = 8;

interface Alternative {
  readonly text: string;
  /** `*` before or after the text; both is never asked for. */
  readonly open: 'start' | 'end' | 'none';
  /** In capitals in the list, so in capitals in the letter. */
  readonly capitals: boolean;
}

type Part = '…' | readonly Alternative[];

interface Phrase<Label> {
  readonly parts: readonly Part[];
  readonly label: Label;
}

/** Phrases that were made ready to be found. */
export interface PhraseBook<Label> {
  /** By the first two letters of their first word; those that are open there under ''. */
  readonly byStart: ReadonlyMap<string, readonly Phrase<Label>[]>;
}

/** A phrase that was found, from one word up to and including another. */
export interface PhraseHit<Label> {
  readonly label: Label;
  readonly first: number;
  readonly last: number;
}

/** Makes phrases ready; see `words.ts` for how they are written. */
export function makePhraseBook<Label>(
  entries: Iterable<readonly [phrase: string, label: Label]>,
): PhraseBook<Label> {
  const byStart = new Map<string, Phrase<Label>[]>();
  for (const [written, label] of entries) {
    const parts = written
      .split(/[\s’'°.-]+/)
      .filter((part) => part !== '')
      .map(readPart);
    const first = parts[0];
    if (first === undefined || first === '…') throw new RangeError('a phrase begins with a word');
    const keys = first.map(({ text, open }) => (open === 'start' ? '' : text.slice(0, 2)));
    for (const key of new Set(keys)) {
      byStart.set(key, [...(byStart.get(key) ?? []), { parts, label }]);
    }
  }
  return { byStart };
}

function readPart(written: string): Part {
  if (written === '…') return '…';
  return written.split('|').map((word) => ({
    text: foldInPlace(word.replaceAll('*', '').normalize('NFC')),
    open: word.startsWith('*') ? 'start' : word.endsWith('*') ? 'end' : 'none',
    capitals: /^\p{Lu}{2,}$/u.test(word),
  }));
}

/** Every phrase at every place where it begins, in the order of the text. */
export function findPhrases<Label>(book: PhraseBook<Label>, reading: Reading): PhraseHit<Label>[] {
  const found: PhraseHit<Label>[] = [];
  const openAtStart = book.byStart.get('') ?? [];
  for (const [first, { word }] of reading.words.entries()) {
    const near = book.byStart.get(word.slice(0, 2)) ?? [];
    for (const phrases of [near, openAtStart]) {
      for (const { parts, label } of phrases) {
        const last = lastWord(reading, parts, 0, first);
        if (last !== undefined) found.push({ label, first, last });
      }
    }
  }
  return found;
}

/** The word with which a phrase ends when its part `index` has to match at `at`. */
function lastWord(
  reading: Reading,
  parts: readonly Part[],
  index: number,
  at: number,
): number | undefined {
  const word = reading.words[at];
  const part = parts[index];
  if (word === undefined || part === undefined) return undefined;
  if (part === '…') {
    for (let skipped = 0; skipped <= GAP; skipped += 1) {
      if (reading.words[at + skipped]?.sentence !== reading.words[at - 1]?.sentence) break;
      const last = lastWord(reading, parts, index + 1, at + skipped);
      if (last !== undefined) return last;
    }
    return undefined;
  }
  if (!part.some((alternative) => matches(alternative, word, reading.text))) return undefined;
  if (index === parts.length - 1) return at;
  if (reading.words[at + 1]?.sentence !== word.sentence) return undefined;
  return lastWord(reading, parts, index + 1, at + 1);
}

function matches({ text, open, capitals }: Alternative, word: Word, original: string): boolean {
  if (capitals) {
    return word.word === text && original.slice(word.start, word.end) === text.toUpperCase();
  }
  if (open === 'start') return word.word.endsWith(text);
  return open === 'end' ? word.word.startsWith(text) : word.word === text;
}
