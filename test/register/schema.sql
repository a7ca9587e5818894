CREATE INDEX access_permission_by_person ON access_permission (person_id);

CREATE INDEX access_permission_by_processor ON access_permission (processor_id) WHERE processor_id IS NOT NULL;

CREATE INDEX access_permission_by_served ON access_permission (served_controller_id);

CREATE INDEX agreement_by_person ON agreement (person_id);

CREATE INDEX agreement_by_reference ON agreement (reference) WHERE reference <> '';

CREATE INDEX authorisation_by_system ON authorisation (system_id);

CREATE INDEX breach_by_aware_at ON breach (aware_at);

CREATE INDEX breach_by_processor ON breach (processor_id);

CREATE INDEX breach_follow_up_by_breach ON breach_follow_up (breach_id, happened_on);

CREATE INDEX breach_notice_by_breach ON breach_notice (breach_id, sent_at);

CREATE INDEX consent_by_person ON consent (person_id, topic_id);

CREATE INDEX consent_by_topic ON consent (topic_id, withdrawn_on, person_id);

CREATE INDEX consent_by_wording ON consent (wording_id) WHERE wording_id IS NOT NULL;

CREATE INDEX contact_point_by_normalized ON contact_point (normalized, kind);

CREATE INDEX contact_point_by_person ON contact_point (person_id, kind, position);

CREATE INDEX data_category_by_rule ON data_category (rule_id);

CREATE INDEX data_field_by_data_item ON data_field (data_item_id, field_id, position);

CREATE INDEX data_field_by_field ON data_field (field_id);

CREATE INDEX data_field_by_number ON data_field (value) WHERE length(value) <= 40;

CREATE INDEX data_item_by_category ON data_item (category_id, person_id);

CREATE INDEX data_item_by_person ON data_item (person_id, category_id);

CREATE INDEX data_item_system_by_external_id ON data_item_system (external_id) WHERE external_id <> '';

CREATE INDEX data_item_system_by_system ON data_item_system (system_id, data_item_id);

CREATE INDEX disclosure_by_kind ON disclosure (kind, disclosed_on);

CREATE INDEX disclosure_by_person ON disclosure (person_id, disclosed_on);

CREATE INDEX disclosure_by_processor ON disclosure (processor_id) WHERE processor_id IS NOT NULL;

CREATE INDEX disposal_by_request ON disposal (request_id);

CREATE INDEX disposal_by_status ON disposal (status, created_on);

CREATE INDEX disposal_item_by_data_item ON disposal_item (data_item_id);

CREATE INDEX disposal_item_by_person ON disposal_item (person_id);

CREATE INDEX disposal_letter_by_letter ON disposal_letter (letter_id);

CREATE INDEX disposal_task_by_disposal ON disposal_task (disposal_id, status);

CREATE INDEX disposal_task_by_letter ON disposal_task (letter_id);

CREATE INDEX disposal_task_by_status ON disposal_task (status, chase_on);

CREATE INDEX disposal_task_by_system ON disposal_task (system_id);

CREATE INDEX duty_by_next_on ON duty (next_on);

CREATE INDEX duty_evidence_by_duty ON duty_evidence (duty_id, done_on);

CREATE INDEX erasure_by_disposal ON erasure (disposal_id);

CREATE INDEX erasure_by_person ON erasure (person_id);

CREATE INDEX event_by_data_item ON event (data_item_id, occurred_on);

CREATE INDEX event_by_person ON event (person_id, occurred_on);

CREATE INDEX hold_by_data_item ON hold (data_item_id);

CREATE INDEX hold_by_person ON hold (person_id);

CREATE INDEX hold_by_request ON hold (request_id);

CREATE INDEX hold_by_review_on ON hold (review_on) WHERE review_on IS NOT NULL;

CREATE INDEX import_by_system ON import (system_id);

CREATE INDEX import_finding_by_done_on ON import_finding (done_on) WHERE done_on IS NULL;

CREATE INDEX import_finding_by_import ON import_finding (import_id, kind);

CREATE INDEX import_finding_by_person ON import_finding (person_id);

CREATE INDEX import_finding_by_task ON import_finding (disposal_task_id);

CREATE INDEX import_row_by_person ON import_row (person_id);

CREATE INDEX item_decision_by_person ON item_decision (person_id);

CREATE INDEX item_decision_by_review_on ON item_decision (review_on);

CREATE INDEX journal_by_person ON journal (person_id, id);

CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id);

CREATE INDEX letter_by_breach ON letter (breach_id) WHERE breach_id IS NOT NULL;

CREATE INDEX letter_by_person ON letter (person_id);

CREATE INDEX letter_by_request ON letter (request_id);

CREATE INDEX marketing_block_by_request ON marketing_block (request_id);

CREATE INDEX measure_system_by_system ON measure_system (system_id);

CREATE INDEX organisation_by_sort_name ON organisation (sort_name, id);

CREATE INDEX person_by_sort_name ON person (sort_name, id);

CREATE INDEX person_list_by_person ON person_list (person_id, list);

CREATE INDEX person_system_by_person ON person_system (person_id, system_id);

CREATE INDEX processor_by_end_letter ON processor (end_letter_id) WHERE end_letter_id IS NOT NULL;

CREATE INDEX processor_certificate_by_processor ON processor_certificate (processor_id);

CREATE INDEX processor_document_by_processor ON processor_document (processor_id);

CREATE INDEX processor_transfer_by_processor ON processor_transfer (processor_id);

CREATE INDEX publication_by_day ON publication ((taken_down_on IS NOT NULL), published_on DESC, id DESC);

CREATE INDEX publication_by_person ON publication (person_id);

CREATE INDEX purpose_by_replaced_by ON purpose (replaced_by) WHERE replaced_by IS NOT NULL;

CREATE INDEX relation_by_kind ON relation (kind, person_id);

CREATE INDEX relation_by_organisation ON relation (organisation_id, person_id);

CREATE INDEX relation_by_person ON relation (person_id, kind);

CREATE INDEX request_attachment_by_request ON request_attachment (request_id);

CREATE INDEX request_by_identity ON request (identity_method, identity_copy_reason);

CREATE INDEX request_by_kept_until ON request (kept_until) WHERE kept_until IS NOT NULL;

CREATE INDEX request_by_person ON request (person_id);

CREATE INDEX request_by_status ON request (status, received_on);

CREATE INDEX request_change_by_request ON request_change (request_id);

CREATE INDEX request_export_by_request ON request_export (request_id);

CREATE INDEX request_notice_by_letter ON request_notice (letter_id);

CREATE INDEX request_notice_by_processor ON request_notice (processor_id);

CREATE INDEX request_pause_by_request ON request_pause (request_id);

CREATE INDEX retention_rule_by_promise ON retention_rule (promise_id);

CREATE INDEX served_system_by_system ON served_system (system_id);

CREATE INDEX sub_processor_by_processor ON sub_processor (processor_id);

CREATE INDEX system_by_processor ON system (processor_id);

CREATE INDEX tombstone_by_erasure ON tombstone (erasure_id);

CREATE INDEX tombstone_pass_by_person ON tombstone_pass (person_id);

CREATE INDEX verdict_by_category ON verdict (category_id);

CREATE INDEX verdict_by_conflict ON verdict (rule_id, conflict_codes, person_id, data_item_id) WHERE conflict_codes <> '';

CREATE INDEX verdict_by_due_on ON verdict (due_on, state, category_id, rest_due_on) WHERE due_on IS NOT NULL;

CREATE INDEX verdict_by_due_rule ON verdict (rule_id, state, due_on) WHERE list = 'due';

CREATE INDEX verdict_by_hold ON verdict (due_without_hold_on) WHERE list = 'held';

CREATE INDEX verdict_by_list ON verdict (list, list_on, data_item_id, person_id);

CREATE INDEX verdict_by_person ON verdict (person_id, list, list_on);

CREATE INDEX verdict_by_recheck_on ON verdict (recheck_on) WHERE recheck_on IS NOT NULL;

CREATE INDEX verdict_by_rest_due_on ON verdict (rest_due_on) WHERE rest_due_on IS NOT NULL;

CREATE INDEX verdict_by_rule ON verdict (rule_id, list, person_id, data_item_id);

CREATE TABLE access_permission (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  served_controller_id INTEGER REFERENCES served_controller (id),
  processor_id INTEGER REFERENCES processor (id),
  kind TEXT NOT NULL CHECK (kind IN ('explicit', 'implied')),
  may TEXT NOT NULL CHECK (may IN ('view', 'change', 'export')),
  what TEXT NOT NULL,
  who TEXT NOT NULL,
  asked_on TEXT,
  given_on TEXT,
  given_how TEXT NOT NULL,
  ticket TEXT NOT NULL,
  ends_on TEXT,
  used_on TEXT,
  created_at TEXT NOT NULL,
  CHECK (kind <> 'implied' OR ticket <> ''),
  CHECK (used_on IS NULL OR (given_on IS NOT NULL AND used_on >= given_on)),
  CHECK (used_on IS NULL OR ends_on IS NULL OR used_on <= ends_on)
) STRICT;

CREATE TABLE aggregate (
  year TEXT NOT NULL,
  category_key TEXT NOT NULL,
  amount_band TEXT NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (year, category_key, amount_band)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  reference TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT CHECK (to_on IS NULL OR to_on >= from_on),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE authorisation (
  id INTEGER NOT NULL PRIMARY KEY,
  who TEXT NOT NULL,
  function_title TEXT NOT NULL,
  system_id INTEGER NOT NULL REFERENCES system (id),
  may TEXT NOT NULL CHECK (may IN ('view', 'change', 'manage')),
  since_on TEXT,
  ended_on TEXT,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE authorisation_review (
  id INTEGER NOT NULL PRIMARY KEY,
  reviewed_on TEXT NOT NULL,
  found TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE breach (
  id INTEGER NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('controller', 'processor')),
  facts TEXT NOT NULL,
  discovered_at TEXT,
  aware_at TEXT NOT NULL,
  occurred_from_on TEXT,
  occurred_to_on TEXT,
  natures TEXT NOT NULL,
  person_categories TEXT NOT NULL,
  approx_persons INTEGER,
  data_categories TEXT NOT NULL,
  approx_records INTEGER,
  cause TEXT NOT NULL,
  protection TEXT NOT NULL,
  processor_id INTEGER REFERENCES processor (id),
  consequences TEXT NOT NULL,
  measures_taken TEXT NOT NULL,
  measures_planned TEXT NOT NULL,
  advice TEXT NOT NULL,
  risk TEXT CHECK (risk IN ('unlikely', 'risk', 'high')),
  risk_reason TEXT NOT NULL,
  authority_notified_at TEXT,
  authority_reason_not TEXT NOT NULL,
  authority_reference TEXT NOT NULL,
  late_reason TEXT NOT NULL,
  persons_told_on TEXT,
  persons_not_told_because TEXT CHECK (persons_not_told_because IN ('unreadable', 'risk-removed', 'public-notice')),
  persons_not_told_note TEXT NOT NULL,
  controller_told_at TEXT,
  closed_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, origin TEXT NOT NULL DEFAULT 'self' CHECK (origin IN ('self', 'report', 'processor', 'client')), assessment TEXT, no_breach_because TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE breach_follow_up (
  id INTEGER NOT NULL PRIMARY KEY,
  breach_id INTEGER NOT NULL REFERENCES breach (id),
  happened_on TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE breach_notice (
  id INTEGER NOT NULL PRIMARY KEY,
  breach_id INTEGER NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('addition', 'withdrawal')),
  sent_at TEXT NOT NULL,
  what TEXT NOT NULL,
  reference TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE category_field (
  id INTEGER NOT NULL PRIMARY KEY,
  category_id INTEGER NOT NULL REFERENCES data_category (id),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  identity TEXT,
  floor TEXT,
  secret INTEGER NOT NULL CHECK (secret IN (0, 1)),
  optional INTEGER NOT NULL CHECK (optional IN (0, 1)),
  position INTEGER NOT NULL,
  UNIQUE (category_id, key)
) STRICT;

CREATE TABLE category_purpose (
  category_id INTEGER NOT NULL REFERENCES data_category (id) ON DELETE CASCADE,
  purpose_id INTEGER NOT NULL REFERENCES purpose (id),
  PRIMARY KEY (category_id, purpose_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE category_relation (
  category_id INTEGER NOT NULL REFERENCES data_category (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  PRIMARY KEY (category_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE category_system (
  category_id INTEGER NOT NULL REFERENCES data_category (id) ON DELETE CASCADE,
  system_id INTEGER NOT NULL REFERENCES system (id),
  PRIMARY KEY (category_id, system_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES consent_topic (id),
  given_on TEXT,
  given_how TEXT NOT NULL,
  wording TEXT NOT NULL,
  proof TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawn_how TEXT NOT NULL
, wording_id INTEGER REFERENCES consent_wording (id), kind TEXT NOT NULL DEFAULT 'explicit' CHECK (kind IN ('explicit', 'implied')), given_channel TEXT NOT NULL DEFAULT '', withdrawn_channel TEXT NOT NULL DEFAULT '', confirmed_on TEXT, confirmed_how TEXT NOT NULL DEFAULT '', proof_name TEXT NOT NULL DEFAULT '', proof_sha256 TEXT NOT NULL DEFAULT '', proof_file BLOB) STRICT;

CREATE TABLE consent_count (
  topic_id INTEGER NOT NULL REFERENCES consent_topic (id),
  kind TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  given_channel TEXT NOT NULL,
  proven INTEGER NOT NULL,
  began_on TEXT NOT NULL,
  consents INTEGER NOT NULL,
  PRIMARY KEY (topic_id, kind, withdrawn, given_channel, proven, began_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_topic (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  ended_on TEXT
, valid_for TEXT, withdraw_by TEXT NOT NULL DEFAULT '[]', audience TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE consent_wording (
  id INTEGER NOT NULL PRIMARY KEY,
  topic_id INTEGER NOT NULL REFERENCES consent_topic (id),
  version INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  shown_at TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  UNIQUE (topic_id, version, language)
) STRICT;

CREATE TABLE contact_point (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'address', 'website', 'iban')),
  value TEXT NOT NULL,
  normalized TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE controller (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  legal_form TEXT NOT NULL,
  country TEXT NOT NULL CHECK (country IN ('NL', 'BE')),
  address TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  registration_number TEXT NOT NULL,
  vat_number TEXT NOT NULL,
  iban TEXT NOT NULL,
  data_protection_officer TEXT NOT NULL,
  signatory TEXT NOT NULL,
  place TEXT NOT NULL,
  financial_year_end TEXT NOT NULL
) STRICT;

CREATE TABLE data_category (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  rule_id INTEGER REFERENCES retention_rule (id),
  position INTEGER NOT NULL,
  ended_on TEXT
) STRICT;

CREATE TABLE data_field (
  id INTEGER NOT NULL PRIMARY KEY,
  data_item_id INTEGER NOT NULL REFERENCES data_item (id) ON DELETE CASCADE,
  field_id INTEGER NOT NULL REFERENCES category_field (id),
  value TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE data_item (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  category_id INTEGER NOT NULL REFERENCES data_category (id),
  label TEXT NOT NULL,
  source TEXT NOT NULL,
  collected_on TEXT,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, reduced_on TEXT) STRICT;

CREATE TABLE data_item_system (
  data_item_id INTEGER NOT NULL REFERENCES data_item (id) ON DELETE CASCADE,
  system_id INTEGER NOT NULL REFERENCES system (id),
  external_id TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (data_item_id, system_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  processor_id INTEGER REFERENCES processor (id),
  kind TEXT NOT NULL CHECK (kind IN ('authority', 'colleague', 'debt-collection', 'transfer', 'other')),
  recipient TEXT NOT NULL,
  law TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  disclosed_on TEXT NOT NULL,
  agreed_on TEXT,
  agreed_how TEXT NOT NULL,
  silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1)),
  silent_because TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  CHECK (kind <> 'colleague' OR (person_id IS NOT NULL AND agreed_on IS NOT NULL AND agreed_on <= disclosed_on AND agreed_how <> '')),
  CHECK (kind <> 'authority' OR law <> ''),
  CHECK (silent = 0 OR (kind = 'authority' AND silent_because <> ''))
) STRICT;

CREATE TABLE disposal (
  id INTEGER NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  cause TEXT NOT NULL CHECK (cause IN ('expiry', 'request', 'objection', 'withdrawal', 'emergency')),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'carried-out', 'done', 'cancelled')),
  request_id INTEGER REFERENCES request (id),
  person_id INTEGER,
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  suspicion TEXT CHECK (suspicion IN ('minor', 'special')),
  suppress INTEGER NOT NULL CHECK (suppress IN (0, 1)),
  fingerprint TEXT,
  created_on TEXT NOT NULL,
  approved_on TEXT,
  carried_out_on TEXT,
  done_on TEXT,
  result TEXT,
  self_test TEXT,
  journal_hash TEXT
) STRICT;

CREATE TABLE disposal_item (
  disposal_id INTEGER NOT NULL REFERENCES disposal (id) ON DELETE CASCADE,
  data_item_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  category_id INTEGER NOT NULL,
  rule_id INTEGER,
  decision TEXT NOT NULL CHECK (decision IN ('follow', 'postpone', 'hold')),
  reason TEXT NOT NULL,
  review_on TEXT,
  hold_id INTEGER,
  outcome TEXT CHECK (outcome IN ('erase', 'anonymise', 'reduce', 'keep')),
  kept_because TEXT,
  PRIMARY KEY (disposal_id, data_item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE disposal_letter (
  disposal_id INTEGER NOT NULL REFERENCES disposal (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  letter_id INTEGER REFERENCES letter (id),
  waived_because TEXT NOT NULL,
  plan_hash TEXT NOT NULL,
  PRIMARY KEY (disposal_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE disposal_task (
  id INTEGER NOT NULL PRIMARY KEY,
  disposal_id INTEGER NOT NULL REFERENCES disposal (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  system_id INTEGER NOT NULL REFERENCES system (id),
  categories TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'sent', 'confirmed', 'excepted')),
  letter_id INTEGER REFERENCES letter (id),
  sent_on TEXT,
  expected_on TEXT,
  chase_on TEXT,
  confirmed_on TEXT,
  note TEXT NOT NULL,
  proof_name TEXT,
  proof BLOB,
  exception_ground TEXT,
  review_on TEXT
) STRICT;

CREATE TABLE draft (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE duty (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('task', 'clean-up')),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  promise TEXT,
  period TEXT,
  next_on TEXT,
  created_on TEXT NOT NULL,
  ended_on TEXT
) STRICT;

CREATE TABLE duty_evidence (
  id INTEGER NOT NULL PRIMARY KEY,
  duty_id INTEGER NOT NULL REFERENCES duty (id) ON DELETE CASCADE,
  done_on TEXT NOT NULL,
  note TEXT NOT NULL,
  disposal_id INTEGER,
  proof_name TEXT,
  proof BLOB
) STRICT;

CREATE TABLE erasure (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL,
  disposal_id INTEGER,
  cause TEXT NOT NULL,
  erased_on TEXT NOT NULL,
  suppress INTEGER NOT NULL CHECK (suppress IN (0, 1)),
  scope TEXT NOT NULL,
  lifted_on TEXT
) STRICT;

CREATE TABLE event (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  data_item_id INTEGER REFERENCES data_item (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE gap_answer (
  key TEXT NOT NULL PRIMARY KEY,
  answer TEXT NOT NULL,
  reason TEXT NOT NULL,
  answered_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hold (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  data_item_id INTEGER REFERENCES data_item (id) ON DELETE CASCADE,
  request_id INTEGER REFERENCES request (id),
  kind TEXT NOT NULL CHECK (kind IN ('legal-claim', 'legal-duty', 'open-request', 'restriction')),
  ground TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  review_on TEXT
, restriction_ground TEXT CHECK (restriction_ground IN ('accuracy', 'unlawful', 'claims', 'objection'))) STRICT;

CREATE TABLE import (
  id INTEGER NOT NULL PRIMARY KEY,
  made_at TEXT NOT NULL,
  format TEXT NOT NULL,
  system_id INTEGER REFERENCES system (id),
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  take_over INTEGER NOT NULL CHECK (take_over IN (0, 1)),
  files TEXT NOT NULL,
  report TEXT NOT NULL,
  journal_id INTEGER NOT NULL,
  undone_on TEXT
) STRICT;

CREATE TABLE import_finding (
  id INTEGER NOT NULL PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL CHECK (kind IN ('erased-there', 'gone-there', 'not-here', 'no-ground', 'mailed-there')),
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  row_number INTEGER,
  disposal_task_id INTEGER REFERENCES disposal_task (id),
  done_on TEXT
) STRICT;

CREATE TABLE import_mapping (
  header_hash TEXT NOT NULL PRIMARY KEY,
  columns TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_row (
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'contact-point', 'relation', 'data-item',
    'copy', 'event', 'consent', 'consent-ended', 'topic', 'filled')),
  row_id INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  detail TEXT NOT NULL,
  PRIMARY KEY (import_id, kind, row_id, detail)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_decision (
  data_item_id INTEGER NOT NULL PRIMARY KEY REFERENCES data_item (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('postponed', 'needed', 'impossible')),
  reason TEXT NOT NULL,
  review_on TEXT NOT NULL,
  decided_on TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER,
  person_id INTEGER,
  detail TEXT NOT NULL
, hash TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE letter (
  id INTEGER NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  request_id INTEGER REFERENCES request (id),
  person_id INTEGER REFERENCES person (id),
  kind TEXT NOT NULL,
  locale TEXT NOT NULL,
  form TEXT NOT NULL,
  document TEXT NOT NULL,
  made_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  sent_on TEXT,
  kept_until TEXT
, redacted TEXT, erased_on TEXT, sent_how TEXT NOT NULL DEFAULT '', breach_id INTEGER REFERENCES breach (id)) STRICT;

CREATE TABLE list_count (
  list TEXT NOT NULL PRIMARY KEY,
  persons INTEGER NOT NULL,
  items INTEGER NOT NULL
) STRICT;

CREATE TABLE marketing_block (
  person_id INTEGER NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  request_id INTEGER REFERENCES request (id),
  since_on TEXT NOT NULL
) STRICT;

CREATE TABLE measure (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  threats TEXT NOT NULL,
  aspects TEXT NOT NULL DEFAULT '[]',
  since_on TEXT,
  expires_on TEXT,
  checked_on TEXT,
  check_period TEXT,
  ended_on TEXT
) STRICT;

CREATE TABLE measure_system (
  measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  system_id INTEGER NOT NULL REFERENCES system (id),
  PRIMARY KEY (measure_id, system_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_series (
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  registration_number TEXT NOT NULL,
  vat_number TEXT NOT NULL,
  website TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id INTEGER NOT NULL PRIMARY KEY,
  given_name TEXT NOT NULL,
  infix TEXT NOT NULL,
  family_name TEXT NOT NULL,
  nickname TEXT NOT NULL,
  function_title TEXT NOT NULL,
  display_name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  language TEXT,
  letter_form TEXT,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE person_list (
  list TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  items INTEGER NOT NULL,
  PRIMARY KEY (list, person_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE person_search USING fts5 (folded, tokenize = 'unicode61', prefix = '1 2 3');

CREATE TABLE person_system (
  system_id INTEGER NOT NULL REFERENCES system (id),
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  items INTEGER NOT NULL,
  PRIMARY KEY (system_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE processor (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  catalogue TEXT,
  role TEXT NOT NULL CHECK (role IN ('processor', 'controller', 'recipient')),
  unnamed INTEGER NOT NULL DEFAULT 0 CHECK (unnamed IN (0, 1)),
  legal_name TEXT NOT NULL DEFAULT '',
  registration TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  data_location TEXT NOT NULL DEFAULT '',
  dpa_status TEXT NOT NULL,
  dpa_reference TEXT NOT NULL DEFAULT '',
  dpa_concluded_on TEXT,
  dpa_review_on TEXT,
  dpa_clauses TEXT NOT NULL DEFAULT '[]',
  unconfirmed TEXT NOT NULL DEFAULT '[]',
  note TEXT NOT NULL DEFAULT '',
  ended_on TEXT
, dpa_version TEXT NOT NULL DEFAULT '', sub_processors_known INTEGER CHECK (sub_processors_known IN (0, 1)), sub_processor_list TEXT NOT NULL DEFAULT '', necessity TEXT NOT NULL DEFAULT '', checked_on TEXT, check_note TEXT NOT NULL DEFAULT '', end_mode TEXT CHECK (end_mode IN ('delete', 'return')), end_letter_id INTEGER REFERENCES letter (id), end_sent_on TEXT, end_expected_on TEXT, end_chase_on TEXT, end_confirmed_on TEXT, end_note TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE processor_certificate (
  id INTEGER NOT NULL PRIMARY KEY,
  processor_id INTEGER NOT NULL REFERENCES processor (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  valid_until TEXT
) STRICT;

CREATE TABLE processor_document (
  id INTEGER NOT NULL PRIMARY KEY,
  processor_id INTEGER NOT NULL REFERENCES processor (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('dpa', 'privacy-policy', 'certificate', 'sub-processors', 'end', 'other')),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_on TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE processor_transfer (
  id INTEGER NOT NULL PRIMARY KEY,
  processor_id INTEGER NOT NULL REFERENCES processor (id) ON DELETE CASCADE,
  country TEXT NOT NULL,
  safeguards TEXT NOT NULL,
  checked_on TEXT
) STRICT;

CREATE TABLE promise (
  id INTEGER NOT NULL PRIMARY KEY,
  statement_id INTEGER NOT NULL REFERENCES statement (id),
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  says TEXT NOT NULL, position INTEGER NOT NULL DEFAULT 0, checks TEXT NOT NULL DEFAULT '[]', question TEXT, contradicts TEXT, own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)), decision TEXT NOT NULL DEFAULT '', decided_because TEXT NOT NULL DEFAULT '', decided_on TEXT, ended_on TEXT,
  UNIQUE (statement_id, code)
) STRICT;

CREATE TABLE publication (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  published_on TEXT,
  taken_down_on TEXT
) STRICT;

CREATE TABLE purpose (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  interest TEXT,
  balancing_note TEXT NOT NULL DEFAULT '',
  balanced_on TEXT,
  ended_on TEXT
, description TEXT NOT NULL DEFAULT '', started_on TEXT, replaced_by INTEGER REFERENCES purpose (id), reviewed_on TEXT, law TEXT NOT NULL DEFAULT '', automated TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', joint_controllers TEXT NOT NULL DEFAULT '', dpia_answers TEXT NOT NULL DEFAULT '{}', dpia_needed INTEGER CHECK (dpia_needed IN (0, 1)), dpia_reason TEXT NOT NULL DEFAULT '', dpia_on TEXT) STRICT;

CREATE TABLE purpose_basis (
  purpose_id INTEGER NOT NULL REFERENCES purpose (id) ON DELETE CASCADE,
  basis TEXT NOT NULL,
  PRIMARY KEY (purpose_id, basis)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  organisation_id INTEGER REFERENCES organisation (id),
  kind TEXT NOT NULL,
  from_on TEXT,
  to_on TEXT,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE request (
  id INTEGER NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  person_id INTEGER REFERENCES person (id),
  received_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'answered')),
  answered_on TEXT,
  extended_on TEXT,
  extension_reason TEXT NOT NULL DEFAULT '',
  identity_method TEXT,
  identity_checked_on TEXT,
  identity_result TEXT,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'request' CHECK (kind IN ('request', 'misdirected', 'complaint')), subject_name TEXT NOT NULL DEFAULT '', subject_address TEXT NOT NULL DEFAULT '', subject_email TEXT NOT NULL DEFAULT '', representative_name TEXT NOT NULL DEFAULT '', representative_address TEXT NOT NULL DEFAULT '', representative_email TEXT NOT NULL DEFAULT '', representative_proof TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', identity_doubt TEXT NOT NULL DEFAULT '', identity_copy_reason TEXT NOT NULL DEFAULT '', controller_name TEXT NOT NULL DEFAULT '', forwarded_on TEXT, reminded_on TEXT, closed_because TEXT NOT NULL DEFAULT '', kept_until TEXT) STRICT;

CREATE TABLE request_attachment (
  id INTEGER NOT NULL PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  system TEXT NOT NULL,
  note TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE request_change (
  id INTEGER NOT NULL PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  systems TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;

CREATE TABLE request_export (
  id INTEGER NOT NULL PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  made_on TEXT NOT NULL,
  file_name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('all', 'portable')),
  encrypted INTEGER NOT NULL CHECK (encrypted IN (0, 1)),
  sha256 TEXT NOT NULL,
  entries TEXT NOT NULL
) STRICT;

CREATE TABLE request_notice (
  id INTEGER NOT NULL PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  processor_id INTEGER NOT NULL REFERENCES processor (id),
  about TEXT NOT NULL CHECK (about IN ('rectification', 'restriction', 'restriction-lifted')),
  letter_id INTEGER REFERENCES letter (id),
  told_on TEXT,
  why_not TEXT NOT NULL,
  UNIQUE (request_id, processor_id, about)
) STRICT;

CREATE TABLE request_outcome (
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  right TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('granted', 'partly', 'refused', 'withdrawn')),
  decided_on TEXT NOT NULL,
  ground TEXT,
  explanation TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (request_id, right)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_pause (
  id INTEGER NOT NULL PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  from_on TEXT NOT NULL,
  to_on TEXT
) STRICT;

CREATE TABLE request_right (
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  right TEXT NOT NULL,
  PRIMARY KEY (request_id, right)
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_rule (
  id INTEGER NOT NULL PRIMARY KEY,
  promise_id INTEGER REFERENCES promise (id),
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  conflicts TEXT NOT NULL,
  choice TEXT,
  choice_reason TEXT NOT NULL DEFAULT '',
  chosen_on TEXT,
  ended_on TEXT
, own_says TEXT NOT NULL DEFAULT '', changed_because TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE rule_list (
  rule_id INTEGER NOT NULL REFERENCES retention_rule (id),
  list TEXT NOT NULL,
  state TEXT NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (rule_id, list, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE served_controller (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  representative TEXT NOT NULL,
  data_protection_officer TEXT NOT NULL,
  processing TEXT NOT NULL,
  data_categories TEXT NOT NULL,
  person_categories TEXT NOT NULL,
  at_end TEXT CHECK (at_end IN ('delete', 'return')),
  agreement_on TEXT,
  agreement_reference TEXT NOT NULL,
  started_on TEXT,
  ended_on TEXT,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE served_system (
  served_controller_id INTEGER NOT NULL REFERENCES served_controller (id) ON DELETE CASCADE,
  system_id INTEGER NOT NULL REFERENCES system (id),
  PRIMARY KEY (served_controller_id, system_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  id INTEGER NOT NULL PRIMARY KEY,
  profile TEXT NOT NULL,
  business TEXT NOT NULL,
  country TEXT NOT NULL CHECK (country IN ('NL', 'BE')),
  authority TEXT NOT NULL CHECK (authority IN ('AP', 'GBA')),
  form TEXT NOT NULL CHECK (form IN ('formal', 'informal')),
  version_on TEXT,
  in_force_from TEXT,
  in_force_to TEXT,
  response_period TEXT,
  response_rights TEXT NOT NULL,
  response_promise TEXT
) STRICT;

CREATE TABLE statement_clause (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  confirmed_on TEXT,
  ended_on TEXT
) STRICT;

CREATE TABLE statement_version (
  id INTEGER NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  locale TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('formal', 'informal')),
  document TEXT NOT NULL,
  facts TEXT NOT NULL,
  made_on TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE statutory_floor (
  id TEXT NOT NULL PRIMARY KEY,
  country TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sub_processor (
  id INTEGER NOT NULL PRIMARY KEY,
  processor_id INTEGER NOT NULL REFERENCES processor (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  purpose TEXT NOT NULL,
  announced_on TEXT,
  objected_on TEXT,
  ended_on TEXT
) STRICT;

CREATE TABLE system (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('own', 'processor')),
  processor_id INTEGER REFERENCES processor (id),
  location TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  ended_on TEXT
) STRICT;

CREATE TABLE system_count (
  system_id INTEGER NOT NULL PRIMARY KEY REFERENCES system (id) ON DELETE CASCADE,
  persons INTEGER NOT NULL,
  items INTEGER NOT NULL
) STRICT;

CREATE TABLE tombstone (
  erasure_id INTEGER NOT NULL REFERENCES erasure (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (digest, erasure_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone_pass (
  erasure_id INTEGER NOT NULL REFERENCES erasure (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  answered_on TEXT NOT NULL,
  PRIMARY KEY (erasure_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdict (
  data_item_id INTEGER NOT NULL PRIMARY KEY REFERENCES data_item (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  category_id INTEGER NOT NULL REFERENCES data_category (id),
  rule_id INTEGER REFERENCES retention_rule (id),
  state TEXT NOT NULL,
  list TEXT NOT NULL,
  list_on TEXT NOT NULL,
  due_on TEXT,
  promised_on TEXT,
  floor_on TEXT,
  decided_by TEXT,
  restricted_to TEXT,
  disposal TEXT NOT NULL,
  due_without_hold_on TEXT,
  rest_due_on TEXT,
  floor_unknown INTEGER NOT NULL CHECK (floor_unknown IN (0, 1)),
  conflict_codes TEXT NOT NULL,
  recheck_on TEXT
) STRICT;

CREATE TRIGGER consent_counted AFTER INSERT ON consent BEGIN
  INSERT INTO consent_count VALUES (new.topic_id, new.kind, new.withdrawn_on IS NOT NULL,
  new.given_channel, new.proof <> '' OR new.proof_name <> '',
  coalesce(new.confirmed_on, new.given_on, ''), 1)
    ON CONFLICT DO UPDATE SET consents = consents + 1;
END;

CREATE TRIGGER consent_counted_anew
AFTER UPDATE OF topic_id, kind, withdrawn_on, given_channel, proof, proof_name, confirmed_on, given_on ON consent
WHEN (old.topic_id, old.kind, old.withdrawn_on IS NOT NULL,
  old.given_channel, old.proof <> '' OR old.proof_name <> '',
  coalesce(old.confirmed_on, old.given_on, '')) <> (new.topic_id, new.kind, new.withdrawn_on IS NOT NULL,
  new.given_channel, new.proof <> '' OR new.proof_name <> '',
  coalesce(new.confirmed_on, new.given_on, ''))
BEGIN
  UPDATE consent_count SET consents = consents - 1 WHERE (topic_id, kind, withdrawn, given_channel, proven, began_on) = (old.topic_id, old.kind, old.withdrawn_on IS NOT NULL,
  old.given_channel, old.proof <> '' OR old.proof_name <> '',
  coalesce(old.confirmed_on, old.given_on, ''));
  DELETE FROM consent_count WHERE (topic_id, kind, withdrawn, given_channel, proven, began_on) = (old.topic_id, old.kind, old.withdrawn_on IS NOT NULL,
  old.given_channel, old.proof <> '' OR old.proof_name <> '',
  coalesce(old.confirmed_on, old.given_on, '')) AND consents = 0;
  INSERT INTO consent_count VALUES (new.topic_id, new.kind, new.withdrawn_on IS NOT NULL,
  new.given_channel, new.proof <> '' OR new.proof_name <> '',
  coalesce(new.confirmed_on, new.given_on, ''), 1)
    ON CONFLICT DO UPDATE SET consents = consents + 1;
END;

CREATE TRIGGER consent_uncounted AFTER DELETE ON consent BEGIN
  UPDATE consent_count SET consents = consents - 1 WHERE (topic_id, kind, withdrawn, given_channel, proven, began_on) = (old.topic_id, old.kind, old.withdrawn_on IS NOT NULL,
  old.given_channel, old.proof <> '' OR old.proof_name <> '',
  coalesce(old.confirmed_on, old.given_on, ''));
  DELETE FROM consent_count WHERE (topic_id, kind, withdrawn, given_channel, proven, began_on) = (old.topic_id, old.kind, old.withdrawn_on IS NOT NULL,
  old.given_channel, old.proof <> '' OR old.proof_name <> '',
  coalesce(old.confirmed_on, old.given_on, '')) AND consents = 0;
END;

CREATE TRIGGER copy_added AFTER INSERT ON data_item_system BEGIN
  INSERT INTO person_system (system_id, person_id, items)
    SELECT new.system_id, person_id, 1 FROM data_item WHERE id = new.data_item_id
    ON CONFLICT DO UPDATE SET items = items + 1;
END;

CREATE TRIGGER copy_removed AFTER DELETE ON data_item_system BEGIN
  UPDATE person_system SET items = items - 1 WHERE system_id = old.system_id
    AND person_id = (SELECT person_id FROM data_item WHERE id = old.data_item_id);
  DELETE FROM person_system WHERE system_id = old.system_id AND items = 0
    AND person_id = (SELECT person_id FROM data_item WHERE id = old.data_item_id);
END;

CREATE TRIGGER item_removed BEFORE DELETE ON data_item BEGIN
  DELETE FROM data_item_system WHERE data_item_id = old.id;
END;

CREATE TRIGGER person_at_system AFTER INSERT ON person_system BEGIN
  INSERT INTO system_count (system_id, persons, items) VALUES (new.system_id, 1, new.items)
    ON CONFLICT DO UPDATE SET persons = persons + 1, items = items + excluded.items;
END;

CREATE TRIGGER person_in_list AFTER INSERT ON person_list BEGIN
  INSERT INTO list_count (list, persons, items) VALUES (new.list, 1, new.items)
    ON CONFLICT DO UPDATE SET persons = persons + 1, items = items + excluded.items;
END;

CREATE TRIGGER person_more_at_system AFTER UPDATE OF items ON person_system BEGIN
  UPDATE system_count SET items = items + new.items - old.items WHERE system_id = new.system_id;
END;

CREATE TRIGGER person_more_in_list AFTER UPDATE OF items ON person_list BEGIN
  UPDATE list_count SET items = items + new.items - old.items WHERE list = new.list;
END;

CREATE TRIGGER person_not_at_system AFTER DELETE ON person_system BEGIN
  UPDATE system_count SET persons = persons - 1, items = items - old.items
    WHERE system_id = old.system_id;
  DELETE FROM system_count WHERE system_id = old.system_id AND persons = 0;
END;

CREATE TRIGGER person_not_in_list AFTER DELETE ON person_list BEGIN
  UPDATE list_count SET persons = persons - 1, items = items - old.items WHERE list = old.list;
  DELETE FROM list_count WHERE list = old.list AND persons = 0;
END;

CREATE TRIGGER verdict_listed AFTER INSERT ON verdict BEGIN
  INSERT INTO person_list (list, person_id, items) VALUES (new.list, new.person_id, 1)
    ON CONFLICT DO UPDATE SET items = items + 1;
  INSERT INTO rule_list (rule_id, list, state, items)
    SELECT new.rule_id, new.list, new.state, 1 WHERE new.rule_id IS NOT NULL
    ON CONFLICT DO UPDATE SET items = items + 1;
END;

CREATE TRIGGER verdict_moved AFTER UPDATE OF list, state, rule_id, person_id ON verdict
WHEN old.list <> new.list OR old.state <> new.state OR old.rule_id IS NOT new.rule_id OR old.person_id <> new.person_id
BEGIN
  UPDATE person_list SET items = items - 1
    WHERE list = old.list AND person_id = old.person_id;
  DELETE FROM person_list WHERE list = old.list AND person_id = old.person_id AND items = 0;
  UPDATE rule_list SET items = items - 1
    WHERE rule_id = old.rule_id AND list = old.list AND state = old.state;
  DELETE FROM rule_list
    WHERE rule_id = old.rule_id AND list = old.list AND state = old.state AND items = 0;
  INSERT INTO person_list (list, person_id, items) VALUES (new.list, new.person_id, 1)
    ON CONFLICT DO UPDATE SET items = items + 1;
  INSERT INTO rule_list (rule_id, list, state, items)
    SELECT new.rule_id, new.list, new.state, 1 WHERE new.rule_id IS NOT NULL
    ON CONFLICT DO UPDATE SET items = items + 1;
END;

CREATE TRIGGER verdict_unlisted AFTER DELETE ON verdict BEGIN
  UPDATE person_list SET items = items - 1
    WHERE list = old.list AND person_id = old.person_id;
  DELETE FROM person_list WHERE list = old.list AND person_id = old.person_id AND items = 0;
  UPDATE rule_list SET items = items - 1
    WHERE rule_id = old.rule_id AND list = old.list AND state = old.state;
  DELETE FROM rule_list
    WHERE rule_id = old.rule_id AND list = old.list AND state = old.state AND items = 0;
END;
