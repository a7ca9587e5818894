/**
 * What goes into the export package of one person (GDPR art. 15(3), or the part of
 * it that art. 20(1) is about): the data for a machine, for a spreadsheet and for a reader, with a description
 * of every file and field. Texts only; bytes, hashes and the archive are made by
 * the register.
 */
import type { Dossier } from '../dossier.ts';
import type { LetterForm } from '../letters/document.ts';
import { type LetterLocale, languageOf } from '../locale.ts';
import { csvFile, csvTables } from './csv-tables.ts';
import { fieldListCsv } from './field-list.ts';
import { type ExtraDocument, type FileKind, fileName } from './file-names.ts';
import { personDataSchemaJson } from './json-schema.ts';
import { overviewHtml } from './overview.ts';
import { personData, personDataJson } from './person-data.ts';
import { portableData } from './portable-data.ts';
import { readmeText } from './readme.ts';
import type { ExportScope } from './scope.ts';
import { picked, shapeOf } from './shapes.ts';
import type { Voice } from './wording.ts';

/** A file of the package: its path inside, what it is, and its text (to be written as UTF-8). */
export interface ExportFile {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface ExportPackageOptions {
  readonly locale: LetterLocale;
  /** How the person is addressed; formal when absent. */
  readonly form?: LetterForm;
  /** Everything, or what the person may take along (GDPR art. 20); everything when absent. */
  readonly scope?: ExportScope;
  /** Documents that go along, so that the readme can name them. */
  readonly extras?: readonly ExtraDocument[];
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain;charset=utf-8',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
};

/**
 * The files of the package, without the list of hashes (see `hashList`): that
 * needs the bytes. The same dossier and options give the same texts.
 */
export function composeExportPackage(
  dossier: Dossier,
  options: ExportPackageOptions,
): ExportFile[] {
  const { locale, form = 'formal', scope = 'all', extras = [] } = options;
  const voice: Voice = { locale, form };
  const shape = shapeOf(scope);
  const data = scope === 'portable' ? portableData(dossier, voice) : personData(dossier, voice);
  const tables = csvTables(data, shape, voice);
  return [
    file('readme', readmeText({ data, shape, tables, extras, voice }), voice),
    file('overview', overviewHtml(data, shape, voice), voice),
    file('data', personDataJson(scope === 'portable' ? picked(shape.fields, data) : data), voice),
    file('schema', personDataSchemaJson(shape, voice), voice),
    file('fields', fieldListCsv(tables, shape, voice), voice),
    ...tables.map((table) => file(table.kind, csvFile(table, voice), voice)),
  ];
}

function file(kind: FileKind, text: string, voice: Voice): ExportFile {
  const path = fileName(kind, languageOf(voice.locale));
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return { path, mediaType: MEDIA_TYPES[extension] ?? 'text/plain', text };
}
