/**
 * Finds very many byte strings in one pass over the bytes, at a price that hardly
 * depends on how many there are or on how much they look alike.
 *
 * A tree with steps of four bytes at a time: from each place it follows the bytes
 * for as long as some pattern goes the same way. Most places have no first step,
 * which one look in a table of bits tells. A pattern that has its way to itself is
 * compared as a whole, so that the tree only branches where patterns part.
 */

const STEP = 4;
/** An odd number that spreads words over the table of bits. */
const SPREAD = 0x9e3779b1;
const BITS_PER_WORD = 16;
const LEAST_BITS = 10;
/** One megabyte: more would not stay near the processor. */
const MOST_BITS = 23;

/** The patterns that may be found, numbered in the order in which they were added. */
export interface Patterns {
  /** Calls `take` with each pattern at each place where it occurs; equal patterns each in turn. */
  find(bytes: Uint8Array, take: (pattern: number) => void): void;
}

/** Prepares these patterns. An empty one is never found. */
export function preparePatterns(patterns: readonly Uint8Array[]): Patterns {
  return new PatternTree(patterns);
}

class PatternTree implements Patterns {
  private readonly patterns: readonly Uint8Array[];
  /** From a state by four bytes: to a state, or to the only pattern there (-1 - pattern). */
  private readonly steps = new PairTable();
  /** At a state with fewer than four bytes to go: 1 + the last pattern that ends so. */
  private readonly ends = new PairTable();
  /** By state: how many bytes may be left to an end, a bit for each of 0 to 3. */
  private readonly endLengths: number[] = [0];
  /** By pattern: 1 + another one with the same bytes. */
  private readonly same = new Map<number, number>();
  /** Patterns that are shorter than a step. */
  private readonly short: number[] = [];
  private readonly first: Uint8Array;
  private readonly firstShift: number;

  constructor(patterns: readonly Uint8Array[]) {
    this.patterns = patterns;
    const words = new Set<number>();
    for (const [pattern, bytes] of patterns.entries()) {
      if (bytes.length >= STEP) {
        words.add(wordAt(bytes, 0));
        this.add(pattern, bytes);
      } else if (bytes.length > 0) this.short.push(pattern);
    }
    const wanted = Math.ceil(Math.log2(words.size * BITS_PER_WORD + 1));
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, wanted));
    this.firstShift = 32 - bits;
    this.first = new Uint8Array(2 ** (bits - 3));
    for (const word of words) {
      const bit = Math.imul(word, SPREAD) >>> this.firstShift;
      this.first[bit >>> 3] = (this.first[bit >>> 3] as number) | (1 << (bit & 7));
    }
  }

  find(bytes: Uint8Array, take: (pattern: number) => void): void {
    const { first, firstShift, short } = this;
    const lastStart = bytes.length - STEP;
    let word = lastStart < 0 ? 0 : wordAt(bytes, 0) << 8;
    for (let at = 0; at <= lastStart; at++) {
      word = (word >>> 8) | ((bytes[at + 3] as number) << 24);
      const bit = Math.imul(word, SPREAD) >>> firstShift;
      if (((first[bit >>> 3] as number) & (1 << (bit & 7))) !== 0) this.follow(bytes, at, take);
    }
    for (const pattern of short) {
      if (indexOf(bytes, this.patterns[pattern] as Uint8Array) >= 0) take(pattern);
    }
  }

  private follow(bytes: Uint8Array, start: number, take: (pattern: number) => void): void {
    const end = bytes.length;
    let state = 0;
    for (let at = start; ; at += STEP) {
      const lengths = this.endLengths[state] as number;
      for (let left = 0; lengths >>> left !== 0 && at + left <= end; left++) {
        if (((lengths >>> left) & 1) === 0) continue;
        let found = this.ends.get(state, restAt(bytes, at, left));
        for (; found !== 0; found = this.same.get(found - 1) ?? 0) take(found - 1);
      }
      if (at + STEP > end) return;
      const next = this.steps.get(state, wordAt(bytes, at));
      if (next === 0) return;
      if (next < 0) {
        const pattern = -1 - next;
        if (isAt(this.patterns[pattern] as Uint8Array, bytes, start, at + STEP)) take(pattern);
        return;
      }
      state = next;
    }
  }

  private add(pattern: number, bytes: Uint8Array): void {
    let state = 0;
    for (let at = 0; ; at += STEP) {
      if (bytes.length - at < STEP) {
        this.endAt(state, pattern, at);
        return;
      }
      const word = wordAt(bytes, at);
      const next = this.steps.get(state, word);
      if (next === 0) {
        this.steps.set(state, word, -1 - pattern);
        return;
      }
      if (next > 0) {
        state = next;
        continue;
      }
      // Another pattern had this way to itself: from here on they share it.
      const shared = this.endLengths.push(0) - 1;
      this.steps.set(state, word, shared);
      this.moveOn(shared, -1 - next, at + STEP);
      state = shared;
    }
  }

  /** Puts the only pattern of a new state one step further. */
  private moveOn(state: number, pattern: number, at: number): void {
    const bytes = this.patterns[pattern] as Uint8Array;
    if (bytes.length - at < STEP) this.endAt(state, pattern, at);
    else this.steps.set(state, wordAt(bytes, at), -1 - pattern);
  }

  private endAt(state: number, pattern: number, at: number): void {
    const bytes = this.patterns[pattern] as Uint8Array;
    const left = bytes.length - at;
    const rest = restAt(bytes, at, left);
    const before = this.ends.get(state, rest);
    if (before !== 0) this.same.set(pattern, before);
    this.ends.set(state, rest, pattern + 1);
    this.endLengths[state] = (this.endLengths[state] as number) | (1 << left);
  }
}

/** Numbers by pairs of numbers, in typed arrays: there may be millions. 0 is none. */
class PairTable {
  private size = 0;
  private mask = 63;
  private left = new Int32Array(64);
  private right = new Int32Array(64);
  private values = new Int32Array(64);

  get(left: number, right: number): number {
    return this.values[this.slotOf(left, right)] as number;
  }

  set(left: number, right: number, value: number): void {
    if (this.size * 2 > this.mask) this.grow();
    const slot = this.slotOf(left, right);
    if (this.values[slot] === 0) this.size += 1;
    this.left[slot] = left;
    this.right[slot] = right;
    this.values[slot] = value;
  }

  /** Where a pair stands, or would. */
  private slotOf(left: number, right: number): number {
    const mixed = Math.imul(left, 0x85ebca6b) ^ Math.imul(right, SPREAD);
    let slot = (mixed ^ (mixed >>> 15)) & this.mask;
    while (this.values[slot] !== 0 && (this.left[slot] !== left || this.right[slot] !== right)) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  private grow(): void {
    const { left, right, values } = this;
    const slots = values.length * 2;
    this.mask = slots - 1;
    this.left = new Int32Array(slots);
    this.right = new Int32Array(slots);
    this.values = new Int32Array(slots);
    for (const [slot, value] of values.entries()) {
      if (value === 0) continue;
      const free = this.slotOf(left[slot] as number, right[slot] as number);
      this.left[free] = left[slot] as number;
      this.right[free] = right[slot] as number;
      this.values[free] = value;
    }
  }
}

/** Four bytes as one number with a sign. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

/** None to three bytes as one number, that tells how many they are as well. */
function restAt(bytes: Uint8Array, at: number, count: number): number {
  let rest = count;
  for (let index = 0; index < count; index++) rest = (rest << 8) | (bytes[at + index] as number);
  return rest;
}

/** True when the bytes from `start` are the pattern, which is known up to `known` of them. */
function isAt(pattern: Uint8Array, bytes: Uint8Array, start: number, known: number): boolean {
  if (start + pattern.length > bytes.length) return false;
  for (let at = known; at < start + pattern.length; at++) {
    if (bytes[at] !== pattern[at - start]) return false;
  }
  return true;
}

function indexOf(bytes: Uint8Array, pattern: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(pattern);
}
