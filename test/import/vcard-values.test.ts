import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { READERS } from '#register/import/readers.ts';
import { FileRefused, type ReadResult } from '#register/import/records.ts';
import { tidyTyped } from '#shared/domain/typed-text.ts';
import {
  makeCard,
  makeOldCard,
  shortNames,
  shortPoints,
  shortSkips,
} from '#test/builders/address-books.ts';
import { listWarnings, makeSettings, readFile } from '#test/builders/imports.ts';

const read = (content: string | Uint8Array, settings = {}) =>
  readFile('kaarten.vcf', content, settings);

describe('character sets and encodings of values', () => {
  it('are read from quoted-printable, with soft breaks inside a character', () => {
    const result = read(
      makeOldCard(
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Ren=C3=\r\n=A9e;;;',
        'TITLE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9houder',
        'ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Dorpsstraat 12=\r\n=0D=0AAchterhuis;Ede;;6711 AB;',
        'TEL;CELL:0612345678',
      ),
    );
    expect(shortNames(result)).toEqual(['Renée||Müller']);
    expect(result.persons[0]?.functionTitle).toBe('Caféhouder');
    expect(shortPoints(result.persons[0])).toEqual([
      'phone cell: +31 6 12345678',
      'address work: Dorpsstraat 12 / Achterhuis / 6711 AB Ede',
    ]);
    expect(listWarnings(result)).toEqual([]);
  });

  it('may be declared, unknown or missing beside each other, as Outlook writes them', () => {
    const result = read(
      makeOldCard(
        'N;CHARSET=blabla:Ba\xe7on;Zo\xeb',
        'ADR;WORK:;;Caf\xe9laan 3;Gen\xe8ve;;1204;CH',
        'LABEL;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Caf=E9laan 3=0D=0A=\r\n1204 Gen=E8ve',
        'ORG;CHARSET=UTF-8:Caf\xc3\xa9 Rood',
        'TITLE;CHARSET=ISO-8859-2:\xb9ef',
      ),
    );
    expect(shortNames(result)).toEqual(['Zoë||Baçon']);
    expect(result.persons[0]?.functionTitle).toBe('šef');
    expect(result.organisations[0]?.name).toBe('Café Rood');
    expect(shortPoints(result.organisations[0])).toEqual([
      'address work: Cafélaan 3 / 1204 Genève / CH',
    ]);
    expect(listWarnings(result)[0]).toMatch(/^encoding.guessed encoding=windows-1252/);
  });

  it('are guessed and counted when quoted bytes are no UTF-8 and nothing is declared', () => {
    const result = read(makeOldCard('N;QUOTED-PRINTABLE:Ren=E9;Jo=EBl', 'EMAIL:joel@voorbeeld.nl'));
    expect(shortNames(result)).toEqual(['Joël||René']);
    expect(listWarnings(result)).toEqual(['encoding.guessed encoding=windows-1252 count=1']);
  });

  it('are base64 where a card says so', () => {
    const text = Buffer.from('Höhn;Änne').toString('base64');
    const result = read(
      makeCard(`N;CHARSET=UTF-8;ENCODING=B:${text.slice(0, 6)}`, ` ${text.slice(6)}`),
    );
    expect(shortNames(result)).toEqual(['Änne||Höhn']);
  });

  it('are of the whole file in UTF-16 without a mark', () => {
    const text = makeCard('N:Müller;Jan', 'TEL:0612345678');
    const swapped = Buffer.from(text, 'utf16le').swap16();
    const result = read(swapped);
    expect(result.encoding).toBe('utf-16be');
    expect(shortNames(result)).toEqual(['Jan||Müller']);
  });

  it('keep soft breaks from taking the end of the card along', () => {
    const result = read(makeOldCard('N:Bos;Jan', 'TITLE;ENCODING=QUOTED-PRINTABLE:Chef='));
    expect(shortNames(result)).toEqual(['Jan||Bos']);
    expect(result.persons[0]?.functionTitle).toBe('Chef');
  });
});

describe('lines', () => {
  it.each(['\n', '\r', '\r\n', '\r\r\n'])('may end with %j', (end) => {
    const text = (makeCard('N:Bos;Jan', 'TEL:0612345678') + makeCard('N:Vos;Bea')).replaceAll(
      '\r\n',
      end,
    );
    expect(shortNames(read(text))).toEqual(['Jan||Bos', 'Bea||Vos']);
  });

  it('are folded with one space or tab, which 2.1 keeps as a space', () => {
    const folded = ['N:Bo', ' s;J', '\tan', 'TITLE:Hoofd inkoop', ' van het noorden'];
    expect(read(makeCard(...folded)).persons[0]).toMatchObject({
      name: { givenName: 'Jan', familyName: 'Bos' },
      functionTitle: 'Hoofd inkoopvan het noorden',
    });
    const old = read(makeOldCard('N:Bos;Jan', 'TITLE:Hoofd', '  inkoop'));
    expect(old.persons[0]?.functionTitle).toBe('Hoofd inkoop');
  });

  it('may go on raw, in an address as in a note', () => {
    const result = read(
      makeCard(
        'N:Bos;Jan',
        'NOTE:Bereikbaar:',
        'Tel: na 18:00',
        'straat: onbekend',
        'ADR;TYPE=home:;;Dorpsstraat 12',
        'Achterhuis;Ede;;6711 AB;',
      ),
    );
    expect(shortPoints(result.persons[0])).toEqual([
      'address home: Dorpsstraat 12 / Achterhuis / 6711 AB Ede',
    ]);
    expect(shortSkips(result)).toEqual(['note NOTE 1']);
  });

  it('may all be indented', () => {
    const text = makeCard('N:Bos;Jan', 'TITLE:Hoofd', '  inkoop').replace(/^(?=.)/gm, '    ');
    const { persons } = read(`tekst\r\n${text}`);
    expect(persons[0]).toMatchObject({
      name: { familyName: 'Bos' },
      functionTitle: 'Hoofd inkoop',
    });
  });

  it('have escapes for commas, semicolons, line ends and colons', () => {
    const result = read(
      makeCard(
        'N:Bos\\;Vos;Jan',
        'ORG:Vis\\, Brood \\& Co',
        'TITLE:C:\\temp',
        'URL:https\\://v.nl/a',
      ),
    );
    expect(result.organisations[0]).toMatchObject({ name: 'Vis, Brood \\& Co' });
    expect(result.persons[0]).toMatchObject({
      functionTitle: 'C:\\temp',
      name: { familyName: 'Bos;Vos' },
    });
    expect(shortPoints(result.organisations[0])).toEqual(['website : https://v.nl/a']);
  });

  it('may have a comma, small letters or quotes where others have none', () => {
    const result = read(
      [
        'begin:vcard',
        'version:4.0',
        'n:Bos;Jan;;;',
        'tel;value=uri;type="voice,home":tel:+31-20-123-4567;ext=12',
        'email;type="work:0612345678',
        'label,TYPE=home:Dorpsstraat 12\\n6711 AB Ede\\nNederland',
        'end:vcard',
      ].join('\n'),
    );
    expect(shortPoints(result.persons[0])).toEqual([
      'phone home: +31 20 123 4567 ext. 12',
      'email work: 0612345678',
      'address home: Dorpsstraat 12 / 6711 AB Ede',
    ]);
  });
});

describe('limits', () => {
  const refusal = (text: string) => read(text).rejected.map(({ row, code }) => `${row} ${code}`);

  it('let photos of any size pass, in one line or many', () => {
    const photo = 'QUJD'.repeat(400_000);
    const lines = Array.from({ length: 30_000 }, () => ` ${'QUJD'.repeat(18)}`);
    const result = read(
      makeCard('N:Bos;Jan', `PHOTO:${photo}`, 'LOGO:', ...lines, 'TEL:0612345678'),
    );
    expect(shortPoints(result.persons[0])).toEqual(['phone : +31 6 12345678']);
  });

  it('refuse a card with a longer line, or a longer value in lines', () => {
    const long = 'a'.repeat(2 ** 20);
    expect(refusal(makeCard(`TITLE:${long}`) + makeCard('N:Bos;Jan'))).toEqual(['1 card.too-long']);
    const lines = Array.from({ length: 20_000 }, () => ` ${'a'.repeat(70)}`);
    expect(refusal(makeCard('TITLE:', ...lines))).toEqual(['1 card.too-long']);
  });

  it('refuse a card with more values than anybody has', () => {
    const lines = Array.from({ length: 1100 }, (_, index) => `X-A:${index}`);
    expect(refusal(makeCard(...lines))).toEqual(['1 card.too-long']);
  });

  it('refuse a file over 20 MB', () => {
    const photo = makeCard('N:Bos;Jan', `PHOTO:${'QUJD'.repeat(5_300_000)}`);
    expect(() => read(photo)).toThrow('file.too-large');
  });

  it('keep odd lines from taking long', () => {
    const odd = [
      `N;${';'.repeat(100_000)}`,
      `TEL;TYPE=${'"a'.repeat(100_000)}:1`,
      `TITLE:${'\\'.repeat(100_000)}`,
      `ORG:${';'.repeat(100_000)}`,
      `CATEGORIES:${','.repeat(100_000)}`,
      `ROLE;ENCODING=QUOTED-PRINTABLE:${'=C3'.repeat(100_000)}`,
      `NICKNAME;ENCODING=QUOTED-PRINTABLE:${'a=\r\n'.repeat(100_000)}`,
    ];
    expect(read(makeCard('N:Bos;Jan', ...odd)).rows).toBe(1);
  });
});

describe('any card', () => {
  const SEEDS = [
    makeCard(
      'N:van der Berg;Jan',
      'TEL;type=CELL:0612345678',
      'item1.EMAIL:j@v.nl',
      'item1.X-ABLabel:x',
    ),
    Buffer.from(
      makeOldCard(
        'N;QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller',
        'ADR;WORK:;;Dorpsstraat 1\\, a;Ede',
      ),
    ).toString('latin1'),
    makeCard(
      'AGENT:',
      'BEGIN:VCARD',
      'END:VCARD',
      'PHOTO;ENCODING=b:QUJD',
      ' QUJD',
      'REV:20240101',
    ),
  ].map((text) => Buffer.from(text, 'latin1'));

  /** A reading, or the code of a refusal; anything else is a fault. */
  function tryRead(bytes: Uint8Array): ReadResult | string {
    try {
      return readOpened(openFile({ name: 'a.vcf', bytes }, READERS), READERS, makeSettings());
    } catch (error) {
      if (error instanceof FileRefused) return error.code;
      throw error;
    }
  }

  it('with changed bytes is read or refused, and accounts for every card', () => {
    const change = fc.tuple(
      fc.nat(400),
      fc.oneof(fc.nat(255), fc.constantFrom(...strToU8('=;:\r\n ,"\\'))),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.array(change, { maxLength: 12 }),
        (seed, changes) => {
          const bytes = Uint8Array.from(seed);
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          const result = tryRead(bytes);
          if (typeof result === 'string' || result.format !== 'vcard') return;
          const rows = [...result.persons, ...result.organisations].map(({ place }) => place.row);
          for (const { row } of result.rejected) rows.push(row);
          expect(new Set(rows).size).toBe(result.rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that breaks off anywhere is read or refused', () => {
    for (const seed of SEEDS) {
      for (let length = 1; length < seed.length; length += 1) {
        expect(tryRead(seed.subarray(0, length))).toBeDefined();
      }
    }
  });

  it('gives back any name that was escaped and folded', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abé;,\\:" n\u{1f600}'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(word, fc.nat(30), (title, width) => {
        const escaped = title.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
        const line = [...`TITLE:${escaped}`];
        const folded = [line.slice(0, width + 6).join(''), ` ${line.slice(width + 6).join('')}`];
        const { persons } = read(makeCard('N:Bos;Jan', ...folded));
        expect(persons[0]?.functionTitle).toBe(tidyTyped(title));
      }),
      { numRuns: 300 },
    );
  });
});
