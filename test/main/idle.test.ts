import { describe, expect, it } from 'vitest';
import { elapsedMs, isLeftAlone, sleptBetween } from '#main/lock/idle.ts';

const MINUTE = 60_000;
const START = { steady: 1000, wall: 1_800_000_000_000 };

function later(milliseconds: number, wallMilliseconds = milliseconds) {
  return { steady: START.steady + milliseconds, wall: START.wall + wallMilliseconds };
}

function facts(unusedMs: number, systemIdleMs: number | undefined, limitMs = 10 * MINUTE) {
  return { now: later(unusedMs), usedAt: START, systemIdleMs, limitMs };
}

describe('left alone', () => {
  it('is an app that nobody used for the limit', () => {
    expect(isLeftAlone(facts(10 * MINUTE, undefined))).toBe(true);
    expect(isLeftAlone(facts(10 * MINUTE - 1, undefined))).toBe(false);
  });

  it('is also an app whose owner works in another program', () => {
    expect(isLeftAlone(facts(10 * MINUTE, 0))).toBe(true);
  });

  it('is an app that keeps itself busy while nobody is at the computer', () => {
    expect(isLeftAlone(facts(MINUTE, 10 * MINUTE))).toBe(true);
  });

  it('is not an app that was used a moment ago, whatever the system says', () => {
    expect(isLeftAlone(facts(MINUTE - 1, 60 * MINUTE))).toBe(false);
  });

  it('counts the time asleep, which the steady clock does not', () => {
    const now = later(MINUTE, 8 * 60 * MINUTE);
    expect(isLeftAlone({ now, usedAt: START, systemIdleMs: undefined, limitMs: 10 * MINUTE })).toBe(
      true,
    );
  });

  it('does not count on a wall clock that was set back', () => {
    const now = later(11 * MINUTE, -24 * 60 * MINUTE);
    expect(isLeftAlone({ now, usedAt: START, systemIdleMs: undefined, limitMs: 10 * MINUTE })).toBe(
      true,
    );
    expect(elapsedMs(START, later(-5, -5))).toBe(0);
  });
});

describe('sleep that nothing told of', () => {
  it('shows as a wall clock that ran ahead of the steady one', () => {
    expect(sleptBetween(START, later(5000, 5000))).toBe(false);
    expect(sleptBetween(START, later(5000, 19_000))).toBe(false);
    expect(sleptBetween(START, later(5000, 25_000))).toBe(true);
  });

  it('is not a wall clock that was set back, nor a slow poll', () => {
    expect(sleptBetween(START, later(5000, -3_600_000))).toBe(false);
    expect(sleptBetween(START, later(90_000, 90_000))).toBe(false);
  });
});
