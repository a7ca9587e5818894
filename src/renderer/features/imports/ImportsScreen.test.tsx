// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PIECE_BYTES } from '#shared/contract/imports.ts';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { aLook, aTablePart, installImportBridge } from '#test/builders/import-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { emptyDesk } from './desk.ts';
import { ImportsScreen } from './ImportsScreen.tsx';

afterEach(() => {
  cleanup();
  emptyDesk();
});

const SLOW = { timeout: 30_000 };
const aFile = (name = 'relaties.csv', content: BlobPart = 'Naam\nAn Peeters\n') =>
  new File([content], name);

async function withFiles(...files: File[]) {
  const rendered = renderScreen(<ImportsScreen />);
  const chosen = files.length === 0 ? [aFile()] : files;
  await rendered.user.upload(rendered.screen.getByLabelText('Bestanden om in te lezen'), chosen);
  return rendered;
}
async function openStep(name: RegExp) {
  const rendered = await withFiles();
  await rendered.screen.findByRole('button', { name: 'Verder naar Herkend' });
  await rendered.user.click(rendered.screen.getByRole('button', { name }));
  return rendered;
}

describe('choosing files', SLOW, () => {
  it('sends a file in pieces, in order and whole', async () => {
    const bridge = installImportBridge();
    const content = new Uint8Array(2 * PIECE_BYTES + 5).map((_, index) => index % 251);
    const { screen } = await withFiles(aFile('groot.csv', content), aFile());
    await screen.findByRole('button', { name: 'Verder naar Herkend' });
    const pieces = bridge.inputsOf('imports.put');
    expect(pieces.map(({ file, offset, size }) => [file, offset, size])).toEqual([
      [0, 0, content.length],
      [0, PIECE_BYTES, content.length],
      [0, 2 * PIECE_BYTES, content.length],
      [1, 0, 16],
    ]);
    const bytes = pieces.filter(({ file }) => file === 0).flatMap((piece) => [...piece.bytes]);
    expect(Buffer.from(bytes).equals(Buffer.from(content))).toBe(true);
    expect(
      bridge.calls.map(({ method }) => method).filter((one) => one !== 'imports.list'),
    ).toEqual(['imports.clear', ...pieces.map(() => 'imports.put'), 'imports.look']);
  });
});

describe('choosing files, when something is wrong', SLOW, () => {
  it('tells what is wrong with a file and what to do, and looks no further', async () => {
    const bridge = installImportBridge({
      'imports.put': () => ({ state: 'refused', code: 'file.spreadsheet-old', params: {} }),
    });
    const { screen } = await withFiles(aFile('oud.xls'));
    const notice = await screen.findByRole('alert', { name: 'Niet te lezen: oud.xls' });
    expect(notice.textContent).toContain('een Excel-bestand van het oude soort');
    expect(notice.textContent).toContain('bewaar het als xlsx');
    expect(bridge.inputsOf('imports.look')).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Verder/ })).toBeNull();
  });

  it('tells what the reading has against the whole', async () => {
    installImportBridge({
      'imports.look': () => ({ state: 'refused', code: 'archive.encrypted', params: {} }),
    });
    const { screen } = await withFiles(aFile('alles.zip'));
    expect((await screen.findByRole('alert')).textContent).toContain('met een wachtwoord');
    expect(screen.queryByRole('button', { name: /^Verder/ })).toBeNull();
  });

  it('stops sending on request and clears the desk', async () => {
    let release = () => {};
    const bridge = installImportBridge({
      'imports.put': () =>
        new Promise((resolve) => {
          release = () => resolve({ done: true });
        }),
    });
    const { screen, user } = await withFiles();
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    release();
    await waitFor(() => expect(bridge.inputsOf('imports.clear')).toHaveLength(2));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(bridge.inputsOf('imports.look')).toEqual([]);
  });
});

describe('what was recognised', SLOW, () => {
  it('says as what it was read, why, and how sure that is', async () => {
    installImportBridge();
    const { screen } = await openStep(/^Herkend/);
    const part = screen.getByRole('region', { name: 'Het bestand' });
    expect(part.textContent).toContain('Tabel (CSV of Excel) (gok)');
    expect(part.textContent).toContain('een tabel die iedereen gemaakt kan hebben');
    expect(part.textContent).toContain('rij 3 René Knaapen');
    expect(screen.getByText(/De tekenset is een gok/)).toBeTruthy();
    const left = screen.getByRole('region', { name: 'Overgeslagen met opzet' });
    expect(left.textContent).toContain('BSNburgerservicenummerHet bestand2');
  });

  it('reads again at once with another character set', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openStep(/^Herkend/);
    await user.selectOptions(screen.getByLabelText(/^Tekenset/), 'cp850');
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(2));
    expect(bridge.inputsOf('imports.look')[1]?.choices).toMatchObject({
      encoding: 'cp850',
      columns: null,
    });
  });

  it('looks again with other columns, with what a consent says besides', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openStep(/^Herkend/);
    expect(screen.queryByLabelText('Wat kolom BSN is')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Wat kolom Nieuwsbrief is'), 'consent');
    await user.selectOptions(
      screen.getByLabelText('Wat een ja in kolom Nieuwsbrief betekent'),
      'opted-out',
    );
    expect(bridge.inputsOf('imports.look')).toHaveLength(1);
    const topic = screen.getByLabelText('Waarvoor de toestemming in kolom Nieuwsbrief geldt');
    await user.clear(topic);
    await user.click(screen.getByRole('button', { name: 'Pas toe' }));
    expect(screen.getByText('Vul bij elke toestemming in waarvoor ze geldt.')).toBeTruthy();
    await user.type(topic, 'Nieuws');
    await user.click(screen.getByRole('button', { name: 'Pas toe' }));
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(2));
    expect(bridge.inputsOf('imports.look')[1]?.choices.columns).toEqual([
      { to: 'full-name' },
      { to: 'consent', topic: 'Nieuws', means: 'opted-out' },
      { to: 'ignore' },
    ]);
  });

  it('reads only the sheets that were chosen', async () => {
    const sheet = (entry: string) => aTablePart({ entry, columns: null });
    const bridge = installImportBridge({
      'imports.look': () => aLook({ parts: [sheet('Klanten'), sheet('Oud')] }),
    });
    const { screen, user } = await openStep(/^Herkend/);
    await user.click(screen.getByRole('checkbox', { name: 'Oud' }));
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(2));
    expect(bridge.inputsOf('imports.look')[1]?.choices.entries).toEqual(['Klanten']);
  });

  it('keeps what was shown, quietly, when reading again is stopped', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openStep(/^Herkend/);
    bridge.answer({
      'imports.look': () => {
        throw new Refusal({ code: 'cancelled' });
      },
    });
    await user.selectOptions(screen.getByLabelText(/^Tekenset/), 'cp850');
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(2));
    await waitFor(() =>
      expect((screen.getByLabelText(/^Tekenset/) as HTMLSelectElement).value).toBe(''),
    );
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('region', { name: 'Het bestand' })).toBeTruthy();
  });
});

describe('what would come in', SLOW, () => {
  it('marks a doubtful value in words, and tells who stays out and why', async () => {
    installImportBridge();
    const { screen } = await openStep(/^Bekijken/);
    const grid = await screen.findByRole('grid');
    expect(grid.textContent).toContain('rene@examplegeen geldig e-mailadres');
    expect(grid.textContent).toContain(
      'Gewist op 01-02-2026 (verzoek om wissen), herkend aan e-mailadres.',
    );
    expect(within(grid).queryByRole('button', { name: /Piet Bos/ })).toBeNull();
  });

  it('shows only the doubtful ones on request, and the rejected rows with their reason', async () => {
    installImportBridge();
    const { screen, user } = await openStep(/^Bekijken/);
    await screen.findByText('An Peeters');
    await user.click(screen.getByRole('radio', { name: 'Alleen met twijfel' }));
    await waitFor(() => expect(screen.queryByText('An Peeters')).toBeNull());
    await user.click(screen.getByRole('tab', { name: 'Afgewezen rijen 1' }));
    expect(
      await screen.findByText('geen naam, adres of nummer waaraan je iemand herkent'),
    ).toBeTruthy();
  });

  it('keeps the choices when the screen is left', async () => {
    installImportBridge();
    const first = await openStep(/^Bekijken/);
    await first.user.click(
      await first.screen.findByRole('button', { name: 'Laat An Peeters weg' }),
    );
    first.unmount();
    const { screen } = renderScreen(<ImportsScreen />);
    expect(await screen.findByRole('button', { name: 'Neem An Peeters toch mee' })).toBeTruthy();
  });
});

describe('duplicates and taking over', SLOW, () => {
  it('does not go on without a decision about everything, and says what is missing', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openStep(/^Overnemen/);
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
    const { screen, user } = await openStep(/^Dubbelen/);
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
    const { screen, user, location } = await openStep(/^Bekijken/);
    await user.click(await screen.findByRole('button', { name: 'Laat An Peeters weg' }));
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

  it('asks for the number above a thousand persons', async () => {
    const counts = { ...aLook().counts, persons: 1802, heldBack: 1 };
    const bridge = installImportBridge({
      'imports.look': () =>
        aLook({
          counts,
          topics: [],
          proposals: { exact: 0, likely: 0, near: 0 },
          proposed: { systemId: 1, relation: 'customer', withoutRelation: 3, categoryId: 11 },
        }),
    });
    const { screen, user } = await openStep(/^Overnemen/);
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
    const { screen, user } = await openStep(/^Bekijken/);
    await user.click(
      await screen.findByRole('checkbox', { name: 'Alleen vergelijken, niemand overnemen' }),
    );
    await user.click(screen.getByRole('button', { name: /^Overnemen/ }));
    await user.click(await screen.findByRole('button', { name: 'Vergelijk' }));
    await waitFor(() => expect(bridge.inputsOf('imports.run')).toHaveLength(1));
    expect(bridge.inputsOf('imports.run')[0]?.plan).toMatchObject({ takeOver: false });
  });
});
