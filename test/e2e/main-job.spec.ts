/** From nothing to a letter that can be handed over: the main job, by a first-time owner. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { todayTexts } from '#renderer/features/today/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { letterKindWords } from '#renderer/ui/letter/kind-words.ts';
import { expect, sharedApp, test } from './app.ts';
import { docxText, htmlText, listFiles, needlesIn, unzip } from './files.ts';
import { FirstRun } from './pages/first-run.ts';
import { PersonPage, person } from './pages/person.ts';
import { PersonsPage } from './pages/persons.ts';
import { RequestPage } from './pages/request.ts';
import { dialog, Menu } from './pages/screen.ts';
import { SettingsPage } from './pages/settings.ts';
import { readPdf } from './pdf.ts';

const t = translator(todayTexts, 'nl');
const kind = translator(letterKindWords, 'nl');
const app = sharedApp();

const BUSINESS = {
  name: 'Hageveld Webdiensten',
  signatory: 'Gijs Hageveld',
  country: 'NL',
  profile: 'Koel ICT',
} as const;
const PASSWORD = 'mosterd ladder kanaal zeepaard';
const NAME = 'Rozemarijn van Duivelandt';
const EMAIL = 'rozemarijn@duivelandt.example.nl';
const MAIL = 'negentien berichten over het lekkende dakraam';
const OWN_TEXT = 'Beste Rozemarijn, zoals beloofd krijg je hierbij alles wat ik van je bewaar.';
/** Nothing of this may ever be readable outside the files that the owner saved. */
const SECRETS = ['Rozemarijn', 'Duivelandt', EMAIL, MAIL, 'lekkende dakraam', OWN_TEXT];

test('makes a register of one’s own', async () => {
  const wizard = new FirstRun(app());
  await wizard.begin();
  await wizard.fillBusiness(BUSINESS);
  await wizard.chooseProfile(BUSINESS);
  const code = await wizard.choosePassword(PASSWORD);
  await wizard.proveCode(code);

  const { page } = app();
  await expect(page.getByRole('heading', { level: 1, name: /Gijs Hageveld/ })).toBeVisible();
  const steps = page.getByRole('main').getByRole('list').getByRole('link');
  await expect(steps).toHaveText([t('first-1'), t('first-2'), t('first-3')]);
  await expect(page).toHaveTitle('Dossierwacht – Vandaag');

  await page.getByRole('link', { name: t('first-3') }).click();
  const settings = new SettingsPage(app());
  await settings.field('address').fill('Havenkade 9\n4301 ZZ Voorbeeldzee');
  await settings.field('email').fill('privacy@hageveld.example.nl');
  await settings.save();
  await new Menu(app()).open('today');
});

test('explains until when something is kept', async () => {
  const { page } = app();
  await page.getByRole('link', { name: t('first-1') }).click();
  const persons = new PersonsPage(app());
  await persons.startNew();
  await persons.field('given-name').fill('Rozemarijn');
  await persons.field('infix').fill('van');
  await persons.field('family-name').fill('Duivelandt');
  await persons.field('email').fill(EMAIL);
  await persons.save();
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page).toHaveURL(/#\/persons\/\d+$/);

  const screen = new PersonPage(app());
  await screen.addItem({
    category: 'Mailwisseling',
    values: { 'e-mailberichten': MAIL },
    clocks: { 'laatste contact': '1-12-2024' },
  });
  // Two years after the last contact (the statement of this business).
  const row = screen.keptRow('Mailwisseling');
  await expect(row).toContainText('di 1 december 2026');
  await row.getByRole('button', { name: /waarom/i }).click();
  const why = dialog(page);
  await expect(why).toContainText('1 december 2024');
  await expect(why).toContainText('2 jaar');
  await expect(why).toContainText('1 december 2026');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
});

test('answers a request for access with a letter of one’s own words', async () => {
  const { page } = app();
  await new PersonPage(app()).answerRequest();
  const work = new RequestPage(app());
  await work.confirmIdentity();
  await work.openStep('collect');
  expect(await work.searchEverywhere()).toBeGreaterThanOrEqual(3);
  await work.goOn('assess');
  await work.goOn('answer');
  await expect(work.preview).toContainText(EMAIL);
  await expect(work.preview).toContainText(MAIL);
  await expect(page.getByText(/^Compleet: alle \d+ onderdelen staan in de brief$/)).toBeVisible();

  const first = work.preview.getByRole('button', { name: /^Wijzig: / }).first();
  const start = ((await first.getAttribute('aria-label')) ?? '').replace(/^Wijzig: /, '');
  await work.rewrite(start, OWN_TEXT);
  await work.keepLetter();
});

test('hands the answer over as PDF, Word, HTML and export package', async () => {
  const work = new RequestPage(app());
  const pdf = readPdf(await work.saveFile('pdf', '.pdf'));
  expect(pdf.header).toMatch(/^%PDF-1\./);
  expect(pdf.tagged, 'tagged for screen readers').toBe(true);
  expect(pdf.language).toBe('nl-NL');
  expect(pdf.pages).toBeGreaterThan(1);
  for (const part of [OWN_TEXT, NAME, EMAIL, MAIL, BUSINESS.name]) expect(pdf.text).toContain(part);

  const docx = docxText(await work.saveFile('docx', '.docx'));
  for (const part of [OWN_TEXT, NAME, EMAIL, MAIL]) expect(docx).toContain(part);

  const html = await work.saveFile('html', '.html');
  for (const part of [OWN_TEXT, NAME, EMAIL, MAIL]) expect(htmlText(html)).toContain(part);
  expect(readFileSync(html, 'utf8')).not.toMatch(/<script|https?:\/\/[^"<\s]*\.(js|css|png|woff)/i);

  const entries = unzip(await work.saveFile('export', '.zip'));
  const names = Object.keys(entries);
  expect(names.some((name) => name.endsWith('.json'))).toBe(true);
  expect(names.some((name) => name.endsWith('.csv'))).toBe(true);
  expect(names.some((name) => name.endsWith('.html'))).toBe(true);
  const contents = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => strFromU8(entries[name] ?? new Uint8Array()))
    .join();
  for (const part of ['Duivelandt', EMAIL, MAIL]) expect(contents).toContain(part);
  for (const name of [...app().savedFiles(), ...names]) {
    expect(name, 'names of files show up in lists of recent files').not.toMatch(
      /rozemarijn|duivelandt/i,
    );
  }
});

test('closes the request', async () => {
  const { page } = app();
  await new RequestPage(app()).close();
  await page.getByRole('link', { name: NAME }).first().click();
  await expect(page.getByRole('button', { name: person('answer-request') })).toBeVisible();
  await new PersonPage(app()).openTab('letters');
  await expect(page.getByRole('tabpanel')).toContainText(kind('access.answer'));
  await new Menu(app()).open('today');
  await expect(page.getByText(t('request', { person: NAME }))).toHaveCount(0);
});

test('leaves nothing readable on disk', async () => {
  const saved = app().savedFile('.html');
  expect(needlesIn(saved, SECRETS).sort(), 'the search finds what is there').toEqual(
    [...SECRETS].sort(),
  );
  const folder = app().registerFolder;
  expect(listFiles(folder).map((path) => path.slice(folder.length + 1))).toContain('register.db');
  expectNothingReadable();
  const header = readFileSync(join(folder, 'register.db')).subarray(0, 16);
  expect(header.toString('latin1')).not.toContain('SQLite');

  // Locking writes everything into the one file.
  await app().throughLock(() => app().page.keyboard.press('Control+l'));
  await expect.poll(() => listFiles(folder).filter((path) => path.endsWith('-wal'))).toEqual([]);
  expectNothingReadable();

  function expectNothingReadable() {
    const files = listFiles(app().userData);
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const path of files) expect(needlesIn(path, SECRETS), path).toEqual([]);
  }
});
