// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ShowKey } from './ShowKey.tsx';

const KEY = 'a1'.repeat(32);

function start(answer: () => { key: string } = () => ({ key: KEY })) {
  const bridge = installFakeBridge({ 'session.show-key': answer });
  return { ...renderScreen(<Opener />), bridge };
}

function Opener() {
  const [opened, setOpened] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Open weer
      </button>
      <ShowKey opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

async function showKey() {
  const field = await screen.findByLabelText('Je wachtwoord');
  fireEvent.change(field, { target: { value: 'goed wachtwoord' } });
  fireEvent.click(screen.getByRole('button', { name: 'Toon de sleutel' }));
  await screen.findByText(KEY);
  // Lets the effects of showing it run: the clock and the listener.
  await act(() => vi.advanceTimersByTimeAsync(1));
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('showing the key of the register', () => {
  it('asks for the password first and warns before anything is shown', async () => {
    const { bridge } = start();
    await screen.findByLabelText('Je wachtwoord');
    expect(screen.getByText(/leest alles/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Toon de sleutel' }));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    expect(bridge.inputsOf('session.show-key')).toEqual([]);
    expect(screen.queryByText(KEY)).toBeNull();
  });

  it('names a wrong password beside its field', async () => {
    start(() => {
      throw new Refusal({ code: 'wrong-password' });
    });
    const field = await screen.findByLabelText('Je wachtwoord');
    fireEvent.change(field, { target: { value: 'fout' } });
    fireEvent.click(screen.getByRole('button', { name: 'Toon de sleutel' }));
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  });

  it('keeps the key in sight for a minute and no longer', async () => {
    start();
    await showKey();
    await act(() => vi.advanceTimersByTimeAsync(57_000));
    expect(screen.getByText(KEY)).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(4_000));
    expect(screen.queryByText(KEY)).toBeNull();
    expect((screen.getByLabelText('Je wachtwoord') as HTMLInputElement).value).toBe('');
  });

  it('hides the key by its button and when the window is left', async () => {
    start();
    await showKey();
    fireEvent.click(screen.getByRole('button', { name: 'Verberg de sleutel' }));
    expect(screen.queryByText(KEY)).toBeNull();
    await showKey();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(screen.queryByText(KEY)).toBeNull();
  });

  it('has forgotten the key when the panel was closed', async () => {
    start();
    await showKey();
    fireEvent.click(screen.getByRole('button', { name: 'Sluit' }));
    await vi.waitFor(() => expect(screen.queryByText(KEY)).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Open weer' }));
    await screen.findByLabelText('Je wachtwoord');
    expect(screen.queryByText(KEY)).toBeNull();
  });

  it('copies only by the button, and puts the key nowhere else on the page', async () => {
    const { bridge } = start();
    await showKey();
    expect(bridge.inputsOf('clipboard.copy')).toEqual([]);
    expect(document.body.innerHTML.split(KEY)).toHaveLength(2);
    expect(document.title).not.toContain(KEY);
    expect(location.href).not.toContain(KEY);
    fireEvent.click(screen.getByRole('button', { name: 'Kopieer de sleutel' }));
    await vi.waitFor(() => expect(bridge.inputsOf('clipboard.copy')).toEqual([{ text: KEY }]));
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(KEY);
  });
});
