// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { JournalLine } from '#shared/contract/journal.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { JournalScreen } from './JournalScreen.tsx';

afterEach(cleanup);

const HASH = 'a1'.repeat(32);

function makeLine(parts: Partial<JournalLine> = {}): JournalLine {
  return {
    id: 9,
    at: '2026-11-22T13:05:00.000Z',
    action: 'item-erased',
    subjectKind: 'item',
    personId: 31,
    personGone: false,
    detail: {},
    hash: HASH,
    ...parts,
  };
}

const LINES = [
  makeLine(),
  makeLine({ id: 8, action: 'person-erased', personId: 30, personGone: true }),
  makeLine({ id: 7, action: 'disposal-carried-out', personId: null, detail: { items: 12 } }),
  makeLine({ id: 6, action: 'moon-landed', personId: null }),
];

function open(answers: Answers = {}) {
  const bridge = installFakeBridge({
    'journal.list': ({ after }) => ({
      rows: LINES.filter(({ id }) => after === null || after === undefined || id < after),
      more: false,
    }),
    'journal.verify': () => ({
      lines: 9,
      brokenAt: null,
      anchor: { id: 9, at: '2026-11-22T13:05:00.000Z', hash: HASH },
    }),
    ...answers,
  });
  return { bridge, ...renderScreen(<JournalScreen />, { location: '/journal' }) };
}

/** The row of a line, by its number. */
async function rowOf(screen: ReturnType<typeof open>['screen'], id: number) {
  const cell = await screen.findByRole('gridcell', { name: String(id) });
  return within(cell.closest<HTMLElement>('[role="row"]') ?? cell);
}

describe('JournalScreen', () => {
  it('says in words what happened and when, newest first', async () => {
    const { screen } = open();
    const row = await rowOf(screen, 9);
    expect(row.getByText('Gegeven gewist')).toBeTruthy();
    expect(row.getByText('22-11-2026')).toBeTruthy();
    expect(row.getByText('14:05')).toBeTruthy();
    expect((await rowOf(screen, 7)).getByText('· 12 gegevens')).toBeTruthy();
    expect((await rowOf(screen, 6)).getByText('moon-landed')).toBeTruthy();
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((shown) => within(shown).getAllByRole('gridcell')[0]?.textContent)).toEqual([
      '9',
      '8',
      '7',
      '6',
    ]);
  });

  it('leads to a person who is still here, and says of others only that they are gone', async () => {
    const { user, screen, location } = open();
    const gone = await rowOf(screen, 8);
    expect(gone.getByText('gewist')).toBeTruthy();
    expect(gone.queryByRole('link')).toBeNull();
    expect((await rowOf(screen, 7)).queryByRole('link')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Open de persoon van regel 9' }));
    expect(location()).toBe('/persons/31');
  });

  it('teaches when nothing has happened, and says so when it cannot be read', async () => {
    const first = open({ 'journal.list': () => ({ rows: [], more: false }) });
    expect(await first.screen.findByText('Nog niets gebeurd')).toBeTruthy();
    first.unmount();
    const { screen } = open({
      'journal.list': () => {
        throw new Refusal({ code: 'fault', reference: 'R-1' });
      },
    });
    expect(await screen.findByText('R-1')).toBeTruthy();
    expect(screen.queryByText('Nog niets gebeurd')).toBeNull();
  });

  it('checks the chain when asked, and gives the last line to keep elsewhere', async () => {
    const { user, screen, bridge } = open();
    await rowOf(screen, 9);
    expect(bridge.inputsOf('journal.verify')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Controleer het logboek' }));
    expect(await screen.findByText(/Het logboek is heel: 9 regels/)).toBeTruthy();
    expect(screen.getByText(`9:${HASH}`)).toBeTruthy();
    expect(screen.getByText('Regel 9 van zo 22 november 2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kopieer het kenmerk' }));
    expect(await navigator.clipboard.readText()).toBe(`9:${HASH}`);
  });

  it('raises the alarm with the line when the chain is broken', async () => {
    const { user, screen } = open({
      'journal.verify': () => ({
        lines: 9,
        brokenAt: 4,
        anchor: { id: 9, at: '2026-11-22T13:05:00.000Z', hash: HASH },
      }),
    });
    await user.click(screen.getByRole('button', { name: 'Controleer het logboek' }));
    const alarm = await screen.findByRole('alert');
    expect(alarm.textContent).toContain('Vanaf regel 4 klopt het logboek niet meer.');
    await user.type(screen.getByLabelText('Kenmerk van eerder'), `9:${HASH}`);
    await user.click(screen.getByRole('button', { name: 'Vergelijk' }));
    expect(await screen.findByText(/niet meer klopt\.$/)).toBeTruthy();
  });

  it('compares a mark of earlier with what stands there now', async () => {
    const { user, screen, bridge } = open();
    await user.click(screen.getByRole('button', { name: 'Controleer het logboek' }));
    const field = await screen.findByLabelText('Kenmerk van eerder');
    const compare = async (text: string) => {
      await user.clear(field);
      await user.type(field, text);
      await user.click(screen.getByRole('button', { name: 'Vergelijk' }));
    };
    await compare(`7:${HASH}`);
    expect(await screen.findByText(/Regel 7 is nog precies zoals toen/)).toBeTruthy();
    expect(bridge.inputsOf('journal.list').at(-1)).toEqual({ after: 8, limit: 1 });
    await compare(`7:${'0'.repeat(64)}`);
    expect(await screen.findByText(/een andere vingerafdruk/)).toBeTruthy();
    await compare(`99:${HASH}`);
    expect(await screen.findByText(/Regel 99 is er niet meer/)).toBeTruthy();
    await compare('onzin');
    expect(await screen.findByText(/Dit is geen kenmerk/)).toBeTruthy();
  });
});
