/** A line of the timeline in words. Pure: texts and language are arguments. */
import type { Translate } from '#renderer/ui/i18n.ts';
import { actionKey, type journalWords } from '#renderer/ui/journal-words.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { Output } from '#shared/contract/index.ts';
import { parsePlainDate } from '#shared/domain/calendar.ts';
import { timelineTexts } from './timeline-texts.ts';

export type TimelineEntry = Output<'persons.timeline'>[number];

interface Speech {
  readonly t: Translate<(typeof timelineTexts)['nl']>;
  readonly w: Translate<(typeof words)['nl']>;
  readonly j: Translate<(typeof journalWords)['nl']>;
  /** Name of a consent topic by its id, where the person has it. */
  readonly topicOf: (id: number) => string | undefined;
  /** Name of a category by its id, where the person has something in it. */
  readonly categoryOf: (id: number) => string | undefined;
}

/** What happened, as a heading. */
export function entryTitle({ kind, action }: TimelineEntry, { t, w, j }: Speech): string {
  if (kind === 'event') return known(w, words.nl, `event.${action}`) ?? action;
  const key = actionKey(action);
  return key === undefined ? t('action.other') : j(key);
}

/** What the journal kept of it: which fields, dates, counts. */
export function entryDetail({ detail }: TimelineEntry, speech: Speech): string {
  const { t, w } = speech;
  return [
    wordOf(detail.kind, ['relation', 'event', 'hold'], w),
    typeof detail.number === 'string' ? t('detail.number', { number: detail.number }) : '',
    listOf(detail.rights, (right) => known(w, words.nl, `right.${right}`)),
    typeof detail.topicId === 'number' ? (speech.topicOf(detail.topicId) ?? '') : '',
    typeof detail.categoryId === 'number' ? (speech.categoryOf(detail.categoryId) ?? '') : '',
    fieldsOf(detail.fields, t),
    typeof detail.systems === 'number' ? t('detail.systems', { count: detail.systems }) : '',
    spanOf(detail, t),
    movedOf(detail, t),
    onOf(detail, t),
    wordOf(detail.locale, ['locale'], w),
    wordOf(detail.form, ['form'], w),
  ]
    .filter((part) => part !== '' && part !== undefined)
    .join(' · ');
}

type Value = TimelineEntry['detail'][string] | undefined;

/** A text by a key that may not exist. */
function known<T extends Readonly<Record<string, string>>>(
  translate: Translate<T>,
  texts: T,
  key: string,
): string | undefined {
  // The journal keeps codes; one of a later version has no words here.
  return Object.hasOwn(texts, key)
    ? (translate as unknown as (key: string) => string)(key)
    : undefined;
}

function wordOf(value: Value, families: readonly string[], w: Speech['w']): string | undefined {
  if (typeof value !== 'string') return undefined;
  for (const family of families) {
    const word = known(w, words.nl, `${family}.${value}`);
    if (word !== undefined) return word;
  }
  return undefined;
}

function listOf(value: Value, word: (code: string) => string | undefined): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((code) => word(code) ?? code).join(', ');
}

function fieldsOf(value: Value, t: Speech['t']): string | undefined {
  if (typeof value === 'number') {
    return value === 0 ? undefined : t('detail.fields', { count: value });
  }
  if (!Array.isArray(value)) return undefined;
  // The names by which it is shown and sorted follow from the name itself.
  const names = value
    .map((column) => known(t, timelineTexts.nl, `field.${column}`))
    .filter((name) => name !== undefined);
  return names.length === 0 ? undefined : t('detail.changed', { names: names.join(', ') });
}

function dateOf(value: Value): string | undefined {
  const date = typeof value === 'string' ? parsePlainDate(value) : undefined;
  return date === undefined ? undefined : shortDate(date);
}

function spanOf({ fromOn, toOn }: TimelineEntry['detail'], t: Speech['t']): string | undefined {
  const from = dateOf(fromOn);
  const to = dateOf(toOn);
  if (from !== undefined && to !== undefined) return t('detail.from-to', { from, to });
  if (from !== undefined) return t('detail.from', { date: from });
  return to === undefined ? undefined : t('detail.until', { date: to });
}

function movedOf(detail: TimelineEntry['detail'], t: Speech['t']): string | undefined {
  const before = dateOf(detail.before);
  const after = dateOf(detail.after);
  if (after === undefined) return undefined;
  if (before === undefined || before === after) return t('detail.on', { date: after });
  return t('detail.moved', { before, after });
}

const MOMENTS = ['occurredOn', 'receivedOn', 'answeredOn', 'givenOn', 'withdrawnOn', 'releasedOn'];

function onOf(detail: TimelineEntry['detail'], t: Speech['t']): string | undefined {
  for (const name of MOMENTS) {
    const date = dateOf(detail[name]);
    if (date !== undefined) return t('detail.on', { date });
  }
  return undefined;
}
