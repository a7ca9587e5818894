/** Slows guessing by hand down; what protects the register is its key derivation. */
import { ContractError } from '#shared/contract/errors.ts';

/** After this many wrong tries each further one is answered more slowly. */
const QUICK_TRIES = 5;
const SLOW_ANSWER_MS = 1500;

export interface Tries {
  /** Does work that fails with a `wrong-…` code when it was a wrong try. */
  counted<T>(work: () => Promise<T>): Promise<T>;
  succeeded(): void;
}

/** Counts from none. */
export function countTries(wait: (milliseconds: number) => Promise<unknown>): Tries {
  let wrong = 0;
  return {
    async counted(work) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof ContractError && /^wrong-/.test(error.code)) {
          wrong += 1;
          if (wrong > QUICK_TRIES) await wait(SLOW_ANSWER_MS);
        }
        throw error;
      }
    },
    succeeded() {
      wrong = 0;
    },
  };
}
