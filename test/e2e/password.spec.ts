/** Passwords and the recovery code: what opens the register, and what does not. */
import { rmSync } from 'node:fs';
import { thisComputerTexts } from '#renderer/features/settings/this-computer-texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { recoveryCodeTexts } from '#renderer/ui/recovery-code-texts.ts';
import { expect, sharedApp, test } from './app.ts';
import { snapshotOf } from './files.ts';
import { LockScreen } from './pages/lock.ts';
import { proveCode, readCode, saveSheet } from './pages/recovery-sheet.ts';
import { expectSaid } from './pages/screen.ts';
import { SettingsPage, settings } from './pages/settings.ts';
import { readPdf } from './pdf.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const thisComputer = translator(thisComputerTexts, 'nl');
const AFTER_RECOVERY = 'paarse trompet onder water';
const AFTER_CHANGE = 'zeven kleine vuurtorens samen';

let prepared = { userData: '', recoveryCode: '' };
const app = sharedApp(async () => {
  prepared = await prepareUserData(async (register) => {
    await addPerson(register, { familyName: 'Voorbeeld' });
  });
  return { userData: prepared.userData };
});
test.afterAll(() => rmSync(prepared.userData, { recursive: true, force: true }));

test('stays shut and untouched when the password is wrong', async () => {
  const before = snapshotOf(app().registerFolder);
  const lock = new LockScreen(app());
  await lock.tryPassword(`${PASSWORD} `);
  await lock.expectRefusal('wrong-password');
  await lock.tryPassword(PASSWORD.toUpperCase());
  await lock.expectRefusal('wrong-password');
  await expect(app().page.getByRole('navigation')).toHaveCount(0);
  expect(snapshotOf(app().registerFolder)).toEqual(before);
});

test('opens with the right password after a wrong one', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
});

test('names the group of a recovery code that was typed wrong', async () => {
  const { page } = app();
  const lock = new LockScreen(app());
  await lock.startRecovery();
  const wrong = `${prepared.recoveryCode.slice(0, -1)}${prepared.recoveryCode.endsWith('7') ? '8' : '7'}`;
  await lock.recover(wrong, AFTER_RECOVERY);
  await expect(page.getByText(/Er is een teken verkeerd of verwisseld/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('opens with the recovery code and a new password', async () => {
  const lock = new LockScreen(app());
  // As a person types it: small letters, spaces for hyphens.
  await lock.recover(prepared.recoveryCode.toLowerCase().replaceAll('-', ' '), AFTER_RECOVERY);
  await lock.expectOpen();
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
});

test('no longer opens with the password from before the recovery', async () => {
  const lock = new LockScreen(app());
  await lock.tryPassword(PASSWORD);
  await lock.expectRefusal('wrong-password');
  await lock.unlock(AFTER_RECOVERY);
});

test('says why this computer cannot open the register, where it has no keyring', async () => {
  await new SettingsPage(app()).open('safety');
  const { page } = app();
  await expect(page.getByText(thisComputer('refusal-unprotected'))).toBeVisible();
  await expect(page.getByRole('button', { name: thisComputer('add') })).toHaveCount(0);
});

test('changes the password in the settings, for who knows the old one', async () => {
  const page = new SettingsPage(app());
  await page.open('safety');
  await page.startChangingPassword();
  await page.changePassword('something else entirely', AFTER_CHANGE);
  await expect(app().page.getByRole('alert')).toBeVisible();
  await page.changePassword(AFTER_RECOVERY, AFTER_CHANGE);
  await expectSaid(app().page, settings('password-changed'));
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  const lock = new LockScreen(app());
  await lock.tryPassword(AFTER_RECOVERY);
  await lock.expectRefusal('wrong-password');
  await lock.unlock(AFTER_CHANGE);
});

test('makes a new recovery code, after which the old one opens nothing', async () => {
  const page = new SettingsPage(app());
  await page.open('safety');
  await page.askForNewCode(AFTER_CHANGE);
  const code = await readCode(app());
  expect(code).not.toBe(prepared.recoveryCode);
  const sheet = readPdf(await saveSheet(app()));
  for (const group of code.split('-')) expect(sheet.text).toContain(group);
  expect(sheet.text).toContain('Voorbeeld Webdiensten');
  await proveCode(app(), code, settings('code-ready'));
  await expectSaid(app().page, settings('code-done'));

  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  const lock = new LockScreen(app());
  await lock.startRecovery();
  await lock.recover(prepared.recoveryCode, AFTER_RECOVERY);
  await expect(app().page.getByText(recoveryCodeTexts.nl['code-of-other'])).toBeVisible();
  await lock.recover(code, AFTER_RECOVERY);
  await lock.expectOpen();
});
