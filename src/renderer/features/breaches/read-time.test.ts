import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';

describe('a typed time', () => {
  it.each([
    ['16:30', '16:30'],
    ['16.30', '16:30'],
    [' 9:05 ', '09:05'],
    ['1630', '16:30'],
    ['0905', '09:05'],
    ['16h30', '16:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%j is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '16', '24:00', '12:60', '930', 'half vijf', '16:3', '16:30:00'])(
    '%j is none',
    (typed) => {
      expect(readTime(typed)).toBeUndefined();
    },
  );
});
