// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import type { BackupStatus, Rehearsal } from '#shared/contract/backups.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { BackupSettings } from './BackupSettings.tsx';

const CODE = formatRecoveryCode(new Uint8Array(20).fill(7));
const FACTS = { madeAt: '2026-11-20T08:30:00.000Z', bytes: 1, pages: 90, rows: 1234, erasures: 3 };

const STATUS: BackupStatus = {
  folder: '/home/fred/dossierwacht/backups',
  chosen: false,
  newestOn: getPlainDate('2026-11-22'),
  failure: null,
  second: null,
  test: { on: getPlainDate('2026-11-02'), outcome: 'sound', rows: 1234 },
};

function start(more: Answers = {}) {
  const bridge = installFakeBridge({
    'backups.list': () => [],
    'backups.status': () => STATUS,
    ...more,
  });
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

  it('tells where automatic backups go, of when the last is and that it was checked', async () => {
    const { screen } = start();
    expect(await screen.findByText(STATUS.folder ?? '')).toBeTruthy();
    expect(screen.getByText(/goed bevonden: alle 1.234 regels/)).toBeTruthy();
    expect(screen.getByText(/Kies er een op een USB-stick/)).toBeTruthy();
    expect(screen.queryByText(/lukte niet/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Gebruik de gewone map' })).toBeNull();
  });

  it('tells why the last one failed, and tries again when asked', async () => {
    let status: BackupStatus = {
      ...STATUS,
      failure: { why: 'disk-full', on: getPlainDate('2026-11-22') },
    };
    const { bridge, user, screen } = start({
      'backups.status': () => status,
      'backups.keep': () => {
        status = STATUS;
        return status;
      },
    });
    expect(await screen.findByText(/automatische back-up van .*22 november 2026/)).toBeTruthy();
    expect(screen.getByText(/De schijf is vol/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Probeer het nu' }));
    await waitFor(() => expect(screen.queryByText(/De schijf is vol/)).toBeNull());
    expect(bridge.inputsOf('backups.keep')).toHaveLength(1);
  });

  it('chooses a second folder, and tells when that disk was last there', async () => {
    let status = STATUS;
    const { bridge, user, screen } = start({
      'backups.status': () => status,
      'backups.choose-folder': () => {
        status = {
          ...STATUS,
          second: {
            folder: '/media/usb',
            state: 'away',
            lastOn: getPlainDate('2026-11-01'),
            failure: null,
          },
        };
        return status;
      },
      'backups.forget-folder': () => {
        status = STATUS;
        return status;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Kies een tweede map' }));
    expect(await screen.findByText('/media/usb')).toBeTruthy();
    expect(screen.getByText(/de schijf is er nu niet/)).toBeTruthy();
    expect(
      screen.getByText(/laatste kopie in je tweede map is van .*1 november 2026/),
    ).toBeTruthy();
    expect(bridge.inputsOf('backups.choose-folder')).toEqual([{ place: 'second' }]);
    await user.click(screen.getByRole('button', { name: 'Geen tweede map meer' }));
    await waitFor(() => expect(screen.queryByText('/media/usb')).toBeNull());
  });

  it('rehearses a restore with the recovery code, tells how far it is and what it found', async () => {
    let finish: (done: Rehearsal) => void = () => undefined;
    const { bridge, user, screen } = start({
      'backups.rehearse': () =>
        new Promise<Rehearsal>((resolve) => {
          finish = resolve;
        }),
      'session.cancel-work': () => ({ done: true }),
    });
    await user.click(screen.getByRole('button', { name: 'Oefen het terugzetten' }));
    await user.click(await screen.findByRole('button', { name: 'Met de herstelcode' }));
    const field = screen.getByLabelText('Herstelcode');
    await user.type(field, 'ABCD');
    await user.click(screen.getByRole('button', { name: 'Begin de oefening' }));
    expect(screen.getByText(/je typte er 4/)).toBeTruthy();
    expect(bridge.inputsOf('backups.rehearse')).toEqual([]);
    await user.clear(field);
    await user.type(field, CODE);
    await user.click(screen.getByRole('button', { name: 'Begin de oefening' }));
    expect(await screen.findByText(/nagekeken en teruggezet in een tijdelijke map/)).toBeTruthy();
    act(() => bridge.emit('progress', { kind: 'rehearsal', step: 'count' }));
    expect(screen.getByText('Alles wordt gelezen en geteld.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop de oefening' }));
    expect(screen.getByText(/stopt na deze stap/)).toBeTruthy();
    expect(bridge.inputsOf('session.cancel-work')).toHaveLength(1);
    act(() =>
      finish({
        path: '/data/backups/a.dwbackup',
        madeAt: FACTS.madeAt,
        persons: 41,
        personsNow: 42,
        rows: 9876,
      }),
    );
    expect(await screen.findByText('41 in de back-up, 42 nu in je register')).toBeTruthy();
    expect(screen.getByText('9.876')).toBeTruthy();
    expect(bridge.inputsOf('backups.rehearse')).toEqual([
      { secret: { kind: 'recovery', value: CODE } },
    ]);
  });

  it('says when the rehearsal was given another password', async () => {
    const { user, screen } = start({
      'backups.rehearse': () => {
        throw new Refusal({ code: 'wrong-password' });
      },
    });
    await user.click(screen.getByRole('button', { name: 'Oefen het terugzetten' }));
    await user.type(await screen.findByLabelText(/Wachtwoord van toen de back-up/), 'x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('achtwoord');
  });

  it('has nothing to back up in the example', () => {
    const { screen } = start();
    act(() => useSession.setState({ status: makeSessionState({ register: 'example' }) }));
    expect(screen.getByText(/heeft geen back-up nodig/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
