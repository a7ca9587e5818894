/** Files to import that went wrong: fixtures with bytes changed, and sound files with odd values. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '#register/import/open-file.ts';
import { READERS } from '#register/import/readers.ts';
import { SYNONYMS } from '#register/import/synonyms.ts';
import { toCsv } from '#shared/domain/csv.ts';
import { fixtureBytes, listFixtures, listMadeFiles } from './imports.ts';

/** Text that means something to a parser, or to whoever reads a date, a number or a name. */
const MARKS = [
  ...'"\';,|\t\n\r\\<>&{}[]:=%+@/ ',
  '\u0000',
  '\ufeff',
  '\r\r\n',
  '""',
  '\\,',
  '<![CDATA[',
  ']]>',
  '<!--',
  '&#0;',
  '&#x110000;',
  '<a/>',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '{"a":',
  'null',
  '{}',
  '__proto__',
  '1E+308',
  '99999999999999999999',
  '-0',
  'NaN',
  '0000-00-00',
  '9999-12-31',
  '31-02-2024',
  '2024-13-01T25:61:61Z',
  '%zz',
  '%E9',
  '=HYPERLINK("x")',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'sep=;\n',
  '123456782',
  'NL123456782B01',
  'van der',
  'ÃƒÂ©',
  '\u202e',
  '🙂',
  'e\u0301'.repeat(40),
];
/** Halves of letters, and letters that are none. */
const BROKEN = [[0xed, 0xa0, 0x80], [0xc3], [0xff, 0xfe], [0xf8, 0x88, 0x80, 0x80, 0x80]];

/** Every fixture, the files made of them, and archives of all that stand on their own. */
export function listSources(): SourceFile[] {
  const files = listFixtures().map((name) => ({ name, bytes: fixtureBytes(name) }));
  const single = Object.fromEntries(
    files
      .filter(({ name }) => /\.(?:csv|json|vcf|txt)$/.test(name))
      .map(({ name, bytes }) => [name, bytes]),
  );
  return [
    ...files,
    ...listMadeFiles(),
    { name: 'alles.zip', bytes: zipSync(single) },
    { name: 'los.zip', bytes: zipSync(single, { level: 0 }) },
  ];
}

/** A change in bytes; `at` is a part of the length, so that it fits any file. */
type Edit = (bytes: Uint8Array) => Uint8Array;

const at = fc.double({ min: 0, max: 1, noNaN: true });

function place(bytes: Uint8Array, part: number): number {
  return Math.min(Math.floor(part * bytes.length), Math.max(0, bytes.length - 1));
}

function replaced(bytes: Uint8Array, start: number, count: number, by: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(start + count)]);
}

const filling = fc.oneof(
  fc.constantFrom(...MARKS).map((text) => strToU8(text)),
  fc.constantFrom(...BROKEN).map((bytes) => Uint8Array.from(bytes)),
  fc.uint8Array({ minLength: 1, maxLength: 4 }),
);

const repetition = fc.tuple(at, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 2, max: 300 }));

/** Changes to bytes: put in, taken out, overwritten, repeated, cut off, joined to another file. */
export function edits(sources: readonly SourceFile[]): fc.Arbitrary<Edit> {
  return fc.oneof(
    fc.tuple(at, filling, fc.nat(8)).map(
      ([part, by, count]): Edit =>
        (bytes) =>
          replaced(bytes, place(bytes, part), count, by),
    ),
    fc.tuple(at, fc.nat(200)).map(
      ([part, count]): Edit =>
        (bytes) =>
          replaced(bytes, place(bytes, part), count, new Uint8Array()),
    ),
    repetition.map(
      ([part, count, times]): Edit =>
        (bytes) => {
          const start = place(bytes, part);
          const piece = bytes.subarray(start, start + count);
          return replaced(
            bytes,
            start,
            0,
            Buffer.concat(Array.from({ length: times }, () => piece)),
          );
        },
    ),
    at.map(
      (part): Edit =>
        (bytes) =>
          bytes.subarray(0, place(bytes, part)),
    ),
    fc.tuple(at, at, fc.nat(sources.length - 1)).map(
      ([part, from, index]): Edit =>
        (bytes) => {
          const other = sources[index]?.bytes ?? bytes;
          const start = place(bytes, part);
          return replaced(bytes, start, bytes.length, other.subarray(place(other, from)));
        },
    ),
  );
}

const value = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('a', '1', ' ', '"', '(', 'van ', '<').map((text) => text.repeat(20_000)),
  fc.constantFrom('Jan de Vries', 'j@v.nl', '0612345678', 'ja', '2024-02-29', 'COMPLAINT', ''),
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON of the fixtures in which values were exchanged for odd ones. */
export function oddJson(): fc.Arbitrary<Uint8Array> {
  const texts = listFixtures()
    .filter((name) => name.endsWith('.json'))
    .map((name) => Buffer.from(fixtureBytes(name)).toString())
    .filter(isJson);
  const odd = fc.array(fc.oneof(value, fc.jsonValue()), { minLength: 1, maxLength: 8 });
  return fc
    .tuple(fc.constantFrom(...texts), odd, fc.integer({ min: 1, max: 7 }))
    .map(([text, values, every]) => {
      let leaf = 0;
      const changed: unknown = JSON.parse(text, (_, member: unknown) => {
        if (typeof member === 'object' && member !== null) return member;
        leaf += 1;
        return leaf % every === 0 ? values[leaf % values.length] : member;
      });
      return strToU8(JSON.stringify(changed));
    });
}

/** Tables with columns that readers know, and odd cells under them. */
export function oddTables(): fc.Arbitrary<Uint8Array> {
  const lists = READERS.flatMap((reader) =>
    reader.kind === 'table' && reader.columns.length > 0 ? [reader.columns] : [],
  );
  const header = fc
    .constantFrom(...lists, [...SYNONYMS.keys()])
    .chain((columns) =>
      fc.oneof(
        fc.constant([...columns]),
        fc.array(fc.constantFrom(...columns), { minLength: 1, maxLength: 20 }),
      ),
    );
  const rows = fc.array(fc.array(value, { maxLength: 20 }), { minLength: 1, maxLength: 6 });
  const delimiter = fc.constantFrom(';' as const, ',' as const);
  return fc
    .tuple(header, rows, delimiter)
    .map(([names, body, mark]) => strToU8(toCsv([names, ...body], { delimiter: mark })));
}
