/**
 * Comma-separated values (RFC 4180) that a spreadsheet opens without running
 * anything: every cell quoted, CRLF, and a guard against text that a
 * spreadsheet would take for a formula.
 */

/** A cell: text, or a number that is meant to be reckoned with. */
export type CsvCell = string | number;

export interface CsvOptions {
  /** Between the cells; Excel expects `;` in Dutch and French, `,` in English. */
  readonly delimiter?: ';' | ',' | '\t';
  /** Byte order mark in front: without it Excel misreads letters with accents. */
  readonly bom?: boolean;
  /** Puts an apostrophe before text that would start a formula. */
  readonly guard?: boolean;
}

/**
 * Characters with which a spreadsheet takes a cell for a formula, or with which
 * it splits the cell first. The full-width forms count as the plain ones.
 */
const TRIGGER = '=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20';

/** Spaces and marks without a width: programs drop them and then see the trigger. */
const BLANK = '\\s\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

/**
 * Text that needs the guard. Apostrophes in front are counted too: text that was
 * kept as `'=1` gets a second one, so that taking one off gives back the original.
 */
const RISKY = new RegExp(`^'*[${BLANK}]*[${TRIGGER}]`, 'u');
const GUARDED = new RegExp(`^'+[${BLANK}]*[${TRIGGER}]`, 'u');

/**
 * Writes rows as CSV: all cells quoted, CRLF after every row. Options default to
 * what Excel wants in Dutch: `;`, a byte order mark, guarded. Throws a RangeError
 * for a number that is not finite.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], options: CsvOptions = {}): string {
  const { delimiter = ';', bom = true, guard = true } = options;
  const lines = rows.map(
    (row) => `${row.map((cell) => quoted(cellText(cell, guard))).join(delimiter)}\r\n`,
  );
  return (bom ? '\ufeff' : '') + lines.join('');
}

/** Takes the guard off: exactly one apostrophe, and only before what needed it. */
export function fromGuarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** The delimiter a spreadsheet expects where this language is spoken. */
export function csvDelimiter(language: 'nl' | 'en' | 'fr'): ';' | ',' {
  return language === 'en' ? ',' : ';';
}

function cellText(cell: CsvCell, guard: boolean): string {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError('not a finite number');
    return String(cell);
  }
  return guard && RISKY.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
