/**
 * Carrying retention out: runs of disposal with their tasks, the record of every
 * erasure, tombstones, aggregates, recurring duties, and a journal whose lines
 * are chained.
 *
 * Ids of persons and items in these tables are no references on purpose: the row
 * they name is gone, and ids are never used twice.
 */
import { createHash } from 'node:crypto';
import type { Migration } from '../migrate.ts';

interface JournalRow {
  readonly id: number;
  readonly at: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: number | null;
  readonly person_id: number | null;
  readonly detail: string;
}

export const migration0002: Migration = {
  version: 2,
  name: 'disposal',
  up(database) {
    database.exec(`
ALTER TABLE verdict ADD COLUMN rest_due_on TEXT;
ALTER TABLE verdict ADD COLUMN floor_unknown INTEGER NOT NULL DEFAULT 0 CHECK (floor_unknown IN (0, 1));
CREATE INDEX verdict_by_rest_due_on ON verdict (rest_due_on) WHERE rest_due_on IS NOT NULL;
ALTER TABLE data_item ADD COLUMN reduced_on TEXT;
ALTER TABLE journal ADD COLUMN hash TEXT NOT NULL DEFAULT '';
ALTER TABLE retention_rule ADD COLUMN own_says TEXT NOT NULL DEFAULT '';
ALTER TABLE retention_rule ADD COLUMN changed_because TEXT NOT NULL DEFAULT '';
ALTER TABLE letter ADD COLUMN redacted TEXT;
ALTER TABLE letter ADD COLUMN erased_on TEXT;

CREATE TABLE item_decision (
  data_item_id INTEGER NOT NULL PRIMARY KEY REFERENCES data_item (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('postponed', 'needed', 'impossible')),
  reason TEXT NOT NULL,
  review_on TEXT NOT NULL,
  decided_on TEXT NOT NULL
) STRICT;
CREATE INDEX item_decision_by_person ON item_decision (person_id);
CREATE INDEX item_decision_by_review_on ON item_decision (review_on);
CREATE INDEX hold_by_review_on ON hold (review_on) WHERE review_on IS NOT NULL;

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
CREATE INDEX disposal_by_request ON disposal (request_id);
CREATE INDEX disposal_by_status ON disposal (status, created_on);

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
CREATE INDEX disposal_item_by_person ON disposal_item (person_id);
CREATE INDEX disposal_item_by_data_item ON disposal_item (data_item_id);

CREATE TABLE disposal_letter (
  disposal_id INTEGER NOT NULL REFERENCES disposal (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  letter_id INTEGER REFERENCES letter (id),
  waived_because TEXT NOT NULL,
  plan_hash TEXT NOT NULL,
  PRIMARY KEY (disposal_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX disposal_letter_by_letter ON disposal_letter (letter_id);

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
CREATE INDEX disposal_task_by_disposal ON disposal_task (disposal_id, status);
CREATE INDEX disposal_task_by_status ON disposal_task (status, chase_on);
CREATE INDEX disposal_task_by_system ON disposal_task (system_id);
CREATE INDEX disposal_task_by_letter ON disposal_task (letter_id);

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
CREATE INDEX erasure_by_person ON erasure (person_id);
CREATE INDEX erasure_by_disposal ON erasure (disposal_id);

CREATE TABLE tombstone (
  erasure_id INTEGER NOT NULL REFERENCES erasure (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (digest, erasure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_by_erasure ON tombstone (erasure_id);

CREATE TABLE tombstone_pass (
  erasure_id INTEGER NOT NULL REFERENCES erasure (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  answered_on TEXT NOT NULL,
  PRIMARY KEY (erasure_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_pass_by_person ON tombstone_pass (person_id);

CREATE TABLE aggregate (
  year TEXT NOT NULL,
  category_key TEXT NOT NULL,
  amount_band TEXT NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (year, category_key, amount_band)
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
CREATE INDEX duty_by_next_on ON duty (next_on);

CREATE TABLE duty_evidence (
  id INTEGER NOT NULL PRIMARY KEY,
  duty_id INTEGER NOT NULL REFERENCES duty (id) ON DELETE CASCADE,
  done_on TEXT NOT NULL,
  note TEXT NOT NULL,
  disposal_id INTEGER,
  proof_name TEXT,
  proof BLOB
) STRICT;
CREATE INDEX duty_evidence_by_duty ON duty_evidence (duty_id, done_on);
`);
    chainJournal(database);
  },
};

/** Gives the lines that are there already their place in the chain. */
function chainJournal(database: Parameters<Migration['up']>[0]): void {
  const rows = database.prepare('SELECT * FROM journal ORDER BY id').all() as JournalRow[];
  const update = database.prepare('UPDATE journal SET hash = ? WHERE id = ?');
  let hash = '0'.repeat(64);
  for (const row of rows) {
    const line = [
      row.id,
      row.at,
      row.action,
      row.subject_kind,
      row.subject_id,
      row.person_id,
      row.detail,
    ];
    hash = createHash('sha256')
      .update(`${hash}\n${JSON.stringify(line)}`)
      .digest('hex');
    update.run(hash, row.id);
  }
}
