/**
 * What ties the statement to the practice: every promise with what carries it out, versions of
 * the statement, purposes that can be described and ended (GDPR art. 30(1)), customers for whom
 * is processed (art. 30(2)), papers of processors and their sub-processors (art. 28), measures
 * and who may get in where (art. 32), disclosures and permissions, wordings of consents (art. 7).
 */
import type { Migration } from '../migrate.ts';

export const migration0006: Migration = {
  version: 6,
  name: 'registers',
  up(database) {
    database.exec(`
ALTER TABLE promise ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE promise ADD COLUMN checks TEXT NOT NULL DEFAULT '[]';
ALTER TABLE promise ADD COLUMN question TEXT;
ALTER TABLE promise ADD COLUMN contradicts TEXT;
ALTER TABLE promise ADD COLUMN own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1));
ALTER TABLE promise ADD COLUMN decision TEXT NOT NULL DEFAULT '';
ALTER TABLE promise ADD COLUMN decided_because TEXT NOT NULL DEFAULT '';
ALTER TABLE promise ADD COLUMN decided_on TEXT;
ALTER TABLE promise ADD COLUMN ended_on TEXT;

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

CREATE TABLE statement_clause (
  id INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  confirmed_on TEXT,
  ended_on TEXT
) STRICT;

ALTER TABLE breach ADD COLUMN origin TEXT NOT NULL DEFAULT 'self' CHECK (origin IN ('self', 'report', 'processor', 'client'));
ALTER TABLE breach ADD COLUMN assessment TEXT;
ALTER TABLE breach ADD COLUMN no_breach_because TEXT NOT NULL DEFAULT '';

CREATE TABLE breach_notice (
  id INTEGER NOT NULL PRIMARY KEY,
  breach_id INTEGER NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('addition', 'withdrawal')),
  sent_at TEXT NOT NULL,
  what TEXT NOT NULL,
  reference TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX breach_notice_by_breach ON breach_notice (breach_id, sent_at);

CREATE TABLE gap_answer (
  key TEXT NOT NULL PRIMARY KEY,
  answer TEXT NOT NULL,
  reason TEXT NOT NULL,
  answered_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE purpose ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE purpose ADD COLUMN started_on TEXT;
ALTER TABLE purpose ADD COLUMN replaced_by INTEGER REFERENCES purpose (id);
ALTER TABLE purpose ADD COLUMN reviewed_on TEXT;
ALTER TABLE purpose ADD COLUMN law TEXT NOT NULL DEFAULT '';
ALTER TABLE purpose ADD COLUMN automated TEXT NOT NULL DEFAULT '';
ALTER TABLE purpose ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE purpose ADD COLUMN joint_controllers TEXT NOT NULL DEFAULT '';
ALTER TABLE purpose ADD COLUMN dpia_answers TEXT NOT NULL DEFAULT '{}';
ALTER TABLE purpose ADD COLUMN dpia_needed INTEGER CHECK (dpia_needed IN (0, 1));
ALTER TABLE purpose ADD COLUMN dpia_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE purpose ADD COLUMN dpia_on TEXT;

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

ALTER TABLE processor ADD COLUMN dpa_version TEXT NOT NULL DEFAULT '';
ALTER TABLE processor ADD COLUMN sub_processors_known INTEGER CHECK (sub_processors_known IN (0, 1));
ALTER TABLE processor ADD COLUMN sub_processor_list TEXT NOT NULL DEFAULT '';
ALTER TABLE processor ADD COLUMN necessity TEXT NOT NULL DEFAULT '';
ALTER TABLE processor ADD COLUMN checked_on TEXT;
ALTER TABLE processor ADD COLUMN check_note TEXT NOT NULL DEFAULT '';
ALTER TABLE processor ADD COLUMN end_mode TEXT CHECK (end_mode IN ('delete', 'return'));
ALTER TABLE processor ADD COLUMN end_letter_id INTEGER REFERENCES letter (id);
ALTER TABLE processor ADD COLUMN end_sent_on TEXT;
ALTER TABLE processor ADD COLUMN end_expected_on TEXT;
ALTER TABLE processor ADD COLUMN end_chase_on TEXT;
ALTER TABLE processor ADD COLUMN end_confirmed_on TEXT;
ALTER TABLE processor ADD COLUMN end_note TEXT NOT NULL DEFAULT '';

CREATE TABLE processor_document (
  id INTEGER NOT NULL PRIMARY KEY,
  processor_id INTEGER NOT NULL REFERENCES processor (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('dpa', 'privacy-policy', 'certificate', 'sub-processors', 'end', 'other')),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_on TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX processor_document_by_processor ON processor_document (processor_id);

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
CREATE INDEX sub_processor_by_processor ON sub_processor (processor_id);

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
CREATE INDEX authorisation_by_system ON authorisation (system_id);

CREATE TABLE authorisation_review (
  id INTEGER NOT NULL PRIMARY KEY,
  reviewed_on TEXT NOT NULL,
  found TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

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
CREATE INDEX disclosure_by_person ON disclosure (person_id, disclosed_on);
CREATE INDEX disclosure_by_kind ON disclosure (kind, disclosed_on);

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
CREATE INDEX access_permission_by_person ON access_permission (person_id);
CREATE INDEX access_permission_by_served ON access_permission (served_controller_id);

CREATE TABLE publication (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  published_on TEXT,
  taken_down_on TEXT
) STRICT;
CREATE INDEX publication_by_person ON publication (person_id);

CREATE INDEX purpose_by_replaced_by ON purpose (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX processor_by_end_letter ON processor (end_letter_id) WHERE end_letter_id IS NOT NULL;
CREATE INDEX served_system_by_system ON served_system (system_id);
CREATE INDEX measure_system_by_system ON measure_system (system_id);
CREATE INDEX disclosure_by_processor ON disclosure (processor_id) WHERE processor_id IS NOT NULL;
CREATE INDEX access_permission_by_processor ON access_permission (processor_id) WHERE processor_id IS NOT NULL;

ALTER TABLE consent_topic ADD COLUMN valid_for TEXT;
ALTER TABLE consent_topic ADD COLUMN withdraw_by TEXT NOT NULL DEFAULT '[]';
ALTER TABLE consent_topic ADD COLUMN audience TEXT NOT NULL DEFAULT '';

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

ALTER TABLE consent ADD COLUMN wording_id INTEGER REFERENCES consent_wording (id);
ALTER TABLE consent ADD COLUMN kind TEXT NOT NULL DEFAULT 'explicit' CHECK (kind IN ('explicit', 'implied'));
ALTER TABLE consent ADD COLUMN given_channel TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN withdrawn_channel TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN confirmed_on TEXT;
ALTER TABLE consent ADD COLUMN confirmed_how TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN proof_name TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN proof_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN proof_file BLOB;
CREATE INDEX consent_by_wording ON consent (wording_id) WHERE wording_id IS NOT NULL;
`);
  },
};
