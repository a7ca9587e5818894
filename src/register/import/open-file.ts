/**
 * Opens a file to import: what is in it, and which readers know it. Nothing is read yet,
 * so that the owner can choose the reader, the encoding, the delimiter and the sheets.
 */

import type { Delimiter, Encoding } from '#shared/domain/imports/text-form.ts';
import { gunzip, isGzip, isZip, unzip } from './archive.ts';
import { decodeText } from './decode.ts';
import { parseDelimited } from './delimited.ts';
import { type Candidate, detectArchive, detectTable, detectText, knownColumns } from './detect.ts';
import { ARCHIVE_BYTES, ARCHIVE_ENTRIES, FILE_BYTES } from './limits.ts';
import type { Entry, Reader, SourceText, Table } from './reader.ts';
import { FileRefused, type Params, type ReadWarning } from './records.ts';
import { buildTable, numberRecords } from './table.ts';
import { isOtherSpreadsheet, isWorkbook, readWorkbook } from './workbook.ts';

/** A file as the owner chose it; the name is only a label. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the owner chose instead of what was recognised. */
export interface OpenChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

interface OpenedBase {
  readonly entry: string;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** A sheet that the workbook hides: read only when the owner picks it. */
  readonly hidden: boolean;
  /** Rows (or lines) whose letters depend on a guessed encoding; at most the first 50. */
  readonly doubtfulRows: readonly number[];
  readonly warnings: readonly ReadWarning[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

export type OpenedPart =
  /** `source` is null for a workbook. */
  | (OpenedBase & {
      readonly kind: 'table';
      readonly table: Table;
      readonly source: SourceText | null;
    })
  | (OpenedBase & { readonly kind: 'text'; readonly source: SourceText });

export interface OpenedFile {
  readonly parts: readonly OpenedPart[];
  /** Only for an archive, with the readers that want all of its entries at once. */
  readonly archive: {
    readonly entries: readonly Entry[];
    readonly candidates: readonly Candidate[];
  } | null;
  /** About the file as a whole: entries that are no text. */
  readonly warnings: readonly ReadWarning[];
}

/** From this confidence a reader of text goes before a table, and one of archives before its entries. */
const SURE = 0.5;
const DOUBTFUL_ROWS = 50;
/** How the compound files of Excel before 2007 start, and workbooks with a password. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a file. Throws FileRefused for what is not read at all. */
export function openFile(
  file: SourceFile,
  readers: readonly Reader[],
  choices: OpenChoices = {},
): OpenedFile {
  const { name, bytes } = file;
  if (bytes.length > FILE_BYTES) throw new FileRefused('file.too-large', { limit: FILE_BYTES });
  if (bytes.length === 0) throw new FileRefused('file.empty');
  if (OLD_EXCEL.every((byte, index) => bytes[index] === byte)) {
    throw new FileRefused('file.spreadsheet-old');
  }
  if (isGzip(bytes)) {
    const unpacked = { name: name.replace(/\.gz$/i, ''), bytes: gunzip(bytes) };
    return single(openText(unpacked, '', readers, choices));
  }
  if (!isZip(bytes)) return single(openText(file, '', readers, choices));
  const entries = unzip(bytes);
  if (isWorkbook(entries)) return openWorkbook(name, entries, readers);
  if (isOtherSpreadsheet(entries)) throw new FileRefused('file.spreadsheet-other');
  return openEntries(name, entries, readers, choices, false);
}

/**
 * Opens several files together, as a folder has them. They are what the entries of an
 * archive are, within the same limits; one that is packed with gzip is unpacked.
 */
export function openFiles(
  files: readonly SourceFile[],
  readers: readonly Reader[],
  choices: OpenChoices = {},
): OpenedFile {
  const [only] = files;
  if (only === undefined) throw new FileRefused('file.empty');
  if (files.length === 1) return openFile(only, readers, choices);
  if (files.length > ARCHIVE_ENTRIES) {
    throw new FileRefused('archive.too-many-entries', { limit: ARCHIVE_ENTRIES });
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > ARCHIVE_BYTES) throw new FileRefused('archive.too-large', { limit: ARCHIVE_BYTES });
  const name = only.name.slice(0, Math.max(0, only.name.indexOf('/')));
  return openEntries(name, files, readers, choices, true);
}

function single(part: OpenedPart): OpenedFile {
  return { parts: [part], archive: null, warnings: [] };
}

/** Opens one text; `entry` is its name in the archive it came from, or empty. */
export function openText(
  { name, bytes }: SourceFile,
  entry: string,
  readers: readonly Reader[],
  choices: OpenChoices = {},
): OpenedPart {
  if (isColumnar(bytes)) throw new FileRefused('file.orc-or-parquet');
  const { text, encoding, guessed, doubtfulLines, warnings } = decodeText(
    bytes,
    entry,
    choices.encoding,
  );
  const source: SourceText = { fileName: name, entry, text, encoding };
  const base = { entry, encoding, hidden: false, doubtfulRows: doubtfulLines };
  const texts = detectText(source, readers);
  if ((texts[0]?.confidence ?? 0) >= SURE) {
    return { kind: 'text', ...base, source, delimiter: null, warnings, candidates: texts };
  }
  if (isNoTable(text)) throw new FileRefused('file.format-unknown');
  const delimited = parseDelimited(text, entry, choices.delimiter);
  const rows = numberRecords(delimited.records);
  const built = buildTable({ fileName: name, entry, workbook: false, rows }, knownColumns(readers));
  return {
    kind: 'table',
    ...base,
    table: built.table,
    source,
    delimiter: delimited.delimiter,
    doubtfulRows: guessed ? rowsOutsideAscii(built.table) : [],
    warnings: [...warnings, ...delimited.warnings, ...built.warnings],
    candidates: [...detectTable(built.table, readers), ...texts],
  };
}

/** Files for Hadoop, as S3 can write its inventories too: Parquet, and ORC with its mark at the end. */
function isColumnar(bytes: Uint8Array): boolean {
  const ascii = (start: number, end?: number) =>
    Buffer.from(bytes.subarray(start, end)).toString('latin1');
  return ascii(0, 4) === 'PAR1' || (ascii(0, 3) === 'ORC' && ascii(-4, -1) === 'ORC');
}

/** XML, JSON and cards are no tables, whatever stands between their commas. */
function isNoTable(text: string): boolean {
  return /^\s*(?:<[?!a-z]|\{\s*["}]|\[\s*[\]{["]|BEGIN:V|%PDF)/i.test(text.slice(0, 1000));
}

function rowsOutsideAscii({ rows }: Table): number[] {
  const found: number[] = [];
  for (const { row, cells } of rows) {
    if (found.length === DOUBTFUL_ROWS) break;
    if (cells.some((cell) => /[\u0080-\uffff]/.test(cell))) found.push(row);
  }
  return found;
}

function openWorkbook(
  name: string,
  entries: readonly Entry[],
  readers: readonly Reader[],
): OpenedFile {
  const known = knownColumns(readers);
  const warnings: ReadWarning[] = [];
  const sheets = readWorkbook(entries);
  const parts = sheets.flatMap((sheet): OpenedPart[] => {
    const entry = sheet.name;
    if (sheet.refused !== null) {
      warnings.push({ code: 'sheet.not-read', params: { reason: sheet.refused.code }, entry });
      return [];
    }
    if (sheet.rows.length === 0) {
      warnings.push({ code: 'sheet.empty', params: {}, entry });
      return [];
    }
    if (sheet.hidden) warnings.push({ code: 'sheet.hidden', params: {}, entry });
    const built = buildTable({ fileName: name, entry, workbook: true, rows: sheet.rows }, known);
    return [
      {
        kind: 'table',
        entry,
        encoding: null,
        delimiter: null,
        hidden: sheet.hidden,
        doubtfulRows: [],
        table: built.table,
        source: null,
        warnings: built.warnings,
        candidates: detectTable(built.table, readers),
      },
    ];
  });
  if (parts.length === 0) {
    throw (
      sheets.find(({ refused }) => refused !== null)?.refused ?? new FileRefused('table.no-rows')
    );
  }
  return { parts, archive: null, warnings };
}

function openEntries(
  name: string,
  entries: readonly Entry[],
  readers: readonly Reader[],
  choices: OpenChoices,
  asFiles: boolean,
): OpenedFile {
  const candidates = detectArchive(entries, readers);
  const whole = (candidates[0]?.confidence ?? 0) >= SURE;
  const warnings: ReadWarning[] = [];
  const notRead = (entry: string, params: Params) => {
    warnings.push({ code: 'entry.not-read', params, entry });
    return [];
  };
  let unpacked = 0;
  const parts = entries.flatMap((entry): OpenedPart[] => {
    // An entry is unpacked once: an archive inside an archive is not looked into.
    const once = asFiles && !whole && isGzip(entry.bytes);
    if (!once && (isZip(entry.bytes) || isGzip(entry.bytes))) return notRead(entry.name, {});
    try {
      const bytes = once ? gunzip(entry.bytes) : entry.bytes;
      unpacked += bytes.length;
      if (bytes.length > FILE_BYTES) throw new FileRefused('file.too-large', { limit: FILE_BYTES });
      if (unpacked > ARCHIVE_BYTES) throw new FileRefused('archive.too-large');
      return [openText({ name, bytes }, entry.name, readers, choices)];
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return notRead(entry.name, { reason: error.code });
    }
  });
  if (parts.length === 0 && !whole) {
    // A reader that knows the entries, and still is not sure, misses the list of them.
    throw new FileRefused(candidates.length > 0 ? 'manifest.missing' : 'file.format-unknown');
  }
  return { parts, archive: { entries, candidates }, warnings };
}
