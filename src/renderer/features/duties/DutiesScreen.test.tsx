// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DutyView } from '#shared/contract/duties.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { DutiesScreen } from './DutiesScreen.tsx';

const DONE = { done: true } as const;

const WIFI: DutyView = {
  id: 4,
  kind: 'task',
  name: { nl: 'Wifi-wachtwoord vernieuwen', en: 'Renew the Wi-Fi password' },
  description: { nl: 'Op de router.', en: 'On the router.' },
  promise: 'KOEL-37',
  period: 'P3M',
  nextOn: getPlainDate('2026-11-20'),
  endedOn: null,
  evidence: [
    {
      id: 41,
      doneOn: getPlainDate('2026-08-20'),
      note: 'Beide routers',
      disposalId: null,
      proofName: 'router.png',
    },
  ],
};
const CLEAN_UP: DutyView = {
  ...WIFI,
  id: 5,
  kind: 'clean-up',
  name: { nl: 'Gegevens opschonen', en: 'Clean up' },
  description: null,
  promise: 'KOEL-38',
  period: null,
  nextOn: null,
  evidence: [],
};
const ENDED: DutyView = {
  ...CLEAN_UP,
  id: 6,
  name: { nl: 'Faxlijst nakijken', en: 'Check the fax list' },
  endedOn: getPlainDate('2025-01-01'),
};

function open(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'duties.list': () => [WIFI, CLEAN_UP, ENDED],
    'duties.create': () => ({ id: 9 }),
    'duties.update': () => DONE,
    'duties.done': () => DONE,
    'duties.end': () => DONE,
    'files.save-proof': () => ({ state: 'saved', path: '/tmp/router.png', bytes: 10 }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<DutiesScreen />, { location: '/duties' }) };
}

async function rowOf(screen: ReturnType<typeof open>['screen'], name: RegExp) {
  const row = (await screen.findByText(name)).closest<HTMLElement>('[role="row"]');
  if (row === null) throw new Error('no row');
  return within(row);
}

describe('the recurring duties', () => {
  it('say in words how they stand; those that ended are apart', async () => {
    const { screen, user } = open();
    const wifi = await rowOf(screen, /Wifi-wachtwoord/);
    expect(wifi.getByText('te laat')).toBeTruthy();
    expect(wifi.getByText('elke 3 maanden')).toBeTruthy();
    const cleanUp = await rowOf(screen, /Gegevens opschonen/);
    expect(cleanUp.getByText('geen termijn')).toBeTruthy();
    expect(screen.queryByText(/Faxlijst/)).toBeNull();
    await user.click(screen.getByText('Beëindigd 1'));
    expect(await screen.findByText(/Faxlijst/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Gedaan: / })).toBeNull();
  });

  it('teach what a duty is when there is none', async () => {
    const { screen } = open({ 'duties.list': () => [] });
    expect(await screen.findByText('Nog geen terugkerende taken')).toBeTruthy();
  });

  it('show their history and give a proof back', async () => {
    const { bridge, screen, user } = open();
    await user.click(await screen.findByText(/Wifi-wachtwoord/));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('Beide routers')).toBeTruthy();
    const proof = panel.getByRole('button', { name: 'Bewaar router.png als bestand' });
    await user.click(proof);
    await waitFor(() =>
      expect(bridge.inputsOf('files.save-proof')).toEqual([{ of: 'duty-evidence', id: 41 }]),
    );
    expect(document.activeElement).toBe(proof);
  });
});

describe('doing a duty', () => {
  it('takes a day, a note and a document, and says when it comes back', async () => {
    const { bridge, screen, user } = open();
    await user.click(
      await screen.findByRole('button', { name: 'Gedaan: Wifi-wachtwoord vernieuwen' }),
    );
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText(/Daarna weer op .*22 februari 2027/)).toBeTruthy();
    await user.type(panel.getByLabelText('Wat je deed (mag leeg blijven)'), 'thuis');
    const file = new File(['beeld'], 'scherm.png', { type: 'image/png' });
    await user.upload(panel.getByLabelText('Bewijs (mag leeg blijven)'), file);
    expect(await panel.findByText('scherm.png')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(bridge.inputsOf('duties.done')).toHaveLength(1));
    const sent = bridge.inputsOf('duties.done')[0];
    expect(sent).toMatchObject({ dutyId: 4, doneOn: '2026-11-22', note: 'thuis' });
    expect(new TextDecoder().decode(sent?.proof?.bytes)).toBe('beeld');
    const drafts = bridge.inputsOf('drafts.save').map(({ value }) => value ?? '');
    expect(drafts.join()).not.toContain('scherm.png');
  });

  it('shows beside the day why it was refused', async () => {
    const { screen, user } = open({
      'duties.done': () => {
        throw new Refusal({ code: 'bad-input', fields: { doneOn: 'date.future' } });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Gedaan: Gegevens opschonen' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Leg vast' }));
    expect(await panel.findByText('Deze datum ligt in de toekomst.')).toBeTruthy();
  });
});

describe('changing a duty', () => {
  it('lets the register reckon the day again when the period changes', async () => {
    const { bridge, screen, user } = open();
    await user.click(await screen.findByText(/Wifi-wachtwoord/));
    await user.click(await screen.findByRole('button', { name: 'Wijzig' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.selectOptions(panel.getByLabelText('Hoe vaak'), 'P1M');
    await user.click(panel.getByRole('button', { name: 'Bewaar de wijziging' }));
    await waitFor(() =>
      expect(bridge.inputsOf('duties.update')).toEqual([
        {
          dutyId: 4,
          duty: {
            name: 'Wifi-wachtwoord vernieuwen',
            description: 'Op de router.',
            period: 'P1M',
            nextOn: null,
          },
        },
      ]),
    );
  });

  it('adds one with Ctrl+N and names what is missing', async () => {
    const { bridge, screen, user } = open({
      'duties.create': ({ name }) => {
        if (name !== '') return { id: 9 };
        throw new Refusal({ code: 'bad-input', fields: { name: 'text.required' } });
      },
    });
    await screen.findByText(/Wifi-wachtwoord/);
    await user.keyboard('{Control>}n{/Control}');
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Bewaar deze taak' }));
    expect(await panel.findByText('Dit is nog leeg.')).toBeTruthy();
    await user.type(panel.getByLabelText('Wat er gedaan wordt'), 'Sloten nakijken');
    await user.selectOptions(panel.getByLabelText('Hoe vaak'), 'P1Y');
    await user.click(panel.getByRole('button', { name: 'Bewaar deze taak' }));
    await waitFor(() =>
      expect(bridge.inputsOf('duties.create').at(-1)).toEqual({
        name: 'Sloten nakijken',
        description: '',
        period: 'P1Y',
        nextOn: null,
      }),
    );
  });

  it('ends one from a day', async () => {
    const { bridge, screen, user } = open();
    await user.click(await screen.findByText(/Gegevens opschonen/));
    await user.click(await screen.findByRole('button', { name: 'Beëindig' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Beëindig deze taak' }));
    await waitFor(() =>
      expect(bridge.inputsOf('duties.end')).toEqual([{ dutyId: 5, endedOn: '2026-11-22' }]),
    );
  });
});
