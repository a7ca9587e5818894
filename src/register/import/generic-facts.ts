/** Consents and events in the rows of a mapped table. */
import type { DoubtCode } from '#shared/domain/imports/codes.ts';
import { type ConsentState, strictestConsent } from '#shared/domain/imports/consent-states.ts';
import type { ReadDate } from './dates.ts';
import { doubtAbout, type Gathering } from './gather.ts';
import type { MappedColumn } from './mapped-columns.ts';
import type { Table, TableRow } from './reader.ts';
import type { RecordKey } from './records.ts';
import { readConsentState } from './state-words.ts';

interface TopicFound {
  readonly states: ConsentState[];
  given: ReadDate | undefined;
  givenColumn: string;
  ended: ReadDate | undefined;
  endedColumn: string;
  column: string;
  unclear: boolean;
}

/** States of which the source tells how they came about. */
const ENDED: readonly ConsentState[] = ['complained', 'undeliverable', 'withdrawn'];

/**
 * One consent per topic: the strictest of what its columns say, never given by a date
 * alone. What the owner said that the whole file is counts for every row in it.
 */
export function addConsents(
  of: RecordKey,
  row: TableRow,
  columns: readonly MappedColumn[],
  fileState: ConsentState | null,
  gathering: Gathering,
): void {
  const topics = collectTopics(row, columns);
  if (topics.size === 0 && fileState !== null) topics.set('', blankTopic());
  for (const [topic, found] of topics) {
    const { states, given, ended, unclear } = found;
    if (fileState !== null) states.push(fileState);
    if (ended?.moment) states.push('withdrawn');
    if (states.length === 0 && !unclear && !given?.moment) continue;
    const state = strictestConsent(states);
    gathering.addConsent(of, row.row, {
      topic,
      state,
      given: given?.moment ?? null,
      givenHow: given?.moment ? found.givenColumn : '',
      ended: ended?.moment ?? null,
      endedHow: ENDED.includes(state) ? (ended?.moment ? found.endedColumn : found.column) : '',
      doubts: [
        ...doubtAbout('state', unclear ? 'consent.unclear' : null),
        ...doubtAbout('proof', state === 'given' ? 'consent.without-proof' : null),
        ...doubtAbout('given', given?.doubt ?? null),
        ...doubtAbout('ended', ended?.doubt ?? null),
      ],
    });
  }
}

function collectTopics(
  { cells }: TableRow,
  columns: readonly MappedColumn[],
): Map<string, TopicFound> {
  const topics = new Map<string, TopicFound>();
  for (const { index, name, target, dates } of columns) {
    if (!('topic' in target)) continue;
    const text = cells[index] ?? '';
    const found = topics.get(target.topic) ?? blankTopic();
    topics.set(target.topic, found);
    if (target.to === 'consent') {
      const state = readConsentState(text, target.means);
      if (state === 'unclear') found.unclear = true;
      else if (state !== 'empty') found.states.push(state);
      found.column ||= name;
    } else if (target.to === 'consent-given-on') {
      found.given = dates?.read(text);
      found.givenColumn = name;
    } else {
      found.ended = dates?.read(text);
      found.endedColumn = name;
    }
  }
  return topics;
}

function blankTopic(): TopicFound {
  return {
    states: [],
    given: undefined,
    givenColumn: '',
    ended: undefined,
    endedColumn: '',
    column: '',
    unclear: false,
  };
}

/** The events of a row. An unreadable date gives no event, and a warning for its column. */
export function addEvents(
  of: RecordKey,
  row: TableRow,
  columns: readonly MappedColumn[],
  gathering: Gathering,
): void {
  for (const { index, name, target, dates } of columns) {
    if (target.to !== 'event') continue;
    const { moment, doubt } = dates?.read(row.cells[index] ?? '') ?? NO_DATE;
    if (moment !== null) {
      const { on, at } = moment;
      const doubts = doubtAbout('on', doubt);
      gathering.addEvent(of, row.row, { kind: target.kind, on, at, source: name, doubts });
    } else if (doubt !== null) gathering.warn('dates.unreadable', { column: name }, row.row);
  }
}

const NO_DATE: { readonly moment: null; readonly doubt: DoubtCode | null } = {
  moment: null,
  doubt: null,
};

/** How many answers make it odd that nobody ever said no. */
const ENOUGH = 10;

/** Warns of columns of consent in which every answer is yes: such a file was often filled in later. */
export function warnOfSameConsents(
  table: Table,
  columns: readonly MappedColumn[],
  gathering: Gathering,
): void {
  for (const { index, name, target } of columns) {
    if (target.to !== 'consent') continue;
    const states = table.rows.map(({ cells }) =>
      readConsentState(cells[index] ?? '', target.means),
    );
    if (states.length >= ENOUGH && states.every((state) => state === 'given')) {
      gathering.warn('consents.all-the-same', { column: name, count: states.length });
    }
  }
}
