/** Names of columns: made comparable, and made unique. */
import { foldForSearch } from '#shared/domain/fold.ts';

/** A name without capitals, accents, spaces and marks: `E-mail 1 - Value` and `E-Mail 1: value` are one. */
export function foldColumn(name: string): string {
  return foldForSearch(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Gives every column a name of its own: a repeated one gets its count (`Phone (2)`),
 * one without a name the number of its column (`(3)`).
 */
export function uniqueColumns(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name.trim();
    let unique = base === '' ? `(${index + 1})` : base;
    for (let count = 2; taken.has(unique); count += 1) unique = `${base} (${count})`.trim();
    taken.add(unique);
    return unique;
  });
}

/** True for a name that `uniqueColumns` made up for a column without one. */
export function isUnnamed(name: string): boolean {
  return /^\(\d+\)$/.test(name);
}
