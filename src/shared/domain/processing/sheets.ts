/**
 * The register of activities as tables: for a workbook with a sheet per part, as the model of
 * the Belgian authority has it, and for comma-separated values. Cells are text, never formulas.
 */
import { csvDelimiter, toCsv } from '../csv.ts';
import { printable } from '../letters/printable.ts';
import type { UiLanguage } from '../locale.ts';
import { writtenDay } from '../written-dates.ts';
import type { ProcessingFacts, ServedFacts } from './facts.ts';
import type { RegisterField } from './field.ts';
import { PROCESSING_OUT_TEXTS, type ProcessingOutTexts } from './out-texts.ts';
import { processingRegister } from './register.ts';
import { servedRecord } from './served.ts';
import { PROCESSING_WORDS } from './words.ts';

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Asked for by art. 30: its header is red. */
  readonly mandatory: boolean;
}

export interface RegisterSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
}

interface Recorded {
  readonly name: string;
  readonly endedOn: string | null;
  readonly fields: readonly RegisterField[];
}

/** Identification, register, register as processor, and a legend. */
export function processingSheets(facts: ProcessingFacts): RegisterSheet[] {
  const texts = PROCESSING_OUT_TEXTS[facts.language];
  const activities = activitySheet(facts);
  const served = servedSheet(facts);
  return [identification(facts, texts), activities, served, legend(facts, texts)];
}

/** The activities of the business as one table. */
export function activitySheet(facts: ProcessingFacts): RegisterSheet {
  const texts = PROCESSING_OUT_TEXTS[facts.language];
  const { activities } = processingRegister(facts);
  return recordSheet(texts.sheets.activities, activities, fieldsEver(activities), texts);
}

/** The customers for whom is processed as one table. */
export function servedSheet(facts: ProcessingFacts): RegisterSheet {
  const texts = PROCESSING_OUT_TEXTS[facts.language];
  const { served } = processingRegister(facts);
  // The columns stand there also while there is no customer yet.
  const fields = servedRecord(facts, NOBODY).fields;
  return recordSheet(texts.sheets.served, served, fields, texts);
}

const NOBODY: ServedFacts = {
  id: 0,
  name: '',
  contact: '',
  representative: '',
  dataProtectionOfficer: '',
  processing: '',
  dataCategories: '',
  personCategories: '',
  atEnd: null,
  agreementOn: null,
  agreementReference: '',
  startedOn: null,
  endedOn: null,
  note: '',
  systemIds: [],
};

/** A sheet as comma-separated values, for a spreadsheet in this language. */
export function sheetCsv({ columns, rows }: RegisterSheet, language: UiLanguage): string {
  return toCsv([columns.map(({ header }) => header), ...rows], {
    delimiter: csvDelimiter(language),
  });
}

/** Some records have lines that others lack: an interest only where one is a basis. */
function fieldsEver(records: readonly Recorded[]): RegisterField[] {
  const fields = new Map<string, RegisterField>();
  for (const record of records) {
    for (const field of record.fields) {
      if (!fields.has(field.key)) fields.set(field.key, field);
    }
  }
  const order = Object.keys(PROCESSING_WORDS.nl.activity.labels);
  return [...fields.values()].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

function recordSheet(
  name: string,
  records: readonly Recorded[],
  fields: readonly RegisterField[],
  texts: ProcessingOutTexts,
): RegisterSheet {
  return {
    name,
    columns: [
      { header: texts.name, width: 30, mandatory: false },
      { header: texts.status, width: 14, mandatory: false },
      ...fields.map(({ label, article, mandatory }) => ({
        header: article === '' ? label : `${label} (${article})`,
        width: 36,
        mandatory,
      })),
    ],
    rows: records.map((record) => [
      printable(record.name),
      record.endedOn === null ? texts.running : `${texts.ended} ${record.endedOn}`,
      ...fields.map(({ key }) =>
        cell(
          record.fields.find((field) => field.key === key),
          texts,
        ),
      ),
    ]),
  };
}

function cell(field: RegisterField | undefined, texts: ProcessingOutTexts): string {
  if (field === undefined) return '';
  const lines = field.lines.map(printable);
  if (field.missing !== null) lines.push(`${texts.notFilled}: ${printable(field.missing)}`);
  return lines.join('\n');
}

function identification(facts: ProcessingFacts, texts: ProcessingOutTexts): RegisterSheet {
  const { business, language, today } = facts;
  const labels = texts.business;
  const [fact, value] = texts.identification;
  return {
    name: texts.sheets.identification,
    columns: [
      { header: fact, width: 36, mandatory: true },
      { header: value, width: 60, mandatory: true },
    ],
    rows: [
      [labels.name, business.name],
      [labels.legalForm, business.legalForm],
      [labels.address, business.addressLines.join('\n')],
      [labels.email, business.email],
      [labels.phone, business.phone],
      [labels.website, business.website],
      [labels.registration, business.registration],
      [labels.officer, business.dataProtectionOfficer],
      [labels.madeOn, writtenDay(today, language)],
    ].map((row) => row.map(printable)),
  };
}

function legend(facts: ProcessingFacts, texts: ProcessingOutTexts): RegisterSheet {
  const { activities } = processingRegister(facts);
  const fields = [...fieldsEver(activities), ...servedRecord(facts, NOBODY).fields];
  const [column, article, mandatory] = texts.legendColumns;
  return {
    name: texts.sheets.legend,
    columns: [
      { header: column, width: 60, mandatory: false },
      { header: article, width: 26, mandatory: false },
      { header: mandatory, width: 16, mandatory: false },
    ],
    rows: [
      ...fields.map((field) => [
        field.label,
        field.article,
        field.mandatory ? texts.asked : texts.useful,
      ]),
      ...texts.legendNotes.map((text) => [text, '', '']),
    ],
  };
}
