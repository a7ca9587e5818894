/**
 * The suppression list of SES: the JSON of `list-suppressed-destinations`, and the files for
 * many addresses at once, a line of JSON or of CSV for each. A complaint ends consent; a
 * bounce says that an address does not work, and nothing of what its owner wants.
 */

import type { ConsentState } from '#shared/domain/imports/consent-states.ts';
import { type DateColumn, dateColumn } from './dates.ts';
import { createGathering, doubtAbout, type Gathering, listContactPoints } from './gather.ts';
import { type JsonObject, listOf, looksLikeJson, objectOf, parseJson, textOf } from './json.ts';
import { TABLE_ROWS } from './limits.ts';
import { NO_NAME } from './names.ts';
import type { ReadSettings, Recognition, SourceText, TextReader } from './reader.ts';
import { FileRefused, type Reading } from './records.ts';
import { readEmail } from './values.ts';

const SES = 'aws-ses';

export const SES_JSON: TextReader = {
  kind: 'text',
  id: 'aws-ses-suppression-json',
  system: SES,
  recognise: ({ text }) =>
    looksLikeJson(text) && text.slice(0, SAMPLE).includes('"SuppressedDestinationSummaries"')
      ? sure(1)
      : NOT_MINE,
  read: (source, settings) => {
    const answers = [parseJson(source.text)].flat().map(objectOf);
    const token = textOf(answers.at(-1)?.NextToken);
    const listed = answers.flatMap((answer) => listOf(answer?.SuppressedDestinationSummaries));
    const found = listed.map((one, index) => suppressedOf(index + 1, objectOf(one)));
    return readAll(source, found, token, settings);
  },
};

export const SES_LINES: TextReader = {
  kind: 'text',
  id: 'aws-ses-suppression-ndjson',
  system: SES,
  recognise: ({ text }) => {
    const lines = firstLines(text);
    const count = lines.filter((line) => /^\{.*"emailAddress"\s*:/.test(line)).length;
    return lines.length > 0 && count >= lines.length * MOST ? sure(0.95) : NOT_MINE;
  },
  read: (source, settings) =>
    readAll(
      source,
      linesOf(source.text).map(({ row, line }) => suppressedOf(row, jsonOf(line))),
      '',
      settings,
    ),
};

export const SES_CSV: TextReader = {
  kind: 'text',
  id: 'aws-ses-suppression-csv',
  system: SES,
  recognise: ({ text }) => {
    const lines = firstLines(text);
    const count = lines.filter((line) => CSV_LINE.test(line)).length;
    return lines.length > 0 && count >= lines.length * MOST ? sure(0.95) : NOT_MINE;
  },
  read: (source, settings) =>
    readAll(
      source,
      linesOf(source.text)
        .filter(({ row, line }) => row > 1 || !/^"?email/i.test(line))
        .map(({ row, line }) => {
          const [, email = '', reason = ''] = CSV_LINE.exec(line) ?? [];
          return { row, email, reason, updated: '' };
        }),
      '',
      settings,
    ),
};

const NOT_MINE: Recognition = { confidence: 0, reasons: [] };
const CSV_LINE = /^"?([^\s,;"@]{1,64}@[^\s,;"@]{1,255})"?\s*,\s*"?(BOUNCE|COMPLAINT)"?\s*$/i;
const SAMPLE = 64 * 1024;
/** Which part of the lines has to look right: single ones may be damaged. */
const MOST = 0.6;

function sure(confidence: number): Recognition {
  return { confidence, reasons: [{ code: 'content.shape', params: {} }] };
}

function firstLines(text: string): string[] {
  const lines = text.slice(0, SAMPLE).split(/\r?\n/);
  if (text.length > SAMPLE) lines.pop();
  return lines.filter((line) => line.trim() !== '');
}

function linesOf(text: string): { row: number; line: string }[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ row: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== '');
}

function jsonOf(line: string): JsonObject | undefined {
  try {
    return objectOf(parseJson(line));
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

interface Suppressed {
  readonly row: number;
  readonly email: string;
  readonly reason: string;
  readonly updated: string;
}

/** The names differ between the answer of the API and the file for many addresses. */
function suppressedOf(row: number, item: JsonObject | undefined): Suppressed {
  return {
    row,
    email: textOf(item?.EmailAddress) || textOf(item?.emailAddress),
    reason: textOf(item?.Reason) || textOf(item?.reason),
    updated: textOf(item?.LastUpdateTime),
  };
}

function readAll(
  { entry }: SourceText,
  found: readonly Suppressed[],
  token: string,
  settings: ReadSettings,
): Reading & { readonly rows: number } {
  const gathering = createGathering(SES, entry);
  const { timeZone, today } = settings;
  const order = 'year-first';
  const rules = { order, sourceZone: 'UTC', timeZone, today, workbook: false } as const;
  const moments = dateColumn([], rules);
  const rows = found.slice(0, TABLE_ROWS);
  for (const suppressed of rows) addSuppressed(suppressed, moments, gathering);
  gathering.skip('secret', 'NextToken', token);
  if (token !== '') gathering.warn('list.incomplete');
  const over = found.length - rows.length;
  if (over > 0) gathering.warn('rows.over-limit', { limit: TABLE_ROWS, count: over });
  return { ...gathering.finish(), rows: rows.length };
}

const STATES: Readonly<Record<string, ConsentState>> = {
  COMPLAINT: 'complained',
  BOUNCE: 'undeliverable',
};

function addSuppressed(
  { row, email, reason, updated }: Suppressed,
  moments: DateColumn,
  gathering: Gathering,
): void {
  const { contactPoints, doubts } = listContactPoints([
    readEmail(gathering.keep(email, 'EmailAddress')),
  ]);
  if (contactPoints.length === 0) {
    gathering.reject(row, 'row.unreadable');
    return;
  }
  const key = gathering.addPerson(row, { name: NO_NAME, contactPoints, doubts });
  const state = STATES[reason.toUpperCase()];
  const { moment, doubt } = moments.read(updated);
  gathering.addConsent(key, row, {
    state: state ?? 'unknown',
    ended: state === undefined ? null : moment,
    endedHow: state === undefined ? '' : reason.toUpperCase(),
    doubts: [
      ...doubtAbout('ended', doubt),
      ...doubtAbout('state', state === undefined ? 'consent.unclear' : null),
    ],
  });
}
