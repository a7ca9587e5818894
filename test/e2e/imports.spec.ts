/** From files of other systems to the register and back, in the real app. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { encodeOneByte } from '#register/import/code-pages.ts';
import { duplicateTexts } from '#renderer/features/imports/duplicate-texts.ts';
import { previewTexts } from '#renderer/features/imports/preview-texts.ts';
import { recognisedTexts } from '#renderer/features/imports/recognised-texts.ts';
import { refusalWords } from '#renderer/features/imports/refusal-words.ts';
import { reportTexts } from '#renderer/features/imports/report-texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { bringIn } from '#test/builders/import-desk.ts';
import { expect, sharedApp, test } from './app.ts';
import { type ImportFile, ImportPage, steps } from './pages/imports.ts';
import { LockScreen } from './pages/lock.ts';
import { takePicture } from './pages/picture.ts';
import { dialog, goTo, settled } from './pages/screen.ts';
import { PASSWORD, prepareUserData } from './prepared-register.ts';

const recognised = translator(recognisedTexts, 'nl');
const preview = translator(previewTexts, 'nl');
const duplicates = translator(duplicateTexts, 'nl');
const report = translator(reportTexts, 'nl');
const refusal = translator(refusalWords, 'nl');

/** As Excel in the Netherlands saves "CSV (gescheiden door lijstscheidingsteken)". */
const EXCEL: ImportFile = {
  name: 'relaties.csv',
  bytes: windows1252(
    [
      'Relatienummer;Voornaam;Tussenvoegsel;Achternaam;Bedrijf;E-mailadres;Telefoonnummer;Straat;Huisnummer;Postcode;Woonplaats;BSN;Laatste contact',
      'R001;André;van den;Berg;Café Zoë;andre@voorbeeld.nl;612345678;Dorpsstraat;12;1234 AB;Ons Dorp;111222333;03-11-2026',
      "R002;Joëlle;in 't;Veld;;joelle@voorbeeld.nl;06-23456789;Kerkplein;3;1234 AC;Ons Dorp;;28-10-2026",
      'R003;Hüseyin;;Yılmaz;;huseyin@voorbeeld.nl;;;;;;;15-09-2026',
      'R004;Marie-José;de;Vries;;geen adres;;Ringdijk;7;1234 AD;Ons Dorp;;01-10-2026',
      ';;;;;;;;;;;;01-10-2026',
    ].join('\r\n'),
  ),
};

const MEMBER =
  '"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LAST_CHANGED,LEID,EUID,NOTES';
/** The same people, as a mailing list knows them. */
const MAILCHIMP: ImportFile = {
  name: 'audience_export_1a2b3c.zip',
  bytes: zipSync({
    'audience_export_1a2b3c/subscribed_email_audience_export_1a2b3c.csv': strToU8(
      [
        MEMBER,
        'ANDRE@voorbeeld.nl,André,van den Berg,3,"2024-04-03 08:00:00",203.0.113.7,"2024-04-03 08:05:00",203.0.113.7,52.1,"2025-01-01 00:00:00",11,aa1,',
        'joelle@voorbeeld.nl,Joëlle,in ’t Veld,2,"2023-01-01 00:00:00",,,,,"2025-01-01 00:00:00",12,aa2,',
      ].join('\n'),
    ),
    'audience_export_1a2b3c/unsubscribed_email_audience_export_1a2b3c.csv': strToU8(
      [
        `${MEMBER},UNSUB_TIME,UNSUB_REASON`,
        'huseyin@voorbeeld.nl,Hüseyin,Yilmaz,2,"2024-02-01 08:00:00",,,,,"2025-01-01 00:00:00",13,aa3,,"2026-05-06 07:00:00",NORMAL',
      ].join('\n'),
    ),
  }),
};

const CRM_HEADER =
  'Record Id,First Name,Last Name,Account Name,Email,Phone,Mailing Street,Mailing City,Mailing Zip,Last Activity Time,Modified Time,Email Opt Out';
const ERASED =
  'zcrm_77,Sjoerd,Wegmans,,sjoerd@voorbeeld.nl,,,,,2026-10-01 10:00:00,2026-10-01 10:00:00,false';
const STAYS =
  'zcrm_78,Trijntje,Blijfstra,,trijntje@voorbeeld.nl,,,,,2026-10-01 10:00:00,2026-10-01 10:00:00,false';
const zoho = (...rows: string[]): ImportFile => ({
  name: 'Contacts_001.csv',
  bytes: strToU8([CRM_HEADER, ...rows].join('\n')),
});

function windows1252(text: string): Uint8Array {
  // Turkish dotless i is not in that set; Excel writes a plain one.
  const bytes = encodeOneByte(text.replaceAll('ı', 'i'), 'windows-1252');
  if (bytes === undefined) throw new Error('no Windows-1252');
  return bytes;
}

let userData = '';
const app = sharedApp(async () => {
  ({ userData } = await prepareUserData(async (register) => {
    // Somebody of the CRM who asked to be erased, and whose copy there was said to be gone.
    await bringIn(register, { 'Contacts_001.csv': [CRM_HEADER, ERASED, STAYS].join('\n') });
    const { rows } = await register.call('persons.list', { search: 'Wegmans' });
    const personId = rows[0]?.id ?? 0;
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['erasure'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    const { id: disposalId } = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: true,
    });
    const { fingerprint } = await register.call('disposals.get', { disposalId, language: 'nl' });
    await register.call('disposals.waive-letter', { disposalId, personId, reason: 'gebeld' });
    await register.call('disposals.approve', { disposalId, fingerprint });
    await register.call('disposals.carry-out', { disposalId });
    const { tasks } = await register.call('disposals.get', { disposalId, language: 'nl' });
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: '',
      proof: null,
    });
  }));
  return { userData };
});
test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

test('reads a table of Excel in Windows-1252, and takes its people over', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  const { page } = app();
  const wizard = new ImportPage(app());
  await wizard.open();
  await settled(page);
  await takePicture(app(), '1-files');
  await wizard.choose([EXCEL]);
  await wizard.goOn('recognised');
  const found = wizard.step('recognised');
  await expect(found).toContainText('BSN');
  await expect(found).toContainText('Café Zoë');
  await takePicture(app(), '2-recognised');
  await page.getByText(recognised('mapping'), { exact: true }).scrollIntoViewIfNeeded();
  await takePicture(app(), '2-recognised-mapping');

  await wizard.goOn('preview');
  const shown = wizard.step('preview');
  await expect(shown).toContainText('André van den Berg');
  await expect(shown).toContainText("Joëlle in 't Veld");
  await takePicture(app(), '3-preview');
  await shown.getByRole('combobox', { name: preview('system') }).selectOption({
    label: 'CRM-systeem (Zoho)',
  });
  await expect(shown.getByRole('combobox', { name: preview('category') })).toBeVisible();
  await settled(page);
  await shown.getByRole('combobox', { name: preview('category') }).selectOption({
    label: 'Contactgegevens',
  });
  await shown
    .getByRole('combobox', { name: preview('relation-of', { count: 4 }) })
    .selectOption({ label: 'klant' });
  await takePicture(app(), '3-preview-how');
  await wizard.goOn('duplicates');
  await expect(wizard.step('duplicates')).toContainText(duplicates('none'));
  await wizard.goOn('run');
  await takePicture(app(), '5-run');
  await wizard
    .step('run')
    .getByRole('button', { name: duplicates('take', { count: 4 }) })
    .click();
  await expect(page.locator('h1')).toHaveText(report('title'));
  await settled(page);
  await expect(page.locator('main')).toContainText(report('count.personsCreated', { count: 4 }));
  await takePicture(app(), '6-report');
  // The number of a citizen is nowhere.
  await goTo(app(), '/persons');
  await expect(
    page.getByText('Berg, van den, André').or(page.getByText('André van den Berg')),
  ).toBeVisible();
});

test('proposes the same people of a mailing list as duplicates, with the state of each proof', async () => {
  const { page } = app();
  const wizard = new ImportPage(app());
  await wizard.open();
  await wizard.choose([MAILCHIMP]);
  await wizard.goOn('recognised');
  await takePicture(app(), '7-mailchimp-recognised');
  await wizard.goOn('preview');
  const shown = wizard.step('preview');
  await shown.getByRole('tab', { name: new RegExp(`^${preview('tab.consents')}`) }).click();
  await expect(shown).toContainText('Joëlle in ’t Veld');
  await takePicture(app(), '7-mailchimp-consents');
  await shown
    .getByRole('combobox', { name: preview('topic-to-nameless') })
    .selectOption({ label: preview('topic-new', { name: preview('topic-nameless') }) });
  await shown.getByRole('combobox', { name: preview('category') }).selectOption({
    label: 'Contactgegevens',
  });
  await wizard.goOn('duplicates');
  const pairs = wizard.step('duplicates');
  const title = duplicates('group-title', { strength: duplicates('strength.exact'), count: 3 });
  const group = pairs.getByRole('region', { name: title });
  await expect(group.getByRole('status')).toContainText(duplicates('undecided', { count: 3 }));
  await group.getByRole('button', { name: duplicates('show') }).click();
  await settled(page);
  await expect(group).toContainText('André van den Berg');
  await takePicture(app(), '8-duplicates');
  // Nothing goes on before the owner decided.
  await wizard.goOn('run');
  await expect(wizard.step('run')).toContainText(duplicates('missing-title'));
  await page
    .getByRole('button', { name: duplicates('go-to', { step: steps('step.duplicates') }) })
    .click();
  await group.getByRole('radio', { name: duplicates('merge-all', { count: 3 }) }).check();
  await wizard.goOn('run');
  await takePicture(app(), '9-mailchimp-run');
  await wizard
    .step('run')
    .getByRole('button', { name: duplicates('take', { count: 3 }) })
    .click();
  await expect(page.locator('h1')).toHaveText(report('title'));
  await settled(page);
  const main = page.locator('main');
  await expect(main).toContainText(report('count.personsMerged', { count: 3 }));
  await expect(main).toContainText(report('count.consentsWithoutProof', { count: 1 }));
  await expect(main).toContainText(report('count.consentsEnded', { count: 1 }));
  await takePicture(app(), '9-mailchimp-report');
  const here = page.url();

  await goTo(app(), '/consents');
  await expect(page.locator('main')).toContainText('mailings');
  await takePicture(app(), '9-consents');
  await page.goto(here);
  await settled(page);

  await page.getByRole('button', { name: report('undo') }).click();
  await takePicture(app(), '10-undo');
  await dialog(page)
    .getByRole('button', { name: report('undo') })
    .click();
  await expect(main).toContainText(report('blocked.already-undone'));
  await takePicture(app(), '10-undone');
  await goTo(app(), '/consents');
  await expect(page.locator('main')).not.toContainText('mailings');
});

test('finds somebody who was erased here and still stands in the CRM, with a task', async () => {
  const { page } = app();
  const wizard = new ImportPage(app());
  await wizard.open();
  await wizard.choose([zoho(ERASED, STAYS)]);
  await wizard.goOn('recognised');
  await wizard.goOn('preview');
  const shown = wizard.step('preview');
  await shown.getByText(`${preview('only.held-back')} 1`).click();
  await expect(shown).toContainText('Sjoerd Wegmans');
  await takePicture(app(), '11-held-back');
  await shown
    .getByRole('checkbox', { name: preview('whole', { system: 'CRM-systeem (Zoho)' }) })
    .check();
  await shown
    .getByRole('combobox', { name: preview('relation-of', { count: 2 }) })
    .selectOption({ label: 'klant' });
  await wizard.goOn('duplicates');
  await page.getByRole('radio', { name: duplicates('merge-all', { count: 1 }) }).check();
  await wizard.goOn('run');
  await wizard
    .step('run')
    .getByRole('button', { name: duplicates('take', { count: 1 }) })
    .click();
  await expect(page.locator('h1')).toHaveText(report('title'));
  await settled(page);
  await expect(page.locator('main')).toContainText(report('finding.erased-there'));
  await takePicture(app(), '12-still-there');
  await page
    .getByRole('link', { name: /^2026-\d+$/ })
    .first()
    .click();
  await expect(page.locator('main')).toContainText('zcrm_77');
  await expect(page.locator('main')).not.toContainText('Wegmans');
  await takePicture(app(), '12-task');
});

test('reads a folder that is dropped, with the folders in it', async () => {
  const { page, saveFolder } = app();
  const folder = join(saveFolder, 'mailinglijst');
  for (const [name, bytes] of Object.entries(unzipSync(MAILCHIMP.bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const wizard = new ImportPage(app());
  await wizard.open();
  await wizard.drop(folder);
  const shown = wizard.step('files');
  for (const name of Object.keys(unzipSync(MAILCHIMP.bytes))) {
    await expect(shown).toContainText(`mailinglijst/${name}`);
  }
  await wizard.goOn('recognised');
  await expect(wizard.step('recognised')).toContainText('Mailchimp');
  await app().resize(1280, 800, 2);
  await page.getByText(recognised('entries'), { exact: true }).scrollIntoViewIfNeeded();
  await takePicture(app(), '14-folder-enlarged');
  await app().resize(1280, 800);
});

test('says what is wrong with a file that is not read, and keeps nothing', async () => {
  const { page } = app();
  const wizard = new ImportPage(app());
  await wizard.open();
  await page.getByLabel(steps('files-input')).setInputFiles([
    {
      name: 'oud.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    },
  ]);
  await expect(page.getByText(refusal('file.spreadsheet-old'))).toBeVisible();
  await takePicture(app(), '13-refused');
});
