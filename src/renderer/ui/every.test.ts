import { expect, it } from 'vitest';
import { everyPeriod } from './every.ts';

it.each([
  ['P3M', 'elke 3 maanden', 'every 3 months'],
  ['P1M', 'elke maand', 'every month'],
  ['P1Y', 'elk jaar', 'every year'],
  ['P2Y', 'elke 2 jaar', 'every 2 years'],
  ['P1W', 'elke week', 'every week'],
  ['P90D', 'elke 90 dagen', 'every 90 days'],
  ['P1Y6M', 'P1Y6M', 'P1Y6M'],
])('says %s as "%s" and "%s"', (period, nl, en) => {
  expect([everyPeriod(period, 'nl'), everyPeriod(period, 'en')]).toEqual([nl, en]);
});
