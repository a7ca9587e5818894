// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
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
          breaches: [{ id: 5, number: '2026-001', name: 'Laptop', dueOn: null }],
          persons: 90,
          openRequests: [
            {
              id: 14,
              number: '2026-014',
              personId: null,
              person: 'An Peeters',
              effectiveDueOn: getPlainDate('2026-12-07'),
              safeOn: getPlainDate('2026-12-04'),
            },
          ],
        }),
    });
    const { screen } = renderScreen(<Navigation />);
    expect(await screen.findByRole('link', { name: /Vandaag.*16 vragen aandacht/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Personen' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Verzoeken.*1 vraagt aandacht/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Opschonen.*15 vragen aandacht/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Datalekken.*1 vraagt aandacht/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bewaartermijnen' })).toBeTruthy();
  });

  it.each([
    ['/', 'Vandaag'],
    ['/due/soon', 'Vandaag'],
    ['/persons/12', 'Personen'],
    ['/requests', 'Verzoeken'],
    ['/requests/new/12', 'Verzoeken'],
    ['/letters/3', 'Verzoeken'],
    ['/disposal/9', 'Opschonen'],
    ['/rules', 'Bewaartermijnen'],
    ['/breaches/7', 'Datalekken'],
    ['/imports/4', 'Importeren'],
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
