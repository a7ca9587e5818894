import { describe, expect, it } from 'vitest';
import { recogniseAny } from '#register/import/detect.ts';
import { createGathering } from '#register/import/gather.ts';
import { NO_NAME } from '#register/import/names.ts';
import { openPreset } from '#register/import/preset.ts';
import type { Table } from '#register/import/reader.ts';
import { makeSettings } from '#test/builders/imports.ts';

describe('a preset', () => {
  const table = (header: string[], ...rows: string[][]): Table => ({
    fileName: 'a.csv',
    entry: '',
    workbook: false,
    header,
    rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  });
  const PRESET = {
    system: 'winkel',
    columns: { Naam: { to: 'full-name' }, Code: { to: 'text' }, Dag: { to: 'date' } },
    zone: null,
    relation: null,
    addressOf: 'person',
  } as const;

  it('knows a table by the surest of several sets of columns', () => {
    const known = ['Naam', 'Code', 'Dag'];
    const recognise = (...alternatives: string[][]) =>
      recogniseAny(table(['Naam', 'Code', 'Iets', 'Dag']), alternatives, known).confidence;
    expect(recognise(['Weg'], ['Code'])).toBeCloseTo(0.9);
    expect(recognise(['Weg'], ['Ook weg'])).toBe(0);
  });

  it('leaves citizen numbers out of a column it would read, and says so', () => {
    const numbers = ['123456782', '111222333', '999990019', '100000009', '231456783'];
    const open = openPreset(
      PRESET,
      table(['Naam', 'Code'], ...numbers.map((number) => ['Jan Bos', number])),
      makeSettings(),
    );
    expect(open.text({ row: 2, cells: ['Jan Bos', '123456782'] }, 'Code')).toBe('');
    expect(open.finish().skipped).toEqual([{ kind: 'bsn', column: 'Code', entry: '', count: 5 }]);
    const ignored = openPreset(
      { ...PRESET, columns: { Code: 'technical', Nota: 'technical' } },
      table(['Code', 'Nota'], ...numbers.map((number) => [number, 'x'])),
      makeSettings(),
    );
    expect(ignored.finish().skipped.map(({ kind, column }) => `${kind} ${column}`)).toEqual([
      'bsn Code',
      'technical Nota',
    ]);
  });

  it('warns once per column of dates that are odd, however often they are read', () => {
    const days = table(
      ['Dag'],
      ['03-04-2025 10:00'],
      ['04-05-2025'],
      ['gisteren'],
      ['03-04-2025 10:00'],
    );
    const open = openPreset(PRESET, days, makeSettings());
    for (const row of [...days.rows, ...days.rows]) open.date(row, 'dag');
    expect(open.finish().warnings.map(({ code, params }) => [code, params])).toEqual([
      ['dates.order-undecided', { column: 'Dag', count: 3 }],
      ['dates.unreadable', { column: 'Dag', count: 1 }],
      ['time-zone.assumed', { column: 'Dag', count: 2 }],
    ]);
  });

  it('takes the relation that the owner chose for everybody', () => {
    const mapping = { columns: [], relation: 'prospect' } as const;
    const open = openPreset(PRESET, table(['Naam'], ['Jan Bos']), makeSettings({ mapping }));
    const row = { row: 2, cells: ['Jan Bos'] };
    open.addParty(row, open.values(row));
    expect(open.finish().persons[0]?.relations.map(({ kind }) => kind)).toEqual(['prospect']);
  });

  it('goes on numbering in another entry, which has its own counts', () => {
    const first = createGathering('winkel', 'a.csv');
    const second = first.inEntry('b.csv');
    expect(first.addPerson(2, { name: NO_NAME })).toBe('p1');
    expect(second.addPerson(2, { name: NO_NAME })).toBe('p2');
    first.skip('note', 'Tekst', 'x');
    second.skip('note', 'Tekst', 'y');
    const { persons, skipped } = first.finish();
    expect(persons.map(({ place }) => place.entry)).toEqual(['a.csv', 'b.csv']);
    expect(skipped.map(({ entry, count }) => `${entry} ${count}`)).toEqual(['a.csv 1', 'b.csv 1']);
  });
});
