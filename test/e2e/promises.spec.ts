/** The promise check on the example: numbers on Today, deciding, an own text, the page on paper. */
import { promisesTexts } from '#renderer/features/promises/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { expect, sharedApp, test } from './app.ts';
import { FirstRun } from './pages/first-run.ts';
import { keepFile, takePicture } from './pages/picture.ts';
import { dialog, expectSaid, goTo, settled } from './pages/screen.ts';
import { leadingNumber, today } from './pages/today.ts';
import { readPdf } from './pdf.ts';

const promises = translator(promisesTexts, 'nl');
const app = sharedApp();

test('is one click from its numbers on Today, which are those of the list', async () => {
  await new FirstRun(app()).openExample();
  const { page } = app();
  const numbers = page.getByText(/nagekomen · /);
  await expect(numbers).toBeVisible();
  const kept = leadingNumber(await numbers.textContent());
  await takePicture(app(), 'promises-today');
  await page.getByRole('link', { name: today('promises-look') }).click();
  await settled(page);
  await expect(
    page.getByText(promises('shown-kept', { count: kept }), { exact: true }),
  ).toBeVisible();
  await page.getByText(promises('shown-kept', { count: kept }), { exact: true }).click();
  await expect(
    page.getByRole('main').getByRole('listitem').filter({ hasText: 'KOEL-08' }),
  ).toHaveCount(1);
  await expect(page.getByText('KOEL-37', { exact: true })).toHaveCount(0);
});

test('lets the owner decide on an unclear sentence', async () => {
  const { page } = app();
  await goTo(app(), '/');
  await goTo(app(), '/promises');
  await takePicture(app(), 'promises-list');
  await page.getByRole('button', { name: promises('decide-of', { code: 'KOEL-38' }) }).click();
  const panel = dialog(page);
  await panel.getByLabel(promises('decision')).fill('Elk kwartaal');
  await panel.getByLabel(promises('because')).fill('Dan doe ik ook de aangifte.');
  await takePicture(app(), 'promises-decide');
  await panel.getByRole('button', { name: promises('decide-save') }).click();
  await expectSaid(page, new RegExp(promises('decide-saved')));
  await expect(page.getByText(/Elk kwartaal/)).toBeVisible();
  await expect(
    page.getByRole('button', { name: promises('change-of', { code: 'KOEL-38' }) }),
  ).toBeVisible();
});

test('takes an own text in, sentence by sentence', async () => {
  const { page } = app();
  await page.getByRole('button', { name: promises('paste') }).click();
  const panel = dialog(page);
  await panel
    .getByLabel(promises('text'))
    .fill('Jouw rechten\nJe hebt altijd recht op inzage. Vraag het o.a. per mail.');
  await panel.getByRole('button', { name: promises('split') }).click();
  await expect(panel.getByText(promises('position', { number: 1, total: 3 }))).toBeVisible();
  await panel.getByRole('button', { name: promises('skip') }).click();
  await expect(panel.getByText('Je hebt altijd recht op inzage.')).toBeVisible();
  await takePicture(app(), 'promises-own-text');
  await panel.getByRole('button', { name: promises('confirm') }).click();
  await panel.getByRole('button', { name: promises('skip') }).click();
  await panel.getByRole('button', { name: promises('save', { count: 1 }) }).click();
  await expectSaid(page, new RegExp(promises('own-saved', { count: 1 })));
  await page.getByRole('button', { name: promises('remove-of', { code: 'OWN-01' }) }).click();
  await dialog(page)
    .getByRole('button', { name: promises('remove-yes') })
    .click();
  await expect(page.getByText(/OWN-01/)).toHaveCount(0);
});

test('goes on paper without anybody in it', async () => {
  const { page } = app();
  await page.getByRole('button', { name: promises('pdf') }).click();
  await expectSaid(page, /\.pdf$/);
  const path = await app().savedFile('.pdf');
  keepFile(path);
  const pdf = readPdf(path);
  expect(pdf.tagged).toBe(true);
  expect(pdf.text).toContain('KOEL-37');
  expect(pdf.text).toContain('WITS-22');
  expect(pdf.text).not.toContain('de Vries');
});
