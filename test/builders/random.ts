/** Chance that can be had again: everything follows from the seed, which a failure names. */
import { randomInt } from 'node:crypto';

export interface Chance {
  readonly seed: number;
  /** A whole number from 0 up to and without `count`. */
  below(count: number): number;
  oneOf<T>(list: readonly T[]): T;
  /** True about once in so many times. */
  onceIn(count: number): boolean;
}

/** Chance from a seed; from one that nobody knows beforehand unless given. */
export function makeChance(seed = randomInt(2 ** 31)): Chance {
  let state = seed;
  // mulberry32, by Tommy Ettinger, in the public domain.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (count: number) => Math.floor(next() * count);
  return {
    seed,
    below,
    oneOf<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('nothing to choose from');
      return list[below(list.length)] as T;
    },
    onceIn: (count) => below(count) === 0,
  };
}
