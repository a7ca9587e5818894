/** Reminders: what is known while the register is locked, and staying at hand beside the clock. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutiesTexts } from '#renderer/features/duties/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { expect, sharedApp, test } from './app.ts';
import { LockScreen } from './pages/lock.ts';
import { dialog, expectSaid, goTo } from './pages/screen.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const FAMILY_NAME = 'Zonnebloemveld';
const duties = translator(dutiesTexts, 'nl');

let userData = '';
const app = sharedApp(async () => {
  ({ userData } = await prepareUserData(async (register) => {
    await addPerson(register, { givenName: 'Aafke', familyName: FAMILY_NAME });
  }));
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ tray: true }));
  return { userData };
});
test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

function readReminders(): { readonly days: readonly { readonly duties: number }[] } | undefined {
  const path = join(userData, 'reminders.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

test('keeps counts of an open register, and nobody’s name', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  await expect.poll(() => readReminders()?.days[0]?.duties).toBe(1);
  const text = readFileSync(join(userData, 'reminders.json'), 'utf8');
  expect(text).not.toContain(FAMILY_NAME);
  expect(text).not.toMatch(/wifi/i);
});

test('counts again when a duty was done', async () => {
  const { page } = app();
  await goTo(app(), '/duties');
  await page.getByRole('button', { name: /^Gedaan: Wifi/ }).click();
  await dialog(page)
    .getByRole('button', { name: duties('done-save') })
    .click();
  await expectSaid(page, /22 februari 2027/);
  await expect.poll(() => readReminders()?.days[0]?.duties).toBe(0);
});

test('locks and keeps running when the window is closed', async () => {
  const old = app().page;
  const gone = old.waitForEvent('close');
  await app().electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  });
  await gone;
  expect(app().electron.windows()).toHaveLength(0);
  // Starting the app once more brings it back, on its lock screen.
  await app().electron.evaluate(({ app: electron }) => {
    electron.emit('second-instance', {}, ['dossierwacht'], '');
  });
  await expect.poll(() => app().electron.windows().length).toBe(1);
  await expect(new LockScreen(app()).heading).toBeVisible();
});
