// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PersonView } from '#shared/contract/persons.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { makeConsentView } from '#test/builders/consents.ts';
import { type Answers, Refusal } from '#test/builders/fake-bridge.ts';
import { installPersonBridge, makePerson } from '#test/builders/person-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { PersonScreen } from './PersonScreen.tsx';

afterEach(cleanup);

const DONE = { done: true } as const;
const on = getPlainDate;

function open(person: PersonView = makePerson(), answers: Answers = {}) {
  const bridge = installPersonBridge(person, answers);
  return { bridge, ...renderScreen(<PersonScreen personId={31} />, { location: '/persons/31' }) };
}

describe('PersonScreen', () => {
  it('says who this is and what is kept, where, why and until when', async () => {
    const { screen } = open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Jan de Proef' })).toBeTruthy();
    expect(screen.getByText('klant sinds 3 april 2019 · bij Proef Bouw')).toBeTruthy();
    const table = within(screen.getByRole('grid'));
    expect(table.getByText('Mails over de site')).toBeTruthy();
    expect(table.getByText('Telefoon')).toBeTruthy();
    expect(table.getByText('overeenkomst')).toBeTruthy();
    expect(table.getByText('za 22 augustus 2026')).toBeTruthy();
    expect(table.getByText('verlopen')).toBeTruthy();
    expect(table.getByRole('button', { name: 'Waarom: Mails over de site' })).toBeTruthy();
  });

  it('shows what went to others of this person, and logs more with them filled in', async () => {
    const { user, screen, location } = open(makePerson(), {
      'disclosures.list': () => [
        {
          id: 61,
          kind: 'authority',
          personId: 31,
          person: 'Jan de Proef',
          processorId: null,
          recipient: 'Belastingdienst',
          law: 'artikel 53 AWR',
          what: 'facturen van 2024',
          why: '',
          disclosedOn: on('2026-03-04'),
          agreedOn: null,
          agreedHow: '',
          silent: true,
          silentBecause: 'lopend onderzoek',
        },
      ],
    });
    expect(await screen.findByText('Belastingdienst')).toBeTruthy();
    expect(screen.getByText('facturen van 2024 · wordt niet verteld')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leg een verstrekking vast' }));
    expect(location()).toBe('/measures/disclosures/31');
  });

  it('shows every value of an item and only the place of a secret', async () => {
    const { user, screen } = open();
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Enter}');
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText(/34 mails/).textContent).toBe('34 mails\n2 brieven');
    expect(panel.getByText('Dit bewaar je niet hier, alleen waar het staat.')).toBeTruthy();
    expect(panel.getByText('Regel PROEF-39')).toBeTruthy();
    expect(panel.getByText('Laatste contact op 22 augustus 2024.')).toBeTruthy();
  });

  it('goes to the intake of a request of this person', async () => {
    const { user, screen, location } = open();
    await user.click(await screen.findByRole('button', { name: 'Antwoord op verzoek' }));
    expect(location()).toBe('/requests/new/31');
  });

  it('goes to the open request and says so when there is one', async () => {
    const person = makePerson({
      requests: [
        {
          id: 70,
          number: '2026-001',
          rights: ['access'],
          receivedOn: on('2026-11-10'),
          status: 'open',
          dueOn: on('2026-12-08'),
        },
      ],
    });
    const { user, screen, location } = open(person);
    expect(await screen.findByText(/Verzoek 2026-001 loopt nog/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ga verder met verzoek 2026-001' }));
    expect(location()).toBe('/requests/70');
  });

  it('says why and keeps the save button shut when the category is never to be stored', async () => {
    const { user, screen, bridge } = open();
    await screen.findByRole('grid');
    await user.keyboard('{Control>}n{/Control}');
    await user.click(await screen.findByRole('combobox', { name: 'Wat voor gegeven is het?' }));
    await user.click(await screen.findByRole('option', { name: 'Gezondheid (bewaar je niet)' }));
    expect(
      await screen.findByText('Je verklaring belooft dat je dit niet bewaart (PROEF-20).'),
    ).toBeTruthy();
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Bewaar gegeven' });
    expect(save.disabled).toBe(true);
    expect(bridge.inputsOf('items.create')).toEqual([]);
  });

  it('records an item with two values of one field and the date its clock asks for', async () => {
    const { user, screen, bridge } = open(makePerson(), { 'items.create': () => ({ id: 51 }) });
    await screen.findByRole('grid');
    await user.keyboard('{Control>}n{/Control}');
    await user.click(await screen.findByRole('combobox', { name: 'Wat voor gegeven is het?' }));
    await user.click(await screen.findByRole('option', { name: 'Mailwisseling' }));
    expect(screen.getByText('Dit bewaar je niet hier, alleen waar het staat.')).toBeTruthy();
    await user.type(screen.getByLabelText('Berichten'), 'eerste');
    await user.click(screen.getByRole('button', { name: 'Nog een waarde bij berichten' }));
    await user.type(screen.getByLabelText('Berichten 2'), 'tweede');
    await user.type(screen.getByLabelText(/^Laatste contact/), '3-4-2025');
    await user.click(screen.getByRole('button', { name: 'Bewaar gegeven' }));
    await waitFor(() => expect(bridge.inputsOf('items.create')).toHaveLength(1));
    expect(bridge.inputsOf('items.create')[0]).toMatchObject({
      personId: 31,
      categoryId: 5,
      systemIds: [3],
      fields: [
        { fieldId: 91, value: 'eerste' },
        { fieldId: 91, value: 'tweede' },
      ],
      events: [{ kind: 'last-contact', occurredOn: '2025-04-03' }],
    });
  });

  it('keeps what was typed and sends nothing when a value is a national number', async () => {
    const { user, screen, bridge } = open();
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Wijzig' }));
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Berichten');
    await user.clear(field);
    await user.type(field, '85.07.30-033.28');
    await user.click(screen.getByRole('button', { name: 'Bewaar gegeven' }));
    expect(await screen.findByText(/Dat bewaart het register niet/)).toBeTruthy();
    expect(field.value).toBe('85.07.30-033.28');
    expect(bridge.inputsOf('items.update')).toEqual([]);
  });

  it('shows at its value what the register refused of a later one', async () => {
    const { user, screen } = open(makePerson(), {
      'items.update': () => {
        throw new Refusal({
          code: 'bad-input',
          fields: { 'item.fields.1.value': 'text.too-long' },
        });
      },
    });
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Wijzig' }));
    await user.click(await screen.findByRole('button', { name: 'Bewaar gegeven' }));
    expect(await screen.findByText('Dit is te lang.')).toBeTruthy();
    expect(screen.getByLabelText('Berichten 2').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Berichten').getAttribute('aria-invalid')).not.toBe('true');
  });

  it('changes the identity and shows a refusal whether or not its path has the prefix', async () => {
    const { user, screen, bridge } = open(makePerson(), {
      'persons.update': () => {
        throw new Refusal({
          code: 'bad-input',
          fields: { 'contactPoints.0.value': 'email.domain', 'person.nickname': 'text.too-long' },
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Wijzig naam en contact' }));
    const email = await screen.findByLabelText<HTMLInputElement>('E-mailadres 1');
    await user.clear(email);
    await user.type(email, 'jan@nieuw.example.nl');
    await user.click(screen.getByRole('button', { name: 'Bewaar naam en contact' }));
    expect(await screen.findByText('Dit is te lang.')).toBeTruthy();
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(email.value).toBe('jan@nieuw.example.nl');
    expect(bridge.inputsOf('persons.update')[0]?.person.contactPoints).toEqual([
      { kind: 'email', value: 'jan@nieuw.example.nl', label: '' },
    ]);
  });

  it('releases a hold only with a reason', async () => {
    const person = makePerson({
      holds: [
        {
          id: 60,
          dataItemId: null,
          kind: 'legal-claim',
          ground: 'Factuur betwist',
          fromOn: on('2026-01-05'),
          toOn: null,
          reviewOn: null,
        },
      ],
    });
    const { user, screen, bridge } = open(person, { 'holds.release': () => DONE });
    await user.click(await screen.findByRole('button', { name: 'Hef blokkade op' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Hef blokkade op' }));
    expect(await panel.findByText('Dit is nog leeg.')).toBeTruthy();
    expect(bridge.inputsOf('holds.release')).toEqual([]);
    await user.type(panel.getByLabelText('Waarom kan de blokkade weg?'), 'betaald');
    await user.click(panel.getByRole('button', { name: 'Hef blokkade op' }));
    await waitFor(() =>
      expect(bridge.inputsOf('holds.release')).toEqual([
        { holdId: 60, releasedOn: '2026-11-22', reason: 'betaald' },
      ]),
    );
  });

  it('offers no release for the hold of an open request', async () => {
    const person = makePerson({
      holds: [
        {
          id: 61,
          dataItemId: null,
          kind: 'open-request',
          ground: '2026-001',
          fromOn: on('2026-11-10'),
          toOn: null,
          reviewOn: null,
        },
      ],
    });
    const { screen } = open(person);
    expect(await screen.findByText(/Eindigt vanzelf/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hef blokkade op' })).toBeNull();
  });

  it('withdraws a consent in one panel', async () => {
    const person = makePerson({
      consents: [
        {
          ...makeConsentView({ id: 80, givenOn: on('2024-01-02'), gaps: ['evidence'] }),
          topic: { nl: 'Nieuwsbrief', en: 'Newsletter' },
        },
      ],
    });
    const { user, screen, bridge } = open(person, { 'consents.withdraw': () => DONE });
    await user.click(await screen.findByRole('tab', { name: /Toestemmingen/ }));
    await user.click(
      await screen.findByRole('button', { name: 'Trek de toestemming voor Nieuwsbrief in' }),
    );
    expect(screen.getByText(/geen bestand en geen vindplaats/)).toBeTruthy();
    const panel = within(await screen.findByRole('dialog'));
    await user.selectOptions(panel.getByLabelText('Hoe liet de persoon het weten?'), 'email');
    await user.click(panel.getByRole('button', { name: 'Trek toestemming in' }));
    await waitFor(() =>
      expect(bridge.inputsOf('consents.withdraw')).toEqual([
        {
          consentId: 80,
          withdrawnOn: '2026-11-22',
          withdrawnChannel: 'email',
          withdrawnHow: '',
        },
      ]),
    );
  });

  it('adds a relation with an organisation that is new', async () => {
    const { user, screen, bridge } = open(makePerson({ relations: [] }), {
      'organisations.create': () => ({ id: 40 }),
      'relations.create': () => ({ id: 41 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Voeg relatie toe' }));
    await user.click(await screen.findByRole('button', { name: 'Nieuwe organisatie' }));
    await user.type(await screen.findByLabelText('Naam van de organisatie'), 'Proef BV');
    await user.click(screen.getByRole('button', { name: 'Bewaar relatie' }));
    await waitFor(() => expect(bridge.inputsOf('relations.create')).toHaveLength(1));
    expect(bridge.inputsOf('organisations.create')[0]?.name).toBe('Proef BV');
    expect(bridge.inputsOf('relations.create')[0]?.organisationId).toBe(40);
  });

  it('does not make the organisation when its VAT number cannot be one', async () => {
    const { user, screen, bridge } = open();
    await user.click(await screen.findByRole('button', { name: 'Voeg relatie toe' }));
    await user.click(await screen.findByRole('button', { name: 'Nieuwe organisatie' }));
    await user.type(await screen.findByLabelText('Naam van de organisatie'), 'Proef BV');
    await user.type(screen.getByLabelText(/^Btw-nummer/), 'NL1');
    await user.click(screen.getByRole('button', { name: 'Bewaar relatie' }));
    expect(
      await screen.findByText('Dit btw-nummer klopt niet.', {}, { timeout: 5000 }),
    ).toBeTruthy();
    expect(bridge.inputsOf('organisations.create')).toEqual([]);
  });

  it('asks before an agreement is removed', async () => {
    const person = makePerson({
      agreements: [
        { id: 90, name: 'Hosting', reference: '', fromOn: on('2020-01-01'), toOn: null, note: '' },
      ],
    });
    const { user, screen, bridge } = open(person, { 'agreements.remove': () => DONE });
    await user.click(await screen.findByRole('button', { name: 'Verwijder Hosting' }));
    await user.click(await screen.findByRole('button', { name: 'Verwijder overeenkomst' }));
    await waitFor(() =>
      expect(bridge.inputsOf('agreements.remove')).toEqual([{ agreementId: 90 }]),
    );
  });

  it('says that the person is gone when the register no longer has it', async () => {
    const { screen } = open(makePerson(), {
      'persons.get': () => {
        throw new Refusal({ code: 'not-found' });
      },
    });
    expect(await screen.findByText('Dit staat niet meer in het register.')).toBeTruthy();
  });
});
