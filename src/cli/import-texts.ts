/** What the command line says of files that are not read, and of rows that give no record. */

import type { Params } from '#register/import/records.ts';
import type { RefusalCode, RejectionCode } from '#shared/domain/imports/codes.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';

/** Messages are in English, as all messages of the command line. */
export const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  'file.empty': 'The file is empty.',
  'file.too-large': 'The file is larger than {limit} bytes. Export it in parts.',
  'file.takes-too-much': 'Reading this file takes more memory than there is. Export it in parts.',
  'file.not-text': 'The file is neither text, nor a workbook, nor an archive.',
  'file.format-unknown': 'No reader knows this file, or the chosen one reads another kind.',
  'file.spreadsheet-old':
    'This is a workbook of an old kind, or one with a password. Save it as .xlsx without a password, or as CSV.',
  'file.spreadsheet-damaged': 'The workbook is damaged. Open it and save it again.',
  'file.spreadsheet-other': 'Workbooks of this kind are not read. Save it as .xlsx or CSV.',
  'file.orc-or-parquet':
    'Inventories in ORC or Parquet are not read. Set the inventory to CSV, and take the next one.',
  'archive.damaged': 'The archive is damaged. Fetch it again.',
  'archive.encrypted': 'The archive has a password. Unpack it first.',
  'archive.too-many-entries': 'There are more than {limit} files. Import them in parts.',
  'archive.entry-too-large': 'A file in the archive is larger than {limit} bytes.',
  'archive.too-large': 'The files together are too large. Import them in parts.',
  'archive.ratio': 'The archive grows more than {limit} times when unpacked, which is no export.',
  'xml.doctype': 'The XML has a DOCTYPE, which is never read. Export it without one.',
  'xml.damaged': 'The XML is damaged. Export it again.',
  'json.damaged': 'The JSON is damaged. Export it again.',
  'json.too-deep': 'The JSON is nested too deep to be an export.',
  'table.too-many-columns': 'Row {row} has more than {limit} columns.',
  'table.no-rows': 'There are no rows in the file.',
  'manifest.missing':
    'The manifest.json that belongs to these files is missing. Give the folder with all of it.',
  'manifest.files-missing':
    'The manifest names {count} data files, and none of them is here. Give the folder with all of them.',
  'mapping.missing': 'What the columns hold has to be said in the app first.',
};

/** Why a row is not among the records. */
export const REJECTIONS: Readonly<Record<RejectionCode, Readonly<Record<UiLanguage, string>>>> = {
  'row.nobody': {
    nl: 'In deze rij staat niemand: geen naam, geen organisatie en niets om iemand te bereiken.',
    en: 'There is nobody in this row: no name, no organisation, and no way to reach anybody.',
  },
  'row.too-long': { nl: 'Deze rij is te lang.', en: 'This row is too long.' },
  'row.over-limit': {
    nl: 'Deze rij valt buiten het aantal dat in één keer wordt gelezen.',
    en: 'This row is beyond the number that is read at once.',
  },
  'row.unreadable': {
    nl: 'Deze rij past niet bij de opbouw van het bestand.',
    en: 'This row does not fit the structure of the file.',
  },
  'card.unreadable': { nl: 'Dit kaartje is niet te lezen.', en: 'This card cannot be read.' },
  'card.not-closed': {
    nl: 'Van dit kaartje ontbreekt het einde.',
    en: 'The end of this card is missing.',
  },
  'card.too-long': { nl: 'Dit kaartje is te lang.', en: 'This card is too long.' },
  'record.anonymised': {
    nl: 'Het andere systeem heeft deze gegevens al geanonimiseerd.',
    en: 'The other system has anonymised this already.',
  },
  'record.deleted': {
    nl: 'Het andere systeem noemt dit gewist.',
    en: 'The other system calls this deleted.',
  },
  'record.not-a-contact': {
    nl: 'Dit zegt niets over een persoon of organisatie.',
    en: 'This says nothing of a person or an organisation.',
  },
  'record.website-visitor': {
    nl: 'Dit is een bezoeker van de website over wie verder niets bekend is.',
    en: 'This is a visitor of the website of whom nothing else is known.',
  },
  'record.unfinished': { nl: 'Dit is een concept.', en: 'This is a draft.' },
  'record.owner-unknown': {
    nl: 'In het bestand staat niet van wie dit is.',
    en: 'The file does not say whose this is.',
  },
};

/** Puts the counts of a code in its text. */
export function fillIn(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
