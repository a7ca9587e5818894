// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makePreferences, makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { readVersion } from './AboutSettings.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';
import { listYearEnds } from './year-ends.ts';

const CODE = formatRecoveryCode(new Uint8Array(20).fill(77));

function makeController(parts: Partial<Output<'controller.get'>> = {}): Output<'controller.get'> {
  return {
    name: 'Jansen ICT',
    legalForm: 'eenmanszaak',
    country: 'NL',
    address: 'Dorpsstraat 1\n1234 AB Utrecht',
    email: 'fred@example.nl',
    phone: '',
    website: '',
    registrationNumber: '',
    vatNumber: '',
    iban: '',
    dataProtectionOfficer: '',
    signatory: 'Fred Jansen',
    place: 'Utrecht',
    financialYearEnd: '12-31',
    profile: 'Hulp Thuis',
    statementVersionOn: getPlainDate('2024-05-01'),
    authority: 'AP',
    ...parts,
  };
}

function start(more: Answers = {}) {
  const bridge = installFakeBridge({
    'controller.get': () => makeController(),
    'controller.update': () => ({ done: true }),
    'settings.get': () => ({
      warningDays: 30,
      letterLocale: 'nl-NL',
      letterForm: 'informal',
      requestFilePeriod: null,
      automatedDecisions: '',
    }),
    'settings.update': () => ({ done: true }),
    'settings.get-logo': () => ({ logo: null }),
    'session.this-computer': () => ({ on: false, refusal: 'unprotected' }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => ({ done: true }),
    'preferences.set': (change) => makePreferences(change),
    ...more,
  });
  const rendered = renderScreen(<SettingsScreen />);
  async function openTab(name: string) {
    await rendered.user.click(rendered.screen.getByRole('tab', { name }));
  }
  return { ...rendered, bridge, openTab };
}

describe('the business', () => {
  it('names a wrong IBAN beside the field and sends nothing', async () => {
    const { user, screen, bridge } = start();
    await user.type(await screen.findByLabelText('IBAN'), 'NL91 ABNA 0417 1643 01');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const field = screen.getByLabelText('IBAN') as HTMLInputElement;
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('NL91 ABNA 0417 1643 01');
    expect(bridge.inputsOf('controller.update')).toEqual([]);
  });

  it('sends what was changed and forgets the draft', async () => {
    const { user, screen, bridge } = start();
    const name = await screen.findByLabelText('Naam van je zaak');
    await user.clear(name);
    await user.type(name, 'Jansen Computerhulp');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(bridge.inputsOf('controller.update')).toHaveLength(1));
    const sent = bridge.inputsOf('controller.update')[0];
    expect(sent).toMatchObject({ name: 'Jansen Computerhulp', financialYearEnd: '12-31' });
    expect(sent).not.toHaveProperty('authority');
    await waitFor(() =>
      expect(bridge.inputsOf('drafts.save').at(-1)).toEqual({
        key: 'settings:business',
        value: null,
      }),
    );
  });

  it('asks for the number of the country: KvK in the Netherlands, KBO in Belgium', async () => {
    const { user, screen } = start();
    expect(await screen.findByLabelText('KvK-nummer')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Land van vestiging'), 'BE');
    expect(screen.getByLabelText('Ondernemingsnummer (KBO)')).toBeTruthy();
  });
});

describe('letters and terms', () => {
  it('sends no choice as no period', async () => {
    const { user, screen, bridge, openTab } = start();
    await openTab('Brieven en termijnen');
    await user.selectOptions(await screen.findByLabelText('Taal van brieven'), 'fr');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() =>
      expect(bridge.inputsOf('settings.update')).toEqual([
        {
          warningDays: 30,
          letterLocale: 'fr',
          letterForm: 'informal',
          requestFilePeriod: null,
          automatedDecisions: '',
        },
      ]),
    );
  });

  it('asks for the warning term when it is empty', async () => {
    const { user, screen, bridge, openTab } = start();
    await openTab('Brieven en termijnen');
    await user.clear(await screen.findByLabelText('Waarschuw vooraf'));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Dit is nog leeg.')).toBeTruthy();
    expect(bridge.inputsOf('settings.update')).toEqual([]);
  });
});

describe('display and safety', () => {
  it('changes the theme at once', async () => {
    const { user, screen, openTab } = start();
    await openTab('Taal en weergave');
    await user.click(screen.getByRole('radio', { name: 'Donker' }));
    await waitFor(() => expect(document.documentElement.dataset.mantineColorScheme).toBe('dark'));
  });

  it('says so when a preference could not be kept', async () => {
    const { user, screen, openTab } = start({
      'preferences.set': () => {
        throw new Refusal({ code: 'folder-read-only' });
      },
    });
    await openTab('Beveiliging');
    await user.selectOptions(screen.getByLabelText('Vergrendel als ik niets doe'), '5');
    expect((await screen.findByRole('alert')).textContent).toContain('mag niet worden geschreven');
  });

  it('hides the window in recordings when asked, and says where that helps', async () => {
    const { user, screen, bridge, openTab } = start();
    await openTab('Beveiliging');
    expect(screen.getByText(/op Linux doet het niets/)).toBeTruthy();
    const option = screen.getByLabelText('Verberg Dossierwacht op schermopnamen');
    expect((option as HTMLInputElement).checked).toBe(false);
    await user.click(option);
    await waitFor(() => expect((option as HTMLInputElement).checked).toBe(true));
    expect(bridge.inputsOf('preferences.set')).toEqual([{ hideFromCapture: true }]);
  });

  it('names a wrong old password beside its field', async () => {
    const { user, screen, openTab } = start({
      'session.change-password': () => {
        throw new Refusal({ code: 'wrong-password' });
      },
    });
    await openTab('Beveiliging');
    await user.click(screen.getByRole('button', { name: 'Wijzig wachtwoord' }));
    await user.type(await screen.findByLabelText('Huidig wachtwoord'), 'oud');
    await user.type(screen.getByLabelText('Wachtwoord'), 'tandarts gordijn zeilboot mosterd');
    await user.type(screen.getByLabelText(/nog een keer/), 'tandarts gordijn zeilboot mosterd');
    const buttons = screen.getAllByRole('button', { name: 'Wijzig wachtwoord' });
    await user.click(buttons.at(-1) as HTMLElement);
    await waitFor(() =>
      expect(screen.getByLabelText('Huidig wachtwoord').getAttribute('aria-invalid')).toBe('true'),
    );
  });

  it('keeps a new recovery code in sight until it is on paper', async () => {
    const { user, screen, openTab } = start({
      'session.new-recovery-code': () => ({ recoveryCode: CODE }),
    });
    await openTab('Beveiliging');
    await user.click(screen.getByRole('button', { name: 'Maak een nieuwe herstelcode' }));
    await user.type(await screen.findByLabelText('Je wachtwoord'), 'goed wachtwoord{Enter}');
    const group = CODE.split('-')[0] ?? '';
    await screen.findAllByText(group);
    await user.keyboard('{Escape}');
    expect(screen.getAllByText(group).length).toBeGreaterThan(0);
  });

  it('says what a new key means, and keeps its recovery code in sight until it is on paper', async () => {
    const { user, screen, bridge, openTab } = start({
      'session.renew-key': () => ({ recoveryCode: CODE }),
    });
    await openTab('Beveiliging');
    await user.click(screen.getByRole('button', { name: 'Maak een nieuwe sleutel' }));
    const field = await screen.findByLabelText('Je wachtwoord');
    for (const meaning of [
      /Je wachtwoord blijft hetzelfde/,
      /Je krijgt een nieuwe herstelcode/,
      /Back-ups van eerder/,
    ]) {
      expect(screen.getByText(meaning)).toBeTruthy();
    }
    expect(bridge.inputsOf('session.renew-key')).toEqual([]);
    await user.type(field, 'goed wachtwoord{Enter}');
    const group = CODE.split('-')[0] ?? '';
    await screen.findAllByText(group);
    expect(bridge.inputsOf('session.renew-key')).toEqual([{ password: 'goed wachtwoord' }]);
    await user.keyboard('{Escape}');
    expect(screen.getAllByText(group).length).toBeGreaterThan(0);
  });

  it('leaves the key as it is when the password is wrong', async () => {
    const { user, screen, openTab } = start({
      'session.renew-key': () => {
        throw new Refusal({ code: 'wrong-password' });
      },
    });
    await openTab('Beveiliging');
    await user.click(screen.getByRole('button', { name: 'Maak een nieuwe sleutel' }));
    await user.type(await screen.findByLabelText('Je wachtwoord'), 'fout{Enter}');
    await waitFor(() =>
      expect(screen.getByLabelText('Je wachtwoord').getAttribute('aria-invalid')).toBe('true'),
    );
  });

  it('offers no password for the example register', async () => {
    const { screen, openTab } = start();
    useSession.setState({ status: makeSessionState({ register: 'example' }) });
    await openTab('Beveiliging');
    for (const name of ['Wijzig wachtwoord', 'Maak een nieuwe sleutel', 'Toon de sleutel']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});

describe('readVersion', () => {
  it('finds the versions in what the browser part says of itself', () => {
    const agent = 'Mozilla/5.0 (X11) Chrome/144.0.1.2 Electron/45.4.1 Safari/537.36';
    expect(readVersion(agent, 'Electron')).toBe('45.4.1');
    expect(readVersion(agent, 'Chrome')).toBe('144.0.1.2');
    expect(readVersion('Firefox', 'Electron')).toBeUndefined();
  });
});

describe('listYearEnds', () => {
  it('lists the last days of the months, and another day when that was set', () => {
    const ends = listYearEnds('12-31', 'nl');
    expect(ends).toHaveLength(12);
    expect(ends[1]).toEqual({ value: '02-28', label: '28 februari' });
    expect(ends[11]).toEqual({ value: '12-31', label: '31 december' });
    expect(listYearEnds('04-05', 'en')[0]).toEqual({ value: '04-05', label: '04-05' });
  });
});

describe('safety', () => {
  it('warns when the folder of the register is synchronised with others, and only then', async () => {
    const { openTab, screen } = start();
    await openTab('Beveiliging');
    expect(screen.queryByRole('note')).toBeNull();
    act(() =>
      useSession.setState({ status: makeSessionState({ folder: '/home/fred/Dropbox/register' }) }),
    );
    expect(screen.getByRole('note').textContent).toContain('Dropbox');
  });
});
