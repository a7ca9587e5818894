/**
 * Writes Excel workbooks (.xlsx, ECMA-376): sheets of text with a header that stays in sight.
 * Cells are inline strings marked as text, so that nothing in them is ever taken for a formula.
 */
import { zipSync } from 'fflate';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { printable } from '#shared/domain/letters/printable.ts';
import type { RegisterSheet } from '#shared/domain/processing/sheets.ts';
import { localNoon } from './zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a cell of Excel can hold. */
const LONGEST_CELL = 32_767;

/** Places in `cellXfs` of the styles below. */
const STYLE = { text: 1, header: 2, mandatoryHeader: 3 } as const;

/** The workbook as bytes; the same sheets on the same day give the same bytes. */
export function writeWorkbook(
  sheets: readonly RegisterSheet[],
  { madeOn }: { readonly madeOn: PlainDate },
): Uint8Array {
  const names = sheetNames(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => [
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
  };
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  }
  const bytes = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(DECLARATION + text, 'utf8')]),
  );
  return zipSync(bytes, { level: 6, mtime: localNoon(madeOn) });
}

/** At most 31 characters, without those Excel refuses, and each once. */
function sheetNames(sheets: readonly RegisterSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const neat = name
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim();
    const unique = neat === '' || taken.has(neat.toLowerCase()) ? `${index + 1}` : neat;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `${sheets.join('')}</Types>`
  );
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const entries = names.map(
    (name, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`;
}

/** Wrapped text from the top of the cell; a bold header; white on dark red where mandatory. */
function styles(): string {
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  // 49 is the format "text"; quotePrefix keeps it text when somebody edits the cell.
  const xf = (font: number, fill: number) =>
    `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrap}</xf>`;
  return (
    `<styleSheet xmlns="${MAIN}">` +
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EA"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFA61B1B"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    `${xf(0, 0)}${xf(1, 2)}${xf(2, 3)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function sheetXml({ columns, rows }: RegisterSheet): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = columns.map(({ header: text, mandatory }, index) =>
    cellXml(text, 1, index, mandatory ? STYLE.mandatoryHeader : STYLE.header),
  );
  const body = rows.map((row, at) => {
    const cells = row.map((text, index) => cellXml(text, at + 2, index, STYLE.text));
    return `<row r="${at + 2}">${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols>` +
    `<sheetData><row r="1">${header.join('')}</row>${body.join('')}</sheetData></worksheet>`
  );
}

function cellXml(text: string, row: number, column: number, style: number): string {
  const place = `r="${columnName(column)}${row}" s="${style}"`;
  if (text === '') return `<c ${place}/>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(text))}</t></is></c>`;
}

/** `A` to `Z`, then `AA`. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function fitting(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}

/** Escaped for XML; what looks like one of Excel's own escapes (`_x000D_`) stays what it says. */
function escaped(text: string): string {
  return printable(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
