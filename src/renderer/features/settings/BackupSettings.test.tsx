// @vitest-environment happy-dom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { BackupSettings } from './BackupSettings.tsx';

const FACTS = { madeAt: '2026-11-20T08:30:00.000Z', bytes: 1, pages: 90, rows: 1234, erasures: 3 };

function start(more: Answers = {}) {
  const bridge = installFakeBridge({ 'backups.list': () => [], ...more });
  return { bridge, ...renderScreen(<BackupSettings />) };
}

describe('BackupSettings', () => {
  it('makes a backup and shows it in the list', async () => {
    let made = false;
    const known = {
      path: '/media/usb/dossierwacht.dwbackup',
      madeOn: getPlainDate('2026-11-22'),
      expiresOn: getPlainDate('2027-02-20'),
      state: 'there',
    } as const;
    const { user, screen } = start({
      'backups.list': () => (made ? [known] : []),
      'backups.create': () => {
        made = true;
        // As a browser does with a button that is disabled.
        (document.activeElement as HTMLElement).blur();
        return { state: 'saved', path: known.path, bytes: 1 };
      },
    });
    expect(await screen.findByText(/Nog geen back-up/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Maak een back-up' }));
    expect(await screen.findByText(known.path)).toBeTruthy();
    expect(screen.getByText(/20 februari 2027/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Maak een back-up');
  });

  it('says what cannot be seen of a backup on a disk that is not there', async () => {
    const { screen } = start({
      'backups.list': () => [
        {
          path: '/media/usb/old.dwbackup',
          madeOn: getPlainDate('2026-01-01'),
          expiresOn: getPlainDate('2026-04-01'),
          state: 'away',
        },
      ],
    });
    expect(await screen.findByText(/De schijf of map is er nu niet/)).toBeTruthy();
  });

  it('checks a backup with the password of that time and shows what is in it', async () => {
    const { bridge, user, screen } = start({
      'backups.verify': () => ({ state: 'sound', facts: FACTS }),
    });
    await user.click(screen.getByRole('button', { name: 'Kijk een back-up na' }));
    await user.type(await screen.findByLabelText('Wachtwoord van toen'), 'oude woorden');
    await user.click(screen.getByRole('button', { name: 'Kies het bestand' }));
    expect(await screen.findByText('1.234')).toBeTruthy();
    expect(screen.getByText(/20 november 2026, 09:30/)).toBeTruthy();
    expect(bridge.inputsOf('backups.verify')).toEqual([{ password: 'oude woorden' }]);
  });

  it('explains a damaged backup', async () => {
    const { user, screen } = start({
      'backups.verify': () => {
        throw new Refusal({ code: 'backup-damaged' });
      },
    });
    await user.click(screen.getByRole('button', { name: 'Kijk een back-up na' }));
    await user.type(await screen.findByLabelText('Wachtwoord van toen'), 'x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Kies een oudere back-up');
  });

  it('has nothing to back up in the example', () => {
    const { screen } = start();
    act(() => useSession.setState({ status: makeSessionState({ register: 'example' }) }));
    expect(screen.getByText(/heeft geen back-up nodig/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
