// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aCarriedOut, aTask, installDisposalBridge } from '#test/builders/disposal-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { DisposalScreen } from './DisposalScreen.tsx';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };

describe('the result', SLOW, () => {
  it('says plainly that nothing was found, and what stays where', async () => {
    installDisposalBridge(aCarriedOut());
    const { screen } = renderScreen(<DisposalScreen disposalId={9} />);
    expect(await screen.findByText('Niets teruggevonden.')).toBeTruthy();
    expect(screen.getByText(/6 gewiste waarden in 412 bladzijden/)).toBeTruthy();
    expect(screen.getByText(/1 waarde blijft nog even in een taak/)).toBeTruthy();
    expect(screen.getByText(/In 2 oudere back-ups staat het nog/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('raises the alarm when something is left', async () => {
    const test = aCarriedOut().selfTest;
    installDisposalBridge(aCarriedOut({ selfTest: test && { ...test, residue: 2 } }));
    const { screen } = renderScreen(<DisposalScreen disposalId={9} />);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Alarm: 2 gewiste waarden zijn nog te vinden.',
    );
  });

  it('saves the certificate and shows the check number short', async () => {
    const bridge = installDisposalBridge(aCarriedOut());
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Sla de verklaring op (PDF)' }));
    expect(bridge.inputsOf('files.save-certificate')).toEqual([{ disposalId: 9 }]);
    expect(await screen.findByText('Opgeslagen: /home/eigenaar/verklaring.pdf')).toBeTruthy();
    expect(screen.getByText('1234abcd…0000ffff')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kopieer het hele controlegetal' })).toBeTruthy();
  });

  it.each([
    [true, 'Sluit verzoek 2026-014 af'],
    [false, 'Verzoek 2026-014'],
  ])('leads back to the request it was for, open: %s', async (requestOpen, name) => {
    installDisposalBridge(
      aCarriedOut({ cause: 'request', requestId: 14, requestNumber: '2026-014', requestOpen }),
    );
    const { screen, user, location } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('link', { name }));
    expect(location()).toBe('/requests/14');
  });

  it('shows nothing to do in the earlier steps', async () => {
    installDisposalBridge(aCarriedOut());
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: /^Controle/ }));
    expect(screen.getByText(/Wat er gebeurde en wat nog loopt/)).toBeTruthy();
  });
});

describe('tasks at other systems', SLOW, () => {
  it('confirms with day, note and proof', async () => {
    const bridge = installDisposalBridge(aCarriedOut());
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Is gewist (1): Zoho' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: 'Aantekening' }), 'Per mail.');
    const file = new File([new Uint8Array([1, 2, 3])], 'bevestiging.eml');
    await user.upload(panel.getByLabelText('Bewijs'), file);
    expect(await panel.findByText('bevestiging.eml')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Leg vast dat het weg is' }));
    expect(bridge.inputsOf('disposal-tasks.confirm')).toEqual([
      {
        taskIds: [31],
        confirmedOn: '2026-11-22',
        note: 'Per mail.',
        proof: { name: 'bevestiging.eml', bytes: new Uint8Array([1, 2, 3]) },
      },
    ]);
  });

  it('refuses a proof that is empty', async () => {
    installDisposalBridge(aCarriedOut());
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Is gewist (1): Zoho' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.upload(panel.getByLabelText('Bewijs'), new File([], 'leeg.pdf'));
    expect(await panel.findByText('Dit bestand is leeg of groter dan 8 MB.')).toBeTruthy();
  });

  it('proposes to remind after two weeks, and shows by when the party says it is gone', async () => {
    const expectedOn = getPlainDate('2027-01-15');
    const bridge = installDisposalBridge(aCarriedOut({ tasks: [aTask({ expectedOn })] }));
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Verstuurd (1): Zoho' }));
    const panel = within(await screen.findByRole('dialog'));
    const chase = panel.getByRole<HTMLInputElement>('textbox', { name: 'Herinner mij op' });
    expect(chase.value).toBe('06-12-2026');
    expect(panel.getByText(/Naar eigen zeggen is hun laatste kopie/)).toBeTruthy();
    await user.clear(chase);
    await user.type(chase, '22-11-2026');
    await user.click(panel.getByRole('button', { name: 'Markeer als verstuurd' }));
    expect(bridge.inputsOf('disposal-tasks.mark-sent')).toEqual([]);
    await user.clear(chase);
    await user.type(chase, '1-2-2027');
    await user.click(panel.getByRole('button', { name: 'Markeer als verstuurd' }));
    expect(bridge.inputsOf('disposal-tasks.mark-sent')).toEqual([
      { taskIds: [31], sentOn: '2026-11-22', chaseOn: '2027-02-01' },
    ]);
  });

  it('moves the proposed reminder along with the day of sending', async () => {
    installDisposalBridge(aCarriedOut());
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Verstuurd (1): Zoho' }));
    const panel = within(await screen.findByRole('dialog'));
    const chase = panel.getByRole<HTMLInputElement>('textbox', { name: 'Herinner mij op' });
    expect(chase.value).toBe('06-12-2026');
    const sent = panel.getByRole<HTMLInputElement>('textbox', { name: 'Verstuurd op' });
    await user.clear(sent);
    await user.type(sent, '20-11-2026');
    expect(chase.value).toBe('04-12-2026');
  });

  it('acts on the chosen tasks only, and never sends to an own system', async () => {
    const tasks = [31, 32, 33].map((id) =>
      aTask({
        id,
        identifiers: [`klant ${id}`],
        holder: 'own',
        processorId: null,
        processor: '',
      }),
    );
    const bridge = installDisposalBridge(aCarriedOut({ tasks }));
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('checkbox', { name: 'Kies klant 32' }));
    await user.click(screen.getByRole('checkbox', { name: 'Kies klant 33' }));
    expect(screen.queryByRole('button', { name: /^Verstuurd/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Blijft voorlopig (2): Zoho CRM' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: 'Waarom blijft het' }), 'Bewaarplicht.');
    await user.type(panel.getByRole('textbox', { name: 'Opnieuw bekijken op' }), '1-6-2027');
    await user.click(panel.getByRole('button', { name: 'Leg de uitzondering vast' }));
    expect(bridge.inputsOf('disposal-tasks.except')).toEqual([
      { taskIds: [32, 33], ground: 'Bewaarplicht.', reviewOn: '2027-06-01' },
    ]);
  });

  it('writes one letter to a party, formally', async () => {
    const bridge = installDisposalBridge(aCarriedOut());
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Maak de brief aan Zoho' }));
    await screen.findByRole('article', { name: 'Voorbeeld van de brief' });
    expect(bridge.inputsOf('disposal-tasks.compose-letter').at(-1)).toEqual({
      disposalId: 9,
      processorId: 7,
      locale: 'nl-NL',
      form: 'formal',
    });
    await user.click(screen.getByRole('button', { name: 'Bewaar brief' }));
    expect(bridge.inputsOf('disposal-tasks.create-letter')).toHaveLength(1);
    await screen.findByRole('button', { name: 'PDF' });
    // The first Esc only closes the hint at the button.
    await user.keyboard('{Escape}{Escape}');
    expect(document.activeElement?.getAttribute('data-party')).toBe('7');
  });
});
