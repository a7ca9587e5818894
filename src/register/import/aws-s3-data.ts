/** A data file of an S3 inventory without its manifest: the columns are told by what they hold. */
import { S3 } from './aws-s3-object.ts';
import { ALL_FIELDS, addInventoryRows } from './aws-s3-rows.ts';
import { createGathering } from './gather.ts';
import type { Recognition, Table, TableReader, TableRow } from './reader.ts';

export const S3_INVENTORY_DATA: TableReader = {
  kind: 'table',
  id: 'aws-s3-inventory-data',
  system: S3,
  columns: [],
  recognise,
  read(table, settings) {
    const gathering = createGathering(S3, table.entry);
    const fields = guessFields(table.rows);
    gathering.warn('manifest.assumed', { columns: fields.length });
    addInventoryRows(table.rows, fields, settings, gathering);
    return gathering.finish();
  },
};

/** Rows that are looked at. */
const SAMPLE = 100;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** What a key in a URL may hold. */
const KEY = /^[A-Za-z0-9%+/._~!*'()&=$,:;-]+$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const WIDEST = 24;

/** No header, one bucket in all rows, and keys as they stand in a URL. */
function recognise({ header, rows }: Table): Recognition {
  const sample = rows.slice(0, SAMPLE);
  const [first] = sample;
  const width = widthOf(sample);
  const bucket = first?.cells[0] ?? '';
  const regular =
    header.length === 0 &&
    width >= 2 &&
    width <= WIDEST &&
    BUCKET.test(bucket) &&
    sample.every(({ cells }) => cells[0] === bucket && KEY.test(cells[1] ?? ''));
  // Two columns of words may be anything: a path shows that the second one holds keys.
  const telling = sample.some(
    ({ cells }) => (cells[1] ?? '').includes('/') || cells.some((cell) => MOMENT.test(cell)),
  );
  if (!regular || !telling) return { confidence: 0, reasons: [] };
  return { confidence: 0.6, reasons: [{ code: 'columns.count', params: { columns: width } }] };
}

function widthOf(rows: readonly TableRow[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/**
 * All fields where the columns fit them, without the last ones when those are empty in
 * every row; otherwise by what stands in the columns.
 */
function guessFields(rows: readonly TableRow[]): string[] {
  const sample = rows.slice(0, SAMPLE);
  const width = widthOf(sample);
  const all = (index: number, pattern: RegExp) =>
    sample.every(({ cells }) => pattern.test(cells[index] ?? ''));
  const hold = ALL_FIELDS.indexOf('ObjectLockLegalHoldStatus');
  const touched = ALL_FIELDS.indexOf('LastModifiedDate');
  const fits = width > hold && width <= ALL_FIELDS.length;
  if (fits && all(hold, /^(?:on|off)?$/i) && all(touched, MOMENT)) {
    return ALL_FIELDS.slice(0, width);
  }
  const moment = range(width).find((index) => all(index, MOMENT));
  const size = range(width).find((index) => index > 1 && all(index, /^\d*$/));
  const flags = range(width).filter((index) => index > 1 && all(index, /^(?:true|false)$/i));
  // With versions both flags stand side by side: the latest, and the marker of a deletion.
  const [latest, marker] = flags[1] === (flags[0] ?? 0) + 1 ? flags : [];
  const names = new Map([
    [0, 'Bucket'],
    [1, 'Key'],
    [latest, 'IsLatest'],
    [marker, 'IsDeleteMarker'],
    [size, 'Size'],
    [moment, 'LastModifiedDate'],
  ]);
  return range(width).map((index) => names.get(index) ?? `(${index + 1})`);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
