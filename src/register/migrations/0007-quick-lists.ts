/**
 * Lists and counts that cost the same however many persons there are. A verdict names the
 * list it stands in; who stands in which list, and whose data are in which system, is counted
 * per person by triggers. Why a date is what it is, is worked out again when somebody asks.
 */
import type { Migration } from '../migrate.ts';

const ADD_VERDICT = `INSERT INTO person_list (list, person_id, items) VALUES (new.list, new.person_id, 1)
    ON CONFLICT DO UPDATE SET items = items + 1;
  INSERT INTO rule_list (rule_id, list, state, items)
    SELECT new.rule_id, new.list, new.state, 1 WHERE new.rule_id IS NOT NULL
    ON CONFLICT DO UPDATE SET items = items + 1;`;
const TAKE_VERDICT = `UPDATE person_list SET items = items - 1
    WHERE list = old.list AND person_id = old.person_id;
  DELETE FROM person_list WHERE list = old.list AND person_id = old.person_id AND items = 0;
  UPDATE rule_list SET items = items - 1
    WHERE rule_id = old.rule_id AND list = old.list AND state = old.state;
  DELETE FROM rule_list
    WHERE rule_id = old.rule_id AND list = old.list AND state = old.state AND items = 0;`;

/** By what a consent is counted. It began on the day it was confirmed, or else given. */
const COUNTED = (row: string) => `${row}.topic_id, ${row}.kind, ${row}.withdrawn_on IS NOT NULL,
  ${row}.given_channel, ${row}.proof <> '' OR ${row}.proof_name <> '',
  coalesce(${row}.confirmed_on, ${row}.given_on, '')`;
const ADD_CONSENT = `INSERT INTO consent_count VALUES (${COUNTED('new')}, 1)
    ON CONFLICT DO UPDATE SET consents = consents + 1;`;
const AS_OLD = `(topic_id, kind, withdrawn, given_channel, proven, began_on) = (${COUNTED('old')})`;
const TAKE_CONSENT = `UPDATE consent_count SET consents = consents - 1 WHERE ${AS_OLD};
  DELETE FROM consent_count WHERE ${AS_OLD} AND consents = 0;`;

export const migration0007: Migration = {
  version: 7,
  name: 'quick-lists',
  up(database) {
    database.exec(`
DROP TABLE verdict;
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
CREATE INDEX verdict_by_list ON verdict (list, list_on, data_item_id, person_id);
CREATE INDEX verdict_by_due_on ON verdict (due_on, state, category_id, rest_due_on) WHERE due_on IS NOT NULL;
CREATE INDEX verdict_by_person ON verdict (person_id, list, list_on);
CREATE INDEX verdict_by_category ON verdict (category_id);
CREATE INDEX verdict_by_rule ON verdict (rule_id, list, person_id, data_item_id);
CREATE INDEX verdict_by_conflict ON verdict (rule_id, conflict_codes, person_id, data_item_id) WHERE conflict_codes <> '';
CREATE INDEX verdict_by_recheck_on ON verdict (recheck_on) WHERE recheck_on IS NOT NULL;
CREATE INDEX verdict_by_rest_due_on ON verdict (rest_due_on) WHERE rest_due_on IS NOT NULL;
CREATE INDEX verdict_by_due_rule ON verdict (rule_id, state, due_on) WHERE list = 'due';
CREATE INDEX verdict_by_hold ON verdict (due_without_hold_on) WHERE list = 'held';

DROP INDEX relation_by_organisation;
CREATE INDEX relation_by_organisation ON relation (organisation_id, person_id);
CREATE INDEX request_by_identity ON request (identity_method, identity_copy_reason);
CREATE INDEX publication_by_day ON publication ((taken_down_on IS NOT NULL), published_on DESC, id DESC);

CREATE TABLE person_list (
  list TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  items INTEGER NOT NULL,
  PRIMARY KEY (list, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_list_by_person ON person_list (person_id, list);

CREATE TABLE list_count (
  list TEXT NOT NULL PRIMARY KEY,
  persons INTEGER NOT NULL,
  items INTEGER NOT NULL
) STRICT;
CREATE TRIGGER person_in_list AFTER INSERT ON person_list BEGIN
  INSERT INTO list_count (list, persons, items) VALUES (new.list, 1, new.items)
    ON CONFLICT DO UPDATE SET persons = persons + 1, items = items + excluded.items;
END;
CREATE TRIGGER person_not_in_list AFTER DELETE ON person_list BEGIN
  UPDATE list_count SET persons = persons - 1, items = items - old.items WHERE list = old.list;
  DELETE FROM list_count WHERE list = old.list AND persons = 0;
END;
CREATE TRIGGER person_more_in_list AFTER UPDATE OF items ON person_list BEGIN
  UPDATE list_count SET items = items + new.items - old.items WHERE list = new.list;
END;

CREATE TABLE rule_list (
  rule_id INTEGER NOT NULL REFERENCES retention_rule (id),
  list TEXT NOT NULL,
  state TEXT NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (rule_id, list, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER verdict_listed AFTER INSERT ON verdict BEGIN
  ${ADD_VERDICT}
END;
CREATE TRIGGER verdict_unlisted AFTER DELETE ON verdict BEGIN
  ${TAKE_VERDICT}
END;
CREATE TRIGGER verdict_moved AFTER UPDATE OF list, state, rule_id, person_id ON verdict
WHEN old.list <> new.list OR old.state <> new.state OR old.rule_id IS NOT new.rule_id OR old.person_id <> new.person_id
BEGIN
  ${TAKE_VERDICT}
  ${ADD_VERDICT}
END;

CREATE TABLE person_system (
  system_id INTEGER NOT NULL REFERENCES system (id),
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  items INTEGER NOT NULL,
  PRIMARY KEY (system_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_system_by_person ON person_system (person_id, system_id);
INSERT INTO person_system (system_id, person_id, items)
  SELECT system_id, person_id, count(*) FROM data_item_system
    JOIN data_item ON data_item.id = data_item_id GROUP BY system_id, person_id;
CREATE TABLE system_count (
  system_id INTEGER NOT NULL PRIMARY KEY REFERENCES system (id) ON DELETE CASCADE,
  persons INTEGER NOT NULL,
  items INTEGER NOT NULL
) STRICT;
INSERT INTO system_count (system_id, persons, items)
  SELECT system_id, count(*), sum(items) FROM person_system GROUP BY system_id;
CREATE TRIGGER person_at_system AFTER INSERT ON person_system BEGIN
  INSERT INTO system_count (system_id, persons, items) VALUES (new.system_id, 1, new.items)
    ON CONFLICT DO UPDATE SET persons = persons + 1, items = items + excluded.items;
END;
CREATE TRIGGER person_not_at_system AFTER DELETE ON person_system BEGIN
  UPDATE system_count SET persons = persons - 1, items = items - old.items
    WHERE system_id = old.system_id;
  DELETE FROM system_count WHERE system_id = old.system_id AND persons = 0;
END;
CREATE TRIGGER person_more_at_system AFTER UPDATE OF items ON person_system BEGIN
  UPDATE system_count SET items = items + new.items - old.items WHERE system_id = new.system_id;
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
-- While the item is still there, so that it is known whose copies go.
CREATE TRIGGER item_removed BEFORE DELETE ON data_item BEGIN
  DELETE FROM data_item_system WHERE data_item_id = old.id;
END;

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
INSERT INTO consent_count SELECT ${COUNTED('consent')}, count(*) FROM consent GROUP BY 1, 2, 3, 4, 5, 6;

CREATE TRIGGER consent_counted AFTER INSERT ON consent BEGIN
  ${ADD_CONSENT}
END;
CREATE TRIGGER consent_uncounted AFTER DELETE ON consent BEGIN
  ${TAKE_CONSENT}
END;
CREATE TRIGGER consent_counted_anew
AFTER UPDATE OF topic_id, kind, withdrawn_on, given_channel, proof, proof_name, confirmed_on, given_on ON consent
WHEN (${COUNTED('old')}) <> (${COUNTED('new')})
BEGIN
  ${TAKE_CONSENT}
  ${ADD_CONSENT}
END;
`);
    // Every verdict is judged again when the register is next used.
    database.exec("DELETE FROM setting WHERE key = 'judgedOn'");
  },
};
