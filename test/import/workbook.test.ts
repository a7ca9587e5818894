import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '#register/import/archive.ts';
import { formatKind, serialToIso } from '#register/import/number-formats.ts';
import { openFile } from '#register/import/open-file.ts';
import { readWorkbook } from '#register/import/workbook.ts';
import { type MadeSheet, type MadeWorkbook, makeWorkbook } from '#test/builders/imports.ts';

function readSheets(sheets: readonly MadeSheet[], parts?: MadeWorkbook) {
  return readWorkbook(unzip(makeWorkbook(sheets, parts)));
}

/** The cells of the first row, given as the XML of cells. */
function readCells(xml: string, parts?: MadeWorkbook): readonly string[] | undefined {
  const sheetData = `<row r="1">${xml}</row>`;
  return readSheets([{ name: 'Blad1', rows: [], sheetData }], parts)[0]?.rows[0]?.cells;
}

describe('cells of a workbook', () => {
  it.each([
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'Zoë & Co'],
    ['a shared text that does not exist', '<c r="A1" t="s"><v>9</v></c><c r="B1"><v>2</v></c>', ''],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>a &lt; b</t></is></c>', 'a < b'],
    ['rich text', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>', 'a b'],
    [
      'a text with a reading aid',
      '<c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>x</t></rPh><t>b</t></is></c>',
      'ab',
    ],
    ['an escaped line end', '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    ['a formula with its last value', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>y</v></c>', 'y'],
    [
      'a text that looks like a formula',
      '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>',
      '=1+1',
    ],
    ['a number', '<c r="A1"><v>1.5</v></c>', '1.5'],
    ['a large number', '<c r="A1"><v>3.1612345678E+10</v></c>', '31612345678'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'true'],
    ['no', '<c r="A1" t="b"><v>0</v></c>', 'false'],
    [
      'a date in ISO 8601',
      '<c r="A1" t="d"><v>2021-06-10T00:47:45.700Z</v></c>',
      '2021-06-10T00:47:45',
    ],
    ['a style that does not exist', '<c r="A1" s="99"><v>2</v></c>', '2'],
    ['a prefix of the namespace', '<x:c r="A1"><x:v>2</x:v></x:c>', '2'],
  ])('are text: %s', (_, xml, text) => {
    expect(readCells(xml, { strings: ['x', 'Zoë & Co'] })?.[0] ?? '').toBe(text);
  });

  it('are empty when they show an error', () => {
    expect(readCells('<c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c>')).toEqual(['', '1']);
  });

  it('stand in their column, with or without a place of their own', () => {
    expect(readCells('<c r="C1"><v>1</v></c><c r="AA1"><v>2</v></c>')).toHaveLength(27);
    expect(readCells('<c><v>1</v></c><c><v>2</v></c>')).toEqual(['1', '2']);
  });

  it('keep the zeros that their format puts in front', () => {
    const xml = '<c r="A1" s="0"><v>1234567</v></c><c r="B1" s="1"><v>12</v></c>';
    expect(readCells(xml, { formats: ['00000000', '0.00'] })).toEqual(['01234567', '12']);
  });
});

describe('dates of a workbook', () => {
  const cell = (value: string) => `<c r="A1" s="0"><v>${value}</v></c>`;

  it.each([
    ['dd/mm/yyyy', '45321', '2024-01-30'],
    ['[$-413]d mmmm yyyy', '45321.5', '2024-01-30T12:00:00'],
    ['yyyy\\-mm\\-dd hh:mm:ss.000', '45321.999994', '2024-01-30T23:59:59'],
    ['[h]:mm', '0.25', '06:00:00'],
    ['"dag" 0', '45321', '45321'],
    ['#.##0,00 [$€-413]', '45321', '45321'],
    ['General', '45321', '45321'],
  ])('in the format %s: %s is %s', (format, serial, text) => {
    expect(readCells(cell(serial), { formats: [format] })).toEqual([text]);
  });

  it('are counted from 1904 when the workbook says so', () => {
    const made = { formats: ['d-m-yyyy'], from1904: true };
    expect(readCells(cell('43859'), made)).toEqual(['2024-01-30']);
  });

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
  ])('number %d is %s', (serial, iso) => {
    expect(serialToIso(serial, false)).toBe(iso);
  });

  it('are known by number when the file has no code', () => {
    expect(formatKind(14, undefined)).toEqual({ kind: 'date' });
    expect(formatKind(1, undefined)).toEqual({ kind: 'plain' });
  });
});

describe('sheets of a workbook', () => {
  const rows = [['Naam'], ['Jan']];

  it('tell which are hidden', () => {
    const sheets = readSheets([
      { name: 'Relaties & co', rows },
      { name: 'Oud', state: 'hidden', rows },
      { name: 'Geheim', state: 'veryHidden', rows },
    ]);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Relaties & co', false],
      ['Oud', true],
      ['Geheim', true],
    ]);
  });

  it('keep the number of their rows and skip the empty ones', () => {
    const sheetData =
      '<row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4" s="1"/></row><row><c><v>2</v></c></row>';
    expect(readSheets([{ name: 'A', rows: [], sheetData }])[0]?.rows).toEqual([
      { row: 3, cells: ['1'] },
      { row: 5, cells: ['2'] },
    ]);
  });

  it('may claim 1,048,576 rows', { timeout: 60_000 }, () => {
    const empty = Array.from({ length: 1_048_575 }, (_, index) => `<row r="${index + 1}"/>`).join(
      '',
    );
    const sheetData = `${empty}<row r="1048576"><c r="B1048576"><v>1</v></c></row>`;
    expect(readSheets([{ name: 'A', rows: [], sheetData }])[0]?.rows).toEqual([
      { row: 1_048_576, cells: ['', '1'] },
    ]);
  });

  it.each([
    [
      'a cell in the last column',
      '<row r="1"><c r="XFD1"><v>1</v></c></row>',
      'table.too-many-columns',
    ],
    ['a row past the last', '<row r="1048577"/>', 'file.spreadsheet-damaged'],
    ['rows that go back', '<row r="2"/><row r="1"/>', 'file.spreadsheet-damaged'],
    ['cells that go back', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'file.spreadsheet-damaged'],
    ['no place at all', '<row r="1"><c r="?"/></row>', 'file.spreadsheet-damaged'],
    ['broken XML', '<row r="1"><c>', 'xml.damaged'],
  ])('are refused for %s', (_, sheetData, code) => {
    const bytes = makeWorkbook([{ name: 'A', rows: [], sheetData }]);
    expect(() => openFile({ name: 'a.xlsx', bytes }, [])).toThrow(code);
  });

  it('are read when another one is refused', () => {
    const sheetData = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    const bytes = makeWorkbook([
      { name: 'Oplosser', state: 'hidden', rows: [], sheetData },
      { name: 'Relaties', rows },
    ]);
    const { parts, warnings } = openFile({ name: 'a.xlsx', bytes }, []);
    expect(parts.map(({ entry }) => entry)).toEqual(['Relaties']);
    expect(warnings).toEqual([
      { code: 'sheet.not-read', params: { reason: 'table.too-many-columns' }, entry: 'Oplosser' },
    ]);
  });

  it('are refused when XML declares a document type', () => {
    const prolog = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    expect(() => readSheets([{ name: 'A', rows }], { prolog })).toThrow('xml.doctype');
  });

  it('are refused without an overview of them', () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    expect(() => readWorkbook(unzip(bytes))).toThrow('file.spreadsheet-damaged');
  });
});

describe('opening other spreadsheets', () => {
  it.each([
    ['of Excel before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file.spreadsheet-old'],
    [
      'of LibreOffice',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'file.spreadsheet-other',
    ],
    [
      'in the binary format',
      zipSync({ 'xl/workbook.bin': strToU8('x') }),
      'file.spreadsheet-other',
    ],
  ])('refuses one %s by name', (_, bytes, code) => {
    expect(() => openFile({ name: 'a.xls', bytes }, [])).toThrow(code);
  });
});
