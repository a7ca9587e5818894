import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBackup } from '#register/backup/create.ts';
import { findNewestBackup } from '#register/backup/find-newest.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { flip, temporaryFolder } from '#test/builders/register-file.ts';

let register: TestRegister;
let first: string;
let second: string;
const name = (day: string) => `dossierwacht-${day}-090000.dwbackup`;

beforeAll(async () => {
  register = await makeRegister();
  first = temporaryFolder();
  second = temporaryFolder();
  for (const [day, folder] of [
    ['2026-11-20', first],
    ['2026-11-21', second],
    ['2026-11-22', first],
  ] as const) {
    register.setToday(day);
    await createBackup(register.context, { path: folder, appVersion: '0.1.0' });
  }
  await register.file.register.close();
});

function find(places = [first, second], folder = register.file.folder) {
  return findNewestBackup({ folder, places });
}

describe('findNewestBackup', () => {
  it('gives the newest of all places with its moment, and passes over places that are not there', async () => {
    expect(await find(['/nowhere', second, first])).toEqual({
      path: join(first, name('2026-11-22')),
      madeAt: '2026-11-22T09:00:00.000Z',
    });
    expect(await find(['/nowhere'])).toBeUndefined();
  });

  it('passes over what is damaged at any byte, cut off or no backup', async () => {
    const place = temporaryFolder();
    copyFileSync(join(second, name('2026-11-21')), join(place, name('2026-11-21')));
    const damaged = join(place, name('2026-11-22'));
    const whole = readFileSync(join(first, name('2026-11-22')));
    for (const at of [0, 40, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(damaged, whole);
      flip(damaged, at);
      expect(await find([place])).toMatchObject({ madeAt: '2026-11-21T09:00:00.000Z' });
    }
    writeFileSync(damaged, whole.subarray(0, whole.length - 9));
    writeFileSync(join(place, name('2026-11-23')), 'no backup');
    mkdirSync(join(place, name('2026-11-24')));
    expect(await find([place])).toMatchObject({ madeAt: '2026-11-21T09:00:00.000Z' });
  });

  it('finds it by the key files when the register is gone or starts with other bytes', async () => {
    for (const start of [undefined, 'something else entirely']) {
      const folder = temporaryFolder();
      const keys = 'register.keys.json';
      copyFileSync(join(register.file.folder, keys), join(folder, keys));
      if (start !== undefined) writeFileSync(join(folder, 'register.db'), start);
      expect(await find([first], folder)).toMatchObject({ madeAt: '2026-11-22T09:00:00.000Z' });
    }
  });

  it('does not offer the backup of another register', async () => {
    const other = await makeRegister();
    expect(await find([first, second], other.file.folder)).toBeUndefined();
  });
});
