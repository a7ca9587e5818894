import { describe, expect, it } from 'vitest';
import { findBrake } from './brake.ts';

describe('findBrake', () => {
  it.each([
    [20, 1000, null],
    [21, 1000, 'many-persons'],
    [50, 1000, 'many-persons'],
    [51, 1000, 'large-part'],
    [4, 10, null],
    [5, 100, null],
    [5, 99, 'large-part'],
    [0, 0, null],
  ])('of %i persons out of %i is %s', (persons, register, expected) => {
    expect(findBrake(persons, register)).toBe(expected);
  });
});
