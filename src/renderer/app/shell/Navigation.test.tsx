// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { installFakeBridge } from '#test/builders/fake-bridge.ts';
import { makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { makeToday } from '#test/builders/today.ts';
import { Navigation } from './Navigation.tsx';

describe('Navigation', () => {
  it('counts only what needs action', async () => {
    installFakeBridge({
      'today.get': () =>
        makeToday({
          due: { items: 12, persons: 5 },
          tasks: { open: 8, unsent: 1, overdue: 2 },
          held: 3,
          persons: 90,
        }),
    });
    const { screen } = renderScreen(<Navigation />);
    expect(await screen.findByRole('link', { name: /Vandaag.*14 vragen aandacht/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Personen' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Opschonen.*15 vragen aandacht/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bewaartermijnen' })).toBeTruthy();
  });

  it.each([
    ['/', 'Vandaag'],
    ['/due/soon', 'Vandaag'],
    ['/persons/12', 'Personen'],
    ['/letters/3', 'Personen'],
    ['/disposal/9', 'Opschonen'],
    ['/rules', 'Bewaartermijnen'],
  ])('shows at %s that you are in %s', (location, name) => {
    installFakeBridge({ 'today.get': () => makeToday({}) });
    const { container } = renderScreen(<Navigation />, { location });
    const here = [...container.querySelectorAll('[aria-current="page"]')];
    expect(here.map((link) => link.textContent)).toEqual([name]);
  });

  it('locks the register', async () => {
    const bridge = installFakeBridge({
      'today.get': () => makeToday({}),
      'session.lock': () => ({ done: true }),
      'session.status': () => makeSessionState({ state: 'locked' }),
    });
    const { user, screen } = renderScreen(<Navigation />);
    await user.click(screen.getByRole('button', { name: /Vergrendel/ }));
    expect(bridge.inputsOf('session.lock')).toHaveLength(1);
  });
});
