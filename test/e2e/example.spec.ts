/** The example register: every number opens its list, and a choice moves dates. */
import { readFileSync } from 'node:fs';
import { rulesTexts } from '#renderer/features/rules/texts.ts';
import { settingsTexts } from '#renderer/features/settings/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { expect, sharedApp, test } from './app.ts';
import { FirstRun } from './pages/first-run.ts';
import { dialog, expectSaid, Menu, settled } from './pages/screen.ts';
import { SettingsPage, settings } from './pages/settings.ts';
import { leadingNumber, TodayPage, today } from './pages/today.ts';
import { readPdf } from './pdf.ts';

const rules = translator(rulesTexts, 'nl');
const app = sharedApp();

test('opens from the welcome and says what is due', async () => {
  await new FirstRun(app()).openExample();
  const { page } = app();
  await expect(page.getByRole('heading', { level: 1, name: /Fred Voorbeeld/ })).toBeVisible();
  await expect(page.getByText('zondag 22 november 2026')).toBeVisible();
  await expect(page.getByText(today('request', { person: 'Jan de Vries' }))).toBeVisible();
});

test('opens the list behind every number', async () => {
  const { page } = app();
  const screen = new TodayPage(app());
  const main = page.getByRole('main');

  const due = leadingNumber(await main.getByText(/gegevens zijn verlopen$/).textContent());
  await screen.openList(main.getByRole('button', { name: today('show-due') }), 'due');
  expect(await screen.countRows()).toBe(due);
  for (const row of await screen.list.getByRole('row').all()) {
    await expect(row).toContainText(/verlopen|meteen wissen|Stand/);
  }

  await new Menu(app()).open('today');
  const soon = main.getByRole('link', { name: /binnen 60 dagen$/ });
  const soonCount = leadingNumber(await soon.textContent());
  await screen.openList(soon, 'soon');
  expect(await screen.countRows()).toBe(soonCount);

  await new Menu(app()).open('today');
  const held = main.getByRole('link', { name: /geblokkeerd$/ });
  const heldCount = leadingNumber(await held.textContent());
  await screen.openList(held, 'held');
  expect(await screen.countRows()).toBe(heldCount);

  await new Menu(app()).open('today');
  const missing = main.getByRole('link', { name: /zonder startdatum$/ });
  const persons = leadingNumber(await missing.textContent());
  await screen.openList(missing, 'start-missing');
  expect(await screen.countRows()).toBeGreaterThanOrEqual(persons);

  await new Menu(app()).open('today');
  const bar = main.getByRole('button', { name: /E-mailprogramma$/ });
  const copies = leadingNumber(await bar.textContent());
  await bar.click();
  await expect(page.getByRole('status').filter({ hasText: `${copies} personen` })).toBeVisible();
});

test('saves the due list as PDF and CSV', async () => {
  await new Menu(app()).open('today');
  const screen = new TodayPage(app());
  const pdf = readPdf(await screen.saveList('pdf'));
  expect(pdf.tagged).toBe(true);
  expect(pdf.text).toContain('Kees van den Berg');
  expect(pdf.text).toContain('KOEL-39');
  const csv = readFileSync(await screen.saveList('csv'), 'utf8');
  expect(csv).toContain('Kees van den Berg');
  expect(csv.trim().split('\n').length).toBeGreaterThan(14);
});

test('shows what a period would change before it is kept, and then changes it', async () => {
  const { page } = app();
  await new Menu(app()).open('rules');
  const row = page.getByRole('row').filter({ hasText: 'Relaties zonder contact' });
  await expect(row).toContainText(rules('as-statement'));
  const before = await row.getByRole('cell').last().textContent();
  await row.getByRole('button', { name: /^Wijzig de keuze voor/ }).click();

  const panel = dialog(page);
  const preview = panel.locator('[aria-live]').filter({ hasText: rules('unchanged') });
  await expect(preview).toBeVisible();
  await panel.getByRole('textbox', { name: rules('amount') }).fill('1');
  await expect(panel.getByText(rules('become-due'))).toBeVisible();
  await expect(panel.getByText(rules('earlier'))).toBeVisible();
  await expect(panel.getByRole('table')).toContainText(/\d\d-\d\d-\d{4}/);
  await panel
    .getByRole('textbox', { name: new RegExp(`^${rules('reason')}`) })
    .fill('Een jaar is genoeg.');
  await panel.getByRole('button', { name: rules('save') }).click();
  await expectSaid(page, rules('saved'));
  await expect(panel).toBeHidden();
  await expect(row.getByRole('cell').last()).not.toHaveText(before ?? '');
  await expect(row).not.toContainText(rules('as-statement'));
});

test('speaks English when asked', async () => {
  const { page } = app();
  await new SettingsPage(app()).open('display');
  await page.getByRole('radio', { name: settings('language-en') }).click();
  const english = translator(settingsTexts, 'en');
  await expect(page.getByRole('heading', { level: 1, name: english('title') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await new Menu(app(), 'en').open('today');
  await expect(page.getByText('Sunday 22 November 2026')).toBeVisible();
  await new Menu(app(), 'en').open('settings');
  await page.getByRole('tab', { name: english('tab-display') }).click();
  await page.getByRole('radio', { name: english('language-nl') }).click();
  await expect(page.getByRole('heading', { level: 1, name: settings('title') })).toBeVisible();
});

test('turns dark, and stays so after a lock', async () => {
  const { page } = app();
  await new SettingsPage(app()).open('display');
  await settled(page);
  const background = () =>
    app().page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await new SettingsPage(app()).chooseTheme('dark');
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  await expect(app().page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await background()).toBe(dark);
});
