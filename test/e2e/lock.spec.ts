/** Locking: on every occasion, with nothing left to see and nothing lost. */
import { rmSync } from 'node:fs';
import { expect, sharedApp, test } from './app.ts';
import { DesktopApp } from './desktop-app.ts';
import { LockScreen } from './pages/lock.ts';
import { PersonsPage, persons as personsText } from './pages/persons.ts';
import { dialog, Menu, ui } from './pages/screen.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const FAMILY_NAME = 'Zonnebloemveld';
const EMAIL = 'aafke@voorbeeld.example';
const HALF_TYPED = 'Kornelis half getypt';

let userData = '';
const app = sharedApp(async () => {
  ({ userData } = await prepareUserData(async (register) => {
    await addPerson(register, { givenName: 'Aafke', familyName: FAMILY_NAME, email: EMAIL });
  }));
  return { userData };
});
test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

test('locks by the button, and shows why', async () => {
  const lock = new LockScreen(app());
  await expect(lock.reason('start')).toBeVisible();
  await lock.unlock(PASSWORD);
  await app().throughLock(() => new Menu(app()).lockButton.click());
  await expect(lock.heading).toBeVisible();
  await expect(lock.reason('button')).toBeVisible();
});

test('leaves nothing of a person behind when it locks', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  await new Menu(app()).open('persons');
  const persons = new PersonsPage(app());
  await persons.find('zonne', `Aafke ${FAMILY_NAME}`);
  expect(await app().page.content(), 'the name was there').toContain(FAMILY_NAME);

  const before = await windowIds();
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  const after = await windowIds();
  expect(after).toHaveLength(1);
  expect(before, 'a fresh window in a fresh process').not.toContain(after[0]);
  const { page } = app();
  for (const seen of [await page.content(), await page.title(), page.url()]) {
    expect(seen).not.toContain(FAMILY_NAME);
    expect(seen).not.toContain('Aafke');
  }
  expect(page.url()).toBe('app://dossierwacht/');
  await expect(page).toHaveTitle('Dossierwacht');
  // What is locked answers no question, whatever the page asks.
  const reply = await page.evaluate(() => window.dossierwacht.call('persons.list', { limit: 10 }));
  expect(reply).toEqual({ ok: false, error: { code: 'locked' } });
});

test('takes from the clipboard what the app put there, and nothing else', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  const read = () => app().electron.evaluate(({ clipboard }) => clipboard.readText());
  await new Menu(app()).open('persons');
  const persons = new PersonsPage(app());
  await persons.find('zonne', `Aafke ${FAMILY_NAME}`);
  const copy = app().page.getByRole('button', { name: new RegExp(`^${ui('copy')}: `) });
  await copy.first().click();
  await expect(app().page.getByText(ui('copied-for-a-moment'))).toBeAttached();
  expect(await read()).toBe(EMAIL);
  await app().throughLock(() => new Menu(app()).lockButton.click());
  await expect.poll(read).toBe('');

  await new LockScreen(app()).unlock(PASSWORD);
  await app().electron.evaluate(({ clipboard }) => clipboard.writeText('van een ander programma'));
  await app().throughLock(() => new Menu(app()).lockButton.click());
  expect(await read()).toBe('van een ander programma');
});

test('gives back after unlocking what was half typed', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  await new Menu(app()).open('persons');
  const persons = new PersonsPage(app());
  await persons.startNew();
  await persons.field('family-name').fill(HALF_TYPED);
  // At once: the pause after which a form saves its draft has not passed.
  await app().throughLock(() => app().page.keyboard.press('Control+l'));

  await new LockScreen(app()).unlock(PASSWORD);
  await new Menu(app()).open('persons');
  await persons.startNew();
  await expect(persons.field('family-name')).toHaveValue(HALF_TYPED);
  await expect(dialog(app().page)).toContainText(ui('draft-restored'));
  await dialog(app().page)
    .getByRole('button', { name: ui('draft-discard') })
    .click();
  await expect(persons.field('family-name')).toHaveValue('');
  await app().page.keyboard.press('Escape');
  await expect(app().page.getByText(personsText('found', { count: 1 }))).toBeVisible();
});

for (const [event, reason] of [
  ['suspend', 'sleep'],
  ['lock-screen', 'screen-lock'],
] as const) {
  test(`locks when the computer says ${event}`, async () => {
    const lock = new LockScreen(app());
    if (await lock.heading.isVisible()) await lock.unlock(PASSWORD);
    await app().throughLock(() =>
      app().electron.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event),
    );
    await expect(lock.heading).toBeVisible();
    await expect(lock.reason(reason)).toBeVisible();
  });
}

test('locks after a time without use', async () => {
  await app().close();
  const patient = await DesktopApp.launch({ userData, idleSeconds: 2 });
  try {
    const lock = new LockScreen(patient);
    await patient.throughLock(() => lock.unlock(PASSWORD));
    await expect(lock.heading).toBeVisible();
    await expect(lock.reason('idle')).toBeVisible();
  } finally {
    await patient.close();
  }
});

async function windowIds(): Promise<number[]> {
  return await app().electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  );
}
