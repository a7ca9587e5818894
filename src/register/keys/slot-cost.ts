/**
 * What a new password slot costs to guess. A fast computer can afford more than the
 * default within the same wait, and whoever guesses has a fast one. But the register may
 * be opened on a slower computer later: a try takes half a second here at most, and
 * never more memory than a computer with 4 GB can spare.
 */
import { type Argon2id, type Argon2idCost, DEFAULT_COST } from './kdf.ts';

/** How long one try may take on the computer where the slot is made. */
const AIM_MS = 500;
const MEMORY_STEP_MIB = 32;
const MOST_MEMORY_MIB = 256;
const MOST_PASSES = 10;

/** Milliseconds that a piece of work took. */
export type Measure = (work: () => Promise<unknown>) => Promise<number>;

/** The cost of a new slot: as given, or worked out from what this computer can do. */
export type CostChoice = Argon2idCost | ((argon2id: Argon2id) => Promise<Argon2idCost>);

/**
 * The cost that takes about half a second where the default takes `defaultMs`, and never
 * less than the default. Memory comes first: it is what makes guessing in bulk dear.
 */
export function costFor(defaultMs: number): Argon2idCost {
  if (!(defaultMs > 0)) return DEFAULT_COST;
  const { memoryMiB, passes, lanes } = DEFAULT_COST;
  const affordable = (AIM_MS / defaultMs) * memoryMiB * passes;
  const memory = Math.floor(affordable / passes / MEMORY_STEP_MIB) * MEMORY_STEP_MIB;
  if (memory <= memoryMiB) return DEFAULT_COST;
  if (memory < MOST_MEMORY_MIB) return { memoryMiB: memory, passes, lanes };
  const morePasses = Math.min(MOST_PASSES, Math.floor(affordable / MOST_MEMORY_MIB));
  return { memoryMiB: MOST_MEMORY_MIB, passes: morePasses, lanes };
}

/** Works the cost out on this computer: two tries at the default, of nobody's password. */
export function costOfThisComputer(measure: Measure) {
  return async (argon2id: Argon2id): Promise<Argon2idCost> => {
    const tryOnce = () => argon2id(new Uint8Array(16), new Uint8Array(16), DEFAULT_COST);
    // The first also loads the library, and either may meet a busy moment.
    return costFor(Math.min(await measure(tryOnce), await measure(tryOnce)));
  };
}

/** True when guessing at one cost is cheaper than at another: memory filled, times passes. */
export function isCheaper(cost: Argon2idCost, than: Argon2idCost): boolean {
  return cost.memoryMiB * cost.passes < than.memoryMiB * than.passes;
}
