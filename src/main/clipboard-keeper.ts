/**
 * Takes from the clipboard what the app put there, after a while and when the register
 * locks: it may be about a person, and every program can read it. What the owner copied
 * since stays.
 */
import { createHash } from 'node:crypto';

export interface ClipboardSurroundings {
  /** What is on the clipboard as text. */
  readonly read: () => Promise<string>;
  readonly clear: () => void;
  /** Does work once after a while; gives a way to call it off. */
  readonly later: (work: () => void, afterMs: number) => () => void;
}

export interface ClipboardKeeper {
  /** What is on the clipboard now came from the app, and is to leave it. */
  forgetLater(): Promise<void>;
  /** Takes it away at once. Does not fail. */
  forget(): Promise<void>;
}

const KEPT_MS = 30_000;

/** Holds a fingerprint of the text only. */
export function createClipboardKeeper(surroundings: ClipboardSurroundings): ClipboardKeeper {
  let ours: string | undefined;
  /** The clipboard is being read; a lock meanwhile waits for it. */
  let reading: Promise<unknown> | undefined;
  let callOff: (() => void) | undefined;

  async function forget(): Promise<void> {
    await reading;
    callOff?.();
    callOff = undefined;
    const wanted = ours;
    ours = undefined;
    if (wanted === undefined) return;
    try {
      if (fingerprint(await surroundings.read()) === wanted) surroundings.clear();
    } catch {
      // A desktop that does not let its clipboard be read keeps what it has.
    }
  }

  return {
    forget,
    async forgetLater() {
      callOff?.();
      callOff = undefined;
      const read = surroundings.read();
      reading = read.catch(() => undefined);
      ours = fingerprint(await read);
      callOff = surroundings.later(() => void forget(), KEPT_MS);
    },
  };
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
