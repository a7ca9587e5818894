/** The tables as kysely sees them. A test compares them with the migrated file. */
import type { Generated } from 'kysely';

export interface SettingTable {
  key: string;
  value: string;
}

export interface ControllerTable {
  id: number;
  name: string;
  legal_form: string;
  country: string;
  address: string;
  email: string;
  phone: string;
  website: string;
  registration_number: string;
  vat_number: string;
  iban: string;
  data_protection_officer: string;
  signatory: string;
  place: string;
  financial_year_end: string;
}

export interface StatementTable {
  business: string;
  country: string;
  id: number;
  profile: string;
  authority: string;
  form: string;
  version_on: string | null;
  in_force_from: string | null;
  in_force_to: string | null;
  response_period: string | null;
  response_rights: string;
  response_promise: string | null;
}

export interface PromiseTable {
  id: number;
  statement_id: number;
  code: string;
  kind: string;
  says: string;
  position: Generated<number>;
  checks: Generated<string>;
  question: Generated<string | null>;
  contradicts: Generated<string | null>;
  own: Generated<number>;
  decision: Generated<string>;
  decided_because: Generated<string>;
  decided_on: Generated<string | null>;
  ended_on: Generated<string | null>;
}

export interface StatutoryFloorTable {
  id: string;
  country: string;
  definition: string;
}

export interface RetentionRuleTable {
  id: number;
  promise_id: number | null;
  name: string;
  definition: string;
  conflicts: string;
  choice: string | null;
  choice_reason: Generated<string>;
  chosen_on: string | null;
  ended_on: string | null;
  /** What a rule of the owner's own is about. */
  own_says: Generated<string>;
  /** Why a rule of the statement reads differently from its profile. */
  changed_because: Generated<string>;
}

export interface ProcessorTable {
  id: number;
  name: string;
  catalogue: string | null;
  role: string;
  unnamed: Generated<number>;
  legal_name: Generated<string>;
  registration: Generated<string>;
  address: Generated<string>;
  country: Generated<string>;
  email: Generated<string>;
  phone: Generated<string>;
  purpose: Generated<string>;
  data_location: Generated<string>;
  dpa_status: string;
  dpa_reference: Generated<string>;
  dpa_concluded_on: string | null;
  dpa_review_on: string | null;
  dpa_clauses: Generated<string>;
  unconfirmed: Generated<string>;
  note: Generated<string>;
  ended_on: string | null;
  dpa_version: Generated<string>;
  sub_processors_known: Generated<number | null>;
  sub_processor_list: Generated<string>;
  necessity: Generated<string>;
  checked_on: Generated<string | null>;
  check_note: Generated<string>;
  end_mode: Generated<string | null>;
  end_letter_id: Generated<number | null>;
  end_sent_on: Generated<string | null>;
  end_expected_on: Generated<string | null>;
  end_chase_on: Generated<string | null>;
  end_confirmed_on: Generated<string | null>;
  end_note: Generated<string>;
}

export interface ProcessorTransferTable {
  id: number;
  processor_id: number;
  country: string;
  safeguards: string;
  checked_on: string | null;
}

export interface ProcessorCertificateTable {
  id: number;
  processor_id: number;
  name: string;
  valid_until: string | null;
}

export interface SystemTable {
  id: number;
  key: string;
  name: string;
  kind: string;
  processor_id: number | null;
  location: Generated<string>;
  note: Generated<string>;
  ended_on: string | null;
}

export interface PurposeTable {
  id: number;
  key: string;
  name: string;
  interest: string | null;
  balancing_note: Generated<string>;
  balanced_on: string | null;
  ended_on: string | null;
  description: Generated<string>;
  started_on: Generated<string | null>;
  replaced_by: Generated<number | null>;
  reviewed_on: Generated<string | null>;
  law: Generated<string>;
  automated: Generated<string>;
  source: Generated<string>;
  joint_controllers: Generated<string>;
  dpia_answers: Generated<string>;
  dpia_needed: Generated<number | null>;
  dpia_reason: Generated<string>;
  dpia_on: Generated<string | null>;
}

export interface PurposeBasisTable {
  purpose_id: number;
  basis: string;
}

export interface DataCategoryTable {
  id: number;
  key: string;
  name: string;
  description: string;
  rule_id: number | null;
  position: number;
  ended_on: string | null;
}

export interface CategoryFieldTable {
  id: number;
  category_id: number;
  key: string;
  name: string;
  identity: string | null;
  floor: string | null;
  secret: number;
  optional: number;
  position: number;
}

export interface CategoryPurposeTable {
  category_id: number;
  purpose_id: number;
}

export interface CategorySystemTable {
  category_id: number;
  system_id: number;
}

export interface CategoryRelationTable {
  category_id: number;
  kind: string;
}

export interface PersonTable {
  id: number;
  given_name: string;
  infix: string;
  family_name: string;
  nickname: string;
  function_title: string;
  display_name: string;
  sort_name: string;
  language: string | null;
  letter_form: string | null;
  source: string;
  note: string;
  created_at: string;
  updated_at: string;
}

export interface OrganisationTable {
  id: number;
  name: string;
  sort_name: string;
  registration_number: string;
  vat_number: string;
  website: string;
  address: string;
}

export interface ContactPointTable {
  id: number;
  person_id: number;
  kind: string;
  value: string;
  normalized: string;
  label: string;
  position: number;
}

export interface RelationTable {
  id: number;
  person_id: number;
  organisation_id: number | null;
  kind: string;
  from_on: string | null;
  to_on: string | null;
  note: string;
}

export interface AgreementTable {
  id: number;
  person_id: number;
  name: string;
  reference: string;
  from_on: string;
  to_on: string | null;
  note: string;
}

export interface DataItemTable {
  id: number;
  person_id: number;
  category_id: number;
  label: string;
  source: string;
  collected_on: string | null;
  note: string;
  created_at: string;
  updated_at: string;
  /** The day on which only the fields stayed that the law asks for. */
  reduced_on: Generated<string | null>;
}

export interface DataFieldTable {
  id: number;
  data_item_id: number;
  field_id: number;
  value: string;
  position: number;
}

export interface DataItemSystemTable {
  data_item_id: number;
  system_id: number;
  external_id: Generated<string>;
}

export interface EventTable {
  id: number;
  person_id: number;
  data_item_id: number | null;
  kind: string;
  occurred_on: string;
  source: string;
  note: string;
  created_at: string;
}

export interface HoldTable {
  id: number;
  person_id: number;
  data_item_id: number | null;
  request_id: number | null;
  kind: string;
  ground: string;
  from_on: string;
  to_on: string | null;
  review_on: string | null;
  /** For a restriction that was asked for: GDPR art. 18(1)(a) to (d). */
  restriction_ground: Generated<string | null>;
}

export interface VerdictTable {
  data_item_id: number;
  person_id: number;
  category_id: number;
  rule_id: number | null;
  state: string;
  /** `due`, or the state; `list_on` is the day by which the list is ordered, or empty. */
  list: string;
  list_on: string;
  due_on: string | null;
  promised_on: string | null;
  floor_on: string | null;
  decided_by: string | null;
  restricted_to: string | null;
  disposal: string;
  due_without_hold_on: string | null;
  rest_due_on: string | null;
  floor_unknown: number;
  /** What kinds of conflict it has, in order, with a space between them; empty where none. */
  conflict_codes: string;
  recheck_on: string | null;
}

/** Kept by triggers: how many items of a person stand in a list. */
export interface PersonListTable {
  list: string;
  person_id: number;
  items: number;
}

/** Kept by triggers: how many persons have items in a list, and how many items. */
export interface ListCountTable {
  list: string;
  persons: number;
  items: number;
}

/** Kept by triggers: how many items of a rule stand in a list, by state. */
export interface RuleListTable {
  rule_id: number;
  list: string;
  state: string;
  items: number;
}

/** Kept by triggers: how many items of a person a system holds. */
export interface PersonSystemTable {
  system_id: number;
  person_id: number;
  items: number;
}

/** Kept by triggers: of how many persons a system holds items, and how many. */
export interface SystemCountTable {
  system_id: number;
  persons: number;
  items: number;
}

/** Kept by triggers: how many consents of a topic are alike in what decides their state. */
export interface ConsentCountTable {
  topic_id: number;
  kind: string;
  withdrawn: number;
  given_channel: string;
  proven: number;
  /** The day it was confirmed, or else given; empty when neither is known. */
  began_on: string;
  consents: number;
}

export interface ConsentTopicTable {
  id: number;
  key: string;
  name: string;
  ended_on: string | null;
  valid_for: Generated<string | null>;
  withdraw_by: Generated<string>;
  audience: Generated<string>;
}

export interface ConsentTable {
  id: number;
  person_id: number;
  topic_id: number;
  given_on: string | null;
  given_how: string;
  wording: string;
  proof: string;
  withdrawn_on: string | null;
  withdrawn_how: string;
  wording_id: Generated<number | null>;
  kind: Generated<string>;
  given_channel: Generated<string>;
  withdrawn_channel: Generated<string>;
  confirmed_on: Generated<string | null>;
  confirmed_how: Generated<string>;
  proof_name: Generated<string>;
  proof_sha256: Generated<string>;
  proof_file: Generated<Uint8Array | null>;
}

export interface RequestTable {
  id: number;
  number: string;
  person_id: number | null;
  received_on: string;
  channel: string;
  status: string;
  answered_on: string | null;
  extended_on: string | null;
  extension_reason: Generated<string>;
  identity_method: string | null;
  identity_checked_on: string | null;
  identity_result: string | null;
  note: string;
  created_at: string;
  kind: Generated<string>;
  /** Who it is about when nobody of the register; empty for a known person. */
  subject_name: Generated<string>;
  subject_address: Generated<string>;
  subject_email: Generated<string>;
  representative_name: Generated<string>;
  representative_address: Generated<string>;
  representative_email: Generated<string>;
  /** What shows that the representative may act. */
  representative_proof: Generated<string>;
  /** The letter as it came in, with national numbers masked. */
  message: Generated<string>;
  identity_doubt: Generated<string>;
  identity_copy_reason: Generated<string>;
  /** For a misdirected request: who has to answer. */
  controller_name: Generated<string>;
  forwarded_on: string | null;
  /** The day on which the person asked where the answer is. */
  reminded_on: string | null;
  closed_because: Generated<string>;
  /** Until when the file of the request is kept; null while open or without a period. */
  kept_until: string | null;
}

export interface RequestRightTable {
  request_id: number;
  right: string;
}

export interface RequestPauseTable {
  id: number;
  request_id: number;
  from_on: string;
  to_on: string | null;
}

export interface RequestOutcomeTable {
  request_id: number;
  right: string;
  decision: string;
  decided_on: string;
  ground: string | null;
  explanation: string;
  /** What belongs to the right: the weighing of an objection, where a copy went. */
  detail: string;
}

export interface RequestChangeTable {
  id: number;
  request_id: number;
  what: string;
  before: string;
  after: string;
  systems: string;
  changed_on: string;
}

export interface RequestAttachmentTable {
  id: number;
  request_id: number;
  name: string;
  system: string;
  note: string;
  file_name: string;
  bytes: Uint8Array;
}

export interface RequestExportTable {
  id: number;
  request_id: number;
  made_on: string;
  file_name: string;
  scope: string;
  encrypted: number;
  sha256: string;
  entries: string;
}

export interface RequestNoticeTable {
  id: number;
  request_id: number;
  processor_id: number;
  about: string;
  letter_id: number | null;
  told_on: string | null;
  why_not: string;
}

/** Whom nothing may be sent by way of advertising (GDPR art. 21(3)). */
export interface MarketingBlockTable {
  person_id: number;
  request_id: number | null;
  since_on: string;
}

export interface LetterTable {
  id: number;
  number: string;
  request_id: number | null;
  person_id: number | null;
  kind: string;
  locale: string;
  form: string;
  document: string;
  made_on: string;
  created_at: string;
  sent_on: string | null;
  /** Along which way it went out; empty while it did not. */
  sent_how: Generated<string>;
  kept_until: string | null;
  /** The letter without anybody in it: what stays when the person goes. */
  redacted: Generated<string | null>;
  erased_on: Generated<string | null>;
  breach_id: Generated<number | null>;
}

export interface BreachTable {
  id: number;
  number: string;
  name: string;
  role: string;
  facts: string;
  /** Instants, ISO 8601 in UTC. */
  discovered_at: string | null;
  aware_at: string;
  occurred_from_on: string | null;
  occurred_to_on: string | null;
  /** A JSON list. */
  natures: string;
  person_categories: string;
  approx_persons: number | null;
  data_categories: string;
  approx_records: number | null;
  cause: string;
  protection: string;
  processor_id: number | null;
  consequences: string;
  measures_taken: string;
  measures_planned: string;
  advice: string;
  risk: string | null;
  risk_reason: string;
  authority_notified_at: string | null;
  authority_reason_not: string;
  authority_reference: string;
  late_reason: string;
  persons_told_on: string | null;
  persons_not_told_because: string | null;
  persons_not_told_note: string;
  controller_told_at: string | null;
  closed_on: string | null;
  created_at: string;
  updated_at: string;
  origin: Generated<string>;
  /** The points that hold, a JSON list; null as long as they were not gone through. */
  assessment: Generated<string | null>;
  /** Why it turned out to be no breach; empty where it is one. */
  no_breach_because: Generated<string>;
}

/** What went to the authority after the first report (GDPR art. 33(4)). */
export interface BreachNoticeTable {
  id: number;
  breach_id: number;
  kind: string;
  /** ISO 8601 in UTC. */
  sent_at: string;
  what: string;
  reference: string;
  created_at: string;
}

export interface BreachFollowUpTable {
  id: number;
  breach_id: number;
  happened_on: string;
  note: string;
  created_at: string;
}

export interface NumberSeriesTable {
  kind: string;
  year: number;
  last: number;
}

export interface DraftTable {
  key: string;
  value: string;
  updated_at: string;
}

export interface JournalTable {
  id: Generated<number>;
  at: string;
  action: string;
  subject_kind: string;
  subject_id: number | null;
  person_id: number | null;
  detail: string;
  /** SHA-256 over the hash of the line before and this line. */
  hash: string;
}

export interface ItemDecisionTable {
  data_item_id: number;
  person_id: number;
  kind: string;
  reason: string;
  review_on: string;
  decided_on: string;
}

export interface DisposalTable {
  id: number;
  number: string;
  cause: string;
  status: string;
  request_id: number | null;
  /** The person it is about; null for a run over everybody. */
  person_id: number | null;
  whole: number;
  suspicion: string | null;
  suppress: number;
  fingerprint: string | null;
  created_on: string;
  approved_on: string | null;
  carried_out_on: string | null;
  done_on: string | null;
  result: string | null;
  self_test: string | null;
  journal_hash: string | null;
}

export interface DisposalItemTable {
  disposal_id: number;
  data_item_id: number;
  person_id: number;
  category_id: number;
  rule_id: number | null;
  decision: string;
  reason: string;
  review_on: string | null;
  hold_id: number | null;
  outcome: string | null;
  kept_because: string | null;
}

export interface DisposalLetterTable {
  disposal_id: number;
  person_id: number;
  letter_id: number | null;
  waived_because: string;
  /** What the letter was about; it is made again when that changes. */
  plan_hash: string;
}

export interface DisposalTaskTable {
  id: number;
  disposal_id: number;
  person_id: number;
  system_id: number;
  categories: string;
  identifiers: string;
  status: string;
  letter_id: number | null;
  sent_on: string | null;
  expected_on: string | null;
  chase_on: string | null;
  confirmed_on: string | null;
  note: string;
  proof_name: string | null;
  proof: Uint8Array | null;
  exception_ground: string | null;
  review_on: string | null;
}

export interface ErasureTable {
  id: number;
  person_id: number;
  disposal_id: number | null;
  cause: string;
  erased_on: string;
  suppress: number;
  scope: string;
  lifted_on: string | null;
}

export interface TombstoneTable {
  erasure_id: number;
  kind: string;
  digest: string;
}

export interface TombstonePassTable {
  erasure_id: number;
  person_id: number;
  answered_on: string;
}

export interface AggregateTable {
  year: string;
  category_key: string;
  amount_band: string;
  items: number;
}

export interface DutyTable {
  id: number;
  key: string;
  kind: string;
  name: string;
  description: string;
  promise: string | null;
  period: string | null;
  next_on: string | null;
  created_on: string;
  ended_on: string | null;
}

export interface DutyEvidenceTable {
  id: number;
  duty_id: number;
  done_on: string;
  note: string;
  disposal_id: number | null;
  proof_name: string | null;
  proof: Uint8Array | null;
}

export interface ImportTable {
  id: number;
  made_at: string;
  /** Id of a reader. */
  format: string;
  system_id: number | null;
  /** 1 when the files were everything that the system held. */
  whole: number;
  /** 0 when it was only compared. */
  take_over: number;
  /** JSON: the SHA-256 and size of each file; names of files may name persons. */
  files: string;
  /** JSON: counts, and what was left out by row and code. */
  report: string;
  /** The line of the journal that tells of it: what was done later stands after it. */
  journal_id: number;
  undone_on: string | null;
}

/** A row that an import made or changed. */
export interface ImportRowTable {
  import_id: number;
  kind: string;
  row_id: number;
  person_id: number | null;
  /** Names of columns that were filled, or the system of a copy; never a value. */
  detail: string;
}

export interface ImportFindingTable {
  id: number;
  import_id: number;
  kind: string;
  person_id: number | null;
  row_number: number | null;
  disposal_task_id: number | null;
  done_on: string | null;
}

export interface ImportMappingTable {
  /** SHA-256 of the names of the columns, folded. */
  header_hash: string;
  /** JSON: a ColumnTarget per column. */
  columns: string;
  saved_at: string;
}

/** The full-text index over persons; rowid is the person id. */
export interface PersonSearchTable {
  rowid: number;
  folded: string;
}

export interface StatementVersionTable {
  id: number;
  number: number;
  locale: string;
  form: string;
  document: string;
  facts: string;
  made_on: string;
  valid_from: string | null;
  valid_to: string | null;
  note: string;
}

export interface StatementClauseTable {
  id: number;
  key: string;
  name: string;
  body: string;
  confirmed_on: string | null;
  ended_on: string | null;
}

export interface GapAnswerTable {
  key: string;
  answer: string;
  reason: string;
  answered_on: string;
}

export interface ServedControllerTable {
  id: number;
  name: string;
  contact: string;
  representative: string;
  data_protection_officer: string;
  processing: string;
  data_categories: string;
  person_categories: string;
  at_end: string | null;
  agreement_on: string | null;
  agreement_reference: string;
  started_on: string | null;
  ended_on: string | null;
  note: string;
}

export interface ServedSystemTable {
  served_controller_id: number;
  system_id: number;
}

export interface ProcessorDocumentTable {
  id: number;
  processor_id: number;
  kind: string;
  name: string;
  sha256: string;
  added_on: string;
  bytes: Uint8Array;
}

export interface SubProcessorTable {
  id: number;
  processor_id: number;
  name: string;
  country: string;
  purpose: string;
  announced_on: string | null;
  objected_on: string | null;
  ended_on: string | null;
}

export interface MeasureTable {
  id: number;
  key: string;
  name: string;
  description: string;
  threats: string;
  aspects: Generated<string>;
  since_on: string | null;
  expires_on: string | null;
  checked_on: string | null;
  check_period: string | null;
  ended_on: string | null;
}

export interface MeasureSystemTable {
  measure_id: number;
  system_id: number;
}

export interface AuthorisationTable {
  id: number;
  who: string;
  function_title: string;
  system_id: number;
  may: string;
  since_on: string | null;
  ended_on: string | null;
  note: string;
}

export interface AuthorisationReviewTable {
  id: number;
  reviewed_on: string;
  found: string;
  created_at: string;
}

export interface DisclosureTable {
  id: number;
  person_id: number | null;
  processor_id: number | null;
  kind: string;
  recipient: string;
  law: string;
  what: string;
  why: string;
  disclosed_on: string;
  agreed_on: string | null;
  agreed_how: string;
  silent: Generated<number>;
  silent_because: Generated<string>;
  created_at: string;
}

export interface AccessPermissionTable {
  id: number;
  person_id: number | null;
  served_controller_id: number | null;
  processor_id: number | null;
  kind: string;
  may: string;
  what: string;
  who: string;
  asked_on: string | null;
  given_on: string | null;
  given_how: string;
  ticket: string;
  ends_on: string | null;
  used_on: string | null;
  created_at: string;
}

export interface PublicationTable {
  id: number;
  person_id: number | null;
  place: string;
  what: string;
  published_on: string | null;
  taken_down_on: string | null;
}

export interface ConsentWordingTable {
  id: number;
  topic_id: number;
  version: number;
  language: string;
  text: string;
  shown_at: string;
  from_on: string;
  to_on: string | null;
}

export interface Schema {
  setting: SettingTable;
  controller: ControllerTable;
  statement: StatementTable;
  promise: PromiseTable;
  statutory_floor: StatutoryFloorTable;
  retention_rule: RetentionRuleTable;
  processor: ProcessorTable;
  processor_transfer: ProcessorTransferTable;
  processor_certificate: ProcessorCertificateTable;
  system: SystemTable;
  purpose: PurposeTable;
  purpose_basis: PurposeBasisTable;
  data_category: DataCategoryTable;
  category_field: CategoryFieldTable;
  category_purpose: CategoryPurposeTable;
  category_system: CategorySystemTable;
  category_relation: CategoryRelationTable;
  person: PersonTable;
  organisation: OrganisationTable;
  contact_point: ContactPointTable;
  relation: RelationTable;
  agreement: AgreementTable;
  data_item: DataItemTable;
  data_field: DataFieldTable;
  data_item_system: DataItemSystemTable;
  event: EventTable;
  hold: HoldTable;
  verdict: VerdictTable;
  person_list: PersonListTable;
  list_count: ListCountTable;
  rule_list: RuleListTable;
  person_system: PersonSystemTable;
  system_count: SystemCountTable;
  consent_topic: ConsentTopicTable;
  consent_count: ConsentCountTable;
  consent: ConsentTable;
  request: RequestTable;
  request_right: RequestRightTable;
  request_pause: RequestPauseTable;
  request_outcome: RequestOutcomeTable;
  request_change: RequestChangeTable;
  request_attachment: RequestAttachmentTable;
  request_export: RequestExportTable;
  request_notice: RequestNoticeTable;
  marketing_block: MarketingBlockTable;
  letter: LetterTable;
  number_series: NumberSeriesTable;
  draft: DraftTable;
  journal: JournalTable;
  import: ImportTable;
  import_row: ImportRowTable;
  import_finding: ImportFindingTable;
  import_mapping: ImportMappingTable;
  item_decision: ItemDecisionTable;
  disposal: DisposalTable;
  disposal_item: DisposalItemTable;
  disposal_letter: DisposalLetterTable;
  disposal_task: DisposalTaskTable;
  erasure: ErasureTable;
  tombstone: TombstoneTable;
  tombstone_pass: TombstonePassTable;
  aggregate: AggregateTable;
  breach: BreachTable;
  breach_follow_up: BreachFollowUpTable;
  breach_notice: BreachNoticeTable;
  duty: DutyTable;
  duty_evidence: DutyEvidenceTable;
  person_search: PersonSearchTable;
  statement_version: StatementVersionTable;
  statement_clause: StatementClauseTable;
  gap_answer: GapAnswerTable;
  served_controller: ServedControllerTable;
  served_system: ServedSystemTable;
  processor_document: ProcessorDocumentTable;
  sub_processor: SubProcessorTable;
  measure: MeasureTable;
  measure_system: MeasureSystemTable;
  authorisation: AuthorisationTable;
  authorisation_review: AuthorisationReviewTable;
  disclosure: DisclosureTable;
  access_permission: AccessPermissionTable;
  publication: PublicationTable;
  consent_wording: ConsentWordingTable;
}
