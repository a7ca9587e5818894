/**
 * Reads the write-ahead log beside a register that is not open, without SQLite:
 * which pages a crash left there, newer than those of the file itself. SQLite
 * would move them into the file while opening, and a register that will not be
 * opened must stay as it is.
 *
 * Format: https://www.sqlite.org/fileformat2.html#walformat. The checksums run
 * over the encrypted pages, so this needs no key.
 */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { errorCode } from '#shared/error-code.ts';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC_LITTLE_ENDIAN = 0x377f0682;
const MAGIC_BIG_ENDIAN = 0x377f0683;

export interface CommittedLog {
  /** Pages in the register after the last committed transaction. */
  readonly databasePages: number;
  /** The newest committed content of each page in the log. */
  readonly pages: ReadonlyMap<number, Buffer>;
}

/** The committed part of a write-ahead log; undefined when there is none. */
export function readCommittedLog(path: string, pageBytes: number): CommittedLog | undefined {
  const bytes = readWhole(path);
  if (bytes === undefined || bytes.length < HEADER_BYTES) return undefined;
  const magic = bytes.readUInt32BE(0);
  if (magic !== MAGIC_LITTLE_ENDIAN && magic !== MAGIC_BIG_ENDIAN) return undefined;
  if (bytes.readUInt32BE(8) !== pageBytes) return undefined;
  const sum = new Checksum(magic === MAGIC_BIG_ENDIAN);
  sum.add(bytes.subarray(0, 24));
  if (!sum.equals(bytes, 24)) return undefined;

  const salts = bytes.subarray(16, 24);
  const pages = new Map<number, Buffer>();
  let uncommitted = new Map<number, Buffer>();
  let databasePages = 0;
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  for (let start = HEADER_BYTES; start + frameBytes <= bytes.length; start += frameBytes) {
    const content = bytes.subarray(start + FRAME_HEADER_BYTES, start + frameBytes);
    sum.add(bytes.subarray(start, start + 8));
    sum.add(content);
    // The first frame that does not fit is the end: what follows is of an earlier round.
    if (!salts.equals(bytes.subarray(start + 8, start + 16)) || !sum.equals(bytes, start + 16))
      break;
    uncommitted.set(bytes.readUInt32BE(start), content);
    const pagesAfterCommit = bytes.readUInt32BE(start + 4);
    if (pagesAfterCommit === 0) continue;
    for (const [number, page] of uncommitted) pages.set(number, page);
    uncommitted = new Map();
    databasePages = pagesAfterCommit;
  }
  return databasePages === 0 ? undefined : { databasePages, pages };
}

/** True when a log with anything in it lies beside a register. */
export function hasLog(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** A page in a write-ahead log, whether or not it still counts. */
export interface LogFrame {
  /** Counted from 1. */
  readonly frame: number;
  /** Which page of the register it is. */
  readonly number: number;
  readonly bytes: Buffer;
}

/** Every frame that has room in the file, checksums and earlier rounds left aside. */
export function* readLogFrames(path: string, pageBytes: number): Generator<LogFrame> {
  const bytes = readWhole(path) ?? Buffer.alloc(0);
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  let frame = 1;
  for (let start = HEADER_BYTES; start + frameBytes <= bytes.length; start += frameBytes) {
    const number = bytes.readUInt32BE(start);
    yield { frame, number, bytes: bytes.subarray(start + FRAME_HEADER_BYTES, start + frameBytes) };
    frame += 1;
  }
}

/** SQLite's running checksum over pairs of 32-bit words. */
class Checksum {
  private first = 0;
  private second = 0;
  private readonly bigEndian: boolean;

  constructor(bigEndian: boolean) {
    this.bigEndian = bigEndian;
  }

  add(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 8) {
      const left = this.bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
      const right = this.bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
      this.first = (this.first + left + this.second) >>> 0;
      this.second = (this.second + right + this.first) >>> 0;
    }
  }

  equals(bytes: Buffer, at: number): boolean {
    return this.first === bytes.readUInt32BE(at) && this.second === bytes.readUInt32BE(at + 4);
  }
}

function readWhole(path: string): Buffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(fstatSync(descriptor).size);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(descriptor);
  }
}
