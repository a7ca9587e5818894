/** Bytes that flip and files that end too soon: every one is noticed, and nothing is overwritten. */
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackup } from '#register/backup/create.ts';
import { verifyBackup } from '#register/backup/verify.ts';
import { countChange } from '#register/change-counter.ts';
import { openRegister } from '#register/open.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { PAGE_BYTES } from '#register/page-reader.ts';
import { verifyPages } from '#register/verify-pages.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { dataKeyOf, KEY_FILE, KEY_FILE_COPY } from '#test/builders/key-files.ts';
import { makeRegister } from '#test/builders/register.ts';
import {
  buildClosedRegister,
  buildRegisterFile,
  instantArgon2id,
  PASSWORD,
  type RegisterFile,
  snapshotOf,
  temporaryFolder,
} from '#test/builders/register-file.ts';

const LONG = 3_600_000;
/** So many notes make so many pages. */
const NOTES = 333;
const PAGES = 50;
const SECTOR = 512;
const SECRET = { kind: 'password', value: PASSWORD } as const;

/** Each time another byte of a file changed by another amount, while the work looks at it. */
async function flipping(
  path: string,
  times: number,
  isNoticed: () => boolean | Promise<boolean>,
): Promise<number> {
  const whole = readFileSync(path);
  let missed = 0;
  for (let turn = 0; turn < times; turn++) {
    // With as many turns as there are bytes, each byte has its turn.
    const place = Math.floor(((turn + Math.random()) / times) * whole.length);
    const right = whole[place] ?? 0;
    writeByte(path, place, right ^ (1 + Math.floor(Math.random() * 255)));
    if (!(await isNoticed())) missed += 1;
    writeByte(path, place, right);
  }
  return missed;
}

function writeByte(path: string, place: number, byte: number): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.of(byte), 0, 1, place);
  closeSync(descriptor);
}

/** True when opening is refused with a code and leaves the folder as it was. */
async function isRefused(folder: string, file: RegisterFile): Promise<boolean> {
  const before = snapshotOf(folder);
  try {
    const opened = await openRegister({
      folder,
      secret: SECRET,
      migrations: file.migrations,
      argon2id: instantArgon2id,
      older: 'refuse',
    });
    await opened.close();
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(RegisterOpenError);
    expect(snapshotOf(folder)).toEqual(before);
    return true;
  }
}

describe('damage', () => {
  it(
    'of any byte of the register is noticed',
    async () => {
      const file = await buildClosedRegister(NOTES);
      const key = await dataKeyOf(file.folder);
      expect(statSync(file.path).size).toBe(PAGES * PAGE_BYTES);
      const times = timesOf({ everyRun: 5_000, onDemand: PAGES * PAGE_BYTES });
      const missed = await flipping(file.path, times, () => {
        return verifyPages(file.path, key).firstBadPage !== undefined;
      });
      report({ fault: 'flipped byte in the register', times, lost: 0, missed });
      expect(missed).toBe(0);
    },
    LONG,
  );

  it(
    'by cutting the register off is noticed at every length',
    async () => {
      const file = await buildClosedRegister(NOTES);
      const key = await dataKeyOf(file.folder);
      const whole = statSync(file.path).size;
      let times = 0;
      let missed = 0;
      for (let length = whole - SECTOR; length >= 0; length -= SECTOR) {
        truncateSync(file.path, length);
        times += 1;
        if (verifyPages(file.path, key).firstBadPage === undefined) missed += 1;
      }
      expect(times).toBe((PAGES * PAGE_BYTES) / SECTOR);
      report({ fault: 'register cut off', times, lost: 0, missed });
      expect(missed).toBe(0);
    },
    LONG,
  );

  it(
    'of the log after the key file was told is noticed',
    async () => {
      const { file, folder } = await withLogKept();
      const times = timesOf({ everyRun: 100, onDemand: 2_000 });
      const log = join(folder, 'register.db-wal');
      const missed = await flipping(log, times, () => isRefused(folder, file));
      report({ fault: 'flipped byte in the log', times, lost: 0, missed });
      expect(missed).toBe(0);
      const whole = readFileSync(log);
      let unseen = 0;
      const cuts = timesOf({ everyRun: 50, onDemand: 500 });
      for (let turn = 0; turn < cuts; turn++) {
        writeFileSync(log, whole.subarray(0, Math.floor((turn / cuts) * whole.length)));
        if (!(await isRefused(folder, file))) unseen += 1;
      }
      report({ fault: 'log cut off or emptied', times: cuts, lost: 0, missed: unseen });
      expect(unseen).toBe(0);
    },
    LONG,
  );

  it(
    'of both key files is noticed, and that of one is made up for by the other',
    async () => {
      const file = await buildRegisterFile({ argon2id: instantArgon2id });
      await file.register.close();
      const times = timesOf({ everyRun: 100, onDemand: 2_000 });
      const path = join(file.folder, KEY_FILE);
      const copy = join(file.folder, KEY_FILE_COPY);
      const good = readFileSync(copy);
      let lost = 0;
      const missed = await flipping(path, times, async () => {
        const damaged = readFileSync(path);
        const opened = await file.open();
        const repaired = opened.notices.includes('key-file-restored');
        await opened.close();
        if (!readFileSync(path).equals(good)) lost += 1;
        writeFileSync(path, damaged);
        writeFileSync(copy, damaged);
        const refused = await isRefused(file.folder, file);
        writeFileSync(copy, good);
        return repaired && refused;
      });
      report({ fault: 'flipped byte in a key file', times, lost, missed });
      expect({ lost, missed }).toEqual({ lost: 0, missed: 0 });
    },
    LONG,
  );

  it(
    'of a backup is noticed',
    async () => {
      const made = await makeRegister();
      const path = join(temporaryFolder(), 'one.dwbackup');
      await createBackup(made.context, { path, appVersion: '0.1.0' });
      await made.file.register.close();
      const isNoticed = () =>
        verifyBackup({ path, secret: SECRET }).then(
          () => false,
          (error: unknown) => error instanceof RegisterOpenError,
        );
      const times = timesOf({ everyRun: 12, onDemand: 600 });
      const missed = await flipping(path, times, isNoticed);
      const whole = readFileSync(path);
      let unseen = 0;
      const cuts = timesOf({ everyRun: 6, onDemand: 300 });
      for (let turn = 0; turn < cuts; turn++) {
        writeFileSync(path, whole.subarray(0, Math.floor((turn / cuts) * whole.length)));
        if (!(await isNoticed())) unseen += 1;
      }
      report({ fault: 'flipped byte in a backup', times, lost: 0, missed });
      report({ fault: 'backup cut off', times: cuts, lost: 0, missed: unseen });
      expect(missed + unseen).toBe(0);
    },
    LONG,
  );
});

describe('a call of the file system that fails', () => {
  it.each(['ENOSPC', 'EIO', 'EMFILE'])(
    'with %s at any point of settling and closing loses nothing',
    async (code) => {
      let times = 0;
      let lost = 0;
      const made = await buildRegisterFile({ argon2id: instantArgon2id });
      await made.register.close();
      for (let failAt = 1; ; failAt++) {
        const { files, calls } = faultyFiles({ failAt, code });
        const before = await countOf(made);
        const register = await made.open(undefined, { files }).catch(() => undefined);
        if (register !== undefined) {
          addNote(register);
          await register.settle().catch(() => undefined);
          await register.close();
          if ((await countOf(made)) !== before + 1) lost += 1;
        } else if ((await countOf(made)) !== before) lost += 1;
        if (calls.length < failAt) break;
        times += 1;
      }
      expect(times).toBeGreaterThan(10);
      report({ fault: `n-th call fails (${code})`, times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );
});

function addNote({ database }: RegisterFile['register']): void {
  database.exec('BEGIN');
  database.exec("INSERT INTO note (text) VALUES ('een')");
  countChange(database);
  database.exec('COMMIT');
}

async function countOf(file: RegisterFile): Promise<number> {
  const register = await file.open();
  try {
    return register.database.prepare('SELECT count(*) FROM note').pluck().get() as number;
  } finally {
    await register.close();
  }
}

/** Changes that stand in the log alone, beside a key file that knows of them. */
async function withLogKept(): Promise<{ file: RegisterFile; folder: string }> {
  const file = await buildRegisterFile({ argon2id: instantArgon2id });
  for (let index = 0; index < 10; index++) addNote(file.register);
  const folder = mkdtempSync(join(temporaryFolder(), 'killed-'));
  for (const name of ['register.db', 'register.db-wal']) {
    writeFileSync(join(folder, name), readFileSync(join(file.folder, name)));
  }
  await file.register.settle();
  for (const name of [KEY_FILE, KEY_FILE_COPY]) {
    writeFileSync(join(folder, name), readFileSync(join(file.folder, name)));
  }
  expect(statSync(join(folder, 'register.db-wal')).size).toBeGreaterThan(4096);
  return { file, folder };
}
