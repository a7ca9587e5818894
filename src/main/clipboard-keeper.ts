/**
 * Takes from the clipboard what the app put there, after a while and when the register
 * locks: it may be about a person, and every program can read it. What the owner copied
 * since stays.
 */
import { createHash } from 'node:crypto';

export interface ClipboardSurroundings {
  /** What is on the clipboard as text. */
  readonly read: () => string;
  readonly clear: () => void;
  /** Does work once after a while; gives a way to call it off. */
  readonly later: (work: () => void, afterMs: number) => () => void;
}

export interface ClipboardKeeper {
  /** What is on the clipboard now came from the app, and is to leave it. */
  forgetLater(): void;
  /** Takes it away at once. */
  forget(): void;
}

const KEPT_MS = 30_000;

/** Holds a fingerprint of the text only. */
export function createClipboardKeeper(surroundings: ClipboardSurroundings): ClipboardKeeper {
  let ours: string | undefined;
  let callOff: (() => void) | undefined;

  function forget(): void {
    callOff?.();
    callOff = undefined;
    if (ours === undefined) return;
    if (fingerprint(surroundings.read()) === ours) surroundings.clear();
    ours = undefined;
  }

  return {
    forget,
    forgetLater() {
      callOff?.();
      ours = fingerprint(surroundings.read());
      callOff = surroundings.later(forget, KEPT_MS);
    },
  };
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
