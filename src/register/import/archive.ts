/**
 * Takes ZIP archives and gzip files apart within the limits, before any reader sees
 * them. Entries are bytes with a label: their names are never used as paths.
 */
import { crc32, gunzipSync, inflateRawSync } from 'node:zlib';
import { decodeCp850 } from './code-pages.ts';
import { uniqueColumns } from './column-names.ts';
import {
  ARCHIVE_BYTES,
  ARCHIVE_ENTRIES,
  ARCHIVE_RATIO,
  FILE_BYTES,
  RATIO_FROM_BYTES,
} from './limits.ts';
import type { Entry } from './reader.ts';
import { FileRefused } from './records.ts';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ZIP64_EXTRA = 1;
const ZIP64_MARK = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 0x0001;
const UTF8_FLAG = 0x0800;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * All files in an archive, in the order of its directory, without folders and the
 * files macOS adds. Throws FileRefused for damage (length and CRC-32 of each entry are
 * checked), for a password, and for more than the limits allow.
 */
export function unzip(bytes: Uint8Array): Entry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const listed = readDirectory(archive).filter(({ name }) => isFile(name));
  checkLimits(listed);
  const names = uniqueColumns(listed.map(({ name }) => name));
  return listed.map((entry, index) => ({
    name: names[index] ?? '',
    bytes: readEntry(archive, entry),
  }));
}

/** A gzip file unpacked. Throws FileRefused for damage and past the limit. */
export function gunzip(bytes: Uint8Array): Uint8Array {
  const unpacked = inflate(() => gunzipSync(bytes, { maxOutputLength: FILE_BYTES }));
  checkRatio(bytes.length, unpacked.length);
  return unpacked;
}

interface Listed {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

function damaged(): never {
  throw new FileRefused('archive.damaged');
}

function readDirectory(archive: Buffer): Listed[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > ARCHIVE_ENTRIES) {
    throw new FileRefused('archive.too-many-entries', { limit: ARCHIVE_ENTRIES });
  }
  const listed: Listed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) damaged();
    const nameBytes = archive.readUInt16LE(at + 28);
    const extraBytes = archive.readUInt16LE(at + 30);
    const next = at + CENTRAL_BYTES + nameBytes + extraBytes + archive.readUInt16LE(at + 32);
    if (next > end) damaged();
    const flags = archive.readUInt16LE(at + 8);
    const nameAt = at + CENTRAL_BYTES;
    const name = archive.subarray(nameAt, nameAt + nameBytes);
    const extra = archive.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes);
    listed.push({
      name: labelOf((flags & UTF8_FLAG) === 0 ? decodeCp850(name) : name.toString('utf8')),
      encrypted: (flags & ENCRYPTED_FLAG) !== 0,
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      ...readSizes(archive, at, extra),
    });
    at = next;
  }
  return listed;
}

/** The end of the directory stands at the end of the file, before a comment. */
function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - COMMENT_BYTES);
  for (let at = archive.length - END_BYTES; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return damaged();
}

/** Sizes and place; programs that write a stream put them in an extra field (APPNOTE 4.5.3). */
function readSizes(archive: Buffer, at: number, extra: Buffer) {
  const sizes = {
    unpacked: archive.readUInt32LE(at + 24),
    packed: archive.readUInt32LE(at + 20),
    offset: archive.readUInt32LE(at + 42),
  };
  const large = findZip64(extra);
  let place = 0;
  for (const field of ['unpacked', 'packed', 'offset'] as const) {
    if (sizes[field] !== ZIP64_MARK) continue;
    if (large === undefined || place + 8 > large.length) damaged();
    sizes[field] = Number(large.readBigUInt64LE(place));
    place += 8;
  }
  return sizes;
}

function findZip64(extra: Buffer): Buffer | undefined {
  let at = 0;
  while (at + 4 <= extra.length) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) return extra.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }
  return undefined;
}

/** A name to show: without anything that does not print or turns the text around. */
function labelOf(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replaceAll('\\', '/')
    .slice(0, 200);
}

function isFile(name: string): boolean {
  return !name.endsWith('/') && !/^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/i.test(name);
}

function checkLimits(entries: readonly Listed[]): void {
  let total = 0;
  for (const { encrypted, packed, unpacked } of entries) {
    if (encrypted) throw new FileRefused('archive.encrypted');
    if (unpacked > FILE_BYTES) {
      throw new FileRefused('archive.entry-too-large', { limit: FILE_BYTES });
    }
    checkRatio(packed, unpacked);
    total += unpacked;
  }
  if (total > ARCHIVE_BYTES) throw new FileRefused('archive.too-large', { limit: ARCHIVE_BYTES });
}

function checkRatio(packed: number, unpacked: number): void {
  if (unpacked >= RATIO_FROM_BYTES && unpacked > packed * ARCHIVE_RATIO) {
    throw new FileRefused('archive.ratio', { limit: ARCHIVE_RATIO });
  }
}

function readEntry(archive: Buffer, entry: Listed): Uint8Array {
  const { offset, method, packed, unpacked, crc } = entry;
  if (offset + LOCAL_BYTES > archive.length) damaged();
  if (archive.readUInt32LE(offset) !== LOCAL_SIGNATURE) damaged();
  const skipped = archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const start = offset + LOCAL_BYTES + skipped;
  if (start + packed > archive.length) damaged();
  const data = archive.subarray(start, start + packed);
  const content = unpack(data, method, unpacked);
  // A size in the directory that is a lie would give half a file.
  if (content.length !== unpacked || crc32(content) !== crc) damaged();
  return content;
}

function unpack(data: Buffer, method: number, size: number): Uint8Array {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new FileRefused('archive.damaged');
  return inflate(() => inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }));
}

function inflate(unpackAll: () => Buffer): Uint8Array {
  try {
    return unpackAll();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new FileRefused('archive.entry-too-large', { limit: FILE_BYTES });
    }
    return damaged();
  }
}
