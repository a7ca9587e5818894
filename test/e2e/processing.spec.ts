/** The register of activities: from a new purpose to the files that go out. */
import { readFileSync } from 'node:fs';
import { processingFormTexts } from '#renderer/features/processing/form-texts.ts';
import { processingTexts } from '#renderer/features/processing/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { expect, sharedApp, test } from './app.ts';
import { unzip } from './files.ts';
import { FirstRun } from './pages/first-run.ts';
import { keepFile } from './pages/picture.ts';
import { dialog, expectSaid, goTo } from './pages/screen.ts';
import { findTagged, readPdf } from './pdf.ts';

const t = translator(processingTexts, 'nl');
const form = translator(processingFormTexts, 'nl');
const app = sharedApp();
const NAME = 'Kerstkaarten =sturen';

test('an activity is added, ends, and stays in what goes out', async () => {
  const { page } = app();
  await new FirstRun(app()).openExample();
  await goTo(app(), '/processing');
  await page.getByRole('button', { name: t('add') }).click();
  const panel = dialog(page);
  await panel.getByRole('textbox', { name: form('name') }).fill(NAME);
  await panel.getByRole('checkbox', { name: 'overeenkomst' }).check();
  await panel.getByRole('button', { name: form('save') }).click();
  await expectSaid(page, form('saved'));

  const grid = page.getByRole('grid', { name: t('list') });
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: NAME })).toBeVisible();
  await panel.getByRole('button', { name: t('end') }).click();
  await panel.getByRole('button', { name: form('end-save') }).click();
  await expectSaid(page, form('ended'));

  for (const kind of ['pdf', 'xlsx', 'csv'] as const) {
    await page.getByRole('button', { name: t(kind) }).click();
    await expectSaid(page, new RegExp(`\\.${kind}$`));
  }
});

test('the paper is tagged, with a heading for every activity', () => {
  const path = app().savedFile('.pdf');
  keepFile(path);
  const { structure, tagged } = readPdf(path);
  expect(tagged).toBe(true);
  const headings = findTagged(structure, 'H3').map(({ text }) => text);
  expect(headings).toContain(NAME);
  expect(findTagged(structure, 'TH').length).toBeGreaterThan(headings.length);
});

test('the workbook and the table hold the same activity as text', () => {
  const sheet = new TextDecoder().decode(
    unzip(app().savedFile('.xlsx'))['xl/worksheets/sheet2.xml'],
  );
  expect(sheet).toContain(`>${NAME}</t>`);
  expect(sheet).not.toContain('<f>');
  expect(readFileSync(app().savedFile('.csv'), 'utf8')).toContain(`"${NAME}"`);
});
