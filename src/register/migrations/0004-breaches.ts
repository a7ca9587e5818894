/**
 * The register of personal data breaches (GDPR art. 33(5)): every breach with its
 * facts, its effects and what was done about it, what was added later, and the
 * letters about it. Nothing here goes by itself.
 */
import type { Migration } from '../migrate.ts';

export const migration0004: Migration = {
  version: 4,
  name: 'breaches',
  up(database) {
    database.exec(`
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
) STRICT;
CREATE INDEX breach_by_aware_at ON breach (aware_at);
CREATE INDEX breach_by_processor ON breach (processor_id);

CREATE TABLE breach_follow_up (
  id INTEGER NOT NULL PRIMARY KEY,
  breach_id INTEGER NOT NULL REFERENCES breach (id),
  happened_on TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX breach_follow_up_by_breach ON breach_follow_up (breach_id, happened_on);

ALTER TABLE letter ADD COLUMN breach_id INTEGER REFERENCES breach (id);
CREATE INDEX letter_by_breach ON letter (breach_id) WHERE breach_id IS NOT NULL;
`);
  },
};
