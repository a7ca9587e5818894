/**
 * Text to rows of cells. Which character stands between the cells is decided here
 * and not by the library: its guess takes decimal commas and "Jansen, P." for columns.
 */

import Papa from 'papaparse';
import type { Delimiter } from '#shared/domain/imports/text-form.ts';
import { DELIMITERS } from '#shared/domain/imports/text-form.ts';
import { TABLE_LINES } from './limits.ts';
import { FileRefused, type Params, type ReadWarning } from './records.ts';

export interface Delimited {
  /** All records in order, empty lines included: record n is row n + 1 of a spreadsheet. */
  readonly records: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  readonly warnings: readonly ReadWarning[];
}

/** Records and characters that decide. */
const SAMPLE_RECORDS = 50;
const SAMPLE_CHARACTERS = 256 * 1024;
/** Records with a quote that never closes which are read again as plain text. */
const REPAIRS = 3;
/** Rows with a doubtful quote that are named. */
const QUOTE_WARNINGS = 50;

/**
 * Takes a text apart into records. A first line `sep=;` decides and is left out, as
 * Excel does. Line ends become a line feed, also inside cells. A quote that opens a
 * cell and never closes is read as a character. Throws FileRefused for an empty text.
 */
export function parseDelimited(source: string, entry: string, chosen?: Delimiter): Delimited {
  const lines = source.replace(/^\ufeff/, '').replace(/\r\r\n|\r\n?/g, '\n');
  if (lines.trim() === '') throw new FileRefused('file.empty');
  const announced = /^"?sep=([;,|\t])"?[ \t]*\n/i.exec(lines);
  const text = announced === null ? lines : lines.slice(announced[0].length);
  const scored = chosen ?? (announced?.[1] as Delimiter | undefined) ?? findDelimiter(text);
  const delimiter = scored ?? DELIMITERS.find((mark) => !text.includes(mark)) ?? ',';
  const warnings: ReadWarning[] = [];
  const warn = (code: ReadWarning['code'], params: Params, row?: number) =>
    warnings.push({ code, params, entry, ...(row !== undefined && { row }) });
  if (scored === undefined && DELIMITERS.some((mark) => text.includes(mark))) {
    warn('delimiter.uncertain', {});
  }
  const { records, unclosed, inside, truncated } = parseRecords(text, delimiter);
  if (truncated) warn('lines.over-limit', { limit: TABLE_LINES });
  for (const row of unclosed) warn('quote.not-closed', {}, row);
  for (const row of [...inside].slice(0, QUOTE_WARNINGS)) warn('quote.inside', {}, row);
  // The line feed at the end of the last record starts no new one.
  if (records.length > 1 && text.endsWith('\n')) records.pop();
  return { records, delimiter, warnings };
}

/**
 * The delimiter under which the first records are most regular and widest, with a
 * first record that looks like names of columns; undefined when none gives columns.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const sample = sampleOf(text);
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const score = scoreDelimiter(sample, delimiter);
    if (score > 0 && (best === undefined || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** The first lines, whole: half a line would have another width. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const end = text.lastIndexOf('\n', SAMPLE_CHARACTERS);
  return text.slice(0, end > 0 ? end : SAMPLE_CHARACTERS);
}

function scoreDelimiter(sample: string, delimiter: Delimiter): number {
  const { data } = parse(sample, delimiter, SAMPLE_RECORDS);
  const records = data.filter((record) => record.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of widths) {
    if (width < 2) continue;
    const first = records.find((record) => record.length === width) ?? [];
    const usable = first.filter(isUsableName).length / width;
    // Lines of the other widths speak against it: "Jansen, P." stands in some lines only.
    score = Math.max(score, (count / records.length) ** 2 * usable * Math.log(width));
  }
  return score;
}

/** A cell that may be the name of a column: short, with a letter, and without a quote left over. */
function isUsableName(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && text.length <= 80 && /\p{L}/u.test(text) && !/[;\t|"\n]/.test(text);
}

interface ParsedRecords {
  readonly records: string[][];
  /** Rows with a quote that opens a cell and never closes. */
  readonly unclosed: readonly number[];
  /** Rows with a quote inside a quoted cell: where the cell ends is uncertain. */
  readonly inside: ReadonlySet<number>;
  /** There are more lines than are read. */
  readonly truncated: boolean;
}

function parseRecords(text: string, delimiter: Delimiter): ParsedRecords {
  const records: string[][] = [];
  const unclosed: number[] = [];
  const inside = new Set<number>();
  let truncated = false;
  let rest = text;
  for (;;) {
    if (records.length >= TABLE_LINES) return { records, unclosed, inside, truncated: true };
    const { data, errors, meta } = parse(rest, delimiter, TABLE_LINES - records.length);
    truncated ||= meta.truncated;
    const open = errors.find((error) => error.code === 'MissingQuotes');
    const sound = open?.row ?? data.length;
    for (const { code, row = sound } of errors) {
      if (code === 'InvalidQuotes' && row < sound) inside.add(records.length + row + 1);
    }
    if (open?.index === undefined || open.row === undefined || unclosed.length >= REPAIRS) {
      for (const record of data) records.push(record);
      return { records, unclosed, inside, truncated };
    }
    // The records before it stand; this one is read without quotes, up to the end of the line.
    const start = open.row === 0 ? 0 : parse(rest, delimiter, open.row).meta.cursor;
    const end = rest.indexOf('\n', open.index);
    for (const record of data.slice(0, open.row)) records.push(record);
    unclosed.push(records.length + 1);
    records.push(rest.slice(start, end < 0 ? undefined : end).split(delimiter));
    if (end < 0) return { records, unclosed, inside, truncated };
    rest = rest.slice(end + 1);
  }
}

function parse(text: string, delimiter: Delimiter, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
}
