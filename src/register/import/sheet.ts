/** The cells of one sheet of a workbook, as text. */
import { TABLE_CELLS, TABLE_COLUMNS } from './limits.ts';
import { type NumberFormat, serialToIso } from './number-formats.ts';
import { FileRefused } from './records.ts';
import { type Attribute, walkXml } from './xml.ts';

/** A row with something in it; empty rows are left out, however many a sheet claims. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

const LAST_ROW = 1_048_576;

/**
 * The filled rows of a sheet in order. A cell that shows an error is empty, a formula
 * gives the value that was last calculated. Throws FileRefused for a column past the
 * limit and for rows or cells that go back.
 */
export function readSheetRows(xml: string, context: SheetContext): SheetRow[] {
  const rows: SheetRow[] = [];
  let row = 0;
  let column = -1;
  let total = 0;
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = nextRow(row, attribute('r'));
        column = -1;
        cells = [];
      } else if (name === 'c') {
        column = nextColumn(column, attribute('r'));
        cell = openCell(attribute);
      } else if (cell !== undefined) openInCell(cell, name);
    },
    close(name) {
      if (name === 'c' && cell !== undefined) {
        const text = cellText(cell, context);
        cell = undefined;
        if (text !== '') total += placeCell(cells, column, text);
        if (total > TABLE_CELLS) throw new FileRefused('file.too-large', { limit: TABLE_CELLS });
      } else if (name === 'row') {
        if (cells.length > 0) rows.push({ row, cells });
      } else if (cell !== undefined) closeInCell(cell, name);
    },
    text(piece) {
      if (cell !== undefined) textInCell(cell, piece);
    },
  });
  return rows;
}

/** Puts a cell in its column; the number of cells the row grew by. */
function placeCell(cells: string[], column: number, text: string): number {
  if (column >= TABLE_COLUMNS) {
    throw new FileRefused('table.too-many-columns', { limit: TABLE_COLUMNS });
  }
  const before = cells.length;
  while (cells.length < column) cells.push('');
  cells.push(text);
  return cells.length - before;
}

function nextRow(last: number, given: string | undefined): number {
  const row = given === undefined ? last + 1 : Number(given);
  if (!Number.isInteger(row) || row <= last || row > LAST_ROW) refuse();
  return row;
}

/** `C7` is column 2. A cell without a place stands beside the one before it. */
function nextColumn(last: number, given: string | undefined): number {
  if (given === undefined) return last + 1;
  const letters = /^[A-Z]{1,3}/i.exec(given)?.[0].toUpperCase() ?? refuse();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column - 1 <= last) refuse();
  return column - 1;
}

function refuse(): never {
  throw new FileRefused('file.spreadsheet-damaged');
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  /** What the pieces of text that come now belong to. */
  inside: 'value' | 'inline' | 'phonetic' | undefined;
  value: string;
  inline: string;
}

function openCell(attribute: Attribute): OpenCell {
  return {
    type: attribute('t') ?? 'n',
    style: Number(attribute('s') ?? -1),
    inside: undefined,
    value: '',
    inline: '',
  };
}

function openInCell(cell: OpenCell, name: string): void {
  if (name === 'v') cell.inside = 'value';
  else if (name === 'rPh') cell.inside = 'phonetic';
  else if (name === 't' && cell.inside !== 'phonetic') cell.inside = 'inline';
}

function closeInCell(cell: OpenCell, name: string): void {
  if (name === 'v' || name === 'rPh') cell.inside = undefined;
  else if (name === 't' && cell.inside !== 'phonetic') cell.inside = undefined;
}

function textInCell(cell: OpenCell, piece: string): void {
  if (cell.inside === 'value') cell.value += piece;
  else if (cell.inside === 'inline') cell.inline += piece;
}

function cellText(cell: OpenCell, { strings, formats, from1904 }: SheetContext): string {
  switch (cell.type) {
    case 's':
      return strings[Number(cell.value)] ?? '';
    case 'inlineStr':
      return decodeEscapes(cell.inline);
    case 'str':
      return decodeEscapes(cell.value);
    case 'b':
      return cell.value === '' ? '' : String(cell.value === '1');
    case 'd':
      return cell.value.replace(/(?:\.\d+)?Z?$/, '').replace(/T00:00:00$/, '');
    case 'n':
      return numberText(cell.value.trim(), formats[cell.style], from1904);
    default:
      // `e`: the cell shows an error such as #N/A.
      return '';
  }
}

function numberText(value: string, format: NumberFormat | undefined, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (format?.kind === 'date') return serialToIso(number, from1904) ?? String(number);
  const text = String(number);
  return format?.kind === 'padded' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
