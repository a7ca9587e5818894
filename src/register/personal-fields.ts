/**
 * Every column of the register with what the answer to an access request, the
 * export package and an erasure do with it (GDPR art. 15, 17 and 20). A test
 * compares this with the migrated file and with what the three really do: a column
 * that is added without an entry here fails it.
 */
import type { Schema } from './schema.ts';

/** A column that says something of a person. */
export interface PersonalField {
  /** In the answer and its annex: the value itself, or what a code or reference means. */
  readonly access: 'value' | 'words';
  /** In the machine-readable file of the package. */
  readonly export: 'value' | 'words';
  /** The value is searched for after an erasure, or the row just goes with the person. */
  readonly erased: 'value' | 'row';
}

/** A column of which the answer and the package say nothing, with the reason. It goes all the same. */
export interface ExcludedField {
  readonly excluded: string;
}

const TOLD: PersonalField = { access: 'value', export: 'value', erased: 'value' };
/** A day is no trace of anybody by itself. */
const DAY: PersonalField = { access: 'value', export: 'value', erased: 'row' };
const IN_WORDS: PersonalField = { access: 'words', export: 'words', erased: 'row' };

const NUMBER: ExcludedField = { excluded: 'A number of the register itself.' };
const DERIVED: ExcludedField = { excluded: 'The same value in another form, to find or sort by.' };
const HOUSEKEEPING: ExcludedField = {
  excluded: 'When the row was written: it tells of the register, not of the person.',
};
const STYLE: ExcludedField = { excluded: 'How letters are written; every letter shows it.' };

type Columns<T> = { readonly [C in keyof T]?: PersonalField | ExcludedField };

/** Tables with rows of persons. Every column has an entry. */
export const PERSONAL_FIELDS = {
  person: {
    id: NUMBER,
    given_name: TOLD,
    infix: TOLD,
    family_name: TOLD,
    nickname: TOLD,
    function_title: TOLD,
    display_name: TOLD,
    sort_name: DERIVED,
    language: STYLE,
    letter_form: STYLE,
    source: TOLD,
    note: TOLD,
    created_at: HOUSEKEEPING,
    updated_at: HOUSEKEEPING,
  },
  contact_point: {
    id: NUMBER,
    person_id: NUMBER,
    kind: IN_WORDS,
    value: TOLD,
    normalized: DERIVED,
    label: TOLD,
    position: NUMBER,
  },
  organisation: {
    id: NUMBER,
    name: TOLD,
    sort_name: DERIVED,
    registration_number: TOLD,
    vat_number: TOLD,
    website: TOLD,
    address: TOLD,
  },
  relation: {
    id: NUMBER,
    person_id: NUMBER,
    organisation_id: IN_WORDS,
    kind: IN_WORDS,
    from_on: DAY,
    to_on: DAY,
    note: TOLD,
  },
  agreement: {
    id: NUMBER,
    person_id: NUMBER,
    name: TOLD,
    reference: TOLD,
    from_on: DAY,
    to_on: DAY,
    note: TOLD,
  },
  event: {
    id: NUMBER,
    person_id: NUMBER,
    data_item_id: NUMBER,
    kind: IN_WORDS,
    occurred_on: DAY,
    source: TOLD,
    note: TOLD,
    created_at: HOUSEKEEPING,
  },
  consent: {
    id: NUMBER,
    person_id: NUMBER,
    topic_id: IN_WORDS,
    given_on: DAY,
    given_how: TOLD,
    wording: TOLD,
    proof: TOLD,
    withdrawn_on: DAY,
    withdrawn_how: TOLD,
    wording_id: IN_WORDS,
    kind: IN_WORDS,
    given_channel: IN_WORDS,
    withdrawn_channel: IN_WORDS,
    confirmed_on: DAY,
    confirmed_how: TOLD,
    proof_name: TOLD,
    proof_sha256: { excluded: 'Shows that the file is as it came in; the file itself is told.' },
    // By its name; the file goes along with the package of everything.
    proof_file: IN_WORDS,
  },
  data_item: {
    id: NUMBER,
    person_id: NUMBER,
    category_id: IN_WORDS,
    label: TOLD,
    source: TOLD,
    collected_on: DAY,
    note: TOLD,
    created_at: HOUSEKEEPING,
    updated_at: HOUSEKEEPING,
    reduced_on: { excluded: 'That less is kept than before says nothing more of the person.' },
  },
  data_field: {
    id: NUMBER,
    data_item_id: NUMBER,
    field_id: IN_WORDS,
    value: TOLD,
    position: NUMBER,
  },
  data_item_system: { data_item_id: NUMBER, system_id: IN_WORDS, external_id: TOLD },
  item_decision: {
    data_item_id: NUMBER,
    person_id: NUMBER,
    kind: { excluded: 'A code for what the reason says in words.' },
    reason: TOLD,
    review_on: DAY,
    decided_on: DAY,
  },
  hold: {
    id: NUMBER,
    person_id: NUMBER,
    data_item_id: NUMBER,
    request_id: NUMBER,
    kind: IN_WORDS,
    ground: TOLD,
    from_on: DAY,
    to_on: DAY,
    review_on: { excluded: 'When the owner looks again; until then the hold lasts.' },
    restriction_ground: { excluded: 'Told in the letter on the restriction (GDPR art. 18(3)).' },
  },
  /** Rows that a law forbids to tell are left out whole; they are searched for and go all the same. */
  disclosure: {
    id: NUMBER,
    person_id: NUMBER,
    processor_id: NUMBER,
    kind: IN_WORDS,
    recipient: TOLD,
    law: TOLD,
    what: TOLD,
    why: TOLD,
    disclosed_on: DAY,
    agreed_on: DAY,
    agreed_how: TOLD,
    silent: { excluded: 'Which rows are told; what is told says that it is.' },
    silent_because: { excluded: 'Why a row is not told: nothing of such a row is.' },
    created_at: HOUSEKEEPING,
  },
  access_permission: {
    id: NUMBER,
    person_id: NUMBER,
    served_controller_id: {
      excluded: 'The customer for whom the data are kept: another party than the person.',
    },
    processor_id: IN_WORDS,
    kind: IN_WORDS,
    may: IN_WORDS,
    what: TOLD,
    who: TOLD,
    asked_on: DAY,
    given_on: DAY,
    given_how: TOLD,
    ticket: TOLD,
    ends_on: DAY,
    used_on: DAY,
    created_at: HOUSEKEEPING,
  },
  publication: {
    id: NUMBER,
    person_id: NUMBER,
    place: TOLD,
    what: TOLD,
    published_on: DAY,
    taken_down_on: DAY,
  },
} as const satisfies { readonly [T in keyof Schema]?: Columns<Schema[T]> };

/** The files of requests, runs and breaches: kept apart from the data they are about. */
export const FILES_ABOUT_PERSONS = {
  request: 'The file of a request: its own letters tell it, and it has a period of its own.',
  request_right: 'Part of the file of a request.',
  request_pause: 'Part of the file of a request.',
  request_outcome: 'Part of the file of a request.',
  request_change: 'Part of the file of a request; the letter on the correction tells it.',
  request_attachment: 'Goes along with the package of its request as a document.',
  request_export: 'Part of the file of a request: names and hashes of files, none of a person.',
  request_notice: 'Part of the file of a request.',
  marketing_block: 'The letter on the objection tells it; it goes with the person.',
  letter: 'The person has it: a copy of what was written to them.',
  disposal: 'The file of a run: what was done with data, not the data.',
  disposal_item: 'Part of the file of a run.',
  disposal_letter: 'Part of the file of a run.',
  disposal_task: 'Part of the file of a run: what other parties are asked to erase.',
  breach: 'The file of a breach: its own letters tell it.',
  breach_follow_up: 'Part of the file of a breach.',
  breach_notice: 'Part of the file of a breach.',
  import: 'What an import did, in counts; the source stands with what it brought.',
  import_row: 'What an import brought, by numbers of the register only.',
  import_finding: 'What a comparison found, by numbers only; it goes with the person.',
} as const satisfies { readonly [T in keyof Schema]?: string };

/** Tables without anything of a person, or without anything by which one is known. */
export const OTHER_TABLES = {
  setting: 'How the app is set.',
  controller: 'The owner; the answer names them as the controller.',
  statement: 'The privacy statement.',
  promise: 'The privacy statement.',
  statutory_floor: 'The law.',
  retention_rule: 'The rules by which periods are counted.',
  processor: 'Parties; the answer names those that hold data of the person.',
  processor_transfer: 'Parties.',
  processor_certificate: 'Parties.',
  system: 'Systems; the answer names those that hold data of the person.',
  purpose: 'The privacy statement.',
  purpose_basis: 'The privacy statement.',
  data_category: 'The privacy statement.',
  category_field: 'The privacy statement.',
  category_purpose: 'The privacy statement.',
  category_system: 'The privacy statement.',
  category_relation: 'The privacy statement.',
  verdict: 'Worked out from the data; the answer works it out anew and tells the outcome.',
  person_list: 'Counts of the verdicts, by numbers of the register only.',
  list_count: 'Counts of the verdicts.',
  rule_list: 'Counts of the verdicts.',
  person_system: 'Counts of copies, by numbers of the register only.',
  system_count: 'Counts of copies.',
  consent_topic: 'What can be consented to.',
  consent_count: 'Counts of consents, of nobody.',
  number_series: 'Counters.',
  draft: 'What is half typed; it goes with the person it is about.',
  journal: 'What was done, by numbers of the register only.',
  erasure: 'What was erased, by numbers of the register only.',
  tombstone: 'Keyed hashes that nobody can turn back.',
  tombstone_pass: 'Numbers of the register only.',
  aggregate: 'Counts of groups in which nobody stands alone.',
  duty: 'Recurring work of the owner.',
  duty_evidence: 'Recurring work of the owner.',
  statement_version: 'The privacy statement.',
  statement_clause: 'The privacy statement.',
  gap_answer: 'What the owner answered about the business.',
  served_controller: 'Businesses for which data are processed (GDPR art. 30(2)).',
  served_system: 'Systems used for those businesses.',
  processor_document: 'Papers of parties.',
  sub_processor: 'Parties.',
  measure: 'How data are protected.',
  measure_system: 'How data are protected.',
  authorisation: 'Who of the business may get in where.',
  authorisation_review: 'When that was looked at.',
  consent_wording: 'What people were asked.',
  import_mapping: 'How columns of tables are read, without anything that stood in them.',
  person_search: 'The same values, folded, to find by.',
} as const satisfies { readonly [T in keyof Schema]?: string };
