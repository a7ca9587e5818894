/**
 * Excel workbooks (.xlsx): which sheets there are, which are hidden, and what the
 * styles say of dates. Values only: formulas, links and macros are never looked at.
 */

import { formatKind, type NumberFormat } from './number-formats.ts';
import type { Entry } from './reader.ts';
import { FileRefused } from './records.ts';
import { decodeEscapes, readSheetRows, type SheetContext, type SheetRow } from './sheet.ts';
import { walkXml } from './xml.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  /** Why it is not read, when that is so: the other sheets may be fine. */
  readonly refused: FileRefused | null;
}

/** True for the entries of a workbook in the format of Excel since 2007. */
export function isWorkbook(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml');
}

/** True for a spreadsheet of another kind: OpenDocument, or the binary format of Excel. */
export function isOtherSpreadsheet(entries: readonly Entry[]): boolean {
  return entries.some(
    ({ name, bytes }) =>
      name === 'xl/workbook.bin' ||
      (name === 'mimetype' &&
        new TextDecoder().decode(bytes.subarray(0, 80)).includes('opendocument')),
  );
}

/** All sheets in the order of the workbook. Throws FileRefused for a damaged workbook. */
export function readWorkbook(entries: readonly Entry[]): Sheet[] {
  const files = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const { sheets, from1904 } = readOverview(getXml(files, 'xl/workbook.xml'));
  const targets = readTargets(getXml(files, 'xl/_rels/workbook.xml.rels'));
  const strings = readStrings(findXml(files, 'xl/sharedStrings.xml'));
  const formats = readFormats(findXml(files, 'xl/styles.xml'));
  return sheets.flatMap(({ name, hidden, relation }) => {
    const target = targets.get(relation);
    const xml = target === undefined ? undefined : findXml(files, target);
    // A sheet with a chart has no cells, and stands elsewhere.
    if (xml === undefined || !target?.startsWith('xl/worksheets/')) return [];
    return [{ name, hidden, ...tryRows(xml, { strings, formats, from1904 }) }];
  });
}

function tryRows(xml: string, context: SheetContext): Pick<Sheet, 'rows' | 'refused'> {
  try {
    return { rows: readSheetRows(xml, context), refused: null };
  } catch (error) {
    if (error instanceof FileRefused) return { rows: [], refused: error };
    throw error;
  }
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

function readOverview(xml: string): { sheets: ListedSheet[]; from1904: boolean } {
  const sheets: ListedSheet[] = [];
  let from1904: boolean | undefined;
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') {
        from1904 ??= /^(?:1|true|on)$/.test(attribute('date1904') ?? '');
      } else if (name === 'sheet') {
        sheets.push({
          name: decodeEscapes(attribute('name') ?? ''),
          hidden: /hidden/i.test(attribute('state') ?? ''),
          relation: attribute('id') ?? '',
        });
      }
    },
  });
  return { sheets, from1904: from1904 ?? false };
}

/** Relation to entry; targets are relative to `xl/` unless they start with a slash. */
function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(xml, {
    open(name, attribute) {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const entry = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      targets.set(attribute('Id') ?? '', entry);
    },
  });
  return targets;
}

/** The texts that cells refer to by number; reading aids for Japanese are left out. */
function readStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(decodeEscapes(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(piece) {
      if (inText && !phonetic) text += piece;
    },
  });
  return strings;
}

/** How the numbers of each style are shown. */
function readFormats(xml: string | undefined): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (xml === undefined) return formats;
  let inCellStyles = false;
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') {
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(formatKind(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}

function findXml(files: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = files.get(name);
  if (bytes === undefined) return undefined;
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes,
  );
}

function getXml(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const xml = findXml(files, name);
  if (xml === undefined) throw new FileRefused('file.spreadsheet-damaged');
  return xml;
}
