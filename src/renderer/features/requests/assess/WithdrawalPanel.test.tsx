// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aConsent, anOutcome, openAssess } from '#test/builders/assess-step.tsx';
import { Refusal } from '#test/builders/fake-bridge.ts';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const NOW = { name: 'Trek nu in: Nieuwsbrief' };
const GRANT = { name: 'Leg vast dat alles is ingetrokken wat gevraagd is' };
const RIGHTS = { rights: ['consent-withdrawal' as const] };

describe('withdrawing consent', SLOW, () => {
  it('counts at once, with the number of the request', async () => {
    const { user, screen, bridge, change } = openAssess({ ...RIGHTS, consents: [aConsent()] });
    expect(await screen.findByText(/Intrekken telt meteen; er geldt geen maand voor/)).toBeTruthy();
    expect(screen.queryByRole('button', GRANT)).toBeNull();
    change({ consents: [aConsent({ withdrawnOn: getPlainDate('2026-11-22') })] });
    await user.click(screen.getByRole('button', NOW));
    expect(await screen.findByText('Ingetrokken sinds het verzoek')).toBeTruthy();
    expect(bridge.inputsOf('consents.withdraw')).toEqual([
      { consentId: 60, withdrawnOn: '2026-11-22', withdrawnHow: '2026-014' },
    ]);
    expect(screen.getByText('Toestemming ingetrokken: Nieuwsbrief')).toBeTruthy();
    expect(screen.queryByRole('button', NOW)).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('heading', { name: 'Toestemming intrekken' }),
      ),
    );
  });

  it('is decided once something was withdrawn', async () => {
    const { user, screen, bridge } = openAssess({
      ...RIGHTS,
      consents: [
        aConsent({ withdrawnOn: getPlainDate('2026-11-06') }),
        aConsent({ id: 61, topic: { nl: 'Foto', en: 'Photo' } }),
      ],
    });
    await user.click(await screen.findByRole('button', GRANT));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      right: 'consent-withdrawal',
      decision: 'granted',
      ground: null,
    });
  });

  it('is not decided by a withdrawal from before the request', async () => {
    const { screen } = openAssess({
      ...RIGHTS,
      consents: [aConsent(), aConsent({ id: 61, withdrawnOn: getPlainDate('2026-11-04') })],
    });
    expect(await screen.findByText(/Trek eerst in wat de persoon niet meer wil/)).toBeTruthy();
    expect(screen.queryByRole('button', GRANT)).toBeNull();
  });

  it('has nothing to withdraw when no consent is left', async () => {
    const { screen } = openAssess(RIGHTS);
    expect(await screen.findByText('Er staan geen toestemmingen meer open.')).toBeTruthy();
    expect(screen.getByRole('button', GRANT)).toBeTruthy();
  });

  it('is not decided twice', async () => {
    const { screen } = openAssess({
      ...RIGHTS,
      outcomes: [anOutcome({ right: 'consent-withdrawal' })],
    });
    await screen.findByText(/ingewilligd/);
    expect(screen.queryByRole('button', GRANT)).toBeNull();
  });

  it('shows a refusal of the register beside the consent', async () => {
    const { user, screen } = openAssess(
      { ...RIGHTS, consents: [aConsent()] },
      {
        'consents.withdraw': () => {
          throw new Refusal({ code: 'conflict' });
        },
      },
    );
    await user.click(await screen.findByRole('button', NOW));
    expect(await screen.findByText(/past niet bij wat er al in het register staat/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', NOW));
  });
});
