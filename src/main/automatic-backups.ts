/**
 * When the open register looks after its backups: soon after it was opened, and every
 * hour from then on. Not when it locks: then the key has to go at once.
 */

export interface AutomaticBackupSurroundings {
  /** True while the owner's own register is open. */
  readonly isOpen: () => boolean;
  /** True while the owner waits for nothing. */
  readonly isQuiet: () => boolean;
  /** Asks the register to do what is due; quick when nothing is. */
  readonly keep: () => Promise<unknown>;
  /** What was kept, or what failed, may be on the screen. */
  readonly changed: () => void;
  /** Steady milliseconds. */
  readonly elapsedMs: () => number;
  readonly repeat: (work: () => void, everyMs: number) => void;
}

const LOOK_EVERY_MS = 2000;
/** The first screen comes first. */
const AFTER_OPENING_MS = 10_000;
const AGAIN_AFTER_MS = 3_600_000;

/** Starts looking every two seconds whether it is time. */
export function startAutomaticBackups(surroundings: AutomaticBackupSurroundings): void {
  const { isOpen, isQuiet, keep, changed, elapsedMs } = surroundings;
  let dueAtMs: number | undefined;
  let working = false;

  function look(): void {
    if (!isOpen()) {
      dueAtMs = undefined;
      return;
    }
    dueAtMs ??= elapsedMs() + AFTER_OPENING_MS;
    if (working || elapsedMs() < dueAtMs || !isQuiet()) return;
    dueAtMs = elapsedMs() + AGAIN_AFTER_MS;
    working = true;
    void keep()
      // It was locked meanwhile, or it was a fault, which the register process told already.
      .catch(() => undefined)
      .finally(() => {
        working = false;
        changed();
      });
  }

  surroundings.repeat(look, LOOK_EVERY_MS);
}
