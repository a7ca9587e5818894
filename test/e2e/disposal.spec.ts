/** From what is due to a certificate: one run over the example register, by its owner. */
import { expect, sharedApp, test } from './app.ts';
import { listFiles, needlesIn } from './files.ts';
import { approval, DisposalPage, disposal } from './pages/disposal.ts';
import { FirstRun } from './pages/first-run.ts';
import { PersonsPage } from './pages/persons.ts';
import { keepFile, takePicture } from './pages/picture.ts';
import { dialog, goTo } from './pages/screen.ts';
import { readPdf } from './pdf.ts';

const app = sharedApp();

/** Everybody of the example who goes whole, as their screens name them. */
const gone: string[] = [];

test('shows what is due, by rule and by person, before anything happens', async () => {
  await new FirstRun(app()).openExample();
  await app().resize(1280, 800);
  const { page } = app();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goTo(app(), '/disposal');
  await takePicture(app(), 'run-0-list');
  await new DisposalPage(app()).propose();
  await takePicture(app(), 'run-1-proposal');
  await page.getByText(disposal('by-person'), { exact: true }).click();
  await takePicture(app(), 'run-1-proposal-persons');
});

test('lets the owner decide with the keyboard, per item, with a reason', async () => {
  const { page } = app();
  const work = new DisposalPage(app());
  await work.openStep('check');
  await takePicture(app(), 'run-2-check');
  await work.table.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Beslis over 1 gegeven$/ }).click();
  const panel = dialog(page);
  await panel.getByText(disposal('decision.postpone'), { exact: true }).click();
  await panel.getByLabel(disposal('decision-reason')).fill('Offerte is nog in behandeling');
  await panel.getByRole('textbox', { name: disposal('review-on') }).fill('15-1-2027');
  await takePicture(app(), 'run-2-decide');
  await page.keyboard.press('Control+s');
  await expect(panel).toHaveCount(0);
  await page.getByText(disposal('bucket.keep')).click();
  await expect(work.table).toContainText('Offerte is nog in behandeling');
  await takePicture(app(), 'run-2-kept');
});

test('asks for letters first, then for agreement to exactly this list', async () => {
  const { page } = app();
  const work = new DisposalPage(app());
  await work.openStep('approve');
  await takePicture(app(), 'run-3-approve');
  expect(await work.makeLetters()).toBeGreaterThan(0);
  const whole = await page.getByText(/verdwijnen helemaal uit het register/).textContent();
  gone.push(
    ...(whole
      ?.split(':')[1]
      ?.split(',')
      .map((name) => name.trim()) ?? []),
  );
  expect(gone).toContain('Joris Peeters');
  await work.agree();
  await takePicture(app(), 'run-3-agreed');
});

test('erases, searches, and says what is left to do', async () => {
  const { page } = app();
  const work = new DisposalPage(app());
  await work.erase();
  await expect(page.getByText(approval('test-clean'))).toBeVisible();
  await takePicture(app(), 'run-4-done');
  await page.getByRole('button', { name: approval('certificate-save') }).click();
  await expect.poll(() => app().savedFiles().length).toBe(1);
  keepFile(app().savedFile('.pdf'));
  const certificate = readPdf(app().savedFile('.pdf'));
  expect(certificate).toMatchObject({ tagged: true, language: 'nl-NL' });
  expect(certificate.text).toContain('Er is niets van teruggevonden');
  expect(gone.length).toBeGreaterThan(3);
  for (const name of gone) expect(certificate.text).not.toContain(name);
});

test('is done when every system has confirmed', async () => {
  const { page } = app();
  await new DisposalPage(app()).confirmAll();
  await expect(page.getByText(approval('result-all-done'))).toBeVisible();
  await takePicture(app(), 'run-5-confirmed');
});

test('leaves nobody who went in the lists, in the files or in the log', async () => {
  await goTo(app(), '/persons');
  const persons = new PersonsPage(app());
  for (const name of gone) {
    await persons.searchField.fill(name);
    await expect(persons.list.getByRole('row').filter({ hasText: name })).toHaveCount(0);
  }
  for (const file of listFiles(app().userData)) {
    expect({ file, found: needlesIn(file, gone) }).toEqual({ file, found: [] });
  }
  await goTo(app(), '/journal');
  await takePicture(app(), 'run-6-journal');
});
