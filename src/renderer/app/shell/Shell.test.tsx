// @vitest-environment happy-dom
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startSession, useSession } from '#renderer/call/session.ts';
import { type FakeBridge, installFakeBridge } from '#test/builders/fake-bridge.ts';
import { makePreferences, makeSessionState } from '#test/builders/render-screen.tsx';
import { App } from '../App.tsx';

// The screens have tests of their own; here it is the frame around them.
vi.mock('#renderer/features/today/TodayScreen.tsx', () => ({
  TodayScreen: () => <h1>Vandaag</h1>,
}));
vi.mock('#renderer/features/persons/PersonsScreen.tsx', () => ({
  PersonsScreen: () => <h1>Alle personen</h1>,
}));
vi.mock('#renderer/features/person/PersonScreen.tsx', () => ({
  PersonScreen: ({ personId }: { readonly personId: number }) => {
    if (personId === 13) throw new Error('broken screen');
    return <h1>Persoon {personId}</h1>;
  },
}));
vi.mock('#renderer/features/request-list/RequestsScreen.tsx', () => ({
  RequestsScreen: () => <h1>Alle verzoeken</h1>,
}));
vi.mock('#renderer/features/intake/IntakeScreen.tsx', () => ({
  IntakeScreen: ({ personId }: { readonly personId?: number }) => (
    <h1>Intake {personId ?? 'van iemand'}</h1>
  ),
}));
vi.mock('#renderer/features/requests/RequestScreen.tsx', () => ({
  RequestScreen: ({ requestId }: { readonly requestId: number }) => <h1>Dossier {requestId}</h1>,
}));

function start(status = makeSessionState(), hash = '#/'): FakeBridge {
  let now = status;
  const bridge = installFakeBridge({
    'session.status': () => now,
    'preferences.get': () => makePreferences(),
    'session.lock': () => {
      now = makeSessionState({ state: 'locked', lockedBy: 'button' });
      return { done: true };
    },
    'session.unlock': () => {
      now = makeSessionState();
      return { done: true };
    },
  });
  window.location.hash = hash;
  void startSession();
  render(<App />);
  return bridge;
}

beforeEach(() => {
  useSession.setState({ status: undefined, preferences: undefined, error: undefined });
});

describe('the frame', () => {
  it('shows Today, and the title of the window names the screen only', async () => {
    start();
    expect(await screen.findByRole('heading', { name: 'Vandaag' })).toBeTruthy();
    expect(document.title).toBe('Dossierwacht – Vandaag');
  });

  it('never puts more than the kind of screen in the title', async () => {
    start(makeSessionState(), '#/persons/12');
    expect(await screen.findByRole('heading', { name: 'Persoon 12' })).toBeTruthy();
    expect(document.title).toBe('Dossierwacht – Persoon');
  });

  it.each([
    ['#/requests', 'Alle verzoeken', 'Verzoeken'],
    ['#/requests/new', 'Intake van iemand', 'Nieuw verzoek'],
    ['#/requests/new/31', 'Intake 31', 'Nieuw verzoek'],
    ['#/requests/14', 'Dossier 14', 'Verzoek'],
  ])('tells the requests, a new one and one of them apart: %s', async (hash, heading, title) => {
    start(makeSessionState(), hash);
    expect(await screen.findByRole('heading', { name: heading })).toBeTruthy();
    expect(document.title).toBe(`Dossierwacht – ${title}`);
  });

  it.each(['#/persons/0', '#/persons/jan', '#/persons/12/x', '#/due/never', '#/elsewhere'])(
    'says that %s does not exist',
    async (hash) => {
      start(makeSessionState(), hash);
      expect(await screen.findByText('Deze pagina bestaat niet')).toBeTruthy();
    },
  );

  it('moves the focus to the new screen', async () => {
    start();
    await screen.findByRole('heading', { name: 'Vandaag' });
    await userEvent.setup().click(screen.getByRole('link', { name: 'Personen' }));
    await screen.findByRole('heading', { name: 'Alle personen' });
    await waitFor(() => expect(document.activeElement?.id).toBe('main'));
  });

  it('keeps the menu when one screen breaks', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    start(makeSessionState(), '#/persons/13');
    expect((await screen.findByRole('alert')).textContent).toContain('in het programma zelf');
    await userEvent.setup().click(screen.getByRole('link', { name: 'Personen' }));
    expect(await screen.findByRole('heading', { name: 'Alle personen' })).toBeTruthy();
    quiet.mockRestore();
  });

  it('locks with Ctrl+L and takes everything off the screen', async () => {
    const user = userEvent.setup();
    start();
    await screen.findByRole('heading', { name: 'Vandaag' });
    await user.keyboard('{Control>}l{/Control}');
    expect(await screen.findByLabelText('Wachtwoord')).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(document.title).toBe('Dossierwacht');
  });

  it('locks when main says so', async () => {
    const bridge = start();
    await screen.findByRole('heading', { name: 'Vandaag' });
    bridge.answer({ 'session.status': () => makeSessionState({ state: 'locked' }) });
    act(() => bridge.emit('session-changed'));
    expect(await screen.findByLabelText('Wachtwoord')).toBeTruthy();
  });

  it('goes on where it was after unlocking', async () => {
    const user = userEvent.setup();
    start(makeSessionState({ state: 'locked' }), '#/persons/12');
    await user.type(await screen.findByLabelText('Wachtwoord'), 'goed{Enter}');
    expect(await screen.findByRole('heading', { name: 'Persoon 12' })).toBeTruthy();
  });

  it('opens the search with Ctrl+K', async () => {
    const user = userEvent.setup();
    start();
    await screen.findByRole('heading', { name: 'Vandaag' });
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('combobox')).toBeTruthy();
  });

  it('says that the persons are made up in the example register', async () => {
    start(makeSessionState({ register: 'example' }));
    expect(await screen.findByText(/alle personen zijn verzonnen/)).toBeTruthy();
  });

  it('starts with the welcome when there is no register', async () => {
    start(makeSessionState({ state: 'no-register', hasOwn: false }));
    expect(await screen.findByText('Welkom bij Dossierwacht')).toBeTruthy();
  });

  it('says what to do when not even the state can be read', async () => {
    installFakeBridge({});
    void startSession();
    render(<App />);
    expect(await screen.findByText('Dossierwacht kon niet starten')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Probeer opnieuw' })).toBeTruthy();
  });
});
