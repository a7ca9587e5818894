import { describe, expect, it } from 'vitest';
import { needsBrake } from './brake.ts';

describe('needsBrake', () => {
  it.each([
    [20, 1000, false],
    [21, 1000, true],
    [4, 10, false],
    [5, 100, false],
    [5, 99, true],
    [0, 0, false],
  ])('of %i persons out of %i is %s', (persons, register, expected) => {
    expect(needsBrake(persons, register)).toBe(expected);
  });
});
