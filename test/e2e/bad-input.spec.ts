/** What people type by mistake or on purpose: told at the field, kept as text, never carried out. */
import { readFileSync, rmSync } from 'node:fs';
import { errorWords } from '#renderer/ui/error-words.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { expect, sharedApp, test } from './app.ts';
import { docxText, htmlText, unzip } from './files.ts';
import { LockScreen } from './pages/lock.ts';
import { PersonPage } from './pages/person.ts';
import { PersonsPage, persons as personsText } from './pages/persons.ts';
import { RequestPage } from './pages/request.ts';
import { dialog, Menu } from './pages/screen.ts';
import { TodayPage } from './pages/today.ts';
import { readPdf } from './pdf.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const errors = translator(errorWords, 'nl');
const HOSTILE = '<script>window.stolen=1</script><img src=x onerror="window.stolen=2">';
const HOSTILE_NAME = `Hostiel ${HOSTILE}`;
const FORMULA = '=HYPERLINK("http://example.nl";"klik")';

let userData = '';
const app = sharedApp(async () => {
  ({ userData } = await prepareUserData(async (register) => {
    await addPerson(register, {
      givenName: 'Hostiel',
      familyName: HOSTILE,
      email: 'hostiel@example.nl',
      note: HOSTILE,
      lastContactOn: '2020-01-02',
    });
    for (const familyName of [FORMULA, '+31', '-1', '@som', '＝1']) {
      await addPerson(register, { familyName, lastContactOn: '2020-01-02' });
    }
  }));
  return { userData };
});
test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

test('tells at each field what is wrong, and keeps what was typed', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  await new Menu(app()).open('persons');
  const { page } = app();
  const form = new PersonsPage(app());
  await form.startNew();
  await form.save();
  await expect(dialog(page)).toContainText(errors('field.text.required'));

  await form.field('given-name').fill('x'.repeat(20_000));
  await form.field('family-name').fill('Lang');
  await form.save();
  await expect(dialog(page)).toContainText(errors('field.text.too-long'));
  await expect(form.field('given-name')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.field('family-name')).toHaveValue('Lang');

  await form.field('given-name').fill('Kort');
  await form.field('email').fill('geen adres');
  await form.field('phone').fill('12');
  await form.save();
  await expect(form.field('email')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.field('phone')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.field('email')).toBeFocused();

  await form.field('email').fill('');
  await form.field('phone').fill('');
  await dialog(page)
    .getByRole('combobox', { name: personsText('relation') })
    .selectOption('customer');
  const since = dialog(page).getByRole('textbox', { name: new RegExp(`^${personsText('since')}`) });
  await since.fill('31-02-2026');
  await form.save();
  await expect(dialog(page)).toContainText(errors('field.date.invalid'));
  await expect(since).toHaveValue('31-02-2026');

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(personsText('found', { count: 6 }))).toBeVisible();
});

test('refuses input that no form would send, with nothing changed', async () => {
  const { page } = app();
  const inputs: [string, unknown][] = [
    ['persons.create', { familyName: 'x' }],
    ['persons.create', null],
    ['persons.create', { __proto__: { polluted: true } }],
    ['persons.get', { personId: -1, language: 'nl' }],
    ['persons.get', { personId: 1.5, language: 'nl' }],
    ['persons.get', { personId: '1 OR 1=1', language: 'nl' }],
    ['persons.list', { search: 'x'.repeat(3_000_000) }],
    ['persons.list', { search: '', limit: 1e9 }],
    ['rules.choose', { ruleId: 1, choice: { period: 'P99999Y', startKind: null, reason: '' } }],
    ['files.save-letter', { letterId: 1, format: '../../etc/passwd' }],
    ['drafts.save', { key: 'x', value: 'x'.repeat(300_000) }],
  ];
  for (const [method, input] of inputs) {
    const reply = await page.evaluate(
      ([name, given]) =>
        (window.dossierwacht.call as (name: string, input: unknown) => Promise<unknown>)(
          name,
          given,
        ),
      [method, input] as const,
    );
    expect(reply, method).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  }
  await expect(page.getByText(personsText('found', { count: 6 }))).toBeVisible();
});

test('shows markup in a name as the text it is', async () => {
  const { page } = app();
  const list = new PersonsPage(app());
  await expect(list.list.getByText(HOSTILE_NAME)).toBeVisible();
  // Searching is no query language either.
  for (const search of ['"', "' OR 1=1 --", 'NEAR(', '*', '<script>'])
    await list.searchField.fill(search);
  await list.find('hostiel', HOSTILE_NAME);
  await expectNothingRan();
  await expect(page).toHaveTitle('Dossierwacht – Persoon');
});

test('puts markup into letters and files as text', async () => {
  const { page } = app();
  await new PersonPage(app()).answerRequest();
  const work = new RequestPage(app());
  await work.openStep('answer');
  await expect(work.preview).toContainText(HOSTILE);
  await work.keepLetter();
  await expectNothingRan();

  expect(readPdf(await work.saveFile('pdf', '.pdf')).text).toContain(HOSTILE);
  expect(docxText(await work.saveFile('docx', '.docx'))).toContain(HOSTILE);
  const html = await work.saveFile('html', '.html');
  expect(htmlText(html)).toContain('window.stolen=1');
  expectNoMarkup(readFileSync(html, 'utf8'));
  const entries = unzip(await work.saveFile('export', '.zip'));
  for (const [name, bytes] of Object.entries(entries)) {
    if (name.endsWith('.html')) expectNoMarkup(new TextDecoder().decode(bytes));
  }
  expect(page.url()).toMatch(/^app:/);
});

test('guards spreadsheets against formulas', async () => {
  await new Menu(app()).open('today');
  const csv = readFileSync(await new TodayPage(app()).saveList('csv'), 'utf8');
  expect(csv).toContain('HYPERLINK');
  for (const cell of csv.replace(/^\uFEFF/, '').split(/[\r\n;]+/)) {
    expect(cell).not.toMatch(/^"?[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]/);
  }
});

/** Neither a script element nor an attribute that would carry out something. */
function expectNoMarkup(html: string): void {
  expect(html).not.toMatch(/<script|<img|<[^>]+\sonerror=/i);
  expect(html).toContain('&lt;script&gt;');
}

async function expectNothingRan(): Promise<void> {
  expect(await app().page.evaluate(() => 'stolen' in window)).toBe(false);
  await expect(app().page.locator('script[src=""], img[src="x"]')).toHaveCount(0);
}
