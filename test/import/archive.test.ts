import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gunzip, unzip } from '#register/import/archive.ts';
import { ARCHIVE_ENTRIES, FILE_BYTES } from '#register/import/limits.ts';

const TEXT = strToU8('naam;plaats\nJan;Ede\n'.repeat(50));

/** An archive with one entry, and where its fields stand in the directory. */
function makeOne(name = 'a.csv') {
  const bytes = Buffer.from(zipSync({ [name]: TEXT }));
  const directory = bytes.readUInt32LE(bytes.length - 22 + 16);
  return { bytes, directory };
}

describe('an archive', () => {
  it('gives its files in order, packed or stored', () => {
    const bytes = zipSync({ 'b/a.csv': TEXT, 'c.txt': [strToU8('hallo'), { level: 0 }] });
    expect(unzip(bytes)).toEqual([
      { name: 'b/a.csv', bytes: Buffer.from(TEXT) },
      { name: 'c.txt', bytes: Buffer.from('hallo') },
    ]);
  });

  it('may have something before and a comment behind', () => {
    const { bytes } = makeOne();
    const comment = Buffer.from('commentaar');
    bytes.writeUInt16LE(comment.length, bytes.length - 2);
    expect(unzip(Buffer.concat([bytes, comment]))).toHaveLength(1);
  });

  it('leaves out folders and what macOS adds', () => {
    const bytes = zipSync({
      'map/': strToU8(''),
      '__MACOSX/._a.csv': TEXT,
      '.DS_Store': TEXT,
      'a.csv': TEXT,
    });
    expect(unzip(bytes).map(({ name }) => name)).toEqual(['a.csv']);
  });

  it('has labels for names: none goes anywhere, and none is there twice', () => {
    const bytes = zipSync({ '../../e\u202evil\u0000.csv': TEXT, 'C:\\x.csv': TEXT });
    expect(unzip(bytes).map(({ name }) => name)).toEqual(['../../evil.csv', 'C:/x.csv']);
  });
});

describe('a hostile archive is refused', () => {
  it('when an entry says it is shorter than it is', () => {
    const { bytes, directory } = makeOne();
    bytes.writeUInt32LE(TEXT.length - 1, directory + 24);
    expect(() => unzip(bytes)).toThrow('archive.entry-too-large');
  });

  it('when an entry says it is longer than it is', () => {
    const { bytes, directory } = makeOne();
    bytes.writeUInt32LE(TEXT.length + 1, directory + 24);
    expect(() => unzip(bytes)).toThrow('archive.damaged');
  });

  it('when a byte of an entry differs from its checksum', () => {
    const bytes = Buffer.from(zipSync({ 'a.csv': [TEXT, { level: 0 }] }));
    const place = bytes.indexOf('Jan');
    bytes.writeUInt8(0x50, place);
    expect(() => unzip(bytes)).toThrow('archive.damaged');
  });

  it('when an entry unpacks to more than a hundred times its size', () => {
    const bytes = zipSync({ 'a.csv': new Uint8Array(2 ** 21) });
    expect(() => unzip(bytes)).toThrow('archive.ratio');
  });

  it('when an entry is larger than a file may be', () => {
    const { bytes, directory } = makeOne();
    bytes.writeUInt32LE(FILE_BYTES + 1, directory + 24);
    expect(() => unzip(bytes)).toThrow('archive.entry-too-large');
  });

  it('when all entries together are too large', () => {
    const names = Array.from({ length: 5 }, (_, index) => `${index}.csv`);
    const bytes = Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, TEXT]))));
    // Sizes that are believable one by one.
    let at = bytes.readUInt32LE(bytes.length - 22 + 16);
    for (const name of names) {
      bytes.writeUInt32LE(45 * 2 ** 20, at + 24);
      bytes.writeUInt32LE(2 ** 20, at + 20);
      at += 46 + name.length;
    }
    expect(() => unzip(bytes)).toThrow('archive.too-large');
  });

  it('when it has too many entries', () => {
    const names = Array.from({ length: ARCHIVE_ENTRIES + 1 }, (_, index) => [`${index}`, TEXT]);
    expect(() => unzip(zipSync(Object.fromEntries(names)))).toThrow('archive.too-many-entries');
  });

  it('when an entry has a password', () => {
    const { bytes, directory } = makeOne();
    bytes.writeUInt16LE(1, directory + 8);
    expect(() => unzip(bytes)).toThrow('archive.encrypted');
  });

  it.each([
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
    ['an entry stands past the end', (bytes: Buffer, at: number) => patch(bytes, at + 42, 2 ** 30)],
    [
      'the directory stands past the end',
      (bytes: Buffer) => patch(bytes, bytes.length - 6, 2 ** 30),
    ],
    [
      'it is packed in a way nobody uses',
      (bytes: Buffer, at: number) => patch(bytes, at + 8, 99 << 16),
    ],
  ])('when %s', (_, spoil) => {
    const { bytes, directory } = makeOne();
    expect(() => unzip(spoil(bytes, directory))).toThrow('archive.damaged');
  });
});

function patch(bytes: Buffer, at: number, value: number): Buffer {
  bytes.writeUInt32LE(value, at);
  return bytes;
}

describe('a gzip file', () => {
  it('is unpacked', () => {
    expect(gunzip(gzipSync(TEXT))).toEqual(Buffer.from(TEXT));
  });

  it('is refused when damaged', () => {
    const bytes = gzipSync(TEXT);
    bytes.writeUInt32LE(0, bytes.length - 8);
    expect(() => gunzip(bytes)).toThrow('archive.damaged');
  });

  it('is refused when it unpacks to too much', { timeout: 60_000 }, () => {
    expect(() => gunzip(gzipSync(new Uint8Array(2 ** 21)))).toThrow('archive.ratio');
    expect(() => gunzip(gzipSync(new Uint8Array(FILE_BYTES + 1), { level: 1 }))).toThrow(
      'archive.entry-too-large',
    );
  });
});
