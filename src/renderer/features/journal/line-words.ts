/** A line of the journal in words. Pure: the texts are arguments. */
import type { Translate } from '#renderer/ui/i18n.ts';
import { actionKey, type journalWords } from '#renderer/ui/journal-words.ts';
import { dayOf } from '#renderer/ui/moment.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { JournalLine } from '#shared/contract/journal.ts';
import { isPeriod } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { periodInWords } from '#shared/domain/written-dates.ts';
import { journalTexts } from './texts.ts';

interface Speech {
  readonly t: Translate<(typeof journalTexts)['nl']>;
  readonly w: Translate<(typeof words)['nl']>;
  readonly j: Translate<(typeof journalWords)['nl']>;
  readonly language: UiLanguage;
}

/** What happened; a code of a later version stands as it is. */
export function lineTitle(line: Pick<JournalLine, 'action'>, { j }: Pick<Speech, 'j'>): string {
  const key = actionKey(line.action);
  return key === undefined ? line.action : j(key);
}

/** What was kept of it: numbers, counts, dates and codes that have a word. */
export function lineDetail(line: Pick<JournalLine, 'detail'>, speech: Speech): string {
  return Object.entries(line.detail)
    .map(([name, value]) => partOf(name, value, speech))
    .filter((part) => part !== '')
    .join(' · ');
}

function partOf(name: string, value: unknown, speech: Speech): string {
  const { t, w } = speech;
  // Ids say nothing to who reads; a link to the person stands beside the line.
  if (/Ids?$/.test(name)) return '';
  if (typeof value === 'number') return countOf(name, value, t);
  if (name === 'proof') return value === true ? t('proof') : '';
  if (Array.isArray(value)) {
    // Of other lists, such as names of fields, the length is enough.
    if (name !== 'rights') return countOf(name, value.length, t);
    return value.map((code) => wordOf(String(code), ['right'], w) ?? String(code)).join(', ');
  }
  return typeof value === 'string' ? textOf(name, value, speech) : '';
}

function textOf(name: string, value: string, { t, w, language }: Speech): string {
  if (name === 'number' || name === 'disposal') return t(name, { number: value });
  if (name === 'period') {
    return t('period', { period: isPeriod(value) ? periodInWords(value, language) : value });
  }
  const date = dayOf(value);
  if (date === undefined) {
    return sayKnown(t, `${name}.${value}`) ?? wordOf(value, FAMILIES, w) ?? '';
  }
  return sayKnown(t, `day.${name}`, { date: shortDate(date) }) ?? shortDate(date);
}

/** Where the word of a code can be found. */
const FAMILIES = [
  'relation',
  'event',
  'hold',
  'right',
  'locale',
  'form',
  'country',
  'disposal',
  'cause',
  'suspicion',
];

function wordOf(code: string, families: readonly string[], w: Speech['w']): string | undefined {
  const family = families.find((name) => Object.hasOwn(words.nl, `${name}.${code}`));
  return family === undefined
    ? undefined
    : (w as unknown as (key: string) => string)(`${family}.${code}`);
}

function countOf(name: string, count: number, t: Speech['t']): string {
  // The one zero that is news: a search that found nothing.
  if (count === 0) return name === 'residue' ? t('residue-none') : '';
  return sayKnown(t, `count.${name}`, { count }) ?? t('count.other', { name, count });
}

/** A text by a key that may not exist: the journal keeps codes of its own time. */
function sayKnown(t: Speech['t'], key: string, values?: object): string | undefined {
  const known =
    Object.hasOwn(journalTexts.nl, key) || Object.hasOwn(journalTexts.nl, `${key}_other`);
  return known
    ? (t as unknown as (key: string, values?: object) => string)(key, values)
    : undefined;
}
