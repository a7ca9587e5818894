/**
 * When the app counts as left alone. It does when nobody used it for the set
 * time, even if somebody works in another program: what is on the screen is
 * still other people's data. Time is read from two clocks, since the steady one
 * stands still while the computer sleeps and the other can be set back.
 */

/** A moment on both clocks, in milliseconds. */
export interface Moment {
  /** Never goes back; may stand still during sleep. */
  readonly steady: number;
  /** The wall clock; may jump. */
  readonly wall: number;
}

/** A gap between the clocks above this means that the computer slept. */
const SLEPT_MS = 15_000;

/**
 * Use of the app that no person can have made (a page that saves by itself) must
 * not keep it open: with nobody at the computer, only use this recent counts.
 */
const RECENT_MS = 60_000;

export interface IdleFacts {
  readonly now: Moment;
  /** When the app was last used. */
  readonly usedAt: Moment;
  /** Milliseconds without any input on the computer; undefined where that is not known. */
  readonly systemIdleMs: number | undefined;
  readonly limitMs: number;
}

/** The larger of what both clocks say; a wall clock that was set back counts for nothing. */
export function elapsedMs(from: Moment, to: Moment): number {
  return Math.max(to.steady - from.steady, to.wall - from.wall, 0);
}

/** True when the register has to be locked. */
export function isLeftAlone({ now, usedAt, systemIdleMs, limitMs }: IdleFacts): boolean {
  const unusedMs = elapsedMs(usedAt, now);
  if (unusedMs >= limitMs) return true;
  return systemIdleMs !== undefined && systemIdleMs >= limitMs && unusedMs >= RECENT_MS;
}

/** True when the computer slept between two moments, also when nothing told so. */
export function sleptBetween(from: Moment, to: Moment): boolean {
  return to.wall - from.wall - (to.steady - from.steady) > SLEPT_MS;
}
