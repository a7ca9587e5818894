/** Records to a table: a header with a name for every column, and rows with their number. */
import { fromGuarded } from '#shared/domain/csv.ts';
import { isUnnamed, uniqueColumns } from './column-names.ts';
import { findHeader, type KnownColumns } from './header.ts';
import { CELL_CHARACTERS, TABLE_CELLS, TABLE_COLUMNS, TABLE_ROWS } from './limits.ts';
import type { Table, TableRow } from './reader.ts';
import { FileRefused, type Params, type ReadWarning } from './records.ts';

/** A record with its place, before anything is known of its columns. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface RawTable {
  readonly fileName: string;
  readonly entry: string;
  readonly workbook: boolean;
  readonly rows: Iterable<RawRow>;
}

export interface BuiltTable {
  readonly table: Table;
  readonly warnings: readonly ReadWarning[];
}

/** Rows among which the header is looked for, and the empty ones between them. */
const HEAD_ROWS = 40;

/**
 * Builds a table. Rows past the limit and characters past the limit of a cell are left
 * out with a warning; a table that is too wide is refused (FileRefused), as is one
 * without rows. The apostrophe with which a spreadsheet guards text is taken off, and
 * nothing is ever calculated: a formula that was quoted is text.
 */
export function buildTable(raw: RawTable, known: KnownColumns): BuiltTable {
  const warnings: ReadWarning[] = [];
  const warn = (code: ReadWarning['code'], params: Params, row?: number) =>
    warnings.push({ code, params, entry: raw.entry, ...(row !== undefined && { row }) });
  const collected = collect(raw);
  const { rows } = collected;
  if (rows.length === 0) throw new FileRefused('table.no-rows');
  const head = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells);
  const { index, rowsBefore } = findHeader(head, known);
  const header = index < 0 ? [] : readHeader(rows[index], collected.width, warn);
  if (index < 0) warn('header.missing', {});
  if (rowsBefore > 0) warn('header.rows-before', { count: rowsBefore });
  const body = rows.slice(index + 1);
  const named = rows[index]?.cells.length ?? TABLE_COLUMNS;
  const wider = body.filter(({ cells }) => cells.length > named).length;
  if (wider > 0) warn('rows.wider-than-header', { count: wider });
  for (const [column, count] of collected.cut) {
    warn('cells.cut', { column: header[column] ?? `(${column + 1})`, count });
  }
  if (collected.empty > 0) warn('rows.empty', { count: collected.empty });
  if (collected.over > 0) warn('rows.over-limit', { limit: TABLE_ROWS, count: collected.over });
  const { fileName, entry, workbook } = raw;
  return { table: { fileName, entry, workbook, header, rows: body }, warnings };
}

interface Collected {
  readonly rows: TableRow[];
  /** Widest row without its empty cells at the end. */
  readonly width: number;
  /** Empty rows between filled ones. */
  readonly empty: number;
  readonly over: number;
  /** Column to how many of its cells were too long. */
  readonly cut: ReadonlyMap<number, number>;
}

function collect(raw: RawTable): Collected {
  const rows: TableRow[] = [];
  const cut = new Map<number, number>();
  let width = 0;
  let cells = 0;
  let empty = 0;
  let pending = 0;
  let over = 0;
  for (const record of raw.rows) {
    const length = filledLength(record.cells);
    if (length === 0) {
      pending += 1;
      continue;
    }
    if (length > TABLE_COLUMNS) {
      throw new FileRefused('table.too-many-columns', { limit: TABLE_COLUMNS, row: record.row });
    }
    empty += rows.length === 0 ? 0 : pending;
    pending = 0;
    // The header is not one of the rows that count.
    if (rows.length > TABLE_ROWS || cells > TABLE_CELLS) {
      over += 1;
      continue;
    }
    width = Math.max(width, length);
    cells += length;
    rows.push({ row: record.row, cells: tidyCells(record.cells, length, cut) });
  }
  return { rows, width, empty, over, cut };
}

function filledLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return length;
}

function tidyCells(cells: readonly string[], length: number, cut: Map<number, number>): string[] {
  const tidied: string[] = [];
  for (let column = 0; column < length; column += 1) {
    const read = cells[column] ?? '';
    const cell = read.startsWith("'") ? fromGuarded(read) : read;
    if (cell.length > CELL_CHARACTERS) cut.set(column, (cut.get(column) ?? 0) + 1);
    tidied.push(cell.slice(0, CELL_CHARACTERS));
  }
  return tidied;
}

function readHeader(
  row: TableRow | undefined,
  width: number,
  warn: (code: ReadWarning['code'], params: Params, row?: number) => void,
): string[] {
  const names = (row?.cells ?? []).map((cell) => cell.replace(/\s+/gu, ' ').trim());
  // A column that only the rows have, as behind a comma at the end of each line.
  while (names.length < width) names.push('');
  const unique = uniqueColumns(names);
  const seen = new Map<string, number>();
  for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  for (const [column, count] of seen) {
    if (column !== '' && count > 1) warn('header.repeated-column', { column, count }, row?.row);
  }
  const unnamed = unique.filter(isUnnamed).length;
  if (unnamed > 0) warn('header.unnamed-column', { count: unnamed }, row?.row);
  return unique;
}

/**
 * Gives the cell of a column by its name, upper and lower case alike: trimmed, and empty
 * where the table has no such column. Of repeated names the first is meant; the others
 * have a number (`Phone (2)`).
 */
export function cellReader(table: Table): (row: TableRow, column: string) => string {
  const indexes = new Map<string, number>();
  for (const [index, name] of table.header.entries()) {
    if (!indexes.has(name.toLowerCase())) indexes.set(name.toLowerCase(), index);
  }
  return ({ cells }, column) => {
    const index = indexes.get(column.toLowerCase());
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
}

/** The rows of delimited text: record n is row n + 1. */
export function* numberRecords(records: readonly (readonly string[])[]): Generator<RawRow> {
  for (const [index, cells] of records.entries()) yield { row: index + 1, cells };
}
