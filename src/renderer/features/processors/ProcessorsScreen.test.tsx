// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProcessorView, SystemView } from '#shared/contract/processors.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ProcessorsScreen } from './ProcessorsScreen.tsx';
import { inputOf, valuesOf } from './processor-values.ts';

afterEach(cleanup);

const DONE = { done: true } as const;

function makeProcessor(parts: Partial<ProcessorView>): ProcessorView {
  return {
    ...inputOf(valuesOf(undefined, 'nl'), undefined, 'nl', 'NL'),
    id: 1,
    name: 'Mailduif',
    catalogue: null,
    unconfirmed: [],
    warnings: [],
    systems: [],
    persons: 0,
    documents: [],
    end: null,
    ...parts,
  };
}

function makeSystem(parts: Partial<SystemView>): SystemView {
  return {
    id: 1,
    name: { nl: 'Laptop', en: 'Laptop' },
    kind: 'own',
    processorId: null,
    processor: '',
    location: '',
    note: '',
    items: 0,
    persons: 0,
    ...parts,
  };
}

const MAIL = makeProcessor({
  id: 4,
  legalName: 'Mailduif B.V.',
  country: 'US',
  email: 'hallo@mailduif.example',
  dpaStatus: 'privacy-policy-only',
  unconfirmed: [
    { field: 'legalName', source: 'https://mailduif.example/over', asOf: '2025-09-12' },
    { field: 'country', source: 'https://mailduif.example/over', asOf: '' },
  ],
  warnings: ['policy-is-no-dpa', 'no-location'],
  systems: [{ id: 7, name: { nl: 'Nieuwsbrief', en: 'Newsletter' }, endedOn: null }],
  persons: 12,
});
const CALM = makeProcessor({ id: 5, name: 'Stil Beheer', role: 'recipient' });
const SYSTEMS = [
  makeSystem({ id: 6, items: 3, persons: 2 }),
  makeSystem({
    id: 7,
    name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
    kind: 'processor',
    processorId: 4,
    processor: 'Mailduif',
    location: 'Ierland',
    items: 30,
    persons: 12,
  }),
];

function open(processors: readonly ProcessorView[], answers: Answers = {}) {
  const bridge = installFakeBridge({
    'processors.list': () => [...processors],
    'processors.list-ended': () => [],
    'systems.list': () => SYSTEMS,
    'processors.create': () => ({ id: 9 }),
    'processors.update': () => DONE,
    'processors.confirm-facts': () => DONE,
    'systems.create': () => ({ id: 9 }),
    'systems.update': () => DONE,
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<ProcessorsScreen />, { location: '/processors' }) };
}

describe('the list of parties', () => {
  it('names what asks for attention and opens the persons of a system', async () => {
    const { screen, user, location } = open([MAIL, CALM]);
    const row = (await screen.findByText('Mailduif')).closest<HTMLElement>('[role="row"]');
    if (row === null) throw new Error('no row');
    expect(within(row).getByText('beleid is geen overeenkomst')).toBeTruthy();
    expect(within(row).getByText('2 niet bevestigd')).toBeTruthy();
    await user.click(await within(row).findByRole('link', { name: '12 personen in Nieuwsbrief' }));
    expect(location()).toBe('/persons/system/7');
  });

  it('asks no agreement of a party that is no processor', async () => {
    const { screen } = open([CALM]);
    expect(await screen.findByText('hoort niet bij deze rol')).toBeTruthy();
  });

  it('shows only what asks for attention when that is chosen', async () => {
    const { screen, user } = open([MAIL, CALM]);
    await user.click(await screen.findByText('Vraagt aandacht 1'));
    expect(screen.queryByText('Stil Beheer')).toBeNull();
    expect(screen.getByText('Mailduif')).toBeTruthy();
  });

  it('teaches when there is nothing yet', async () => {
    const { screen } = open([]);
    expect(await screen.findByText('Nog geen verwerkers of ontvangers')).toBeTruthy();
  });
});

describe('the panel of a party', () => {
  it('explains in neutral words that a policy is no agreement', async () => {
    const { screen, user } = open([MAIL]);
    await user.click(await screen.findByText('Mailduif'));
    const panel = await screen.findByRole('dialog');
    expect(
      within(panel).getByText('Een privacybeleid is geen verwerkersovereenkomst.'),
    ).toBeTruthy();
  });

  it('confirms one fact, and all of them', async () => {
    const { bridge, screen, user } = open([MAIL]);
    await user.click(await screen.findByText('Mailduif'));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('bron: https://mailduif.example/over, gezien 12-09-2025')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Dit klopt: Officiële naam' }));
    await user.click(panel.getByRole('button', { name: 'Dit klopt allemaal' }));
    expect(bridge.inputsOf('processors.confirm-facts')).toEqual([
      { processorId: 4, fields: ['legalName'] },
      { processorId: 4, fields: ['legalName', 'country'] },
    ]);
  });

  it('does not confirm a fact that was changed but not saved', async () => {
    const { bridge, screen, user } = open([MAIL]);
    await user.click(await screen.findByText('Mailduif'));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByLabelText('Land (mag leeg blijven)'), ' van Amerika');
    expect(panel.queryByRole('button', { name: 'Dit klopt: Land' })).toBeNull();
    await user.click(panel.getByRole('button', { name: 'Dit klopt allemaal' }));
    expect(bridge.inputsOf('processors.confirm-facts')).toEqual([
      { processorId: 4, fields: ['legalName'] },
    ]);
  });

  it('asks an unnamed party for its name and sends it as named', async () => {
    const unnamed = makeProcessor({
      id: 8,
      name: 'boekhouder',
      unnamed: true,
      warnings: ['no-name'],
    });
    const { bridge, screen, user } = open([unnamed]);
    await user.click(await screen.findByText('boekhouder'));
    const panel = within(await screen.findByRole('dialog'));
    expect(
      panel.getByText('Je verklaring zegt alleen “boekhouder”. Wie is het precies?'),
    ).toBeTruthy();
    const name = panel.getByLabelText('Naam');
    await user.clear(name);
    await user.type(name, 'Cijfer & Co');
    await user.click(panel.getByRole('button', { name: 'Bewaar deze partij' }));
    await waitFor(() => expect(bridge.inputsOf('processors.update')).toHaveLength(1));
    expect(bridge.inputsOf('processors.update')[0]).toMatchObject({
      processorId: 8,
      processor: { name: 'Cijfer & Co', unnamed: false },
    });
  });

  it('makes a party with a transfer whose safeguard goes as a code', async () => {
    const { bridge, screen, user } = open([MAIL]);
    await screen.findByText('Mailduif');
    await user.keyboard('{Control>}n{/Control}');
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByLabelText('Naam'), 'Wolkenkast');
    await user.click(panel.getByRole('button', { name: 'Voeg een doorgifte toe' }));
    await user.type(panel.getByLabelText('Naar welk land (1)'), 'India');
    await user.click(panel.getByLabelText('standaardcontractbepalingen van de Europese Commissie'));
    await user.type(panel.getByLabelText(/^Iets anders \(1\)/), 'eigen afspraken');
    await user.click(panel.getByLabelText('c. Ze beveiligen de gegevens goed.'));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(bridge.inputsOf('processors.create')).toHaveLength(1));
    expect(bridge.inputsOf('processors.create')[0]).toMatchObject({
      name: 'Wolkenkast',
      dpaClauses: ['c'],
      transfers: [
        { country: 'India', safeguards: 'standard-clauses; eigen afspraken', checkedOn: null },
      ],
    });
  });

  it('sends nothing while the e-mail address is wrong and keeps what was typed', async () => {
    const { bridge, screen, user } = open([MAIL]);
    await user.click(await screen.findByText('Mailduif'));
    const panel = within(await screen.findByRole('dialog'));
    const email = panel.getByLabelText('E-mailadres (mag leeg blijven)');
    await user.clear(email);
    await user.type(email, 'hallo.mailduif.example');
    await user.click(panel.getByRole('button', { name: 'Bewaar deze partij' }));
    expect(await panel.findByText('Er staat geen @ in dit e-mailadres.')).toBeTruthy();
    expect(bridge.inputsOf('processors.update')).toEqual([]);
    expect((email as HTMLInputElement).value).toBe('hallo.mailduif.example');
  });

  it('puts a refusal of the register beside its field', async () => {
    const { screen, user } = open([MAIL], {
      'processors.update': () => {
        throw new Refusal({
          code: 'bad-input',
          fields: { 'processor.dpaReviewOn': 'date.invalid' },
        });
      },
    });
    await user.click(await screen.findByText('Mailduif'));
    const panel = within(await screen.findByRole('dialog'));
    const review = panel.getByLabelText('Opnieuw bekijken op (mag leeg blijven)');
    await user.type(review, '31-02-2027');
    await user.click(panel.getByRole('button', { name: 'Bewaar deze partij' }));
    await waitFor(() => expect(review.getAttribute('aria-invalid')).toBe('true'));
    expect((review as HTMLInputElement).value).toBe('31-02-2027');
  });
});

describe('the systems', () => {
  it('are listed with what is in them, and a new one is made', async () => {
    const { bridge, screen, user } = open([MAIL]);
    await user.click(await screen.findByRole('tab', { name: 'Systemen 2' }));
    expect(await screen.findByText('van Mailduif')).toBeTruthy();
    expect(screen.getByRole('link', { name: '2 personen in Laptop' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nieuw systeem' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByLabelText('Systeem'), 'Wolkenkast');
    await user.click(panel.getByRole('radio', { name: /systeem van een verwerker/ }));
    await user.selectOptions(panel.getByLabelText('Welke partij'), 'Mailduif');
    await user.click(panel.getByRole('button', { name: 'Bewaar dit systeem' }));
    await waitFor(() => expect(bridge.inputsOf('systems.create')).toHaveLength(1));
    expect(bridge.inputsOf('systems.create')).toEqual([
      { name: 'Wolkenkast', kind: 'processor', processorId: 4, location: '', note: '' },
    ]);
  });
});
