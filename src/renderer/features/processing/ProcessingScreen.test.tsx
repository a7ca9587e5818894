// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ActivityView, DpiaListView, ServedView } from '#shared/contract/processing.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ProcessingScreen } from './ProcessingScreen.tsx';

const DONE = { done: true } as const;

function field(parts: Partial<ActivityView['fields'][number]>): ActivityView['fields'][number] {
  return {
    key: 'purpose',
    label: 'Doel',
    article: 'art. 30 lid 1 onder b',
    mandatory: true,
    lines: ['nieuwsbrief'],
    missing: null,
    ...parts,
  };
}

const NEWSLETTER: ActivityView = {
  id: 7,
  name: 'nieuwsbrief',
  description: '',
  bases: ['legitimate-interest'],
  interest: 'klanten op de hoogte houden',
  law: '',
  automated: '',
  source: '',
  jointControllers: '',
  startedOn: null,
  endedOn: null,
  replacedById: null,
  reviewedOn: null,
  categoryIds: [3],
  balancing: null,
  balancedOn: null,
  dpia: { answers: {}, needed: null, reason: '', on: null, outcome: 'open', unanswered: 4 },
  fields: [
    field({}),
    field({ key: 'measures', label: 'Beveiliging', lines: [], missing: 'Nog geen maatregel.' }),
    field({ key: 'source', label: 'Bron', article: '', mandatory: false, lines: [] }),
  ],
  signals: [{ code: 'balancing', text: 'Er is nog geen belangenafweging.' }],
};
const BOOKS: ActivityView = {
  ...NEWSLETTER,
  id: 8,
  name: 'boekhouding',
  bases: ['legal-obligation'],
  fields: [field({})],
  signals: [],
};
const FAX: ActivityView = {
  ...BOOKS,
  id: 9,
  name: 'faxen sturen',
  endedOn: getPlainDate('2025-01-01'),
};
const LISTS: DpiaListView[] = [
  {
    id: 'criteria',
    name: 'Negen criteria',
    source: 'WP 248',
    checkedOn: getPlainDate('2026-11-22'),
    questions: [
      { id: 'scoring', question: 'Beoordeel je mensen?', example: 'Bijvoorbeeld een profiel.' },
      { id: 'monitoring', question: 'Volg je mensen?', example: 'Bijvoorbeeld met camera’s.' },
    ],
  },
  {
    id: 'AP',
    name: 'Lijst van de AP',
    source: 'Staatscourant',
    checkedOn: getPlainDate('2026-11-22'),
    questions: [
      { id: 'ap-fraud', question: 'Zoek je naar fraude?', example: 'Bijvoorbeeld.' },
      { id: 'ap-iot', question: 'Slimme apparaten?', example: 'Bijvoorbeeld.' },
    ],
  },
];
const BAKERY: ServedView = {
  id: 20,
  name: 'Bakkerij Voorbeeld',
  contact: 'Dorp',
  representative: '',
  dataProtectionOfficer: '',
  processing: 'hosting',
  dataCategories: '',
  personCategories: '',
  atEnd: null,
  agreementOn: null,
  agreementReference: '',
  startedOn: null,
  endedOn: null,
  note: '',
  systemIds: [],
  fields: [field({ key: 'processing', label: 'Soorten verwerking', lines: ['hosting'] })],
  signals: [],
};

function open(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'processing.list': () => ({
      activities: [NEWSLETTER, BOOKS, FAX],
      dpia: LISTS,
      unplaced: ['Drukkerij Inkt'],
    }),
    'processing.list-served': () => [BAKERY],
    'categories.list': () => [],
    'systems.list': () => [],
    'processing.create': () => ({ id: 30 }),
    'processing.update': () => DONE,
    'processing.review': () => DONE,
    'processing.balance': () => DONE,
    'processing.dpia': () => DONE,
    'processing.end': () => DONE,
    'processing.update-served': () => DONE,
    'files.save-processing-register': () => ({
      state: 'saved',
      path: '/tmp/verwerkingsregister.pdf',
      bytes: 10,
    }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<ProcessingScreen />, { location: '/processing' }) };
}

async function openRecord(name: string, answers: Answers = {}) {
  const opened = open(answers);
  await opened.user.click(await opened.screen.findByText(name));
  return { ...opened, panel: within(await opened.screen.findByRole('dialog')) };
}

/** At once, as from the clipboard: a key for each letter takes long. */
async function fill(user: ReturnType<typeof open>['user'], input: HTMLElement, text: string) {
  await user.click(input);
  await user.paste(text);
}

describe('the register of activities', () => {
  it('says in words what is missing, and keeps what ended apart', async () => {
    const { screen, user } = open();
    expect(await screen.findByText('1 ontbreekt')).toBeTruthy();
    expect(screen.getByText('1 punt')).toBeTruthy();
    expect(screen.getByText(/Drukkerij Inkt/)).toBeTruthy();
    expect(screen.queryByText('faxen sturen')).toBeNull();
    await user.click(screen.getByText('Beëindigd 1'));
    expect(await screen.findByText('faxen sturen')).toBeTruthy();
  });

  it('opens a record with what the law asks, what is missing and what to look at', async () => {
    const { panel } = await openRecord('nieuwsbrief');
    expect(panel.getByText('Ontbreekt: Nog geen maatregel.')).toBeTruthy();
    expect(panel.getByText('niet ingevuld')).toBeTruthy();
    expect(panel.getAllByText('art. 30 lid 1 onder b').length).toBeGreaterThan(0);
    expect(panel.getByText('Er is nog geen belangenafweging.')).toBeTruthy();
  });

  it('offers to weigh only where an interest is the basis, and nothing once it ended', async () => {
    const { screen, user, panel } = await openRecord('boekhouding');
    expect(panel.getByRole('button', { name: 'DPIA-vragen' })).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'Weeg belangen af' })).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByText('Beëindigd 1'));
    await user.click(await screen.findByText('faxen sturen'));
    const ended = within(await screen.findByRole('dialog'));
    expect(ended.queryByRole('button', { name: 'Wijzig' })).toBeNull();
  });

  it('saves the part in sight as a table, and the whole as paper', async () => {
    const { bridge, screen, user } = open();
    await user.click(await screen.findByRole('button', { name: 'Bewaar als CSV' }));
    await user.click(screen.getByRole('tab', { name: /^Wat je voor klanten doet/ }));
    await user.click(screen.getByRole('button', { name: 'Bewaar als CSV' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar als PDF' }));
    await waitFor(() =>
      expect(bridge.inputsOf('files.save-processing-register')).toEqual([
        { format: 'csv' },
        { format: 'csv-served' },
        { format: 'pdf' },
      ]),
    );
  });

  it('records that it was looked through', async () => {
    const { bridge, user, panel } = await openRecord('boekhouding');
    await user.click(panel.getByRole('button', { name: 'Nagekeken' }));
    await waitFor(() =>
      expect(bridge.inputsOf('processing.review')).toEqual([
        { activityId: 8, reviewedOn: '2026-11-22' },
      ]),
    );
  });
});

describe('changing an activity', () => {
  it('asks for the law only with a legal duty, and says beside the field what is wrong', async () => {
    const { bridge, screen, user, panel } = await openRecord('nieuwsbrief', {
      'processing.update': () => {
        throw new Refusal({ code: 'bad-input', fields: { 'activity.bases': 'text.required' } });
      },
    });
    await user.click(panel.getByRole('button', { name: 'Wijzig' }));
    const form = within(await screen.findByRole('dialog'));
    expect(form.queryByLabelText('Welke wet vraagt dit?')).toBeNull();
    await user.click(form.getByLabelText('wettelijke plicht'));
    await fill(user, form.getByLabelText('Welke wet vraagt dit?'), 'art. 52 AWR');
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(bridge.inputsOf('processing.update')).toHaveLength(1));
    expect(bridge.inputsOf('processing.update')[0]).toMatchObject({
      activityId: 7,
      activity: {
        bases: ['legitimate-interest', 'legal-obligation'],
        law: 'art. 52 AWR',
        categoryIds: [3],
        startedOn: null,
      },
    });
    expect(await form.findByText('Dit is nog leeg.')).toBeTruthy();
  });

  it('ends it on a day, with what follows it', async () => {
    const { bridge, screen, user, panel } = await openRecord('nieuwsbrief');
    await user.click(panel.getByRole('button', { name: 'Beëindig' }));
    const form = within(await screen.findByRole('dialog'));
    await user.selectOptions(form.getByLabelText(/^Opgevolgd door/), '8');
    await user.click(form.getByRole('button', { name: 'Beëindig' }));
    await waitFor(() =>
      expect(bridge.inputsOf('processing.end')).toEqual([
        { activityId: 7, endedOn: '2026-11-22', replacedById: 8 },
      ]),
    );
  });
});

describe('weighing and asking', () => {
  it('takes the three steps, the outcome and the day', async () => {
    const { bridge, screen, user, panel } = await openRecord('nieuwsbrief');
    await user.click(panel.getByRole('button', { name: 'Weeg belangen af' }));
    const form = within(await screen.findByRole('dialog'));
    await fill(user, form.getByLabelText('Waarom kan het niet met minder?'), 'alleen een adres');
    await fill(user, form.getByLabelText(/^Wat merken ze ervan/), 'een mail per maand');
    await user.click(form.getByRole('radio', { name: 'Het belang weegt zwaarder' }));
    await fill(user, form.getByLabelText('Waarom kom je daarop uit?'), 'klanten verwachten het');
    await user.click(form.getByRole('button', { name: 'Bewaar de afweging' }));
    await waitFor(() =>
      expect(bridge.inputsOf('processing.balance')).toEqual([
        {
          activityId: 7,
          balancing: {
            interest: 'klanten op de hoogte houden',
            necessity: 'alleen een adres',
            effect: 'een mail per maand',
            safeguards: '',
            outcome: 'outweighs',
            because: 'klanten verwachten het',
            on: '2026-11-22',
          },
        },
      ]),
    );
  });

  it('says while answering what the answers point to, and leaves the conclusion', async () => {
    const { bridge, screen, user, panel } = await openRecord('nieuwsbrief');
    await user.click(panel.getByRole('button', { name: 'DPIA-vragen' }));
    const form = within(await screen.findByRole('dialog'));
    const outcome = form.getByRole('status', { name: 'Wat de antwoorden zeggen' });
    expect(outcome.textContent).toContain('Nog te beantwoorden: 2');
    const answer = (question: string, name: string) =>
      user.click(
        within(form.getByRole('radiogroup', { name: question })).getByRole('radio', { name }),
      );
    await answer('Beoordeel je mensen?', 'ja');
    await answer('Volg je mensen?', 'nee');
    expect(outcome.textContent).toContain('Overweeg een DPIA.');
    await user.click(form.getByLabelText('Zoek je naar fraude?'));
    expect(outcome.textContent).toContain('Een DPIA ligt voor de hand.');
    await user.click(form.getByRole('radio', { name: 'Een DPIA is niet nodig' }));
    await fill(user, form.getByLabelText('Waarom?'), 'heel klein');
    await user.click(form.getByRole('button', { name: 'Bewaar de antwoorden' }));
    await waitFor(() =>
      expect(bridge.inputsOf('processing.dpia')).toEqual([
        {
          activityId: 7,
          dpia: {
            answers: { scoring: true, monitoring: false, 'ap-fraud': true, 'ap-iot': false },
            needed: false,
            reason: 'heel klein',
          },
        },
      ]),
    );
  });
});

describe('a customer for whom is processed', () => {
  it('is opened and changed from its tab', async () => {
    const { bridge, screen, user } = open();
    await user.click(await screen.findByRole('tab', { name: /^Wat je voor klanten doet/ }));
    await user.click(await screen.findByText('Bakkerij Voorbeeld'));
    await user.click(await screen.findByRole('button', { name: 'Wijzig' }));
    const form = within(await screen.findByRole('dialog'));
    await user.selectOptions(form.getByLabelText('Wat gebeurt er aan het einde?'), 'return');
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() =>
      expect(bridge.inputsOf('processing.update-served')[0]).toMatchObject({
        servedId: 20,
        served: { name: 'Bakkerij Voorbeeld', atEnd: 'return', agreementOn: null },
      }),
    );
  });
});
