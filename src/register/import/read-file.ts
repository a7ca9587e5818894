/** Reads an opened file with the reader that fits, or the one the owner chose. */

import { GENERIC_READER } from './generic.ts';
import type { OpenedFile, OpenedPart } from './open-file.ts';
import type { Reader, ReadSettings } from './reader.ts';
import {
  FileRefused,
  type Reading,
  type ReadPart,
  type ReadResult,
  type ReadWarning,
  type RecordKey,
} from './records.ts';

export interface ReadChoices {
  /** Id of a reader, for every part; null takes the best for each. */
  readonly format: string | null;
  /** Entries or sheets to read, hidden ones too; null reads what is not hidden. */
  readonly entries: readonly string[] | null;
}

/** From this confidence an archive is read as one. */
const SURE = 0.5;
/** Among several sheets or entries a table that nobody knows is left out below this. */
const SOME = 0.1;

/**
 * Reads what was opened. Throws FileRefused when nothing in it can be read, and for a
 * chosen reader that does not exist or reads another kind of file.
 */
export function readOpened(
  opened: OpenedFile,
  readers: readonly Reader[],
  settings: ReadSettings,
  choices: ReadChoices = { format: null, entries: null },
): ReadResult {
  const whole = readWhole(opened, readers, settings, choices);
  if (whole !== undefined) return whole;
  const warnings: ReadWarning[] = [...opened.warnings];
  const read: PartReading[] = [];
  let refused: FileRefused | undefined;
  for (const part of opened.parts) {
    const { entry, hidden } = part;
    if (choices.entries === null ? hidden : !choices.entries.includes(entry)) continue;
    const format = chooseFormat(part, opened.parts.length, choices);
    if (format === undefined) {
      const code = part.encoding === null ? 'sheet.not-recognised' : 'entry.not-recognised';
      warnings.push({ code, params: {}, entry });
      continue;
    }
    try {
      read.push(readPart(part, format, readers, settings));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      // One that cannot be read leaves the others what they are.
      refused ??= error;
      const code = part.encoding === null ? 'sheet.not-read' : 'entry.not-read';
      warnings.push({ code, params: { reason: error.code }, entry });
    }
  }
  if (read.length === 0) throw refused ?? new FileRefused('file.format-unknown');
  return join(read, warnings);
}

/** The part of `ReadChoices` and confidence that decides; undefined leaves the part out. */
function chooseFormat(part: OpenedPart, parts: number, choices: ReadChoices): string | undefined {
  if (choices.format !== null) return choices.format;
  const [best] = part.candidates;
  const picked = choices.entries !== null || parts === 1;
  if (best === undefined) return undefined;
  return picked || best.confidence >= SOME ? best.format : undefined;
}

interface PartReading {
  readonly part: ReadPart;
  readonly reading: Reading;
}

function readPart(
  part: OpenedPart,
  format: string,
  readers: readonly Reader[],
  settings: ReadSettings,
): PartReading {
  const { entry, encoding, delimiter } = part;
  const reader = [GENERIC_READER, ...readers].find(({ id }) => id === format);
  const about = { entry, format, encoding, delimiter };
  if (part.kind === 'table' && reader?.kind === 'table') {
    const reading = reader.read(part.table, settings);
    return {
      part: { ...about, rows: part.table.rows.length },
      reading: { ...reading, warnings: [...part.warnings, ...reading.warnings] },
    };
  }
  if (reader?.kind !== 'text' || part.source === null) {
    throw new FileRefused('file.format-unknown');
  }
  const { rows, ...reading } = reader.read(part.source, settings);
  return {
    part: { ...about, rows },
    reading: { ...reading, warnings: [...part.warnings, ...reading.warnings] },
  };
}

/** An archive whose entries belong together, when a reader says so or was chosen. */
function readWhole(
  { archive }: OpenedFile,
  readers: readonly Reader[],
  settings: ReadSettings,
  { format }: ReadChoices,
): ReadResult | undefined {
  const [best] = archive?.candidates ?? [];
  const id = format ?? (best !== undefined && best.confidence >= SURE ? best.format : undefined);
  const reader = readers.find((one) => one.id === id);
  if (archive === null || reader?.kind !== 'archive') return undefined;
  const { rows, ...reading } = reader.read(archive.entries, settings);
  const part = { entry: '', format: reader.id, encoding: null, delimiter: null, rows };
  // What one entry is on its own says nothing here: the reader tells what it did not read.
  return join([{ part, reading }], []);
}

function join(read: readonly PartReading[], warnings: readonly ReadWarning[]): ReadResult {
  const parts = read.map(({ part }) => part);
  const readings = read.map(({ reading }, index) =>
    read.length === 1 ? reading : withKeys(reading, (key) => `${index + 1}.${key}`),
  );
  const same = <T>(values: readonly T[], otherwise: T): T =>
    new Set(values).size === 1 ? (values[0] ?? otherwise) : otherwise;
  return {
    format: same(
      parts.map(({ format }) => format),
      'several',
    ),
    encoding: same(
      parts.map(({ encoding }) => encoding),
      null,
    ),
    delimiter: same(
      parts.map(({ delimiter }) => delimiter),
      null,
    ),
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    parts,
    persons: readings.flatMap(({ persons }) => persons),
    organisations: readings.flatMap(({ organisations }) => organisations),
    consents: readings.flatMap(({ consents }) => consents),
    events: readings.flatMap(({ events }) => events),
    holdings: readings.flatMap(({ holdings }) => holdings),
    warnings: [...warnings, ...readings.flatMap((reading) => reading.warnings)],
    rejected: readings.flatMap(({ rejected }) => rejected),
    skipped: readings.flatMap(({ skipped }) => skipped),
  };
}

/** Keys are unique in one reading only. */
function withKeys(reading: Reading, rename: (key: RecordKey) => RecordKey): Reading {
  return {
    ...reading,
    persons: reading.persons.map((person) => ({
      ...person,
      key: rename(person.key),
      organisation: person.organisation === null ? null : rename(person.organisation),
    })),
    organisations: reading.organisations.map((one) => ({ ...one, key: rename(one.key) })),
    consents: reading.consents.map((one) => ({ ...one, of: rename(one.of) })),
    events: reading.events.map((one) => ({ ...one, of: rename(one.of) })),
  };
}
