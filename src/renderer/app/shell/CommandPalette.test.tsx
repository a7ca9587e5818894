// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { PersonRow } from '#shared/contract/persons.ts';
import { installFakeBridge } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { CommandPalette } from './CommandPalette.tsx';

const JAN: PersonRow = {
  id: 7,
  name: 'Jan de Vries',
  sortName: 'vries jan',
  organisation: 'De Vries Bouw',
  email: 'jan@example.nl',
  phone: '',
  relations: ['customer'],
  items: 3,
  nextDueOn: null,
  due: 0,
  missing: 0,
};

function renderPalette() {
  const bridge = installFakeBridge({
    'persons.list': ({ search }) => ({ rows: search === 'vries' ? [JAN] : [], more: false }),
  });
  const onClose = vi.fn();
  return { bridge, onClose, ...renderScreen(<CommandPalette opened onClose={onClose} />) };
}

describe('CommandPalette', () => {
  it('finds a person and goes there with Enter', async () => {
    const { user, screen, onClose, location } = renderPalette();
    await user.type(screen.getByRole('combobox'), 'vries');
    await screen.findByRole('option', { name: /Jan de Vries/ });
    await user.keyboard('{Enter}');
    expect(location()).toBe('/persons/7');
    expect(onClose).toHaveBeenCalled();
  });

  it('lists the screens while nothing is typed, without asking for persons', () => {
    const { screen, bridge } = renderPalette();
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toContain(
      'Bewaartermijnen',
    );
    expect(bridge.inputsOf('persons.list')).toEqual([]);
  });

  it('goes through the list with the arrows, round and round', async () => {
    const { user, screen, location } = renderPalette();
    await user.type(screen.getByRole('combobox'), '{ArrowUp}');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Hulp');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(location()).toBe('/persons');
  });

  it('finds the list of requests and the way to record one', async () => {
    const { user, screen, location } = renderPalette();
    await user.type(screen.getByRole('combobox'), 'verzoek');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Verzoeken',
      'Nieuw verzoek',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(location()).toBe('/requests/new');
  });

  it('says so when nothing is found', async () => {
    const { user, screen } = renderPalette();
    await user.type(screen.getByRole('combobox'), 'qqq');
    await waitFor(() => expect(screen.getByText('Niets gevonden voor ‘qqq’.')).toBeTruthy());
  });
});
