/** How many letters two short texts differ (Levenshtein). */

/** More edits than this make another word. */
export const MOST_EDITS = 2;

/**
 * Letters to put in, take out or replace to make one text of the other, up to two;
 * Infinity for more.
 */
export function editsBetween(some: string, other: string): number {
  if (some === other) return 0;
  if (Math.abs(some.length - other.length) > MOST_EDITS) return Number.POSITIVE_INFINITY;
  // What is the same at both ends needs no edits.
  let start = 0;
  while (start < some.length && some[start] === other[start]) start += 1;
  let end = 0;
  const room = Math.min(some.length, other.length) - start;
  while (end < room && some.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = some.slice(start, some.length - end);
  const otherMiddle = other.slice(start, other.length - end);
  if (middle === '' || otherMiddle === '') return middle.length + otherMiddle.length;
  const edits = editsOfAll(middle, otherMiddle);
  return edits > MOST_EDITS ? Number.POSITIVE_INFINITY : edits;
}

function editsOfAll(some: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= some.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const replaced = (row[to - 1] ?? 0) + (some[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > MOST_EDITS) return MOST_EDITS + 1;
    row = next;
  }
  return row[other.length] ?? 0;
}

/**
 * The same, for texts that say more the longer they are: one edit for every three letters
 * of the longer one, none below `shortest` letters.
 */
export function slipsBetween(some: string, other: string, shortest: number): number {
  if (some === other) return 0;
  const length = Math.max(some.length, other.length);
  if (length < shortest) return Number.POSITIVE_INFINITY;
  const edits = editsBetween(some, other);
  return edits * 3 <= length ? edits : Number.POSITIVE_INFINITY;
}
