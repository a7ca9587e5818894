/**
 * Imports from other systems: what each of them brought, row by row, so that it can be
 * taken back; what a comparison with a system found; and how columns of unknown tables
 * were mapped before. No value of a person stands here.
 */
import type { Migration } from '../migrate.ts';

export const migration0005: Migration = {
  version: 5,
  name: 'imports',
  up(database) {
    database.exec(`
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
CREATE INDEX import_by_system ON import (system_id);

CREATE TABLE import_row (
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'contact-point', 'relation', 'data-item',
    'copy', 'event', 'consent', 'consent-ended', 'topic', 'filled')),
  row_id INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  detail TEXT NOT NULL,
  PRIMARY KEY (import_id, kind, row_id, detail)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_by_person ON import_row (person_id);

CREATE TABLE import_finding (
  id INTEGER NOT NULL PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL CHECK (kind IN ('erased-there', 'gone-there', 'not-here', 'no-ground', 'mailed-there')),
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  row_number INTEGER,
  disposal_task_id INTEGER REFERENCES disposal_task (id),
  done_on TEXT
) STRICT;
CREATE INDEX import_finding_by_import ON import_finding (import_id, kind);
CREATE INDEX import_finding_by_person ON import_finding (person_id);
CREATE INDEX import_finding_by_task ON import_finding (disposal_task_id);
CREATE INDEX import_finding_by_done_on ON import_finding (done_on) WHERE done_on IS NULL;

CREATE TABLE import_mapping (
  header_hash TEXT NOT NULL PRIMARY KEY,
  columns TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
`);
  },
};
