/**
 * The file of a backup, `*.dwbackup`: a ZIP archive of stored entries whose
 * comment is the SHA-256 of everything before it. So damage is told from a wrong
 * password before any password is tried, and any program that reads ZIP archives
 * gets the encrypted register out.
 */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { ERASURE_LOG_NAME } from '../erasure-log.ts';
import { writeZip } from '../export/zip.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { KEY_FILE_NAME } from '../keys/key-file.ts';
import { RegisterOpenError } from '../open-error.ts';

/** The extension of a backup, with its dot. */
export const BACKUP_EXTENSION = '.dwbackup';

/** A copy of the register on its way into a backup; stands beside the register meanwhile. */
export const COPY_NAME = 'backup-copy.db';

export const MANIFEST_NAME = 'manifest.json';

/** What a backup holds beside the manifest that vouches for it. */
export const BACKUP_ENTRIES = [REGISTER_FILE_NAME, KEY_FILE_NAME, ERASURE_LOG_NAME] as const;
export type BackupEntry = (typeof BACKUP_ENTRIES)[number];
type AnyEntry = BackupEntry | typeof MANIFEST_NAME;

const ALL: readonly string[] = [...BACKUP_ENTRIES, MANIFEST_NAME];
const SEAL_BYTES = 64;
const COMMENT_LENGTH_BYTES = 2;
const STORED = 0;
/** A ZIP archive without extensions holds no more; nor does a buffer of some Electron versions. */
const MAX_BYTES = 2 ** 32 - 2 ** 16;

/** Packs the entries and seals the whole. Throws a RangeError for what no archive can hold. */
export function packBackup(
  entries: Readonly<Record<AnyEntry, Uint8Array>>,
  madeOn: PlainDate,
): Buffer {
  const files = ALL.map((path) => ({ path, bytes: entries[path as AnyEntry] }));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > MAX_BYTES) throw new RangeError('too large for a backup');
  const archive = writeZip(files, { modifiedOn: madeOn, stored: true });
  const sealed = Buffer.alloc(archive.length + SEAL_BYTES);
  sealed.set(archive);
  sealed.writeUInt16LE(SEAL_BYTES, archive.length - COMMENT_LENGTH_BYTES);
  sealed.write(sealOf(sealed.subarray(0, archive.length)), archive.length, 'latin1');
  return sealed;
}

/** Takes a backup apart. Throws `backup-damaged` when a single byte is not what was written. */
export function unpackBackup(bytes: Buffer): Readonly<Record<AnyEntry, Buffer>> {
  const sealed = bytes.subarray(0, bytes.length - SEAL_BYTES);
  const seal = bytes.subarray(bytes.length - SEAL_BYTES).toString('latin1');
  if (bytes.length <= SEAL_BYTES || sealOf(sealed) !== seal) damaged('seal');
  const found = readEntries(bytes);
  const entries: Partial<Record<AnyEntry, Buffer>> = {};
  for (const name of ALL as readonly AnyEntry[]) {
    const content = found.get(name);
    if (content === undefined) damaged('entry-missing');
    entries[name] = content;
  }
  return entries as Record<AnyEntry, Buffer>;
}

/** The SHA-256 of some bytes in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A backup that cannot be used; `reason` says what of it does not fit. */
export function damaged(reason: string): never {
  throw new RegisterOpenError('backup-damaged', { reason });
}

function sealOf(bytes: Uint8Array): string {
  return sha256(bytes);
}

/** Entries with our names, stored and not compressed: nothing here can grow while unpacking. */
function readEntries(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, compression, originalSize, size }) => {
        if (!ALL.includes(name) || compression !== STORED || originalSize !== size) {
          damaged('entry-unknown');
        }
        return true;
      },
    });
    for (const [name, content] of Object.entries(unpacked)) {
      found.set(name, Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    }
  } catch (error) {
    if (error instanceof RegisterOpenError) throw error;
    damaged('archive');
  }
  return found;
}
