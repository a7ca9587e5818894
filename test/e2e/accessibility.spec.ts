/** WCAG 2.2 A and AA on every screen, in both themes, as far as a program can judge. */
import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, sharedApp, test } from './app.ts';
import type { DesktopApp } from './desktop-app.ts';
import { FirstRun } from './pages/first-run.ts';
import { LockScreen } from './pages/lock.ts';
import { Menu } from './pages/screen.ts';
import { SettingsPage } from './pages/settings.ts';
import { TOUR } from './pages/tour.ts';
import { PASSWORD, prepareUserData } from './prepared-register.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** All that differs between the themes: the rest of a screen is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const app = sharedApp();

/** What is wrong on the screen as it is now, one line per rule and element. */
async function violations({ page }: DesktopApp, onlyColours = false): Promise<string[]> {
  // The newer way of axe opens a page of its own, which this app refuses.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (onlyColours
    ? axe.withRules(COLOUR_RULES)
    : axe.withTags(RULES)
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} ${target.join(' ')} ${failureSummary.split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}

test('the welcome and the steps of the wizard', async () => {
  await app().page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await violations(app())).toEqual([]);
  const wizard = new FirstRun(app());
  await wizard.begin();
  expect(await violations(app())).toEqual([]);
  const business = {
    name: 'Voorbeeld',
    signatory: 'Fred',
    country: 'NL',
    profile: 'Koel ICT',
  } as const;
  await wizard.fillBusiness(business);
  expect(await violations(app())).toEqual([]);
  await wizard.chooseProfile(business);
  expect(await violations(app())).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`every screen in the ${theme} theme`, async () => {
    test.setTimeout(360_000);
    if (theme === 'light') {
      await app().page.reload();
      await app().page.emulateMedia({ reducedMotion: 'reduce' });
      await new FirstRun(app()).openExample();
    }
    await new SettingsPage(app()).open('display');
    await new SettingsPage(app()).chooseTheme(theme);
    for (const { name, go } of TOUR) {
      await go(app());
      expect.soft(await violations(app(), theme === 'dark'), name).toEqual([]);
    }
    await app().page.keyboard.press('Escape');
    await expect(new Menu(app()).root).toBeVisible();
  });
}

test('the lock screen, the recovery and an empty register', async ({ launch }) => {
  const { userData } = await prepareUserData();
  try {
    const locked = await launch({ userData });
    await locked.page.emulateMedia({ reducedMotion: 'reduce' });
    const lock = new LockScreen(locked);
    expect(await violations(locked)).toEqual([]);
    await lock.tryPassword('not the password');
    await lock.expectRefusal('wrong-password');
    expect(await violations(locked), 'with a refusal').toEqual([]);
    await lock.startRecovery();
    expect(await violations(locked), 'recovery').toEqual([]);

    await locked.page.reload();
    await lock.unlock(PASSWORD);
    expect(await violations(locked), 'first steps').toEqual([]);
    await new Menu(locked).open('persons');
    expect(await violations(locked), 'no persons yet').toEqual([]);
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
});
