/**
 * A letter taken apart: words, clauses and sentences, each with its place. Folding
 * keeps the length of the text, so a place in the one is a place in the other.
 */

/** One word of a text, without capitals and accents. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence, and of the part of it between commas. */
  readonly sentence: number;
  readonly clause: number;
}

/** A text that has been taken apart. */
export interface Reading {
  readonly text: string;
  /** As long as `text`; without capitals and accents. */
  readonly folded: string;
  readonly words: readonly Word[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** A finding rests on this piece of the masked text. */
export interface Finding {
  /** The sentence or the part of it around the finding. */
  readonly quote: string;
  /** Place of the finding itself, in UTF-16 units of the masked text. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const APOSTROPHES = /[’‘ʼ`´]/;

/** Words of which the full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'al art artt bv ca dhr dr drs etc evt ing ir jl lit mej mevr mme mlle mr mrs ms mw nl no nr nrs p par pt resp st tel'.split(
    ' ',
  ),
);
/** A line shorter than this was ended by its writer, not by the margin. */
const SHORT_LINE = 45;
/** Characters of a quote on either side of what was found. */
const AROUND = 90;
/** More of the same kind say nothing new. */
const SENTENCES = 3;

/** Lower case without accents, each UTF-16 unit replaced by exactly one. */
export function foldInPlace(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, foldUnit).toLowerCase();
}

function foldUnit(unit: string): string {
  if (APOSTROPHES.test(unit)) return "'";
  const [plain = unit] = unit.toLowerCase().normalize('NFD');
  return plain.length === 1 && plain.toLowerCase().length === 1 ? plain : unit;
}

/** Takes a text apart. */
export function readText(text: string): Reading {
  const folded = foldInPlace(text);
  const words: Word[] = [];
  const sentences: { start: number; end: number }[] = [];
  let clause = 0;
  let before: Word | undefined;
  for (const match of folded.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const between = before === undefined ? '' : folded.slice(before.end, start);
    if (before === undefined || endsSentence(text, before, between, start, end)) {
      sentences.push({ start, end });
      clause += 1;
    } else if (/[,:()–—]/.test(between)) {
      clause += 1;
    }
    before = { word: match[0], start, end, sentence: sentences.length - 1, clause };
    words.push(before);
    const sentence = sentences.at(-1);
    if (sentence !== undefined) sentence.end = end + closingLength(folded, end);
  }
  return { text, folded, words, sentences };
}

/** Marks that belong to the sentence they close. */
function closingLength(folded: string, end: number): number {
  let length = 0;
  while (length < 3 && /[.?!)"'”]/.test(folded.charAt(end + length))) length += 1;
  return length;
}

/** Whether a new sentence begins with the word at `start`, given what stands in between. */
function endsSentence(
  text: string,
  before: Word,
  between: string,
  start: number,
  end: number,
): boolean {
  if (between.length > 200) return true;
  const [firstBreak, ...more] = indexesOf(between, '\n');
  if (more.length > 0) return true;
  if (/[?!;]|…/.test(between)) return true;
  if (/\.\s/.test(between)) {
    const abbreviated = before.word.length === 1 || ABBREVIATIONS.has(before.word);
    if (!abbreviated || /^\p{N}$/u.test(before.word)) return true;
  }
  if (firstBreak === undefined) return false;
  if (/\n\s*[-*•–]/.test(between)) return true;
  if (end - start <= 2 && /[.)]/.test(text.charAt(end))) return true;
  const lineStart = text.lastIndexOf('\n', before.start) + 1;
  const short = before.end - lineStart < SHORT_LINE;
  return short && /\p{Lu}/u.test(text.charAt(start));
}

function indexesOf(text: string, character: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
    found.push(at);
  }
  return found;
}

/** Number of the first word that starts at or after a place. */
export function wordAt(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The finding at a place, with its sentence or the part of it nearby as the quote. */
export function findingAt(reading: Reading, start: number, end: number): Finding {
  const { text, words, sentences } = reading;
  const first = words[Math.min(wordAt(words, start), words.length - 1)];
  const last = words[Math.max(wordAt(words, end) - 1, 0)];
  const from = first === undefined ? start : (sentences[first.sentence]?.start ?? start);
  const to = last === undefined ? end : (sentences[last.sentence]?.end ?? end);
  return {
    quote: text.slice(
      quoteStart(text, Math.min(from, start), start),
      quoteEnd(text, end, Math.max(to, end)),
    ),
    start,
    end,
  };
}

/** Not further back than `AROUND`, and then at the start of a word. */
function quoteStart(text: string, from: number, start: number): number {
  if (start - from <= AROUND) return from;
  const space = text.slice(start - AROUND, start).search(/\s\S/);
  return space === -1 ? start : start - AROUND + space + 1;
}

function quoteEnd(text: string, end: number, to: number): number {
  if (to - end <= AROUND) return to;
  const reach = text.slice(end, end + AROUND);
  const space = Math.max(reach.lastIndexOf(' '), reach.lastIndexOf('\n'));
  return space === -1 ? end : end + space;
}

/** Number of the sentence that a place is in, or that begins behind it. */
export function sentenceAt({ words }: Reading, place: number): number {
  return words[wordAt(words, place)]?.sentence ?? -1;
}

/** The first few findings, each in a sentence of its own. */
export function onePerSentence<Found extends Finding>(
  reading: Reading,
  found: readonly Found[],
): Found[] {
  const bySentence = new Map<number, Found>();
  for (const finding of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const sentence = sentenceAt(reading, finding.start);
    if (!bySentence.has(sentence)) bySentence.set(sentence, finding);
    if (bySentence.size === SENTENCES) break;
  }
  return [...bySentence.values()];
}

/**
 * The telling findings, and of the others those in a sentence without a telling one,
 * in the order of the text.
 */
export function preferTelling<Found extends Finding>(
  reading: Reading,
  telling: readonly Found[],
  others: readonly Found[],
): Found[] {
  const kept = onePerSentence(reading, telling);
  const sentences = new Set(kept.map(({ start }) => sentenceAt(reading, start)));
  const rest = others.filter(({ start }) => !sentences.has(sentenceAt(reading, start)));
  return [...kept, ...onePerSentence(reading, rest)].sort((a, b) => a.start - b.start);
}
