/**
 * Finds pairs without comparing all with all: whoever is to be compared shares a mark with
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

/** Bits for each record, by which is seen which marks are there more than once; and the most of them. */
const BITS_PER_RECORD = 128;
const MOST_BITS = 2 ** 23;

/** Calls `visit` for every two or more records that share a mark, in their order. */
export function forEachBlock<Item>(
  items: readonly Item[],
  listMarks: (item: Item, take: (mark: number) => void) => void,
  visit: (members: readonly number[]) => void,
): void {
  const count = items.length;
  // Mark and record in one number, so that sorting brings together what belongs together.
  const spread = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(count, 1));
  const entries = createNumberList();
  const repeats = createRepeats(count);
  items.forEach((item, record) => {
    listMarks(item, (mark) => {
      const block = mark % spread;
      repeats.see(block);
      entries.add(block * count + record);
    });
  });
  // Most marks are there once: what is left is quickly sorted.
  const sorted = entries.sorted((both) => repeats.has(Math.floor(both / count)));
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

interface Repeats {
  readonly see: (mark: number) => void;
  /** False only for a mark that was seen once. */
  readonly has: (mark: number) => boolean;
}

/** Which marks were seen more than once, by bits that some of them share. */
function createRepeats(count: number): Repeats {
  let bits = 2 ** 10;
  while (bits < count * BITS_PER_RECORD && bits < MOST_BITS) bits *= 2;
  const once = new Uint8Array(bits / 8);
  const again = new Uint8Array(bits / 8);
  const last = bits - 1;
  return {
    see: (mark) => {
      const at = (mark & last) >>> 3;
      const bit = 1 << (mark & 7);
      if (((once[at] ?? 0) & bit) === 0) once[at] = (once[at] ?? 0) | bit;
      else again[at] = (again[at] ?? 0) | bit;
    },
    has: (mark) => ((again[(mark & last) >>> 3] ?? 0) & (1 << (mark & 7))) !== 0,
  };
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
