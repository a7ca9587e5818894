// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '#shared/contract/parties.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge } from '#test/builders/fake-bridge.ts';
import { partyInput } from '#test/builders/party.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { PartyScreen } from './PartyScreen.tsx';
import { ProcessorsScreen } from './ProcessorsScreen.tsx';

afterEach(cleanup);

const DONE = { done: true } as const;
const on = getPlainDate;

function makeParty(parts: Partial<ProcessorView> = {}): ProcessorView {
  return {
    ...partyInput(),
    id: 4,
    catalogue: null,
    unconfirmed: [],
    warnings: [],
    systems: [{ id: 7, name: { nl: 'Nieuwsbrief', en: 'Newsletter' }, endedOn: null }],
    persons: 12,
    documents: [],
    end: null,
    ...parts,
  };
}

const ENDING = {
  endsOn: on('2026-11-01'),
  mode: 'delete',
  letterId: null,
  sentOn: null,
  expectedOn: null,
  chaseOn: null,
  confirmedOn: null,
  note: '',
} as const;
const PAPER = {
  id: 31,
  kind: 'privacy-policy',
  name: 'beleid.pdf',
  sha256: 'ab'.repeat(32),
  addedOn: on('2026-11-02'),
  bytes: 41_000,
} as const;

function open(party: ProcessorView, answers: Answers = {}) {
  const isEnded = party.end?.confirmedOn != null;
  const other = makeParty({ id: 5, name: 'Wolkenkast', systems: [], persons: 0 });
  const bridge = installFakeBridge({
    'processors.list': () => (isEnded ? [other] : [party, other]),
    'processors.list-ended': () => (isEnded ? [party] : []),
    'parties.add-document': () => ({ id: 32 }),
    'parties.remove-document': () => DONE,
    'parties.end': () => DONE,
    'parties.reopen': () => DONE,
    'parties.end-sent': () => DONE,
    'parties.confirm-end': () => DONE,
    'files.save-proof': () => ({ state: 'cancelled' }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return {
    bridge,
    ...renderScreen(<PartyScreen processorId={party.id} />, { location: '/processors/4' }),
  };
}

describe('the page of a party', () => {
  it('tells who is still there after the end, and leads to the list', async () => {
    const { screen } = open(
      makeParty({ warnings: ['data-remains'], end: { ...ENDING, confirmedOn: on('2026-11-20') } }),
    );
    const says = 'Nog 12 personen hebben gegevens in een systeem van deze partij.';
    expect(await screen.findByText(says)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Toon wie het zijn' });
    expect(link.getAttribute('href')).toContain('/processors/4/persons');
    expect(screen.queryByRole('button', { name: 'Wijzig wat je weet' })).toBeNull();
  });

  it('says so when there is no such party', async () => {
    const { screen } = open(makeParty(), { 'processors.list': () => [] });
    expect(await screen.findByText('Deze partij staat niet in je register.')).toBeTruthy();
  });

  it('keeps a paper that was chosen, and none when there is no file', async () => {
    const { bridge, screen, user } = open(makeParty());
    await user.click(await screen.findByRole('button', { name: 'Voeg een stuk toe' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Bewaar dit stuk' }));
    expect(bridge.inputsOf('parties.add-document')).toEqual([]);
    await user.selectOptions(panel.getByLabelText('Wat is het'), 'Certificaat');
    await user.upload(
      panel.getByLabelText('Bestand'),
      new File(['geldig'], 'iso.pdf', { type: 'application/pdf' }),
    );
    await panel.findByText('iso.pdf');
    await user.click(panel.getByRole('button', { name: 'Bewaar dit stuk' }));
    await waitFor(() => expect(bridge.inputsOf('parties.add-document')).toHaveLength(1));
    expect(bridge.inputsOf('parties.add-document')[0]).toMatchObject({
      processorId: 4,
      kind: 'certificate',
      file: { name: 'iso.pdf', bytes: new TextEncoder().encode('geldig') },
    });
  });

  it('warns that a policy is no agreement, and asks before a paper goes', async () => {
    const { bridge, screen, user } = open(makeParty({ documents: [PAPER] }));
    expect(
      await screen.findByText('Een privacybeleid is geen verwerkersovereenkomst.'),
    ).toBeTruthy();
    const save = screen.getByRole('button', { name: 'Bewaar buiten het register: beleid.pdf' });
    await user.click(save);
    expect(bridge.inputsOf('files.save-proof')).toEqual([{ of: 'party-document', id: 31 }]);
    await user.click(screen.getByRole('button', { name: 'Haal weg: beleid.pdf' }));
    expect(bridge.inputsOf('parties.remove-document')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Haal dit stuk weg' }));
    await waitFor(() =>
      expect(bridge.inputsOf('parties.remove-document')).toEqual([{ documentId: 31 }]),
    );
  });
});

describe('the end of a contract on the page', () => {
  it('is recorded with its day and the choice', async () => {
    const { bridge, screen, user } = open(makeParty());
    await user.click(await screen.findByRole('button', { name: 'Beëindig' }));
    const panel = within(await screen.findByRole('dialog'));
    const day = panel.getByLabelText('Laatste dag van het contract');
    await user.clear(day);
    await user.type(day, '31-12-2026');
    await user.click(panel.getByRole('radio', { name: /Eerst teruggeven/ }));
    await user.click(panel.getByRole('button', { name: 'Bewaar dit einde' }));
    await waitFor(() =>
      expect(bridge.inputsOf('parties.end')).toEqual([
        { processorId: 4, endsOn: '2026-12-31', mode: 'return' },
      ]),
    );
  });

  it('asks no choice and no letter of a party that is no processor', async () => {
    const { screen } = open(makeParty({ role: 'recipient', end: { ...ENDING, mode: null } }));
    expect(await screen.findByRole('button', { name: 'Bevestigd, schrijf op' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Maak de brief' })).toBeNull();
  });

  it('is taken back only until a letter was sent', async () => {
    const { bridge, screen, user } = open(makeParty({ end: ENDING }));
    await user.click(await screen.findByRole('button', { name: 'Neem het einde terug' }));
    await waitFor(() => expect(bridge.inputsOf('parties.reopen')).toEqual([{ processorId: 4 }]));
    cleanup();
    const sent = open(
      makeParty({
        end: {
          ...ENDING,
          letterId: 9,
          sentOn: on('2026-11-02'),
          chaseOn: on('2026-11-16'),
          expectedOn: on('2027-08-02'),
        },
      }),
    );
    expect(await sent.screen.findByText(/laatste kopie weg is in augustus 2027/)).toBeTruthy();
    expect(sent.screen.queryByRole('button', { name: 'Neem het einde terug' })).toBeNull();
    expect(sent.screen.getByRole('button', { name: 'Maak een herinnering' })).toBeTruthy();
  });

  it('is confirmed with what becomes of each system', async () => {
    const { bridge, screen, user } = open(makeParty({ end: ENDING }));
    await user.click(await screen.findByRole('button', { name: 'Bevestigd, schrijf op' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.selectOptions(
      panel.getByLabelText('Systeem Nieuwsbrief'),
      'gaat over naar Wolkenkast',
    );
    await user.click(panel.getByLabelText(/gestopte systemen weg bij de gegevens van 12 personen/));
    await user.click(panel.getByRole('button', { name: 'Bewaar de bevestiging' }));
    await waitFor(() => expect(bridge.inputsOf('parties.confirm-end')).toHaveLength(1));
    expect(bridge.inputsOf('parties.confirm-end')[0]).toMatchObject({
      processorId: 4,
      proof: null,
      takenOver: [{ systemId: 7, processorId: 5 }],
      clearCopies: false,
    });
  });
});

const KNOWN: CatalogueEntry[] = [
  {
    id: 'laposta',
    product: 'Laposta',
    role: 'processor',
    legalName: 'Laposta B.V.',
    country: 'NL',
    facts: 7,
    processorId: null,
  },
  {
    id: 'mailchimp',
    product: 'Mailchimp',
    role: 'processor',
    legalName: 'The Rocket Science Group LLC',
    country: 'US',
    facts: 8,
    processorId: 6,
  },
];

function openList(parties: readonly ProcessorView[], answers: Answers = {}) {
  const bridge = installFakeBridge({
    'processors.list': () => [...parties],
    'processors.list-ended': () => [],
    'systems.list': () => [],
    'parties.catalogue': () => KNOWN,
    'parties.take-from-catalogue': () => ({ id: 4 }),
    'parties.merge': () => DONE,
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<ProcessorsScreen />, { location: '/processors' }) };
}

describe('choosing from the list of known services', () => {
  it('adds one that is not there yet and opens it to be checked', async () => {
    const { bridge, screen, user } = openList([makeParty({ name: 'Laposta' })]);
    await user.click(await screen.findByRole('button', { name: 'Kies uit de lijst' }));
    const panel = within(await screen.findByRole('dialog'));
    await panel.findByText('staat al in je register');
    expect(panel.queryByRole('button', { name: 'Voeg toe: Mailchimp' })).toBeNull();
    await user.type(panel.getByLabelText('Zoek een dienst'), 'lapo');
    expect(panel.queryByText('Mailchimp')).toBeNull();
    await user.click(panel.getByRole('button', { name: 'Voeg toe: Laposta' }));
    await waitFor(() =>
      expect(bridge.inputsOf('parties.take-from-catalogue')).toEqual([
        { catalogueId: 'laposta', language: 'nl', processorId: null, withSystem: true },
      ]),
    );
    expect(await screen.findByRole('button', { name: 'Bewaar deze partij' })).toBeTruthy();
  });

  it('names a party without a name, or merges it with one that is there', async () => {
    const unnamed = makeParty({ name: 'mailingplatform', unnamed: true, warnings: ['no-name'] });
    const mailchimp = makeParty({ id: 6, name: 'Mailchimp', catalogue: 'mailchimp' });
    const { bridge, screen, user } = openList([unnamed, mailchimp]);
    await user.click(await screen.findByText('mailingplatform'));
    const form = within(await screen.findByRole('dialog'));
    await user.click(form.getByRole('button', { name: 'Kies uit de lijst' }));
    expect(await screen.findByRole('button', { name: 'Dit is het: Laposta' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Voeg samen met Mailchimp' }));
    await waitFor(() =>
      expect(bridge.inputsOf('parties.merge')).toEqual([{ processorId: 4, intoId: 6 }]),
    );
  });
});
