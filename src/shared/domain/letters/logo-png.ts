/** PNG (ISO/IEC 15948), as far as a logo needs it. */
import { type BarePicture, joined, latin } from './picture-bytes.ts';

/** Chunks that make the picture and its colours; everything else says something about it. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'IDAT', 'IEND']);
const SIGNATURE_BYTES = 8;
/** Length, name and check sum of a chunk. */
const AROUND_DATA = 12;

/** The picture; undefined when the file is cut off, damaged or no PNG. */
export function readPng(bytes: Uint8Array): BarePicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  const seen = new Set<string>();
  for (let at = SIGNATURE_BYTES; at + AROUND_DATA <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + AROUND_DATA + length;
    if (end > bytes.length) return undefined;
    const name = latin(bytes, at + 4, at + 8);
    if (checkSum(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
    if (seen.size === 0 && (name !== 'IHDR' || length !== 13)) return undefined;
    seen.add(name);
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') {
      if (!seen.has('IDAT')) return undefined;
      const header = SIGNATURE_BYTES + 8;
      return {
        width: view.getUint32(header),
        height: view.getUint32(header + 4),
        bytes: joined(parts),
      };
    }
    at = end;
  }
  return undefined;
}

/** CRC-32 as PNG reckons it. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
