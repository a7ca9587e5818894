/** Backups in the running app: by themselves, rehearsed, and brought to a computer without a register. */
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { restoreTexts } from '#renderer/app/lock/restore-texts.ts';
import { lockTexts } from '#renderer/app/lock/texts.ts';
import { firstRunTexts } from '#renderer/features/first-run/texts.ts';
import { rehearsalTexts } from '#renderer/features/settings/rehearsal-texts.ts';
import { backupWords } from '#renderer/ui/backup-words.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { expect, sharedApp, test } from './app.ts';
import { DesktopApp } from './desktop-app.ts';
import { LockScreen } from './pages/lock.ts';
import { Menu } from './pages/screen.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const restoring = translator(restoreTexts, 'nl');
const firstRun = translator(firstRunTexts, 'nl');
const rehearsal = translator(rehearsalTexts, 'nl');
const words = translator(backupWords, 'nl');
const locked = translator(lockTexts, 'nl');

let userData = '';
const app = sharedApp(async () => {
  ({ userData } = await prepareUserData(async (register) => {
    await addPerson(register, { givenName: 'Aafke', familyName: 'Zonnebloemveld' });
  }));
  return { userData };
});
test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

function backups(): string[] {
  const folder = join(userData, 'backups');
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('makes the backup of today in the data folder when asked to, and no second one', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  await new Menu(app()).open('settings');
  await app().page.getByRole('tab', { name: 'Back-up' }).click();
  const again = app().page.getByRole('button', { name: words('again') });
  await again.click();
  await expect.poll(() => backups().length).toBe(1);
  await again.click();
  await expect(app().page.getByText(join(userData, 'backups'), { exact: true })).toBeVisible();
  expect(backups()).toHaveLength(1);
});

test('rehearses the restore of it and leaves nothing behind', async () => {
  const { page } = app();
  const before = readdirSync(join(userData, 'register')).sort();
  await page.getByRole('button', { name: rehearsal('rehearse') }).click();
  await page.getByLabel(rehearsal('password')).fill(PASSWORD);
  await page.getByRole('button', { name: rehearsal('begin') }).click();
  await expect(page.getByText(rehearsal('persons-of', { persons: '1', now: '1' }))).toBeVisible({
    timeout: 30_000,
  });
  expect(readdirSync(join(userData, 'register')).sort()).toEqual(before);
});

test('brings it to a computer without a register, from the first screen', async () => {
  const fresh = await DesktopApp.launch();
  try {
    const [name = ''] = backups();
    copyFileSync(join(userData, 'backups', name), join(fresh.saveFolder, name));
    const { page } = fresh;
    await page.getByRole('button', { name: firstRun('have-backup') }).click();
    await page.getByRole('button', { name: restoring('file'), exact: true }).click();
    await expect(page.getByText(name)).toBeVisible();
    await page.getByLabel(restoring('password')).fill('niet het goede wachtwoord');
    await page.getByRole('button', { name: restoring('restore') }).click();
    await new LockScreen(fresh).expectRefusal('wrong-password');
    expect(existsSync(join(fresh.userData, 'register', 'register.db'))).toBe(false);
    await page.getByLabel(restoring('password')).fill(PASSWORD);
    await page.getByRole('button', { name: restoring('restore') }).click();
    await expect(page.getByRole('heading', { name: restoring('done-title') })).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole('button', { name: restoring('open') }).click();
    await new LockScreen(fresh).expectOpen();
    await new Menu(fresh).open('persons');
    await expect(page.getByText('Aafke Zonnebloemveld')).toBeVisible();
  } finally {
    await fresh.close();
  }
});

test('names the backup of a register that is damaged, and leads to it', async () => {
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  const file = join(userData, 'register', 'register.db');
  const bytes = readFileSync(file);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const lock = new LockScreen(app());
  await lock.tryPassword(PASSWORD);
  await lock.expectRefusal('register-damaged');
  const { page } = app();
  const [name = ''] = backups();
  await expect(
    page.getByText(/Nieuwste back-up, nagekeken en heel: zo 22 november 2026/),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(name);
  await expect(page.getByRole('alert')).toContainText(join(userData, 'backups'));
  await page.getByRole('button', { name: locked('restore-now') }).click();
  await expect(page.getByText(name)).toBeVisible();
  await page.getByLabel(restoring('password')).fill(PASSWORD);
  await page.getByRole('button', { name: restoring('restore') }).click();
  await expect(page.getByRole('heading', { name: restoring('done-title') })).toBeVisible({
    timeout: 30_000,
  });
  expect(readFileSync(file).equals(bytes), 'the whole one took its place').toBe(false);
  const former = readdirSync(join(userData, 'register')).filter((each) => /restore/.test(each));
  expect(former.length, 'what was damaged is kept').toBeGreaterThan(0);
  await page.getByRole('button', { name: restoring('open') }).click();
  await lock.expectOpen();
  await new Menu(app()).open('persons');
  await expect(page.getByText('Aafke Zonnebloemveld')).toBeVisible();
});

test('takes lost key files from that backup, with nothing of the register changed', async () => {
  await app().throughLock(() => new Menu(app()).lockButton.click());
  const folder = join(userData, 'register');
  for (const name of ['register.keys.json', 'register.keys.json.bak']) rmSync(join(folder, name));
  const lock = new LockScreen(app());
  await lock.tryPassword(PASSWORD);
  await lock.expectRefusal('key-file-missing');
  await app()
    .page.getByRole('button', { name: locked('keys-take') })
    .click();
  await lock.expectOpen();
  expect(existsSync(join(folder, 'register.keys.json'))).toBe(true);
});
