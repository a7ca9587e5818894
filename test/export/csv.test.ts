import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvDelimiter, fromGuarded, toCsv } from '#shared/domain/csv.ts';

const DELIMITERS = [';', ',', '\t'] as const;
const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/** Text made of what is awkward in a spreadsheet, or of any characters at all. */
const awkward = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...TRIGGERS, "'", '"', ';', ',', ' ', '\u00a0', '\u200b', 'a'),
  }),
  fc.string({ unit: 'binary' }),
);
const table = fc.array(fc.array(awkward, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

/** Reads CSV with another implementation; the last row ends in a line end of its own. */
function parsed(text: string, delimiter: string): string[][] {
  const body = text.endsWith('\r\n') ? text.slice(0, -2) : text;
  return Papa.parse<string[]>(body, { delimiter, newline: '\r\n' }).data;
}

describe('writing CSV', () => {
  it('quotes every cell and ends every row with CRLF', () => {
    expect(
      toCsv(
        [
          ['a', 'b "c"; d'],
          ['', 'e\nf'],
        ],
        { bom: false },
      ),
    ).toBe('"a";"b ""c""; d"\r\n"";"e\nf"\r\n');
  });

  it('starts with a byte order mark when nothing else is asked', () => {
    expect(toCsv([['x']])).toBe('\ufeff"x"\r\n');
  });

  it('leaves numbers as they are, also negative ones', () => {
    expect(toCsv([[-5, 1.5, '-5']], { bom: false })).toBe(`"-5";"1.5";"'-5"\r\n`);
  });

  it('refuses a number that a spreadsheet cannot hold', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => toCsv([[number]])).toThrow(RangeError);
    }
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+31 6 12345678', "'+31 6 12345678"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ["'=1", "''=1"],
    ["'t Hoen", "'t Hoen"],
    ['2-1=1', '2-1=1'],
    ['', ''],
  ])('guards %j as %j', (text, guarded) => {
    expect(parsed(toCsv([[text]]), ';')).toEqual([[guarded]]);
    expect(fromGuarded(guarded)).toBe(text);
  });

  it('writes text unguarded when the guard is off', () => {
    expect(toCsv([['=1']], { bom: false, guard: false })).toBe('"=1"\r\n');
  });

  it('takes off one apostrophe and no more', () => {
    expect(fromGuarded("''=1")).toBe("'=1");
    expect(fromGuarded("'s-Gravenhage")).toBe("'s-Gravenhage");
    expect(fromGuarded('=1')).toBe('=1');
  });

  it('never lets a cell start with what a spreadsheet would run, whatever the text', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
        for (const cell of parsed(toCsv(rows, { delimiter }), delimiter).flat()) {
          const first = cell.replace(/^[ \u00a0\u200b\ufeff]+/u, '')[0] ?? '';
          expect(TRIGGERS).not.toContain(first);
        }
      }),
    );
  });

  it('gives back what was written when another program reads it', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), fc.boolean(), (rows, delimiter, bom) => {
        const read = parsed(toCsv(rows, { delimiter, bom }), delimiter);
        expect(read.map((row) => row.map(fromGuarded))).toEqual(rows);
      }),
    );
  });
});

describe('the delimiter', () => {
  it('is what spreadsheets expect where the language is spoken', () => {
    expect([csvDelimiter('nl'), csvDelimiter('fr'), csvDelimiter('en')]).toEqual([';', ';', ',']);
  });
});
