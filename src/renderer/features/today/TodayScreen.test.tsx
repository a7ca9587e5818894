// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BackupStatus } from '#shared/contract/backups.ts';
import type { TodayView } from '#shared/contract/due.ts';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import type { SafekeepingMatter } from '#shared/domain/safekeeping.ts';
import { installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { makeToday } from '#test/builders/today.ts';
import { TodayScreen } from './TodayScreen.tsx';

const TODAY = getPlainDate('2026-11-22');

function open(parts: Partial<TodayView>) {
  installFakeBridge({ 'today.get': () => makeToday(parts) });
  return renderScreen(<TodayScreen />);
}

const WIFI = {
  id: 4,
  kind: 'task' as const,
  name: { nl: 'Wifi-wachtwoord vernieuwen', en: 'Renew the Wi-Fi password' },
  period: 'P3M',
  nextOn: addDays(TODAY, -2),
};

describe('Today', () => {
  it('says that the automatic backup failed and why, and tries again when asked', async () => {
    const good: BackupStatus = {
      folder: '/data/backups',
      chosen: false,
      newestOn: TODAY,
      failure: null,
      second: null,
      test: null,
    };
    let status: BackupStatus = { ...good, failure: { why: 'folder-missing', on: TODAY } };
    installFakeBridge({
      'today.get': () => makeToday({}),
      'backups.status': () => status,
      'backups.keep': () => {
        status = good;
        return good;
      },
    });
    const { screen, user } = renderScreen(<TodayScreen />);
    expect(await screen.findByText(/automatische back-up van .* lukte niet/)).toBeTruthy();
    expect(screen.getByText(/De map is er niet. Sluit de schijf aan/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Probeer het nu' }));
    await waitFor(() => expect(screen.queryByText(/lukte niet/)).toBeNull());
  });

  it('asks for the recovery code, says when it is another, and is content with the right one', async () => {
    const right = formatRecoveryCode(new Uint8Array(20).fill(3));
    let asks: SafekeepingMatter[] = ['recovery-code'];
    const bridge = installFakeBridge({
      'today.get': () => makeToday({}),
      'safekeeping.get': () => ({ asks }),
      'safekeeping.check-code': ({ recoveryCode }) => {
        const opens = recoveryCode === right;
        if (opens) asks = [];
        return { opens };
      },
    });
    const { screen, user } = renderScreen(<TodayScreen />);
    await user.click(await screen.findByRole('button', { name: 'Typ de herstelcode' }));
    const field = await screen.findByRole('textbox', { name: /Herstelcode/ });
    await user.click(screen.getByRole('button', { name: 'Controleer de code' }));
    expect(bridge.inputsOf('safekeeping.check-code')).toEqual([]);
    await user.click(field);
    await user.paste(formatRecoveryCode(new Uint8Array(20).fill(4)));
    await user.click(screen.getByRole('button', { name: 'Controleer de code' }));
    expect(await screen.findByText(/Is dit een oud papier/)).toBeTruthy();
    await user.clear(field);
    await user.paste(right);
    await user.click(screen.getByRole('button', { name: 'Controleer de code' }));
    await waitFor(() => expect(screen.queryByText(/Ligt het papier/)).toBeNull());
  });

  it('asks for a copy elsewhere, leads to the settings, and can be put off', async () => {
    let asks: SafekeepingMatter[] = ['copy-elsewhere'];
    const bridge = installFakeBridge({
      'today.get': () => makeToday({}),
      'safekeeping.get': () => ({ asks }),
      'safekeeping.later': () => {
        asks = [];
        return { done: true } as const;
      },
    });
    const { screen, user, location } = renderScreen(<TodayScreen />);
    await user.click(await screen.findByRole('button', { name: 'Ga naar Instellingen' }));
    expect(location()).toBe('/settings');
    await user.click(screen.getByRole('button', { name: 'Vraag het over drie maanden' }));
    await waitFor(() => expect(screen.queryByText(/geen back-up op een andere plek/)).toBeNull());
    expect(bridge.inputsOf('safekeeping.later')).toEqual([{ matter: 'copy-elsewhere' }]);
  });

  it('says what is to be done now and leads to disposal', async () => {
    const { screen, user, location } = open({ due: { items: 12, persons: 5 } });
    expect(await screen.findByRole('heading', { name: 'Nu' })).toBeTruthy();
    expect(screen.getByText('12 gegevens zijn verlopen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bekijk en wis' }));
    expect(location()).toBe('/disposal');
  });

  it('asks for the date when the clock jumped, with the reason, and for nothing else', async () => {
    let clockDoubt: TodayView['clockDoubt'] = getPlainDate('2026-01-31');
    const bridge = installFakeBridge({
      'today.get': () => makeToday({ clockDoubt }),
      'clock.confirm': () => {
        clockDoubt = null;
        return { done: true };
      },
    });
    const { screen, user } = renderScreen(<TodayScreen />);
    const notice = await screen.findByRole('alert', { name: 'Klopt de datum van vandaag?' });
    expect(notice.textContent).toContain('Dit register was het laatst open op za 31 januari 2026');
    expect(notice.textContent).toContain('ook oude back-ups');
    await user.click(
      screen.getByRole('button', { name: 'Het klopt: vandaag is het zondag 22 november 2026' }),
    );
    expect(bridge.inputsOf('clock.confirm')).toEqual([{ day: '2026-11-22' }]);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('says when the file still has to be cleaned, and why it did not work', async () => {
    installFakeBridge({
      'today.get': () => makeToday({ cleaningPending: true }),
      'disposals.clean': () => {
        throw new Refusal({ code: 'disk-full' });
      },
    });
    const { screen, user } = renderScreen(<TodayScreen />);
    await user.click(await screen.findByRole('button', { name: 'Ruim het nu op' }));
    expect(await screen.findByText('De schijf is vol.')).toBeTruthy();
  });

  it('shows a duty that is late, how often it comes, and leads to it', async () => {
    const { screen, user, location } = open({ duties: [WIFI] });
    const card = (await screen.findByText('Wifi-wachtwoord vernieuwen')).closest('li');
    expect(card?.textContent).toContain('elke 3 maanden');
    expect(card?.textContent).toContain('2 dagen geleden');
    await user.click(screen.getByRole('button', { name: 'Naar de taak' }));
    expect(location()).toBe('/duties');
  });

  it('shows the first steps of an empty register, and its duties with them', async () => {
    const first = open({ persons: 0, duties: [] });
    expect(await first.screen.findByText('Drie eerste stappen')).toBeTruthy();
    expect(first.screen.queryByText('Niets vraagt nu aandacht.')).toBeNull();
    first.unmount();
    const { screen } = open({ persons: 0, duties: [WIFI] });
    expect(await screen.findByText('Drie eerste stappen')).toBeTruthy();
    expect(screen.getByText('Wifi-wachtwoord vernieuwen')).toBeTruthy();
  });

  it('leads to the person whose hold is to be looked at again', async () => {
    const persons = [{ personId: 31, person: 'Anna Bakker', count: 1, reviewOn: TODAY }];
    const { screen, user, location } = open({
      reviews: { persons, personCount: 4, exceptions: 0 },
    });
    expect(await screen.findByText(/Anna Bakker: kijk opnieuw/)).toBeTruthy();
    expect(screen.getByText('En nog 3 personen.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bekijk' }));
    expect(location()).toBe('/persons/31');
  });

  it('keeps what can wait apart from what presses', async () => {
    const { screen } = open({
      duties: [{ ...WIFI, nextOn: addDays(TODAY, 3) }],
      soon: { items: 2, persons: 2, withinDays: 30 },
      undecidedDuties: 2,
      safety: { measures: 1, publications: 2 },
    });
    expect(await screen.findByText('Niets vraagt nu aandacht.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Deze week' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Binnenkort' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '2 terugkerende taken zonder termijn' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^1 maatregel \(bijna\) verlopen/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^2 publicaties van mensen die/ })).toBeTruthy();
  });
});
