/**
 * What a reader of one format is. Readers are plain functions: no database, no clock,
 * no network, no files. They never throw for what a row holds; for a file they cannot
 * take at all they throw FileRefused.
 */

import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReasonCode } from '#shared/domain/imports/codes.ts';
import type { ConsentState } from '#shared/domain/imports/consent-states.ts';
import type { DateOrder, Mapping } from '#shared/domain/imports/mapping.ts';
import type { Encoding } from '#shared/domain/imports/text-form.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { Params, Reading } from './records.ts';

/** What the owner chose, and what the world is like on the day of the import. */
export interface ReadSettings {
  /** For telephone numbers, postcodes and VAT numbers without a country. */
  readonly country: Country;
  /** Zone of times without an offset where the format does not fix one. */
  readonly timeZone: string;
  /** The day of the import: later dates are doubtful. */
  readonly today: PlainDate;
  /** Null decides per column, and marks what stays undecided. */
  readonly dateOrder: DateOrder | null;
  /** Null uses what the reader knows or proposes. */
  readonly mapping: Mapping | null;
  /** The mapping of one table among several, where the owner chose it now or before. */
  readonly mappingFor?: (table: Table) => Mapping | null;
  /** What a file is that does not say it itself: a list of those who signed off, say. */
  readonly consentState: ConsentState | null;
  /** Keep IP addresses as proof of consent. */
  readonly keepIpAsProof: boolean;
}

export interface Reason {
  readonly code: ReasonCode;
  readonly params: Params;
}

/** How sure a reader is, from 0 (not mine) to 1 (nobody else's), and why. */
export interface Recognition {
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** One row; missing cells at the end are empty. */
export interface TableRow {
  /** As a spreadsheet shows it; see Place. */
  readonly row: number;
  /**
   * Text as it stands in the file. From a workbook: dates as `YYYY-MM-DD` or
   * `YYYY-MM-DDTHH:MM:SS`, numbers with a decimal point, booleans `true` or `false`.
   */
  readonly cells: readonly string[];
}

export interface Table {
  /** Name of the file as the owner gave it; never used as a path. */
  readonly fileName: string;
  readonly entry: string;
  /** From a workbook: numbers may be dates, and text was never quoted. */
  readonly workbook: boolean;
  /** Trimmed; repeated names are numbered (`Phone`, `Phone (2)`), a missing one is `(3)`. Empty without a header. */
  readonly header: readonly string[];
  /** Rows below the header that are not empty. */
  readonly rows: readonly TableRow[];
}

/** Decoded text of a file or entry, without byte order mark. */
export interface SourceText {
  readonly fileName: string;
  readonly entry: string;
  readonly text: string;
  /** What it was decoded from, for formats that name a character set per value. */
  readonly encoding?: Encoding;
}

/** A file inside an archive; the name is only a label. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ReaderBase {
  /** Kebab-case, for ever: it stands in the journal and on the command line. */
  readonly id: string;
  /** The system that makes such files, such as `zoho-crm`. */
  readonly system: string;
}

/** For CSV, TSV and XLSX, once the table has been found. */
export interface TableReader extends ReaderBase {
  readonly kind: 'table';
  /** Columns it knows, to find the header among the first rows. Upper and lower case are the same. */
  readonly columns: readonly string[];
  readonly recognise: (table: Table) => Recognition;
  readonly read: (table: Table, settings: ReadSettings) => Reading;
}

/** For vCard, JSON, XML, and tables with quoting rules of their own. */
export interface TextReader extends ReaderBase {
  readonly kind: 'text';
  readonly recognise: (source: SourceText) => Recognition;
  /** `rows` counts cards or elements. */
  readonly read: (
    source: SourceText,
    settings: ReadSettings,
  ) => Reading & { readonly rows: number };
}

/**
 * For archives and folders whose files only mean something together. It warns itself of
 * entries it does not read (`entry.not-read`). Archives of entries that stand on their own
 * need none: each entry goes to the reader that recognises it.
 */
export interface ArchiveReader extends ReaderBase {
  readonly kind: 'archive';
  readonly recognise: (entries: readonly Entry[]) => Recognition;
  readonly read: (
    entries: readonly Entry[],
    settings: ReadSettings,
  ) => Reading & { readonly rows: number };
}

export type Reader = TableReader | TextReader | ArchiveReader;
