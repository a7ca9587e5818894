import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import { FileRefused, type ReadResult } from '#register/import/records.ts';
import {
  GOOGLE_NEW,
  GOOGLE_OLD,
  OUTLOOK_DUTCH,
  OUTLOOK_ENGLISH,
  OUTLOOK_GERMAN,
  OUTLOOK_GOOGLE,
  OUTLOOK_WEB,
  THUNDERBIRD,
  THUNDERBIRD_BRITISH,
} from '#test/builders/address-book-headers.ts';
import { makeCard, makeCsv } from '#test/builders/address-books.ts';
import { makeSettings, makeWorkbook, readFile } from '#test/builders/imports.ts';

const HEADERS = [
  ['google-contacts', GOOGLE_OLD],
  ['google-contacts', GOOGLE_NEW],
  ['google-contacts-outlook', OUTLOOK_GOOGLE],
  ['outlook', OUTLOOK_ENGLISH],
  ['outlook', OUTLOOK_WEB],
  ['outlook-nl', OUTLOOK_DUTCH],
  ['outlook-de', OUTLOOK_GERMAN],
  ['thunderbird', THUNDERBIRD],
  ['thunderbird-gb', THUNDERBIRD_BRITISH],
] as const;

/** A file with one row in which every cell holds its own name. */
function namesInCells(header: readonly string[]): string {
  return makeCsv(header, [Object.fromEntries(header.map((name) => [name, `${name} x`]))]);
}

/** Which formats know a file, best first. */
function candidates(name: string, bytes: Uint8Array): string[] {
  const [part] = openFile({ name, bytes }, READERS).parts;
  return part?.candidates.map(({ format }) => format) ?? [];
}

describe('an address book', () => {
  it.each(HEADERS)('is known as %s and as nothing else', (format, header) => {
    const bytes = strToU8(namesInCells(header));
    expect(candidates('a.csv', bytes)).toEqual([format, 'table']);
    const [part] = openFile({ name: 'a.csv', bytes }, READERS).parts;
    expect(part?.candidates[0]?.confidence).toBe(1);
  });

  it('is a card or LDIF for nobody but the reader of it', () => {
    expect(candidates('a', strToU8(makeCard('N:Bos;Jan')))).toEqual(['vcard']);
    expect(candidates('a', strToU8('dn: cn=Jan\nobjectclass: person\nsn: Bos\n'))).toEqual([
      'ldif',
    ]);
  });

  it.each([
    'Naam;E-mail;Telefoon\nJan Bos;j@v.nl;0612345678\n',
    'Voornaam,Achternaam,E-mailadres\nJan,Bos,j@v.nl\n',
    'First Name,Last Name,E-mail Address\nJan,Bos,j@v.nl\n',
    'Email Address,First Name,Last Name,Rating\nj@v.nl,Jan,Bos,2\n',
    'Record Id,First Name,Last Name,Account Name,Email,Email Opt Out\nzcrm_1,Jan,Bos,Vis,j@v.nl,false\n',
    'Naam;Kaart\nJan;"BEGIN:VCARD"\n',
  ])('is not seen in a table of something else: %j', (text) => {
    expect(candidates('a.csv', strToU8(text))).toEqual(['table']);
  });

  it('is read from a workbook and from an archive alike', () => {
    const header = [...OUTLOOK_DUTCH.slice(0, 25), 'Weergavenaam voor e-mail'];
    const row = header.map((name) => (name === 'Achternaam' ? 'Bos' : ''));
    expect(
      readFile('a.xlsx', makeWorkbook([{ name: 'Blad1', rows: [header, row] }])),
    ).toMatchObject({
      format: 'outlook-nl',
      persons: [{ name: { familyName: 'Bos' } }],
    });
    const files = {
      'a.csv': strToU8(makeCsv(GOOGLE_NEW, [{ 'Last Name': 'Bos' }])),
      'b.vcf': strToU8(makeCard('N:Vos;Bea')),
    };
    const zipped = readFile('a.zip', zipSync(files));
    expect(zipped.parts.map(({ format }) => format)).toEqual(['google-contacts', 'vcard']);
    expect(zipped.persons.map(({ name }) => name.familyName)).toEqual(['Bos', 'Vos']);
  });

  it('gets the state that the owner says the file has', () => {
    const csv = makeCsv(GOOGLE_NEW, [{ 'Last Name': 'Bos' }, { 'Organization Name': 'Vis' }]);
    const { consents } = readFile('a.csv', csv, { consentState: 'withdrawn' });
    expect(consents.map(({ of, state, place }) => [of, state, place.row])).toEqual([
      ['p1', 'withdrawn', 2],
      ['o1', 'withdrawn', 3],
    ]);
  });

  it.each(HEADERS)('never lets a citizen number in, whatever the column: %s', (_format, header) => {
    const cells = Object.fromEntries(header.map((name) => [name, 'BSN 123456782']));
    const result = readFile('a.csv', makeCsv(header, [cells]));
    expect(JSON.stringify(result)).not.toContain('123456782');
    expect(result.skipped.some(({ kind }) => kind === 'bsn')).toBe(true);
  });
});

describe('any address book', () => {
  /** A reading, or the code of a refusal; anything else is a fault. */
  function tryRead(bytes: Uint8Array): ReadResult | string {
    try {
      return readOpened(openFile({ name: 'a.csv', bytes }, READERS), READERS, makeSettings());
    } catch (error) {
      if (error instanceof FileRefused) return error.code;
      throw error;
    }
  }

  const LDIF =
    'dn: cn=Jan\nobjectclass: person\nsn:: Qm9z\nmail: j@v.nl\nl: E\n de\n\ndn: cn=Bea\ncn: Bea\n';
  const SEEDS = [...HEADERS.map(([, header]) => namesInCells(header)), LDIF].map((text) =>
    Buffer.from(text, 'latin1'),
  );

  it('with changed bytes is read or refused, and accounts for every row', () => {
    const value = fc.oneof(fc.nat(255), fc.constantFrom(...strToU8('",;\r\n @*:')));
    const change = fc.tuple(fc.nat(5000), value);
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.array(change, { maxLength: 10 }),
        (seed, changes) => {
          const bytes = Uint8Array.from(seed);
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
          const result = tryRead(bytes);
          if (typeof result === 'string') return;
          const seen = [...result.persons, ...result.organisations].map(({ place }) => place.row);
          for (const { row } of result.rejected) seen.push(row);
          expect(new Set(seen).size).toBe(result.rows);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  it('with awkward cells is read, and accounts for every row', () => {
    const cell = fc.constantFrom(
      ...[
        '',
        'Jan',
        'de',
        'j@v.nl',
        '=1',
        ' ::: ',
        '* ',
        '-',
        "'+31",
        '0612345678',
        'a\nb',
        '__proto__',
      ],
      'a, b; "c"',
      '/o=x',
      '1234 AB Ede',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS),
        fc.array(fc.array(cell, { minLength: 1, maxLength: 120 }), { minLength: 1, maxLength: 4 }),
        ([format, header], rows) => {
          const named = rows.map((cells) =>
            Object.fromEntries(
              header.map((name, index) => [name, cells[index % cells.length] ?? '']),
            ),
          );
          const filled = named.filter((row) => Object.values(row).some((text) => text !== ''));
          if (filled.length === 0) return;
          const result = readFile('a.csv', makeCsv(header, filled));
          expect(result.format).toBe(format);
          const seen = [...result.persons, ...result.organisations].map(({ place }) => place.row);
          for (const { row } of result.rejected) seen.push(row);
          expect(new Set(seen).size).toBe(filled.length);
        },
      ),
      { numRuns: 30 },
    );
  }, 30_000);
});
