// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { anOutcome, openAssess } from '#test/builders/assess-step.tsx';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const SAVE = { name: 'Leg het meegeven vast' };
const OTHER = { name: 'Rechtstreeks aan een andere organisatie' };

async function openForm(...[parts, ...more]: Parameters<typeof openAssess>) {
  const opened = openAssess({ rights: ['portability'], ...parts }, ...more);
  await opened.user.click(
    await opened.screen.findByRole('button', { name: 'Leg vast hoe je het meegeeft' }),
  );
  return opened;
}

describe('data to take along', SLOW, () => {
  it('are explained, and go to the person', async () => {
    const { user, screen, bridge } = await openForm({});
    expect(screen.getByText(/wat de persoon zelf gaf en jij digitaal gebruikt/)).toBeTruthy();
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.decide')).toEqual([
        {
          requestId: 14,
          right: 'portability',
          decision: 'granted',
          ground: null,
          explanation: '',
          portability: { to: '', sentOn: null, whyNot: '' },
        },
      ]),
    );
  });

  it('are sent to another organisation on a day', async () => {
    const { user, screen, bridge } = await openForm({});
    await user.click(screen.getByRole('radio', OTHER));
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    await user.type(screen.getByLabelText('Welke organisatie?'), 'Bouwmaat');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      decision: 'granted',
      portability: { to: 'Bouwmaat', sentOn: '2026-11-22', whyNot: '' },
    });
  });

  it('need a reason when sending them cannot be done', async () => {
    const { user, screen, bridge } = await openForm({});
    await user.click(screen.getByRole('radio', OTHER));
    await user.type(screen.getByLabelText('Welke organisatie?'), 'Bouwmaat');
    await user.click(screen.getByRole('radio', { name: /^Nee, technisch kan dat niet/ }));
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    await user.type(screen.getByLabelText('Waarom kan het niet?'), 'Zij kunnen niets inlezen.');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      portability: { to: 'Bouwmaat', sentOn: null, whyNot: 'Zij kunnen niets inlezen.' },
    });
  });

  it('keep the refusal of a part when the rest is handed over', async () => {
    const { user, screen, bridge } = await openForm({
      outcomes: [
        anOutcome({
          right: 'portability',
          decision: 'partly',
          ground: 'others-rights',
          explanation: 'Er staan collega’s in.',
        }),
      ],
    });
    expect(screen.getByText(/Die beslissing blijft staan/)).toBeTruthy();
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      decision: 'partly',
      ground: 'others-rights',
      explanation: 'Er staan collega’s in.',
      portability: { to: '' },
    });
  });

  it('keep where they went when a part is refused afterwards', async () => {
    const portability = { to: 'Bouwmaat', sentOn: getPlainDate('2026-11-20'), whyNot: '' };
    const { user, screen, bridge } = openAssess({
      rights: ['portability'],
      outcomes: [anOutcome({ right: 'portability', portability })],
    });
    expect((await screen.findByText(/Verstuurd aan Bouwmaat op/)).textContent).toContain(
      '20 november 2026',
    );
    await user.click(screen.getByRole('button', { name: 'Weiger, of doe een deel' }));
    await user.click(screen.getByRole('radio', { name: /Een deel wel en een deel niet/ }));
    await user.click(screen.getByRole('radio', { name: /Rechten van anderen/ }));
    await user.type(screen.getByLabelText('Waarom geldt dat hier?'), 'Er staan anderen in.');
    await user.click(screen.getByRole('button', { name: 'Leg de beslissing vast' }));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      decision: 'partly',
      portability,
    });
  });
});
