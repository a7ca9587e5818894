/** Watches for everything after which the register must not stay open. */
import type { Preferences } from '#shared/contract/session.ts';
import type { LockCause } from '../register-session.ts';
import { isLeftAlone, type Moment, sleptBetween } from './idle.ts';

/** What is needed of Electron's `powerMonitor`. */
export interface PowerSource {
  on(event: 'suspend' | 'lock-screen' | 'shutdown', listener: (event?: unknown) => void): unknown;
  getSystemIdleTime(): number;
  getSystemIdleState(idleThreshold: number): string;
}

export interface LockWatchSurroundings {
  readonly power: PowerSource;
  readonly preferences: () => Preferences;
  /** Tests only: replaces the minutes of the preferences. */
  readonly testIdleSeconds: number | undefined;
  readonly moment: () => Moment;
  readonly repeat: (work: () => void, everyMs: number) => void;
  readonly isOpen: () => boolean;
  readonly lock: (cause: LockCause) => void;
  /** The computer is being switched off: lock, then end the app. */
  readonly shutDown: () => void;
}

export interface LockWatch {
  /** To be called at every sign of a person using the app. */
  used(): void;
}

const POLL_MS = 5000;

/** Starts watching. */
export function watchForLock(surroundings: LockWatchSurroundings): LockWatch {
  const { power, preferences, moment, lock } = surroundings;
  let usedAt = moment();
  let lastLook = usedAt;
  let wasOpen = false;

  power.on('suspend', () => {
    if (preferences().lockOnSleep) lock('sleep');
  });
  // macOS and Windows tell; Linux has to be asked (see below).
  power.on('lock-screen', () => {
    if (preferences().lockOnScreenLock) lock('screen-lock');
  });
  power.on('shutdown', (event) => {
    // Delays the shutdown on Linux and macOS until the register is closed.
    if (isPreventable(event)) event.preventDefault();
    surroundings.shutDown();
  });
  surroundings.repeat(look, Math.min(POLL_MS, limitMs() / 2));

  function limitMs(): number {
    const { testIdleSeconds } = surroundings;
    return (testIdleSeconds ?? preferences().idleMinutes * 60) * 1000;
  }

  function look(): void {
    const now = moment();
    const slept = sleptBetween(lastLook, now);
    lastLook = now;
    const isOpen = surroundings.isOpen();
    // Opening is use, however long the app stood on the lock screen before.
    if (isOpen && !wasOpen) usedAt = now;
    wasOpen = isOpen;
    if (!isOpen) return;
    if (slept && preferences().lockOnSleep) lock('sleep');
    else if (isScreenLocked()) lock('screen-lock');
    else if (isLeftAlone({ now, usedAt, systemIdleMs: systemIdleMs(), limitMs: limitMs() })) {
      lock('idle');
    }
  }

  function isScreenLocked(): boolean {
    if (!preferences().lockOnScreenLock) return false;
    return attempt(() => power.getSystemIdleState(Math.ceil(limitMs() / 1000))) === 'locked';
  }

  function systemIdleMs(): number | undefined {
    const seconds = attempt(() => power.getSystemIdleTime());
    return seconds === undefined ? undefined : seconds * 1000;
  }

  return {
    used() {
      usedAt = moment();
    },
  };
}

/** Not every desktop can be asked. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function isPreventable(event: unknown): event is { preventDefault(): void } {
  return (
    typeof event === 'object' &&
    event !== null &&
    'preventDefault' in event &&
    typeof event.preventDefault === 'function'
  );
}
