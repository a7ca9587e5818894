import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectTable, recogniseColumns } from '#register/import/detect.ts';
import { createGathering } from '#register/import/gather.ts';
import { NO_NAME } from '#register/import/names.ts';
import { openFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import type {
  ArchiveReader,
  Reader,
  Table,
  TableReader,
  TextReader,
} from '#register/import/reader.ts';
import { cellReader } from '#register/import/table.ts';
import { makeSettings, makeWorkbook, readFile } from '#test/builders/imports.ts';

const CSV = 'Naam;E-mail\nJan Bos;j@v.nl\n';

/** A preset for tables of an imagined shop. */
const SHOP: TableReader = {
  kind: 'table',
  id: 'shop',
  system: 'shop',
  columns: ['Koper', 'Bestelling', 'Bonnummer'],
  recognise: (table) => recogniseColumns(table, ['Bestelling'], ['Koper', 'Bonnummer']),
  read(table) {
    const gathering = createGathering('shop', table.entry);
    const cell = cellReader(table);
    for (const row of table.rows) {
      const key = gathering.addPerson(row.row, {
        name: { ...NO_NAME, full: cell(row, 'koper') },
        externalId: cell(row, 'Bonnummer'),
      });
      gathering.addConsent(key, row.row, { state: 'unknown' });
    }
    return gathering.finish();
  },
};

/** A reader of a text in which every line is a card. */
const CARDS: TextReader = {
  kind: 'text',
  id: 'cards',
  system: 'cards',
  recognise: ({ text }) => ({
    confidence: text.startsWith('KAART') ? 1 : 0,
    reasons: [{ code: 'content.marker', params: {} }],
  }),
  read({ text, entry }) {
    const gathering = createGathering('cards', entry);
    gathering.reject(2, 'card.unreadable');
    return { ...gathering.finish(), rows: text.split('\n').length };
  },
};

const BUCKET: ArchiveReader = {
  kind: 'archive',
  id: 'bucket',
  system: 'bucket',
  recognise: (entries) => ({
    confidence: entries.some(({ name }) => name === 'manifest.json') ? 1 : 0,
    reasons: [{ code: 'entry-names', params: {} }],
  }),
  read(entries) {
    const gathering = createGathering('bucket', '');
    gathering.addHolding(1, { name: entries[0]?.name ?? '' });
    return { ...gathering.finish(), rows: entries.length };
  },
};

const READERS: readonly Reader[] = [SHOP, CARDS, BUCKET];

function read(name: string, bytes: Uint8Array, readers = READERS) {
  return readOpened(openFile({ name, bytes }, readers), readers, makeSettings());
}

describe('detection', () => {
  const table = (...header: string[]): Table => ({
    fileName: 'a.csv',
    entry: '',
    workbook: false,
    header,
    rows: [],
  });

  it('puts a preset before the generic reader, and says why', () => {
    const found = detectTable(table('Koper', 'bestelling', 'Iets'), READERS);
    expect(found.map(({ format }) => format)).toEqual(['shop', 'table']);
    expect(found[0]?.reasons).toEqual([
      { code: 'header.own-columns', params: { count: 1 } },
      { code: 'header.known-columns', params: { known: 2, columns: 3 } },
    ]);
    expect(found[0]?.confidence).toBeCloseTo(0.6 + 0.4 * (2 / 3));
  });

  it('leaves out a preset that misses a column of its own', () => {
    expect(detectTable(table('Koper', 'Naam'), READERS).map(({ format }) => format)).toEqual([
      'table',
    ]);
  });

  it('always has the generic reader, never with more confidence than a preset', () => {
    const [generic] = detectTable(table('Naam', 'E-mail'), []);
    expect(generic).toMatchObject({
      format: 'table',
      reasons: [{ code: 'generic', params: { known: 2, columns: 2 } }],
    });
    expect(generic?.confidence).toBeLessThan(0.6);
    expect(detectTable(table('x', 'y'), [])).toHaveLength(1);
  });
});

describe('reading a file', () => {
  it('takes the reader that knows it', () => {
    const result = read('a.csv', strToU8('KOPER,Bestelling,Bonnummer\n Jan Bos ,1\n'));
    expect(result).toMatchObject({ format: 'shop', encoding: 'utf-8', delimiter: ',', rows: 1 });
    expect(result.persons[0]).toMatchObject({
      system: 'shop',
      externalId: '',
      name: { full: 'Jan Bos' },
    });
  });

  it('takes a reader of text before a table', () => {
    const result = read('a.txt', strToU8('KAART;a\nKAART;b'));
    expect(result).toMatchObject({ format: 'cards', delimiter: null, rows: 2 });
    expect(result.rejected).toEqual([{ row: 2, entry: '', code: 'card.unreadable', params: {} }]);
  });

  it('takes the reader that was chosen', () => {
    const opened = openFile({ name: 'a.csv', bytes: strToU8(CSV) }, READERS);
    const choose = (format: string) =>
      readOpened(opened, READERS, makeSettings(), { format, entries: null }).format;
    expect(choose('shop')).toBe('shop');
    expect(choose('cards')).toBe('cards');
    expect(() => choose('bucket')).toThrow('file.format-unknown');
    expect(() => choose('nergens')).toThrow('file.format-unknown');
  });

  it('takes the encoding and the delimiter that were chosen', () => {
    const bytes = Buffer.from('Naam,E-mail\nRen\x82,x@v.nl\n', 'latin1');
    const { parts } = openFile({ name: 'a', bytes }, [], { encoding: 'cp850', delimiter: ',' });
    expect(parts[0]).toMatchObject({ encoding: 'cp850', delimiter: ',', doubtfulRows: [] });
    expect(parts[0]?.kind === 'table' && parts[0].table.rows[0]?.cells[0]).toBe('René');
  });

  it('names the rows that depend on a guessed encoding', () => {
    const bytes = Buffer.from('Naam;Tel\n\nJan Bos;1\n"Ren\xe9\nBos";2\n', 'latin1');
    expect(openFile({ name: 'a', bytes }, []).parts[0]?.doubtfulRows).toEqual([4]);
  });

  it('reads a table that was packed with gzip', () => {
    expect(readFile('a.csv.gz', gzipSync(CSV)).persons).toHaveLength(1);
  });

  it.each([
    ['<relaties/>', 'file.format-unknown'],
    ['{"a": 1}', 'file.format-unknown'],
    ['BEGIN:VCARD\nEND:VCARD', 'file.format-unknown'],
    ['', 'file.empty'],
  ])('refuses what no reader knows: %s', (text, code) => {
    expect(() => read('a', strToU8(text), [])).toThrow(code);
  });
});

describe('reading a workbook', () => {
  const rows = [
    ['Naam', 'E-mail'],
    ['Jan Bos', 'j@v.nl'],
  ];
  const workbook = makeWorkbook([
    { name: 'Klanten', rows },
    { name: 'Leeg', rows: [] },
    { name: 'Oud', state: 'hidden', rows },
    {
      name: 'Cijfers',
      rows: [
        ['x', 'y'],
        ['p', 'q'],
      ],
    },
  ]);

  it('leaves hidden sheets out, and those nobody knows, and says so', () => {
    const result = readFile('a.xlsx', workbook);
    expect(result).toMatchObject({ format: 'table', encoding: null, delimiter: null, rows: 1 });
    expect(result.persons).toMatchObject([{ key: 'p1', place: { entry: 'Klanten', row: 2 } }]);
    expect(result.warnings.map(({ code, entry }) => `${code} ${entry}`)).toEqual([
      'sheet.empty Leeg',
      'sheet.hidden Oud',
      'sheet.not-recognised Cijfers',
    ]);
  });

  it('reads the sheets that were chosen, with keys that do not clash', () => {
    const result = readFile('a.xlsx', workbook, {}, { format: null, entries: ['Klanten', 'Oud'] });
    expect(result.persons.map(({ key, place }) => [key, place.entry])).toEqual([
      ['1.p1', 'Klanten'],
      ['2.p1', 'Oud'],
    ]);
    expect(result.parts.map(({ entry }) => entry)).toEqual(['Klanten', 'Oud']);
  });

  it('reads dates and numbers as what they are', () => {
    const made = makeWorkbook(
      [
        {
          name: 'A',
          rows: [
            ['Naam', 'Telefoon', 'Factuurdatum'],
            ['Jan Bos', 612345678, { xml: '<c r="C2" s="0"><v>45321</v></c>' }],
            ['Bea Bos', '06 12345679', '13-2-2024'],
            ['Cor Bos', '', 45322],
          ],
        },
      ],
      { formats: ['dd-mm-yyyy'] },
    );
    const result = readFile('a.xlsx', made);
    expect(result.events.map(({ on }) => on)).toEqual(['2024-01-30', '2024-02-13', '2024-01-31']);
    expect(result.events.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([
      [],
      [],
      ['date.from-serial'],
    ]);
    expect(result.persons[0]?.contactPoints[0]?.normalized).toBe('+31612345678');
  });
});

describe('reading an archive', () => {
  it('gives each entry to the reader that knows it', () => {
    const bytes = zipSync({
      'map/kopers.csv': strToU8('Koper;Bestelling\nJan;1\n'),
      'relaties.csv': strToU8(CSV),
      'foto.png': Buffer.concat([Buffer.from([0x89, 0x50]), Buffer.alloc(600, 3)]),
      'nog.zip': zipSync({ 'a.csv': strToU8(CSV) }),
      'leesmij.txt': strToU8('Dit is de uitvoer van de winkel'),
    });
    const result = read('uitvoer.zip', bytes);
    expect(result).toMatchObject({ format: 'several', encoding: 'utf-8', delimiter: ';', rows: 2 });
    expect(result.persons.map(({ key, place, system }) => [key, place.entry, system])).toEqual([
      ['1.p1', 'map/kopers.csv', 'shop'],
      ['2.p1', 'relaties.csv', ''],
    ]);
    expect(result.consents[0]?.of).toBe('1.p1');
    expect(result.warnings.map(({ code, entry }) => `${code} ${entry}`)).toEqual([
      'entry.not-read foto.png',
      'entry.not-read nog.zip',
      'entry.not-recognised leesmij.txt',
    ]);
  });

  it('goes whole to a reader that wants all of it', () => {
    const bytes = zipSync({ 'data.csv': strToU8(CSV), 'manifest.json': strToU8('{}') });
    expect(read('a.zip', bytes)).toMatchObject({
      format: 'bucket',
      rows: 2,
      holdings: [{ name: 'data.csv', system: 'bucket', legalHold: false }],
    });
  });

  it('gives the rest when one entry turns out to be unreadable', () => {
    const bytes = zipSync({
      'contacten.xml': strToU8('<!DOCTYPE a><a><contactname1/><contactname2/><contacttypeid/></a>'),
      'relaties.csv': strToU8(CSV),
    });
    const result = readFile('a.zip', bytes);
    expect(result.persons).toHaveLength(1);
    expect(result.warnings).toEqual([
      { code: 'entry.not-read', params: { reason: 'xml.doctype' }, entry: 'contacten.xml' },
    ]);
  });

  it('is refused when nothing in it can be read', () => {
    expect(() => read('a.zip', zipSync({ 'a.json': strToU8('{"a":1}') }))).toThrow(
      'file.format-unknown',
    );
  });
});
