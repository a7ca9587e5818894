/** Where the names of the columns stand, among title rows and data. */
import { foldColumn } from './column-names.ts';

/** Rows among which a header is looked for. */
const HEADER_WITHIN = 15;

/** True for the folded name of a column that some reader knows. */
export type KnownColumns = (folded: string) => boolean;

export interface FoundHeader {
  /** Index among the records; -1 when there is no header. */
  readonly index: number;
  /** Filled rows above it: titles, the name of the business, an empty form. */
  readonly rowsBefore: number;
}

/**
 * Finds the header among the first 15 records: the one with most names that are
 * known (one is enough when it is as wide as the table), or without any known name the first as wide as the data that reads like
 * names. `known` holds names folded by `foldColumn`.
 */
export function findHeader(
  records: readonly (readonly string[])[],
  known: KnownColumns,
): FoundHeader {
  const first = records.slice(0, HEADER_WITHIN);
  let best = { index: -1, score: 0 };
  for (const [index, cells] of first.entries()) {
    const names = new Set(cells.map(foldColumn).filter(known));
    // One known word among data ("Jansen;Website") is no header.
    const score = looksLikeData(cells) ? 0 : names.size;
    if (score > best.score) best = { index, score };
  }
  const width = Math.max(0, ...first.map(countFilled));
  const wide = best.score === 1 && countFilled(first[best.index] ?? []) >= width;
  const index = best.score >= 2 || wide ? best.index : guess(first, width);
  return { index, rowsBefore: first.slice(0, Math.max(index, 0)).filter(isFilled).length };
}

/** Without known names: the first record that is as wide as the table and holds only words. */
function guess(records: readonly (readonly string[])[], width: number): number {
  const index = records.findIndex(
    (cells) => countFilled(cells) >= Math.max(1, width - 1) && isFilled(cells),
  );
  const cells = records[index];
  if (cells === undefined || looksLikeData(cells) || !cells.every(isWord)) return -1;
  // Below a header stands something else: a table of words only has none that can be told.
  const below = records.slice(index + 1).filter(isFilled);
  return below.length > 0 && below.some(looksLikeData) ? index : -1;
}

/** An e-mail address, a date, a number, an IBAN: no name of a column. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = cell.trim();
    return (
      /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ||
      /^[+(]?\d[\d ().:,/-]{3,}\d$/.test(text) ||
      /^\d{4}-\d{2}-\d{2}/.test(text) ||
      /^[A-Z]{2}\d{2} ?[A-Z0-9]{4}/.test(text) ||
      /^\d{4} ?[A-Z]{2}$/.test(text) ||
      /^https?:\/\//i.test(text)
    );
  });
}

function isWord(cell: string): boolean {
  const text = cell.trim();
  return text === '' || (text.length <= 60 && /\p{L}/u.test(text) && !text.includes('\n'));
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
