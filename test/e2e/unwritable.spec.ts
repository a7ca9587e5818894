/** A folder that cannot be written and a disk that is full: said plainly, nothing lost. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorWords } from '#renderer/ui/error-words.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { expect, test } from './app.ts';
import { type DesktopApp, makeFolder } from './desktop-app.ts';
import { snapshotOf } from './files.ts';
import { FirstRun } from './pages/first-run.ts';
import { LockScreen } from './pages/lock.ts';
import { PersonsPage, persons } from './pages/persons.ts';
import { dialog, Menu } from './pages/screen.ts';
import { addPerson, PASSWORD, prepareRegister } from './prepared-register.ts';

const errors = translator(errorWords, 'nl');

/** No permission stops the root account, but a file system that is mounted read-only does. */
const CAN_MOUNT = spawnSync('unshare', ['-m', 'true']).status === 0;

let folder = '';
test.beforeEach(() => {
  folder = makeFolder();
});
test.afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

test('says so when the folder of the register cannot be written', async ({ launch }) => {
  const userData = join(folder, 'user-data');
  const register = join(userData, 'register');
  await prepareRegister(register);
  const before = snapshotOf(register);
  let app: DesktopApp;
  if (CAN_MOUNT) {
    const mount = `mount --bind '${register}' '${register}' && mount -o remount,bind,ro '${register}'`;
    app = await launch({ userData, wrapper: wrapperWith(mount) });
  } else {
    chmodSync(register, 0o500);
    app = await launch({ userData });
  }
  const lock = new LockScreen(app);
  await lock.tryPassword(PASSWORD);
  await lock.expectRefusal('folder-read-only');
  chmodSync(register, 0o700);
  expect(snapshotOf(register)).toEqual(before);
});

test('makes no half register where something else is in the way', async ({ launch }) => {
  const userData = join(folder, 'user-data');
  mkdirSync(userData);
  writeFileSync(join(userData, 'register'), 'a file of somebody else');
  const app = await launch({ userData });
  const wizard = new FirstRun(app);
  const business = {
    name: 'Voorbeeld',
    signatory: 'Fred',
    country: 'NL',
    profile: 'Koel ICT',
  } as const;
  await wizard.begin();
  await wizard.fillBusiness(business);
  await wizard.chooseProfile(business);
  await wizard.tryPassword('mosterd ladder kanaal zeepaard');
  await expect(app.page.getByRole('alert')).toContainText(errors('register-exists.what'));
  expect(Object.keys(snapshotOf(userData)).filter((path) => path.includes('register'))).toEqual([
    join(userData, 'register'),
  ]);
});

if (CAN_MOUNT) {
  test('keeps what was saved when the disk is full', async ({ launch }) => {
    const userData = join(folder, 'user-data');
    const register = join(userData, 'register');
    await prepareRegister(register, async (calls) => {
      await addPerson(calls, { familyName: 'Eerste' });
    });
    const copy = join(folder, 'copy');
    cpSync(register, copy, { recursive: true });
    // A disk of a few megabytes, for this program only.
    const mount = `mount -t tmpfs -o size=4m tmpfs '${register}' && cp -a '${copy}'/. '${register}'`;
    const app = await launch({ userData, wrapper: wrapperWith(mount) });
    const { page } = app;
    await new LockScreen(app).unlock(PASSWORD);

    const saved = await fillUp(app, register);
    await new Menu(app).open('persons');
    const list = new PersonsPage(app);
    await expect(page.getByText(persons('found', { count: saved }))).toBeVisible();
    await list.startNew();
    await list.field('family-name').fill('Te veel');
    await list.save();
    await expect(dialog(page).getByRole('alert')).toContainText(errors('disk-full.what'));
    await expect(list.field('family-name')).toHaveValue('Te veel');
    await app.throughLock(() => page.keyboard.press('Control+l'));
    await new LockScreen(app).unlock(PASSWORD);
    await new Menu(app).open('persons');
    await expect(app.page.getByText(persons('found', { count: saved }))).toBeVisible();
  });
}

/**
 * Fills the disk, until the smallest record is refused time after time. The log of the register
 * is emptied now and then, which makes room: that is taken each time, so that nothing can get in
 * any more. Gives the number of persons that were saved.
 */
async function fillUp(app: DesktopApp, register: string): Promise<number> {
  let saved = 1;
  for (let refused = 0; refused < 4; ) {
    takeWhatIsFree(app, register);
    const reply = await app.page.evaluate(
      async (familyName) =>
        (await window.dossierwacht.call('persons.create', {
          givenName: '',
          infix: '',
          familyName,
          nickname: '',
          functionTitle: '',
          language: null,
          letterForm: null,
          source: '',
          note: '',
          contactPoints: [],
        })) as { readonly ok: boolean; readonly error?: unknown },
      `Vuller ${saved}`,
    );
    if (reply.ok) {
      saved += 1;
      refused = 0;
    } else {
      refused += 1;
      expect(reply.error).toMatchObject({ code: 'disk-full' });
      await app.page.waitForTimeout(500);
    }
  }
  takeWhatIsFree(app, register);
  return saved;
}

/** Writes a file on the disk that only the program sees, until there is not a byte left. */
function takeWhatIsFree(app: DesktopApp, register: string): void {
  const pid = app.electron.process().pid;
  const file = openSync(`/proc/${pid}/root${join(register, 'in-the-way')}`, 'a', 0o600);
  try {
    for (const size of [65_536, 4096, 1]) writeUntilFull(file, Buffer.alloc(size, 1));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    while (writeSync(file, bytes) === bytes.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** A program that prepares the file systems it sees, and then becomes Electron. */
function wrapperWith(mount: string): string {
  const path = join(folder, 'electron.sh');
  const { executable } = electronRuntime();
  const prepare = join(folder, 'prepare.sh');
  writeFileSync(prepare, `set -e\n${mount}\nexec "$@"\n`);
  writeFileSync(path, `#!/bin/sh\nexec unshare -m sh '${prepare}' '${executable}' "$@"\n`, {
    mode: 0o700,
  });
  return path;
}
