// @vitest-environment happy-dom
import { act, cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MOST_FILES, PIECE_BYTES } from '#shared/domain/imports/language.ts';
import { aFolder, dropOn } from '#test/builders/dropped.ts';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { aLook, aTablePart, installImportBridge } from '#test/builders/import-bridge.ts';
import { aFile, chooseFiles, openImportStep } from '#test/builders/import-wizard.tsx';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { emptyDesk } from './desk.ts';
import { ImportsScreen } from './ImportsScreen.tsx';

afterEach(() => {
  cleanup();
  emptyDesk();
});

const SLOW = { timeout: 30_000 };
describe('choosing files', SLOW, () => {
  it('sends a file in pieces, in order and whole', async () => {
    const bridge = installImportBridge();
    const content = new Uint8Array(2 * PIECE_BYTES + 5).map((_, index) => index % 251);
    const { screen } = await chooseFiles(aFile('groot.csv', content), aFile());
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

describe('dropping', SLOW, () => {
  it('reads a folder as the button does: all of it, with the place of each file', async () => {
    const bridge = installImportBridge();
    const { screen } = renderScreen(<ImportsScreen />);
    dropOn(screen.getByText(/^Sleep bestanden/), [
      aFolder('back-up', [
        aFile('Contacts_001.csv'),
        aFolder(
          'Data',
          Array.from({ length: 120 }, (_, index) => aFile(`deel ${index}.csv`)),
        ),
      ]),
      aFile('los.csv'),
    ]);
    await screen.findByRole('button', { name: 'Verder naar Herkend' });
    const names = bridge.inputsOf('imports.put').map(({ name }) => name);
    expect(names).toHaveLength(122);
    expect(names.slice(0, 2)).toEqual(['back-up/Contacts_001.csv', 'back-up/Data/deel 0.csv']);
    expect(names.at(-1)).toBe('los.csv');
  });

  it('sends nothing of a folder with more files than an import takes', async () => {
    const bridge = installImportBridge();
    const { screen } = renderScreen(<ImportsScreen />);
    const many = Array.from({ length: MOST_FILES + 50 }, (_, index) => aFile(`${index}.csv`));
    dropOn(screen.getByText(/^Sleep bestanden/), [aFolder('alles', many)]);
    expect(await screen.findByText(/^Dat zijn te veel bestanden/)).toBeTruthy();
    expect(bridge.inputsOf('imports.put')).toEqual([]);
  });

  it('says what to do when a folder cannot be read', async () => {
    const bridge = installImportBridge();
    const { screen } = renderScreen(<ImportsScreen />);
    dropOn(screen.getByText(/^Sleep bestanden/), [aFolder('weg', undefined)]);
    expect(await screen.findByText(/^Een van de bestanden was niet te lezen/)).toBeTruthy();
    expect(bridge.inputsOf('imports.put')).toEqual([]);
  });
});

describe('choosing files, when something is wrong', SLOW, () => {
  it('tells what is wrong with a file and what to do, and looks no further', async () => {
    const bridge = installImportBridge({
      'imports.put': () => ({ state: 'refused', code: 'file.spreadsheet-old', params: {} }),
    });
    const { screen } = await chooseFiles(aFile('oud.xls'));
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
    const { screen } = await chooseFiles(aFile('alles.zip'));
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
    const { screen, user } = await chooseFiles();
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
    const { screen } = await openImportStep(/^Herkend/);
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
    const { screen, user } = await openImportStep(/^Herkend/);
    await user.selectOptions(screen.getByLabelText(/^Tekenset/), 'cp850');
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(2));
    expect(bridge.inputsOf('imports.look')[1]?.choices).toMatchObject({
      encoding: 'cp850',
      columns: null,
    });
  });

  it('looks again with other columns, with what a consent says besides', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openImportStep(/^Herkend/);
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
    const { screen, user } = await openImportStep(/^Herkend/);
    await user.click(screen.getByRole('checkbox', { name: 'Oud' }));
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(2));
    expect(bridge.inputsOf('imports.look')[1]?.choices.entries).toEqual(['Klanten']);
  });

  it('says quietly that it has to be read again when reading is stopped', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openImportStep(/^Herkend/);
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
    expect(screen.queryByRole('button', { name: /^Verder/ })).toBeNull();
    bridge.answer({ 'imports.look': () => aLook() });
    await user.click(screen.getByRole('button', { name: 'Lees ze' }));
    expect(await screen.findByRole('button', { name: 'Verder naar Bekijken' })).toBeTruthy();
    expect(bridge.inputsOf('imports.look').at(-1)?.choices.encoding).toBeNull();
  });
});

describe('warnings', SLOW, () => {
  it('say how many more there are than are listed', async () => {
    installImportBridge({
      'imports.look': () => aLook({ counts: { ...aLook().counts, warnings: 341 } }),
    });
    const { screen } = await openImportStep(/^Herkend/);
    expect(screen.getByText('En nog 340, die hier niet staan.')).toBeTruthy();
  });
});

describe('reading', SLOW, () => {
  it('tells how far it is, and stops on request', async () => {
    let refuse = (_: Refusal) => {};
    const bridge = installImportBridge({
      'imports.look': () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
    });
    const { screen, user } = await chooseFiles();
    await screen.findByRole('progressbar');
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(1));
    act(() =>
      bridge.emit('progress', { kind: 'import', step: 'checking', done: 500, total: 2000 }),
    );
    expect(screen.getByText('Nakijken: 500 van 2.000')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(bridge.inputsOf('session.cancel-work')).toEqual([{}]);
    refuse(new Refusal({ code: 'cancelled' }));
    expect(await screen.findByText('De bestanden zijn nog niet gelezen')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('reads with the last choice when one is made while it reads', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openImportStep(/^Herkend/);
    let release = () => {};
    bridge.answer({
      'imports.look': () =>
        new Promise((resolve) => {
          release = () => resolve(aLook());
        }),
    });
    await user.selectOptions(screen.getByLabelText(/^Tekenset/), 'cp850');
    await user.selectOptions(screen.getByLabelText(/^Datums/), 'day-first');
    bridge.answer({ 'imports.look': () => aLook() });
    release();
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(3));
    expect(bridge.inputsOf('imports.look')[2]?.choices).toMatchObject({
      encoding: 'cp850',
      dateOrder: 'day-first',
    });
  });

  it('weighs anew whose numbers they are when another system is chosen', async () => {
    const bridge = installImportBridge();
    const { screen, user } = await openImportStep(/^Bekijken/);
    const system = await screen.findByLabelText(/^Van welk systeem/);
    await screen.findByRole('option', { name: 'Zoho CRM' });
    bridge.answer({
      'imports.look': () => {
        throw new Refusal({ code: 'cancelled' });
      },
    });
    await user.selectOptions(system, '');
    await waitFor(() => expect(bridge.inputsOf('imports.look')).toHaveLength(2));
    const asked = bridge.inputsOf('imports.look').map(({ choices }) => choices.systemId);
    expect(asked).toEqual(['propose', null]);
    bridge.answer({ 'imports.look': () => aLook() });
    await user.click(await screen.findByRole('button', { name: 'Lees ze' }));
    // It was stopped, so the choice is the one of before.
    const now = await screen.findByLabelText<HTMLSelectElement>(/^Van welk systeem/);
    await waitFor(() => expect(now.value).toBe('1'));
  });
});
