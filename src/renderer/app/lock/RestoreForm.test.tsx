// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import type { RestoreFacts } from '#shared/contract/backups.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { LockScreen } from './LockScreen.tsx';

const LOCKED = makeSessionState({ state: 'locked', lockedBy: 'button' });
const FACTS: RestoreFacts = {
  backupMadeAt: '2026-11-20T08:30:00.000Z',
  erasuresReapplied: 2,
  personsErasedAgain: 1,
  itemsErasedAgain: 4,
  lookalikes: [7],
  dueNow: 3,
  unknownAfter: null,
  present: 'same',
  presentLog: 'good',
  keysOf: 'present',
};

async function restore(answer: () => RestoreFacts) {
  const bridge = installFakeBridge({
    'session.status': () => makeSessionState(),
    'backups.restore': () => ({ state: 'restored', facts: answer() }),
  });
  const rendered = renderScreen(<LockScreen status={LOCKED} />);
  act(() => useSession.setState({ status: LOCKED }));
  const { user, screen } = rendered;
  await user.click(screen.getByRole('button', { name: 'Zet een back-up terug' }));
  await user.type(await screen.findByLabelText(/Wachtwoord van toen/), 'oude woorden{Enter}');
  return { ...rendered, bridge };
}

describe('RestoreForm', () => {
  it('tells what the restore did before it goes on to the register', async () => {
    const { bridge, user, screen } = await restore(() => FACTS);
    expect(await screen.findByText('De back-up is teruggezet')).toBeTruthy();
    for (const text of [
      /20 november 2026 om 09:30/,
      /2 latere wissingen zijn opnieuw/,
      /1 persoon is daarbij opnieuw gewist/,
      /1 persoon lijkt op iemand/,
      /3 gegevens zijn intussen verlopen/,
      /niet veranderd/,
      /veertien dagen/,
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(bridge.inputsOf('backups.restore')).toEqual([{ password: 'oude woorden' }]);
    expect(useSession.getState().status?.state).toBe('locked');
    await user.click(screen.getByRole('button', { name: 'Ga naar het register' }));
    await waitFor(() => expect(useSession.getState().status?.state).toBe('open'));
  });

  it('says from which day erasures cannot be known', async () => {
    const { screen } = await restore(() => ({
      ...FACTS,
      erasuresReapplied: 0,
      personsErasedAgain: 0,
      unknownAfter: getPlainDate('2026-11-20'),
      present: 'none',
      presentLog: 'missing',
      keysOf: 'backup',
    }));
    expect(await screen.findByText(/Wat na vr 20 november 2026 is gewist/)).toBeTruthy();
    expect(screen.queryByText(/geen latere wissingen/)).toBeNull();
    expect(screen.queryByText(/veertien dagen/)).toBeNull();
  });

  it('explains a refusal and lets the password be mended or given up', async () => {
    const { user, screen } = await restore(() => {
      throw new Refusal({ code: 'backup-other-register' });
    });
    expect((await screen.findByRole('alert')).textContent).toContain('een ander register');
    await user.click(screen.getByRole('button', { name: 'Toch niet' }));
    expect(screen.getByRole('button', { name: 'Ontgrendel' })).toBeTruthy();
  });
});
