/** The names by which a letter introduces or signs its writer. */
import { foldForSearch } from '../fold.ts';
import { HINT_WORDS, type Hits, hitsOf } from './dictionary.ts';
import type { ValueFinding } from './identifiers.ts';
import { headerOf } from './older-mail.ts';
import { findingAt, foldInPlace, type Reading } from './reading.ts';
import type { HintWords } from './words.ts';

/** One word of a name, with the mark behind it when that belongs to the name. */
const NAME_WORD = /[ \t]{0,3}(['’]?\p{L}[\p{L}\p{M}'’-]{0,39})(\.?)/uy;
const NAME_WORDS = 8;
/** Words that stand before a name, and words that end one inside a sentence. */
export const TITLES: ReadonlySet<string> = new Set(
  'dhr heer mevr mevrouw mw mr mrs ms miss mme mlle madame monsieur drs dr ir ing sir'.split(' '),
);
const NO_NAME = new Set(
  'en ik woon woonachtig wonende geboren klant bent ben and i am who living residing born customer et je demeurant habitant domicilie domiciliee ne nee client cliente verzoek verzoekt wil request hereby hierbij'.split(
    ' ',
  ),
);
/** Small words inside a name: "van der", "de la". */
export const INFIXES: ReadonlySet<string> = new Set(
  "van der den de het ter ten te 't t op aan in vd du la le les des von zu dos".split(' '),
);
const SIGNATURE_LINE = /^[\p{L}\p{M}.'’ ()-]{2,60}$/u;
/** Lines below the closing in which the name is looked for. */
const SIGNATURE_LINES = 3;

interface Name {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Names in the order in which they say most: introduced, on a labelled line, signed, on top. */
export function findNames(reading: Reading, hits: Hits): ValueFinding[] {
  return [
    ...findIntroduced(reading, hits),
    ...findLabelled(reading),
    ...findSigned(reading),
    ...findAtTop(reading),
    ...findInHeader(reading),
  ].map(({ value, start, end }) => ({
    ...findingAt(reading, start, end),
    value,
    normalized: foldForSearch(value),
  }));
}

/** "Mijn naam is Jan de Vries en ik ..." */
function findIntroduced(reading: Reading, hits: Hits): Name[] {
  return hitsOf(hits, 'beforeName').flatMap(({ last }) => {
    const after = reading.words[last]?.end ?? 0;
    const gap = /^[ ,:\n]{1,3}/.exec(reading.text.slice(after, after + 3))?.[0].length ?? 0;
    const name = readName(reading.text, after + gap);
    // "Ik ben klant": without two capitals it is no name.
    return name !== undefined && countCapitals(name.value) >= 2 ? [name] : [];
  });
}

/** "Naam: Jan de Vries", also in two parts: "Voornaam: Jan", "Achternaam: de Vries". */
function findLabelled({ text, folded }: Reading): Name[] {
  const whole: Name[] = [];
  let given: Name | undefined;
  let family: Name | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && colon <= 30) {
      const label = folded
        .slice(start, start + colon)
        .replace(/[^\p{L}]+/gu, ' ')
        .trim();
      const name = readName(text, start + colon + 1);
      if (name !== undefined && LABELS.given.has(label)) given ??= name;
      if (name !== undefined && LABELS.family.has(label)) family ??= name;
      if (name !== undefined && LABELS.whole.has(label)) whole.push(name);
    }
    start += line.length + 1;
  }
  if (given === undefined || family === undefined) return whole;
  const both = { ...family, value: `${given.value} ${family.value}` };
  return [both, ...whole.filter((name) => name.start !== family.start)];
}

/** The first line below the last closing, or what stands behind it. */
function findSigned({ text, folded }: Reading): Name[] {
  const lines = text.split('\n');
  const starts = lineStarts(lines);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const start = starts[index] ?? 0;
    const length = lines[index]?.length ?? 0;
    const closing = closingLength(folded.slice(start, start + Math.min(length, 160)));
    if (closing === 0) continue;
    const behind = signedName(text, start + closing, start + length);
    if (behind !== undefined) return [behind];
    if (/\p{L}/u.test(text.slice(start + closing, start + length))) continue;
    for (
      let below = index + 1, read = 0;
      below < lines.length && read < SIGNATURE_LINES;
      below += 1
    ) {
      const line = lines[below] ?? '';
      if (line.trim() === '') continue;
      read += 1;
      const name = signedName(text, starts[below] ?? 0, (starts[below] ?? 0) + line.length);
      if (name !== undefined) return [name];
    }
  }
  return findAtEnd(text, lines, starts);
}

/** Without a closing: a name that is the last line, or that begins the last paragraph. */
function findAtEnd(text: string, lines: readonly string[], starts: readonly number[]): Name[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  let first = last;
  while (first > 0 && lines[first - 1]?.trim() !== '') first -= 1;
  for (const index of first === 0 ? [last] : [first, last]) {
    const start = starts[index] ?? 0;
    const name = signedName(text, start, start + (lines[index]?.length ?? 0));
    // One word alone may be anything, unless it stands apart.
    if (name !== undefined && ((first === last && first > 0) || countCapitals(name.value) >= 2))
      return [name];
  }
  return [];
}

/** The first line of a letter, above the street. */
function findAtTop({ text }: Reading): Name[] {
  const lines = text.split('\n');
  const starts = lineStarts(lines);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!/\d/.test(lines[first + 1] ?? '')) return [];
  const start = starts[first] ?? 0;
  const name = signedName(text, start, start + (lines[first]?.length ?? 0));
  return name !== undefined && countCapitals(name.value) >= 2 ? [name] : [];
}

function lineStarts(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return starts;
}

/** Up to where a line is a closing; zero when it is none. French ones end a sentence. */
function closingLength(line: string): number {
  const words = [...line.matchAll(/[\p{L}\p{M}]+/gu)];
  for (let count = Math.min(words.length, 5); count > 0; count -= 1) {
    const phrase = words
      .slice(0, count)
      .map(([word]) => word)
      .join(' ');
    const last = words[count - 1];
    if (last !== undefined && CLOSINGS.has(phrase)) return last.index + last[0].length;
  }
  for (let count = 3; count > 1; count -= 1) {
    const phrase = words
      .slice(-count)
      .map(([word]) => word)
      .join(' ');
    if (words.length > count && CLOSINGS.has(phrase)) return line.length;
  }
  return 0;
}

/** A line that holds a name and nothing else. */
function signedName(text: string, from: number, to: number): Name | undefined {
  const lead = /^[\s,.:;!(-]*/.exec(text.slice(from, to))?.[0].length ?? 0;
  const line = text.slice(from + lead, to).replace(/[\s,)]+$/u, '');
  if (!SIGNATURE_LINE.test(line)) return undefined;
  const name = readName(text, from + lead);
  if (name === undefined || name.end < from + lead + line.length) return undefined;
  return countCapitals(name.value) > 0 ? name : undefined;
}

/** "Van: Jan de Vries <jan@voorbeeld.nl>" at the top of a pasted mail. */
function findInHeader({ text }: Reading): Name[] {
  const header = headerOf(text);
  let start = header.start;
  for (const line of text.slice(header.start, header.end).split('\n')) {
    const lead = /^\s*\*?(?:van|from|de|von)\s?:\*?\s*["']?/iu.exec(line);
    if (lead !== null) {
      const name = readName(text, start + lead[0].length);
      return name !== undefined && countCapitals(name.value) > 0 ? [name] : [];
    }
    start += line.length + 1;
  }
  return [];
}

/** The name that begins at a place: up to eight words, titles left out. */
function readName(text: string, from: number): Name | undefined {
  const ends: { readonly word: string; readonly end: number }[] = [];
  let start: number | undefined;
  let at = from;
  for (let count = 0; count < NAME_WORDS; count += 1) {
    NAME_WORD.lastIndex = at;
    const [whole = '', written = '', dot = ''] = NAME_WORD.exec(text) ?? [];
    const word = foldInPlace(written);
    if (written === '' || NO_NAME.has(word)) break;
    const small = /^\p{Ll}/u.test(written) && !INFIXES.has(word);
    if (small && start !== undefined && /\p{Lu}/u.test(text.charAt(start))) break;
    at += whole.length;
    // Part of something else, such as the name of a mailbox.
    if (/[\p{N}@_]/u.test(text.charAt(at))) break;
    if (ends.length === 0 && TITLES.has(word)) continue;
    const initial = word.length === 1 || (dot !== '' && TITLES.has(word));
    start ??= at - written.length - dot.length;
    ends.push({ word, end: initial ? at : at - dot.length });
    if (dot !== '' && !initial) break;
  }
  const last = ends.findLast(({ word }) => !INFIXES.has(word));
  if (start === undefined || last === undefined || last.end - start < 2) return undefined;
  return { value: text.slice(start, last.end).replace(/\s+/g, ' '), start, end: last.end };
}

function countCapitals(name: string): number {
  return name.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length;
}

function collect(pick: (words: HintWords) => readonly string[]): ReadonlySet<string> {
  return new Set(
    Object.values(HINT_WORDS).flatMap((words) =>
      pick(words).flatMap((phrase) => spellOut(foldInPlace(phrase).split(/[\s'’-]+/))),
    ),
  );
}

/** Every reading of a phrase with alternatives. */
function spellOut(parts: readonly string[]): string[] {
  return parts.reduce<string[]>(
    (spelled, part) =>
      part.split('|').flatMap((word) => spelled.map((before) => `${before} ${word}`.trim())),
    [''],
  );
}

const LABELS = {
  whole: collect((words) => words.nameLabels),
  given: collect((words) => words.givenNameLabels),
  family: collect((words) => words.familyNameLabels),
};
const CLOSINGS = collect((words) => words.closings);
