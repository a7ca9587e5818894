import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type LockWatch, type PowerSource, watchForLock } from '#main/lock/lock-watch.ts';
import { DEFAULT_PREFERENCES } from '#main/preferences.ts';
import type { Preferences } from '#shared/contract/session.ts';

/** A computer whose clocks, idle time and events the test decides. */
class FakeComputer implements PowerSource {
  steady = 0;
  wall = 0;
  idleSeconds = 0;
  idleState = 'active';
  broken = false;
  #look: () => void = () => undefined;
  pollMs = 0;
  #listeners = new Map<string, (event?: unknown) => void>();

  on(event: string, listener: (event?: unknown) => void): void {
    this.#listeners.set(event, listener);
  }

  happen(event: string, detail?: unknown): void {
    this.#listeners.get(event)?.(detail);
  }

  getSystemIdleTime(): number {
    if (this.broken) throw new Error('not supported');
    return this.idleSeconds;
  }

  getSystemIdleState(): string {
    if (this.broken) throw new Error('not supported');
    return this.idleState;
  }

  repeat = (look: () => void, everyMs: number) => {
    this.#look = look;
    this.pollMs = everyMs;
  };

  /** Lets time pass with a poll every five seconds. */
  pass(seconds: number): void {
    for (let passed = 0; passed < seconds; passed += 5) {
      this.steady += 5000;
      this.wall += 5000;
      this.#look();
    }
  }

  sleep(seconds: number): void {
    this.wall += seconds * 1000;
  }
}

let computer: FakeComputer;
let preferences: Preferences;
let open: boolean;
const lock = vi.fn<(cause: string) => void>();
const shutDown = vi.fn<() => void>();

function watch(testIdleSeconds?: number): LockWatch {
  return watchForLock({
    power: computer,
    preferences: () => preferences,
    testIdleSeconds,
    moment: () => ({ steady: computer.steady, wall: computer.wall }),
    repeat: computer.repeat,
    isOpen: () => open,
    lock,
    shutDown,
  });
}

beforeEach(() => {
  computer = new FakeComputer();
  preferences = { ...DEFAULT_PREFERENCES, idleMinutes: 5 };
  open = true;
  lock.mockReset();
  shutDown.mockReset();
});

describe('locking by itself', () => {
  it('happens after the minutes of the preferences without use', () => {
    watch();
    computer.pass(5 + 295);
    expect(lock).not.toHaveBeenCalled();
    computer.pass(10);
    expect(lock).toHaveBeenCalledWith('idle');
  });

  it('waits again after every use', () => {
    const watching = watch();
    for (let minute = 0; minute < 20; minute += 1) {
      computer.pass(60);
      watching.used();
    }
    expect(lock).not.toHaveBeenCalled();
  });

  it('follows a change of the preferences at once', () => {
    watch();
    computer.pass(120);
    preferences = { ...preferences, idleMinutes: 1 };
    computer.pass(5);
    expect(lock).toHaveBeenCalledWith('idle');
  });

  it('does not count the time on the lock screen as time unused', () => {
    open = false;
    watch();
    computer.pass(3600);
    open = true;
    computer.pass(295);
    expect(lock).not.toHaveBeenCalled();
  });

  it('does nothing when nothing is open', () => {
    open = false;
    watch();
    computer.pass(3600);
    computer.idleState = 'locked';
    computer.pass(5);
    expect(lock).not.toHaveBeenCalled();
  });

  it('works where the system cannot be asked for its idle time', () => {
    computer.broken = true;
    watch();
    computer.pass(310);
    expect(lock).toHaveBeenCalledWith('idle');
  });

  it('polls often enough for a short limit of a test', () => {
    watch(2);
    expect(computer.pollMs).toBe(1000);
    computer.pass(10);
    expect(lock).toHaveBeenCalledWith('idle');
  });
});

describe('sleep and screen lock', () => {
  it('lock when the system tells', () => {
    watch();
    computer.happen('suspend');
    computer.happen('lock-screen');
    expect(lock.mock.calls).toEqual([['sleep'], ['screen-lock']]);
  });

  it('do not lock when the owner does not want it', () => {
    preferences = { ...preferences, lockOnSleep: false, lockOnScreenLock: false };
    watch();
    computer.happen('suspend');
    computer.happen('lock-screen');
    computer.idleState = 'locked';
    computer.pass(5);
    computer.sleep(120);
    computer.pass(5);
    expect(lock).not.toHaveBeenCalled();
  });

  it('lock when nothing told of the sleep', () => {
    watch();
    computer.pass(10);
    computer.sleep(60);
    computer.pass(5);
    expect(lock).toHaveBeenCalledWith('sleep');
  });

  it('lock by idle after a long sleep even when sleep alone does not', () => {
    preferences = { ...preferences, lockOnSleep: false };
    watch();
    computer.pass(10);
    computer.sleep(3600);
    computer.pass(5);
    expect(lock).toHaveBeenCalledWith('idle');
  });

  it('lock where a locked screen has to be asked for', () => {
    watch();
    computer.idleState = 'locked';
    computer.pass(5);
    expect(lock).toHaveBeenCalledWith('screen-lock');
  });
});

describe('shutdown of the computer', () => {
  it('waits for the register to close', () => {
    watch();
    const event = { preventDefault: vi.fn() };
    computer.happen('shutdown', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(shutDown).toHaveBeenCalled();
  });
});
