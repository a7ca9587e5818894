import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '#register/import/archive.ts';
import { dateColumn } from '#register/import/dates.ts';
import { parseDelimited } from '#register/import/delimited.ts';
import { readName } from '#register/import/names.ts';
import { openFile } from '#register/import/open-file.ts';
import { readOpened } from '#register/import/read-file.ts';
import { FileRefused, type ReadResult } from '#register/import/records.ts';
import { readWorkbook } from '#register/import/workbook.ts';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { toCsv } from '#shared/domain/csv.ts';
import { DELIMITERS, ENCODINGS } from '#shared/domain/imports/text-form.ts';
import { makeSettings, makeWorkbook, readTable } from '#test/builders/imports.ts';

/** Text of what tables are made of, awkward and plain. */
const MARKS = [
  ...';,|\t"\'\n\r=+@-. ',
  'ë',
  '€',
  'a',
  'Jan',
  '1',
  '01-02-2025',
  'x@v.nl',
  '\u0000',
];
const awkward = fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 200 });
const HEADERS = [
  'Naam',
  'E-mail',
  'Telefoon',
  'Nieuwsbrief',
  'Factuurdatum',
  'KvK',
  'BTW',
  '__proto__',
];

/** What comes of a file: a reading, or a refusal with a code. Anything else is a fault. */
function tryRead(bytes: Uint8Array): ReadResult | string {
  try {
    const opened = openFile({ name: 'a', bytes }, []);
    return readOpened(opened, [], makeSettings());
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

describe('any file', () => {
  it('of random bytes is read or refused with a code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(tryRead(bytes)).toBeDefined();
      }),
    );
  });

  it('that starts as a known kind and goes wrong is read or refused', () => {
    const starts = [
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0x1f, 0x8b, 8],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [...strToU8('sep=;\n')],
      [...strToU8('<?xml version="1.0"?>')],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(tryRead(Uint8Array.from([...start, ...rest]))).toBeDefined();
      }),
    );
  });

  it('that is an archive or a workbook with a few bytes changed is read or refused', () => {
    const files = [
      zipSync({ 'a.csv': strToU8('Naam;E-mail\nJan;j@v.nl\n'.repeat(9)), 'b.csv': strToU8('x') }),
      makeWorkbook([
        {
          name: 'A',
          rows: [
            ['Naam', 'E-mail'],
            ['Jan', 'j@v.nl'],
          ],
        },
      ]),
    ];
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (file, changes) => {
          const bytes = Uint8Array.from(file);
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          expect(tryRead(bytes)).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of awkward text is read or refused, and its rows are real', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const result = tryRead(strToU8(text));
        if (typeof result === 'string') return;
        const rows = text.split(/[\r\n]/).length;
        for (const { place } of result.persons) expect(place.row).toBeLessThanOrEqual(rows);
      }),
    );
  });

  it('accounts for every row: a person, an organisation or a rejection', () => {
    const cell = fc.constantFrom(
      '',
      'Jan Bos',
      'x@v.nl',
      '0612345678',
      'ja',
      '12345678',
      '=1',
      '"',
    );
    const table = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const result = readTable(toCsv([HEADERS, ...rows], { bom: false }));
        const seen = new Set(
          [...result.persons, ...result.organisations].map(({ place }) => place.row),
        );
        for (const { row } of result.rejected) seen.add(row);
        const filled = rows.flatMap((cells, index) =>
          cells.some((text) => text.trim() !== '') ? [index + 2] : [],
        );
        expect([...seen].sort((a, b) => a - b)).toEqual(filled);
      }),
    );
  });
});

describe('what was written', () => {
  const cells = fc.string({ unit: fc.constantFrom(...MARKS.filter((mark) => mark !== '\u0000')) });
  const tables = fc.array(fc.array(cells, { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 6,
  });

  it('as CSV by the app comes back, whatever it holds', () => {
    const delimiter = fc.constantFrom(';', ',', '\t');
    fc.assert(
      fc.property(tables, delimiter, (rows, mark) => {
        const header = ['Naam', 'Plaats'];
        const csv = toCsv([header, ...rows], { delimiter: mark as ';', guard: false });
        const read = parseDelimited(csv, '', mark as ';');
        const plain = rows.map((row) => row.map((cell) => cell.replace(/\r\r\n|\r\n?/g, '\n')));
        expect(read.records).toEqual([header, ...plain]);
      }),
    );
  });

  it('as CSV has its delimiter found', () => {
    const word = fc.constantFrom(
      'Jan',
      'Jansen, P.',
      '1,5',
      'a;b',
      'Ede|Urk',
      'x\ty',
      'regel\ntwee',
    );
    const rows = fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...DELIMITERS), (body, delimiter) => {
        const text = [['Naam', 'Plaats', 'Land'], ...body]
          .map((row) => row.map((cell) => `"${cell}"`).join(delimiter))
          .join('\r\n');
        expect(parseDelimited(text, '').delimiter).toBe(delimiter);
      }),
    );
  });

  it('as a workbook comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab1&<>" ë\n=') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const [sheet] = readWorkbook(unzip(makeWorkbook([{ name: 'A', rows }])));
        const read = new Map(sheet?.rows.map(({ row, cells }) => [row, cells]));
        for (const [index, made] of rows.entries()) {
          const back = read.get(index + 1) ?? [];
          expect(made.map((_, column) => back[column] ?? '')).toEqual(made);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('as an archive comes back', () => {
    const files = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}\.csv$/),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(files, (contents) => {
        const read = unzip(zipSync({ ...contents }));
        expect(Object.fromEntries(read.map(({ name, bytes }) => [name, [...bytes]]))).toEqual(
          Object.fromEntries(Object.entries(contents).map(([name, bytes]) => [name, [...bytes]])),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('in any encoding is decoded without a fault', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.constantFrom(...ENCODINGS),
        (bytes, encoding) => {
          const text = () => openFile({ name: 'a', bytes }, [], { encoding });
          try {
            text();
          } catch (error) {
            expect(error).toBeInstanceOf(FileRefused);
          }
        },
      ),
    );
  });
});

describe('dates of a column', () => {
  const rules = {
    order: null,
    sourceZone: 'Europe/Amsterdam',
    timeZone: 'Europe/Amsterdam',
    today: getPlainDate('2026-11-22'),
    workbook: false,
  };
  const day = fc
    .integer({ min: 0, max: 45_000 })
    .map((days) => addDays(getPlainDate('1902-01-01'), days));

  it('are read back in any order that a value decides', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 8 }), fc.boolean(), (days, monthFirst) => {
        const write = (date: string) => {
          const [year, month, dayOf] = date.split('-');
          return monthFirst ? `${month}/${dayOf}/${year}` : `${dayOf}-${month}-${year}`;
        };
        const deciding = [...days, getPlainDate('2020-01-31')];
        const texts = deciding.map(write);
        const column = dateColumn(texts, rules);
        expect(column.undecided).toBe(false);
        expect(texts.map((text) => column.read(text).moment?.on)).toEqual(deciding);
      }),
    );
  });

  it('never fail, and never give a day that does not exist', () => {
    const unit = fc.constantFrom(...'0123456789-/.: TZ+apm');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const { moment } = dateColumn([text], rules).read(text);
        if (moment !== null) expect(getPlainDate(moment.on)).toBe(moment.on);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any name', () => {
  const word = fc.constantFrom(
    'van',
    'de',
    'der',
    'Van',
    "'t",
    'Jan',
    'Berg',
    'J.',
    'Le',
    ',',
    '(',
    ')',
    'dhr.',
    'x1',
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

  it('keeps its family name, and loses no letter but a salutation', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('NL' as const, 'BE' as const), (family, country) => {
        const { name } = readName({ givenName: 'Bea', familyName: family }, country);
        expect(name.familyName === '').toBe(family.trim() === '');
        const letters = (parts: string) => [...parts.replace(/[\s,()]/g, '')].sort().join('');
        expect(letters(`${name.infix}${name.familyName}`)).toBe(letters(family));
      }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('NL' as const, 'BE' as const), (full, country) => {
        const { name } = readName({ full }, country);
        const parts = [name.givenName, name.infix, name.familyName, name.initials];
        expect(name.full === '' || parts.every((part) => part === '')).toBe(true);
        if (name.infix !== '') expect(name.familyName).not.toBe('');
      }),
    );
  });
});
