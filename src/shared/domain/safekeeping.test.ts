import { describe, expect, it } from 'vitest';
import { getPlainDate } from './calendar.ts';
import { asksForCode, asksForCopy, laterUntil } from './safekeeping.ts';

const day = getPlainDate;
const TODAY = day('2026-11-22');

describe('the recovery code', () => {
  it.each([
    ['half a year after the start', '2026-05-22', null, null, true],
    ['not a day sooner', '2026-05-23', null, null, false],
    ['not when it was typed since', '2020-01-01', '2026-05-23', null, false],
    ['again half a year after it was typed', '2020-01-01', '2026-05-22', null, true],
    ['not before the day it was put off to', '2020-01-01', null, '2026-11-23', false],
    ['on that day', '2020-01-01', null, '2026-11-22', true],
  ] as const)('is asked for %s', (_when, since, checkedOn, until, expected) => {
    const facts = {
      since: day(since),
      checkedOn: checkedOn && day(checkedOn),
      laterUntil: until && day(until),
    };
    expect(asksForCode(facts, TODAY)).toBe(expected);
  });

  it('is not asked for when nothing is known of the register', () => {
    expect(asksForCode({ since: null, checkedOn: null, laterUntil: null }, TODAY)).toBe(false);
  });
});

describe('a copy elsewhere', () => {
  it.each([
    ['after a fortnight with data', '2026-11-07', false, null, true],
    ['not within it', '2026-11-08', false, null, false],
    ['not without data', null, false, null, false],
    ['not when one is known', '2020-01-01', true, null, false],
    ['not before the day it was put off to', '2020-01-01', false, '2026-11-23', false],
  ] as const)('is asked for %s', (_when, firstDataOn, known, until, expected) => {
    const facts = {
      firstDataOn: firstDataOn && day(firstDataOn),
      known,
      laterUntil: until && day(until),
    };
    expect(asksForCopy(facts, TODAY)).toBe(expected);
  });
});

describe('later', () => {
  it('is a month for the code and ninety days for the copy', () => {
    expect(laterUntil('recovery-code', TODAY)).toBe('2026-12-22');
    expect(laterUntil('copy-elsewhere', TODAY)).toBe('2027-02-20');
  });
});
