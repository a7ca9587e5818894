// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PersonRow } from '#shared/contract/persons.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { PersonsScreen } from './PersonsScreen.tsx';

afterEach(cleanup);

function makeRow(parts: Partial<PersonRow> = {}): PersonRow {
  return {
    id: 7,
    name: 'Anna Bakker',
    sortName: 'bakker anna',
    organisation: 'Bakkerij Zon',
    email: 'anna@zon.example.nl',
    phone: '+31 20 555 0100',
    relations: ['customer'],
    items: 3,
    nextDueOn: getPlainDate('2026-12-01'),
    due: 2,
    missing: 1,
    ...parts,
  };
}

function open(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'persons.list': ({ search }) => ({
      rows: search === 'niemand' ? [] : [makeRow()],
      more: false,
    }),
    'persons.count': ({ search }) => ({ count: search === 'niemand' ? 0 : 1 }),
    'systems.list': () => [],
    'controller.get': () => {
      throw new Refusal({ code: 'not-found' });
    },
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => ({ done: true }),
    ...answers,
  });
  return { bridge, ...renderScreen(<PersonsScreen />, { location: '/persons' }) };
}

describe('PersonsScreen', () => {
  it('shows who is kept, with what asks for attention, and opens with Enter', async () => {
    const { user, screen, location } = open();
    expect(await screen.findByText('Anna Bakker')).toBeTruthy();
    expect(screen.getByText('2 verlopen')).toBeTruthy();
    expect(screen.getByText('1 datum ontbreekt')).toBeTruthy();
    expect((await screen.findByRole('status')).textContent).toBe('1 persoon');
    screen.getByRole('grid').focus();
    await user.keyboard('{Enter}');
    expect(location()).toBe('/persons/7');
  });

  it('asks for what was typed and chosen, and says so when nobody fits', async () => {
    const { user, screen, bridge } = open();
    await screen.findByText('Anna Bakker');
    await user.selectOptions(screen.getByLabelText('Relatie'), 'customer');
    await user.selectOptions(screen.getByLabelText('Vraagt aandacht'), 'due');
    await user.type(screen.getByLabelText('Zoek personen'), 'niemand');
    expect(await screen.findByText('Niemand gevonden')).toBeTruthy();
    expect(bridge.inputsOf('persons.list').at(-1)).toMatchObject({
      search: 'niemand',
      relation: 'customer',
      filter: 'due',
    });
    await user.click(screen.getByRole('button', { name: 'Toon iedereen' }));
    expect(await screen.findByText('Anna Bakker')).toBeTruthy();
  });

  it('teaches when nobody is in the register yet', async () => {
    const { screen } = open({
      'persons.list': () => ({ rows: [], more: false }),
      'persons.count': () => ({ count: 0 }),
    });
    expect(await screen.findByText('Hier komen de mensen van wie je iets bewaart')).toBeTruthy();
  });

  it('puts the cursor in the search field when / is pressed', async () => {
    const { user, screen } = open();
    await screen.findByText('Anna Bakker');
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByLabelText('Zoek personen'));
  });

  it('makes a person with a relation and goes there when Ctrl+N is pressed', async () => {
    const { user, screen, bridge, location } = open({
      'persons.create': () => ({ id: 12 }),
      'relations.create': () => ({ id: 13 }),
    });
    await screen.findByText('Anna Bakker');
    await user.keyboard('{Control>}n{/Control}');
    await user.type(await screen.findByLabelText('Voornaam'), 'Tineke');
    await user.type(screen.getByLabelText(/^E-mailadres/), 'tineke@voorbeeld.example.nl');
    await user.selectOptions(screen.getByLabelText('Wat is deze persoon voor je?'), 'prospect');
    await user.type(screen.getByLabelText(/^Sinds/), '1-2-2024');
    await user.click(screen.getByRole('button', { name: 'Bewaar en open' }));
    await waitFor(() => expect(location()).toBe('/persons/12'));
    expect(bridge.inputsOf('persons.create')[0]).toMatchObject({
      givenName: 'Tineke',
      contactPoints: [{ kind: 'email', value: 'tineke@voorbeeld.example.nl', label: '' }],
    });
    expect(bridge.inputsOf('relations.create')[0]).toMatchObject({
      personId: 12,
      kind: 'prospect',
      fromOn: '2024-02-01',
    });
  });

  it('sends nothing and says what is wrong when the e-mail address cannot be one', async () => {
    const { user, screen, bridge } = open();
    await screen.findByText('Anna Bakker');
    await user.click(screen.getByRole('button', { name: 'Nieuwe persoon' }));
    await user.type(await screen.findByLabelText(/^E-mailadres/), 'tineke');
    await user.click(screen.getByRole('button', { name: 'Bewaar en open' }));
    expect(await screen.findByText('Er staat geen @ in dit e-mailadres.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^E-mailadres/).value).toBe('tineke');
    expect(bridge.inputsOf('persons.create')).toEqual([]);
  });

  it('does not make the person twice when only the relation was refused', async () => {
    let refuse = true;
    const { user, screen, bridge, location } = open({
      'persons.create': () => ({ id: 12 }),
      'relations.create': () => {
        if (refuse) throw new Refusal({ code: 'bad-input', fields: { fromOn: 'date.invalid' } });
        return { id: 13 };
      },
    });
    await screen.findByText('Anna Bakker');
    await user.click(screen.getByRole('button', { name: 'Nieuwe persoon' }));
    await user.type(await screen.findByLabelText('Voornaam'), 'Tineke');
    await user.selectOptions(screen.getByLabelText('Wat is deze persoon voor je?'), 'customer');
    await user.click(screen.getByRole('button', { name: 'Bewaar en open' }));
    expect(await screen.findByText(/De persoon is bewaard, de relatie nog niet/)).toBeTruthy();
    refuse = false;
    await user.click(screen.getByRole('button', { name: 'Bewaar en open' }));
    await waitFor(() => expect(location()).toBe('/persons/12'));
    expect(bridge.inputsOf('persons.create')).toHaveLength(1);
  });

  describe('when this person was erased before', () => {
    const ERASED = [
      {
        erasureId: 4,
        erasedOn: getPlainDate('2025-03-02'),
        cause: 'request' as const,
        matchedOn: ['email', 'phone'],
      },
    ];

    async function typeReturning() {
      const opened = open({
        'persons.create': ({ returned }) => {
          if (returned === undefined || returned === null) {
            throw new Refusal({ code: 'erased-before' });
          }
          return { id: 12 };
        },
        'persons.check-return': () => ERASED,
      });
      const { user, screen } = opened;
      await screen.findByText('Anna Bakker');
      await user.click(screen.getByRole('button', { name: 'Nieuwe persoon' }));
      await user.type(await screen.findByLabelText('Voornaam'), 'Tineke');
      await user.type(screen.getByLabelText(/^E-mailadres/), 'tineke@voorbeeld.example.nl');
      await user.click(screen.getByRole('button', { name: 'Bewaar en open' }));
      await screen.findByRole('dialog', { name: 'Deze persoon is eerder gewist' });
      return opened;
    }

    it('asks who it is, and says when, why and by what it was seen', async () => {
      const { screen, bridge } = await typeReturning();
      expect(screen.getByText(/Op 2 maart 2025 is iemand op eigen verzoek gewist/)).toBeTruthy();
      expect(screen.getByText(/hetzelfde: e-mailadres en telefoonnummer/)).toBeTruthy();
      expect(bridge.inputsOf('persons.check-return')[0]).toMatchObject({
        personId: null,
        person: { givenName: 'Tineke' },
      });
      expect(bridge.inputsOf('persons.check-return')[0]?.person).not.toHaveProperty('returned');
    });

    it.each([
      ['Het is iemand anders', 'someone-else'],
      ['De persoon kwam zelf terug', 'came-back'],
    ])('saves with the answer “%s”', async (label, returned) => {
      const { user, screen, bridge, location } = await typeReturning();
      await user.click(screen.getByRole('button', { name: label }));
      await waitFor(() => expect(location()).toBe('/persons/12'));
      expect(bridge.inputsOf('persons.create').map((input) => input.returned)).toEqual([
        undefined,
        returned,
      ]);
    });

    it('keeps nothing of what was typed when the person is left out', async () => {
      const { user, screen, bridge, location } = await typeReturning();
      await user.click(screen.getByRole('button', { name: 'Laat deze persoon weg' }));
      await waitFor(() => expect(screen.queryByLabelText('Voornaam')).toBeNull());
      expect(bridge.inputsOf('persons.create')).toHaveLength(1);
      expect(bridge.inputsOf('drafts.save').at(-1)).toEqual({ key: 'person:new', value: null });
      expect(location()).toBe('/persons');
    });

    it('goes back to the form with everything typed when the question is closed', async () => {
      const { user, screen, bridge } = await typeReturning();
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByText(/eerder gewist/)).toBeNull());
      expect(screen.getByLabelText<HTMLInputElement>('Voornaam').value).toBe('Tineke');
      expect(bridge.inputsOf('persons.create')).toHaveLength(1);
      await user.click(screen.getByRole('button', { name: 'Bewaar en open' }));
      expect(await screen.findByText('Wie voeg je toe?')).toBeTruthy();
    });
  });
});
