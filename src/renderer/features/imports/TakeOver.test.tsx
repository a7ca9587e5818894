// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useStatus } from '#renderer/ui/status.ts';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { aLook, installImportBridge } from '#test/builders/import-bridge.ts';
import { openImportStep } from '#test/builders/import-wizard.tsx';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { emptyDesk } from './desk.ts';
import { ImportsScreen } from './ImportsScreen.tsx';

afterEach(() => {
  cleanup();
  emptyDesk();
});

const SLOW = { timeout: 30_000 };
const PROPOSED = {
  systemId: 1,
  relation: 'customer',
  withoutRelation: 3,
  categoryId: 11,
} as const;

describe('what would come in', SLOW, () => {
  it('marks a doubtful value in words, and tells who stays out and why', async () => {
    installImportBridge();
    const { screen } = await openImportStep(/^Bekijken/);
    const grid = await screen.findByRole('grid');
    expect(grid.textContent).toContain('rene@examplegeen geldig e-mailadres');
    expect(grid.textContent).toContain(
      'Gewist op 01-02-2026 (verzoek om wissen), herkend aan e-mailadres.',
    );
    expect(within(grid).queryByRole('button', { name: /Piet Bos/ })).toBeNull();
  });

  it('shows only the doubtful ones on request, and the rejected rows with their reason', async () => {
    installImportBridge();
    const { screen, user } = await openImportStep(/^Bekijken/);
    await screen.findByText('An Peeters');
    await user.click(screen.getByRole('radio', { name: 'Alleen met twijfel 1' }));
    await waitFor(() => expect(screen.queryByText('An Peeters')).toBeNull());
    await user.click(screen.getByRole('tab', { name: 'Afgewezen rijen 1' }));
    expect(
      await screen.findByText('geen naam, adres of nummer waaraan je iemand herkent'),
    ).toBeTruthy();
  });

  it('keeps the choices when the screen is left', async () => {
    installImportBridge();
    const first = await openImportStep(/^Bekijken/);
    await first.user.click(
      await first.screen.findByRole('button', { name: 'Laat weg: An Peeters' }),
    );
    first.unmount();
    const { screen } = renderScreen(<ImportsScreen />);
    expect(await screen.findByRole('button', { name: 'Neem toch mee: An Peeters' })).toBeTruthy();
  });
});

describe('duplicates and taking over', SLOW, () => {
  it('does not go on without a decision about everything, and says what is missing', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openImportStep(/^Overnemen/);
    const missing = screen.getByRole('note', { name: 'Er is nog iets te kiezen' });
    expect(
      within(missing)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      'Kies wat de records zonder relatie van je zijn.',
      'Kies waar de toestemmingen ‘Nieuwsbrief’ bij horen.',
      'Beslis over de dubbelen: Zeker dezelfde.',
      'Beslis over de dubbelen: Waarschijnlijk dezelfde.',
    ]);
    expect(screen.queryByRole('button', { name: /^Neem/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ga naar Dubbelen' }));
    expect(screen.getAllByRole('radio').every((one) => !(one as HTMLInputElement).checked)).toBe(
      true,
    );
    expect(bridge.inputsOf('imports.run')).toEqual([]);
  });

  it('shows side by side what is the same and what contradicts it', async () => {
    installImportBridge();
    const { screen, user } = await openImportStep(/^Dubbelen/);
    const group = screen.getByRole('region', { name: 'Waarschijnlijk dezelfde: 2' });
    await user.click(within(group).getByRole('button', { name: 'Bekijk ze een voor een' }));
    const [card] = await within(group).findAllByRole('region', {
      name: 'René Knaapen en R. Knaapen',
    });
    expect(card?.textContent).toContain('Dat spreekt ertegen: voorletters');
    expect(card?.textContent).toContain('naam (spreekt het tegen)René KnaapenR. Knaapen');
  });

  it('runs exactly the plan', async () => {
    const bridge = installImportBridge();
    const { screen, user, location } = await openImportStep(/^Bekijken/);
    await user.click(await screen.findByRole('button', { name: 'Laat weg: An Peeters' }));
    await user.selectOptions(screen.getByLabelText(/records zonder relatie/), 'customer');
    await user.selectOptions(screen.getByLabelText(/^Waar hoort ‘Nieuwsbrief’ bij/), '21');
    await user.click(
      screen.getByRole('checkbox', { name: 'Dit is alles wat nu in Zoho CRM staat' }),
    );
    await user.click(screen.getByRole('button', { name: 'Verder naar Dubbelen' }));
    await user.click(screen.getByRole('radio', { name: /^Voeg dit ene paar samen/ }));
    const likely = within(screen.getByRole('region', { name: 'Waarschijnlijk dezelfde: 2' }));
    await user.click(likely.getByRole('radio', { name: /^Houd alle 2 apart/ }));
    await user.click(likely.getByRole('button', { name: 'Bekijk ze een voor een' }));
    const [, second] = await likely.findAllByRole('radio', { name: 'Samenvoegen' });
    if (second === undefined) throw new Error('there is no second pair');
    await user.click(second);
    await user.click(screen.getByRole('button', { name: 'Verder naar Overnemen' }));
    await user.click(await screen.findByRole('button', { name: 'Neem 1 persoon over' }));
    await waitFor(() => expect(location()).toBe('/imports/4'));
    expect(bridge.inputsOf('imports.run')).toEqual([
      {
        plan: {
          systemId: 1,
          categoryId: 11,
          relation: 'customer',
          topics: [{ name: 'Nieuwsbrief', to: 21 }],
          decisions: {
            exact: 'merge',
            likely: 'apart',
            near: 'apart',
            own: [{ id: 2, decision: 'merge' }],
          },
          leaveOut: ['p2'],
          whole: true,
          takeOver: true,
          language: 'nl',
        },
      },
    ]);
  });

  it('says that nothing was taken over when it is stopped, and keeps the plan', async () => {
    installImportBridge({
      'imports.look': () =>
        aLook({ topics: [], proposals: { exact: 0, likely: 0, near: 0 }, proposed: PROPOSED }),
      'imports.run': () => {
        throw new Refusal({ code: 'cancelled' });
      },
    });
    const { screen, user, location } = await openImportStep(/^Overnemen/);
    await user.click(screen.getByRole('button', { name: 'Neem 2 personen over' }));
    await waitFor(() =>
      expect(useStatus.getState().text).toBe('Gestopt. Er is niets overgenomen.'),
    );
    expect(screen.getByRole('button', { name: 'Neem 2 personen over' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(location()).toBe('/');
  });

  it('asks for the number above a thousand persons', async () => {
    const counts = { ...aLook().counts, persons: 1802, heldBack: 1 };
    const bridge = installImportBridge({
      'imports.look': () =>
        aLook({
          counts,
          topics: [],
          proposals: { exact: 0, likely: 0, near: 0 },
          proposed: PROPOSED,
        }),
    });
    const { screen, user } = await openImportStep(/^Overnemen/);
    const take = screen.getByRole('button', { name: 'Neem 1.801 personen over' });
    await user.click(take);
    const field = screen.getByRole('textbox', { name: /Aantal personen/ });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(bridge.inputsOf('imports.run')).toEqual([]);
    await user.type(field, '1801');
    await user.click(take);
    await waitFor(() => expect(bridge.inputsOf('imports.run')).toHaveLength(1));
  });

  it('only compares, without a category, when nobody is taken over', async () => {
    const bridge = installImportBridge({
      'imports.look': () => aLook({ proposals: { exact: 0, likely: 0, near: 0 } }),
    });
    const { screen, user } = await openImportStep(/^Bekijken/);
    await user.click(
      await screen.findByRole('checkbox', { name: 'Alleen vergelijken, niemand overnemen' }),
    );
    await user.click(screen.getByRole('button', { name: /^Overnemen/ }));
    await user.click(await screen.findByRole('button', { name: 'Vergelijk' }));
    await waitFor(() => expect(bridge.inputsOf('imports.run')).toHaveLength(1));
    expect(bridge.inputsOf('imports.run')[0]?.plan).toMatchObject({ takeOver: false });
  });
});
