import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LaterCheckOptions } from '#register/later-check.ts';
import { openRegister } from '#register/open.ts';
import { PAGE_BYTES } from '#register/page-reader.ts';
import type { OpenRegister } from '#register/session.ts';
import { verifyPages } from '#register/verify-pages.ts';
import { dataKeyOf } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { openInOtherProcess } from '#test/builders/open-in-other-process.ts';
import { type Chance, makeChance } from '#test/builders/random.ts';
import {
  addNotes,
  buildClosedRegister,
  CHEAP_COST,
  flip,
  PASSWORD,
  type RegisterFile,
  snapshotOf,
} from '#test/builders/register-file.ts';

const NOTES = 2000;
/** Every fifth page or so of the file is looked at before it is opened. */
const SMALL_IS_LARGE = { above: 0, sample: 60 } as const;

let opened: OpenRegister | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await opened?.close();
  opened = undefined;
});

interface Watched {
  readonly register: OpenRegister;
  /** The damaged page, or `sound`. */
  readonly outcome: Promise<number | 'sound'>;
  readonly onDamage: ReturnType<typeof vi.fn>;
  readonly onSound: ReturnType<typeof vi.fn>;
}

/** Opens a register that counts as large. */
async function openLarge(
  { folder, migrations }: RegisterFile,
  options: Partial<LaterCheckOptions> = {},
): Promise<Watched> {
  const onDamage = vi.fn();
  const onSound = vi.fn();
  const outcome = new Promise<number | 'sound'>((resolve) => {
    onDamage.mockImplementation(resolve);
    onSound.mockImplementation(() => resolve('sound'));
  });
  const checkLater = { ...SMALL_IS_LARGE, startAfterMs: 0, onDamage, onSound, ...options };
  const secret = { kind: 'password', value: PASSWORD } as const;
  opened = await openRegister({
    folder,
    migrations,
    secret,
    cost: CHEAP_COST,
    busyTimeoutMs: 50,
    checkLater,
  });
  return { register: opened, outcome, onDamage, onSound };
}

function pagesOf({ path }: RegisterFile): number {
  return statSync(path).size / PAGE_BYTES;
}

/** Which pages the look before opening covers. */
function isSampled(file: RegisterFile, page: number): boolean {
  const pages = pagesOf(file);
  return page === 1 || page === pages || page % Math.ceil(pages / SMALL_IS_LARGE.sample) === 0;
}

function damage({ path }: RegisterFile, page: number): void {
  flip(path, (page - 1) * PAGE_BYTES + 1000);
}

describe('before a large register is opened', () => {
  it('refuses damage in a page that is looked at, and leaves the folder as it was', async () => {
    const pages = pagesOf(await buildClosedRegister(NOTES));
    const step = Math.ceil(pages / SMALL_IS_LARGE.sample);
    expect(step).toBeGreaterThan(2);
    for (const page of [1, step, 7 * step, pages]) {
      const file = await buildClosedRegister(NOTES);
      damage(file, page);
      const before = snapshotOf(file.folder);
      const error = await openErrorOf(() => openLarge(file));
      expect([error.code, error.detail.page]).toEqual(['register-damaged', page]);
      expect(snapshotOf(file.folder)).toEqual(before);
    }
  });

  it.each([
    ['register-cut-off', (bytes: Buffer) => bytes.subarray(0, -PAGE_BYTES)],
    ['register-cut-off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['register-damaged', (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(-PAGE_BYTES)])],
  ] as const)('says %s of a file of another length', async (code, change) => {
    const file = await buildClosedRegister(NOTES);
    writeFileSync(file.path, change(readFileSync(file.path)));
    const before = snapshotOf(file.folder);
    expect((await openErrorOf(() => openLarge(file))).code).toBe(code);
    expect(snapshotOf(file.folder)).toEqual(before);
  });

  it('looks at every page of one that is not large', async () => {
    const file = await buildClosedRegister(NOTES);
    damage(file, unsampledPage(file));
    const error = await openErrorOf(() => openLarge(file, { above: statSync(file.path).size }));
    expect(error.detail.page).toBe(unsampledPage(file));
  });

  it('looks at every page when a crash left a log', async () => {
    const file = await buildClosedRegister(NOTES);
    const other = await openInOtherProcess(
      file.path,
      await dataKeyOf(file.folder),
      "INSERT INTO note (text) VALUES ('later')",
    );
    await other.kill();
    damage(file, unsampledPage(file));
    const error = await openErrorOf(() => openLarge(file));
    expect(error.detail.page).toBe(unsampledPage(file));
  });

  it('looks at every page before a step of the schema', async () => {
    const file = await buildClosedRegister(NOTES);
    damage(file, unsampledPage(file));
    const before = snapshotOf(file.folder);
    const next = { version: 2, name: 'next', up: () => undefined };
    const migrations = [...file.migrations, next];
    const error = await openErrorOf(() => openLarge({ ...file, migrations }));
    expect(error.detail.page).toBe(unsampledPage(file));
    expect(snapshotOf(file.folder)).toEqual(before);
  });
});

function unsampledPage(file: RegisterFile): number {
  const found = [200, 201].find((page) => !isSampled(file, page));
  if (found === undefined) throw new Error('both pages are looked at before opening');
  return found;
}

describe('after a large register was opened', () => {
  it('finds every page of a whole one sound', async () => {
    const { outcome } = await openLarge(await buildClosedRegister(NOTES));
    expect(await outcome).toBe('sound');
  });

  it('finds damage wherever it is, by its number, and once', async () => {
    const pages = pagesOf(await buildClosedRegister(NOTES));
    for (const page of [2, 3, 127, 128, 129, 130, 131, pages - 2, pages - 1]) {
      const file = await buildClosedRegister(NOTES);
      if (isSampled(file, page)) continue;
      damage(file, page);
      if (page < pages - 1) damage(file, pages - 1);
      const { register, outcome, onDamage } = await openLarge(file);
      expect(await outcome).toBe(page);
      await sleep(20);
      expect(onDamage).toHaveBeenCalledTimes(1);
      await register.close();
    }
  });

  it('keeps what was written before the damage was found', async () => {
    const file = await buildClosedRegister(NOTES);
    damage(file, unsampledPage(file));
    const { register, outcome } = await openLarge(file);
    register.database.exec("INSERT INTO note (id, text) VALUES (900000, 'kept')");
    expect(await outcome).toBe(unsampledPage(file));
    await register.close();
    const again = await openLarge(file);
    const row = again.register.database.prepare('SELECT text FROM note WHERE id = 900000').get();
    expect(row).toEqual({ text: 'kept' });
  });

  it('lets no copy be made of a damaged page that was not found yet', async () => {
    const file = await buildClosedRegister(NOTES);
    damage(file, unsampledPage(file));
    const { register } = await openLarge(file, { startAfterMs: 60_000 });
    const copy = register.database.prepare('VACUUM INTO ?');
    expect(() => copy.run(join(file.folder, 'copy.db'))).toThrow(/malformed|not a database/);
  });

  it('waits for a transaction, and takes a page for sound that the log makes up for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = await buildClosedRegister(NOTES);
    const { register, onDamage, onSound } = await openLarge(file);
    // The table's newest leaf: it is in the log as soon as its last row was changed.
    const page = pagesOf(file);
    register.database.exec('BEGIN');
    register.database.exec(
      "UPDATE note SET text = text || '!' WHERE id = (SELECT max(id) FROM note)",
    );
    damage(file, page);
    vi.advanceTimersByTime(10_000);
    expect([onDamage.mock.calls, onSound.mock.calls]).toEqual([[], []]);
    register.database.exec('COMMIT');
    vi.advanceTimersByTime(10_000);
    expect([onDamage.mock.calls.length, onSound.mock.calls.length]).toEqual([0, 1]);
  });

  it('reports after the transaction what the log does not make up for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = await buildClosedRegister(NOTES);
    const page = unsampledPage(file);
    damage(file, page);
    const { register, onDamage } = await openLarge(file);
    register.database.exec('BEGIN');
    vi.advanceTimersByTime(10_000);
    expect(onDamage).not.toHaveBeenCalled();
    register.database.exec('ROLLBACK');
    vi.advanceTimersByTime(10_000);
    expect(onDamage.mock.calls).toEqual([[page]]);
  });

  it('finds what is cut off, or added, while it is open', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const [change, page] of [
      [(bytes: Buffer) => bytes.subarray(0, -PAGE_BYTES), 0],
      [(bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(PAGE_BYTES)]), 1],
    ] as const) {
      const file = await buildClosedRegister(NOTES);
      const pages = pagesOf(file);
      const { register, onDamage } = await openLarge(file);
      writeFileSync(file.path, change(readFileSync(file.path)));
      vi.advanceTimersByTime(10_000);
      expect(onDamage.mock.calls).toEqual([[pages + page]]);
      // What SQLite makes of the damage is its own affair, as long as it lets go of the file.
      await register.close().catch(() => undefined);
      expect(register.database.open).toBe(false);
    }
  });

  it('never raises a false alarm while the register is written, shortened and lengthened', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const file = await buildClosedRegister(NOTES);
      const chance = makeChance(seed);
      const { register, outcome } = await openLarge(file, { slicePages: 8 });
      let found: number | 'sound' | undefined;
      void outcome.then((result) => {
        found = result;
      });
      let turns = 0;
      while (found === undefined) {
        // Work that goes on for ever could make pages faster than they are looked at.
        if (turns < 60) write(register, chance);
        turns += 1;
        await sleep(chance.below(2));
      }
      expect(found).toBe('sound');
      expect(turns).toBeGreaterThan(10);
      await register.close();
      expect(verifyPages(file.path, await dataKeyOf(file.folder)).firstBadPage).toBeUndefined();
    }
  }, 30_000);

  it('keeps other processes out during the check and when it is over', async () => {
    const file = await buildClosedRegister(NOTES);
    const dataKey = await dataKeyOf(file.folder);
    const { register, outcome } = await openLarge(file, { startAfterMs: 300 });
    await expect(openInOtherProcess(file.path, dataKey)).rejects.toThrow('could not open');
    expect(await outcome).toBe('sound');
    await expect(openInOtherProcess(file.path, dataKey)).rejects.toThrow('could not open');
    await register.close();
    await (await openInOtherProcess(file.path, dataKey)).close();
  });

  it('ends with the register, in the middle as well', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = await buildClosedRegister(NOTES);
    const { register, onDamage, onSound } = await openLarge(file);
    vi.advanceTimersByTime(1);
    await register.close();
    damage(file, 3);
    vi.advanceTimersByTime(10_000);
    expect([onDamage.mock.calls, onSound.mock.calls]).toEqual([[], []]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** One of the things that work does to the file. */
function write({ database }: OpenRegister, chance: Chance): void {
  const choice = chance.below(6);
  if (choice === 0) addNotes({ database } as OpenRegister, chance.below(200));
  else if (choice === 1) database.exec('DELETE FROM note WHERE id % 3 = 0');
  else if (choice === 2) database.exec('VACUUM');
  else if (choice === 3) database.pragma('wal_checkpoint(TRUNCATE)');
  else if (choice === 4) database.exec("UPDATE note SET text = text || 'y' WHERE id % 5 = 0");
  else database.pragma('wal_checkpoint(PASSIVE)');
}
