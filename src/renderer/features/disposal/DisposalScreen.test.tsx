// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { dataChanged } from '#renderer/call/data-version.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  aCarriedOut,
  aDisposal,
  aDisposalRow,
  installDisposalBridge,
  someRows,
} from '#test/builders/disposal-bridge.ts';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { DisposalScreen } from './DisposalScreen.tsx';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const LETTER = { kind: 'applicant.removed', letterId: null, waivedBecause: '' };

async function openStep(name: RegExp) {
  const rendered = renderScreen(<DisposalScreen disposalId={9} />);
  await rendered.user.click(await rendered.screen.findByRole('button', { name }));
  return rendered;
}
const withLetterFor = (personId: number) =>
  aDisposal({
    persons: aDisposal().persons.map((person) =>
      person.personId === personId ? { ...person, letter: LETTER } : person,
    ),
  });

describe('the proposal', SLOW, () => {
  it('shows what and why by rule, and by person on request', async () => {
    installDisposalBridge();
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    expect(await screen.findByText('De bewaartermijn van deze gegevens is voorbij.')).toBeTruthy();
    expect(screen.getByText('3 gegevens van 2 personen.')).toBeTruthy();
    expect(screen.getByText('Twee jaar na het laatste contact (WITS-12)')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'per persoon' }));
    expect(screen.getByText('gaat helemaal weg')).toBeTruthy();
    expect(screen.getByText('blijft, zonder telefoonnummer')).toBeTruthy();
  });

  it('opens one group in the check, and only that', async () => {
    installDisposalBridge();
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByText('Na een jaar anoniem'));
    expect(screen.getByText('Alleen Na een jaar anoniem')).toBeTruthy();
    expect(screen.queryByText('Jan de Vries')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Toon weer alles' }));
    expect(screen.getByText('Jan de Vries')).toBeTruthy();
  });
});

describe('the check', SLOW, () => {
  it('shows three buckets with their counts, and each row with its reason', async () => {
    installDisposalBridge();
    const { screen, user } = await openStep(/^Controle/);
    for (const name of ['Alles 3', 'Wissen 1', 'Anonimiseren 1', 'Bewaren, met reden 1']) {
      expect(screen.getByRole('radio', { name })).toBeTruthy();
    }
    await user.click(screen.getByRole('radio', { name: 'Bewaren, met reden 1' }));
    const grid = screen.getByRole('grid');
    expect(grid.textContent).toContain('Facturen: 2019-044');
    expect(grid.textContent).toContain('wettelijk minimum, tot 01-01-2027');
    expect(grid.textContent).not.toContain('Contactgegevens');
    await user.click(
      screen.getByRole('button', { name: 'Waarom: Facturen: 2019-044, Fatima El Amrani' }),
    );
    expect((await screen.findByRole('dialog')).textContent).toContain('Daar komt twee jaar bij.');
  });

  it('postpones several at once with the keyboard, with reason and day', async () => {
    const bridge = installDisposalBridge();
    const { screen, user } = await openStep(/^Controle/);
    screen.getByRole('grid').focus();
    await user.keyboard(' {ArrowDown} ');
    expect(screen.getByText('2 gegevens gekozen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Beslis over 2 gegevens' }));
    const panel = within(await screen.findByRole('dialog'));
    await waitFor(() => expect(document.activeElement).toBe(panel.getAllByRole('radio')[0]));
    await user.click(panel.getByRole('radio', { name: /^Stel uit/ }));
    await user.click(panel.getByRole('button', { name: 'Leg vast' }));
    expect(panel.getByRole('textbox', { name: 'Reden' }).getAttribute('aria-invalid')).toBe('true');
    await user.type(panel.getByRole('textbox', { name: 'Reden' }), 'Er komt nog een vraag.');
    await user.type(panel.getByRole('textbox', { name: 'Opnieuw bekijken op' }), '1-2-2027');
    await user.click(panel.getByRole('button', { name: 'Leg vast' }));
    expect(bridge.inputsOf('disposals.decide')).toEqual([
      {
        disposalId: 9,
        itemIds: [101, 102],
        decision: {
          kind: 'postpone',
          reason: 'Er komt nog een vraag.',
          reviewOn: '2027-02-01',
        },
      },
    ]);
  });

  it('refuses a day to look again that has passed', async () => {
    const bridge = installDisposalBridge();
    const { screen, user } = await openStep(/^Controle/);
    await user.click(screen.getByText('Facturen: 2019-044'));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('radio', { name: /^Blokkeer/ }));
    await user.type(panel.getByRole('textbox', { name: 'Waarop je dit baseert' }), 'Geschil.');
    await user.type(panel.getByRole('textbox', { name: 'Opnieuw bekijken op' }), '1-1-2026');
    await user.click(panel.getByRole('button', { name: 'Leg vast' }));
    expect(panel.getByText('Deze datum ligt in het verleden.')).toBeTruthy();
    expect(bridge.inputsOf('disposals.decide')).toEqual([]);
  });

  it('chooses a whole group by rule', async () => {
    const bridge = installDisposalBridge();
    const { screen, user } = await openStep(/^Controle/);
    await user.click(screen.getByRole('radio', { name: 'per persoon' }));
    await user.click(screen.getByRole('checkbox', { name: 'Kies Fatima El Amrani' }));
    await user.click(screen.getByRole('button', { name: 'Beslis over 2 gegevens' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Leg vast' }));
    expect(bridge.inputsOf('disposals.decide')).toEqual([
      { disposalId: 9, itemIds: [102, 103], decision: { kind: 'follow' } },
    ]);
  });

  it('tells of one item which fields go and which stay', async () => {
    installDisposalBridge();
    const { screen, user } = await openStep(/^Controle/);
    await user.click(screen.getByText('Facturen: 2019-044'));
    const panel = await screen.findByRole('dialog');
    expect(panel.textContent).toContain('Velden die blijvenbedrag');
    expect(panel.textContent).toContain('Velden die weg gaangeen');
  });

  it('keeps a typed reason when the screen is left', async () => {
    installDisposalBridge();
    const first = await openStep(/^Controle/);
    await first.user.click(first.screen.getByText('Facturen: 2019-044'));
    await first.user.click(await first.screen.findByRole('radio', { name: /^Stel uit/ }));
    await first.user.type(first.screen.getByRole('textbox', { name: 'Reden' }), 'Nog even.');
    first.unmount();
    const { screen, user } = await openStep(/^Controle/);
    await user.click(screen.getByText('Facturen: 2019-044'));
    expect(await screen.findByDisplayValue('Nog even.')).toBeTruthy();
  });
});

describe('agreeing', SLOW, () => {
  it('says in words what goes and what stays, and sends the fingerprint', async () => {
    const bridge = installDisposalBridge();
    const { screen, user } = await openStep(/^Akkoord/);
    expect(screen.getByText(/Contactgegevens: 1 gegeven van 1 persoon wordt gewist/)).toBeTruthy();
    expect(screen.getByText(/Facturen: 1 gegeven van 1 persoon blijft/).textContent).toContain(
      '(wettelijk minimum, tot 01-01-2027)',
    );
    expect(screen.getByText(/verdwijnt helemaal uit het register/).textContent).toContain(
      'Jan de Vries',
    );
    await user.click(
      screen.getByRole('button', { name: 'Geef akkoord op het wissen van 2 gegevens' }),
    );
    expect(bridge.inputsOf('disposals.approve')).toEqual([
      { disposalId: 9, fingerprint: 'a'.repeat(64), typedCount: null, clockConfirmed: false },
    ]);
    const next = await screen.findByRole('button', { name: 'Wis 2 gegevens' });
    expect(document.activeElement).toBe(next);
  });

  it('asks for the count where much goes, and for the date where the clock jumped', async () => {
    const bridge = installDisposalBridge(
      aDisposal({
        brake: { why: 'large-part', persons: 6, inRegister: 40 },
        clockDoubt: getPlainDate('2026-01-31'),
      }),
    );
    const { screen, user } = await openStep(/^Akkoord/);
    const agree = screen.getByRole('button', { name: /^Geef akkoord/ });
    const count = screen.getByRole('textbox', { name: 'Hoeveel gegevens gaan er weg?' });
    expect(screen.getByText(/raakt 6 van de 40 personen in je register/)).toBeTruthy();
    expect(screen.getByText(/de laatste keer was het za 31 januari 2026/)).toBeTruthy();
    await user.type(count, '3');
    await user.click(agree);
    expect(screen.getByText('Dit is niet het aantal dat nu weggaat.')).toBeTruthy();
    expect(screen.getByText('Vink dit aan als het klopt.')).toBeTruthy();
    expect(bridge.inputsOf('disposals.approve')).toEqual([]);
    await user.clear(count);
    await user.type(count, '2');
    await user.click(
      screen.getByRole('checkbox', { name: 'Het klopt: vandaag is het zondag 22 november 2026' }),
    );
    await user.click(agree);
    expect(bridge.inputsOf('disposals.approve')).toEqual([
      { disposalId: 9, fingerprint: 'a'.repeat(64), typedCount: 2, clockConfirmed: true },
    ]);
  });

  it('shows the list of now when it changed since the agreement', async () => {
    const bridge = installDisposalBridge(aDisposal({ status: 'approved' }));
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await screen.findByRole('button', { name: 'Wis 2 gegevens' });
    const extra = aDisposalRow({ dataItemId: 104, category: { nl: 'Notities', en: 'Notes' } });
    const rows = [...someRows(), extra];
    bridge.change({
      rows,
      counts: { erase: 2, anonymise: 1, keep: 1 },
      changedSinceApproval: true,
      fingerprint: 'b'.repeat(64),
    });
    dataChanged();
    expect(await screen.findByText('De lijst is veranderd sinds je akkoord.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Wis / })).toBeNull();
    expect(screen.getByText(/Notities: 1 gegeven van 1 persoon wordt gewist/)).toBeTruthy();
    await user.click(
      screen.getByRole('button', { name: 'Geef akkoord op het wissen van 3 gegevens' }),
    );
    expect(bridge.inputsOf('disposals.approve')[0]?.fingerprint).toBe('b'.repeat(64));
  });

  it('asks for the list again when it was refused as changed', async () => {
    const bridge = installDisposalBridge(aDisposal(), {
      'disposals.approve': () => {
        throw new Refusal({ code: 'disposal-changed' });
      },
    });
    const { screen, user } = await openStep(/^Akkoord/);
    bridge.change({ rows: [aDisposalRow()], counts: { erase: 1, anonymise: 0, keep: 0 } });
    await user.click(screen.getByRole('button', { name: /^Geef akkoord/ }));
    expect(
      await screen.findByRole('button', { name: 'Geef akkoord op het wissen van 1 gegeven' }),
    ).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('De lijst is veranderd');
  });
});

describe('letters first', SLOW, () => {
  it('does not agree before the letter is made or waived', async () => {
    const bridge = installDisposalBridge(withLetterFor(3));
    const { screen, user } = await openStep(/^Akkoord/);
    expect(screen.getByText('Nog 1 brief te gaan.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Geef akkoord/ }));
    expect(screen.getByRole('alert').textContent).toContain('Er is nog een brief te maken');
    expect(bridge.inputsOf('disposals.approve')).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Geen brief aan Jan de Vries' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox'), 'Is mondeling verteld.');
    await user.click(panel.getByRole('button', { name: 'Leg vast' }));
    expect(bridge.inputsOf('disposals.waive-letter')).toEqual([
      { disposalId: 9, personId: 3, reason: 'Is mondeling verteld.' },
    ]);
    expect(await screen.findByText(/geen brief: Is mondeling verteld\./)).toBeTruthy();
    expect(screen.getByText(/Alle brieven zijn gemaakt/)).toBeTruthy();
  });

  it('makes the letter on the page itself and comes back to its button', async () => {
    const bridge = installDisposalBridge(withLetterFor(3));
    const { screen, user } = await openStep(/^Akkoord/);
    await user.click(screen.getByRole('button', { name: 'Maak de brief aan Jan de Vries' }));
    await screen.findByRole('article', { name: 'Voorbeeld van de brief' });
    await user.click(screen.getByRole('button', { name: 'Bewaar brief' }));
    expect(await screen.findByRole('button', { name: 'PDF' })).toBeTruthy();
    expect(bridge.inputsOf('disposals.create-letter')).toMatchObject([
      { disposalId: 9, personId: 3, document: { locale: 'nl-NL', form: 'formal' } },
    ]);
    await user.click(screen.getByRole('button', { name: 'Terug naar Akkoord' }));
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Bekijk of wijzig de brief aan Jan de Vries' }),
    );
  });
});

describe('carrying out', SLOW, () => {
  const agreed = () => aDisposal({ status: 'approved' });

  it('asks once more, shows how far it is, and ends with the result', async () => {
    let finish: () => void = () => undefined;
    const bridge = installDisposalBridge(agreed(), {
      'disposals.carry-out': () =>
        new Promise((resolve) => {
          finish = () => {
            bridge.change(aCarriedOut());
            resolve({ done: true });
          };
        }),
    });
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Wis 2 gegevens' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(bridge.inputsOf('disposals.carry-out')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Wis 2 gegevens' }));
    await screen.findByRole('progressbar');
    bridge.emit('progress', { kind: 'disposal', step: 'erase', done: 1, total: 2 });
    expect(await screen.findByText('Wissen: 1 van 2')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
    await user.click(screen.getByRole('button', { name: 'Stop en draai terug' }));
    expect(bridge.inputsOf('session.cancel-work')).toHaveLength(1);
    bridge.emit('progress', { kind: 'disposal', step: 'search', done: 3, total: 400 });
    expect(await screen.findByText(/dit laatste stuk maakt de app af/)).toBeTruthy();
    finish();
    expect(await screen.findByText('Niets teruggevonden.')).toBeTruthy();
  });

  it('says that nothing changed when it was stopped', async () => {
    installDisposalBridge(agreed(), {
      'disposals.carry-out': () => {
        throw new Refusal({ code: 'cancelled' });
      },
    });
    const { screen, user } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Wis 2 gegevens' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Wis 2 gegevens' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Er is niets veranderd.');
    expect(screen.getByRole('button', { name: 'Wis 2 gegevens' })).toBeTruthy();
  });

  it('can be cancelled before, and then leads back to the list', async () => {
    const bridge = installDisposalBridge();
    const { screen, user, location } = renderScreen(<DisposalScreen disposalId={9} />);
    await user.click(await screen.findByRole('button', { name: 'Breek af' }));
    await user.click(await screen.findByRole('button', { name: 'Breek de opschoning af' }));
    expect(bridge.inputsOf('disposals.cancel')).toEqual([{ disposalId: 9 }]);
    expect(location()).toBe('/disposal');
  });
});
