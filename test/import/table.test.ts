import { describe, expect, it } from 'vitest';
import { parseDelimited } from '#register/import/delimited.ts';
import { CELL_CHARACTERS, TABLE_COLUMNS, TABLE_ROWS } from '#register/import/limits.ts';
import { buildTable, numberRecords, type RawRow } from '#register/import/table.ts';

const KNOWN = new Set(['naam', 'email', 'telefoon', 'plaats', 'phone', 'voornaam']);

function build(rows: Iterable<RawRow>) {
  return buildTable({ fileName: 'a.csv', entry: '', workbook: false, rows }, (name) =>
    KNOWN.has(name),
  );
}

function fromText(text: string) {
  const built = build(numberRecords(parseDelimited(text, '').records));
  return {
    header: built.table.header,
    rows: built.table.rows.map(({ row, cells }) => [row, ...cells]),
    warnings: built.warnings.map(({ code }) => code),
  };
}

describe('the header', () => {
  it('is the first row of a plain file', () => {
    expect(fromText('Naam;E-mail\nJan;j@v.nl\n')).toEqual({
      header: ['Naam', 'E-mail'],
      rows: [[2, 'Jan', 'j@v.nl']],
      warnings: [],
    });
  });

  it('is found below titles, and rows keep their number', () => {
    const { header, rows, warnings } = fromText(
      'Voorbeeld Webdiensten\nExport van 22-11-2026\n\nNaam;E-mail;Plaats\n\nJan;j@v.nl;Ede\n',
    );
    expect(header).toEqual(['Naam', 'E-mail', 'Plaats']);
    expect(rows).toEqual([[6, 'Jan', 'j@v.nl', 'Ede']]);
    expect(warnings).toEqual(['header.rows-before', 'rows.empty']);
  });

  it('is not looked for below the fifteenth row', () => {
    const titles = Array.from({ length: 15 }, (_, index) => `titel ${index};x`).join('\n');
    expect(fromText(`${titles}\nNaam;E-mail\nJan;j@v.nl`).header).toEqual([]);
  });

  it('numbers repeated names and names missing ones by their column', () => {
    const { header, warnings } = fromText('Naam;Phone;;Phone;\nJan;1;2;3;4');
    expect(header).toEqual(['Naam', 'Phone', '(3)', 'Phone (2)', '(5)']);
    expect(warnings).toContain('header.repeated-column');
    expect(warnings).toContain('header.unnamed-column');
  });

  it('has no column for delimiters at the end of every line', () => {
    expect(fromText('Naam;E-mail;\nJan;j@v.nl;\n').header).toEqual(['Naam', 'E-mail']);
  });

  it('keeps names that objects have of their own', () => {
    expect(fromText('Naam;__proto__;constructor\nJan;x;y').header).toEqual([
      'Naam',
      '__proto__',
      'constructor',
    ]);
  });

  it.each([
    ['addresses', 'Jan;j@v.nl\nPiet;p@v.nl'],
    ['dates', 'Jan;01-02-2026\nPiet;02-02-2026'],
    ['a known word among data', 'Telefoon;j@v.nl\nPlaats;p@v.nl'],
  ])('is missing above %s', (_, text) => {
    const { header, rows, warnings } = fromText(text);
    expect(header).toEqual([]);
    expect(rows).toHaveLength(2);
    expect(warnings).toEqual(['header.missing']);
  });

  it('is recognised without known names when data stands below it', () => {
    expect(fromText('Foo;Bar\nx;j@v.nl').header).toEqual(['Foo', 'Bar']);
  });
});

describe('rows', () => {
  it('lose the apostrophe that guards a formula, and no other', () => {
    const { rows } = fromText("Naam;Telefoon\n't Hart;'+31612345678\n'=1+1;''=x");
    expect(rows).toEqual([
      [2, "'t Hart", '+31612345678'],
      [3, '=1+1', "'=x"],
    ]);
  });

  it('take a quoted formula for text', () => {
    expect(fromText('Naam;Plaats\n"=HYPERLINK(""x"")";"@SUM(A1)"').rows).toEqual([
      [2, '=HYPERLINK("x")', '@SUM(A1)'],
    ]);
  });

  it('are warned of when they have more cells than the header', () => {
    const { header, rows, warnings } = fromText('Naam,Plaats\nJansen, P.,Ede\nPiet,Urk');
    expect(header).toEqual(['Naam', 'Plaats', '(3)']);
    expect(rows[0]).toEqual([2, 'Jansen', ' P.', 'Ede']);
    expect(warnings).toContain('rows.wider-than-header');
  });
});

describe('the limits', () => {
  it('cut a cell with a warning that names the column', () => {
    const long = 'x'.repeat(CELL_CHARACTERS + 1);
    const { table, warnings } = build(
      numberRecords([
        ['Naam', 'Plaats'],
        [long, 'Ede'],
      ]),
    );
    expect(table.rows[0]?.cells[0]).toHaveLength(CELL_CHARACTERS);
    expect(warnings).toEqual([
      { code: 'cells.cut', params: { column: 'Naam', count: 1 }, entry: '' },
    ]);
  });

  it('refuse a table that is too wide', () => {
    const wide = Array.from({ length: TABLE_COLUMNS + 1 }, (_, index) => `k${index}`);
    expect(() => build(numberRecords([wide]))).toThrow('table.too-many-columns');
  });

  it('leave rows out past the limit, and count them', { timeout: 60_000 }, () => {
    function* rows(): Generator<RawRow> {
      yield { row: 1, cells: ['Naam', 'Plaats'] };
      for (let row = 2; row < TABLE_ROWS + 5; row += 1) yield { row, cells: ['Jan', 'Ede'] };
    }
    const { table, warnings } = build(rows());
    expect(table.rows).toHaveLength(TABLE_ROWS);
    expect(warnings).toEqual([
      { code: 'rows.over-limit', params: { limit: TABLE_ROWS, count: 3 }, entry: '' },
    ]);
  });

  it('let 1,048,576 rows pass that are empty', { timeout: 60_000 }, () => {
    function* rows(): Generator<RawRow> {
      yield { row: 1, cells: ['Naam', 'Plaats'] };
      for (let row = 2; row < 1_048_576; row += 1) yield { row, cells: ['', ''] };
      yield { row: 1_048_576, cells: ['Jan', 'Ede'] };
    }
    expect(build(rows()).table.rows).toEqual([{ row: 1_048_576, cells: ['Jan', 'Ede'] }]);
  });

  it('refuse a table without rows', () => {
    expect(() => build([])).toThrow('table.no-rows');
  });
});
