// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { makeConsentView, makeTopic } from '#test/builders/consents.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ConsentsScreen } from './ConsentsScreen.tsx';

afterEach(cleanup);

const DONE = { done: true } as const;
type Row = Output<'consents.list'>['rows'][number];

function makeConsent(parts: Partial<Row> = {}): Row {
  return {
    ...makeConsentView(),
    personId: 31,
    person: 'Anna Bakker',
    sortName: 'bakker anna',
    stopped: null,
    ...parts,
  };
}

const WITHOUT_PROOF = makeConsent({
  id: 5,
  personId: 32,
  person: 'Bram Claes',
  sortName: 'claes bram',
  proof: '',
});
const NEWS = makeTopic();

function open(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'consents.topics': () => [NEWS],
    'consents.list': ({ state }) => ({
      rows: state === 'without-proof' ? [WITHOUT_PROOF] : [makeConsent({}), WITHOUT_PROOF],
      more: false,
    }),
    'consents.give': () => ({ id: 9 }),
    'consents.withdraw': () => DONE,
    'consents.create-topic': () => ({ id: 3 }),
    'consents.wordings': () => [],
    'persons.list': () => ({
      rows: [
        {
          id: 31,
          name: 'Anna Bakker',
          sortName: 'bakker anna',
          organisation: '',
          email: 'anna@voorbeeld.example.nl',
          phone: '',
          relations: [],
          items: 1,
          nextDueOn: null,
          due: 0,
          missing: 0,
        },
      ],
      more: false,
    }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<ConsentsScreen />, { location: '/consents' }) };
}

describe('the list of consents', () => {
  it('marks consent without proof in words and opens the person', async () => {
    const { screen, user, location } = open();
    const row = (await screen.findByText('Bram Claes')).closest<HTMLElement>('[role="row"]');
    if (row === null) throw new Error('no row');
    expect(within(row).getByText('geen bewijs')).toBeTruthy();
    await user.click(within(row).getByRole('link', { name: 'Bram Claes' }));
    expect(location()).toBe('/persons/32');
  });

  it('shows what is behind a number', async () => {
    const { bridge, screen, user } = open();
    await user.click(
      await screen.findByRole('button', { name: 'Nieuwsbrief: toon 1 toestemming zonder bewijs' }),
    );
    await waitFor(() => expect(screen.queryByText('Anna Bakker')).toBeNull());
    expect(bridge.inputsOf('consents.list').at(-1)).toMatchObject({
      topicId: 2,
      state: 'without-proof',
    });
    await user.selectOptions(screen.getByLabelText('Toon'), 'all');
    expect(await screen.findByText('Anna Bakker')).toBeTruthy();
  });

  it('teaches what a topic is when there is none', async () => {
    const { screen } = open({ 'consents.topics': () => [] });
    expect(await screen.findByText('Nog geen onderwerpen')).toBeTruthy();
  });
});

describe('withdrawing', () => {
  it('takes one press more than opening it from the list', async () => {
    const { bridge, screen, user } = open();
    await user.click(
      await screen.findByRole('button', { name: 'Trek in: toestemming van Anna Bakker' }),
    );
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Trek toestemming in' }));
    await waitFor(() =>
      expect(bridge.inputsOf('consents.withdraw')).toEqual([
        {
          consentId: 1,
          withdrawnOn: '2026-11-22',
          withdrawnChannel: 'link',
          withdrawnHow: '',
        },
      ]),
    );
  });

  it('is refused on the page when the day lies before the consent', async () => {
    const { bridge, screen, user } = open();
    await user.click((await screen.findAllByText(/formulier op de website/))[0] as HTMLElement);
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('export 2024-05.csv')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Trek toestemming in' }));
    const day = panel.getByLabelText('Ingetrokken op');
    await user.clear(day);
    await user.type(day, '02-05-2024');
    await user.click(panel.getByRole('button', { name: 'Trek toestemming in' }));
    expect(await panel.findByText('De einddatum ligt voor de begindatum.')).toBeTruthy();
    expect(bridge.inputsOf('consents.withdraw')).toEqual([]);
  });

  it('is not offered for consent that was withdrawn before', async () => {
    const withdrawn = makeConsent({
      withdrawnOn: getPlainDate('2025-01-02'),
      withdrawnChannel: 'link',
      state: 'withdrawn',
    });
    const { screen, user } = open({
      'consents.list': () => ({ rows: [withdrawn], more: false }),
    });
    await user.click(await screen.findByText(/formulier op de website/));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText(/link in een mail/)).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'Trek toestemming in' })).toBeNull();
  });
});

describe('one consent', () => {
  it('tells in words what its proof lacks, and saves the file that is kept', async () => {
    const consent = makeConsent({
      proofName: 'aanmelding.pdf',
      proofSha256: 'ab12',
      gaps: ['wording', 'confirmation'],
    });
    const { bridge, screen, user } = open({
      'consents.list': () => ({ rows: [consent], more: false }),
      'files.save-proof': () => ({ state: 'saved', path: '/weg/bewijs.pdf', bytes: 3 }),
    });
    await user.click(await screen.findByText(/formulier op de website/));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('Welke tekst erbij stond, staat er niet.')).toBeTruthy();
    expect(panel.getByText(/Niet bevestigd/)).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Bewaar een kopie van aanmelding.pdf' }));
    await waitFor(() =>
      expect(bridge.inputsOf('files.save-proof')).toEqual([{ of: 'consent', id: 1 }]),
    );
  });
});

describe('giving', () => {
  it('sends what was filled in, with the text that stood there on that day', async () => {
    const { bridge, screen, user } = open({
      'consents.wordings': () => [
        {
          id: 71,
          topicId: 2,
          version: 2,
          language: 'nl',
          text: 'Ja, mail mij het nieuws',
          shownAt: '',
          fromOn: getPlainDate('2026-01-01'),
          toOn: null,
          consents: 0,
        },
      ],
    });
    await screen.findByText('Bram Claes');
    await user.keyboard('{Control>}n{/Control}');
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('combobox', { name: 'Persoon' }), 'bak');
    await waitFor(() => expect(bridge.inputsOf('persons.list').at(-1)?.search).toBe('bak'));
    await user.click(await screen.findByText('Anna Bakker · anna@voorbeeld.example.nl'));
    await panel.findByLabelText('Welke tekst stond erbij?');
    await user.selectOptions(panel.getByLabelText('Hoe gaf de persoon toestemming?'), 'letter');
    await user.click(panel.getByRole('button', { name: 'Leg toestemming vast' }));
    await waitFor(() =>
      expect(bridge.inputsOf('consents.give')).toEqual([
        {
          personId: 31,
          topicId: 2,
          kind: 'explicit',
          givenOn: '2026-11-22',
          givenChannel: 'letter',
          givenHow: '',
          wordingId: 71,
          wording: '',
          confirmedOn: null,
          confirmedHow: '',
          proof: '',
          proofFile: null,
        },
      ]),
    );
  });

  it('warns that an implied yes does not count', async () => {
    const { screen, user } = open();
    await screen.findByText('Bram Claes');
    await user.keyboard('{Control>}n{/Control}');
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('radio', { name: /Nee, het is afgeleid/ }));
    expect(await panel.findByText('Dit telt niet als toestemming')).toBeTruthy();
  });

  it('says what is missing and sends nothing', async () => {
    const { bridge, screen, user } = open();
    await screen.findByText('Bram Claes');
    await user.click(screen.getByRole('button', { name: 'Leg toestemming vast' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Leg toestemming vast' }));
    expect(await panel.findAllByText('Dit is nog leeg.')).toHaveLength(2);
    expect(bridge.inputsOf('consents.give')).toEqual([]);
  });

  it('makes a new topic only once when the consent itself is refused', async () => {
    const { bridge, screen, user } = open({
      'consents.give': () => {
        throw new Refusal({ code: 'disk-full' });
      },
    });
    await screen.findByText('Bram Claes');
    await user.keyboard('{Control>}n{/Control}');
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('combobox', { name: 'Persoon' }), 'bak');
    await user.click(await screen.findByText('Anna Bakker · anna@voorbeeld.example.nl'));
    await user.selectOptions(panel.getByLabelText('Onderwerp'), 'Een nieuw onderwerp…');
    await user.type(panel.getByLabelText('Naam van het onderwerp'), 'Foto op de website');
    await user.selectOptions(panel.getByLabelText('Hoe gaf de persoon toestemming?'), 'letter');
    const button = panel.getByRole('button', { name: 'Leg toestemming vast' });
    await user.click(button);
    expect(await panel.findByText('De schijf is vol.')).toBeTruthy();
    await user.click(button);
    await waitFor(() => expect(bridge.inputsOf('consents.give')).toHaveLength(2));
    expect(bridge.inputsOf('consents.create-topic')).toEqual([{ name: 'Foto op de website' }]);
    expect(bridge.inputsOf('consents.give').map(({ topicId }) => topicId)).toEqual([3, 3]);
  });
});

describe('topics', () => {
  it('say what is not written down yet, and where saying no is harder than saying yes', async () => {
    const { screen, user } = open({
      'consents.topics': () => [
        makeTopic({ withdrawBy: ['letter'], audience: null }),
        makeTopic({ id: 4, name: { nl: 'Webinar', en: 'Webinar' }, withdrawBy: [], wordings: 1 }),
      ],
    });
    await user.click(await screen.findByRole('tab', { name: /Onderwerpen/ }));
    expect(await screen.findByText(/Ja zeggen ging hier ook zo: formulier/)).toBeTruthy();
    expect(screen.getByText(/Wie het krijgt, is nog niet gekozen/)).toBeTruthy();
    expect(screen.getByText('Hoe iemand nee kan zeggen, is nog niet vastgelegd.')).toBeTruthy();
  });

  it('keep a new text, and their rules', async () => {
    const { bridge, screen, user } = open({
      'consents.wordings': () => [],
      'consents.add-wording': () => ({ id: 8 }),
      'consents.update-topic': () => DONE,
    });
    await user.click(await screen.findByRole('tab', { name: /Onderwerpen/ }));
    await user.click(await screen.findByRole('button', { name: 'Bekijk en wijzig Nieuwsbrief' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(await panel.findByRole('button', { name: 'Voeg tekst toe' }));
    await user.type(panel.getByLabelText('Tekst'), 'Ja, graag');
    await user.click(panel.getByRole('button', { name: 'Bewaar tekst' }));
    await waitFor(() =>
      expect(bridge.inputsOf('consents.add-wording')).toEqual([
        { topicId: 2, language: 'nl', text: 'Ja, graag', shownAt: '', fromOn: '2026-11-22' },
      ]),
    );
    await user.selectOptions(panel.getByLabelText('Hoe lang geldt een ja?'), 'P5Y');
    await user.click(panel.getByRole('button', { name: 'Bewaar dit onderwerp' }));
    await waitFor(() =>
      expect(bridge.inputsOf('consents.update-topic')).toEqual([
        {
          topicId: 2,
          name: 'Nieuwsbrief',
          validFor: 'P5Y',
          withdrawBy: ['link'],
          audience: 'consent',
        },
      ]),
    );
  });
});

describe('the mailing list', () => {
  const counts: Answers['audience.count'] = () => ({
    audience: 'consent',
    on: [{ because: 'consent', count: 1 }],
    off: [
      { because: 'objected', count: 1 },
      { because: 'implied', count: 2 },
    ],
  });
  const list: Answers['audience.list'] = ({ on }) => ({
    rows: [
      {
        id: on ? 31 : 32,
        name: on ? 'Anna Bakker' : 'Bram Claes',
        sortName: 'x',
        email: 'x@voorbeeld.example.nl',
        because: on ? 'consent' : 'objected',
      },
    ],
    more: false,
  });

  it('tells who is on it and who is not, and saves those that are', async () => {
    const { bridge, screen, user } = open({
      'audience.count': counts,
      'audience.list': list,
      'files.save-audience': () => ({ state: 'saved', path: '/weg/lijst.csv', bytes: 9 }),
    });
    await user.click(await screen.findByRole('tab', { name: /Verzendlijst/ }));
    expect(await screen.findByText('zei ja, met bewijs')).toBeTruthy();
    expect(screen.getByText('Alleen wie zelf ja zei tegen dit onderwerp.')).toBeTruthy();
    await user.click(await screen.findByText('Niet op de lijst: 3'));
    expect(await screen.findByText('maakte bezwaar tegen reclame')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Reden'), 'implied');
    await waitFor(() =>
      expect(bridge.inputsOf('audience.list').at(-1)).toMatchObject({
        on: false,
        because: 'implied',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Bewaar 1 adres (CSV)' }));
    await waitFor(() =>
      expect(bridge.inputsOf('files.save-audience')).toEqual([
        { mailing: { purpose: 'marketing', topicId: 2, withoutProof: false } },
      ]),
    );
  });

  it('follows another rule for a service notice', async () => {
    const { bridge, screen, user } = open({
      'audience.count': ({ mailing }) => ({
        audience: mailing.purpose === 'service' ? null : 'consent',
        on: [],
        off: [],
      }),
      'audience.list': () => ({ rows: [], more: false }),
    });
    await user.click(await screen.findByRole('tab', { name: /Verzendlijst/ }));
    await user.click(await screen.findByRole('radio', { name: /Een dienstbericht/ }));
    expect(
      await screen.findByText('Wie een lopende overeenkomst heeft of nu klant is.'),
    ).toBeTruthy();
    expect(bridge.inputsOf('audience.count').at(-1)).toEqual({ mailing: { purpose: 'service' } });
    expect(
      (screen.getByRole('button', { name: 'Bewaar 0 adressen (CSV)' }) as HTMLButtonElement)
        .disabled,
    ).toBe(true);
  });
});
