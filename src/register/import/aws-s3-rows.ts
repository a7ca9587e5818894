/** The rows of an S3 inventory, which have no header: the manifest says what stands where. */
import { addObject, decodeKey, momentsOf } from './aws-s3-object.ts';
import type { Gathering } from './gather.ts';
import type { ReadSettings, TableRow } from './reader.ts';
import { readYesNo } from './yes-no.ts';

/** All fields there are, in the order in which an inventory with versions has them. */
export const ALL_FIELDS: readonly string[] = [
  'Bucket',
  'Key',
  'VersionId',
  'IsLatest',
  'IsDeleteMarker',
  'Size',
  'LastModifiedDate',
  'ETag',
  'StorageClass',
  'IsMultipartUploaded',
  'ReplicationStatus',
  'EncryptionStatus',
  'ObjectLockRetainUntilDate',
  'ObjectLockMode',
  'ObjectLockLegalHoldStatus',
  'IntelligentTieringAccessTier',
  'BucketKeyStatus',
  'ChecksumAlgorithm',
];

const TAKEN: ReadonlySet<string> = new Set([
  'Key',
  'IsLatest',
  'IsDeleteMarker',
  'Size',
  'LastModifiedDate',
  'ObjectLockRetainUntilDate',
  'ObjectLockLegalHoldStatus',
]);

/** Adds the objects of the rows; a marker of a deletion is no object, an older version is one. */
export function addInventoryRows(
  rows: Iterable<TableRow>,
  fields: readonly string[],
  settings: ReadSettings,
  gathering: Gathering,
): void {
  const moments = momentsOf(settings);
  const indexes = new Map(fields.map((name, index) => [name, index]));
  let older = 0;
  for (const { row, cells } of rows) {
    const of = (name: string) => cells[indexes.get(name) ?? -1] ?? '';
    for (const [index, name] of fields.entries()) {
      if (!TAKEN.has(name)) gathering.skip('technical', name, cells[index] ?? '');
    }
    if (readYesNo(of('IsDeleteMarker')) === true) {
      gathering.reject(row, 'record.deleted');
      continue;
    }
    if (readYesNo(of('IsLatest')) === false) older += 1;
    const object = {
      key: decodeKey(of('Key')),
      size: of('Size'),
      modified: of('LastModifiedDate'),
      lockedUntil: of('ObjectLockRetainUntilDate'),
      legalHold: of('ObjectLockLegalHoldStatus'),
    };
    addObject(row, object, moments, gathering);
  }
  if (older > 0) gathering.warn('holdings.older-versions', { count: older });
}
