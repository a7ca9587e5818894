/**
 * Every code with which a reader says something. Texts belong to the screens; with
 * a code go only the names of columns, and counts: never a value from the file.
 */

/** Why a file is not read at all. */
export const REFUSAL_CODES = [
  'file.empty',
  'file.too-large',
  'file.takes-too-much',
  'file.not-text',
  'file.format-unknown',
  'file.spreadsheet-old',
  'file.spreadsheet-damaged',
  'file.spreadsheet-other',
  'file.orc-or-parquet',
  'archive.damaged',
  'archive.encrypted',
  'archive.too-many-entries',
  'archive.entry-too-large',
  'archive.too-large',
  'archive.ratio',
  'xml.doctype',
  'xml.damaged',
  'json.damaged',
  'json.too-deep',
  'table.too-many-columns',
  'table.no-rows',
  'manifest.missing',
  'manifest.files-missing',
  'mapping.missing',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why a row or a card gave no record. */
export const REJECTION_CODES = [
  'row.nobody',
  'row.too-long',
  'row.over-limit',
  'row.unreadable',
  'card.unreadable',
  'card.not-closed',
  'card.too-long',
  'record.anonymised',
  'record.deleted',
  'record.not-a-contact',
  'record.website-visitor',
  'record.unfinished',
  'record.owner-unknown',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** What the owner should know of the file, or of one row in it. */
export const WARNING_CODES = [
  'encoding.guessed',
  'encoding.unreadable-bytes',
  'encoding.decoded-twice',
  'delimiter.uncertain',
  'quote.not-closed',
  'quote.inside',
  'header.missing',
  'header.rows-before',
  'header.repeated-column',
  'header.unnamed-column',
  'rows.empty',
  'rows.wider-than-header',
  'lines.over-limit',
  'rows.over-limit',
  'cells.cut',
  'sheet.hidden',
  'sheet.empty',
  'sheet.not-read',
  'sheet.not-recognised',
  'entry.not-recognised',
  'entry.not-read',
  'dates.order-undecided',
  'dates.unreadable',
  'column.unknown',
  'column.not-understood',
  'column.may-hold-bsn',
  'list.incomplete',
  'list.older-than-names',
  'consents.all-the-same',
  'consents.without-topic',
  'consents.state-not-told',
  'time-zone.assumed',
  'records.website-visitors',
  'records.repeated-id',
  'records.unconfirmed',
  'manifest.assumed',
  'manifest.older-left-out',
  'holdings.older-versions',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Why a value in a record is to be looked at before it is kept. */
export const DOUBT_CODES = [
  'name.not-split',
  'name.split-guessed',
  'name.infix-guessed',
  'name.infix-only',
  'email.invalid',
  'phone.invalid',
  'phone.zero-restored',
  'website.invalid',
  'postcode.invalid',
  'iban.invalid',
  'vat.invalid',
  'vat.may-contain-bsn',
  'registration.invalid',
  'registration.zero-restored',
  'id.scientific',
  'date.order-undecided',
  'date.unreadable',
  'date.two-digit-year',
  'date.from-serial',
  'date.in-future',
  'time-zone.assumed',
  'boolean.unreadable',
  'text.decoded-twice',
  'consent.without-proof',
  'consent.unclear',
  'relation.unclear',
  'event.unclear',
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** What is left out on purpose, by what it is. */
export const SKIP_KINDS = [
  'bsn',
  'rijksregisternummer',
  'card',
  'password',
  'secret',
  'birth-date',
  'gender',
  'family',
  'health',
  'belief',
  'origin',
  'politics',
  'sexuality',
  'union',
  'criminal',
  'biometric',
  'photo',
  'note',
  'hobby',
  'ip-address',
  'location',
  'behaviour',
  'products',
  'technical',
  'not-mapped',
] as const;
export type SkipKind = (typeof SKIP_KINDS)[number];

/** Why a reader thinks that a file is one of its own. */
export const REASON_CODES = [
  'header.all-known',
  'header.known-columns',
  'header.own-columns',
  'header.missing-columns',
  'file-name',
  'entry-names',
  'content.marker',
  'content.shape',
  'columns.count',
  'generic',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
