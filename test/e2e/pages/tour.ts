/**
 * Every screen, panel and dialog of the app, and how to get there: for what has
 * to hold everywhere (accessibility, zoom) and for looking at all of them.
 */
import { expect } from '@playwright/test';
import { assessmentTexts } from '#renderer/features/breaches/assessment-texts.ts';
import { formTexts as breachFormTexts } from '#renderer/features/breaches/form-texts.ts';
import { breachLetterTexts } from '#renderer/features/breaches/letter-texts.ts';
import { breachesTexts } from '#renderer/features/breaches/texts.ts';
import { consentsTexts } from '#renderer/features/consents/texts.ts';
import { dutiesTexts } from '#renderer/features/duties/texts.ts';
import { questionTexts } from '#renderer/features/gaps/question-texts.ts';
import { gapsTexts } from '#renderer/features/gaps/texts.ts';
import { duplicateTexts } from '#renderer/features/imports/duplicate-texts.ts';
import { intakeTexts } from '#renderer/features/intake/texts.ts';
import { journalTexts } from '#renderer/features/journal/texts.ts';
import { disclosureTexts } from '#renderer/features/measures/disclosure-texts.ts';
import { permissionTexts } from '#renderer/features/measures/permission-texts.ts';
import { measuresTexts } from '#renderer/features/measures/texts.ts';
import { emergencyTexts } from '#renderer/features/person/emergency-texts.ts';
import { itemTexts } from '#renderer/features/person/item-texts.ts';
import { processingTexts } from '#renderer/features/processing/texts.ts';
import { processorsTexts } from '#renderer/features/processors/texts.ts';
import { promisesTexts } from '#renderer/features/promises/texts.ts';
import { requestListTexts } from '#renderer/features/request-list/texts.ts';
import { editorTexts } from '#renderer/features/rules/editor-texts.ts';
import { rulesTexts } from '#renderer/features/rules/texts.ts';
import { settingsTexts } from '#renderer/features/settings/texts.ts';
import { completeTexts } from '#renderer/features/statement/complete-texts.ts';
import { statementTexts } from '#renderer/features/statement/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import type { DesktopApp } from '../desktop-app.ts';
import { DisposalPage, disposal } from './disposal.ts';
import { type ImportFile, ImportPage } from './imports.ts';
import { PersonPage, person } from './person.ts';
import { PersonsPage } from './persons.ts';
import { letter, RequestPage, request } from './request.ts';
import { dialog, goTo, settled } from './screen.ts';

export interface Stop {
  readonly name: string;
  readonly go: (app: DesktopApp) => Promise<void>;
}

const breaches = translator(breachesTexts, 'nl');
const breachAssessment = translator(assessmentTexts, 'nl');
const breachForm = translator(breachFormTexts, 'nl');
const breachLetters = translator(breachLetterTexts, 'nl');
const duplicates = translator(duplicateTexts, 'nl');
const duties = translator(dutiesTexts, 'nl');
const measures = translator(measuresTexts, 'nl');
const disclosures = translator(disclosureTexts, 'nl');
const permissions = translator(permissionTexts, 'nl');
const editor = translator(editorTexts, 'nl');
const emergency = translator(emergencyTexts, 'nl');
const gaps = translator(gapsTexts, 'nl');
const gapQuestions = translator(questionTexts, 'nl');
const intake = translator(intakeTexts, 'nl');
const journal = translator(journalTexts, 'nl');
const item = translator(itemTexts, 'nl');
const consents = translator(consentsTexts, 'nl');
const processing = translator(processingTexts, 'nl');
const processors = translator(processorsTexts, 'nl');
const promises = translator(promisesTexts, 'nl');
const requests = translator(requestListTexts, 'nl');
const rules = translator(rulesTexts, 'nl');
const settings = translator(settingsTexts, 'nl');
const statement = translator(statementTexts, 'nl');
const complete = translator(completeTexts, 'nl');

/** A few sentences as an owner would paste them. */
const OWN_TEXT = `Inzage
U kunt altijd vragen welke gegevens we van u hebben. Wij geven uw gegevens niet aan derden, o.a. niet voor reclame.`;

/** Somebody of the example with an open request, invoices, a hold and much else. */
const EXAMPLE_PERSON = { search: 'Vries', name: 'Jan de Vries' };

/** A letter in which much is recognised, also what may not be kept. */
const EXAMPLE_LETTER = `Mijn naam is Piet Bakker. Volgens artikel 15 AVG vraag ik inzage in mijn gegevens.
Een kopie van mijn paspoort vindt u in de bijlage. Mijn BSN is 111222333.

piet@example.nl`;

/** Somebody of the example, and somebody new with a value that is none. */
const EXAMPLE_LIST: ImportFile = {
  name: 'relaties.csv',
  bytes: new TextEncoder().encode(
    [
      'Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Telefoonnummer;Nieuwsbrief;BSN;Laatste contact',
      'Jan;de;Vries;jan@devriesbouw.example.nl;06-12345678;ja;111222333;03-11-2026',
      'Joëlle;in ’t;Veld;geen adres;612345679;nee;;28-10-2026',
      ';;;;;;;01-10-2026',
    ].join('\r\n'),
  ),
};

const LISTS = ['due', 'soon', 'start-missing', 'undecided', 'held'] as const;
const PERSON_TABS = ['items', 'consents', 'timeline', 'letters', 'notes'] as const;
const REQUEST_STEPS = ['received', 'identify', 'collect', 'assess', 'answer', 'close'] as const;
const SETTINGS = [
  'business',
  'letters',
  'reminders',
  'display',
  'safety',
  'backup',
  'about',
] as const;
const RUN_STEPS = ['proposal', 'check', 'approve', 'done'] as const;

/** Stops in the example register, in this order: some go on from the one before. */
export const TOUR: readonly Stop[] = [
  { name: 'today', go: (app) => goTo(app, '/') },
  ...LISTS.map((list) => ({
    name: `due-${list}`,
    go: (app: DesktopApp) => goTo(app, `/due/${list}`),
  })),
  {
    name: 'due-why',
    go: async (app) => {
      await goTo(app, '/due/due');
      await app.page
        .getByRole('button', { name: /^waarom/i })
        .first()
        .click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  { name: 'persons', go: openAfresh('/persons') },
  {
    name: 'persons-new',
    go: async (app) => {
      await goTo(app, '/persons');
      await new PersonsPage(app).startNew();
    },
  },
  {
    name: 'person',
    go: async (app) => {
      await openAfresh('/persons')(app);
      await new PersonsPage(app).find(EXAMPLE_PERSON.search, EXAMPLE_PERSON.name);
    },
  },
  ...PERSON_TABS.map((tab) => ({
    name: `person-${tab}`,
    go: (app: DesktopApp) => new PersonPage(app).openTab(tab),
  })),
  {
    name: 'person-item',
    go: async (app) => {
      await new PersonPage(app).openTab('items');
      await app.page.getByRole('grid').getByRole('gridcell').first().click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'person-item-form',
    go: async ({ page }) => {
      await dialog(page)
        .getByRole('button', { name: item('edit-this') })
        .click();
      await expect(dialog(page).getByRole('button', { name: item('save') })).toBeVisible();
    },
  },
  {
    name: 'person-identity-form',
    go: async (app) => {
      await leavePanel(app);
      await new PersonPage(app).openTab('overview');
      await app.page.getByRole('button', { name: person('identity-edit') }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'person-export',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('button', { name: person('export') }).click();
      await expect(dialog(app.page)).toBeVisible();
      await settled(app.page);
    },
  },
  {
    name: 'person-emergency',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('button', { name: emergency('open') }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'request',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('button', { name: /^Ga verder met verzoek/ }).click();
      await expect(app.page).toHaveURL(/#\/requests\//);
      await settled(app.page);
    },
  },
  ...REQUEST_STEPS.map((step) => ({
    name: `request-${step}`,
    go: (app: DesktopApp) => new RequestPage(app).openStep(step),
  })),
  {
    name: 'request-letter-desk',
    go: async (app) => {
      await new RequestPage(app).openStep('received');
      await app.page.getByRole('button', { name: request('ack-action') }).click();
      await expect(app.page.getByRole('article', { name: letter('preview') })).toBeVisible();
    },
  },
  {
    name: 'request-form',
    go: async (app) => {
      await new RequestPage(app).openStep('assess');
      await app.page
        .getByRole('button', { name: /^Weiger/ })
        .first()
        .click();
      await settled(app.page);
    },
  },
  {
    name: 'letter',
    go: async (app) => {
      const work = new RequestPage(app);
      await work.openStep('answer');
      await work.keepLetter();
      await app.page
        .getByRole('link', { name: /^Brief / })
        .first()
        .click();
      await expect(app.page.getByRole('article', { name: letter('kept-letter') })).toBeVisible();
    },
  },
  { name: 'requests', go: openAfresh('/requests') },
  {
    name: 'requests-calendar',
    go: async ({ page }) => {
      await page.getByRole('tab', { name: requests('tab-calendar') }).click();
      await settled(page);
    },
  },
  {
    name: 'requests-new',
    go: async (app) => {
      await goTo(app, '/requests/new');
      await app.page.getByRole('textbox', { name: intake('letter') }).fill(EXAMPLE_LETTER);
      await expect(app.page.getByRole('button', { name: intake('take-all') })).toBeVisible();
    },
  },
  { name: 'disposals', go: openAfresh('/disposal') },
  {
    name: 'disposal',
    go: async ({ page }) => {
      // The first time it is proposed, after that it is gone on with.
      await page
        .getByRole('button', { name: disposal('propose') })
        .or(page.getByRole('button', { name: /^Ga verder met \d/ }))
        .first()
        .click();
      await expect(page).toHaveURL(/#\/disposal\/\d+$/);
      await settled(page);
    },
  },
  ...RUN_STEPS.map((step) => ({
    name: `disposal-${step}`,
    go: (app: DesktopApp) => new DisposalPage(app).openStep(step),
  })),
  { name: 'consents', go: (app) => goTo(app, '/consents') },
  {
    name: 'consents-give',
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: consents('give') })
        .first()
        .click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  {
    name: 'consents-one',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('row', { name: /Lieke Brouwer/ }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'consents-topics',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('tab', { name: consents('tab-topics') }).click();
      await settled(app.page);
    },
  },
  {
    name: 'consents-topic',
    go: async ({ page }) => {
      await page.getByRole('button', { name: /Webanizr/ }).click();
      await expect(dialog(page)).toBeVisible();
      await settled(page);
    },
  },
  {
    name: 'consents-mailing',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('tab', { name: consents('tab-mailing') }).click();
      await app.page
        .getByLabel(consents('topic'), { exact: true })
        .selectOption({ label: 'nieuwsbrief · Webanizr' });
      await settled(app.page);
    },
  },
  {
    name: 'consents-not-mailed',
    go: async ({ page }) => {
      await page.getByText(/^Niet op de lijst/).click();
      await settled(page);
    },
  },
  { name: 'rules', go: openAfresh('/rules') },
  {
    name: 'rules-choice',
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: /^Wijzig de keuze voor Relaties zonder contact/ })
        .first()
        .click();
      await expect(dialog(page).getByRole('heading', { name: rules('preview') })).toBeVisible();
      await settled(page);
    },
  },
  {
    name: 'rules-editor',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('button', { name: editor('new-rule') }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'rules-conflicts',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByText(new RegExp(`^${rules('filter-conflict')}`)).click();
      await settled(app.page);
    },
  },
  { name: 'processors', go: openAfresh('/processors') },
  {
    name: 'processors-form',
    go: async ({ page }) => {
      await page.getByRole('grid').getByRole('gridcell').first().click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  {
    name: 'processors-party',
    go: async ({ page }) => {
      await dialog(page)
        .getByRole('link', { name: processors('to-dossier') })
        .click();
      await settled(page);
    },
  },
  {
    name: 'processors-persons',
    go: async ({ page }) => {
      await page.getByRole('link', { name: /^Toon [\d.]+ person/ }).click();
      await settled(page);
    },
  },
  {
    name: 'processors-catalogue',
    go: async (app) => {
      await openAfresh('/processors')(app);
      await app.page.getByRole('button', { name: processors('from-list') }).click();
      await expect(dialog(app.page).getByRole('listitem').first()).toBeVisible();
    },
  },
  {
    name: 'processors-systems',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('tab', { name: new RegExp(`^${processors('systems')}`) }).click();
      await settled(app.page);
    },
  },
  { name: 'processing', go: openAfresh('/processing') },
  {
    name: 'processing-activity',
    go: async ({ page }) => {
      await page.getByRole('gridcell', { name: 'gerechtvaardigd belang' }).first().click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  ...(['change', 'balance', 'dpia', 'end'] as const).map((button) => ({
    name: `processing-${button}`,
    go: async (app: DesktopApp) => {
      await leavePanel(app);
      await app.page.getByRole('gridcell', { name: 'gerechtvaardigd belang' }).first().click();
      await dialog(app.page)
        .getByRole('button', { name: processing(button), exact: true })
        .click();
      await settled(app.page);
    },
  })),
  {
    name: 'processing-served',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('tab', { name: new RegExp(`^${processing('served')}`) }).click();
      await settled(app.page);
    },
  },
  {
    name: 'processing-served-form',
    go: async ({ page }) => {
      await page.getByRole('button', { name: processing('add-served') }).click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  { name: 'breaches', go: openAfresh('/breaches') },
  {
    name: 'breaches-new',
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: breaches('add') })
        .first()
        .click();
      await settled(page);
    },
  },
  {
    name: 'breach',
    go: async ({ page }) => {
      await dialog(page)
        .getByRole('textbox', { name: new RegExp(`^${breachForm('name')}`) })
        .fill('Mail naar een verkeerd adres');
      await dialog(page)
        .getByRole('textbox', { name: new RegExp(`^${breachForm('facts')}`) })
        .fill('Een offerte ging naar een adres dat er een letter naast zat.');
      await dialog(page)
        .getByRole('button', { name: breachForm('new-save') })
        .click();
      await expect(page).toHaveURL(/#\/breaches\/\d+$/);
      await settled(page);
    },
  },
  {
    name: 'breach-letter',
    go: async ({ page }) => {
      await page.getByRole('button', { name: breachLetters('breach.authority') }).click();
      await expect(page.getByRole('article', { name: letter('preview') })).toBeVisible();
    },
  },
  {
    name: 'breach-reported',
    go: async (app) => {
      await openAfresh('/breaches')(app);
      await app.page.getByText('Nieuwsbrief met zichtbare adressen').click();
      await expect(app.page).toHaveURL(/#\/breaches\/\d+$/);
      await settled(app.page);
    },
  },
  {
    name: 'breach-notice',
    go: async ({ page }) => {
      await page.getByRole('button', { name: breachAssessment('notice-add') }).click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  { name: 'gaps', go: openAfresh('/gaps') },
  {
    name: 'gaps-skip',
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: gaps('skip') })
        .first()
        .click();
      await settled(page);
    },
  },
  {
    name: 'gaps-choice',
    go: async (app) => {
      await openAfresh('/gaps')(app);
      await app.page
        .getByRole('button', { name: new RegExp(`^${gapQuestions('identity-rule').slice(0, -1)}`) })
        .first()
        .click();
      await settled(app.page);
    },
  },
  {
    name: 'gaps-answered',
    go: async ({ page }) => {
      await page.locator('summary').last().click();
      await settled(page);
    },
  },
  {
    name: 'measures',
    go: async (app) => {
      await openAfresh('/measures')(app);
      await app.page
        .getByRole('button', { name: new RegExp(`^${measures('adopt')}`) })
        .first()
        .click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'measures-list',
    go: async (app) => {
      await leavePanel(app);
      await settled(app.page);
    },
  },
  ...(['systems', 'authorisations', 'disclosures', 'access'] as const).map((part) => ({
    name: `measures-${part}`,
    go: openAfresh(`/measures/${part}`),
  })),
  {
    name: 'measures-disclosure-new',
    go: async (app) => {
      await openAfresh('/measures/disclosures')(app);
      await app.page.getByRole('button', { name: disclosures('add') }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  {
    name: 'measures-access-new',
    go: async (app) => {
      await openAfresh('/measures/access')(app);
      await app.page.getByRole('button', { name: permissions('add') }).click();
      await expect(dialog(app.page)).toBeVisible();
    },
  },
  { name: 'promises', go: openAfresh('/promises') },
  {
    name: 'promises-decide',
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: promises('decide') })
        .first()
        .click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  {
    name: 'promises-own-text',
    go: async (app) => {
      await openAfresh('/promises')(app);
      const { page } = app;
      await page.getByRole('button', { name: promises('paste') }).click();
      await dialog(page).getByLabel(promises('text')).fill(OWN_TEXT);
      await dialog(page)
        .getByRole('button', { name: promises('split') })
        .click();
      await expect(dialog(page).getByText(/Zin 1 van 3/)).toBeVisible();
    },
  },
  { name: 'duties', go: openAfresh('/duties') },
  {
    name: 'duties-new',
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: duties('add') })
        .first()
        .click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  { name: 'statement', go: openAfresh('/statement') },
  {
    name: 'statement-draft',
    go: async ({ page }) => {
      // The first time it is made, after that it is made again.
      await page
        .getByRole('button', { name: statement('make-draft') })
        .or(page.getByRole('button', { name: statement('make-draft-again') }))
        .click();
      await expect(page.getByRole('button', { name: statement('publish') })).toBeVisible();
      await settled(page);
    },
  },
  {
    name: 'statement-publish',
    go: async ({ page }) => {
      await page.getByRole('button', { name: statement('publish') }).click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  {
    name: 'statement-missing',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('tab', { name: statement('tab-complete') }).click();
      await settled(app.page);
    },
  },
  {
    name: 'statement-answer',
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: complete('answer') })
        .first()
        .click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  {
    name: 'statement-clauses',
    go: async (app) => {
      await leavePanel(app);
      await app.page.getByRole('tab', { name: statement('tab-clauses') }).click();
      await settled(app.page);
    },
  },
  {
    name: 'statement-versions',
    go: async ({ page }) => {
      await page.getByRole('tab', { name: statement('tab-versions') }).click();
      await settled(page);
    },
  },
  {
    name: 'imports',
    go: async (app) => {
      await openAfresh('/imports')(app);
      await new ImportPage(app).open();
    },
  },
  {
    name: 'imports-recognised',
    go: async (app) => {
      const wizard = new ImportPage(app);
      await wizard.choose([EXAMPLE_LIST]);
      await wizard.goOn('recognised');
    },
  },
  { name: 'imports-preview', go: (app) => new ImportPage(app).goOn('preview') },
  {
    name: 'imports-duplicates',
    go: async (app) => {
      const wizard = new ImportPage(app);
      await wizard.goOn('duplicates');
      await wizard
        .step('duplicates')
        .getByRole('button', { name: duplicates('show') })
        .first()
        .click();
      await settled(app.page);
    },
  },
  { name: 'imports-run', go: (app) => new ImportPage(app).goOn('run') },
  { name: 'journal', go: openAfresh('/journal') },
  {
    name: 'journal-check',
    go: async ({ page }) => {
      await page.getByRole('button', { name: journal('check') }).click();
      await expect(dialog(page)).toBeVisible();
      await settled(page);
    },
  },
  { name: 'settings', go: openAfresh('/settings') },
  ...SETTINGS.slice(1).map((tab) => ({
    name: `settings-${tab}`,
    go: async ({ page }: DesktopApp) => {
      await page.getByRole('tab', { name: settings(`tab-${tab}`) }).click();
      await settled(page);
    },
  })),
  { name: 'help', go: (app) => goTo(app, '/help') },
  {
    name: 'search',
    go: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('de');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
];

/** Another address first, so that the screen begins anew and without a panel. */
function openAfresh(path: string): (app: DesktopApp) => Promise<void> {
  return async (app) => {
    await leavePanel(app);
    await goTo(app, path === '/help' ? '/' : '/help');
    await goTo(app, path);
  };
}

/** Closes the panel or dialog that is open, if one is; a form in it goes back to what it edits. */
export async function leavePanel({ page }: DesktopApp): Promise<void> {
  await expect(async () => {
    if ((await dialog(page).count()) === 0) return;
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
}
