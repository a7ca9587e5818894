/**
 * Bytes to text. Decided in this order: byte order mark, zeros between the letters
 * (UTF-16 without a mark), strict UTF-8, and otherwise Windows-1252, which is a
 * guess: the lines with letters outside ASCII are named, so that the owner can
 * look and choose another set.
 */

import type { Encoding } from '#shared/domain/imports/text-form.ts';
import { decodeCp850 } from './code-pages.ts';
import { FileRefused, type Params, type ReadWarning } from './records.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Nothing in the file says so: it was assumed. */
  readonly guessed: boolean;
  /** Lines, from 1, whose letters depend on the guess; at most the first 50. */
  readonly doubtfulLines: readonly number[];
  readonly warnings: readonly ReadWarning[];
}

const DOUBTFUL_LINES = 50;
/** How many bytes decide whether zeros stand between the letters. */
const SAMPLE_BYTES = 4096;
/** UTF-8 that was read as Windows-1252 once and written as UTF-8 again: `Ã©`, `â€™`. */
const DECODED_TWICE = /Ã[\u0080-\u00bf©«¨¯¼¶¤]|â€|Â[\u00a0°©®«»]/gu;

/**
 * Decodes a file or entry; with `chosen` the owner's choice decides. Throws
 * FileRefused for an empty file and for bytes that are no text in any set.
 */
export function decodeText(bytes: Uint8Array, entry: string, chosen?: Encoding): Decoded {
  if (bytes.length === 0) throw new FileRefused('file.empty');
  const { encoding, text: strict } =
    chosen === undefined ? detectEncoding(bytes) : { encoding: chosen, text: undefined };
  const guessed = chosen === undefined && encoding === 'windows-1252';
  const oneByte = encoding === 'utf-8' || encoding === 'windows-1252';
  if (chosen === undefined && oneByte && holdsControls(bytes))
    throw new FileRefused('file.not-text');
  const text = strict ?? decode(bytes, encoding);
  const warnings: ReadWarning[] = [];
  const warn = (code: ReadWarning['code'], params: Params) =>
    warnings.push({ code, params, entry });
  const doubtful = guessed ? linesOutsideAscii(bytes) : { lines: [], count: 0 };
  if (doubtful.count > 0) warn('encoding.guessed', { encoding, count: doubtful.count });
  const unreadable = text.split('\ufffd').length - 1;
  if (unreadable > 0) warn('encoding.unreadable-bytes', { count: unreadable });
  const twice = text.match(DECODED_TWICE)?.length ?? 0;
  if (twice > 0) warn('encoding.decoded-twice', { count: twice });
  return { text, encoding, guessed, doubtfulLines: doubtful.lines, warnings };
}

/** True for a text with the traces of having been decoded wrongly before it was written. */
export function isDecodedTwice(text: string): boolean {
  return text.search(DECODED_TWICE) >= 0;
}

/** The encoding, with the text where finding out took decoding it. */
function detectEncoding(bytes: Uint8Array): { encoding: Encoding; text?: string } {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8' };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le' };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be' };
  // Before UTF-8: Latin letters with zeros between them are valid UTF-8 too.
  const zeros = countZeros(bytes.subarray(0, SAMPLE_BYTES));
  const half = Math.min(bytes.length, SAMPLE_BYTES) / 2;
  if (zeros.odd > half * 0.5 && zeros.even < half * 0.1) return { encoding: 'utf-16le' };
  if (zeros.even > half * 0.5 && zeros.odd < half * 0.1) return { encoding: 'utf-16be' };
  const text = decodeStrictly(bytes);
  return text === undefined ? { encoding: 'windows-1252' } : { encoding: 'utf-8', text };
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  // The decoder takes a byte order mark off.
  if (encoding !== 'cp850') return new TextDecoder(encoding).decode(bytes);
  return decodeCp850(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A picture or a program: text has no control characters but tab, line ends and form feed. */
function holdsControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) {
      controls += 1;
    }
  }
  return controls > sample.length / 100;
}

function linesOutsideAscii(bytes: Uint8Array): { lines: number[]; count: number } {
  const lines: number[] = [];
  let line = 1;
  let last = 0;
  let count = 0;
  for (const byte of bytes) {
    if (byte === 10) line += 1;
    else if (byte >= 128 && line !== last) {
      last = line;
      count += 1;
      if (lines.length < DOUBTFUL_LINES) lines.push(line);
    }
  }
  return { lines, count };
}
