/**
 * For each kind of check, one thing done to the record that it watches, straight in the
 * tables, after which the promise is no longer kept. Each tells which record it touched.
 */
import type { CheckOf } from '#shared/domain/promises/finding.ts';
import type { PromiseCheck, WatchKind } from '#shared/domain/promises/language.ts';
import type { TestRegister } from '#test/builders/register.ts';
import { limitBreakers } from './break-limits.ts';
import { addItem, addPerson, addRequest, aTopic, idOf, partyOf } from './broken-rows.ts';
import { newId, rowsOf, run, setBusinessFact } from './fulfil.ts';
import { LONG_AGO, NOW, TODAY, YESTERDAY } from './moments.ts';

/** Where a check is broken: the register, and the profile whose records it names. */
export interface Place {
  readonly register: TestRegister;
  readonly profile: string;
}

type Breakers = {
  readonly [K in WatchKind]: (check: CheckOf<K>, place: Place) => string;
};

const BREAKERS: Breakers = {
  category: ({ category }, { register, profile }) => {
    const key = `${profile}.${category}`;
    run(register, 'UPDATE data_category SET ended_on = ? WHERE key = ?', YESTERDAY, key);
    return `data_category ${key}`;
  },
  source: ({ category }, place) => {
    addItem(place, category);
    return `data_item in ${category}`;
  },
  purpose: ({ purpose, bases }, { register, profile }) => {
    const id = idOf(register, 'purpose', `${profile}.${purpose}`);
    run(
      register,
      'DELETE FROM purpose_basis WHERE purpose_id = ? AND basis = ?',
      id,
      bases[0] ?? '',
    );
    return `purpose_basis of ${purpose}`;
  },
  'every-basis': (_, { register, profile }) => {
    run(
      register,
      'DELETE FROM purpose_basis WHERE purpose_id = (SELECT min(id) FROM purpose WHERE key LIKE ?)',
      `${profile}.%`,
    );
    return 'purpose_basis of one purpose';
  },
  rule: ({ rule }, { register }) => {
    run(
      register,
      'UPDATE retention_rule SET ended_on = ? WHERE promise_id IN (SELECT id FROM promise WHERE code = ?)',
      YESTERDAY,
      rule,
    );
    return `retention_rule of ${rule}`;
  },
  'every-rule': (_, { register, profile }) => {
    run(
      register,
      'UPDATE data_category SET rule_id = NULL WHERE id = (SELECT min(id) FROM data_category WHERE key LIKE ?)',
      `${profile}.%`,
    );
    return 'data_category without rule';
  },
  disposal: (_, place) => {
    const { register, profile } = place;
    const [row] = rowsOf<{ key: string; rule_id: number }>(
      register,
      'SELECT key, rule_id FROM data_category WHERE key LIKE ? AND rule_id IS NOT NULL',
      `${profile}.%`,
    );
    const { itemId, personId } = addItem(place, row?.key.slice(profile.length + 1) ?? '');
    run(
      register,
      `INSERT INTO verdict (data_item_id, person_id, category_id, rule_id, state, list, list_on,
         due_on, disposal, floor_unknown, conflict_codes)
       SELECT id, ?, category_id, ?, 'due', 'due', ?, ?, 'erase', 0, '' FROM data_item WHERE id = ?`,
      personId,
      row?.rule_id ?? 0,
      LONG_AGO,
      LONG_AGO,
      itemId,
    );
    return 'verdict long due';
  },
  tasks: ({ systems }, place) => {
    const { register, profile } = place;
    const [first] = rowsOf<{ id: number }>(
      register,
      'SELECT id FROM system WHERE key LIKE ? ORDER BY id',
      `${profile}.${systems[0] ?? '%'}`,
    );
    const disposalId = newId(register);
    run(
      register,
      `INSERT INTO disposal (id, number, cause, status, whole, suppress, created_on)
       VALUES (?, 'T-1', 'expiry', 'carried-out', 0, 0, ?)`,
      disposalId,
      LONG_AGO,
    );
    run(
      register,
      `INSERT INTO disposal_task (id, disposal_id, person_id, system_id, categories, identifiers, status, chase_on, note)
       VALUES (?, ?, ?, ?, '[]', '[]', 'sent', ?, '')`,
      newId(register),
      disposalId,
      addPerson(register),
      first?.id ?? 0,
      LONG_AGO,
    );
    return `disposal_task for ${systems[0] ?? 'a system'}`;
  },
  processor: (check, place) => {
    const { register } = place;
    const id = partyOf(place, check.processor);
    if (check.certificates.length > 0) {
      run(
        register,
        'UPDATE processor_certificate SET valid_until = ? WHERE processor_id = ?',
        LONG_AGO,
        id,
      );
      return `processor_certificate of ${check.processor}`;
    }
    if (check.dpa) run(register, "UPDATE processor SET dpa_status = 'none' WHERE id = ?", id);
    else if (check.clauses.length > 0)
      run(register, "UPDATE processor SET dpa_clauses = '[]' WHERE id = ?", id);
    else if (check.necessity) run(register, "UPDATE processor SET necessity = '' WHERE id = ?", id);
    else if (check.named) run(register, 'UPDATE processor SET unnamed = 1 WHERE id = ?', id);
    else {
      const other = check.role === 'processor' ? 'controller' : 'processor';
      run(register, 'UPDATE processor SET role = ? WHERE id = ?', other, id);
    }
    return `processor ${check.processor}`;
  },
  'every-dpa': (_, { register }) => {
    run(
      register,
      "UPDATE processor SET dpa_status = 'privacy-policy-only' WHERE role = 'processor'",
    );
    return 'processor with a policy only';
  },
  'every-recipient-named': (_, { register }) => {
    run(register, 'UPDATE processor SET unnamed = 1');
    return 'processor without a name';
  },
  'party-checks': (_, { register }) => {
    run(register, 'UPDATE processor SET checked_on = ?', LONG_AGO);
    return 'processor looked at long ago';
  },
  'every-system-party': (_, { register, profile }) => {
    run(
      register,
      "UPDATE system SET kind = 'processor', processor_id = NULL WHERE id = (SELECT min(id) FROM system WHERE key LIKE ?)",
      `${profile}.%`,
    );
    return 'system without a party';
  },
  system: ({ system, within }, { register, profile }) => {
    const key = `${profile}.${system}`;
    if (within === undefined)
      run(register, 'UPDATE system SET ended_on = ? WHERE key = ?', YESTERDAY, key);
    else run(register, "UPDATE system SET location = 'US' WHERE key = ?", key);
    return `system ${key}`;
  },
  transfers: (_, { register }) => {
    for (const { id } of rowsOf<{ id: number }>(register, 'SELECT id FROM processor')) {
      run(
        register,
        `INSERT INTO processor_transfer (id, processor_id, country, safeguards, checked_on) VALUES (?, ?, 'US', '', NULL)`,
        newId(register),
        id,
      );
    }
    return 'processor_transfer without safeguard';
  },
  'every-location': (_, { register }) => {
    run(register, "UPDATE system SET location = ''");
    return 'system without a place';
  },
  topic: ({ topic }, { register, profile }) => {
    giveConsent(register, idOf(register, 'consent_topic', `${profile}.${topic}`), 'explicit');
    return `consent without proof to ${topic}`;
  },
  'no-implied-consent': (_, place) => {
    giveConsent(place.register, aTopic(place), 'implied');
    return 'consent read into something else';
  },
  withdrawal: ({ topic }, { register, profile }) => {
    run(
      register,
      "UPDATE consent_topic SET withdraw_by = '[]' WHERE key = ?",
      `${profile}.${topic}`,
    );
    return `consent_topic ${topic}`;
  },
  audience: ({ topic, rule }, { register, profile }) => {
    const other = rule === 'consent' ? 'consent-or-customers' : 'consent';
    run(
      register,
      'UPDATE consent_topic SET audience = ? WHERE key = ?',
      other,
      `${profile}.${topic}`,
    );
    return `consent_topic ${topic}`;
  },
  duty: ({ duty }, { register, profile }) => {
    const id = idOf(register, 'duty', `${profile}.${duty}`);
    run(register, 'UPDATE duty_evidence SET done_on = ? WHERE duty_id = ?', LONG_AGO, id);
    run(register, 'UPDATE duty SET next_on = ? WHERE id = ?', YESTERDAY, id);
    return `duty ${duty}`;
  },
  right: ({ right }, { register }) => {
    addRequest(register, 'request', [right]);
    return `request about ${right}`;
  },
  term: (_, { register, profile }) => {
    run(register, 'UPDATE statement SET response_period = NULL WHERE profile = ?', profile);
    return 'statement without its term';
  },
  complaints: (_, { register }) => {
    addRequest(register, 'complaint', []);
    return 'complaint without an answer';
  },
  'identity-checks': (_, { register }) => {
    const id = addRequest(register, 'request', ['access'], TODAY);
    run(register, "UPDATE request SET identity_method = 'masked-copy' WHERE id = ?", id);
    return 'request with a copy and no reason';
  },
  objections: (_, { register }) => {
    const personId = addPerson(register);
    run(
      register,
      'INSERT INTO marketing_block (person_id, since_on) VALUES (?, ?)',
      personId,
      TODAY,
    );
    run(
      register,
      "INSERT INTO publication (id, person_id, place, what, published_on) VALUES (?, ?, 'website', 'foto', ?)",
      newId(register),
      personId,
      LONG_AGO,
    );
    return 'publication about who objected';
  },
  breaches: (_, { register }) => {
    run(
      register,
      `INSERT INTO breach (id, number, name, role, facts, aware_at, natures, person_categories,
       data_categories, cause, protection, consequences, measures_taken, measures_planned, advice,
       risk_reason, authority_reason_not, authority_reference, late_reason, persons_not_told_note,
       created_at, updated_at)
       VALUES (?, 'D-1', 'Proef', 'controller', '', '2026-11-01T09:00:00.000Z', '[]', '', '', '', '',
       '', '', '', '', '', '', '', '', '', ?, ?)`,
      newId(register),
      NOW,
      NOW,
    );
    return 'breach without a decision';
  },
  authority: ({ authority }, { register, profile }) => {
    const other = authority === 'AP' ? 'GBA' : 'AP';
    run(register, 'UPDATE statement SET authority = ? WHERE profile = ?', other, profile);
    return 'statement with another authority';
  },
  controller: ({ facts }, { register }) => {
    setBusinessFact(register, facts.at(-1) ?? 'name', '');
    return `controller ${facts.at(-1)}`;
  },
  statement: (_, { register }) => {
    run(register, 'DELETE FROM statement_version');
    return 'statement_version';
  },
  clause: ({ clause }, { register, profile }) => {
    const key = `${profile}.${clause}`;
    run(register, 'UPDATE statement_clause SET confirmed_on = ? WHERE key = ?', LONG_AGO, key);
    return `statement_clause ${key}`;
  },
  measure: ({ measure, systems }, { register, profile }) => {
    const id = idOf(register, 'measure', `${profile}.${measure}`);
    if (systems.length > 0) run(register, 'DELETE FROM measure_system WHERE measure_id = ?', id);
    else run(register, 'UPDATE measure SET expires_on = ? WHERE id = ?', YESTERDAY, id);
    return `measure ${measure}`;
  },
  'every-measure': (_, { register }) => {
    run(register, 'DELETE FROM measure_system');
    return 'measure_system';
  },
  authorisations: (_, { register }) => {
    run(register, 'UPDATE authorisation_review SET reviewed_on = ?', LONG_AGO);
    return 'authorisation_review';
  },
  disclosures: ({ of }, { register }) => {
    addDisclosure(register, of);
    return `disclosure of ${of}`;
  },
  'served-controllers': (_, { register }) => {
    run(register, 'UPDATE served_controller SET at_end = NULL');
    return 'served_controller';
  },
  limit: (check, place) => limitBreakers[check.limit](check, place),
  gap: ({ gap }, { register }) => {
    // A question is answered here, or by the record that it asks for.
    run(register, 'DELETE FROM gap_answer');
    run(register, 'UPDATE retention_rule SET choice = NULL, chosen_on = NULL');
    return `gap_answer ${gap}`;
  },
};

/** Breaks what one check watches; tells which record that was. */
export function breakCheck(check: PromiseCheck, place: Place): string {
  const breaker = BREAKERS[check.watch] as (check: PromiseCheck, place: Place) => string;
  return breaker(check, place);
}

function giveConsent(register: TestRegister, topicId: number, kind: string): void {
  run(
    register,
    `INSERT INTO consent (id, person_id, topic_id, given_on, given_how, wording, proof, withdrawn_how, kind)
     VALUES (?, ?, ?, ?, '', '', '', '', ?)`,
    newId(register),
    addPerson(register),
    topicId,
    TODAY,
    kind,
  );
}

/** A disclosure of which nobody wrote down what was given. */
function addDisclosure(register: TestRegister, kind: string): void {
  run(
    register,
    `INSERT INTO disclosure (id, person_id, kind, recipient, law, what, why, disclosed_on, agreed_on, agreed_how, created_at)
     VALUES (?, ?, ?, 'iemand', 'wet', '', 'te laat betaald', ?, ?, 'per mail', ?)`,
    newId(register),
    addPerson(register),
    kind,
    TODAY,
    TODAY,
    NOW,
  );
}
