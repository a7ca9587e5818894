// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aKeptLetter, anOutcome, openAssess } from '#test/builders/assess-step.tsx';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { aRequest } from '#test/builders/request-bridge.ts';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const REFUSE = { name: 'Weiger, of doe een deel' };
const SAVE = { name: 'Leg de beslissing vast' };
const { deadline, identity } = aRequest();

async function openRefusal(...given: Parameters<typeof openAssess>) {
  const opened = openAssess(...given);
  await opened.user.click(await opened.screen.findByRole('button', REFUSE));
  return opened;
}

describe('the decision on a right', SLOW, () => {
  it('is said in words, with the article of the right', async () => {
    const { screen } = openAssess({
      rights: ['access', 'erasure'],
      outcomes: [anOutcome({ right: 'access' })],
    });
    const access = within(await screen.findByRole('region', { name: 'Inzage' }));
    expect(access.getByText('AVG art. 15')).toBeTruthy();
    expect(access.getByText(/^Beslist op/).textContent).toContain('20 november 2026: ingewilligd');
    const erasure = within(screen.getByRole('region', { name: 'Wissen' }));
    expect(erasure.getByText('Nog niet beslist.')).toBeTruthy();
  });

  it.each([
    ['erasure', 'request'],
    ['erasure', 'emergency'],
    ['objection', 'objection'],
    ['consent-withdrawal', 'withdrawal'],
  ] as const)('on %s is what was erased for %s', async (right, cause) => {
    const { screen } = openAssess({
      rights: [right],
      disposal: {
        id: 90,
        number: '2026-004',
        cause,
        status: 'done',
        carriedOutOn: getPlainDate('2026-11-21'),
      },
    });
    expect((await screen.findByText(/^Gewist op/)).textContent).toContain('21 november 2026');
    expect(screen.queryByText('Nog niet beslist.')).toBeNull();
  });

  it('says that access is granted by its letter and erasure done in its step', async () => {
    const { screen } = openAssess({ rights: ['access', 'erasure'] });
    expect(await screen.findByText(/Zodra je die brief bewaart/)).toBeTruthy();
    expect(screen.getByText(/Wissen doe je in de stap Wissen/)).toBeTruthy();
  });

  it('only reads once the request was answered', async () => {
    const { screen } = openAssess({
      rights: ['access', 'rectification', 'restriction', 'portability', 'objection'],
      status: 'answered',
      answeredOn: getPlainDate('2026-11-21'),
    });
    expect(await screen.findByText(/Dit verzoek is afgesloten/)).toBeTruthy();
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    expect(buttons).toEqual(['Verder naar Antwoord']);
  });
});

describe('refusing', SLOW, () => {
  it('sends a ground that can stand against the right, with its explanation', async () => {
    const { user, screen, bridge } = await openRefusal({ rights: ['access'] });
    await user.click(screen.getByRole('radio', { name: /Een deel wel en een deel niet/ }));
    await user.click(screen.getByRole('radio', { name: /Rechten van anderen/ }));
    await user.type(screen.getByLabelText('Waarom geldt dat hier?'), 'Er staat een collega in.');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toEqual({
      requestId: 14,
      right: 'access',
      decision: 'partly',
      ground: 'others-rights',
      explanation: 'Er staat een collega in.',
      objection: null,
      portability: null,
    });
    expect(await screen.findByText('Beslissing vastgelegd: inzage')).toBeTruthy();
    expect(screen.queryByRole('button', SAVE)).toBeNull();
  });

  it('is not possible without a ground and an explanation', async () => {
    const { user, screen, bridge } = await openRefusal({ rights: ['access'] });
    await user.click(screen.getByRole('radio', { name: /Niets van wat hier gevraagd is/ }));
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findAllByText('Dit is nog leeg.')).toHaveLength(2);
    expect(bridge.inputsOf('requests.decide')).toEqual([]);
  });

  it('offers the grounds of this right, each with its article', async () => {
    const { screen } = await openRefusal({ rights: ['erasure'] });
    const grounds = within(screen.getByRole('radiogroup', { name: /Op welke grond/ }));
    expect(grounds.getAllByRole('radio').map((radio) => radio.textContent)).toEqual([
      'Niet zeker wie het vraagtAVG art. 12 lid 2 en art. 11 lid 2',
      'Kennelijk ongegrond of buitensporigAVG art. 12 lid 5 onder b',
      'De wet wil dat je het bewaartAVG art. 17 lid 3 onder b',
      'Nodig voor een geschilAVG art. 17 lid 3 onder e',
      'Nog nodig voor een lopende overeenkomstAVG art. 17 lid 1 onder a',
      'Dit recht geldt hier nietAVG art. 17',
    ]);
  });

  it('never says of somebody who was recognised that they are unknown', async () => {
    const { screen } = await openRefusal({
      rights: ['access'],
      identity: { ...identity, result: 'confirmed', method: 'call-back' },
    });
    expect(screen.queryByRole('radio', { name: /Niet zeker wie het vraagt/ })).toBeNull();
  });

  it('warns for the last day of its letter, which an extension does not move', async () => {
    const { screen } = await openRefusal({
      rights: ['access'],
      deadline: {
        ...deadline,
        extendedOn: getPlainDate('2026-11-20'),
        answerBy: deadline.extendedDue,
      },
    });
    const warning = screen.getByText(/De brief hierover verstuur je uiterlijk op/);
    expect(warning.textContent).toContain('ma 7 december 2026');
    expect(warning.textContent).toContain('ook niet als je de termijn verlengt');
    expect(warning.textContent).toContain('AVG art. 12 lid 4');
  });

  it('advises to mask what is about someone else, and to bear the proof of excess', async () => {
    const { user, screen } = await openRefusal({ rights: ['access'] });
    await user.click(screen.getByRole('radio', { name: /Rechten van anderen/ }));
    expect(screen.getByText(/Maak dat deel onleesbaar en geef de rest/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Kennelijk ongegrond/ }));
    expect(screen.getByText(/Het is aan jou om dat te laten zien/)).toBeTruthy();
    expect(screen.queryByText(/Maak dat deel onleesbaar/)).toBeNull();
  });

  it('keeps what was typed when the register refuses it', async () => {
    const { user, screen } = await openRefusal(
      { rights: ['access'] },
      {
        'requests.decide': () => {
          throw new Refusal({ code: 'bad-input', fields: { explanation: 'text.too-long' } });
        },
      },
    );
    await user.click(screen.getByRole('radio', { name: /Niets van wat hier gevraagd is/ }));
    await user.click(screen.getByRole('radio', { name: /Kennelijk ongegrond/ }));
    const why = screen.getByLabelText<HTMLTextAreaElement>('Waarom geldt dat hier?');
    await user.type(why, 'Elke week opnieuw.');
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findByText('Dit is te lang.')).toBeTruthy();
    expect(why.value).toBe('Elke week opnieuw.');
    expect(document.activeElement).toBe(why);
  });
});

describe('a refusal that was recorded', SLOW, () => {
  const refused = anOutcome({
    decision: 'refused',
    ground: 'excessive',
    explanation: 'Elke week opnieuw.',
  });
  const letterTask = { task: 'refusal-letter', right: null, dueOn: deadline.due } as const;

  it('shows its ground, its explanation and the day of its letter', async () => {
    const { screen } = openAssess({
      outcomes: [refused],
      tasks: [{ ...letterTask, isDone: false }],
    });
    expect(await screen.findByText('Elke week opnieuw.')).toBeTruthy();
    expect(screen.getByText('AVG art. 12 lid 5 onder b')).toBeTruthy();
    expect(screen.getByText(/verstuur je uiterlijk op/)).toBeTruthy();
  });

  it('says that the day has passed', async () => {
    const { screen } = openAssess({ outcomes: [refused] }, {}, { today: '2026-12-08' });
    const late = await screen.findByText(/De brief hierover is nog niet verstuurd/);
    expect(late.textContent).toContain('7 december 2026');
  });

  it('is silent about the day once the letter went out', async () => {
    const { screen } = openAssess({
      outcomes: [refused],
      tasks: [{ ...letterTask, isDone: true }],
      letters: [aKeptLetter('refusal', { sentOn: getPlainDate('2026-11-21') })],
    });
    expect(await screen.findByText('De brief hierover is verstuurd.')).toBeTruthy();
    expect(screen.queryByText(/uiterlijk op/)).toBeNull();
  });

  it('is there again when it is changed', async () => {
    const { screen } = await openRefusal({ outcomes: [refused] });
    const chosen = screen
      .getAllByRole('radio')
      .filter((radio) => radio.getAttribute('aria-checked') === 'true');
    expect(chosen.map((radio) => radio.textContent)).toEqual([
      'Niets van wat hier gevraagd is',
      'Kennelijk ongegrond of buitensporigAVG art. 12 lid 5 onder b',
    ]);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Waarom geldt dat hier?').value).toBe(
      'Elke week opnieuw.',
    );
  });
});

describe('what is no longer asked', SLOW, () => {
  it('is recorded without a ground', async () => {
    const { user, screen, bridge } = openAssess({ rights: ['access'] });
    await user.click(await screen.findByRole('button', { name: 'Dit wordt niet meer gevraagd' }));
    await user.type(screen.getByLabelText('Hoe weet je dat?'), 'Gebeld op 20 november.');
    await user.click(
      screen.getByRole('button', { name: 'Leg vast dat de persoon dit niet meer vraagt' }),
    );
    await waitFor(() =>
      expect(bridge.inputsOf('requests.decide')).toEqual([
        {
          requestId: 14,
          right: 'access',
          decision: 'withdrawn',
          ground: null,
          explanation: 'Gebeld op 20 november.',
        },
      ]),
    );
  });
});
