/**
 * Reads the files of an import, says how it read them, and who in them may be the same as
 * whom. Plain data in, plain data out: it runs in a thread of its own, so that a file that
 * takes long or much can be given up.
 */
import { createHash } from 'node:crypto';
import type { ColumnTarget, ImportPart } from '#shared/contract/import-views.ts';
import type { ReadChoices } from '#shared/contract/imports.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Mapping } from '#shared/domain/imports/mapping.ts';
import type { Country } from '#shared/domain/locale.ts';
import { foldColumn } from '../import/column-names.ts';
import type { Candidate } from '../import/detect.ts';
import { GENERIC_READER } from '../import/generic.ts';
import { type OpenedPart, openFiles, type SourceFile } from '../import/open-file.ts';
import { proposeMapping } from '../import/propose-mapping.ts';
import { readOpened } from '../import/read-file.ts';
import type { ReadSettings, Table } from '../import/reader.ts';
import { READERS } from '../import/readers.ts';
import { FileRefused, type ReadResult } from '../import/records.ts';
import { type Known, type Proposal, proposeMatches } from './propose.ts';
import { toFormSize } from './to-form-size.ts';
import { withoutNumbers } from './without-numbers.ts';

export interface ReadJob {
  readonly files: readonly SourceFile[];
  readonly choices: ReadChoices;
  readonly country: Country;
  readonly timeZone: string;
  readonly today: PlainDate;
  /** How tables were mapped before: hash of the header to the target of each column. */
  readonly saved: Readonly<Record<string, readonly ColumnTarget[]>>;
  readonly known: Known;
  /** By the reader's name of a system the one of the register that looks like it. */
  readonly systemIds: Readonly<Record<string, number | null>>;
}

/** What it is doing now. */
export type ReadStep = 'reading' | 'matching';

/** A table that was read by a mapping, to be remembered. */
export interface UsedMapping {
  readonly headerHash: string;
  readonly columns: readonly ColumnTarget[];
}

export type ReadOutcome =
  | {
      readonly state: 'read';
      readonly result: ReadResult;
      /** The reader's name of the system; empty when nobody knows. */
      readonly system: string;
      readonly parts: readonly ImportPart[];
      readonly mappings: readonly UsedMapping[];
      /** Whose numbers the records carry, as far as that is known. */
      readonly systemId: number | null;
      readonly proposals: readonly Proposal[];
    }
  | {
      readonly state: 'refused';
      readonly code: FileRefused['code'];
      readonly params: FileRefused['params'];
    };

const SAMPLES = 3;
const SAMPLE_CHARACTERS = 60;
const LINE_CHARACTERS = 200;
const OUTSIDE_ASCII = /[\u0080-\uffff]/;

/** Reads the files of a job. What is refused as a whole is told by its code. */
export function readJob(
  job: ReadJob,
  onStep: (step: ReadStep) => void = () => undefined,
): ReadOutcome {
  try {
    return read(job, onStep);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { state: 'refused', code: error.code, params: error.params };
  }
}

function read(job: ReadJob, onStep: (step: ReadStep) => void): ReadOutcome {
  onStep('reading');
  const { choices } = job;
  const opened = openFiles(job.files, READERS, {
    ...(choices.encoding !== null && { encoding: choices.encoding }),
    ...(choices.delimiter !== null && { delimiter: choices.delimiter }),
  });
  const settings: ReadSettings = {
    country: job.country,
    timeZone: job.timeZone,
    today: job.today,
    dateOrder: choices.dateOrder,
    mapping: null,
    mappingFor: (table) => mappingOf(table, job)?.mapping ?? null,
    consentState: choices.consentState,
    keepIpAsProof: choices.keepIpAsProof,
  };
  const whole = readOpened(opened, READERS, settings, {
    format: choices.format,
    entries: choices.entries,
  });
  const result = toFormSize(withoutNumbers(whole));
  const wholeArchive = result.parts.length === 1 && result.parts[0]?.encoding === null;
  const archive = wholeArchive ? opened.archive : null;
  const formatOf = new Map(result.parts.map(({ entry, format }) => [entry, format]));
  const parts =
    archive !== null && READERS.some(({ id, kind }) => kind === 'archive' && id === result.format)
      ? [archivePart(result, archive.candidates)]
      : opened.parts.map((part) => partOf(part, formatOf.get(part.entry) ?? null, job));
  onStep('matching');
  const system = systemOf(result);
  const systemId =
    choices.systemId === 'propose' ? (job.systemIds[system] ?? null) : choices.systemId;
  return {
    state: 'read',
    result,
    system,
    systemId,
    proposals: proposeMatches(result, job.known, systemId),
    parts,
    mappings: opened.parts.flatMap((part) =>
      part.kind === 'table' && formatOf.get(part.entry) === GENERIC_READER.id
        ? { headerHash: hashHeader(part.table), columns: usedColumns(part.table, job) }
        : [],
    ),
  };
}

/** The one system of all parts, as their readers call it. */
function systemOf(result: ReadResult): string {
  const systems = new Set(
    result.parts.map(({ format }) => READERS.find(({ id }) => id === format)?.system ?? ''),
  );
  const [only = ''] = systems;
  return systems.size === 1 ? only : '';
}

/** What stays the same when the same export is made again. */
function hashHeader({ header }: Table): string {
  return createHash('sha256')
    .update(JSON.stringify(header.map(foldColumn)))
    .digest('hex');
}

function mappingOf(
  table: Table,
  { choices, saved }: ReadJob,
): { readonly mapping: Mapping; readonly why: 'saved' | 'chosen' } | null {
  const width = table.header.length;
  if (choices.columns !== null && choices.columns.length >= width) {
    return { mapping: { columns: choices.columns, relation: null }, why: 'chosen' };
  }
  const known = width === 0 ? undefined : saved[hashHeader(table)];
  return known === undefined ? null : { mapping: { columns: known, relation: null }, why: 'saved' };
}

function usedColumns(table: Table, job: ReadJob): readonly ColumnTarget[] {
  return (
    mappingOf(table, job)?.mapping.columns ?? proposeMapping(table, job.country).mapping.columns
  );
}

function partOf(part: OpenedPart, format: string | null, job: ReadJob): ImportPart {
  const { entry, encoding, delimiter, hidden, candidates, doubtfulRows } = part;
  return {
    entry,
    format,
    encoding,
    delimiter,
    rows: part.kind === 'table' ? part.table.rows.length : countLines(part.source.text),
    hidden,
    doubtfulRows: doubtfulTexts(part, doubtfulRows),
    candidates: candidates.map(viewCandidate),
    columns:
      part.kind === 'table' && format === GENERIC_READER.id ? viewColumns(part.table, job) : null,
  };
}

function archivePart(result: ReadResult, candidates: readonly Candidate[]): ImportPart {
  return {
    entry: '',
    format: result.format,
    encoding: null,
    delimiter: null,
    rows: result.rows,
    hidden: false,
    doubtfulRows: [],
    candidates: candidates.map(viewCandidate),
    columns: null,
  };
}

function viewCandidate({ format, confidence, reasons }: Candidate) {
  return {
    format,
    confidence,
    reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}

function viewColumns(table: Table, job: ReadJob): ImportPart['columns'] {
  const proposed = proposeMapping(table, job.country).columns;
  const own = mappingOf(table, job);
  return proposed.map((column, index) => ({
    name: column.column,
    samples: column.forbidden === null ? samplesOf(table, index) : [],
    target:
      column.forbidden === null ? (own?.mapping.columns[index] ?? column.target) : column.target,
    why: column.forbidden === null && own !== null ? own.why : column.why,
    forbidden: column.forbidden,
    suspected: column.suspected,
  }));
}

function samplesOf(table: Table, index: number): string[] {
  const found = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') found.add(cell.slice(0, SAMPLE_CHARACTERS));
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

function doubtfulTexts(part: OpenedPart, rows: readonly number[]): ImportPart['doubtfulRows'] {
  if (part.kind === 'text') {
    if (rows.length === 0) return [];
    const lines = part.source.text.split(/\r\n|\r|\n/);
    return rows.map((row) => ({ row, text: (lines[row - 1] ?? '').slice(0, LINE_CHARACTERS) }));
  }
  const wanted = new Set(rows);
  return part.table.rows
    .filter(({ row }) => wanted.has(row))
    .map(({ row, cells }) => ({
      row,
      // Only what depends on the guess: beside it may stand what is not to be seen.
      text: cells
        .filter((cell) => OUTSIDE_ASCII.test(cell))
        .join(' · ')
        .slice(0, LINE_CHARACTERS),
    }));
}

function countLines(text: string): number {
  return text.split('\n').length;
}
