// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makePreferences, renderScreen } from '#test/builders/render-screen.tsx';
import { ReminderSettings } from './ReminderSettings.tsx';

function start(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'preferences.set': (change) => makePreferences(change),
    'files.save-calendar': () => ({ state: 'saved', path: '/tmp/herinneringen.ics', bytes: 900 }),
    ...answers,
  });
  return { bridge, ...renderScreen(<ReminderSettings />) };
}

describe('the settings of reminders', () => {
  it('work at once', async () => {
    const { bridge, screen, user } = start();
    await user.selectOptions(screen.getByLabelText('Stil vanaf'), '18:30');
    await user.click(screen.getByLabelText('Ook op zaterdag en zondag'));
    await user.click(screen.getByRole('switch', { name: /^Houd een pictogram bij de klok/ }));
    await user.click(screen.getByRole('switch', { name: /^Start mee als ik inlog/ }));
    await waitFor(() =>
      expect(bridge.inputsOf('preferences.set')).toEqual([
        { quietFrom: '18:30' },
        { weekends: false },
        { tray: true },
        { startAtLogin: true },
      ]),
    );
  });

  it('leave the quiet hours alone while notifications are off', async () => {
    const { screen, user } = start();
    await user.click(screen.getByLabelText('Meld het als iets aandacht vraagt'));
    await waitFor(() =>
      expect((screen.getByLabelText('Stil tot') as HTMLSelectElement).disabled).toBe(true),
    );
  });

  it('say why when starting along cannot be arranged', async () => {
    const { screen, user } = start({
      'preferences.set': () => {
        throw new Refusal({ code: 'folder-read-only' });
      },
    });
    const login = screen.getByRole('switch', {
      name: /^Start mee als ik inlog/,
    }) as HTMLInputElement;
    await user.click(login);
    expect((await screen.findByRole('alert')).textContent).toContain('mag niet worden geschreven');
    expect(login.checked).toBe(false);
  });

  it('save a file for the calendar', async () => {
    const { bridge, screen, user } = start();
    await user.click(screen.getByRole('button', { name: 'Bewaar voor je agenda' }));
    await waitFor(() => expect(bridge.inputsOf('files.save-calendar')).toEqual([{}]));
  });
});
