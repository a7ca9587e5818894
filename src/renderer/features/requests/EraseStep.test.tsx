// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aPerson, aRequest, installRequestBridge } from '#test/builders/request-bridge.ts';
import { RequestScreen } from './RequestScreen.tsx';
import { erasingCause, stepsOf, stepToBegin } from './steps.ts';

afterEach(cleanup);

type Rights = Output<'requests.get'>['rights'];
type Run = NonNullable<Output<'requests.get'>['disposal']>;
type Letter = Output<'requests.get'>['letters'][number];

function open(rights: Rights, parts: Parameters<typeof aRequest>[0] = {}) {
  const bridge = installRequestBridge(aRequest({ rights, ...parts }), {
    'persons.get': () => aPerson(),
    'disposals.propose': () => ({ id: 90, number: '2026-004' }),
  });
  return { bridge, ...renderScreen(<RequestScreen requestId={14} />) };
}

/** The same, at the step in which the erasing is proposed. */
async function openErase(rights: Rights, parts: Parameters<typeof aRequest>[0] = {}) {
  const opened = open(rights, parts);
  await opened.user.click(await opened.screen.findByRole('button', { name: /^Wissen/ }));
  return opened;
}

function letterOf(kind: string): Letter {
  return {
    id: 50,
    number: 'B-50',
    kind,
    locale: 'nl-NL',
    madeOn: getPlainDate('2026-11-20'),
    sentOn: null,
    sentHow: '',
  };
}

function runOf(status: Run['status']): Run {
  const gone = status === 'carried-out' || status === 'done';
  return {
    id: 90,
    number: '2026-004',
    cause: 'request',
    status,
    carriedOutOn: gone ? getPlainDate('2026-11-21') : null,
  };
}

const CONFIRMED = {
  ...aRequest().identity,
  result: 'confirmed' as const,
  method: 'known-address' as const,
};

describe('the steps of a request', () => {
  const all = ['received', 'identify', 'collect', 'assess', 'answer', 'erase', 'close'];
  it.each<[Rights, readonly string[]]>([
    [['access'], ['collect']],
    [['erasure'], ['erase']],
    [['objection'], ['erase']],
    [
      ['access', 'consent-withdrawal'],
      ['collect', 'erase'],
    ],
    [['portability'], []],
  ])('for %j', (rights, more) => {
    const steps = all.filter((step) => !['collect', 'erase'].includes(step) || more.includes(step));
    expect(stepsOf(aRequest({ rights }))).toEqual(steps);
  });

  it('are fewer for what is not for us, and for a complaint', () => {
    const few = ['received', 'assess', 'answer', 'close'];
    expect(stepsOf(aRequest({ kind: 'misdirected' }))).toEqual(few);
    expect(stepsOf(aRequest({ kind: 'complaint', rights: [] }))).toEqual(few);
  });

  it('erase nothing of somebody who is not in the register', () => {
    const unknown = { personId: null, person: 'Vera Vreemd', rights: ['erasure'] as Rights };
    expect(stepsOf(aRequest(unknown))).not.toContain('erase');
  });

  it('are only the end once the person was erased', () => {
    const gone = aRequest({ rights: ['access', 'erasure'], personId: null, person: '' });
    expect(stepsOf(gone)).toEqual(['received', 'close']);
    const own = { ...gone, disposal: runOf('done') };
    expect(stepsOf(own)).toEqual(['received', 'erase', 'close']);
    expect(stepToBegin(own)).toBe('close');
    expect(stepToBegin(gone)).toBe('close');
  });

  it('begin where the work was left', () => {
    const begin = (
      rights: Rights,
      kinds: string[],
      disposal: Run | null = null,
      change: Partial<ReturnType<typeof aRequest>> = { identity: CONFIRMED },
    ) => stepToBegin(aRequest({ rights, letters: kinds.map(letterOf), disposal, ...change }));
    expect(begin(['access'], [], null, {})).toBe('identify');
    expect(begin(['access'], [])).toBe('collect');
    expect(begin(['access'], ['ack', 'identity'])).toBe('collect');
    expect(begin(['access'], ['access.answer'])).toBe('close');
    expect(begin(['erasure'], [])).toBe('assess');
    expect(begin(['rectification'], [])).toBe('assess');
    expect(begin(['erasure'], [], runOf('carried-out'))).toBe('answer');
    expect(begin(['access', 'erasure'], ['access.answer'])).toBe('assess');
    expect(begin(['access', 'erasure'], ['access.answer'], runOf('done'))).toBe('close');
    expect(begin(['erasure'], [], null, { status: 'answered' })).toBe('close');
  });

  it('take the strongest of what was asked as the cause', () => {
    expect(erasingCause(['objection', 'erasure'])).toBe('request');
    expect(erasingCause(['consent-withdrawal', 'objection'])).toBe('objection');
    expect(erasingCause(['consent-withdrawal'])).toBe('withdrawal');
    expect(erasingCause(['access', 'restriction'])).toBeUndefined();
  });
});

describe('proposing the erasure', () => {
  it('proposes everything of the person and goes to the preview', async () => {
    const { user, screen, bridge, location } = await openErase(['erasure']);
    await user.click(await screen.findByRole('button', { name: 'Stel het wissen voor' }));
    await waitFor(() => expect(location()).toBe('/disposal/90'));
    expect(bridge.inputsOf('disposals.propose')).toEqual([
      { cause: 'request', requestId: 14, itemIds: null, suppress: true },
    ]);
  });

  it('carries the cause of an objection and of a withdrawal', async () => {
    const { user, screen, bridge } = await openErase(['consent-withdrawal']);
    await user.click(await screen.findByLabelText(/niet ongemerkt opnieuw op/));
    await user.click(screen.getByRole('button', { name: 'Stel het wissen voor' }));
    await waitFor(() =>
      expect(bridge.inputsOf('disposals.propose')).toMatchObject([
        { cause: 'withdrawal', suppress: false },
      ]),
    );
  });

  it('asks which items when only some are to go', async () => {
    const { user, screen, bridge } = await openErase(['objection']);
    await user.click(await screen.findByRole('radio', { name: 'Alleen wat ik kies' }));
    await user.click(screen.getByRole('button', { name: 'Stel het wissen voor' }));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    expect(bridge.inputsOf('disposals.propose')).toEqual([]);
  });

  it('says to answer the access first when that was asked too', async () => {
    const { user, screen } = open(['access', 'erasure']);
    await user.click(await screen.findByRole('button', { name: /^Wissen/ }));
    expect(await screen.findByText(/Maak eerst het antwoord op de inzage/)).toBeTruthy();
  });

  it('shows a refusal of the register and stays', async () => {
    const { user, screen, bridge, location } = await openErase(['erasure']);
    bridge.answer({
      'disposals.propose': () => {
        throw new Refusal({ code: 'conflict' });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Stel het wissen voor' }));
    expect(await screen.findByText(/past niet bij wat er al in het register staat/)).toBeTruthy();
    expect(location()).toBe('/');
  });

  it('offers nothing to propose once the request was answered', async () => {
    const { user, screen } = open(['erasure'], {
      status: 'answered',
      answeredOn: getPlainDate('2026-11-20'),
    });
    await user.click(await screen.findByRole('button', { name: /^Wissen/ }));
    expect(await screen.findByRole('link', { name: 'Bekijk alle opschoningen' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stel het wissen voor' })).toBeNull();
  });

  it('names nobody and only asks to close once the person was erased', async () => {
    const { user, screen, bridge, location } = open(['erasure'], { personId: null, person: '' });
    expect(await screen.findByText('Een gewiste persoon')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Wissen/ })).toBeNull();
    expect(bridge.inputsOf('persons.get')).toEqual([]);
    await user.type(
      screen.getByRole('textbox', { name: 'Waarom je afsluit zonder besluit' }),
      'gewist bij een opschoning',
    );
    await user.click(screen.getByRole('button', { name: 'Sluit het verzoek af' }));
    await waitFor(() => expect(bridge.inputsOf('requests.close')).toHaveLength(1));
    await user.click(screen.getByRole('link', { name: '‹ Verzoeken' }));
    expect(location()).toBe('/requests');
  });
});

describe('the run of the request', () => {
  const FORM = { name: 'Stel het wissen voor' };
  const WARNING = /Voor dit verzoek is nog niets gewist/;

  it.each<Run['status']>(['proposed', 'approved'])('is gone on with when %s', async (status) => {
    const { user, screen, location } = await openErase(['erasure'], {
      disposal: runOf(status),
      letters: [letterOf('erasure.done')],
    });
    const link = await screen.findByRole('link', { name: 'Ga verder met opschoning 2026-004' });
    expect(screen.queryByRole('button', FORM)).toBeNull();
    expect(screen.getByRole('button', { name: /^Wissen/ }).textContent).not.toContain('gedaan');
    await user.click(link);
    expect(location()).toBe('/disposal/90');
  });

  it.each<[Run['status'], number | null]>([
    ['carried-out', 3],
    ['done', 3],
    ['done', null],
  ])('is looked back at when %s, person %s', async (status, personId) => {
    const { user, screen, location } = open(['erasure'], {
      disposal: runOf(status),
      personId,
      ...(personId === null && { person: '' }),
    });
    await user.click(await screen.findByRole('button', { name: /^Afsluiten/ }));
    await screen.findByRole('button', { name: 'Sluit het verzoek af' });
    expect(screen.queryByText(WARNING)).toBeNull();
    const step = screen.getByRole('button', { name: /^Wissen/ });
    expect(step.textContent).toContain('gedaan');
    await user.click(step);
    expect(screen.getByText(/^Gewist op/).textContent).toContain('21 november 2026');
    expect(screen.queryByRole('button', FORM)).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Bekijk opschoning 2026-004' }));
    expect(location()).toBe('/disposal/90');
  });

  it.each([null, runOf('approved')])('is missed on closing, without blocking', async (disposal) => {
    const { user, screen, bridge } = open(['erasure'], { disposal });
    await user.click(await screen.findByRole('button', { name: /^Afsluiten/ }));
    expect(screen.getByText(WARNING)).toBeTruthy();
    await user.type(
      screen.getByRole('textbox', { name: 'Waarom je afsluit zonder besluit' }),
      'alles blijft met een reden',
    );
    await user.click(screen.getByRole('button', { name: 'Sluit het verzoek af' }));
    await waitFor(() => expect(bridge.inputsOf('requests.close')).toHaveLength(1));
  });

  it('is not missed when nothing was asked that makes data go', async () => {
    const { user, screen } = open(['access']);
    await user.click(await screen.findByRole('button', { name: /^Afsluiten/ }));
    expect(screen.queryByText(WARNING)).toBeNull();
  });
});
