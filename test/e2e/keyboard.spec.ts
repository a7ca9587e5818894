/** The main job without a mouse, by the keys that the help page names. */

import { firstRunTexts } from '#renderer/features/first-run/texts.ts';
import { intakeTexts } from '#renderer/features/intake/texts.ts';
import { requestTexts } from '#renderer/features/requests/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { letterTexts } from '#renderer/ui/letter/letter-texts.ts';
import { words as wordTexts } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import { expect, test } from './app.ts';
import { pressOn, shiftTabTo, tabTo, tabUntil } from './pages/keys.ts';
import { person } from './pages/person.ts';
import { persons } from './pages/persons.ts';
import { settled } from './pages/screen.ts';
import { readPdf } from './pdf.ts';

const wizard = translator(firstRunTexts, 'nl');
const intake = translator(intakeTexts, 'nl');
const request = translator(requestTexts, 'nl');
const letter = translator(letterTexts, 'nl');
const words = translator(wordTexts, 'nl');

test('finds a person, answers a request and saves the letter with keys only', async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  const { keyboard } = page;
  await tabTo(app, wizard('start-example'));
  await keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 30_000 });
  await settled(page);

  // The first Tab offers to skip the menu; then the menu itself.
  await tabTo(app, 'Personen');
  await keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await keyboard.type('bakker');
  const list = page.getByRole('grid', { name: persons('title') });
  await expect(list.getByRole('row')).toHaveCount(2);
  await tabUntil(app, () => list.evaluate((grid) => grid === document.activeElement));
  await keyboard.press('End');
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Miriam Bakker' })).toBeVisible();

  await tabTo(app, person('answer-request'));
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/requests\/new\/\d+$/);
  await tabTo(app, capital(words('right.access')));
  await keyboard.press('Space');
  await tabTo(app, intake('channel'));
  await keyboard.type(words('channel.email'));
  await keyboard.press('Control+s');
  await expect(page).toHaveURL(/#\/requests\/\d+$/);

  // The suggested way of knowing who it is, saved as it stands.
  await expect(page.getByRole('group', { name: request('step.identify') })).toBeVisible();
  await keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: request('identify-again') })).toBeVisible();
  await pressOn(app, request('next', { step: request('step.collect') }));
  await tabTo(app, /^Gezocht in/);
  await keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /^Gezocht in/ }).first()).toBeChecked();
  await pressOn(app, request('next', { step: request('step.assess') }));
  await pressOn(app, request('next', { step: request('step.answer') }));
  const preview = page.getByRole('article', { name: letter('preview') });
  await expect(preview).toBeVisible();

  await tabTo(app, /^Wijzig: /);
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: letter('editing') })).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('Dag Miriam, hier is alles.');
  await keyboard.press('Escape');
  await expect(preview).toContainText('Dag Miriam, hier is alles.');
  await expect(page, 'Esc left the paragraph, not the letter').toHaveURL(/#\/requests\//);

  await keyboard.press('Control+s');
  await expect(page.getByText(letter('kept-same')).first()).toBeVisible();
  await shiftTabTo(app, letter('pdf'));
  await keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /\.pdf$/ })).toBeVisible();
  expect(readPdf(app.savedFile('.pdf')).text).toContain('Dag Miriam, hier is alles.');

  await keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/requests$/);
  await keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await keyboard.type('vandaag');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/$/);
  await keyboard.press('F1');
  await expect(page).toHaveURL(/#\/help$/);
});

test('shows where the focus is, and keeps it inside a panel', async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  await tabTo(app, wizard('start-example'));
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return { outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  expect(ring.outlineStyle).not.toBe('none');
  expect(ring.width).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 30_000 });
  await tabTo(app, 'Personen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog')).toBeVisible();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () => document.activeElement?.closest('[role="dialog"]') !== null,
    );
    expect(inside, `after ${step + 1} times Tab`).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
