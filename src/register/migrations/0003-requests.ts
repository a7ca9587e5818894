/**
 * The file of a request: for whom and by whom it came in, how its sender was
 * recognised, what was decided on each right, what was changed, handed over and
 * told to others, and until when the file itself is kept.
 */
import type { Migration } from '../migrate.ts';

export const migration0003: Migration = {
  version: 3,
  name: 'requests',
  up(database) {
    database.exec(`
ALTER TABLE request ADD COLUMN kind TEXT NOT NULL DEFAULT 'request' CHECK (kind IN ('request', 'misdirected', 'complaint'));
ALTER TABLE request ADD COLUMN subject_name TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN subject_address TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN subject_email TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN representative_name TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN representative_address TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN representative_email TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN representative_proof TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN message TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN identity_doubt TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN identity_copy_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN controller_name TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN forwarded_on TEXT;
ALTER TABLE request ADD COLUMN reminded_on TEXT;
ALTER TABLE request ADD COLUMN closed_because TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN kept_until TEXT;
CREATE INDEX request_by_kept_until ON request (kept_until) WHERE kept_until IS NOT NULL;
CREATE INDEX agreement_by_reference ON agreement (reference) WHERE reference <> '';
CREATE INDEX data_item_system_by_external_id ON data_item_system (external_id) WHERE external_id <> '';
CREATE INDEX data_field_by_number ON data_field (value) WHERE length(value) <= 40;
CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id);
ALTER TABLE letter ADD COLUMN sent_how TEXT NOT NULL DEFAULT '';
ALTER TABLE hold ADD COLUMN restriction_ground TEXT CHECK (restriction_ground IN ('accuracy', 'unlawful', 'claims', 'objection'));

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

CREATE TABLE request_change (
  id INTEGER NOT NULL PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  systems TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE INDEX request_change_by_request ON request_change (request_id);

CREATE TABLE request_attachment (
  id INTEGER NOT NULL PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  system TEXT NOT NULL,
  note TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX request_attachment_by_request ON request_attachment (request_id);

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
CREATE INDEX request_export_by_request ON request_export (request_id);

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
CREATE INDEX request_notice_by_processor ON request_notice (processor_id);
CREATE INDEX request_notice_by_letter ON request_notice (letter_id);

CREATE TABLE marketing_block (
  person_id INTEGER NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  request_id INTEGER REFERENCES request (id),
  since_on TEXT NOT NULL
) STRICT;
CREATE INDEX marketing_block_by_request ON marketing_block (request_id);
`);
  },
};
