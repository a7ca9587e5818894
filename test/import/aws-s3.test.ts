import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFiles, type SourceFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import {
  fixtureBytes,
  listSkipped,
  listWarnings,
  makeSettings,
  readFile,
  readFixture,
} from '#test/builders/imports.ts';

const FOLDER = 'wekelijks';
const MANIFEST = fixtureBytes('aws-s3/manifest.json');

function textFile(name: string, text: string): SourceFile {
  return { name, bytes: strToU8(text) };
}

/** A manifest with what differs from that of the fixture. */
function manifestFile(name: string, parts: object): SourceFile {
  const manifest = JSON.parse(Buffer.from(MANIFEST).toString()) as object;
  return textFile(name, JSON.stringify({ ...manifest, ...parts }));
}

const DATA: readonly SourceFile[] = [
  ['11111111-aaaa', 'data-1'],
  ['22222222-bbbb', 'data-2'],
].map(([name, fixture]) => ({
  name: `${FOLDER}/data/${name}.csv.gz`,
  bytes: gzipSync(fixtureBytes(`aws-s3/${fixture}.csv`)),
}));

const INVENTORY: readonly SourceFile[] = [
  { name: `${FOLDER}/2025-11-07T01-00Z/manifest.json`, bytes: MANIFEST },
  textFile(`${FOLDER}/2025-11-07T01-00Z/manifest.checksum`, '0cc175b9c0f1b6a831c399e269772661'),
  textFile(`${FOLDER}/hive/dt=2025-11-07-01-00/symlink.txt`, 's3://voorbeeld/data/x.csv.gz'),
  ...DATA,
];

function readFolder(files: readonly SourceFile[], format: string | null = null) {
  return readOpened(openFiles(files, READERS), READERS, makeSettings(), { format, entries: null });
}

function zipped(files: readonly SourceFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
}

describe('an S3 inventory', () => {
  const result = readFolder(INVENTORY);

  it('dropped as a folder gives what the system holds, and nobody', () => {
    expect(result).toMatchObject({ format: 'aws-s3-inventory', rows: 5 });
    expect(result.persons).toEqual([]);
    expect(result.organisations).toEqual([]);
    expect(result.events).toEqual([]);
    expect(result.holdings).toMatchObject([
      {
        place: { entry: `${FOLDER}/data/11111111-aaaa.csv.gz`, row: 1 },
        system: 'aws-s3',
        name: 'facturen/2023/jansen & zn.pdf',
        bytes: 1034,
        modified: { on: '2023-09-02', at: '2023-09-02T21:37:53Z' },
        lockedUntilOn: '2031-01-01',
        legalHold: true,
      },
      { name: 'facturen/2023/jansen & zn.pdf', bytes: 900, modified: { on: '2023-01-01' } },
      { name: 'klanten/…/dossier 1.pdf', modified: null, legalHold: false },
      { name: 'foto%E9.jpg', bytes: 77 },
    ]);
  });

  it('says what it left out, and warns of older versions only', () => {
    expect(result.rejected).toMatchObject([{ row: 3, code: 'record.deleted' }]);
    expect(listWarnings(result)).toEqual(['holdings.older-versions count=1']);
    expect(listSkipped(result)).toContain('bsn Key 1');
    expect(result.holdings[2]?.doubts).toEqual([
      { code: 'date.unreadable', field: 'modified', row: 4 },
    ]);
  });

  it('in a zip gives the same', () => {
    expect(readFile('inventaris.zip', zipped(INVENTORY)).holdings).toEqual(result.holdings);
  });

  it('passes on what is odd about the text of a data file', () => {
    const [first] = DATA;
    const manifest = INVENTORY[0];
    if (first === undefined || manifest === undefined) throw new Error();
    const bytes = Buffer.from('"voorbeeld-bestanden","caf\xe9.txt","v","true"\n', 'latin1');
    const result = readFolder([manifest, { ...first, bytes: gzipSync(bytes) }]);
    expect(result.holdings).toMatchObject([{ name: 'café.txt', bytes: null }]);
    expect(listWarnings(result)).toContain('encoding.guessed encoding=windows-1252 count=1');
  });

  it('warns of data files that are missing or damaged, and of files that are not its own', () => {
    const [first, second] = DATA;
    const manifest = INVENTORY[0];
    if (first === undefined || second === undefined || manifest === undefined) throw new Error();
    const missing = readFolder([manifest, first, textFile(`${FOLDER}/leesmij.txt`, 'hallo')]);
    expect(listWarnings(missing)).toEqual([
      'list.incomplete count=1',
      'holdings.older-versions count=1',
      'entry.not-read',
    ]);
    const damaged = readFolder([manifest, first, { ...second, bytes: second.bytes.slice(0, 30) }]);
    expect(listWarnings(damaged)).toContain('entry.not-read reason=archive.damaged');
    expect(damaged.holdings).toHaveLength(3);
    expect(() => readFolder([manifest, textFile('a.txt', 'x')])).toThrow('manifest.files-missing');
  });

  it('takes the latest of several manifests', () => {
    const older = manifestFile(`${FOLDER}/2024-11-07T01-00Z/manifest.json`, {
      creationTimestamp: '1700000000000',
      files: [],
    });
    const both = readFolder([older, ...INVENTORY]);
    expect(both.holdings).toHaveLength(4);
    expect(listWarnings(both)[0]).toBe('manifest.older-left-out count=1');
  });

  it.each(['ORC', 'Parquet'])('is refused as %s, with the reason', (fileFormat) => {
    const manifest = manifestFile('manifest.json', { fileFormat });
    const data = textFile(`${FOLDER}/data/11111111-aaaa.orc`, 'PAR1PAR1');
    expect(() => readFolder([manifest, data])).toThrow('file.orc-or-parquet');
    expect(() => readFolder([manifest, data], 'aws-s3-inventory')).toThrow('file.orc-or-parquet');
    expect(() => readFile('manifest.json', manifest.bytes)).toThrow('file.orc-or-parquet');
  });

  it('is refused as a data file in one of those formats', () => {
    const parquet = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(300), Buffer.from('PAR1')]);
    const orc = Buffer.concat([Buffer.from('ORC'), Buffer.alloc(300), Buffer.from('ORC\u0017')]);
    expect(() => readFile('a.parquet', parquet)).toThrow('file.orc-or-parquet');
    expect(() => readFile('a.orc', orc)).toThrow('file.orc-or-parquet');
    expect(readFile('a.csv', 'ORCID;Naam\n0000-1;Jan Bos\n').persons).toHaveLength(1);
  });

  it('asks for the data files of a manifest alone, and for the manifest of data alone', () => {
    expect(() => readFixture('aws-s3/manifest.json')).toThrow('manifest.files-missing');
    expect(() => readFile('a.zip', zipped(DATA))).toThrow('manifest.missing');
    expect(() => readFolder(DATA, 'aws-s3-inventory')).toThrow('manifest.missing');
  });

  it('that is not complete leaves the other files of a folder what they are', () => {
    const manifest = { name: 'manifest.json', bytes: MANIFEST };
    const result = readFolder([manifest, textFile('relaties.csv', 'Naam;Plaats\nJan Bos;Ede\n')]);
    expect(result).toMatchObject({ format: 'table', rows: 1 });
    expect(listWarnings(result)).toEqual(['entry.not-read reason=manifest.files-missing']);
  });

  it('without a manifest is read by what its columns hold, with a warning', () => {
    const result = readFile('a.csv.gz', gzipSync(fixtureBytes('aws-s3/guess-6.csv')));
    expect(result).toMatchObject({ format: 'aws-s3-inventory-data', rows: 2 });
    expect(result.holdings).toMatchObject([
      { name: 'facturen/a.pdf', bytes: 1034, modified: { on: '2023-09-02' } },
      { name: 'facturen/b.pdf', bytes: 12 },
    ]);
    expect(listWarnings(result)).toEqual(['header.missing', 'manifest.assumed columns=6']);
    expect(readFixture('aws-s3/guess-2.csv').holdings.map(({ name }) => name)).toEqual([
      'facturen/a.pdf',
      'jansen.pdf',
    ]);
    const folder = readFolder(DATA);
    expect(folder).toMatchObject({ format: 'aws-s3-inventory-data', rows: 5 });
    expect(folder.rejected).toMatchObject([{ row: 3, code: 'record.deleted' }]);
  });

  it('with all columns and no manifest has all of them known', () => {
    const row =
      'emmer-een,a%2Fb.pdf,v,true,false,5,2023-09-02T21:37:53Z,e,STANDARD,false,,SSE,2031-01-01T00:00:00Z,GOVERNANCE,On,,DISABLED,';
    const result = readFile('a.csv', `${row}\n${row}\n`);
    expect(result.holdings[0]).toMatchObject({
      name: 'a/b.pdf',
      lockedUntilOn: '2031-01-01',
      legalHold: true,
    });
  });
});

describe('a listing of a bucket', () => {
  it('in JSON is read with its keys as they are, and tells that it goes on', () => {
    const result = readFixture('aws-s3/listing.json');
    expect(result).toMatchObject({ format: 'aws-s3-listing-json', rows: 3, persons: [] });
    expect(result.holdings.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['facturen/2023/jansen.pdf', 1034],
      ['back up/été+1.zip', 0],
    ]);
    expect(listWarnings(result)).toEqual(['list.incomplete']);
    expect(result.rejected).toMatchObject([{ row: 3, code: 'row.unreadable' }]);
  });

  it('in JSON with coded keys has them decoded', () => {
    const listing = {
      EncodingType: 'url',
      Contents: [{ Key: 'a+b%2B.txt', LastModified: '2023-09-02T21:37:53Z', Size: 1 }],
    };
    expect(readFile('a.json', JSON.stringify(listing)).holdings[0]?.name).toBe('a b+.txt');
  });

  it('as text is read in local time, spaces in the key and all', () => {
    const result = readFixture('aws-s3/listing.txt');
    expect(result).toMatchObject({ format: 'aws-s3-listing-text', rows: 4 });
    expect(result.holdings.map(({ name, bytes, modified }) => [name, bytes, modified?.at])).toEqual(
      [
        ['a.txt', 10, '2013-09-02T19:37:53Z'],
        ['facturen/foto  van de winkel.zip', 2863288, '2013-09-01T22:30:00Z'],
        ['klanten/jansen.pdf', 3040870, '2013-09-02T19:37:53Z'],
      ],
    );
    expect(result.rejected).toMatchObject([{ row: 5, code: 'row.unreadable' }]);
    expect(listWarnings(result)).toEqual([
      'list.incomplete count=1',
      'time-zone.assumed zone=Europe/Amsterdam',
    ]);
  });
});
