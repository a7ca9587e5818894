// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { dataChanged } from '#renderer/call/data-version.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  aCarriedOut,
  aRun,
  aTask,
  aToday,
  installDisposalBridge,
} from '#test/builders/disposal-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { DisposalsScreen } from './DisposalsScreen.tsx';

afterEach(cleanup);

describe('DisposalsScreen', { timeout: 30_000 }, () => {
  it('proposes what fell due and opens the run', async () => {
    const bridge = installDisposalBridge();
    const { screen, user, location } = renderScreen(<DisposalsScreen />);
    expect(await screen.findByText(/2 gegevens zijn verlopen, van 2 personen\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stel een opschoning voor' }));
    expect(bridge.inputsOf('disposals.propose')).toEqual([{ cause: 'expiry' }]);
    expect(location()).toBe('/disposal/9');
  });

  it('says that nothing is overdue, and offers no proposal then', async () => {
    installDisposalBridge(undefined, {
      'today.get': () => aToday({ due: { items: 0, persons: 0 } }),
    });
    const { screen } = renderScreen(<DisposalsScreen />);
    expect(await screen.findByText('Er is nu niets verlopen.')).toBeTruthy();
    expect(screen.getByText(/Binnen 30 dagen verlopen 4 gegevens/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stel een opschoning voor' })).toBeNull();
    expect(screen.getByText('Er is nog niets opgeschoond.')).toBeTruthy();
    expect(screen.getByText('Er staat geen taak open.')).toBeTruthy();
  });

  it('goes on with a run that was left, and takes in what fell due since', async () => {
    const left = aRun({ id: 8, status: 'proposed', carriedOutOn: null, openTasks: 0, items: 1 });
    const bridge = installDisposalBridge(undefined, { 'disposals.list': () => [left] });
    const { screen, user, location } = renderScreen(<DisposalsScreen />);
    await user.click(
      await screen.findByRole('button', { name: 'Neem op wat er sindsdien verlopen is' }),
    );
    expect(bridge.inputsOf('disposals.propose')).toEqual([{ cause: 'expiry' }]);
    await user.click(screen.getByRole('button', { name: 'Ga verder met 2026-002' }));
    expect(location()).toBe('/disposal/8');
  });

  it('says of a cancelled run no more than a dash where the others have a day', async () => {
    const run = aRun({ status: 'cancelled', carriedOutOn: null, doneOn: null });
    installDisposalBridge(undefined, { 'disposals.list': () => [run] });
    const { screen } = renderScreen(<DisposalsScreen />);
    const grid = await screen.findByRole('grid', { name: 'Opschoningen' });
    expect(grid.textContent).not.toContain('nog niet');
    expect(grid.textContent?.match(/–afgebroken/g)).toHaveLength(2);
  });

  it('keeps the focus in the list when the last task of a system is done', async () => {
    const bridge = installDisposalBridge(aCarriedOut({ tasks: [aTask()] }));
    const { screen } = renderScreen(<DisposalsScreen />);
    const button = await screen.findByRole('button', {
      name: /^Is gewist/,
    });
    button.focus();
    bridge.change({ tasks: [] });
    dataChanged();
    await screen.findByText('Er staat geen taak open.');
    const group = screen.getByRole('group', { name: 'Open taken per systeem' });
    await waitFor(() => expect(document.activeElement).toBe(group));
  });

  it('lists the runs with the keyboard', async () => {
    installDisposalBridge(undefined, { 'disposals.list': () => [aRun()] });
    const { screen, user, location } = renderScreen(<DisposalsScreen />);
    const grid = await screen.findByRole('grid', { name: 'Opschoningen' });
    expect(grid.textContent).toContain('gewist, taken lopen');
    expect(grid.textContent).toContain('3 (1 over tijd)');
    grid.focus();
    await user.keyboard('{Enter}');
    expect(location()).toBe('/disposal/8');
  });

  it('shows the tasks that need something, by system, with the run they came from', async () => {
    const later = aTask({
      id: 40,
      status: 'excepted',
      reviewOn: getPlainDate('2027-06-01'),
      identifiers: ['later'],
    });
    const again = aTask({ id: 41, status: 'excepted', overdue: true, identifiers: ['opnieuw'] });
    installDisposalBridge(aCarriedOut({ tasks: [aTask(), later, again] }));
    const { screen } = renderScreen(<DisposalsScreen />);
    const grid = await screen.findByRole('grid', { name: 'Taken bij Zoho' });
    expect(grid.textContent).toContain('jan@devries.example');
    expect(grid.textContent).toContain('opnieuw bekijken');
    expect(grid.textContent).not.toContain('later');
    expect(
      screen.getAllByRole('link', { name: '2026-003' }).map((link) => link.getAttribute('href')),
    ).toContain('/disposal/9');
  });
});
