// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import { ERROR_CODES } from '#shared/contract/errors.ts';
import { type FakeBridge, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { LockScreen } from './LockScreen.tsx';

const LOCKED = makeSessionState({ state: 'locked', lockedBy: 'idle' });

function installRegister(): FakeBridge {
  let state = LOCKED;
  return installFakeBridge({
    'session.status': () => state,
    'session.unlock': ({ password }) => {
      if (password !== 'vier losse woorden samen') throw new Refusal({ code: 'wrong-password' });
      state = makeSessionState();
      return { done: true };
    },
    'session.open-example': () => {
      state = makeSessionState({ register: 'example' });
      return { done: true };
    },
  });
}

describe('LockScreen', () => {
  it('says why it locked and has the cursor in the password', () => {
    installRegister();
    const { screen } = renderScreen(<LockScreen status={LOCKED} />);
    expect(screen.getByText(/omdat je een tijd niets deed/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Wachtwoord'));
  });

  it('opens the register with the right password', async () => {
    installRegister();
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.type(screen.getByLabelText('Wachtwoord'), 'vier losse woorden samen{Enter}');
    await waitFor(() => expect(useSession.getState().status?.state).toBe('open'));
  });

  it('keeps a wrong password to mend it and says what to do', async () => {
    installRegister();
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    const field = screen.getByLabelText('Wachtwoord') as HTMLInputElement;
    await user.type(field, 'vier losse woorden{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('gebruik dan je herstelcode');
    expect(field.value).toBe('vier losse woorden');
  });

  it('sends nothing when the password is empty', async () => {
    const bridge = installRegister();
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.click(screen.getByRole('button', { name: 'Ontgrendel' }));
    expect(bridge.inputsOf('session.unlock')).toEqual([]);
  });

  it.each(
    ERROR_CODES.filter((code) => /^(key-file|register|log-|folder|disk|weak-kdf)/.test(code)),
  )('explains what to do when opening fails with %s', async (code) => {
    installFakeBridge({
      'session.unlock': () => {
        throw new Refusal({ code });
      },
    });
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.type(screen.getByLabelText('Wachtwoord'), 'x{Enter}');
    const lines = (await screen.findByRole('alert')).querySelectorAll('p');
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    'register-damaged',
    'register-cut-off',
    'register-foreign',
    'register-missing',
  ] as const)('leads to a backup and to nothing else when opening fails with %s', async (code) => {
    installFakeBridge({
      'session.unlock': () => {
        throw new Refusal({ code });
      },
    });
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.type(screen.getByLabelText('Wachtwoord'), 'x{Enter}');
    const alert = await screen.findByRole('alert');
    await user.click(await screen.findByRole('button', { name: 'Kies een back-up' }));
    expect(alert.querySelectorAll('button').length).toBeLessThanOrEqual(1);
    expect(await screen.findByLabelText(/Wachtwoord van toen/)).toBeTruthy();
  });

  it('says which page was found damaged after opening, and leads to a backup', async () => {
    installFakeBridge({
      'session.unlock': () => {
        throw new Refusal({ code: 'register-damaged' });
      },
    });
    const damaged = makeSessionState({ state: 'locked', lockedBy: 'damage', damagedPage: 4711 });
    const { user, screen } = renderScreen(<LockScreen status={damaged} />);
    expect(screen.getByText(/bladzijde 4711/)).toBeTruthy();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('na het openen');
    expect(await screen.findByRole('button', { name: 'Kies een back-up' })).toBeTruthy();
    await user.type(screen.getByLabelText('Wachtwoord'), 'x{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('niet geopend en niet gewijzigd'),
    );
  });

  it('names the newest whole backup with its day and place, and leads to it', async () => {
    const bridge = installFakeBridge({
      'session.unlock': () => {
        throw new Refusal({ code: 'register-damaged' });
      },
      'backups.find': () => ({
        state: 'found',
        id: 3,
        name: 'dossierwacht-2026-11-21-100000.dwbackup',
        folder: '/media/usb',
        madeAt: '2026-11-21T10:00:00.000Z',
      }),
      'backups.restore': () => ({ state: 'cancelled' }),
    });
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.type(screen.getByLabelText('Wachtwoord'), 'x{Enter}');
    expect(
      await screen.findByText(/Nieuwste back-up, nagekeken en heel: za 21 november 2026/),
    ).toBeTruthy();
    expect(screen.getByText('/media/usb')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Zet deze back-up terug' }));
    expect(await screen.findByText('dossierwacht-2026-11-21-100000.dwbackup')).toBeTruthy();
    await user.type(screen.getByLabelText(/Wachtwoord van toen/), 'x{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('backups.restore')).toEqual([{ password: 'x', file: 3 }]),
    );
  });

  it('takes the key file from the newest backup when it is gone, and unlocks', async () => {
    let taken = false;
    const bridge = installFakeBridge({
      'session.status': () => makeSessionState(),
      'session.unlock': () => {
        if (!taken) throw new Refusal({ code: 'key-file-missing' });
        return { done: true };
      },
      'backups.find': () => ({
        state: 'found',
        id: 2,
        name: 'a.dwbackup',
        folder: '/media/usb',
        madeAt: '2026-11-21T10:00:00.000Z',
      }),
      'backups.take-keys': ({ password }) => {
        if (password !== 'van toen') throw new Refusal({ code: 'wrong-password' });
        taken = true;
        return { done: true };
      },
    });
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.type(screen.getByLabelText('Wachtwoord'), 'van toen{Enter}');
    expect(await screen.findByText(/In de back-up van za 21 november 2026 staat/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Haal het sleutelbestand eruit/ }));
    await waitFor(() => expect(useSession.getState().status?.state).toBe('open'));
    expect(bridge.inputsOf('backups.take-keys')).toEqual([{ file: 2, password: 'van toen' }]);
  });

  it('says so when no backup is found, and lets one be chosen', async () => {
    installFakeBridge({
      'session.unlock': () => {
        throw new Refusal({ code: 'register-missing' });
      },
      'backups.find': () => ({ state: 'none' }),
    });
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.type(screen.getByLabelText('Wachtwoord'), 'x{Enter}');
    expect(await screen.findByText(/staat geen back-up die heel is/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies een back-up' }));
    expect(await screen.findByRole('button', { name: 'Kies de back-up' })).toBeTruthy();
  });

  it.each(['register-older', 'log-damaged'] as const)(
    'goes on with a register that lacks changes only after asking twice (%s)',
    async (code) => {
      const bridge = installFakeBridge({
        'session.status': () => makeSessionState(),
        'session.unlock': ({ acceptOlder }) => {
          if (acceptOlder !== true) throw new Refusal({ code });
          return { done: true };
        },
      });
      const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
      await user.type(screen.getByLabelText('Wachtwoord'), 'x{Enter}');
      await screen.findByRole('button', { name: 'Kies een back-up' });
      await user.click(screen.getByRole('button', { name: /Toch verdergaan/ }));
      expect(bridge.inputsOf('session.unlock')).toEqual([{ password: 'x' }]);
      await user.click(screen.getByRole('button', { name: 'Ja, open dit register' }));
      await waitFor(() => expect(useSession.getState().status?.state).toBe('open'));
      expect(bridge.inputsOf('session.unlock').at(-1)).toEqual({
        password: 'x',
        acceptOlder: true,
      });
    },
  );

  it('opens the example register', async () => {
    installRegister();
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    await user.click(screen.getByRole('button', { name: 'Open het voorbeeldregister' }));
    await waitFor(() => expect(useSession.getState().status?.register).toBe('example'));
  });
});

describe('LockScreen where this computer may open the register', () => {
  const ON = { on: true, refusal: null } as const;
  const button = { name: 'Open met deze computer' };

  it('opens by the button, and never by itself', async () => {
    const bridge = installFakeBridge({
      'session.status': () => makeSessionState(),
      'session.this-computer': () => ON,
      'session.unlock-here': () => ({ done: true }),
    });
    const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
    const open = await screen.findByRole('button', button);
    expect(document.activeElement).toBe(screen.getByLabelText('Wachtwoord'));
    expect(bridge.inputsOf('session.unlock-here')).toEqual([]);
    await user.click(open);
    await waitFor(() => expect(useSession.getState().status?.state).toBe('open'));
  });

  it.each(['this-computer-refused', 'register-damaged', 'fault'] as const)(
    'says quietly that it did not work with %s, and takes the password',
    async (code) => {
      const bridge = installFakeBridge({
        'session.status': () => makeSessionState(),
        'session.this-computer': () => ON,
        'session.unlock-here': () => {
          throw new Refusal({ code });
        },
        'session.unlock': () => ({ done: true }),
      });
      const { user, screen } = renderScreen(<LockScreen status={LOCKED} />);
      await user.click(await screen.findByRole('button', button));
      expect((await screen.findByRole('status')).textContent).toContain('je wachtwoord werkt');
      expect(screen.queryByRole('alert')).toBeNull();
      await user.type(screen.getByLabelText('Wachtwoord'), 'x{Enter}');
      await waitFor(() => expect(useSession.getState().status?.state).toBe('open'));
      expect(bridge.inputsOf('session.unlock')).toEqual([{ password: 'x' }]);
    },
  );

  it.each([
    { on: false, refusal: null },
    { on: true, refusal: 'changed' },
    { on: true, refusal: 'unprotected' },
    { on: true, refusal: 'unavailable' },
  ] as const)('shows no button with $on and $refusal', async (state) => {
    const bridge = installFakeBridge({ 'session.this-computer': () => state });
    const { screen } = renderScreen(<LockScreen status={LOCKED} />);
    await waitFor(() => expect(bridge.inputsOf('session.this-computer')).toHaveLength(1));
    await act(async () => undefined);
    expect(screen.queryByRole('button', button)).toBeNull();
  });
});

describe('LockScreen with a recovery code', () => {
  const CODE = '0000-0000-0000-0000-0000-0000-0000-0000-00';
  const PASSWORD = 'tandarts gordijn zeilboot mosterd';

  async function openRecovery() {
    const rendered = renderScreen(<LockScreen status={LOCKED} />);
    await rendered.user.click(
      rendered.screen.getByRole('button', { name: 'Herstelcode gebruiken' }),
    );
    await rendered.screen.findByLabelText('Herstelcode');
    return rendered;
  }

  it('sends the code and the new password', async () => {
    const bridge = installFakeBridge({
      'session.status': () => makeSessionState(),
      'session.recover': () => ({ done: true }),
    });
    const { user, screen } = await openRecovery();
    await user.type(screen.getByLabelText('Herstelcode'), CODE);
    await user.type(screen.getByLabelText('Wachtwoord'), PASSWORD);
    await user.type(screen.getByLabelText(/nog een keer/), PASSWORD);
    await user.click(screen.getByRole('button', { name: 'Open met herstelcode' }));
    await waitFor(() =>
      expect(bridge.inputsOf('session.recover')).toEqual([
        { recoveryCode: CODE, newPassword: PASSWORD },
      ]),
    );
  });

  it('points at the group when a character was mistyped, and sends nothing', async () => {
    const bridge = installFakeBridge({});
    const { user, screen } = await openRecovery();
    await user.type(screen.getByLabelText('Herstelcode'), CODE.replace('0000-', '0700-'));
    await user.click(screen.getByRole('button', { name: 'Open met herstelcode' }));
    expect(screen.getByText(/Kijk goed naar groep 1/)).toBeTruthy();
    expect(bridge.inputsOf('session.recover')).toEqual([]);
  });

  it('refuses a weak password and two that differ', async () => {
    const bridge = installFakeBridge({});
    const { user, screen } = await openRecovery();
    await user.type(screen.getByLabelText('Herstelcode'), CODE);
    await user.type(screen.getByLabelText('Wachtwoord'), 'welkom');
    await user.type(screen.getByLabelText(/nog een keer/), 'welkom1');
    await user.click(screen.getByRole('button', { name: 'Open met herstelcode' }));
    expect(screen.getByText('Dit wachtwoord is nog te makkelijk te raden.')).toBeTruthy();
    expect(screen.getByText('De twee wachtwoorden zijn niet gelijk.')).toBeTruthy();
    expect(bridge.inputsOf('session.recover')).toEqual([]);
  });
});
