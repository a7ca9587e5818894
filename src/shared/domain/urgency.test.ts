import { describe, expect, it } from 'vitest';
import { getPlainDate } from './calendar.ts';
import { urgencyOf } from './urgency.ts';

describe('urgency', () => {
  it.each([
    ['2020-01-01', 'now'],
    ['2026-11-21', 'now'],
    ['2026-11-22', 'now'],
    ['2026-11-23', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'soon'],
    ['2031-01-01', 'soon'],
  ])('of %s is %s', (on, urgency) => {
    expect(urgencyOf(getPlainDate(on), getPlainDate('2026-11-22'))).toBe(urgency);
  });
});
