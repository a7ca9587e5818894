// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aReport, installImportBridge } from '#test/builders/import-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ImportsScreen } from './ImportsScreen.tsx';
import { ReportScreen } from './ReportScreen.tsx';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const open = () => renderScreen(<ReportScreen importId={4} />, { location: '/imports/4' });

describe('the report of an import', SLOW, () => {
  it('tells what came in, and what did not with the reason by row', async () => {
    installImportBridge();
    const { screen } = open();
    expect(
      await screen.findByText('Tabel (CSV of Excel) · Zoho CRM · 22 november 2026 om 11:05'),
    ).toBeTruthy();
    expect(screen.getByText('2 personen nieuw')).toBeTruthy();
    expect(screen.getByText('1 daarvan zonder bewijs')).toBeTruthy();
    const rows = within(screen.getByRole('region', { name: 'Per rij' }));
    const told = rows.getAllByRole('row').map((row) => row.textContent);
    expect(told).toEqual([
      'WaarWaarom',
      'rij 4eerder gewist: termijn voorbij',
      'bestand of blad 2, rij 5afgewezen: geen naam, adres of nummer waaraan je iemand herkent',
    ]);
    // Names of columns are not kept, so there is no place for them.
    const skipped = within(screen.getByRole('region', { name: 'Overgeslagen met opzet' }));
    const heads = skipped.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads).toEqual(['Wat', 'Gevulde cellen']);
  });

  it('takes it back after asking once', async () => {
    const bridge = installImportBridge();
    const { screen, user } = open();
    await user.click(await screen.findByRole('button', { name: 'Maak deze import ongedaan' }));
    expect(bridge.inputsOf('imports.undo')).toEqual([]);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Maak deze import ongedaan' }));
    expect(bridge.inputsOf('imports.undo')).toEqual([{ importId: 4 }]);
  });

  it('tells why it cannot be taken back, and by whom', async () => {
    installImportBridge({
      'imports.get': () =>
        aReport({
          undoBlockedBy: 'changed-since',
          changedPersons: [{ id: 3, name: 'Jan de Vries' }],
          findings: [],
        }),
    });
    const { screen } = open();
    expect(await screen.findByText(/over deze personen is sindsdien iets vastgelegd/)).toBeTruthy();
    const person = screen.getByRole('link', { name: 'Jan de Vries' });
    expect(person.getAttribute('href')).toBe('/persons/3');
    expect(screen.queryByRole('button', { name: 'Maak deze import ongedaan' })).toBeNull();
  });

  it('says that it was undone', async () => {
    installImportBridge({
      'imports.get': () =>
        aReport({ undoneOn: getPlainDate('2026-11-23'), undoBlockedBy: 'already-undone' }),
    });
    const { screen } = open();
    expect(await screen.findByText(/^Ongedaan gemaakt op 23 november 2026/)).toBeTruthy();
  });
});

describe('what a comparison found', SLOW, () => {
  it('stands by kind, with the person or the disposal run that it became', async () => {
    installImportBridge();
    const { screen } = open();
    const there = within(
      await screen.findByRole('region', { name: 'Hier gewist, daar nog aanwezig: 1' }),
    );
    expect(there.getByRole('link', { name: '2026-003' }).getAttribute('href')).toBe('/disposal/9');
    expect(there.getByText('niet in je register')).toBeTruthy();
    expect(there.queryByRole('button', { name: 'Vergeet de kopie' })).toBeNull();
    const gone = within(screen.getByRole('region', { name: /^Hier bekend als kopie/ }));
    expect(gone.getByRole('link', { name: 'Jan de Vries' }).getAttribute('href')).toBe(
      '/persons/3',
    );
  });

  it('forgets a copy that is gone, with a note', async () => {
    const bridge = installImportBridge();
    const { screen, user } = open();
    const gone = within(await screen.findByRole('region', { name: /^Hier bekend als kopie/ }));
    await user.click(gone.getByRole('button', { name: 'Vergeet de kopie' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(gone.getByRole('checkbox', { name: 'Kies Jan de Vries' }));
    await user.click(gone.getByRole('button', { name: 'Vergeet de kopie' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Vergeet 1 kopie' }));
    await user.click(dialog.getByRole('button', { name: 'Vergeet de kopie' }));
    expect(bridge.inputsOf('imports.settle')).toEqual([{ findingIds: [71], how: 'forget-copy' }]);
  });
});

describe('the list of imports', SLOW, () => {
  it('opens the report of one', async () => {
    installImportBridge({
      'imports.list': () => [
        {
          id: 4,
          madeAt: '2026-11-22T10:05:00Z',
          format: 'mailchimp-audience',
          system: null,
          whole: false,
          takeOver: true,
          personsCreated: 182,
          personsMerged: 3,
          openFindings: 0,
          undoneOn: null,
        },
      ],
    });
    const { screen, user, location } = renderScreen(<ImportsScreen />);
    await user.click(await screen.findByRole('gridcell', { name: 'Mailchimp' }));
    expect(location()).toBe('/imports/4');
  });
});
