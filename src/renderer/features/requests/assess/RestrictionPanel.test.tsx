// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aKeptLetter, anOutcome, aRestriction, openAssess } from '#test/builders/assess-step.tsx';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { makeItem, makePerson } from '#test/builders/person-bridge.ts';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const OPEN = { name: 'Beperk het gebruik' };
const SAVE = { name: 'Beperk dit' };
const LIFT = { name: 'Hef de beperking op' };
const LIFT_NOW = { name: 'Hef dit nu op' };
const on = getPlainDate;

function open(
  parts: Parameters<typeof openAssess>[0] = {},
  more: Parameters<typeof openAssess>[1] = {},
) {
  return openAssess(
    { rights: ['restriction'], ...parts },
    { 'persons.get': () => makePerson({ items: [makeItem()] }), ...more },
  );
}

describe('restricting', SLOW, () => {
  it('sends the ground, the chosen items and the day', async () => {
    const { user, screen, bridge } = open();
    expect(
      await screen.findByText(/Je bewaart de gegevens nog, maar gebruikt ze niet/),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', OPEN));
    await user.click(await screen.findByRole('radio', { name: /AVG art. 18 lid 1 onder b/ }));
    await user.click(screen.getByRole('radio', { name: 'Alleen wat ik kies' }));
    await user.click(screen.getByRole('checkbox', { name: 'Mailwisseling: Mails over de site' }));
    await user.clear(screen.getByLabelText('Vanaf'));
    await user.type(screen.getByLabelText('Vanaf'), '6-11-2026');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.restrict')).toEqual([
        { requestId: 14, ground: 'unlawful', dataItemIds: [50], fromOn: '2026-11-06' },
      ]),
    );
    expect(await screen.findByText('Gebruik beperkt')).toBeTruthy();
  });

  it('needs a ground, something to restrict, and a day since the request', async () => {
    const { user, screen, bridge } = open();
    await user.click(await screen.findByRole('button', OPEN));
    await user.click(await screen.findByRole('radio', { name: 'Alleen wat ik kies' }));
    await user.clear(screen.getByLabelText('Vanaf'));
    await user.type(screen.getByLabelText('Vanaf'), '23-11-2026');
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findAllByText('Dit is nog leeg.')).toHaveLength(2);
    expect(screen.getByText('Deze datum ligt in de toekomst.')).toBeTruthy();
    expect(bridge.inputsOf('requests.restrict')).toEqual([]);
  });

  it('is offered for other items as long as not everything is restricted', async () => {
    const { user, screen } = open(
      { restrictions: [aRestriction({ dataItemId: 50 })] },
      {
        'persons.get': () =>
          makePerson({ items: [makeItem(), makeItem({ id: 51, label: 'Offerte' })] }),
      },
    );
    expect((await screen.findByText(/Mails over de site/)).textContent).toContain('Beperkt sinds');
    await user.click(screen.getByRole('button', { name: 'Beperk ook andere gegevens' }));
    await user.click(await screen.findByRole('radio', { name: 'Alleen wat ik kies' }));
    const items = screen.getAllByRole('checkbox').map((box) => box.closest('label, div'));
    expect(items).toHaveLength(1);
    expect(screen.getByRole('checkbox', { name: 'Mailwisseling: Offerte' })).toBeTruthy();
  });
});

describe('what was restricted before it was asked', SLOW, () => {
  it('is recorded as the decision', async () => {
    const { user, screen, bridge } = open({ restrictions: [aRestriction()] });
    await user.click(
      await screen.findByRole('button', { name: 'Leg vast dat dit is wat gevraagd werd' }),
    );
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      right: 'restriction',
      decision: 'granted',
    });
  });
});

describe('lifting a restriction', SLOW, () => {
  it('is not offered before the letter, which is named', async () => {
    const { screen } = open({ restrictions: [aRestriction()] });
    expect(await screen.findByText(/de brief “bericht: beperking eindigt”/)).toBeTruthy();
    expect(screen.queryByRole('button', LIFT)).toBeNull();
    expect(screen.queryByRole('button', OPEN)).toBeNull();
  });

  it('waits until the letter went out', async () => {
    const { screen } = open({
      restrictions: [aRestriction()],
      letters: [aKeptLetter('restriction.off')],
    });
    const link = await screen.findByRole('link', { name: 'brief B-50' });
    expect(link.getAttribute('href')).toBe('/letters/50');
    expect(screen.getByText(/gemaakt maar nog niet verstuurd/)).toBeTruthy();
    expect(screen.queryByRole('button', LIFT)).toBeNull();
  });

  it('does not count the letter about an earlier restriction', async () => {
    const { screen } = open({
      restrictions: [
        aRestriction({ toOn: on('2026-11-12') }),
        aRestriction({ holdId: 81, fromOn: on('2026-11-21') }),
      ],
      letters: [
        aKeptLetter('restriction.off', { madeOn: on('2026-11-11'), sentOn: on('2026-11-11') }),
      ],
    });
    expect((await screen.findByText(/Opgeheven op/)).textContent).toContain('12 november 2026');
    expect(screen.getByText(/de brief “bericht: beperking eindigt”/)).toBeTruthy();
    expect(screen.queryByRole('button', LIFT)).toBeNull();
  });

  it('sends the day and the reason after the letter, not before it', async () => {
    const { user, screen, bridge } = open({
      restrictions: [aRestriction()],
      letters: [aKeptLetter('restriction.off', { sentOn: on('2026-11-20') })],
    });
    expect((await screen.findByText(/hoorde dat de beperking eindigt/)).textContent).toContain(
      '20 november 2026',
    );
    await user.click(screen.getByRole('button', LIFT));
    await user.clear(screen.getByLabelText('Opgeheven op'));
    await user.type(screen.getByLabelText('Opgeheven op'), '19-11-2026');
    await user.click(screen.getByRole('button', LIFT_NOW));
    expect(await screen.findByText('Deze dag ligt voor de dag van versturen.')).toBeTruthy();
    expect(screen.getByText('Dit is nog leeg.')).toBeTruthy();
    await user.clear(screen.getByLabelText('Opgeheven op'));
    await user.type(screen.getByLabelText('Opgeheven op'), '21-11-2026');
    await user.type(screen.getByLabelText('Waarom eindigt de beperking?'), 'Alles klopt weer.');
    await user.click(screen.getByRole('button', LIFT_NOW));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.lift-restriction')).toEqual([
        { requestId: 14, liftedOn: '2026-11-21', reason: 'Alles klopt weer.' },
      ]),
    );
  });

  it('shows it when the register knows of no letter', async () => {
    const { user, screen } = open(
      {
        restrictions: [aRestriction()],
        letters: [aKeptLetter('restriction.off', { sentOn: on('2026-11-20') })],
      },
      {
        'requests.lift-restriction': () => {
          throw new Refusal({ code: 'tell-first' });
        },
      },
    );
    await user.click(await screen.findByRole('button', LIFT));
    await user.type(screen.getByLabelText('Waarom eindigt de beperking?'), 'Klaar.');
    await user.click(screen.getByRole('button', LIFT_NOW));
    expect(
      await screen.findByText(/De persoon weet nog niet dat de beperking eindigt/),
    ).toBeTruthy();
  });

  it('asks to reopen a request that was answered', async () => {
    const { screen } = open({
      status: 'answered',
      outcomes: [anOutcome({ right: 'restriction' })],
      restrictions: [aRestriction()],
      letters: [aKeptLetter('restriction.off', { sentOn: on('2026-11-20') })],
    });
    expect(await screen.findByText(/Heropen dan eerst het verzoek/)).toBeTruthy();
    expect(screen.queryByRole('button', LIFT)).toBeNull();
  });
});
