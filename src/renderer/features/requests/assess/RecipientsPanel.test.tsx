// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aKeptLetter, aRestriction, openAssess } from '#test/builders/assess-step.tsx';

afterEach(cleanup);

type Notice = Output<'requests.get'>['notices'][number];

const SLOW = { timeout: 30_000 };
const SAVE = { name: 'Leg dit vast' };
const ZOHO = { id: 7, name: 'Zoho' };
const RESTRICTED = {
  rights: ['restriction' as const],
  restrictions: [aRestriction()],
  recipients: [ZOHO],
};

function aNotice(parts: Partial<Notice> = {}): Notice {
  return {
    processorId: 7,
    name: 'Zoho',
    about: 'restriction',
    letterId: null,
    toldOn: null,
    whyNot: '',
    ...parts,
  };
}

describe('the recipients', SLOW, () => {
  it('are not there before anything was changed', async () => {
    const { screen } = openAssess({ rights: ['rectification'], recipients: [ZOHO] });
    await screen.findByRole('region', { name: 'Verbetering' });
    expect(screen.queryByRole('region', { name: 'Ontvangers' })).toBeNull();
  });

  it('are recorded as told on a day', async () => {
    const { user, screen, bridge } = openAssess(RESTRICTED);
    const panel = within(await screen.findByRole('region', { name: 'Ontvangers' }));
    expect(panel.getByText('nog niet verteld')).toBeTruthy();
    await user.click(
      panel.getByRole('button', { name: 'Leg vast: Zoho, beperking van het gebruik' }),
    );
    await user.click(panel.getByRole('button', SAVE));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.record-notice')).toEqual([
        {
          requestId: 14,
          processorId: 7,
          about: 'restriction',
          toldOn: '2026-11-22',
          whyNot: '',
        },
      ]),
    );
    expect(await screen.findByText('Vastgelegd bij Zoho')).toBeTruthy();
  });

  it('are left out only with a reason', async () => {
    const { user, screen, bridge } = openAssess(RESTRICTED);
    await user.click(await screen.findByRole('button', { name: /^Leg vast: Zoho/ }));
    await user.click(screen.getByRole('radio', { name: 'Nee, en dat blijft zo' }));
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    await user.type(screen.getByLabelText('Waarom niet?'), 'Bestaat niet meer.');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.record-notice')).toHaveLength(1));
    expect(bridge.inputsOf('requests.record-notice')[0]).toMatchObject({
      toldOn: null,
      whyNot: 'Bestaat niet meer.',
    });
  });

  it('say how far it is, each with what it is about', async () => {
    const { screen } = openAssess({
      ...RESTRICTED,
      restrictions: [aRestriction({ toOn: getPlainDate('2026-11-21') })],
      recipients: [ZOHO, { id: 8, name: 'Mailchimp' }],
      letters: [aKeptLetter('recipients.notify')],
      notices: [
        aNotice({ toldOn: getPlainDate('2026-11-12') }),
        aNotice({ about: 'restriction-lifted', letterId: 50 }),
        aNotice({ processorId: 9, name: 'Boekhouder', whyNot: 'Heeft alles al weg.' }),
      ],
    });
    const panel = within(await screen.findByRole('region', { name: 'Ontvangers' }));
    expect(panel.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Zohobeperking van het gebruikverteld op do 12 november 2026Verander',
      'Mailchimpbeperking van het gebruiknog niet verteldLeg vast',
      'Boekhouderbeperking van het gebruikniet verteld, omdat: Heeft alles al weg.Verander',
      'Zohoeinde van de beperkingBrief B-50 is gemaakt en wacht op versturenLeg vast',
    ]);
    expect(panel.getByRole('link').getAttribute('href')).toBe('/letters/50');
  });

  it('may be nobody', async () => {
    const { screen } = openAssess({ ...RESTRICTED, recipients: [] });
    expect(await screen.findByText(/heeft niemand anders deze gegevens/)).toBeTruthy();
  });
});
