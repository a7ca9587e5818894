// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ConsentsScreen } from './ConsentsScreen.tsx';

afterEach(cleanup);

const DONE = { done: true } as const;
type Row = Output<'consents.list'>['rows'][number];

function makeConsent(parts: Partial<Row>): Row {
  return {
    id: 1,
    personId: 31,
    person: 'Anna Bakker',
    sortName: 'bakker anna',
    topicId: 2,
    givenOn: getPlainDate('2024-05-03'),
    givenHow: 'formulier op de website',
    wording: 'Ja, ik wil de nieuwsbrief',
    proof: 'export 2024-05.csv',
    withdrawnOn: null,
    withdrawnHow: '',
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
const NEWS = {
  id: 2,
  key: 'news',
  name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
  given: 2,
  withdrawn: 1,
  withoutProof: 1,
};

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
    await user.click(screen.getByText('Alle 3'));
    expect(await screen.findByText('Anna Bakker')).toBeTruthy();
  });

  it('teaches what a topic is when there is none', async () => {
    const { screen } = open({ 'consents.topics': () => [] });
    expect(await screen.findByText('Nog geen onderwerpen')).toBeTruthy();
  });
});

describe('withdrawing', () => {
  it('takes no more than how it went', async () => {
    const { bridge, screen, user } = open();
    await user.click((await screen.findAllByText('formulier op de website'))[0] as HTMLElement);
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('export 2024-05.csv')).toBeTruthy();
    await user.type(panel.getByLabelText('Hoe liet de persoon het weten?'), 'per e-mail{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('consents.withdraw')).toEqual([
        { consentId: 1, withdrawnOn: '2026-11-22', withdrawnHow: 'per e-mail' },
      ]),
    );
  });

  it('is refused on the page when the day lies before the consent', async () => {
    const { bridge, screen, user } = open();
    await user.click((await screen.findAllByText('formulier op de website'))[0] as HTMLElement);
    const panel = within(await screen.findByRole('dialog'));
    const day = panel.getByLabelText('Ingetrokken op');
    await user.clear(day);
    await user.type(day, '02-05-2024');
    await user.type(panel.getByLabelText('Hoe liet de persoon het weten?'), 'mail{Enter}');
    expect(await panel.findByText('De einddatum ligt voor de begindatum.')).toBeTruthy();
    expect(bridge.inputsOf('consents.withdraw')).toEqual([]);
  });

  it('is not offered for consent that was withdrawn before', async () => {
    const withdrawn = makeConsent({
      withdrawnOn: getPlainDate('2025-01-02'),
      withdrawnHow: 'afmeldlink',
    });
    const { screen, user } = open({
      'consents.list': () => ({ rows: [withdrawn], more: false }),
    });
    await user.click(await screen.findByText('formulier op de website'));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('afmeldlink')).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'Trek toestemming in' })).toBeNull();
  });
});

describe('giving', () => {
  it('finds the person by typing and sends what was filled in', async () => {
    const { bridge, screen, user } = open();
    await screen.findByText('Bram Claes');
    await user.keyboard('{Control>}n{/Control}');
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('combobox', { name: 'Persoon' }), 'bak');
    await waitFor(() => expect(bridge.inputsOf('persons.list').at(-1)?.search).toBe('bak'));
    await user.click(await screen.findByText('Anna Bakker · anna@voorbeeld.example.nl'));
    await user.type(panel.getByLabelText('Hoe gaf de persoon toestemming?'), 'op papier');
    await user.click(panel.getByRole('button', { name: 'Leg toestemming vast' }));
    await waitFor(() =>
      expect(bridge.inputsOf('consents.give')).toEqual([
        {
          personId: 31,
          topicId: 2,
          givenOn: '2026-11-22',
          givenHow: 'op papier',
          wording: '',
          proof: '',
        },
      ]),
    );
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
    await user.type(panel.getByLabelText('Hoe gaf de persoon toestemming?'), 'op papier');
    const button = panel.getByRole('button', { name: 'Leg toestemming vast' });
    await user.click(button);
    expect(await panel.findByText('De schijf is vol.')).toBeTruthy();
    await user.click(button);
    await waitFor(() => expect(bridge.inputsOf('consents.give')).toHaveLength(2));
    expect(bridge.inputsOf('consents.create-topic')).toEqual([{ name: 'Foto op de website' }]);
    expect(bridge.inputsOf('consents.give').map(({ topicId }) => topicId)).toEqual([3, 3]);
  });
});
