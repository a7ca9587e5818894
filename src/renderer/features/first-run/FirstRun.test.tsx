// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makePreferences, makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { FirstRun } from './FirstRun.tsx';

const CODE = formatRecoveryCode(Uint8Array.from({ length: 20 }, (_, index) => index * 11 + 3));
const PASSWORD = 'tandarts gordijn zeilboot mosterd';
const TRADE = { nl: 'computerhulp', en: 'computer help' };

function start(more: Answers = {}) {
  const bridge = installFakeBridge({
    'session.profiles': () => [
      { id: 'dutch', name: 'Hulp Thuis', trade: TRADE, country: 'NL', rules: 12, categories: 9 },
      { id: 'flemish', name: 'Webwerk', trade: TRADE, country: 'BE', rules: 15, categories: 8 },
    ],
    'session.create': () => ({ recoveryCode: CODE }),
    'session.status': () => makeSessionState(),
    ...more,
  });
  const onMaking = vi.fn();
  const onDone = vi.fn();
  const onRestore = vi.fn();
  const rendered = renderScreen(
    <FirstRun onMaking={onMaking} onDone={onDone} onRestore={onRestore} />,
  );
  const { user, screen } = rendered;

  async function press(name: string) {
    await user.click(screen.getByRole('button', { name }));
  }
  async function fillBusiness() {
    await press('Begin met je eigen register');
    await user.type(screen.getByLabelText('Naam van je zaak'), 'Jansen ICT');
    await user.type(screen.getByLabelText('Je eigen naam'), 'Fred Jansen');
    await user.click(screen.getByRole('radio', { name: /België/ }));
    await press('Verder');
  }
  async function fillProfile() {
    await user.click(await screen.findByRole('radio', { name: /Webwerk/ }));
    await press('Verder');
  }
  async function fillPassword(repeated = PASSWORD) {
    await user.type(screen.getByLabelText('Wachtwoord'), PASSWORD);
    await user.type(screen.getByLabelText(/nog een keer/), repeated);
    await press('Maak het register');
  }
  const made = { bridge, onMaking, onDone, onRestore };
  return { ...rendered, ...made, press, fillBusiness, fillProfile, fillPassword };
}

describe('FirstRun', () => {
  it('leads whoever has a backup away from making a register', async () => {
    const { press, onRestore, onMaking } = start();
    await press('Ik heb een back-up van een eerdere computer');
    expect(onRestore).toHaveBeenCalledTimes(1);
    expect(onMaking).not.toHaveBeenCalled();
  });

  it('leads from nothing to a register and a code that was proven to be on paper', async () => {
    const { user, screen, bridge, onMaking, onDone, press, ...fill } = start();
    await fill.fillBusiness();
    await fill.fillProfile();
    await fill.fillPassword();
    expect(onMaking).toHaveBeenCalled();
    expect(bridge.inputsOf('session.create')).toEqual([
      {
        profile: 'flemish',
        country: 'BE',
        businessName: 'Jansen ICT',
        signatory: 'Fred Jansen',
        language: 'nl',
        password: PASSWORD,
      },
    ]);
    await screen.findByText(CODE.split('-')[0] ?? '');
    await press('Ik heb de code op papier');
    expect(screen.queryByText(CODE.split('-')[0] ?? '')).toBeNull();
    for (const field of screen.getAllByRole('textbox')) {
      const number = Number(/\d/.exec(field.closest('div')?.parentElement?.textContent ?? '')?.[0]);
      await user.type(field, (CODE.split('-')[number - 1] ?? '').toLowerCase());
    }
    await press('Naar Vandaag');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  });

  it('warns when the folder is synchronised with others, and only then', () => {
    useSession.setState({ status: makeSessionState({ state: 'no-register' }) });
    const { screen } = start();
    expect(screen.queryByRole('note')).toBeNull();
    act(() =>
      useSession.setState({
        status: makeSessionState({
          state: 'no-register',
          folder: 'C:\\Users\\Fred\\OneDrive\\Dossierwacht\\register',
        }),
      }),
    );
    expect(screen.getByRole('note').textContent).toContain('gesynchroniseerd met OneDrive');
  });

  it('does not go on when the groups typed back are wrong', async () => {
    const { user, screen, onDone, press, ...fill } = start();
    await fill.fillBusiness();
    await fill.fillProfile();
    await fill.fillPassword();
    await screen.findByText(CODE.split('-')[0] ?? '');
    await press('Ik heb de code op papier');
    for (const field of screen.getAllByRole('textbox')) await user.type(field, '0000');
    await press('Naar Vandaag');
    expect(screen.getAllByText('Dit klopt nog niet. Kijk op je papier.')).toHaveLength(2);
    expect(onDone).not.toHaveBeenCalled();
    await press('Toon de code nog een keer');
    expect(screen.getByText(CODE.split('-')[0] ?? '')).toBeTruthy();
  });

  it('asks for the name of the business before it goes on', async () => {
    const { screen, press } = start();
    await press('Begin met je eigen register');
    await press('Verder');
    expect(screen.getByText('Dit is nog leeg.')).toBeTruthy();
    expect(screen.getByText('Stap 1 van 4')).toBeTruthy();
  });

  it('keeps what was filled in when going back', async () => {
    const { screen, press, ...fill } = start();
    await fill.fillBusiness();
    await screen.findByRole('radio', { name: /Webwerk/ });
    await press('Terug');
    expect((screen.getByLabelText('Naam van je zaak') as HTMLInputElement).value).toBe(
      'Jansen ICT',
    );
    expect(screen.getByRole('radio', { name: /België/ }).getAttribute('aria-checked')).toBe('true');
  });

  it('puts the statements of the own country first', async () => {
    const { screen, ...fill } = start();
    await fill.fillBusiness();
    const radios = await screen.findAllByRole('radio');
    expect(radios.map((radio) => radio.textContent?.slice(0, 7))).toEqual(['Webwerk', 'Hulp Th']);
  });

  it('makes nothing when the two passwords differ', async () => {
    const { screen, bridge, ...fill } = start();
    await fill.fillBusiness();
    await fill.fillProfile();
    await fill.fillPassword('tandarts gordijn zeilboot');
    expect(screen.getByText('De twee wachtwoorden zijn niet gelijk.')).toBeTruthy();
    expect(bridge.inputsOf('session.create')).toEqual([]);
  });

  it('shows what went wrong and keeps the password when the register cannot be made', async () => {
    const { screen, ...fill } = start({
      'session.create': () => {
        throw new Refusal({ code: 'disk-full' });
      },
    });
    await fill.fillBusiness();
    await fill.fillProfile();
    await fill.fillPassword();
    expect((await screen.findByRole('alert')).textContent).toContain('De schijf is vol.');
    expect((screen.getByLabelText('Wachtwoord') as HTMLInputElement).value).toBe(PASSWORD);
  });

  it('opens the example register instead', async () => {
    const { press } = start({
      'session.open-example': () => ({ done: true }),
      'session.status': () => makeSessionState({ register: 'example', hasOwn: false }),
    });
    await press('Bekijk eerst een voorbeeld');
    await waitFor(() => expect(useSession.getState().status?.register).toBe('example'));
  });

  it('speaks English when that is chosen', async () => {
    const { user, screen } = start({
      'preferences.set': (change) => makePreferences({ ...change }),
    });
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByText('Welcome to Dossierwacht')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });
});
