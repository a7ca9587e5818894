import { expect, it } from 'vitest';
import { dayOf, timeOf } from './moment.ts';

it('takes a moment just after midnight here for the new day', () => {
  expect(dayOf('2026-06-30T22:30:00.000Z')).toBe('2026-07-01');
  expect(dayOf('2026-12-31T22:30:00.000Z')).toBe('2026-12-31');
  expect(dayOf('2026-11-22')).toBe('2026-11-22');
  expect(dayOf('onzin')).toBeUndefined();
});

it('says what time it was here', () => {
  expect(timeOf('2026-06-30T22:30:59.000Z')).toBe('00:30');
  expect(timeOf('2026-11-22T13:05:00.000Z')).toBe('14:05');
  expect(timeOf('2026-11-22')).toBeUndefined();
  expect(timeOf('onzin')).toBeUndefined();
});
