// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DataItemView } from '#shared/contract/items.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, Refusal } from '#test/builders/fake-bridge.ts';
import { installPersonBridge, makeItem, makePerson } from '#test/builders/person-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { PersonScreen } from './PersonScreen.tsx';

afterEach(cleanup);

const DONE = { done: true } as const;
const on = getPlainDate;

function open(person: PersonView = makePerson(), answers: Answers = {}) {
  const bridge = installPersonBridge(person, answers);
  return { bridge, ...renderScreen(<PersonScreen personId={31} />, { location: '/persons/31' }) };
}

describe('erasing at once', () => {
  async function openEmergency() {
    const opened = open(makePerson(), {
      'disposals.propose': () => ({ id: 90, number: '2026-004' }),
    });
    await opened.user.click(
      await opened.screen.findByRole('button', { name: 'Direct wissen (noodgeval)' }),
    );
    await opened.screen.findByRole('dialog', { name: 'Direct wissen (noodgeval)' });
    const [first] = opened.screen.getAllByRole('radio');
    await waitFor(() => expect(document.activeElement).toBe(first));
    return opened;
  }
  const propose = (screen: ReturnType<typeof open>['screen']) =>
    screen.getByRole('button', { name: 'Laat zien wat er weggaat' });

  it('proposes everything of the person and goes to the preview', async () => {
    const { user, screen, bridge, location } = await openEmergency();
    await user.click(screen.getByRole('radio', { name: /Gegevens van een minderjarige/ }));
    await user.click(propose(screen));
    await waitFor(() => expect(location()).toBe('/disposal/90'));
    expect(bridge.inputsOf('disposals.propose')).toEqual([
      { cause: 'emergency', personId: 31, suspicion: 'minor', itemIds: null, suppress: true },
    ]);
  });

  it('proposes only the chosen items, and lets the person come back when told so', async () => {
    const { user, screen, bridge } = await openEmergency();
    await user.click(screen.getByRole('radio', { name: /Bijzondere gegevens/ }));
    await user.click(screen.getByRole('radio', { name: 'Alleen wat ik kies' }));
    await user.click(screen.getByRole('checkbox', { name: 'Mails over de site' }));
    await user.click(screen.getByLabelText(/niet ongemerkt opnieuw op/));
    await user.click(propose(screen));
    await waitFor(() => expect(bridge.inputsOf('disposals.propose')).toHaveLength(1));
    expect(bridge.inputsOf('disposals.propose')[0]).toMatchObject({
      suspicion: 'special',
      itemIds: [50],
      suppress: false,
    });
  });

  it('sends nothing as long as the reason or the items are not chosen', async () => {
    const { user, screen, bridge } = await openEmergency();
    await user.click(screen.getByRole('radio', { name: 'Alleen wat ik kies' }));
    await user.click(propose(screen));
    expect(await screen.findAllByText('Dit is nog leeg.')).toHaveLength(2);
    expect(bridge.inputsOf('disposals.propose')).toEqual([]);
  });
});

describe('a change that makes somebody look like an erased person', () => {
  it('is asked about and saved with the answer', async () => {
    const { user, screen, bridge } = open(makePerson(), {
      'controller.get': () => {
        throw new Refusal({ code: 'not-found' });
      },
      'persons.update': ({ returned }) => {
        if (returned === undefined) throw new Refusal({ code: 'erased-before' });
        return DONE;
      },
      'persons.check-return': () => [
        { erasureId: 2, erasedOn: on('2025-03-02'), cause: 'objection', matchedOn: ['email'] },
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Wijzig naam en contact' }));
    await user.clear(await screen.findByLabelText(/^Voornaam/));
    await user.type(screen.getByLabelText(/^Voornaam/), 'Johan');
    await user.click(screen.getByRole('button', { name: 'Bewaar naam en contact' }));
    expect(await screen.findByText(/Op 2 maart 2025 is iemand na bezwaar gewist/)).toBeTruthy();
    expect(bridge.inputsOf('persons.check-return')[0]).toMatchObject({
      personId: 31,
      person: { givenName: 'Johan' },
    });
    await user.click(screen.getByRole('button', { name: 'Het is iemand anders' }));
    await waitFor(() => expect(bridge.inputsOf('persons.update')).toHaveLength(2));
    expect(bridge.inputsOf('persons.update')[1]).toMatchObject({
      personId: 31,
      returned: 'someone-else',
    });
  });
});

describe('what came in unasked', () => {
  const unasked = (parts: Partial<DataItemView> = {}) =>
    makeItem({
      shape: 'R15',
      verdict: { ...makeItem().verdict, state: 'undecided', dueOn: null },
      ...parts,
    });

  async function openItem(item: DataItemView, answers: Answers = {}) {
    const opened = open(makePerson({ items: [item] }), answers);
    await opened.screen.findByText('Mails over de site');
    opened.screen.getByRole('grid').focus();
    await opened.user.keyboard('{Enter}');
    const panel = within(await opened.screen.findByRole('dialog'));
    await panel.findByText('Dit bewaar je niet hier, alleen waar het staat.');
    return { ...opened, panel };
  }

  it('is asked about, and goes when it is not needed', async () => {
    const { user, screen, panel, bridge } = await openItem(unasked(), {
      'items.decide-need': () => DONE,
    });
    expect(panel.getByText('Nodig?')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Beslis of dit nodig is' }));
    await user.click(await screen.findByRole('radio', { name: /Nee, niet nodig/ }));
    expect(screen.queryByLabelText('Opnieuw bekijken op')).toBeNull();
    await user.type(screen.getByLabelText('Waarom?'), 'Meegestuurd, niets mee te doen.');
    await user.click(screen.getByRole('button', { name: 'Leg de beslissing vast' }));
    await waitFor(() =>
      expect(bridge.inputsOf('items.decide-need')).toEqual([
        {
          dataItemId: 50,
          decision: 'not-needed',
          reason: 'Meegestuurd, niets mee te doen.',
          reviewOn: null,
        },
      ]),
    );
  });

  it('asks for a reason and a day to look again when it stays', async () => {
    const { user, screen, panel, bridge } = await openItem(unasked(), {
      'items.decide-need': () => DONE,
    });
    await user.click(panel.getByRole('button', { name: 'Beslis of dit nodig is' }));
    const save = () => user.click(screen.getByRole('button', { name: 'Leg de beslissing vast' }));
    await user.click(await screen.findByRole('radio', { name: /Ja, voorlopig nodig/ }));
    await save();
    expect(await screen.findAllByText('Dit is nog leeg.')).toHaveLength(2);
    await user.type(screen.getByLabelText('Waarom?'), 'Vraag loopt nog.');
    await user.type(screen.getByLabelText('Opnieuw bekijken op'), '22-11-2026');
    await save();
    expect(await screen.findByText('Deze datum ligt in het verleden.')).toBeTruthy();
    expect(bridge.inputsOf('items.decide-need')).toEqual([]);
    await user.clear(screen.getByLabelText('Opnieuw bekijken op'));
    await user.type(screen.getByLabelText('Opnieuw bekijken op'), '1-3-2027');
    await save();
    await waitFor(() =>
      expect(bridge.inputsOf('items.decide-need')).toMatchObject([
        { decision: 'needed', reason: 'Vraag loopt nog.', reviewOn: '2027-03-01' },
      ]),
    );
  });

  const decided = (reviewOn: string) => ({
    kind: 'impossible' as const,
    reason: 'Deel van een bericht.',
    reviewOn: on(reviewOn),
    decidedOn: on('2026-10-01'),
  });

  it('shows the decision until its day, and asks again from then on', async () => {
    const first = await openItem(unasked({ decision: decided('2026-11-23') }));
    expect(first.panel.queryByText('Nodig?')).toBeNull();
    expect(first.panel.getByText('Wissen kan technisch niet')).toBeTruthy();
    expect(first.panel.getByText(/Deel van een bericht\./)).toBeTruthy();
    expect(first.panel.getByRole('button', { name: 'Beslis opnieuw' })).toBeTruthy();
    first.unmount();
    const { panel } = await openItem(unasked({ decision: decided('2026-11-22') }));
    expect(panel.getByText('Nodig?')).toBeTruthy();
  });

  it('shows that it is not needed, and lets the owner decide again', async () => {
    const state = { ...makeItem().verdict, state: 'due' as const };
    const { panel } = await openItem(unasked({ verdict: state }));
    expect(panel.getByText('Niet nodig')).toBeTruthy();
    expect(panel.getByRole('button', { name: 'Beslis opnieuw' })).toBeTruthy();
  });

  it('asks nothing of items under another rule', async () => {
    const { panel } = await openItem(unasked({ shape: 'R2' }));
    expect(panel.queryByText('Nodig?')).toBeNull();
  });
});

describe('what an erasure left', () => {
  it('is shown with the day and what it may still be used for', async () => {
    const item = makeItem({
      reducedOn: on('2026-05-01'),
      restDueOn: on('2027-01-01'),
      decision: {
        kind: 'postponed',
        reason: 'Klant belt morgen terug.',
        reviewOn: on('2026-12-15'),
        decidedOn: on('2026-11-20'),
      },
    });
    const { user, screen } = open(makePerson({ items: [item] }));
    await screen.findByText('Mails over de site');
    screen.getByRole('grid').focus();
    await user.keyboard('{Enter}');
    const panel = within(await screen.findByRole('dialog'));
    expect(await panel.findByText(/Alleen wat de bewaarplicht vraagt/)).toBeTruthy();
    expect(panel.getByText('vr 1 mei 2026')).toBeTruthy();
    expect(panel.getByText('Een deel van de velden gaat eerder')).toBeTruthy();
    expect(panel.getByText('Wissen uitgesteld')).toBeTruthy();
    expect(panel.getByText(/Klant belt morgen terug\./)).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'Beslis opnieuw' })).toBeNull();
  });
});

describe('until when we know who this is', () => {
  it('says so for each part, with the item that needs it longest and why', async () => {
    const { user, screen } = open(
      makePerson({
        identity: [
          {
            part: 'name',
            dueOn: on('2033-01-01'),
            category: { nl: 'Facturen', en: 'Invoices' },
            because: ['Boekjaar 2025 plus zeven jaar.'],
          },
          {
            part: 'phone',
            dueOn: null,
            category: { nl: 'Mailwisseling', en: 'Correspondence' },
            because: [],
          },
        ],
      }),
    );
    const table = within(await screen.findByRole('table'));
    const name = within(table.getByRole('row', { name: /^Naam/ }));
    expect(name.getByText('za 1 januari 2033')).toBeTruthy();
    expect(name.getByText('Facturen')).toBeTruthy();
    await user.click(name.getByRole('button', { name: 'Waarom: naam' }));
    expect(await screen.findByText('Boekjaar 2025 plus zeven jaar.')).toBeTruthy();
    const phone = within(table.getByRole('row', { name: /^Telefoonnummer/ }));
    expect(phone.getByText('geen datum')).toBeTruthy();
  });

  it('says that nothing needs any part any more', async () => {
    const { screen } = open();
    expect(await screen.findByText(/Geen enkel gegeven heeft nog een deel/)).toBeTruthy();
  });
});
