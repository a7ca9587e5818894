import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zip from '@zip.js/zip.js/lib/zip-core-custom.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEncryptedZip } from '#register/export/encrypted-zip.ts';
import { encryptedExportPackage, exportPackage } from '#register/export/export-package.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { generatePassphrase } from '#shared/domain/passphrase.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { decryptEntry, readEntries } from './aes-zip.ts';

const ON = getPlainDate('2026-11-22');
const PASSWORD = 'k7fm-3hxd-t9wp-2cjv-8rny';
const PDF = new TextEncoder().encode(`%PDF-1.7 ${'Jan de Vries '.repeat(50)}`);

function oneFile(bytes: Uint8Array = PDF, password = PASSWORD) {
  return writeEncryptedZip([{ path: 'brief.pdf', bytes }], { modifiedOn: ON, password });
}

/** Reads with the library's own reader. */
async function readByLibrary(archive: Uint8Array, password: string): Promise<Uint8Array[]> {
  const reader = new zip.ZipReader(new zip.Uint8ArrayReader(archive), {
    password,
    useWebWorkers: false,
  });
  const contents: Uint8Array[] = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) throw new Error('a folder');
    contents.push(await entry.getData(new zip.Uint8ArrayWriter()));
  }
  return contents;
}

describe('an archive with a password', () => {
  it('gives back what was packed, in its order, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array(), async (one, two) => {
        const archive = await writeEncryptedZip(
          [
            { path: 'b/two.bin', bytes: one },
            { path: 'a.bin', bytes: two },
          ],
          { modifiedOn: ON, password: PASSWORD },
        );
        const entries = readEntries(archive);
        expect(entries.map(({ path, size }) => [path, size])).toEqual([
          ['b/two.bin', one.length],
          ['a.bin', two.length],
        ]);
        const contents = entries.map((entry) => decryptEntry(entry, PASSWORD));
        expect(contents.map((bytes) => bytes.toString('hex'))).toEqual(
          [one, two].map((bytes) => Buffer.from(bytes).toString('hex')),
        );
        expect((await readByLibrary(archive, PASSWORD)).map((bytes) => bytes.length)).toEqual([
          one.length,
          two.length,
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it('is encrypted with AES-256 as AE-2 describes it: no checksum that would tell the content', async () => {
    const [entry] = readEntries(await oneFile());
    expect(entry).toMatchObject({
      method: 99,
      crc: 0,
      aes: { version: 2, vendor: 'AE', strength: 3, method: 8 },
      extras: [0x9901],
    });
    // Encrypted, a name in UTF-8, and sizes that stand in the header.
    expect(entry?.flags).toBe(0x0801);
  });

  it('dates its files at noon on the day that was asked, in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = name;
        const [entry] = readEntries(await oneFile());
        expect([entry?.date, entry?.time]).toEqual([(46 << 9) | (11 << 5) | 22, 12 << 11]);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is refused to another password, and when a byte was changed', async () => {
    const archive = await oneFile();
    const [entry] = readEntries(archive);
    if (entry === undefined) throw new Error('no entry');
    for (const other of ['k7fm-3hxd-t9wp-2cjv-8rnx', PASSWORD.toUpperCase(), '']) {
      expect(() => decryptEntry(entry, other)).toThrow();
    }
    await expect(readByLibrary(archive, 'k7fm-3hxd-t9wp-2cjv-8rnx')).rejects.toThrow();
    const changed = Buffer.from(entry.data);
    changed.writeUInt8(changed.readUInt8(30) ^ 1, 30);
    expect(() => decryptEntry({ ...entry, data: changed }, PASSWORD)).toThrow('bytes were changed');
  });

  it('has a salt of its own for every file, so that the same content never looks the same', async () => {
    const files = ['a.txt', 'b.txt'].map((path) => ({ path, bytes: PDF }));
    const make = () => writeEncryptedZip(files, { modifiedOn: ON, password: PASSWORD });
    const data = [...readEntries(await make()), ...readEntries(await make())].map((entry) =>
      entry.data.toString('hex'),
    );
    expect(new Set(data).size).toBe(4);
    expect(new Set(data.map((hex) => hex.slice(0, 32))).size).toBe(4);
  });

  it('holds nothing of the content in the clear', async () => {
    const marker = randomBytes(64);
    const archive = Buffer.from(await oneFile(Buffer.concat([marker, PDF, marker])));
    for (let at = 0; at + 8 <= marker.length; at += 8) {
      expect(archive.includes(marker.subarray(at, at + 8))).toBe(false);
    }
    expect(archive.includes('Vries')).toBe(false);
  });

  it('is not made with a password that programs read in different ways, or a short one', async () => {
    for (const password of [
      '',
      'kort-wachtw',
      ` ${PASSWORD}`,
      `${PASSWORD} `,
      'wachtwoord-été-2026',
    ]) {
      await expect(oneFile(PDF, password)).rejects.toThrow(RangeError);
    }
    await expect(oneFile(PDF, 'x'.repeat(100))).rejects.toThrow(RangeError);
    const made = generatePassphrase((length) => randomBytes(length));
    const [entry] = readEntries(await oneFile(PDF, made));
    expect(entry && decryptEntry(entry, made).equals(PDF)).toBe(true);
  });

  it('refuses names as the plain archive does', async () => {
    for (const paths of [['../x.txt'], ['con.txt'], ['a.txt', 'A.TXT']]) {
      const files = paths.map((path) => ({ path, bytes: PDF }));
      await expect(
        writeEncryptedZip(files, { modifiedOn: ON, password: PASSWORD }),
      ).rejects.toThrow(RangeError);
    }
  });

  const sevenZip = ['7zz', '7z'].find((name) => spawnSync(name, ['i']).status === 0) ?? '';

  it.runIf(sevenZip !== '')('is opened by 7-Zip', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      writeFileSync(join(folder, 'a.zip'), await oneFile());
      const open = (password: string) =>
        spawnSync(sevenZip, ['t', `-p${password}`, 'a.zip'], { cwd: folder }).status;
      expect([open(PASSWORD), open('another-password') === 0]).toEqual([0, false]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('an export package with a password', () => {
  const options = {
    locale: 'nl-NL',
    extras: [{ kind: 'letter', extension: 'pdf', bytes: PDF }],
  } as const;

  it('holds the files of the plain one, under the same names and with the same hashes', async () => {
    const plain = exportPackage(aDossier(), options);
    const made = await encryptedExportPackage(aDossier(), options, PASSWORD);
    expect(made.fileName).toBe(plain.fileName);
    expect(made.entries).toEqual(plain.entries);
    const found = readEntries(made.bytes).map((entry) => {
      const bytes = decryptEntry(entry, PASSWORD);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path: entry.path, bytes: bytes.length, sha256 };
    });
    expect(found).toEqual(plain.entries);
  });

  it('says nothing of the person to who has no password', async () => {
    const { bytes } = await encryptedExportPackage(aDossier(), options, PASSWORD);
    const archive = Buffer.from(bytes);
    for (const text of ['Vries', '555 0101', 'Dorpsweg', 'Bakker', '2026-014']) {
      expect(archive.includes(text), text).toBe(false);
    }
  });
});
