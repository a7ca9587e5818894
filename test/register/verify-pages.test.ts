import { appendFileSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, disconnect } from '#register/connection.ts';
import { PAGE_BYTES } from '#register/page-reader.ts';
import { decryptPages, isPlainHeader, verifyPages } from '#register/verify-pages.ts';
import { readCommittedLog } from '#register/wal.ts';
import { dataKeyOf } from '#test/builders/key-files.ts';
import { openInOtherProcess } from '#test/builders/open-in-other-process.ts';
import {
  buildClosedRegister,
  buildRegisterFile,
  type RegisterFile,
  temporaryFolder,
} from '#test/builders/register-file.ts';

describe('verifyPages', () => {
  let file: RegisterFile;
  let dataKey: Buffer;
  let pages: number;
  beforeAll(async () => {
    file = await buildClosedRegister(150);
    dataKey = await dataKeyOf(file.folder);
    pages = statSync(file.path).size / PAGE_BYTES;
  });

  /** A copy of the register's file alone, changed. */
  function changedCopy(change: (bytes: Buffer) => Buffer | undefined): string {
    const path = join(temporaryFolder(), 'copy.db');
    const bytes = readFileSync(file.path);
    writeFileSync(path, change(bytes) ?? bytes);
    return path;
  }

  it('finds every page of a register sound', () => {
    expect(pages).toBeGreaterThan(15);
    expect(verifyPages(file.path, dataKey)).toEqual({
      pages,
      firstBadPage: undefined,
      userVersion: 1,
      changeCounter: 0,
      cutOff: false,
    });
  });

  it('finds every flipped bit, and names the page', () => {
    const path = changedCopy(() => undefined);
    const bytes = readFileSync(path);
    let found = 0;
    const tries = 300;
    for (let attempt = 0; attempt < tries; attempt++) {
      // Spread over the whole file, all parts of a page included: data, vector and HMAC.
      const position = 16 + Math.floor(((bytes.length - 16) * attempt) / tries);
      const flipped = Buffer.from(bytes);
      flipped[position] = (flipped[position] ?? 0) ^ (1 << (attempt % 8));
      writeFileSync(path, flipped);
      const { firstBadPage } = verifyPages(path, dataKey);
      if (firstBadPage === Math.floor(position / PAGE_BYTES) + 1) found++;
    }
    expect(found).toBe(tries);
  });

  it('finds a flipped bit anywhere in the salt', () => {
    for (let position = 0; position < 16; position++) {
      const path = changedCopy((bytes) => {
        bytes[position] = (bytes[position] ?? 0) ^ 1;
        return bytes;
      });
      expect(verifyPages(path, dataKey).firstBadPage).toBe(1);
    }
  });

  it('finds a file that was cut off anywhere', () => {
    for (let size = 0; size < pages * PAGE_BYTES; size += 2048) {
      const path = changedCopy((bytes) => bytes.subarray(0, size));
      expect(verifyPages(path, dataKey).firstBadPage).toBe(Math.floor(size / PAGE_BYTES) + 1);
    }
  });

  it('finds pages too many, even sound ones', async () => {
    const path = changedCopy(() => undefined);
    appendFileSync(path, readFileSync(path).subarray(-PAGE_BYTES));
    expect(verifyPages(path, dataKey).firstBadPage).toBe(pages + 1);
    const extra = changedCopy((bytes) => Buffer.concat([bytes, Buffer.of(0)]));
    expect(verifyPages(extra, dataKey).firstBadPage).toBe(pages + 1);
  });

  it('finds two pages that changed places', () => {
    const path = changedCopy((bytes) => {
      const third = Buffer.from(bytes.subarray(2 * PAGE_BYTES, 3 * PAGE_BYTES));
      bytes.copyWithin(2 * PAGE_BYTES, 3 * PAGE_BYTES, 4 * PAGE_BYTES);
      third.copy(bytes, 3 * PAGE_BYTES);
      return bytes;
    });
    expect(verifyPages(path, dataKey).firstBadPage).toBe(3);
  });

  it('finds nothing sound with another key', () => {
    const other = Buffer.from(dataKey);
    other[31] = (other[31] ?? 0) ^ 1;
    expect(verifyPages(file.path, other)).toEqual({
      pages: 0,
      firstBadPage: 1,
      userVersion: undefined,
      changeCounter: undefined,
      cutOff: false,
    });
  });

  it('agrees with SQLite about a copy that it made itself', async () => {
    const register = await file.open();
    const copy = join(temporaryFolder(), 'copy.db');
    register.database.prepare('VACUUM INTO ?').run(copy);
    await register.close();
    expect(verifyPages(copy, dataKey).firstBadPage).toBeUndefined();
    const database = connect(copy, dataKey);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const counted = database.pragma('page_count', { simple: true });
    disconnect(database);
    expect(verifyPages(copy, dataKey).pages).toBe(counted);
  });

  it('leaves the key as it was given', () => {
    const given = Buffer.from(dataKey);
    verifyPages(file.path, given);
    expect(given).toEqual(dataKey);
  });
});

describe('decryptPages', () => {
  it('finds a text in the pages that the raw file does not hold', async () => {
    const file = await buildClosedRegister(150);
    const dataKey = await dataKeyOf(file.folder);
    expect(readFileSync(file.path).includes('Merkteken 149 ')).toBe(false);
    const found: number[] = [];
    let first: Buffer | undefined;
    for (const page of decryptPages(file.path, dataKey)) {
      first ??= page.bytes;
      if (page.bytes.includes('Merkteken 149 ')) found.push(page.number);
    }
    expect(found).toHaveLength(1);
    expect(isPlainHeader(first ?? Buffer.alloc(0))).toBe(true);
  });

  it('gives free pages too, where a deleted text may survive', async () => {
    const file = await buildRegisterFile();
    const { database } = file.register;
    database.pragma('secure_delete=OFF');
    const insert = database.prepare('INSERT INTO note (text) VALUES (?)');
    for (let index = 0; index < 40; index++) insert.run(`Spoor ${index} ${'x'.repeat(3000)}`);
    database.exec('DELETE FROM note');
    await file.register.close();
    const dataKey = await dataKeyOf(file.folder);
    const hits = [...decryptPages(file.path, dataKey)].filter((page) =>
      page.bytes.includes('Spoor '),
    );
    expect(hits.length).toBeGreaterThan(10);
  });

  it('stops at a damaged page', async () => {
    const file = await buildClosedRegister(40);
    const dataKey = await dataKeyOf(file.folder);
    const bytes = readFileSync(file.path);
    bytes[2 * PAGE_BYTES + 5] = (bytes[2 * PAGE_BYTES + 5] ?? 0) ^ 1;
    writeFileSync(file.path, bytes);
    expect(() => [...decryptPages(file.path, dataKey)]).toThrow('page 3 is damaged');
  });
});

describe('a log that a crash left', () => {
  async function crashed(): Promise<{ file: RegisterFile; dataKey: Buffer }> {
    const file = await buildClosedRegister(40);
    const dataKey = await dataKeyOf(file.folder);
    const statement = "INSERT INTO note (text) SELECT text || 'bis' FROM note";
    const other = await openInOtherProcess(file.path, dataKey, statement);
    await other.kill();
    return { file, dataKey };
  }

  it('counts in place of the pages in the file', async () => {
    const { file, dataKey } = await crashed();
    const log = readCommittedLog(`${file.path}-wal`, PAGE_BYTES);
    expect(log?.pages.size).toBeGreaterThan(3);
    expect(log?.databasePages).toBeGreaterThan(statSync(file.path).size / PAGE_BYTES);
    const check = verifyPages(file.path, dataKey);
    expect(check).toEqual({
      pages: log?.databasePages,
      firstBadPage: undefined,
      userVersion: 1,
      changeCounter: 0,
      cutOff: false,
    });
    // A page that the log replaces may be torn in the file: the crash may have come just then.
    const [replaced = 0] = log?.pages.keys() ?? [];
    const bytes = readFileSync(file.path);
    if (replaced <= bytes.length / PAGE_BYTES) {
      bytes.fill(0, (replaced - 1) * PAGE_BYTES + 100, (replaced - 1) * PAGE_BYTES + 200);
      writeFileSync(file.path, bytes);
    }
    expect(verifyPages(file.path, dataKey).firstBadPage).toBeUndefined();
    const register = await file.open();
    expect(register.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 80 });
    expect(register.database.pragma('integrity_check', { simple: true })).toBe('ok');
    await register.close();
  });

  it('ends at the last commit when the crash came in the middle of a transaction', async () => {
    const file = await buildClosedRegister(40);
    const pages = statSync(file.path).size / PAGE_BYTES;
    const other = await openInOtherProcess(
      file.path,
      await dataKeyOf(file.folder),
      "UPDATE note SET text = 'eerst' WHERE id = 1; INSERT INTO note (text) SELECT text FROM note",
    );
    await other.kill();
    const path = `${file.path}-wal`;
    const bytes = readFileSync(path);
    expect(readCommittedLog(path, PAGE_BYTES)?.databasePages).toBeGreaterThan(pages);
    writeFileSync(path, bytes.subarray(0, bytes.length - 1));
    const log = readCommittedLog(path, PAGE_BYTES);
    expect(log?.databasePages).toBe(pages);
    expect(log?.pages.size).toBe(1);
    const register = await file.open();
    expect(register.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 40 });
    await register.close();
  });

  it('ends at the first frame that does not fit', async () => {
    const { file } = await crashed();
    const path = `${file.path}-wal`;
    const whole = readCommittedLog(path, PAGE_BYTES);
    const bytes = readFileSync(path);
    const copy = join(temporaryFolder(), 'log');
    for (const change of [
      (log: Buffer) => log.subarray(0, log.length - 1),
      (log: Buffer) => flipped(log, log.length - 10),
      (log: Buffer) => flipped(log, 10),
      (log: Buffer) => flipped(log, 32 + 8),
      (log: Buffer) => log.subarray(0, 31),
    ]) {
      writeFileSync(copy, change(bytes));
      expect(readCommittedLog(copy, PAGE_BYTES)).toBeUndefined();
    }
    copyFileSync(path, copy);
    // What follows the last commit does not count.
    appendFileSync(copy, Buffer.alloc(24 + PAGE_BYTES, 1));
    expect(readCommittedLog(copy, PAGE_BYTES)).toEqual(whole);
    expect(readCommittedLog(`${copy}.none`, PAGE_BYTES)).toBeUndefined();
  });
});

function flipped(bytes: Buffer, position: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[position] = (copy[position] ?? 0) ^ 1;
  return copy;
}
