// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aConsent, anOutcome, aRestriction, openAssess } from '#test/builders/assess-step.tsx';
import { makeItem, makePerson } from '#test/builders/person-bridge.ts';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const on = getPlainDate;
const WEIGH = { name: 'Weeg het bezwaar af' };
const WEIGH_SAVE = { name: 'Leg de afweging vast' };
const MEANWHILE = { name: 'Beperk het gebruik zolang je afweegt' };
const AGAINST = { marketing: /^Tegen reclame/, general: /^Tegen ander gebruik/ } as const;

async function open(
  about: keyof typeof AGAINST,
  parts: Parameters<typeof openAssess>[0] = {},
  more: Parameters<typeof openAssess>[1] = {},
) {
  const opened = openAssess(
    { rights: ['objection'], ...parts },
    { 'persons.get': () => makePerson({ items: [makeItem()] }), ...more },
  );
  await opened.user.click(await opened.screen.findByRole('radio', { name: AGAINST[about] }));
  return opened;
}

describe('an objection to advertising', SLOW, () => {
  it('cannot be weighed or refused', async () => {
    const { screen } = await open('marketing');
    expect(screen.getByText(/afwegen of weigeren kan niet/)).toBeTruthy();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Stop de reclame',
      'Dit wordt niet meer gevraagd',
      'Verder naar Antwoord',
    ]);
  });

  it('lists the posts that still show work of this person, to be taken down one by one', async () => {
    const post = {
      id: 71,
      personId: 31,
      person: 'Jan de Proef',
      place: 'www.example.nl/werk',
      what: 'Nieuwe website',
      publishedOn: on('2026-01-02'),
      takenDownOn: null,
      objectedOn: null,
    };
    const { user, screen, bridge } = await open(
      'marketing',
      { personId: 31 },
      {
        'publications.list': () => [
          post,
          { ...post, id: 72, what: 'Oude website', takenDownOn: on('2026-02-03') },
        ],
      },
    );
    const notice = await screen.findByRole('note', { name: /nog 1 publicatie/ });
    expect(notice.textContent).not.toContain('Oude website');
    await user.click(screen.getByRole('button', { name: 'Weggehaald: Nieuwe website' }));
    await waitFor(() =>
      expect(bridge.inputsOf('publications.take-down')).toEqual([
        { publicationId: 71, takenDownOn: '2026-11-22' },
      ]),
    );
  });

  it('stops at once, with the consents that are no more than advertising', async () => {
    const { user, screen, bridge, change } = await open('marketing', {
      consents: [
        aConsent(),
        aConsent({ id: 61, topic: { nl: 'Foto op de site', en: 'Photo on the site' } }),
        aConsent({ id: 62, withdrawnOn: on('2024-01-02') }),
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Stop de reclame' }));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual([true, true]);
    await user.click(screen.getByRole('checkbox', { name: 'Foto op de site' }));
    change({
      marketingBlockedOn: on('2026-11-22'),
      outcomes: [
        anOutcome({
          right: 'objection',
          objection: {
            about: 'marketing',
            purposes: [],
            situation: '',
            weighing: '',
            continuedOn: null,
          },
        }),
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Stop nu' }));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.stop-marketing')).toEqual([
        { requestId: 14, stoppedOn: '2026-11-22', consentIds: [60] },
      ]),
    );
    expect((await screen.findByText(/is gestopt sinds/)).textContent).toContain('22 november 2026');
    expect(screen.queryByRole('button', { name: 'Stop de reclame' })).toBeNull();
    // The button that opened the form is gone: work goes on at the heading of this right.
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Bezwaar' })),
    );
  });

  it('is stopped again when the block is older than the request', async () => {
    const { screen } = await open('marketing', { marketingBlockedOn: on('2025-02-01') });
    expect(screen.getByText(/is gestopt sinds/).textContent).toContain('1 februari 2025');
    expect(screen.getByRole('button', { name: 'Stop de reclame' })).toBeTruthy();
  });

  it('of somebody who is not in the register is only recorded', async () => {
    const { user, screen, bridge } = await open('marketing', { personId: null });
    expect(screen.queryByRole('button', { name: 'Stop de reclame' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Leg vast dat je geen reclame stuurt' }));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      right: 'objection',
      decision: 'granted',
      objection: { about: 'marketing' },
    });
  });
});

describe('an objection to other use', SLOW, () => {
  it('is weighed and stopped', async () => {
    const { user, screen, bridge } = await open('general');
    await user.click(screen.getByRole('button', WEIGH));
    await user.click(await screen.findByRole('checkbox', { name: 'opdrachten' }));
    await user.type(screen.getByLabelText('Ander gebruik'), 'foto op de site; logboek');
    await user.type(
      screen.getByLabelText('Wat zegt de persoon over de eigen situatie?'),
      'Is verhuisd.',
    );
    await user.type(screen.getByLabelText('Jouw afweging'), 'Het is niet meer nodig.');
    await user.click(screen.getByRole('radio', { name: /^Ik stop/ }));
    expect(screen.queryByText(/verstuur je uiterlijk op/)).toBeNull();
    await user.click(screen.getByRole('button', WEIGH_SAVE));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.decide')).toEqual([
        {
          requestId: 14,
          right: 'objection',
          decision: 'granted',
          ground: null,
          explanation: '',
          objection: {
            about: 'general',
            purposes: ['opdrachten', 'foto op de site', 'logboek'],
            situation: 'Is verhuisd.',
            weighing: 'Het is niet meer nodig.',
            continuedOn: null,
          },
        },
      ]),
    );
  });

  it.each([
    [/mijn reden weegt zwaarder/, 'compelling-grounds'],
    [/nodig voor een geschil/, 'legal-claims'],
  ] as const)('goes on with the weighing as its reason (%s)', async (name, ground) => {
    const { user, screen, bridge } = await open('general');
    await user.click(screen.getByRole('button', WEIGH));
    await user.type(await screen.findByLabelText('Jouw afweging'), 'Zonder dit valt de site om.');
    await user.click(screen.getByRole('radio', { name }));
    expect(screen.getByText(/verstuur je uiterlijk op/)).toBeTruthy();
    await user.click(screen.getByRole('button', WEIGH_SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      decision: 'refused',
      ground,
      explanation: 'Zonder dit valt de site om.',
      objection: { weighing: 'Zonder dit valt de site om.', continuedOn: ground },
    });
  });

  it('is not decided without a weighing and an outcome', async () => {
    const { user, screen, bridge } = await open('general');
    await user.click(screen.getByRole('button', WEIGH));
    await user.click(await screen.findByRole('button', WEIGH_SAVE));
    expect(await screen.findAllByText('Dit is nog leeg.')).toHaveLength(2);
    expect(bridge.inputsOf('requests.decide')).toEqual([]);
  });

  it('rests while it is weighed, by one button', async () => {
    const { user, screen, bridge } = await open('general');
    await user.click(screen.getByRole('button', MEANWHILE));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.restrict')).toEqual([
        { requestId: 14, ground: 'objection', dataItemIds: [], fromOn: '2026-11-22' },
      ]),
    );
  });

  it('says that it rests when it does', async () => {
    const { screen } = await open('general', {
      restrictions: [aRestriction({ ground: 'objection' })],
    });
    expect(screen.getByText(/Intussen is het gebruik beperkt/)).toBeTruthy();
    expect(screen.queryByRole('button', MEANWHILE)).toBeNull();
  });

  it('is refused on other grounds without the two that are weighed', async () => {
    const { user, screen, bridge } = await open('general');
    await user.click(screen.getByRole('button', { name: 'Weiger om een andere reden' }));
    expect(screen.queryByRole('radio', { name: /Nodig voor een geschil/ })).toBeNull();
    expect(screen.queryByRole('radio', { name: /weegt zwaarder|zwaarder weegt/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /Niets van wat hier gevraagd is/ }));
    await user.click(screen.getByRole('radio', { name: /Dit recht geldt hier niet/ }));
    await user.type(screen.getByLabelText('Waarom geldt dat hier?'), 'Het staat in de wet.');
    await user.click(screen.getByRole('button', { name: 'Leg de beslissing vast' }));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      ground: 'does-not-apply',
      objection: { about: 'general', weighing: 'Het staat in de wet.', continuedOn: null },
    });
  });

  it('shows the record of the weighing, and has it in the form again', async () => {
    const { user, screen } = await open('general', {
      outcomes: [
        anOutcome({
          right: 'objection',
          decision: 'refused',
          ground: 'legal-claims',
          explanation: 'Er loopt een zaak.',
          objection: {
            about: 'general',
            purposes: ['opdrachten', 'camera'],
            situation: 'Woont er niet meer.',
            weighing: 'Er loopt een zaak.',
            continuedOn: 'legal-claims',
          },
        }),
      ],
    });
    expect(screen.getByText('opdrachten, camera')).toBeTruthy();
    expect(screen.getByText('Woont er niet meer.')).toBeTruthy();
    expect(screen.getAllByText('Er loopt een zaak.')).toHaveLength(1);
    await user.click(screen.getByRole('button', WEIGH));
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'opdrachten' });
    expect(tick.checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Ander gebruik').value).toBe('camera');
    expect(
      screen.getByRole('radio', { name: /nodig voor een geschil/ }).getAttribute('aria-checked'),
    ).toBe('true');
  });
});
