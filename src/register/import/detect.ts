/** Which readers know a file, how sure they are, and why. */
import { foldColumn } from './column-names.ts';
import { targetOfColumn } from './column-targets.ts';
import { GENERIC_READER } from './generic.ts';
import type { KnownColumns } from './header.ts';
import type { Entry, Reader, Reason, Recognition, SourceText, Table } from './reader.ts';

/** A reader that may read something, with its reasons. */
export interface Candidate {
  readonly format: string;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Folded names per list of readers: an archive asks for them with every entry. */
const NAMES = new WeakMap<readonly Reader[], ReadonlySet<string>>();

/** Which names of columns any reader knows, to find the header by. */
export function knownColumns(readers: readonly Reader[]): KnownColumns {
  const names =
    NAMES.get(readers) ??
    new Set(
      readers.flatMap((reader) => (reader.kind === 'table' ? reader.columns.map(foldColumn) : [])),
    );
  NAMES.set(readers, names);
  return (folded) => names.has(folded) || targetOfColumn(folded) !== undefined;
}

/** Readers of tables, best first; the generic reader is always one of them. */
export function detectTable(table: Table, readers: readonly Reader[]): Candidate[] {
  const found = [...readers, GENERIC_READER].flatMap((reader) =>
    reader.kind === 'table' ? [candidate(reader, reader.recognise(table))] : [],
  );
  return ranked(found, GENERIC_READER.id);
}

/** Readers of text that recognise it, best first. */
export function detectText(source: SourceText, readers: readonly Reader[]): Candidate[] {
  return ranked(
    readers.flatMap((reader) =>
      reader.kind === 'text' ? [candidate(reader, reader.recognise(source))] : [],
    ),
  );
}

/** Readers that recognise an archive as a whole, best first. */
export function detectArchive(entries: readonly Entry[], readers: readonly Reader[]): Candidate[] {
  return ranked(
    readers.flatMap((reader) =>
      reader.kind === 'archive' ? [candidate(reader, reader.recognise(entries))] : [],
    ),
  );
}

function candidate(reader: Reader, { confidence, reasons }: Recognition): Candidate {
  return { format: reader.id, confidence, reasons };
}

/** Those with any confidence; `always` stays whatever its confidence. */
function ranked(candidates: readonly Candidate[], always?: string): Candidate[] {
  return candidates
    .filter(({ confidence, format }) => confidence > 0 || format === always)
    .sort((a, b) => b.confidence - a.confidence);
}

/**
 * How sure a preset may be of a table, from the columns it must see and others it knows:
 * 0 when one of `required` is missing, otherwise from 0.6 to 1 by the part of the header
 * that is known. `required` should be columns that no other system has.
 */
export function recogniseColumns(
  table: Table,
  required: readonly string[],
  known: readonly string[],
): Recognition {
  const header = new Set(table.header.map(foldColumn));
  if (required.length === 0 || !required.every((name) => header.has(foldColumn(name)))) {
    return { confidence: 0, reasons: [] };
  }
  const names = new Set([...required, ...known].map(foldColumn));
  const matched = [...header].filter((name) => names.has(name)).length;
  return {
    confidence: 0.6 + (0.4 * matched) / header.size,
    reasons: [
      { code: 'header.own-columns', params: { count: required.length } },
      { code: 'header.known-columns', params: { known: matched, columns: header.size } },
    ],
  };
}

/**
 * The same for a preset that may know its tables by one of several sets of columns, as
 * exports of views leave columns out: the surest counts.
 */
export function recogniseAny(
  table: Table,
  alternatives: readonly (readonly string[])[],
  known: readonly string[],
): Recognition {
  return alternatives
    .map((required) => recogniseColumns(table, required, known))
    .reduce((best, one) => (one.confidence > best.confidence ? one : best));
}
