/**
 * An S3 inventory: a manifest that names the data files and says what their columns are,
 * and the data files themselves, each packed with gzip. Only lists in CSV are read.
 */
import { gunzip, isGzip } from './archive.ts';
import { S3 } from './aws-s3-object.ts';
import { addInventoryRows } from './aws-s3-rows.ts';
import { decodeText } from './decode.ts';
import { parseDelimited } from './delimited.ts';
import { createGathering, type Gathering } from './gather.ts';
import { listOf, objectOf, parseJson, textOf } from './json.ts';
import { ARCHIVE_BYTES, TABLE_ROWS } from './limits.ts';
import type { ArchiveReader, Entry, ReadSettings, Recognition, TextReader } from './reader.ts';
import { FileRefused, type Reading, type ReadWarning } from './records.ts';
import { numberRecords } from './table.ts';

export const S3_INVENTORY: ArchiveReader = {
  kind: 'archive',
  id: 'aws-s3-inventory',
  system: S3,
  recognise,
  read,
};

/** A manifest on its own: it has to come with the files it names. */
export const S3_MANIFEST: TextReader = {
  kind: 'text',
  id: 'aws-s3-manifest',
  system: S3,
  recognise: ({ text }) =>
    readManifest(text) === undefined
      ? NOT_MINE
      : { confidence: 1, reasons: [{ code: 'content.marker', params: {} }] },
  read({ text }) {
    const manifest = readManifest(text);
    if (manifest !== undefined) checkFormat(manifest);
    throw new FileRefused('manifest.files-missing', { count: manifest?.files.length ?? 0 });
  },
};

const NOT_MINE: Recognition = { confidence: 0, reasons: [] };
const MANIFEST = /(?:^|\/)manifest\.json$/i;
const DATA = /(?:^|\/)data\/[^/]+\.(?:csv\.gz|orc|parquet)$/i;
/** Files that stand beside a manifest and say nothing more. */
const BESIDE = /(?:^|\/)(?:manifest\.json|manifest\.checksum|symlink\.txt)$/i;
/** A manifest names a few files; a larger one is something else. */
const MANIFEST_CHARACTERS = 5 * 2 ** 20;

interface Manifest {
  /** Milliseconds since 1970; 0 when the manifest has none. */
  readonly madeAt: number;
  readonly format: string;
  readonly fields: readonly string[];
  /** Last part of the key of each data file. */
  readonly files: readonly string[];
}

function readManifest(text: string): Manifest | undefined {
  if (text.length > MANIFEST_CHARACTERS || !/"fileSchema"|"fileFormat"/.test(text))
    return undefined;
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
  const manifest = objectOf(value);
  if (manifest?.fileFormat === undefined || !Array.isArray(manifest.files)) return undefined;
  return {
    madeAt: Number(textOf(manifest.creationTimestamp)) || 0,
    format: textOf(manifest.fileFormat).toUpperCase(),
    fields: textOf(manifest.fileSchema)
      .split(',')
      .map((name) => name.trim()),
    files: listOf(manifest.files).map((file) => baseName(textOf(objectOf(file)?.key))),
  };
}

function baseName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

function recognise(entries: readonly Entry[]): Recognition {
  const [manifest] = listManifests(entries);
  if (manifest?.format === 'CSV' && dataOf(manifest, entries).length > 0) {
    return { confidence: 1, reasons: [{ code: 'content.marker', params: {} }] };
  }
  // One without the other: what stands in which column would be a guess.
  const count = entries.filter(({ name }) => DATA.test(name)).length;
  return count === 0
    ? NOT_MINE
    : { confidence: 0.4, reasons: [{ code: 'entry-names', params: { count } }] };
}

/** The data files that a manifest names, as far as they are there. */
function dataOf({ files }: Manifest, entries: readonly Entry[]): Entry[] {
  const named = new Set(files);
  return entries.filter(({ name }) => named.has(baseName(name)));
}

/** The manifests among the entries: those of which data are there before the others, the latest first. */
function listManifests(entries: readonly Entry[]): Manifest[] {
  return entries
    .filter(({ name, bytes }) => MANIFEST.test(name) && bytes.length > 0)
    .flatMap(({ name, bytes }) => readManifest(decodeText(bytes, name, 'utf-8').text) ?? [])
    .map((manifest) => ({ manifest, data: dataOf(manifest, entries).length }))
    .sort((a, b) => Math.sign(b.data) - Math.sign(a.data) || b.manifest.madeAt - a.manifest.madeAt)
    .map(({ manifest }) => manifest);
}

function checkFormat({ format }: Manifest): void {
  if (format === 'ORC' || format === 'PARQUET') throw new FileRefused('file.orc-or-parquet');
  if (format !== 'CSV') throw new FileRefused('file.format-unknown');
}

function read(entries: readonly Entry[], settings: ReadSettings): Reading & { rows: number } {
  const [manifest, ...older] = listManifests(entries);
  if (manifest === undefined) throw new FileRefused('manifest.missing');
  checkFormat(manifest);
  if (!manifest.fields.includes('Key')) throw new FileRefused('manifest.missing');
  const about = createGathering(S3, '');
  if (older.length > 0) about.warn('manifest.older-left-out', { count: older.length });
  const named = new Set(manifest.files);
  const data = dataOf(manifest, entries);
  if (data.length === 0) {
    throw new FileRefused('manifest.files-missing', { count: named.size });
  }
  const found = new Set(data.map(({ name }) => baseName(name))).size;
  if (found < named.size) about.warn('list.incomplete', { count: named.size - found });
  const parts = readDataFiles(data, manifest, settings);
  const left = entries.filter((entry) => !data.includes(entry) && !BESIDE.test(entry.name));
  const others = left.map(({ name }) => {
    const other = createGathering(S3, name);
    other.warn('entry.not-read');
    return { reading: other.finish(), rows: 0 };
  });
  return join([{ reading: about.finish(), rows: 0 }, ...parts, ...others]);
}

interface PartOfInventory {
  readonly reading: Reading;
  readonly rows: number;
}

function readDataFiles(
  data: readonly Entry[],
  manifest: Manifest,
  settings: ReadSettings,
): PartOfInventory[] {
  const left = { bytes: ARCHIVE_BYTES, rows: TABLE_ROWS };
  return data.map(({ name, bytes }) => {
    const gathering = createGathering(S3, name);
    try {
      const text = unpackText(bytes, left, gathering);
      return {
        rows: readRows(text, manifest, settings, gathering, left),
        reading: gathering.finish(),
      };
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      gathering.warn('entry.not-read', { reason: error.code });
      return { rows: 0, reading: gathering.finish() };
    }
  });
}

function unpackText(bytes: Uint8Array, left: { bytes: number }, gathering: Gathering): string {
  const unpacked = isGzip(bytes) ? gunzip(bytes) : bytes;
  left.bytes -= unpacked.length;
  if (left.bytes < 0) throw new FileRefused('archive.too-large', { limit: ARCHIVE_BYTES });
  if (unpacked.length === 0) return '';
  const { text, warnings } = decodeText(unpacked, '');
  passOn(warnings, gathering);
  return text;
}

function passOn(warnings: readonly ReadWarning[], gathering: Gathering): void {
  for (const { code, params, row } of warnings) gathering.warn(code, params, row);
}

/** Reads the rows of one data file; gives how many there are. */
function readRows(
  text: string,
  { fields }: Manifest,
  settings: ReadSettings,
  gathering: Gathering,
  left: { rows: number },
): number {
  if (text.trim() === '') return 0;
  const { records, warnings } = parseDelimited(text, '', ',');
  passOn(warnings, gathering);
  const filled = [...numberRecords(records)].filter(({ cells }) => cells.some(Boolean));
  const rows = filled.slice(0, left.rows);
  left.rows -= rows.length;
  addInventoryRows(rows, fields, settings, gathering);
  const over = filled.length - rows.length;
  if (over > 0) gathering.warn('rows.over-limit', { limit: TABLE_ROWS, count: over });
  return rows.length;
}

function join(parts: readonly PartOfInventory[]): Reading & { rows: number } {
  const readings = parts.map(({ reading }) => reading);
  return {
    persons: [],
    organisations: [],
    consents: [],
    events: [],
    holdings: readings.flatMap(({ holdings }) => holdings),
    warnings: readings.flatMap(({ warnings }) => warnings),
    rejected: readings.flatMap(({ rejected }) => rejected),
    skipped: readings.flatMap(({ skipped }) => skipped),
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
  };
}
