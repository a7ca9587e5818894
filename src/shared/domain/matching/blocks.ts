/**
 * Finds pairs without comparing all with all: whoever is to be compared shares a text with
 * the other. Records are numbers here: those of the file from zero, those known after them.
 */

import { createNumberList } from './number-list.ts';

/** The numbers of a file and of what is known, in one row. */
export interface Sides {
  readonly incomingCount: number;
  /** The same number for records that are the same as far as these pairs go. */
  readonly sameAs: Int32Array;
}

/** Of those known that are the same, so many are compared. */
const KNOWN_ALIKE = 3;

/**
 * Calls `visit` for every two or more records that share a text, in their order. Texts are
 * compared by a hash: now and then records come together that share nothing.
 */
export function forEachBlock<Item>(
  items: readonly Item[],
  listTexts: (item: Item) => Iterable<string>,
  visit: (members: readonly number[]) => void,
): void {
  const count = items.length;
  // Hash and record in one number, so that sorting brings together what belongs together.
  const spread = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(count, 1));
  const entries = createNumberList();
  items.forEach((item, record) => {
    for (const text of listTexts(item)) entries.add((hash(text) % spread) * count + record);
  });
  const sorted = entries.sorted();
  let start = 0;
  while (start < sorted.length) {
    const block = Math.floor((sorted[start] ?? 0) / count);
    let end = start + 1;
    while (end < sorted.length && Math.floor((sorted[end] ?? 0) / count) === block) end += 1;
    if (end - start > 1) {
      const members = new Set<number>();
      for (let at = start; at < end; at += 1) members.add((sorted[at] ?? 0) % count);
      if (members.size > 1) visit([...members]);
    }
    start = end;
  }
}

/** FNV-1a over the units of the text, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** How many different records there are, those that are the same counted once. */
export function countDifferent(members: readonly number[], { sameAs }: Sides): number {
  return new Set(members.map((member) => sameAs[member])).size;
}

/**
 * Calls `visit` with two records to compare, the earlier first. Of records that are the
 * same each is paired with the first of them only; two that are known never are.
 */
export function forEachPair(
  members: readonly number[],
  { incomingCount, sameAs }: Sides,
  visit: (some: number, other: number) => void,
): void {
  const firsts = new Map<number, number>();
  const known = new Map<number, number[]>();
  for (const member of members) {
    const same = sameAs[member] ?? 0;
    if (member >= incomingCount) {
      const alike = known.get(same) ?? [];
      if (alike.length < KNOWN_ALIKE) known.set(same, [...alike, member]);
      continue;
    }
    const first = firsts.get(same);
    if (first !== undefined) {
      visit(first, member);
      continue;
    }
    for (const other of firsts.values()) visit(other, member);
    firsts.set(same, member);
  }
  const candidates = [...known.values()].flat();
  if (candidates.length === 0) return;
  for (const member of members) {
    if (member >= incomingCount) break;
    for (const candidate of candidates) visit(member, candidate);
  }
}

/** Gives texts numbers, the same text the same number. */
export function numberTexts(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
