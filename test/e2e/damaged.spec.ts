/** Files that are damaged, lost, from the future or not writable: said plainly, nothing made worse. */
import { readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, sharedApp, test } from './app.ts';
import { makeFolder } from './desktop-app.ts';
import { snapshotOf } from './files.ts';
import { LockScreen } from './pages/lock.ts';
import { PersonsPage } from './pages/persons.ts';
import { Menu } from './pages/screen.ts';
import {
  addPerson,
  PASSWORD,
  type PreparedRegister,
  prepareRegister,
  replaceRegister,
} from './prepared-register.ts';

const KEYS = 'register.keys.json';
const COPY = 'register.keys.json.bak';

let userData = '';
let whole: PreparedRegister;
const app = sharedApp(async () => {
  userData = makeFolder();
  whole = await prepareRegister(join(userData, 'prepared'), async (register) => {
    await addPerson(register, { familyName: 'Voorbeeld' });
  });
  replaceRegister(join(userData, 'register'), whole);
  return { userData };
});
test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

/** Puts the whole register back and damages it; what is on disk then must stay as it is. */
async function expectRefused(
  code: Parameters<LockScreen['expectRefusal']>[0],
  damage: (folder: string) => void,
): Promise<void> {
  const folder = app().registerFolder;
  replaceRegister(folder, whole);
  damage(folder);
  const before = snapshotOf(folder);
  const lock = new LockScreen(app());
  await lock.tryPassword(PASSWORD);
  await lock.expectRefusal(code);
  expect(snapshotOf(folder), 'not a byte was changed').toEqual(before);
}

test('says so when both key files are damaged', async () => {
  await expectRefused('key-file-damaged', (folder) => {
    cutInHalf(join(folder, KEYS));
    cutInHalf(join(folder, COPY));
  });
});

test('says so when both key files are gone', async () => {
  await expectRefused('key-file-missing', (folder) => {
    unlinkSync(join(folder, KEYS));
    unlinkSync(join(folder, COPY));
  });
});

test('says so when the register itself is gone', async () => {
  await expectRefused('register-missing', (folder) => unlinkSync(join(folder, 'register.db')));
});

test('says so when a byte of the register was flipped', async () => {
  await expectRefused('register-damaged', (folder) => {
    const path = join(folder, 'register.db');
    const bytes = readFileSync(path);
    const place = Math.floor(bytes.length / 2);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  });
});

test('says so when the register was cut off', async () => {
  await expectRefused('register-cut-off', (folder) => cutInHalf(join(folder, 'register.db')));
});

test('says so when an older register took the place, and goes on only after asking twice', async () => {
  const folder = app().registerFolder;
  replaceRegister(folder, whole);
  const lock = new LockScreen(app());
  const older = readFileSync(join(folder, 'register.db'));
  await lock.unlock(PASSWORD);
  await new Menu(app()).open('persons');
  const list = new PersonsPage(app());
  await list.startNew();
  await list.field('family-name').fill('Later');
  await list.save();
  await expect(app().page.getByRole('heading', { level: 1, name: 'Later' })).toBeVisible();
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  writeFileSync(join(folder, 'register.db'), older);
  const before = snapshotOf(folder);
  await lock.tryPassword(PASSWORD);
  await lock.expectRefusal('register-older');
  expect(snapshotOf(folder), 'not a byte was changed').toEqual(before);
  await lock.goOnWithOlder();
  await lock.expectOpen();
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  await lock.unlock(PASSWORD);
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
});

test('does not touch a register of a newer version', async () => {
  const newer = await prepareRegister(join(userData, 'newer'), undefined, { userVersion: 9000 });
  await expectRefused('register-newer', (folder) => replaceRegister(folder, newer));
});

test('does not take the key file of another register', async () => {
  const other = await prepareRegister(join(userData, 'other'));
  await expectRefused('key-file-foreign', (folder) => {
    writeFileSync(join(folder, KEYS), readFileSync(join(other.folder, KEYS)));
  });
});

test('opens with the copy of the key file and repairs the damaged one', async () => {
  const folder = app().registerFolder;
  replaceRegister(folder, whole);
  const keys = keysIn(join(folder, KEYS));
  cutInHalf(join(folder, KEYS));
  await new LockScreen(app()).unlock(PASSWORD);
  // Opening may count changes, so only the keys themselves are the same.
  expect(keysIn(join(folder, KEYS))).toEqual(keys);
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
});

function keysIn(path: string): unknown {
  const { registerSalt, slots } = JSON.parse(readFileSync(path, 'utf8'));
  return { registerSalt, slots };
}

function cutInHalf(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length / 2));
}
