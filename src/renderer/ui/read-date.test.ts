import { expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { readDate } from './read-date.ts';

const today = getPlainDate('2026-11-22');

it.each([
  ['22-11-2026', '2026-11-22'],
  ['1/2/2026', '2026-02-01'],
  ['2026-11-22', '2026-11-22'],
  ['22 nov 2026', '2026-11-22'],
  ['Vandaag', '2026-11-22'],
  [' gisteren ', '2026-11-21'],
  ['morgen', '2026-11-23'],
  ['yesterday', '2026-11-21'],
])('reads %s', (text, date) => {
  expect(readDate(text, today)).toEqual({ ok: true, date });
});

it.each([
  ['31-02-2026', 'date.does-not-exist'],
  ['12-13-2026', 'date.month'],
  ['ooit', 'date.format'],
])('refuses %s with what is wrong', (text, problem) => {
  expect(readDate(text, today)).toEqual({ ok: false, problem });
});
