/** Files to import, made in code: text, workbooks and archives, and what reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { openFile, type SourceFile } from '#register/import/open-file.ts';
import { type ReadChoices, readOpened } from '#register/import/read-file.ts';
import type { ReadSettings } from '#register/import/reader.ts';
import { READERS } from '#register/import/readers.ts';
import type { Reading, ReadResult } from '#register/import/records.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

/** What an owner in the Netherlands chose, with what differs. */
export function makeSettings(parts: Partial<ReadSettings> = {}): ReadSettings {
  return {
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    today: getPlainDate('2026-11-22'),
    dateOrder: null,
    mapping: null,
    consentState: null,
    keepIpAsProof: false,
    ...parts,
  };
}

/** Opens and reads a file by the readers there are, as the app does. */
export function readFile(
  name: string,
  content: string | Uint8Array,
  settings: Partial<ReadSettings> = {},
  choices?: ReadChoices,
): ReadResult {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return readOpened(openFile({ name, bytes }, READERS), READERS, makeSettings(settings), choices);
}

/** Reads a text by the generic reader. */
export function readTable(content: string, settings: Partial<ReadSettings> = {}): ReadResult {
  return readFile('relaties.csv', content, settings, { format: 'table', entries: null });
}

/** Codes of doubts by row and field, such as `2 name name.not-split`. */
export function listDoubts(reading: Reading): string[] {
  return [
    ...reading.persons,
    ...reading.organisations,
    ...reading.consents,
    ...reading.events,
  ].flatMap(({ doubts }) => doubts.map(({ row, field, code }) => `${row} ${field} ${code}`));
}

/** Codes of warnings with their numbers, such as `rows.empty count=2`. */
export function listWarnings(reading: Reading): string[] {
  return reading.warnings.map(({ code, params }) =>
    [code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' '),
  );
}

/** A cell of a workbook: text, a number, or the XML of a cell. */
export type MadeCell = string | number | { readonly xml: string };

export interface MadeSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly MadeCell[])[];
  /** Instead of the rows: everything between the tags of `sheetData`. */
  readonly sheetData?: string;
}

export interface MadeWorkbook {
  readonly from1904?: boolean;
  /** Codes of number formats; style n of a cell shows format n. */
  readonly formats?: readonly string[];
  readonly strings?: readonly string[];
  /** Put before the root of `xl/workbook.xml`. */
  readonly prolog?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with these sheets. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  { from1904 = false, formats = [], strings = [], prolog = '' }: MadeWorkbook = {},
): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${
        state === undefined ? '' : ` state="${state}"`
      } r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${
        index + 1
      }.xml"/>`,
  );
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?>${prolog}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${
        from1904 ? ' date1904="1"' : ''
      }/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships>${relations.join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((code, index) => `<numFmt numFmtId="${index + 164}" formatCode="${escapeXml(code)}"/>`)
        .join('')}</numFmts><cellXfs>${formats
        .map((_, index) => `<xf numFmtId="${index + 164}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ),
  };
  for (const [index, { rows, sheetData }] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${
        sheetData ?? rows.map((cells, row) => rowXml(cells, row + 1)).join('')
      }</sheetData></worksheet>`,
    );
  }
  return zipSync(files, { level: 0 });
}

function rowXml(cells: readonly MadeCell[], row: number): string {
  const made = cells.map((cell, column) => {
    if (typeof cell === 'object') return cell.xml;
    const place = `${String.fromCharCode(65 + column)}${row}`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (cell === '') return '';
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${made.join('')}</row>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The bytes of a fixture, by its path under `test/import/fixtures`. */
export function fixtureBytes(path: string): Uint8Array {
  return readFileSync(join('test/import/fixtures', path));
}

/** Opens and reads a fixture as the app does. */
export function readFixture(path: string, settings: Partial<ReadSettings> = {}): ReadResult {
  return readFile(basename(path), fixtureBytes(path), settings);
}

/** Every fixture there is, by its path under `test/import/fixtures`, in order. */
export function listFixtures(): string[] {
  return readdirSync('test/import/fixtures', { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => relative('test/import/fixtures', join(parentPath, name)))
    .sort();
}

/** What cannot be looked at as a file of its own: a workbook, and archives of fixtures. */
export function listMadeFiles(): SourceFile[] {
  const rows = [
    ['Naam', 'E-mail', 'Factuurdatum'],
    ['Jan Bos', 'j@v.nl', 45321],
  ];
  const inventory = {
    'manifest.json': fixtureBytes('aws-s3/manifest.json'),
    'data/11111111-aaaa.csv.gz': gzipSync(fixtureBytes('aws-s3/data-1.csv')),
  };
  const backup = Object.fromEntries(
    ['Accounts', 'Contacts', 'Deals', 'Leads'].map((module) => [
      `Data/${module}_001.csv`,
      fixtureBytes(`zoho-crm/${module.toLowerCase()}.csv`),
    ]),
  );
  return [
    {
      name: 'workbook.xlsx',
      bytes: makeWorkbook([{ name: 'A', rows }], { formats: ['dd-mm-yyyy'] }),
    },
    { name: 'inventory.zip', bytes: zipSync(inventory, { level: 0 }) },
    { name: 'backup.zip', bytes: zipSync(backup, { level: 0 }) },
    { name: 'guess.csv.gz', bytes: gzipSync(fixtureBytes('aws-s3/guess-6.csv')) },
  ];
}

/** Kinds of what was left out, with column and count, such as `secret token 2`. */
export function listSkipped(reading: Reading): string[] {
  return reading.skipped.map(({ kind, column, count }) => `${kind} ${column} ${count}`);
}
