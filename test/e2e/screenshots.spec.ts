/** Pictures of the running app: taken when scripts/screenshots.mjs asks for them, never in a test run. */
import { rmSync } from 'node:fs';
import { expect, sharedApp, test } from './app.ts';
import { DesktopApp } from './desktop-app.ts';
import { FirstRun } from './pages/first-run.ts';
import { LockScreen } from './pages/lock.ts';
import { OWN_TOUR } from './pages/own-tour.ts';
import { PersonPage } from './pages/person.ts';
import { PersonsPage } from './pages/persons.ts';
import { takePicture } from './pages/picture.ts';
import { letter, RequestPage } from './pages/request.ts';
import { Menu } from './pages/screen.ts';
import { SettingsPage } from './pages/settings.ts';
import { leavePanel, type Stop, TOUR } from './pages/tour.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const app = sharedApp();
const BUSINESS = {
  name: 'Voorbeeld Webdiensten',
  signatory: 'Fred Voorbeeld',
  country: 'NL',
  profile: 'Koel ICT',
} as const;
const NEW_PASSWORD = 'mosterd ladder kanaal zeepaard';

async function photograph(name: string): Promise<void> {
  const { page } = app();
  // Nor what was just said.
  await expect(page.getByRole('status').filter({ hasText: /bewaard$/ })).toHaveCount(0);
  await takePicture(app(), name);
}

async function keepStill(zoom = 1): Promise<void> {
  await app().page.emulateMedia({ reducedMotion: 'reduce' });
  await app().resize(1280, 800, zoom);
}

async function photographTour(
  visited: DesktopApp,
  tour: readonly Stop[],
  theme: string,
  zoom: number,
): Promise<void> {
  for (const { name, go } of tour) {
    await go(visited);
    await expect(visited.page.getByRole('status').filter({ hasText: /bewaard$/ })).toHaveCount(0);
    await takePicture(visited, `${name}-${theme}${zoom === 1 ? '' : '-200'}`);
  }
}

test.setTimeout(600_000);

if (process.env.DOSSIERWACHT_SCREENSHOTS_ALL) {
  test('every screen, in both themes and enlarged', async () => {
    await keepStill();
    await photograph('welcome-light');
    await new FirstRun(app()).openExample();
    for (const theme of ['light', 'dark'] as const) {
      for (const zoom of [1, 2]) {
        await keepStill();
        await leavePanel(app());
        await new SettingsPage(app()).open('display');
        await new SettingsPage(app()).chooseTheme(theme);
        await keepStill(zoom);
        await photographTour(app(), TOUR, theme, zoom);
      }
    }
  });

  test('every screen about keys, backups and opening', async () => {
    const { userData } = await prepareUserData(async (register) => {
      await addPerson(register, { givenName: 'Aafke', familyName: 'Zonnebloemveld' });
    });
    const own = await DesktopApp.launch({ userData });
    try {
      await new LockScreen(own).unlock(PASSWORD);
      for (const theme of ['light', 'dark'] as const) {
        for (const zoom of [1, 2]) {
          await own.page.emulateMedia({ reducedMotion: 'reduce' });
          await own.resize(1280, 800, 1);
          await leavePanel(own);
          await new SettingsPage(own).open('display');
          await new SettingsPage(own).chooseTheme(theme);
          await own.resize(1280, 800, zoom);
          await photographTour(own, OWN_TOUR, theme, zoom);
        }
      }
    } finally {
      await own.close();
      rmSync(userData, { recursive: true, force: true });
    }
  });
} else {
  test('the pictures of the README', async () => {
    await keepStill();
    const wizard = new FirstRun(app());
    await wizard.begin();
    await wizard.fillBusiness(BUSINESS);
    await app().page.getByRole('radio', { name: BUSINESS.profile }).click();
    await photograph('wizard-light');

    await app().page.reload();
    await keepStill();
    await wizard.openExample();
    for (const theme of ['dark', 'light'] as const) {
      await new SettingsPage(app()).open('display');
      await new SettingsPage(app()).chooseTheme(theme);
      await new Menu(app()).open('today');
      await photograph(`today-${theme}`);
      await new Menu(app()).open('persons');
      await new PersonsPage(app()).find('Goossens', 'Mathias Goossens');
      await photograph(`person-${theme}`);
    }
    await new Menu(app()).open('rules');
    await photograph('rules-light');

    await new Menu(app()).open('persons');
    await new PersonsPage(app()).find('Bakker', 'Miriam Bakker');
    await new PersonPage(app()).answerRequest();
    const work = new RequestPage(app());
    await work.openStep('answer');
    await work.keepLetter();
    await app()
      .page.getByRole('link', { name: /^Brief / })
      .first()
      .click();
    await expect(app().page.getByRole('article', { name: letter('kept-letter') })).toBeVisible();
    await photograph('letter-light');

    // The lock screen belongs to a register of one's own.
    await app().throughLock(() => app().page.keyboard.press('Control+l'));
    await keepStill();
    await wizard.begin();
    await wizard.fillBusiness(BUSINESS);
    await wizard.chooseProfile(BUSINESS);
    await wizard.proveCode(await wizard.choosePassword(NEW_PASSWORD));
    await expect(new Menu(app()).root).toBeVisible();
    await app().throughLock(() => app().page.keyboard.press('Control+l'));
    await keepStill();
    await expect(new LockScreen(app()).heading).toBeVisible();
    await photograph('lock-light');
  });
}
