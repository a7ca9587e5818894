// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useForm } from '#renderer/ui/form.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aRequest, installRequestBridge } from '#test/builders/request-bridge.ts';
import { EMPTY_DRAFT } from '../answer-draft.ts';
import { RequestScreen } from '../RequestScreen.tsx';
import { AnswerStep } from './AnswerStep.tsx';
import type { Writing } from './letter-kinds.ts';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const PREVIEW = { name: 'Voorbeeld van de brief' };
const day = getPlainDate;

interface StepProps {
  readonly request: RequestView;
  readonly onWrite: (writing: Writing) => void;
}

function Step({ request, onWrite }: StepProps) {
  const form = useForm(EMPTY_DRAFT);
  return (
    <AnswerStep
      request={request}
      form={form}
      next="close"
      onNext={() => undefined}
      onWrite={onWrite}
    />
  );
}

/** The step, and what it brings to the desk. */
function open(change: Partial<RequestView> = {}) {
  const request = aRequest(change);
  const bridge = installRequestBridge(request);
  const onWrite = vi.fn<(writing: Writing) => void>();
  const rendered = renderScreen(<Step request={request} onWrite={onWrite} />);
  /** The line of one letter. */
  const line = (name: RegExp) => {
    const found = rendered.screen
      .getAllByRole('listitem')
      .find((item) => name.test(item.textContent ?? ''));
    if (found === undefined) throw new Error(`no letter ${name}`);
    return within(found);
  };
  return { ...rendered, bridge, onWrite, line };
}

const KEPT = {
  id: 70,
  number: '2026-070',
  locale: 'nl-NL',
  madeOn: day('2026-11-20'),
  sentOn: null,
  sentHow: '',
};

describe('the list of letters', SLOW, () => {
  it('says of each letter how far it is and why, and brings it to the desk', async () => {
    const { user, line, onWrite } = open({ rights: ['rectification'] });
    expect(line(/^Ontvangstbevestiging/).getByText('te maken')).toBeTruthy();
    const later = line(/^Bericht: gegevens verbeterd/);
    expect(later.getByText('later')).toBeTruthy();
    expect(later.getByText(/Verbeter eerst wat niet klopt/)).toBeTruthy();
    expect(later.queryByRole('button')).toBeNull();
    await user.click(line(/^Ontvangst/).getByRole('button', { name: /^Maak/ }));
    expect(onWrite.mock.calls).toEqual([[{ kind: 'ack' }]]);
  });

  it('keeps letters for a special reason apart', () => {
    const { screen, line } = open();
    const others = screen.getByRole('heading', { name: 'Andere brieven' }).closest('section');
    const names = within(others as HTMLElement)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');
    expect(names).toHaveLength(3);
    expect(names[0]).toMatch(/^Vraag over de identiteit/);
    expect(line(/^Verlenging/).getByText(/laatste dag om te versturen/).textContent).toContain(
      '3 december 2026',
    );
    expect(line(/^Aankondiging van een vergoeding/).getByText(/Zelden/)).toBeTruthy();
  });

  it('names the party and the subject of a notice', async () => {
    const { user, screen, onWrite } = open({
      recipients: [{ id: 31, name: 'Zoho CRM' }],
      restrictions: [
        { holdId: 91, dataItemId: null, ground: 'accuracy', fromOn: day('2026-11-10'), toOn: null },
      ],
    });
    await user.click(
      screen.getByRole('button', {
        name: 'Maak: Melding aan een ontvanger: Zoho CRM (beperking van het gebruik)',
      }),
    );
    expect(onWrite.mock.calls[0]?.[0]).toEqual({
      kind: 'recipients.notify',
      notice: { processorId: 31, about: 'restriction' },
    });
  });

  it('goes on with what was made, and records there that it went out', async () => {
    const { user, line, bridge, onWrite } = open({ letters: [{ ...KEPT, kind: 'ack' }] });
    const ack = line(/^Ontvangst/);
    expect(ack.getByText('gemaakt')).toBeTruthy();
    expect(ack.getByRole('link', { name: 'Brief 2026-070' }).getAttribute('href')).toBe(
      '/letters/70',
    );
    await user.click(ack.getByRole('button', { name: /^Verder/ }));
    expect(onWrite).toHaveBeenCalledWith({ kind: 'ack' });
    await user.click(ack.getByRole('button', { name: 'Leg het versturen vast: brief 2026-070' }));
    // As the request came in by e-mail, the letter mostly goes back that way.
    await user.click(ack.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() =>
      expect(bridge.inputsOf('letters.mark-sent')).toEqual([
        { letterId: 70, sentOn: '2026-11-22', how: 'e-mail' },
      ]),
    );
  });

  it('says of a letter that went out when and how', () => {
    const sent = { ...KEPT, kind: 'ack', sentOn: day('2026-11-21'), sentHow: 'e-mail' };
    const { line } = open({ letters: [sent] });
    const ack = line(/^Ontvangst/);
    expect(ack.getByText('verstuurd')).toBeTruthy();
    expect(ack.getByText(/\(e-mail\)/).textContent).toBe(
      'verstuurd op za 21 november 2026 (e-mail)',
    );
    expect(ack.getByRole('button', { name: /^Maak opnieuw/ })).toBeTruthy();
  });

  it('leaves the letter about an erasure to its own step', () => {
    const { screen } = open({ rights: ['access', 'erasure'] });
    expect(screen.getByText(/maak je in de stap Wissen/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Het antwoord op de inzage' })).toBeTruthy();
  });
});

describe('the answer about access', SLOW, () => {
  it('is written on this page, in sight from the list', async () => {
    const { user, screen } = open();
    await screen.findByRole('article', PREVIEW);
    await user.click(screen.getByRole('button', { name: /^Ga naar de brief/ }));
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'Het antwoord op de inzage' }),
    );
  });

  it('takes no other letter of the case for an earlier version of itself', async () => {
    const { screen, bridge } = open({ letters: [{ ...KEPT, kind: 'ack' }] });
    await screen.findByRole('article', PREVIEW);
    expect(screen.getByText(/^Na het bewaren kun je/)).toBeTruthy();
    expect(bridge.inputsOf('letters.get')).toEqual([]);
  });

  it('warns as long as it is not sure who asks', () => {
    const { identity } = aRequest();
    const { screen } = open({ identity: { ...identity, result: 'asked' } });
    expect(screen.getByText(/Verstuur deze brief pas daarna/)).toBeTruthy();
  });

  it('says that nothing is kept of who is not in the register, and asks for no person', async () => {
    const { screen, bridge } = open({ personId: null, person: 'Tom Smit' });
    expect(await screen.findByRole('article', PREVIEW)).toBeTruthy();
    expect(
      screen.getByRole('heading', { name: 'Het antwoord: niets over deze persoon' }),
    ).toBeTruthy();
    expect(bridge.inputsOf('persons.get')).toEqual([]);
  });

  it('is not there when something else was asked', async () => {
    const { bridge } = open({ rights: ['rectification'] });
    await Promise.resolve();
    expect(bridge.inputsOf('letters.compose-answer')).toEqual([]);
  });
});

it('has no letters to make for a complaint, nor for a request that is closed', () => {
  const complaint = open({ kind: 'complaint', rights: [] });
  expect(complaint.screen.getByText(/geen vaste brief/)).toBeTruthy();
  complaint.unmount();
  const { screen } = open({
    status: 'answered',
    answeredOn: day('2026-11-21'),
    letters: [{ ...KEPT, kind: 'ack' }],
  });
  expect(screen.getByText(/is afgesloten/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Maak/ })).toBeNull();
});

it('brings a letter from the list to the register with keys alone', SLOW, async () => {
  const bridge = installRequestBridge();
  const { user, screen } = renderScreen(<RequestScreen requestId={14} />);
  const focused = () => document.activeElement as HTMLElement;
  async function tabTo(found: () => HTMLElement | null) {
    for (let steps = 0; steps < 80 && focused() !== found(); steps += 1) await user.tab();
    expect(focused()).toBe(found());
  }
  const button = (name: RegExp) => () => screen.queryByRole('button', { name });

  await screen.findByRole('heading', { level: 1 });
  await tabTo(button(/^Antwoord/));
  await user.keyboard('{Enter}');
  await tabTo(button(/^Maak: Ontvangstbevestiging/));
  await user.keyboard('{Enter}');
  expect(focused()).toBe(screen.getByRole('group', { name: 'Ontvangstbevestiging' }));

  await screen.findByRole('article', PREVIEW);
  await tabTo(() => screen.getByRole('combobox', { name: /^Hoe ga je na/ }));
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(bridge.inputsOf('letters.create')).toHaveLength(1));
  const desk = within(screen.getByRole('group', { name: 'Ontvangstbevestiging' }));
  await tabTo(() => desk.queryByRole('button', { name: /^Leg het versturen vast/ }));
  await user.keyboard('{Enter}');
  expect(focused()).toBe(screen.getByRole('textbox', { name: 'Verstuurd op' }));
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(bridge.inputsOf('letters.mark-sent')).toHaveLength(1));
  expect((await desk.findByText(/verstuurd op/)).closest('p')).toBe(focused());

  await user.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe(button(/^Maak opnieuw: Ontvangst/)()));
  expect(screen.queryByRole('group', { name: 'Ontvangstbevestiging' })).toBeNull();
});
