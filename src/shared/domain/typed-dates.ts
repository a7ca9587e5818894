/** Reads dates the way people type them in the Netherlands and Flanders: day first. */
import { type PlainDate, parsePlainDate } from './calendar.ts';
import { type Checked, refuse, tidyTyped } from './typed-text.ts';

export type TypedDateProblem =
  | 'date.empty'
  | 'date.too-long'
  | 'date.format'
  | 'date.short-year'
  | 'date.month'
  | 'date.does-not-exist'
  | 'date.out-of-range';

/** A typed date that was understood; both spellings are the plain date. */
export type CheckedDate =
  | { readonly ok: true; readonly value: PlainDate; readonly normalized: PlainDate }
  | Extract<Checked<TypedDateProblem>, { ok: false }>;

const TEXT_LENGTH = 60;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The first letters that tell the months apart, in Dutch, English and French. */
const MONTH_STARTS: readonly (readonly string[])[] = [
  ['januari', 'january', 'janvier'],
  ['februari', 'february', 'fevrier'],
  ['maart', 'mrt', 'march', 'mars'],
  ['april', 'avril'],
  ['mei', 'may', 'mai'],
  ['juni', 'june', 'juin'],
  ['juli', 'july', 'juillet'],
  ['augustus', 'august', 'aout'],
  ['september', 'septembre', 'sept'],
  ['oktober', 'october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre'],
];

const WEEKDAYS =
  /^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ma|di|wo|do|vr|za|zo)\.?,? /;

/**
 * A date such as 22-11-2026, 22/11/2026, 22.11.2026, 2026-11-22 or 22 november
 * 2026 (Dutch, English or French month, also shortened; a weekday in front is
 * skipped and not checked). A year of two digits is refused: it can mean two
 * centuries. Years from 1900 to 2199.
 */
export function checkTypedDate(text: string): CheckedDate {
  if (text.length > TEXT_LENGTH) return refuse('date.too-long');
  const typed = tidyTyped(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(WEEKDAYS, '');
  if (typed === '') return refuse('date.empty');
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed) ?? [];
  if (isoYear !== undefined) return settle(isoYear, Number(isoMonth), Number(isoDay));
  const numeric = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(typed);
  if (numeric !== null) {
    const [, day, , month, year = ''] = numeric;
    return settle(year, Number(month), Number(day));
  }
  const named = /^(\d{1,2})(?:e|de|er|ste|st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -]'?(\d{4}|\d{2})$/.exec(
    typed,
  );
  if (named === null) return refuse('date.format');
  const [, day, name = '', year = ''] = named;
  const month = findMonth(name);
  return month === undefined ? refuse('date.month') : settle(year, month, Number(day));
}

/** The month a word begins; three letters are enough unless two months share them. */
function findMonth(word: string): number | undefined {
  const found = MONTH_STARTS.flatMap((names, index) =>
    names.some((name) => name === word || (word.length >= 3 && name.startsWith(word)))
      ? [index + 1]
      : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function settle(year: string, month: number, day: number): CheckedDate {
  if (year.length !== 4) return refuse('date.short-year');
  if (month < 1 || month > 12) return refuse('date.month');
  const pad = (part: number) => String(part).padStart(2, '0');
  const date = parsePlainDate(`${year}-${pad(month)}-${pad(day)}`);
  if (date === undefined) return refuse('date.does-not-exist');
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return refuse('date.out-of-range');
  return { ok: true, value: date, normalized: date };
}
