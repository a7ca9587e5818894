// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ThisComputerEnds } from '#renderer/ui/ThisComputerEnds.tsx';
import type { Output } from '#shared/contract/index.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ThisComputer } from './ThisComputer.tsx';

const ADD = { name: 'Zet openen met deze computer aan' };
const REMOVE = { name: 'Zet openen met deze computer uit' };
type State = Output<'session.this-computer'>;

function start(first: State, more: Answers = {}) {
  let state = first;
  const bridge = installFakeBridge({
    'session.this-computer': () => state,
    'session.add-this-computer': ({ password }) => {
      if (password !== 'goed') throw new Refusal({ code: 'wrong-password' });
      state = { on: true, refusal: null };
      return { done: true };
    },
    'session.remove-this-computer': () => {
      state = { on: false, refusal: null };
      return { done: true };
    },
    ...more,
  });
  return { ...renderScreen(<ThisComputer />), bridge };
}

describe('opening with this computer', () => {
  it('is off, and goes on only with the password and after saying who can open then', async () => {
    const { user, screen, bridge } = start({ on: false, refusal: null });
    await user.click(await screen.findByRole('button', ADD));
    const field = await screen.findByLabelText('Je wachtwoord');
    for (const line of [/je account kan gebruiken/, /blijven werken/, /gaat uit als/]) {
      expect(screen.getByText(line)).toBeTruthy();
    }
    await user.type(field, '{Enter}');
    expect(bridge.inputsOf('session.add-this-computer')).toEqual([]);
    await user.type(field, 'fout{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    await user.clear(field);
    await user.type(field, 'goed{Enter}');
    expect(await screen.findByRole('button', REMOVE)).toBeTruthy();
    expect(screen.getByText(/^Dit staat aan\./)).toBeTruthy();
  });

  it('goes off without the password', async () => {
    const { user, screen } = start({ on: true, refusal: null });
    await user.click(await screen.findByRole('button', REMOVE));
    expect(await screen.findByRole('button', ADD)).toBeTruthy();
  });

  it.each([
    ['unprotected', /geen beveiligde plaats/],
    ['unavailable', /op slot of niet te bereiken/],
  ] as const)('says why it cannot be switched on: %s', async (refusal, reason) => {
    const { screen } = start({ on: false, refusal });
    expect(await screen.findByText(reason)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each(['unprotected', 'unavailable', 'changed'] as const)(
    'can be switched off when it is on and does not work: %s',
    async (refusal) => {
      const { user, screen } = start({ on: true, refusal });
      expect(await screen.findByText(/werkt nu niet/)).toBeTruthy();
      await user.click(screen.getByRole('button', REMOVE));
      expect(await screen.findByRole('button', ADD)).toBeTruthy();
    },
  );

  it('says so when the computer refuses after all', async () => {
    const { user, screen } = start(
      { on: false, refusal: null },
      {
        'session.add-this-computer': () => {
          throw new Refusal({ code: 'this-computer-refused' });
        },
      },
    );
    await user.click(await screen.findByRole('button', ADD));
    await user.type(await screen.findByLabelText('Je wachtwoord'), 'goed{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Er is niets gewijzigd');
  });
});

describe('what ends it', () => {
  it.each([true, false])('is said beforehand where it is on, and only there (%s)', async (on) => {
    const bridge = installFakeBridge({ 'session.this-computer': () => ({ on, refusal: null }) });
    const { screen } = renderScreen(<ThisComputerEnds />);
    await waitFor(() => expect(bridge.inputsOf('session.this-computer')).toHaveLength(1));
    if (on) expect(await screen.findByText(/gaat hiermee uit/)).toBeTruthy();
    else expect(screen.queryByText(/gaat hiermee uit/)).toBeNull();
  });
});
