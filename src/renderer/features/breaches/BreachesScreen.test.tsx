// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BreachRow } from '#shared/contract/breaches.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { BreachesScreen } from './BreachesScreen.tsx';

const NOW = '2026-11-21T22:30:00.000Z';

function aRow(change: Partial<BreachRow> = {}): BreachRow {
  return {
    id: 7,
    number: '2026-001',
    name: 'Gestolen laptop',
    role: 'controller',
    awareAt: '2026-11-20T15:30:00Z',
    risk: null,
    authorityNotifiedAt: null,
    authorityReasonNot: '',
    noBreachBecause: '',
    controllerToldAt: null,
    todos: ['risk', 'authority'],
    closedOn: null,
    ...change,
  };
}

const ROWS = [
  aRow(),
  aRow({ id: 8, name: 'Oude server', awareAt: '2026-11-18T10:00:00Z' }),
  aRow({
    id: 9,
    name: 'Kwijte usb-stick',
    risk: 'risk',
    authorityNotifiedAt: '2026-11-21T08:05:00Z',
    todos: ['complete'],
  }),
  aRow({ id: 10, name: 'Bij een klant', role: 'processor', todos: ['controller'] }),
  aRow({ id: 11, name: 'Verkeerde bijlage', closedOn: getPlainDate('2026-11-01'), todos: [] }),
];

function open(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'breaches.list': () => ({ now: NOW, timeZone: 'Europe/Amsterdam', rows: ROWS }),
    'breaches.create': () => ({ id: 12, number: '2026-006' }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => ({ done: true }),
    ...answers,
  });
  return { bridge, ...renderScreen(<BreachesScreen />, { location: '/breaches' }) };
}

async function rowOf(screen: ReturnType<typeof open>['screen'], name: string) {
  const row = (await screen.findByText(name, { exact: false })).closest<HTMLElement>(
    '[role="row"]',
  );
  if (row === null) throw new Error('no row');
  return within(row);
}

describe('the register of breaches', () => {
  it('says how long each clock still runs, until when, and how the case stands', async () => {
    const { screen } = open();
    const running = await rowOf(screen, 'Gestolen laptop');
    expect(running.getByText('nog 41 uur, tot ma 23 november 2026 om 16:30')).toBeTruthy();
    expect(running.getByText('te beslissen')).toBeTruthy();
    const late = await rowOf(screen, 'Oude server');
    expect(
      late.getByText('12 uur te laat; de termijn eindigde op za 21 november 2026 om 11:00'),
    ).toBeTruthy();
    expect(late.getByText('te laat')).toBeTruthy();
    const reported = await rowOf(screen, 'Kwijte usb-stick');
    expect(
      reported.getByText('gemeld op za 21 november 2026 om 09:05, binnen de 72 uur'),
    ).toBeTruthy();
    expect(reported.getByText('melding aanvullen')).toBeTruthy();
    const processor = await rowOf(screen, 'Bij een klant');
    expect(processor.getByText(/^31 uur bekend/)).toBeTruthy();
    expect(screen.queryByText(/Verkeerde bijlage/)).toBeNull();
  });

  it('keeps closed cases apart and opens the page of a case', async () => {
    const { screen, user, location } = open();
    await user.click(await screen.findByText('Gesloten 1'));
    await user.click(await screen.findByText('Verkeerde bijlage', { exact: false }));
    expect(location()).toBe('/breaches/11');
  });

  it('teaches what a breach is when there is none', async () => {
    const { screen } = open({
      'breaches.list': () => ({ now: NOW, timeZone: 'Europe/Amsterdam', rows: [] }),
    });
    expect(await screen.findByText('Geen open datalekken')).toBeTruthy();
    expect(screen.getByText(/lopen er 72 uur/)).toBeTruthy();
  });

  it('speaks English where the screen does', async () => {
    installFakeBridge({
      'breaches.list': () => ({ now: NOW, timeZone: 'Europe/Amsterdam', rows: ROWS }),
    });
    const { screen } = renderScreen(<BreachesScreen />, { language: 'en' });
    expect(
      await screen.findByText('41 hours left, until Mon 23 November 2026 at 16:30'),
    ).toBeTruthy();
  });
});

describe('the clock on the page', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs on while the page stays open', async () => {
    const { screen } = open();
    await screen.findByText(/^nog 41 uur/);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(screen.getByText(/^nog 40 uur/)).toBeTruthy();
  });
});

describe('writing down a breach', () => {
  it('offers this moment on the local clock, and says until when the 72 hours run', async () => {
    const { bridge, screen, user, location } = open();
    await user.click(await screen.findByRole('button', { name: 'Nieuw datalek' }));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByLabelText<HTMLInputElement>('Je wist ervan op').value).toBe('21-11-2026');
    const time = panel.getByLabelText<HTMLInputElement>('Hoe laat je het wist');
    expect(time.value).toBe('23:30');
    await user.clear(time);
    await user.type(time, '16.45');
    await user.tab();
    expect(time.value).toBe('16:45');
    expect(panel.getByText(/lopen dan tot di 24 november 2026 om 16:45/)).toBeTruthy();
    await user.type(panel.getByLabelText('Korte naam'), 'Phishing');
    await user.type(panel.getByLabelText('Wat er gebeurde'), 'Een valse mail.');
    await user.click(panel.getByRole('button', { name: 'Leg dit datalek vast' }));
    await waitFor(() => expect(location()).toBe('/breaches/12'));
    expect(bridge.inputsOf('breaches.create')).toEqual([
      {
        name: 'Phishing',
        role: 'controller',
        awareAt: '2026-11-21T15:45:00Z',
        facts: 'Een valse mail.',
      },
    ]);
  });

  it('shows at the time what is wrong with it', async () => {
    const { screen, user } = open({
      'breaches.create': () => {
        throw new Refusal({ code: 'bad-input', fields: { awareAt: 'date.invalid' } });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Nieuw datalek' }));
    const panel = within(await screen.findByRole('dialog'));
    const time = panel.getByLabelText('Hoe laat je het wist');
    await user.clear(time);
    await user.click(panel.getByRole('button', { name: 'Leg dit datalek vast' }));
    expect(await panel.findByText('Schrijf een tijd, bijvoorbeeld 16:30.')).toBeTruthy();
    expect(time.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(time));
    expect(panel.queryByText(/lopen dan tot/)).toBeNull();
  });

  it('says nothing of 72 hours when the data are those of a client', async () => {
    const { screen, user } = open();
    await user.click(await screen.findByRole('button', { name: 'Nieuw datalek' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('radio', { name: /Van een opdrachtgever/ }));
    expect(panel.queryByText(/lopen dan tot/)).toBeNull();
  });
});
