/** Writes ZIP archives that come out the same, byte for byte, for the same files. */
import { zipSync } from 'fflate';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { isSafeEntryName } from '#shared/domain/export/file-names.ts';

/** A file to pack: its path inside the archive and its content. */
export interface ZipFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bit 11 of an entry's flags: the name is UTF-8 (APPNOTE 4.4.4). */
const UTF8_FLAG = 0x0800;
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;

/**
 * Packs files in the order given, all dated at noon on `modifiedOn`. Throws a
 * RangeError for a path that not every system can unpack inside its folder, for
 * two paths that some systems take for one, and for a year a ZIP cannot hold
 * (1980 to 2099). With `stored` nothing is compressed: encrypted bytes would only grow.
 */
export function writeZip(
  files: readonly ZipFile[],
  { modifiedOn, stored = false }: { readonly modifiedOn: PlainDate; readonly stored?: boolean },
): Uint8Array {
  refuseUnsafeNames(files);
  const contents: Record<string, Uint8Array> = Object.create(null);
  for (const { path, bytes } of files) contents[path] = bytes;
  const archive = zipSync(contents, { level: stored ? 0 : 6, mtime: localNoon(modifiedOn) });
  markNamesAsUtf8(archive);
  return archive;
}

/**
 * Throws a RangeError for a path that not every system can unpack inside its folder,
 * and for two paths that some systems take for one.
 */
export function refuseUnsafeNames(files: readonly ZipFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const key = path.toLowerCase();
    if (!isSafeEntryName(path)) throw new RangeError('unsafe name in an archive');
    if (seen.has(key)) throw new RangeError('two files with one name in an archive');
    seen.add(key);
  }
}

/**
 * A ZIP dates its entries in local time without a zone, and the library reads the
 * local fields of a Date: made from local fields, the day is the same everywhere.
 * Throws a RangeError for a year that a ZIP cannot hold.
 */
export function localNoon(on: PlainDate): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  if (year < 1980 || year > 2099) throw new RangeError('not a year for an archive');
  return new Date(year, month - 1, day, 12, 0, 0);
}

/** The library sets the flag only where a name needs it; some readers guess without it. */
function markNamesAsUtf8(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  if (view.getUint32(end, true) !== END_SIGNATURE) throw new Error('archive without an end');
  const entries = view.getUint16(end + 10, true);
  let central = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    const local = view.getUint32(central + 42, true);
    for (const flags of [central + 8, local + 6]) {
      view.setUint16(flags, view.getUint16(flags, true) | UTF8_FLAG, true);
    }
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(central + at, true));
    central += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}
