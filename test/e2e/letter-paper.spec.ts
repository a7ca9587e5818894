/** A letter on paper: the logo, the window of the envelope, and what a screen reader gets of the PDF. */
import { rmSync } from 'node:fs';
import { settingsTexts } from '#renderer/features/settings/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { ADDRESS_PLACES } from '#shared/domain/letters/letter-css.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { RegisterCalls } from '#test/builders/calls.ts';
import { aPng } from '#test/builders/pictures.ts';
import { expect, sharedApp, test } from './app.ts';
import { htmlText } from './files.ts';
import { LockScreen } from './pages/lock.ts';
import { keepFile, takePicture } from './pages/picture.ts';
import { RequestPage } from './pages/request.ts';
import { expectSaid, goTo } from './pages/screen.ts';
import { SettingsPage } from './pages/settings.ts';
import { findTagged, type Pdf, readPdf, type Tagged } from './pdf.ts';
import type { Drawn } from './pdf-page.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';

const settings = translator(settingsTexts, 'nl');

/** As long as a name may be; the address as high as one gets. */
const BUSINESS =
  'Vandenbroucke-Terlinden Computerdiensten, Netwerkbeheer en Webontwikkeling voor Zelfstandigen en Verenigingen te Utrecht';
const ADDRESS =
  'T.a.v. de administratie\nBurgemeester van Haarenlaan 1123 bus 45\n2497 AB Alphen aan den Rijn\nNederland';

/**
 * What shows through the window of an envelope, in millimetres on the sheet. The
 * sheet has room to move: `sure` always shows, `never` may show with something else.
 */
const WINDOWS: Record<Country, Record<'sure' | 'never', Omit<Drawn, 'text' | 'content'>>> = {
  NL: {
    sure: { left: 20, right: 110, top: 50, bottom: 85 },
    never: { left: 20, right: 119, top: 45, bottom: 95 },
  },
  BE: {
    sure: { left: 110, right: 200, top: 45, bottom: 80 },
    never: { left: 105, right: 205, top: 45, bottom: 90 },
  },
};

const letters: Partial<Record<Country, number>> = {};
let userData = '';
const app = sharedApp(async () => {
  const prepared = await prepareUserData(fill);
  userData = prepared.userData;
  return { userData };
});
test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

/** One person, and for each country a letter of a business there. */
async function fill(register: RegisterCalls): Promise<void> {
  const { call } = register;
  const personId = await addPerson(register, { familyName: 'Berg', lastContactOn: '2026-03-01' });
  await call('persons.update', {
    personId,
    person: {
      givenName: 'Jan-Willem',
      infix: 'van den',
      familyName: 'Berg-Vandermeulen',
      nickname: '',
      functionTitle: '',
      language: null,
      letterForm: null,
      source: '',
      note: '',
      contactPoints: [
        { kind: 'address', value: ADDRESS, label: '' },
        { kind: 'email', value: 'jw@vandenberg.example.nl', label: '' },
      ],
    },
  });
  const { id: organisationId } = await call('organisations.create', {
    name: 'Vandermeulen & Zonen Aannemingsbedrijf',
    registrationNumber: '',
    vatNumber: '',
    website: '',
    address: '',
  });
  await call('relations.create', {
    personId,
    kind: 'customer',
    organisationId,
    fromOn: '2019-04-03',
    toOn: null,
    note: '',
  });
  const {
    profile: _p,
    statementVersionOn: _v,
    authority: _a,
    ...controller
  } = await call('controller.get', {});
  for (const country of ['NL', 'BE'] as const) {
    await call('controller.update', {
      ...controller,
      country,
      name: BUSINESS,
      address: 'Bedrijvenpark De Oude Steenfabriek\nHaarenlaan 123 bus 4\n3511 AB Utrecht',
      email: 'privacy@vandenbroucke-terlinden-computerdiensten.example.nl',
      phone: country === 'NL' ? '030 123 45 67' : '09 123 45 67',
      website: 'www.vandenbroucke-terlinden.example.nl',
      dataProtectionOfficer: 'mr. A. B. C. Vandenbroucke-Terlinden',
    });
    const { id: requestId } = await call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    const document = await call('letters.compose-answer', {
      requestId,
      locale: country === 'NL' ? 'nl-NL' : 'nl-BE',
      form: 'formal',
    });
    expect(document.addressee, 'six lines for the window').toHaveLength(6);
    letters[country] = (await call('letters.create', { requestId, document })).id;
  }
}

async function openLetter(country: Country): Promise<RequestPage> {
  await goTo(app(), `/letters/${letters[country]}`);
  return new RequestPage(app());
}

async function savePdf(country: Country): Promise<Pdf> {
  const path = await (await openLetter(country)).saveFile(
    'pdf',
    country === 'NL' ? '1.pdf' : '2.pdf',
  );
  keepFile(path);
  return readPdf(path);
}

function isWithin(one: Drawn, area: Omit<Drawn, 'text' | 'content'>): boolean {
  const { left, right, top, bottom } = area;
  return one.left >= left && one.right <= right && one.top >= top && one.bottom <= bottom;
}

function touches(one: Drawn, area: Omit<Drawn, 'text' | 'content'>): boolean {
  const { left, right, top, bottom } = area;
  return one.left < right && one.right > left && one.top < bottom && one.bottom > top;
}

test('takes a logo in the settings and shows it on the letter', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  const { page } = app();
  await new SettingsPage(app()).open('letters');
  const field = page.locator('input[type="file"]');
  await expect(page.getByRole('button', { name: settings('logo-choose') })).toBeVisible();
  await field.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await expect(page.getByText('Dit is geen PNG en geen JPEG.')).toBeVisible();
  await field.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from(aPng(900, 300)),
  });
  await expectSaid(page, settings('logo-saved'));
  const shown = page.getByRole('img', { name: settings('logo-shown') });
  await shown.scrollIntoViewIfNeeded();
  await expect(shown).toBeVisible();
  await takePicture(app(), 'logo-settings');
  for (const country of ['NL', 'BE'] as const) {
    await openLetter(country);
    const logo = page.getByRole('article').getByRole('img', { name: BUSINESS });
    // A picture that the policy of the page keeps out has no size.
    await expect
      .poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(900);
    await takePicture(app(), `logo-preview-${country}`);
  }
});

for (const country of ['NL', 'BE'] as const) {
  test(`shows the addressee, and nothing else, in the window of an envelope (${country})`, async () => {
    const [first = []] = (await savePdf(country)).drawn;
    const { left } = ADDRESS_PLACES[country];
    const { sure, never } = WINDOWS[country];
    const inWindow = first.filter((one) => isWithin(one, sure));
    expect(inWindow.map(({ text }) => text)).toEqual([
      'Jan-Willem van den Berg-Vandermeulen',
      'Vandermeulen & Zonen Aannemingsbedrijf',
      ...ADDRESS.split('\n'),
    ]);
    for (const one of inWindow) expect(Math.abs(one.left - left)).toBeLessThan(1);
    const others = first.filter((one) => !inWindow.includes(one) && touches(one, never));
    expect(others.map(({ text }) => text)).toEqual([]);
    const pictures = first.filter(({ text }) => text === '');
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.bottom).toBeLessThan(never.top);
  });

  test(`saves a PDF that can be read aloud (${country})`, async () => {
    const pdf = readPdf(app().savedFile(country === 'NL' ? '1.pdf' : '2.pdf'));
    const { structure } = pdf;
    expect(pdf).toMatchObject({
      tagged: true,
      language: country === 'NL' ? 'nl-NL' : 'nl-BE',
      showsTitle: true,
      creator: 'Dossierwacht',
    });
    const [heading, ...more] = findTagged(structure, 'H1');
    expect(more).toEqual([]);
    expect(heading?.text).toBe('Antwoord op uw inzageverzoek');
    expect(pdf.title).toMatch(/^Antwoord op uw inzageverzoek 2026-00\d$/);
    expect(findTagged(structure, 'H2').length).toBeGreaterThan(5);
    expect(findTagged(structure, 'H3').length).toBeGreaterThan(0);

    const tables = findTagged(structure, 'Table');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const [row] = findTagged(table, 'TR');
      const heads = findTagged(row, 'TH');
      expect(heads.map(({ scope }) => scope)).toEqual(heads.map(() => 'Column'));
      expect(heads.length).toBeGreaterThan(1);
      const rows = findTagged(table, 'TR').slice(1);
      expect(rows.map((one) => findTagged(one, 'TH')[0]?.scope)).toEqual(rows.map(() => 'Row'));
    }
    const lists = findTagged(structure, 'L');
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      expect(list.children.map(({ role }) => role)).toEqual(list.children.map(() => 'LI'));
    }
    expect(findTagged(structure, 'Figure').map(({ alt }) => alt)).toEqual([BUSINESS]);

    // In the order of reading: who writes, to whom, what about.
    const paragraphs = findTagged(structure, 'P').map(({ text }) => text);
    expect(paragraphs[0]).toBe(BUSINESS);
    expect(paragraphs[2]).toMatch(/^Jan-Willem van den Berg-Vandermeulen .* Nederland$/);
    expect(textIn(structure, ['P', 'H1', 'H2', 'H3', 'LI', 'TH', 'TD'])).toBe(structure?.text);
  });

  test(`has only the foot of the page outside the structure (${country})`, async () => {
    const pdf = readPdf(app().savedFile(country === 'NL' ? '1.pdf' : '2.pdf'));
    for (const [index, page] of pdf.drawn.entries()) {
      const outside = page.filter(({ content }) => content === undefined);
      expect(outside.map(({ text }) => text.trim()).join(' ')).toMatch(
        new RegExp(`^2026-00\\d Pagina ${index + 1} van ${pdf.pages}$`),
      );
      for (const one of outside) expect(one.top).toBeGreaterThan(275);
    }
  });
}

test('puts the logo into HTML, and takes it off again', async () => {
  const { page } = app();
  const withLogo = await (await openLetter('NL')).saveFile('html', '1.html');
  expect(htmlText(withLogo)).toContain(BUSINESS);
  await new SettingsPage(app()).open('letters');
  await page.getByRole('button', { name: settings('logo-remove') }).click();
  await expectSaid(page, settings('logo-removed'));
  await openLetter('NL');
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('article').getByRole('img')).toHaveCount(0);
});

/** The text of what stands for itself: paragraphs, headings, items and cells. */
function textIn(element: Tagged | undefined, roles: readonly string[]): string {
  if (element === undefined) return '';
  if (roles.includes(element.role)) return element.text;
  return element.children
    .map((child) => textIn(child, roles))
    .filter((text) => text !== '')
    .join(' ');
}
