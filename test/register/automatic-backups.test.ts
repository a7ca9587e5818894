import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupStatus, chooseBackupFolder, keepBackups } from '#register/backup/automatic.ts';
import { createBackup } from '#register/backup/create.ts';
import { listBackups } from '#register/backup/known-backups.ts';
import { verifyBackup } from '#register/backup/verify.ts';
import { type FileLayer, realFiles } from '#register/files.ts';
import { backupsGoneBy, listKnownBackups } from '#register/queries/backups.ts';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { addPerson, TODAY } from '#test/builders/backups.ts';
import { addDuePerson, approve } from '#test/builders/disposal.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { flip, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const SECRET = { kind: 'password', value: PASSWORD } as const;

let backups: string;
let register: TestRegister;

beforeEach(async () => {
  backups = join(temporaryFolder(), 'data', 'backups');
  register = await makeRegister({ today: TODAY, backups });
});

function inFolder(folder = backups): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Moves the day and does what is due then. */
async function live(days: number, from = TODAY): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    register.setToday(addDays(getPlainDate(from), day));
    await keepBackups(register.context);
  }
}

describe('automatic backups', () => {
  it('are made once a day, in a folder that is made for them, and verify', async () => {
    await addPerson(register);
    expect(inFolder()).toEqual([]);
    await keepBackups(register.context);
    await keepBackups(register.context);
    expect(inFolder()).toEqual(['dossierwacht-2026-11-22-090000.dwbackup']);
    const path = join(backups, inFolder()[0] ?? '');
    expect((await verifyBackup({ path, secret: SECRET })).rows).toBeGreaterThan(100);
    register.setToday('2026-11-23');
    await keepBackups(register.context);
    expect(inFolder()).toHaveLength(2);
    expect(await backupStatus(register.context)).toMatchObject({
      folder: backups,
      chosen: false,
      newestOn: '2026-11-23',
      failure: null,
      second: null,
    });
  });

  it('are not made of a register without a folder for them, such as the example', async () => {
    const other = await makeRegister({ today: TODAY });
    await keepBackups(other.context);
    expect(await listBackups(other.context)).toEqual([]);
    expect((await backupStatus(other.context)).folder).toBeNull();
  });

  it('are not made again when the clock is set back', async () => {
    await keepBackups(register.context);
    register.jumpTo('2026-11-20');
    await keepBackups(register.context);
    expect(inFolder()).toHaveLength(1);
  });

  it('are made again after one was made under a date that lay ahead', async () => {
    await keepBackups(register.context);
    register.jumpTo('2031-05-01');
    await keepBackups(register.context);
    expect(inFolder()).toHaveLength(2);
    register.setToday('2026-11-23');
    await keepBackups(register.context);
    await keepBackups(register.context);
    expect(inFolder().map((name) => name.slice('dossierwacht-'.length, 23))).toEqual([
      '2026-11-23',
      '2031-05-01',
    ]);
    const expiry = (await listBackups(register.context)).map(({ expiresOn }) => expiresOn);
    expect(Math.max(...expiry.map(Date.parse))).toBe(Date.parse('2027-02-21'));
  });

  it('rotate to seven days, four weeks and three months, and nothing is older than 90 days', async () => {
    await live(100, '2026-08-15');
    expect(register.context.today()).toBe('2026-11-22');
    const days = inFolder().map((name) => name.slice('dossierwacht-'.length, 23));
    expect(days).toEqual([
      '2026-09-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    // What a letter says today covers the youngest of them.
    const goneBy = await backupsGoneBy(register.context.db, getPlainDate(TODAY));
    expect(goneBy).toBe('2027-02-20');
    register.jumpTo('2027-02-20');
    await keepBackups(register.context);
    expect(inFolder().length, 'nothing goes by a date that nobody confirmed').toBe(13);
    await register.call('clock.confirm', { day: getPlainDate('2027-02-20') });
    await keepBackups(register.context);
    expect(inFolder()).toEqual(['dossierwacht-2027-02-20-090000.dwbackup']);
  }, 60_000);

  it('are known before they are there, and no longer when they could not be written', async () => {
    const knownWhenWritten: string[] = [];
    const whatIsKnown = async () =>
      (await listKnownBackups(register.context.db)).map((b) => b.path);
    const fs: FileLayer['fs'] = {
      ...realFiles.fs,
      link: async (from, to) => {
        if (String(to).endsWith('.dwbackup')) knownWhenWritten.push(...(await whatIsKnown()));
        return realFiles.fs.link(from, to);
      },
    };
    await keepBackups(register.context, { ...realFiles, fs });
    expect(knownWhenWritten).toEqual(inFolder().map((name) => join(backups, name)));
    register.setToday('2026-11-23');
    const link = async () => {
      throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    };
    const rename = link;
    await keepBackups(register.context, { ...realFiles, fs: { ...realFiles.fs, link, rename } });
    expect((await backupStatus(register.context)).failure?.why).toBe('disk-full');
    expect(await whatIsKnown()).toEqual(knownWhenWritten);
  });

  it('leave what the owner made alone', async () => {
    const path = join(temporaryFolder(), 'mine.dwbackup');
    await createBackup(register.context, { path, appVersion: '0.1.0' });
    await live(10);
    expect(existsSync(path)).toBe(true);
    expect(inFolder()).toHaveLength(8);
  });

  it('say why they failed, and forget that as soon as one succeeds', async () => {
    for (const [code, why] of [
      ['ENOSPC', 'disk-full'],
      ['EACCES', 'folder-read-only'],
      ['EIO', 'not-written'],
    ] as const) {
      const own = await makeRegister({ today: TODAY, backups: join(temporaryFolder(), 'b') });
      const { files } = faultyFiles({ failAt: 1, code });
      await keepBackups(own.context, files);
      expect((await backupStatus(own.context)).failure).toEqual({ why, on: TODAY });
      await keepBackups(own.context);
      expect(await backupStatus(own.context)).toMatchObject({ failure: null, newestOn: TODAY });
    }
  });

  it('never leave a broken one, whichever call to the disk fails', async () => {
    // A sample; `test/faults` tries every one when asked.
    for (let failAt = 1; ; failAt += 9) {
      const folder = join(temporaryFolder(), 'b');
      const own = await makeRegister({ today: TODAY, backups: folder });
      const { files, calls } = faultyFiles({ failAt, code: 'ENOSPC' });
      await keepBackups(own.context, files);
      for (const name of inFolder(folder)) {
        await verifyBackup({ path: join(folder, name), secret: SECRET });
      }
      const { failure, newestOn } = await backupStatus(own.context);
      expect(failure !== null || newestOn === TODAY).toBe(true);
      await own.file.register.close();
      if (calls.length < failAt) break;
    }
  }, 120_000);

  it('say that a folder the owner chose is not there, and make none elsewhere', async () => {
    const chosen = join(temporaryFolder(), 'usb');
    await chooseBackupFolder(register.context, 'first', chosen);
    await keepBackups(register.context);
    expect(await backupStatus(register.context)).toMatchObject({
      folder: chosen,
      chosen: true,
      newestOn: null,
      failure: { why: 'folder-missing', on: TODAY },
    });
    mkdirSync(chosen);
    await keepBackups(register.context);
    expect(inFolder(chosen)).toHaveLength(1);
    expect(inFolder()).toEqual([]);
    await chooseBackupFolder(register.context, 'first', null);
    await keepBackups(register.context);
    expect(inFolder()).toHaveLength(1);
  });
});

describe('the second folder', () => {
  let stick: string;
  beforeEach(async () => {
    stick = join(temporaryFolder(), 'stick');
    await chooseBackupFolder(register.context, 'second', stick);
  });

  it('gets a verified copy when it is there, and it is told when that was', async () => {
    await keepBackups(register.context);
    expect((await backupStatus(register.context)).second).toEqual({
      folder: stick,
      state: 'away',
      lastOn: null,
      failure: null,
    });
    mkdirSync(stick);
    await keepBackups(register.context);
    const [name = ''] = inFolder(stick);
    expect(readFileSync(join(stick, name))).toEqual(readFileSync(join(backups, name)));
    await verifyBackup({ path: join(stick, name), secret: SECRET });
    renameSync(stick, `${stick}-pulled-out`);
    await live(3);
    expect((await backupStatus(register.context)).second).toMatchObject({
      state: 'away',
      lastOn: TODAY,
    });
    renameSync(`${stick}-pulled-out`, stick);
    await keepBackups(register.context);
    expect((await backupStatus(register.context)).second).toMatchObject({
      state: 'there',
      lastOn: '2026-11-24',
    });
  });

  it('is rid of what a crash left there', async () => {
    mkdirSync(stick);
    const half = '.dossierwacht-2026-11-21-090000.dwbackup.0123456789abcdef.tmp';
    writeFileSync(join(stick, half), 'half a backup');
    await keepBackups(register.context);
    expect(inFolder(stick)).toEqual(inFolder());
  });

  it('is not there when its disk is gone and an empty folder is left', async () => {
    mkdirSync(stick);
    let mounted = true;
    const disk = (path: unknown) => mounted && String(path).startsWith(stick);
    const files: FileLayer = {
      ...realFiles,
      fs: {
        ...realFiles.fs,
        stat: (async (path: string) => {
          const found = await realFiles.fs.stat(path);
          return disk(path) ? Object.assign(found, { dev: found.dev + 1 }) : found;
        }) as FileLayer['fs']['stat'],
      },
    };
    await chooseBackupFolder(register.context, 'second', stick, files);
    await keepBackups(register.context, files);
    expect(inFolder(stick)).toHaveLength(1);

    const kept = `${stick}-on-disk`;
    renameSync(stick, kept);
    mkdirSync(stick);
    mounted = false;
    register.setToday('2026-11-23');
    await keepBackups(register.context, files);
    expect(inFolder(stick), 'the disk of the computer is not filled').toEqual([]);
    expect((await backupStatus(register.context, files)).second).toMatchObject({
      state: 'away',
      lastOn: TODAY,
      failure: null,
    });
    const there = await listBackups(register.context, files);
    expect(
      there.filter(({ state }) => state === 'away'),
      'known as before',
    ).toHaveLength(1);

    rmSync(stick, { recursive: true });
    renameSync(kept, stick);
    mounted = true;
    await keepBackups(register.context, files);
    expect(inFolder(stick)).toHaveLength(2);
  });

  it('rotates by itself', async () => {
    mkdirSync(stick);
    await live(30);
    expect(inFolder(stick)).toEqual(inFolder());
    expect(inFolder(stick).length).toBeLessThan(14);
  }, 30_000);

  it('gets no copy of a backup that is damaged, and that is said', async () => {
    await keepBackups(register.context);
    flip(join(backups, inFolder()[0] ?? ''), 3000);
    mkdirSync(stick);
    await keepBackups(register.context);
    expect(inFolder(stick)).toEqual([]);
    expect((await backupStatus(register.context)).second?.failure?.why).toBe('backup-damaged');
  });

  it('says why the copy failed without spoiling the first one', async () => {
    writeFileSync(stick, 'a file where a folder was');
    await keepBackups(register.context);
    const status = await backupStatus(register.context);
    expect(status.failure).toBeNull();
    expect(status.second?.failure).toEqual({ why: 'not-written', on: TODAY });
    rmSync(stick);
  });
});

describe('the monthly test', () => {
  it('opens the newest backup, reads it to the last row and writes that down', async () => {
    await keepBackups(register.context);
    const { test } = await backupStatus(register.context);
    expect(test).toMatchObject({ on: TODAY, outcome: 'sound' });
    expect(test?.rows).toBeGreaterThan(100);
    const actions = register.context.database
      .prepare("SELECT detail FROM journal WHERE action = 'backup-tested'")
      .pluck();
    expect(actions.all()).toHaveLength(1);
    await live(30, '2026-11-23');
    expect((await backupStatus(register.context)).test?.on).toBe('2026-12-22');
    expect(actions.all()).toHaveLength(2);
  }, 30_000);

  it('finds a damaged one, and looks again the day after', async () => {
    await live(1);
    // A month later the backup of that day is damaged before it is looked at.
    register.setToday('2026-12-22');
    const made = await createBackup(register.context, {
      path: backups,
      appVersion: '0.1.0',
      kind: 'automatic',
    });
    flip(made.path, 3000);
    await keepBackups(register.context);
    expect((await backupStatus(register.context)).test).toEqual({
      on: '2026-12-22',
      outcome: 'damaged',
      rows: 0,
    });
    register.setToday('2026-12-23');
    await keepBackups(register.context);
    expect((await backupStatus(register.context)).test).toMatchObject({
      on: '2026-12-23',
      outcome: 'sound',
    });
  });
});

describe('a run above the brake', () => {
  async function proposeRun(persons: number): Promise<number> {
    for (let index = 0; index < persons; index += 1) {
      await addDuePerson(register, { familyName: `Reeks${index}`, contactPoints: [] }, 0);
    }
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await approve(register, id);
    return id;
  }

  it('is preceded by a backup that goes after a week', async () => {
    const disposalId = await proposeRun(5);
    expect(inFolder()).toEqual([]);
    await register.call('disposals.carry-out', { disposalId });
    const [before] = await listBackups(register.context);
    expect(before).toMatchObject({ kind: 'before-run', expiresOn: '2026-11-29' });
    expect(inFolder()).toHaveLength(1);
    await live(8, '2026-11-23');
    expect((await listBackups(register.context)).map(({ kind }) => kind)).not.toContain(
      'before-run',
    );
    expect(existsSync(before?.path ?? '')).toBe(false);
  });

  it('goes on with a backup in the usual folder when the chosen one is not there', async () => {
    await chooseBackupFolder(register.context, 'first', join(temporaryFolder(), 'usb'));
    const disposalId = await proposeRun(5);
    await register.call('disposals.carry-out', { disposalId });
    expect(inFolder()).toHaveLength(1);
  });

  it('makes none for a run below it', async () => {
    await register.call('disposals.carry-out', { disposalId: await proposeRun(4) });
    expect(inFolder()).toEqual([]);
  });
});
