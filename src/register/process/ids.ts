/**
 * Row ids: milliseconds since 2024 in the high bits, a random step in the low
 * ones. They grow, so that new rows lie together; they are never used twice, so
 * that the record of an erasure can never point at somebody else.
 */
import { randomInt } from 'node:crypto';

/** 2024-01-01T00:00:00Z. 41 bits of milliseconds reach until 2093. */
const FIRST_MILLISECOND = 1_704_067_200_000;
const STEPS_PER_MILLISECOND = 4096;

export interface IdSurroundings {
  /** Milliseconds since 1970. */
  readonly milliseconds: () => number;
  /** A random whole number from 0 up to and without `below`. */
  readonly random: (below: number) => number;
}

const real: IdSurroundings = { milliseconds: Date.now, random: (below) => randomInt(below) };

/** Makes ids, each larger than the one before, also when the clock goes back. */
export function createIds(surroundings: IdSurroundings = real): () => number {
  let last = 0;
  return () => {
    const elapsed = Math.max(0, surroundings.milliseconds() - FIRST_MILLISECOND);
    const next = elapsed * STEPS_PER_MILLISECOND + surroundings.random(STEPS_PER_MILLISECOND);
    last = Math.max(next, last + 1);
    return last;
  };
}
