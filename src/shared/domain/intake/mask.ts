/**
 * Takes out of a letter what the register may not hold: national numbers, numbers
 * of cards and identity documents, and the machine-readable lines of a document.
 */
import { listNationalNumbers } from '../national-numbers.ts';
import {
  ANNOUNCED_NUMBERS,
  type AnnouncedNumber,
  CONNECTING,
  CONNECTING_TIMES,
  isAnnouncedAsOurs,
  MASK_KINDS,
  type MaskKind,
} from './announced-numbers.ts';
import { foldInPlace } from './reading.ts';

export type { MaskKind } from './announced-numbers.ts';

/** Stands for what was taken out. The words before it still say what it was. */
export const MASK = '[●●●●]';

/** How many numbers of one kind were taken out. */
export interface Masked {
  readonly kind: MaskKind;
  readonly count: number;
}

interface Span {
  readonly kind: MaskKind;
  readonly start: number;
  readonly end: number;
}

/** Searched at once; the search compares its findings with each other. */
const PIECE = 8_000;
/** A piece is not cut in what may be one number. */
const CUT_SEARCH = 200;

/** Lines at the foot of a passport or an identity card. */
const MACHINE_READABLE = /[A-Z\d<]{20,}/g;
/** Day of birth, sex and day of expiry stand together in one of those lines. */
const BIRTH_SEX_EXPIRY = /\d{7}[MFX<]\d{7}/;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const SPACES = /[\t\v\f\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010\u2011]|(?<=\d ?)[\u2012-\u2015\u2212](?= ?\d)/g;

/**
 * The letter with `MASK` for every such number, in one form of Unicode with plain
 * spaces and line feeds, and what was masked. Nine digits that could be a BSN are
 * masked, unless the words before call them an invoice or the like. Doing it twice
 * changes nothing.
 */
export function maskForIntake(text: string): { text: string; masked: Masked[] } {
  let masked = tidy(text);
  const counts = new Map<MaskKind, number>();
  // Masking one number can bare another that stood against it.
  for (let spans = findSpans(masked); spans.length > 0; spans = findSpans(masked)) {
    let rest = 0;
    let next = '';
    for (const { kind, start, end } of spans) {
      next += masked.slice(rest, start) + MASK;
      rest = end;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    masked = next + masked.slice(rest);
  }
  return {
    text: masked,
    masked: MASK_KINDS.flatMap((kind) => {
      const count = counts.get(kind) ?? 0;
      return count === 0 ? [] : [{ kind, count }];
    }),
  };
}

/** Numbers are searched with plain spaces and hyphens, so the letter is given those. */
function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(SPACES, ' ')
    .replace(DASHES, '-');
}

/** What has to be masked, in order and without overlap. */
function findSpans(text: string): Span[] {
  const folded = foldInPlace(text);
  const found = [
    ...findMachineReadable(text),
    ...ANNOUNCED_NUMBERS.flatMap((rule) => findAnnounced(folded, rule)),
    ...findUnannounced(text, folded),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  for (const span of found) {
    const last = spans.at(-1);
    if (last === undefined || span.start >= last.end) spans.push(span);
    else if (span.end > last.end) spans[spans.length - 1] = { ...last, end: span.end };
  }
  return spans;
}

function findMachineReadable(text: string): Span[] {
  return [...text.matchAll(MACHINE_READABLE)]
    .filter(
      ([line]) => BIRTH_SEX_EXPIRY.test(line) || (line.includes('<<') && /[A-Z\d]/.test(line)),
    )
    .map(({ index, 0: line }) => ({
      kind: 'machine-readable-zone',
      start: index,
      end: index + line.length,
    }));
}

function findAnnounced(
  folded: string,
  { kind, announced, number, accepts }: AnnouncedNumber,
): Span[] {
  return [...folded.matchAll(announced)].flatMap(({ index, 0: word }) => {
    let at = index + word.length;
    for (let times = 0; times <= CONNECTING_TIMES; times += 1) {
      number.lastIndex = at;
      const found = number.exec(folded);
      if (found !== null) {
        return accepts(found[0]) ? [{ kind, start: at, end: at + found[0].length }] : [];
      }
      CONNECTING.lastIndex = at;
      at += CONNECTING.exec(folded)?.[0].length ?? 0;
    }
    return [];
  });
}

function findUnannounced(text: string, folded: string): Span[] {
  return listPieces(text).flatMap((offset, index, offsets) =>
    listNationalNumbers(text.slice(offset, offsets[index + 1] ?? text.length))
      .map(({ kind, start, end, certainty }) => ({
        kind,
        certainty,
        start: start + offset,
        end: end + offset,
      }))
      .filter(
        ({ certainty, start }) => certainty === 'likely' || !isAnnouncedAsOurs(folded, start),
      ),
  );
}

/** Where the pieces of a text begin: at the end of a line, or between words. */
function listPieces(text: string): number[] {
  const offsets = [0];
  for (let at = PIECE; at < text.length; at += PIECE) {
    const before = text.slice(at - CUT_SEARCH, at);
    const line = before.lastIndexOf('\n');
    const back = line === -1 ? before.search(/[^\d .\-/][\d .\-/]*$/) : line;
    offsets.push(back === -1 ? at : at - CUT_SEARCH + back);
  }
  return offsets;
}
