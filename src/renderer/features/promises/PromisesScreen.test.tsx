// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PromiseRow } from '#shared/contract/promises.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { PromisesScreen } from './PromisesScreen.tsx';

const DONE = { done: true } as const;

const KEPT: PromiseRow = {
  id: 1,
  code: 'KOEL-08',
  kind: 'CAT',
  says: { nl: 'De naam wordt bewaard.', en: 'The name is kept.' },
  isOwn: false,
  business: 'Koel ICT',
  state: 'kept',
  missing: [],
  carriedBy: [
    {
      kind: 'category',
      id: 3,
      name: { nl: 'Contactgegevens', en: 'Contact data' },
      where: { screen: 'register', id: 3 },
    },
  ],
  question: null,
  decision: null,
  contradiction: null,
};
const LATE: PromiseRow = {
  ...KEPT,
  id: 2,
  code: 'KOEL-37',
  says: { nl: 'Elke drie maanden een nieuw wachtwoord.', en: 'A new password every quarter.' },
  state: 'not-carried-out',
  missing: [
    {
      code: 'duty-overdue',
      params: { name: { nl: 'Wifi', en: 'Wi-Fi' } },
      where: { screen: 'duties', id: 4 },
    },
  ],
  carriedBy: [],
};
const UNCLEAR: PromiseRow = {
  ...KEPT,
  id: 3,
  code: 'KOEL-38',
  says: { nl: 'Er wordt geregeld opgeschoond.', en: 'Cleaned up regularly.' },
  state: 'ambiguous',
  question: { nl: 'Hoe vaak is geregeld?', en: 'How often is regularly?' },
};
const CLASHING: PromiseRow = {
  ...KEPT,
  id: 4,
  code: 'KOEL-39',
  says: { nl: 'Na twee jaar gaat alles weg.', en: 'All goes after two years.' },
  state: 'in-conflict',
  contradiction: {
    promise: null,
    source: 'AWR art. 52',
    text: { nl: 'Facturen blijven zeven jaar.', en: 'Invoices stay seven years.' },
    stands: true,
  },
};
const COUNTS = { kept: 1, 'not-carried-out': 1, 'in-conflict': 1, ambiguous: 1 };

function open(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'promises.list': () => ({
      counts: COUNTS,
      statements: 1,
      rows: [KEPT, LATE, UNCLEAR, CLASHING],
    }),
    'promises.decide': () => DONE,
    'promises.withdraw-decision': () => DONE,
    'promises.read-text': () => ({
      sentences: [
        { text: 'Jouw rechten', kind: null, targets: [] },
        { text: 'Je mag je gegevens inzien.', kind: 'RGT', targets: ['right:access'] },
      ],
      targets: [{ id: 'right:access', group: 'right', name: null }],
    }),
    'promises.save-own': () => ({ saved: 1 }),
    ...answers,
  });
  return { bridge, ...renderScreen(<PromisesScreen />, { location: '/promises' }) };
}

async function sentence(screen: ReturnType<typeof open>['screen'], code: string) {
  const item = (await screen.findByText(code)).closest<HTMLElement>('li');
  if (item === null) throw new Error('no sentence');
  return within(item);
}

describe('the promise check', () => {
  it('says beside each sentence how it stands, what is missing, and where that is mended', async () => {
    const { screen } = open();
    expect((await sentence(screen, 'KOEL-08')).getByText('nagekomen')).toBeTruthy();
    const late = await sentence(screen, 'KOEL-37');
    const link = late.getByRole('link', { name: '‘Wifi’ is over tijd.' });
    expect(link.getAttribute('href')).toBe('/duties');
    const clashing = await sentence(screen, 'KOEL-39');
    expect(clashing.getByText(/Botst met de wet/)).toBeTruthy();
    expect(clashing.getByText('AWR art. 52')).toBeTruthy();
  });

  it('shows only what stands in one way when that is asked', async () => {
    const { screen, user } = open();
    await user.click(await screen.findByText('In strijd 1'));
    expect(screen.queryByText('KOEL-08')).toBeNull();
    expect(screen.getByText('KOEL-39')).toBeTruthy();
  });

  it('takes a decision with its reason', async () => {
    const { bridge, screen, user } = open();
    const unclear = await sentence(screen, 'KOEL-38');
    await user.click(unclear.getByRole('button', { name: 'Beslis over KOEL-38' }));
    await user.type(await screen.findByLabelText('Zo lees ik het'), 'Elk jaar');
    await user.type(screen.getByLabelText('Waarom'), 'Dan heb ik tijd');
    await user.click(screen.getByRole('button', { name: 'Bewaar je beslissing' }));
    await waitFor(() =>
      expect(bridge.inputsOf('promises.decide')).toEqual([
        { promiseId: 3, decision: 'Elk jaar', because: 'Dan heb ik tijd' },
      ]),
    );
  });

  it('shows a decision with its day, and takes it back', async () => {
    const decision = {
      text: 'Elk jaar',
      because: 'Rustig',
      decidedOn: getPlainDate('2026-11-01'),
    };
    const row: PromiseRow = { ...UNCLEAR, state: 'kept', decision };
    const list = { counts: COUNTS, statements: 1, rows: [row] };
    const { bridge, screen, user } = open({ 'promises.list': () => list });
    expect(await screen.findByText(/1 november 2026: Elk jaar/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Wijzig je beslissing over KOEL-38' }));
    await user.click(await screen.findByRole('button', { name: 'Trek de beslissing in' }));
    await waitFor(() =>
      expect(bridge.inputsOf('promises.withdraw-decision')).toEqual([{ promiseId: 3 }]),
    );
  });

  it('saves only sentences of an own text that promise something', async () => {
    const { bridge, screen, user } = open();
    await user.click(await screen.findByRole('button', { name: 'Plak je eigen tekst' }));
    await user.type(await screen.findByLabelText('Tekst van je verklaring'), 'Jouw rechten');
    await user.click(screen.getByRole('button', { name: 'Knip in zinnen' }));
    expect(await screen.findByText('Zin 1 van 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Klopt, volgende zin' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Kies wat deze zin waarmaakt/);
    await user.click(screen.getByRole('button', { name: 'Zegt niets toe' }));
    expect(await screen.findByText('Zin 2 van 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Klopt, volgende zin' }));
    await user.click(await screen.findByRole('button', { name: 'Bewaar 1 zin' }));
    await waitFor(() =>
      expect(bridge.inputsOf('promises.save-own')).toEqual([
        {
          sentences: [
            { text: 'Je mag je gegevens inzien.', kind: 'RGT', targets: ['right:access'] },
          ],
        },
      ]),
    );
  });
});
