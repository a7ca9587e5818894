/** What differs between two statements: by section, sentence by sentence and word by word. */
import type { Section } from '../letters/document.ts';
import { nodeLines } from '../letters/plain-text.ts';
import type { StatementDocument } from './compose.ts';

/** Words that stayed, went or came, in reading order. */
export interface WordPart {
  readonly kind: 'same' | 'gone' | 'added';
  readonly text: string;
}

export type SentenceChange =
  | { readonly kind: 'added' | 'gone'; readonly text: string }
  | { readonly kind: 'changed'; readonly words: WordPart[] };

/** The changes of one section; `state` says whether the section itself came or went. */
export interface SectionChange {
  readonly section: string;
  readonly heading: string;
  readonly state: 'added' | 'gone' | 'changed';
  readonly changes: SentenceChange[];
}

/** Sentences that share at least this part of their words are the same sentence, changed. */
const ALIKE = 0.5;

/** The sections that differ, in the order of the newer statement; equal statements give none. */
export function differences(before: StatementDocument, after: StatementDocument): SectionChange[] {
  const sections = [
    ...after.sections,
    ...before.sections.filter(({ id }) => !after.sections.some((section) => section.id === id)),
  ];
  const title = changesOf([before.title, ...introOf(before)], [after.title, ...introOf(after)]);
  const top: SectionChange[] =
    title.length === 0
      ? []
      : [{ section: 'intro', heading: after.title, state: 'changed', changes: title }];
  return [
    ...top,
    ...sections.flatMap(({ id }) =>
      sectionChange(
        before.sections.find((section) => section.id === id),
        after.sections.find((section) => section.id === id),
        before.locale,
        after.locale,
      ),
    ),
  ];
}

function introOf({ intro, locale }: StatementDocument): string[] {
  return intro.flatMap((node) => sentencesOf(nodeLines(node, locale)));
}

function sectionChange(
  before: Section | undefined,
  after: Section | undefined,
  localeBefore: StatementDocument['locale'],
  localeAfter: StatementDocument['locale'],
): SectionChange[] {
  const old = before === undefined ? [] : linesOf(before, localeBefore);
  const now = after === undefined ? [] : linesOf(after, localeAfter);
  const changes = changesOf(old, now);
  const shown = after ?? before;
  if (changes.length === 0 || shown === undefined) return [];
  const state = before === undefined ? 'added' : after === undefined ? 'gone' : 'changed';
  return [{ section: shown.id, heading: shown.heading ?? '', state, changes }];
}

function linesOf({ heading, content }: Section, locale: StatementDocument['locale']): string[] {
  const own = content.flatMap((node) => sentencesOf(nodeLines(node, locale)));
  return heading === undefined ? own : [heading, ...own];
}

/** A full stop ends a sentence only before a capital or a mark: `art. 52` stays whole. */
function sentencesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(/(?<=[.!?])\s+(?=[\p{Lu}[])/u));
}

function changesOf(before: readonly string[], after: readonly string[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let gone: string[] = [];
  let added: string[] = [];
  const flush = () => {
    changes.push(...paired(gone, added));
    gone = [];
    added = [];
  };
  for (const { kind, item } of steps(before, after)) {
    if (kind === 'same') flush();
    else if (kind === 'gone') gone.push(item);
    else added.push(item);
  }
  flush();
  return changes;
}

/** What stands at one place: each new sentence beside the old one that it is most like. */
function paired(gone: readonly string[], added: readonly string[]): SentenceChange[] {
  const left = [...gone];
  const changes: SentenceChange[] = added.map((text) => {
    const scores = left.map((old) => likeness(old, text));
    const best = Math.max(...scores, 0);
    if (best < ALIKE) return { kind: 'added', text };
    const [old = ''] = left.splice(scores.indexOf(best), 1);
    return { kind: 'changed', words: wordParts(old, text) };
  });
  return [...left.map((text) => ({ kind: 'gone' as const, text })), ...changes];
}

/** The part of the words of the longer sentence that stands in both. */
function likeness(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const same = steps(a, b).filter(({ kind }) => kind === 'same').length;
  return same / Math.max(a.length, b.length, 1);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function wordParts(before: string, after: string): WordPart[] {
  const parts: { kind: WordPart['kind']; text: string }[] = [];
  for (const { kind, item } of steps(wordsOf(before), wordsOf(after))) {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += ` ${item}`;
    else parts.push({ kind, text: item });
  }
  return parts;
}

interface Step {
  readonly kind: WordPart['kind'];
  readonly item: string;
}

/** The shortest way from one list to the other: a longest common subsequence. */
function steps(before: readonly string[], after: readonly string[]): Step[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const now = after[column];
    if (old !== undefined && old === now) {
      found.push({ kind: 'same', item: old });
      row += 1;
      column += 1;
    } else if (
      old !== undefined &&
      (now === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      found.push({ kind: 'gone', item: old });
      row += 1;
    } else if (now !== undefined) {
      found.push({ kind: 'added', item: now });
      column += 1;
    }
  }
  return found;
}
