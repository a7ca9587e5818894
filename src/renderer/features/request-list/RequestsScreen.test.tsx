// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RequestRow } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aController } from '#test/builders/controller.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aRequestRow } from '#test/builders/request-rows.ts';
import { RequestsScreen } from './RequestsScreen.tsx';

const on = getPlainDate;

const CLOSED = aRequestRow({
  id: 4,
  number: '2024-004',
  person: '',
  personId: null,
  status: 'answered',
  answeredOn: on('2024-05-02'),
  answerBy: on('2024-05-01'),
  keptUntil: on('2026-05-02'),
  next: null,
});

interface Lists {
  readonly open?: readonly RequestRow[];
  readonly answered?: readonly RequestRow[];
  readonly expired?: readonly RequestRow[];
}

function start(lists: Lists = {}, more: Answers = {}, options = {}) {
  const bridge = installFakeBridge({
    'requests.list': ({ show }) => ({ rows: [...(lists[show] ?? [])], more: false }),
    'controller.get': () => aController(),
    ...more,
  });
  return { bridge, ...renderScreen(<RequestsScreen />, options) };
}

/** The screen remembers the tab; each test chooses its own. */
async function openTab({ user, screen }: ReturnType<typeof start>, name: RegExp) {
  await user.click(screen.getByRole('tab', { name }));
}

describe('RequestsScreen', () => {
  it('lists who asks what, by when to answer and what comes next', async () => {
    const shown = start({
      open: [aRequestRow({ rights: ['access', 'erasure'] })],
    });
    const { screen } = shown;
    await openTab(shown, /^Open/);
    const list = within(await screen.findByRole('grid', { name: 'Open' }));
    expect(list.getByText('Jan de Vries')).toBeTruthy();
    expect(list.getByText('inzage, wissen')).toBeTruthy();
    expect(list.getByText('over 15 dagen, ma 7 december 2026')).toBeTruthy();
    expect(list.getByText('Ga na wie dit is')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Open 1' })).toBeTruthy();
  });

  it.each([
    ['verlopen', { answerBy: on('2026-11-21'), remindOn: on('2026-11-20') }],
    ['binnenkort', { answerBy: on('2026-11-23'), remindOn: on('2026-11-20') }],
    ['verlengd', { extended: true }],
    ['wacht op identiteit', { waiting: true }],
    ['niet voor ons bestemd', { kind: 'misdirected' as const }],
    ['klacht', { kind: 'complaint' as const, rights: [] }],
    ['een gewiste persoon', { person: '' }],
  ])('says in words: %s', async (word, parts) => {
    const shown = start({ open: [aRequestRow(parts)] });
    await openTab(shown, /^Open/);
    const list = await shown.screen.findByRole('grid', { name: 'Open' });
    expect(within(list).getByText(word)).toBeTruthy();
  });

  it('gives an ordinary request no mark', async () => {
    const shown = start({ open: [aRequestRow()] });
    await openTab(shown, /^Open/);
    const list = await shown.screen.findByRole('grid', { name: 'Open' });
    for (const word of ['verlopen', 'binnenkort', 'verlengd', 'wacht op identiteit']) {
      expect(within(list).queryByText(word)).toBeNull();
    }
  });

  it('opens a request with the keyboard, and starts a new one with Ctrl+N', async () => {
    const shown = start({ open: [aRequestRow(), aRequestRow({ id: 15, person: 'An Peeters' })] });
    const { screen, user, location } = shown;
    await openTab(shown, /^Open/);
    (await screen.findByRole('grid', { name: 'Open' })).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(location()).toBe('/requests/15');
    await user.keyboard('{Control>}n{/Control}');
    expect(location()).toBe('/requests/new');
  });

  it('teaches what to do while nothing is open', async () => {
    const shown = start();
    await openTab(shown, /^Open/);
    expect(await shown.screen.findByText('Er staat geen verzoek open')).toBeTruthy();
    expect(shown.screen.getAllByRole('button', { name: 'Nieuw verzoek' })).toHaveLength(2);
  });

  it('says of an answered request when, whether it was late, and how long it is kept', async () => {
    const shown = start({ answered: [CLOSED] });
    await openTab(shown, /^Beantwoord/);
    const list = within(await shown.screen.findByRole('grid', { name: 'Beantwoord' }));
    expect(list.getByText('02-05-2024')).toBeTruthy();
    expect(list.getByText('na de uiterste dag')).toBeTruthy();
    expect(list.getByText('02-05-2026')).toBeTruthy();
  });

  it('asks for more answered requests when there are more', async () => {
    const shown = start({}, { 'requests.list': () => ({ rows: [CLOSED], more: true }) });
    await openTab(shown, /^Beantwoord/);
    await waitFor(() => {
      const asked = shown.bridge.inputsOf('requests.list').filter((i) => i.show === 'answered');
      expect(asked.map(({ limit }) => limit)).toEqual([200, 500]);
    });
  });

  it('shows everything in English too', async () => {
    const shown = start({ open: [aRequestRow({ waiting: true })] }, {}, { language: 'en' });
    await openTab(shown, /^Open/);
    const list = within(await shown.screen.findByRole('grid', { name: 'Open' }));
    expect(list.getByText('waiting for identity')).toBeTruthy();
    expect(list.getByText('Find out who this is')).toBeTruthy();
    expect(list.getByText('in 15 days, Mon 7 December 2026')).toBeTruthy();
  });
});

describe('erasing files that were kept long enough', () => {
  it('asks in words before anything goes', async () => {
    let kept: readonly RequestRow[] = [CLOSED, { ...CLOSED, id: 5, number: '2024-005' }];
    const shown = start(
      {},
      {
        'requests.list': ({ show }) => ({ rows: show === 'expired' ? [...kept] : [], more: false }),
        'requests.delete-expired': ({ requestIds }) => {
          kept = [];
          return { deleted: requestIds.length };
        },
      },
    );
    const { screen, user, bridge } = shown;
    await openTab(shown, /^Bewaartermijn voorbij/);
    await user.click(await screen.findByRole('button', { name: 'Wis 2 verlopen dossiers' }));
    const asked = within(await screen.findByRole('dialog'));
    expect(asked.getByText(/Terughalen kan daarna niet meer/)).toBeTruthy();
    expect(bridge.inputsOf('requests.delete-expired')).toEqual([]);
    await user.click(asked.getByRole('button', { name: 'Wis 2 verlopen dossiers' }));
    expect(await screen.findByText('Geen enkel dossier is aan de beurt')).toBeTruthy();
    expect(bridge.inputsOf('requests.delete-expired')).toEqual([{ requestIds: [4, 5] }]);
  });

  it('leaves everything as it is when the owner thinks again', async () => {
    const shown = start({ expired: [CLOSED] });
    const { screen, user, bridge } = shown;
    await openTab(shown, /^Bewaartermijn voorbij/);
    await user.click(await screen.findByRole('button', { name: 'Wis 1 verlopen dossier' }));
    await user.click(await screen.findByRole('button', { name: 'Annuleer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.inputsOf('requests.delete-expired')).toEqual([]);
  });

  it('says why it failed and keeps the question open', async () => {
    const shown = start(
      { expired: [CLOSED] },
      {
        'requests.delete-expired': () => {
          throw new Refusal({ code: 'conflict' });
        },
      },
    );
    const { screen, user } = shown;
    await openTab(shown, /^Bewaartermijn voorbij/);
    await user.click(await screen.findByRole('button', { name: 'Wis 1 verlopen dossier' }));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByRole('button', { name: 'Wis 1 verlopen dossier' }));
    expect(await asked.findByText(/past niet bij wat er al in het register staat/)).toBeTruthy();
  });

  it('offers nothing to erase while no period is over', async () => {
    const shown = start();
    await openTab(shown, /^Bewaartermijn voorbij/);
    expect(await shown.screen.findByText('Geen enkel dossier is aan de beurt')).toBeTruthy();
    expect(shown.screen.queryByRole('button', { name: /^Wis/ })).toBeNull();
  });
});

describe('the calendar of requests', () => {
  it('shows a request on its safe date and on its last day, as links', async () => {
    const shown = start({ open: [aRequestRow()] }, {}, { today: '2026-12-01' });
    const { screen, user, location } = shown;
    await openTab(shown, /^Kalender/);
    expect(await screen.findByText('december 2026: 2 dagen om op te letten.')).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Jan de Vries veilige datum vr 4 december 2026' }),
    ).toBeTruthy();
    const last = screen.getByRole('link', {
      name: 'Jan de Vries uiterste dag ma 7 december 2026',
    });
    last.focus();
    await user.keyboard('{Enter}');
    expect(location()).toBe('/requests/14');
  });

  it('marks today, and names the days off of the country', async () => {
    const shown = start({ open: [] }, {}, { today: '2026-12-01' });
    await openTab(shown, /^Kalender/);
    const { screen, container } = shown;
    expect(await screen.findByText('Eerste Kerstdag')).toBeTruthy();
    expect(screen.getByText('Tweede Kerstdag')).toBeTruthy();
    const today = [...container.querySelectorAll('[aria-current="date"]')];
    expect(today.map((day) => day.textContent)).toEqual(['1di 1 december 2026vandaag']);
  });

  it('knows the days off of Belgium', async () => {
    const shown = start(
      {},
      { 'controller.get': () => aController({ country: 'BE' }) },
      { today: '2026-12-01' },
    );
    await openTab(shown, /^Kalender/);
    expect(await shown.screen.findByText('Kerstmis')).toBeTruthy();
    expect(shown.screen.queryByText('Tweede Kerstdag')).toBeNull();
  });

  it('goes through the months with the keyboard and back to this one', async () => {
    const shown = start({ open: [aRequestRow()] }, {}, { today: '2026-11-22' });
    const { screen, user } = shown;
    await openTab(shown, /^Kalender/);
    await user.click(await screen.findByRole('button', { name: 'Naar deze maand' }));
    const status = () => screen.getByText(/^(november|december|oktober) 2026: /).textContent;
    expect(status()).toBe('november 2026: geen dag van een open verzoek.');
    screen.getByRole('button', { name: 'Volgende maand' }).focus();
    await user.keyboard('{Enter}');
    expect(status()).toBe('december 2026: 2 dagen om op te letten.');
    screen.getByRole('button', { name: 'Vorige maand' }).focus();
    await user.keyboard('{Enter}{Enter}');
    expect(status()).toBe('oktober 2026: geen dag van een open verzoek.');
    await user.click(screen.getByRole('button', { name: 'Naar deze maand' }));
    expect(status()).toBe('november 2026: geen dag van een open verzoek.');
  });

  it('says that the last day has passed', async () => {
    const row = aRequestRow({ answerBy: on('2026-12-01'), remindOn: on('2026-11-30') });
    const shown = start({ open: [row] }, {}, { today: '2026-12-02' });
    await openTab(shown, /^Kalender/);
    await shown.user.click(await shown.screen.findByRole('button', { name: 'Naar deze maand' }));
    expect(
      shown.screen.getByRole('link', {
        name: 'Jan de Vries uiterste dag voorbij di 1 december 2026',
      }),
    ).toBeTruthy();
  });

  it('stays at the calendar when the owner comes back from a request', async () => {
    const shown = start({ open: [aRequestRow()] });
    await openTab(shown, /^Kalender/);
    shown.unmount();
    const { screen } = start({ open: [aRequestRow()] });
    expect(screen.getByRole('tab', { name: /^Kalender/, selected: true })).toBeTruthy();
  });
});
