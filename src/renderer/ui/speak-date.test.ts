import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  ceremonialDate,
  fullDate,
  shortDate,
  shortMonth,
  speakDate,
  speakDistance,
} from './speak-date.ts';

const today = getPlainDate('2026-11-22');

describe('speakDistance', () => {
  it.each([
    ['2026-11-22', 'vandaag', 'today'],
    ['2026-11-23', 'morgen', 'tomorrow'],
    ['2026-11-21', 'gisteren', 'yesterday'],
    ['2026-11-24', 'over 2 dagen', 'in 2 days'],
    ['2026-12-01', 'over 9 dagen', 'in 9 days'],
    ['2027-01-22', 'over 61 dagen', 'in 61 days'],
    ['2027-01-23', 'over 2 maanden', 'in 2 months'],
    ['2026-11-02', '20 dagen geleden', '20 days ago'],
    ['2026-08-22', '3 maanden geleden', '3 months ago'],
    ['2028-11-22', 'over 2 jaar', 'in 2 years'],
    ['2033-01-01', 'over 6 jaar', 'in 6 years'],
    ['2019-11-22', '7 jaar geleden', '7 years ago'],
  ])('says how far %s is', (date, nl, en) => {
    expect(speakDistance(getPlainDate(date), today, 'nl')).toBe(nl);
    expect(speakDistance(getPlainDate(date), today, 'en')).toBe(en);
  });
});

describe('dates in words', () => {
  const date = getPlainDate('2026-12-01');

  it('speaks the distance and the date', () => {
    expect(speakDate(date, today, 'nl')).toBe('over 9 dagen, di 1 december 2026');
    expect(speakDate(date, today, 'en')).toBe('in 9 days, Tue 1 December 2026');
  });

  it('writes the date with its day', () => {
    expect(fullDate(today, 'nl')).toBe('zo 22 november 2026');
    expect(ceremonialDate(today, 'nl')).toBe('zondag 22 november 2026');
    expect(ceremonialDate(today, 'en')).toBe('Sunday 22 November 2026');
  });

  it('writes the date in figures, day first', () => {
    expect(shortDate(date)).toBe('01-12-2026');
  });

  it('shortens months as they are written', () => {
    expect(shortMonth('2027-03', 'nl')).toBe('mrt 2027');
    expect(shortMonth('2027-03', 'en')).toBe('Mar 2027');
    expect(shortMonth('2027-12', 'nl')).toBe('dec 2027');
  });
});
