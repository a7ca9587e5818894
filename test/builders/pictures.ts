/** Small pictures, made byte by byte: whole, with things beside them, or damaged. */
import { crc32, deflateSync } from 'node:zlib';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG: length, name, data, check sum. */
export function pngChunk(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** A petrol-coloured PNG that every program can show; `beside` stands before its pixels. */
export function aPng(
  width: number,
  height: number,
  beside: readonly Uint8Array[] = [],
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.alloc(width * 3, Buffer.from('0f5c63', 'hex')),
  ]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return new Uint8Array(
    Buffer.concat([
      PNG_SIGNATURE,
      pngChunk('IHDR', header),
      ...beside,
      pngChunk('IDAT', pixels),
      pngChunk('IEND'),
    ]),
  );
}

/** A part of a JPEG: marker, length, data. */
export function jpegPart(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The build of a JPEG of this size, without a picture that could be shown. */
export function aJpeg(
  width: number,
  height: number,
  { frame = 0xc0, beside = [] }: { frame?: number; beside?: readonly Uint8Array[] } = {},
): Uint8Array {
  const size = Buffer.alloc(9);
  size[0] = 8;
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  // Within a scan, FF 00 is a byte of it and FF D0 a mark of it.
  const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      jpegPart(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
      ...beside,
      jpegPart(0xdb, Buffer.alloc(65)),
      jpegPart(frame, size),
      jpegPart(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      scan,
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}
