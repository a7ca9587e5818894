/** JPEG (ITU-T T.81), as far as a logo needs it. */
import { type BarePicture, joined, latin } from './picture-bytes.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** Baseline, extended and progressive: what browsers and word processors read. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** The picture; undefined when the file is cut off, damaged or of a kind that is not read everywhere. */
export function readJpeg(bytes: Uint8Array): BarePicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [new Uint8Array([0xff, START])];
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    // A marker may have filling before it.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      if (size === undefined || scans === 0) return undefined;
      return { ...size, bytes: joined([...parts, new Uint8Array([0xff, END])]) };
    }
    if (at + 4 > bytes.length) return undefined;
    const length = view.getUint16(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (FRAMES.has(marker)) {
      if (size !== undefined || length < 8) return undefined;
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    if (marker === SCAN) {
      scans += 1;
      end = endOfScan(bytes, end);
    }
    if (isKept(bytes, marker, at + 4)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Where the next marker stands; those within a scan belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Of the parts for programs only those that say what the colours are. */
function isKept(bytes: Uint8Array, marker: number, at: number): boolean {
  const begins = (name: string) => latin(bytes, at, at + name.length) === name;
  switch (marker) {
    case COMMENT:
      return false;
    case 0xe0:
      return begins('JFIF\0');
    case 0xe2:
      return begins('ICC_PROFILE\0');
    case 0xee:
      return begins('Adobe');
    default:
      return marker < 0xe0 || marker > 0xef;
  }
}
