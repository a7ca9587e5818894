// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import type { RestoreFacts } from '#shared/contract/backups.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import { installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { makeSessionState, renderScreen } from '#test/builders/render-screen.tsx';
import { LockScreen } from './LockScreen.tsx';
import { RestoreScreen } from './RestoreScreen.tsx';

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
  otherKey: false,
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
    expect(bridge.inputsOf('backups.restore')).toEqual([{ password: 'oude woorden', file: null }]);
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

  it('says that the key of the backup holds when it was renewed since', async () => {
    const { screen } = await restore(() => ({
      ...FACTS,
      present: 'locked',
      otherKey: true,
      keysOf: 'backup',
    }));
    expect(await screen.findByText(/vernieuw de sleutel dan opnieuw/)).toBeTruthy();
    expect(screen.getByText(/wachtwoord en de herstelcode van de back-up/)).toBeTruthy();
    expect(screen.getByText(/veertien dagen/)).toBeTruthy();
  });

  it('brings a backup to a computer without a register: file, recovery code, report', async () => {
    const code = formatRecoveryCode(Uint8Array.from({ length: 20 }, (_, index) => index * 11 + 3));
    const bridge = installFakeBridge({
      'session.status': () => makeSessionState(),
      'backups.choose': () => ({
        state: 'chosen',
        id: 1,
        name: 'dossierwacht-2026-11-20.dwbackup',
      }),
      'backups.restore-with-code': () => ({
        state: 'restored',
        facts: { ...FACTS, present: 'none', presentLog: 'missing', keysOf: 'backup' },
      }),
    });
    const onBack = vi.fn();
    const { user, screen } = renderScreen(<RestoreScreen onBack={onBack} />);
    expect(screen.getByText(/het register uit je back-up op deze computer/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies de back-up' }));
    expect(await screen.findByText('dossierwacht-2026-11-20.dwbackup')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ik heb de herstelcode' }));
    await user.type(screen.getByLabelText(/Herstelcode/), code.slice(0, -1));
    await user.click(screen.getByRole('button', { name: 'Kijk hem na en zet hem terug' }));
    expect(bridge.inputsOf('backups.restore-with-code')).toEqual([]);
    await user.type(screen.getByLabelText(/Herstelcode/), code.slice(-1));
    await user.type(screen.getByLabelText('Wachtwoord'), 'tandarts gordijn zeilboot mosterd');
    await user.type(screen.getByLabelText(/nog een keer/), 'tandarts gordijn zeilboot mosterd');
    await user.click(screen.getByRole('button', { name: 'Kijk hem na en zet hem terug' }));
    expect(await screen.findByText('De back-up is teruggezet')).toBeTruthy();
    expect(bridge.inputsOf('backups.restore-with-code')).toEqual([
      { recoveryCode: code, newPassword: 'tandarts gordijn zeilboot mosterd', file: 1 },
    ]);
    expect(screen.getByText(/nieuwe wachtwoord/)).toBeTruthy();
  });

  it('says when the password does not open the backup that was chosen, and keeps the choice', async () => {
    const { user, screen, bridge } = await restore(() => {
      throw new Refusal({ code: 'wrong-password' });
    });
    bridge.answer({ 'backups.choose': () => ({ state: 'chosen', id: 2, name: 'a.dwbackup' }) });
    await user.click(screen.getByRole('button', { name: 'Kies de back-up' }));
    await user.click(await screen.findByRole('button', { name: 'Kijk hem na en zet hem terug' }));
    expect((await screen.findByRole('alert')).textContent).toContain('achtwoord');
    expect(screen.getByText('a.dwbackup')).toBeTruthy();
    expect(bridge.inputsOf('backups.restore').at(-1)).toEqual({
      password: 'oude woorden',
      file: 2,
    });
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
