/** A register in which everything was filled in that can be, so that its promises are kept. */
import { CONTROLLER_FACTS, type PromiseCheck } from '#shared/domain/promises/language.ts';
import type { TestRegister } from '#test/builders/register.ts';
import { TODAY, YEAR_AHEAD } from './moments.ts';

/** A register behind its handlers. */
export type Fulfillable = Pick<TestRegister, 'context' | 'call'>;

type Values = readonly (string | number | null)[];

/** Writes straight into the tables. */
export function run(register: Fulfillable, text: string, ...values: Values): void {
  register.context.database.prepare(text).run(...values);
}

export function rowsOf<T>(register: Fulfillable, text: string, ...values: Values): T[] {
  return register.context.database.prepare(text).all(...values) as T[];
}

export function newId(register: Fulfillable): number {
  return register.context.newId();
}

/** Every check of every promise, contradictions included. */
export function listChecks(register: Fulfillable): PromiseCheck[] {
  const rows = rowsOf<{ checks: string; contradicts: string | null }>(
    register,
    'SELECT checks, contradicts FROM promise WHERE ended_on IS NULL',
  );
  return rows.flatMap(({ checks, contradicts }) => {
    const until = contradicts === null ? undefined : JSON.parse(contradicts).until;
    return [...JSON.parse(checks), ...(until === undefined ? [] : [until])] as PromiseCheck[];
  });
}

/** Fills the gaps, does what recurs, and decides what is unclear. */
export async function fulfil(register: Fulfillable): Promise<void> {
  const checks = listChecks(register);
  fillBusiness(register);
  fillPurposes(register);
  await fillRules(register);
  fillParties(register, checks);
  fillTopics(register, checks);
  await doDuties(register);
  fillMeasures(register);
  fillAuthorisations(register);
  fillServed(register);
  answerGaps(register, checks);
  await decideAll(register);
  await publish(register);
}

const CONTROLLER_COLUMNS = {
  name: 'name',
  legalForm: 'legal_form',
  address: 'address',
  email: 'email',
  phone: 'phone',
  website: 'website',
  registrationNumber: 'registration_number',
  vatNumber: 'vat_number',
  dataProtectionOfficer: 'data_protection_officer',
} as const satisfies Record<(typeof CONTROLLER_FACTS)[number], string>;

export function setBusinessFact(
  register: Fulfillable,
  fact: (typeof CONTROLLER_FACTS)[number],
  value: string,
): void {
  run(register, `UPDATE controller SET ${CONTROLLER_COLUMNS[fact]} = ?`, value);
}

function fillBusiness(register: Fulfillable): void {
  for (const fact of CONTROLLER_FACTS) setBusinessFact(register, fact, `eigen ${fact}`);
}

function fillPurposes(register: Fulfillable): void {
  run(
    register,
    `UPDATE purpose SET law = 'AWR art. 52', balancing_note = 'afgewogen', balanced_on = ?,
     interest = coalesce(interest, '{"nl":"belang","en":"interest"}')`,
    TODAY,
  );
}

async function fillRules(register: Fulfillable): Promise<void> {
  run(
    register,
    `UPDATE data_category SET rule_id = (SELECT min(id) FROM retention_rule) WHERE rule_id IS NULL`,
  );
  for (const rule of await register.call('rules.list', { language: 'nl' })) {
    if (rule.decided || !rule.choosable) continue;
    await register.call('rules.choose', {
      ruleId: rule.id,
      choice: { period: 'P2Y', startKind: null, reason: 'eigen keuze' },
    });
  }
}

function fillParties(register: Fulfillable, checks: readonly PromiseCheck[]): void {
  run(
    register,
    `UPDATE processor SET unnamed = 0, dpa_status = 'signed', dpa_reference = 'map 3',
     dpa_clauses = '["a","b","c","d","e","f","g","h"]', necessity = 'nodig voor de dienst',
     checked_on = ?, check_note = 'bekeken'`,
    TODAY,
  );
  run(
    register,
    "UPDATE processor_transfer SET safeguards = 'standard-clauses', checked_on = ?",
    TODAY,
  );
  run(register, "UPDATE system SET location = 'NL' WHERE location = ''");
  run(register, 'UPDATE processor_certificate SET valid_until = ?', YEAR_AHEAD);
  const names = checks.flatMap((check) => (check.watch === 'processor' ? check.certificates : []));
  for (const name of new Set(names)) {
    for (const { id } of rowsOf<{ id: number }>(
      register,
      `SELECT id FROM processor WHERE id NOT IN
       (SELECT processor_id FROM processor_certificate WHERE lower(name) = lower(?))`,
      name,
    )) {
      run(
        register,
        'INSERT INTO processor_certificate (id, processor_id, name, valid_until) VALUES (?, ?, ?, ?)',
        newId(register),
        id,
        name,
        YEAR_AHEAD,
      );
    }
  }
}

function fillTopics(register: Fulfillable, checks: readonly PromiseCheck[]): void {
  run(register, `UPDATE consent_topic SET withdraw_by = '["link"]'`);
  for (const check of checks) {
    if (check.watch !== 'audience') continue;
    run(
      register,
      'UPDATE consent_topic SET audience = ? WHERE key LIKE ?',
      check.rule,
      `%.${check.topic}`,
    );
  }
}

async function doDuties(register: Fulfillable): Promise<void> {
  for (const duty of await register.call('duties.list', {})) {
    await register.call('duties.update', {
      dutyId: duty.id,
      duty: {
        name: duty.name.nl,
        description: duty.description?.nl ?? '',
        period: duty.period ?? 'P1Y',
        nextOn: null,
      },
    });
    await register.call('duties.done', {
      dutyId: duty.id,
      doneOn: TODAY,
      note: 'gedaan',
      proof: null,
    });
  }
}

function fillMeasures(register: Fulfillable): void {
  const id = newId(register);
  run(
    register,
    `INSERT INTO measure (id, key, name, description, threats)
     VALUES (?, 'own.covers', '{"nl":"Slot","en":"Lock"}', '{"nl":"Slot","en":"Lock"}', '[]')`,
    id,
  );
  run(register, 'INSERT INTO measure_system (measure_id, system_id) SELECT ?, id FROM system', id);
  run(register, 'UPDATE measure SET since_on = ?', TODAY);
  run(register, 'UPDATE statement_clause SET confirmed_on = ?', TODAY);
}

function fillAuthorisations(register: Fulfillable): void {
  run(
    register,
    `INSERT INTO authorisation (id, who, function_title, system_id, may, since_on, ended_on, note)
     SELECT ?, 'eigenaar', '', min(id), 'manage', NULL, NULL, '' FROM system`,
    newId(register),
  );
  run(
    register,
    'INSERT INTO authorisation_review (id, reviewed_on, found, created_at) VALUES (?, ?, ?, ?)',
    newId(register),
    TODAY,
    'klopt',
    `${TODAY}T09:00:00.000Z`,
  );
}

function fillServed(register: Fulfillable): void {
  run(
    register,
    `INSERT INTO served_controller (id, name, contact, representative, data_protection_officer,
     processing, data_categories, person_categories, at_end, agreement_on, agreement_reference,
     started_on, ended_on, note)
     VALUES (?, 'Klant', '', '', '', '', '', '', 'delete', ?, '', NULL, NULL, '')`,
    newId(register),
    TODAY,
  );
}

function answerGaps(register: Fulfillable, checks: readonly PromiseCheck[]): void {
  for (const check of checks) {
    if (check.watch !== 'gap') continue;
    run(
      register,
      `INSERT OR IGNORE INTO gap_answer (key, answer, reason, answered_on) VALUES (?, 'own-words', 'zo', ?)`,
      check.gap,
      TODAY,
    );
  }
}

async function decideAll(register: Fulfillable): Promise<void> {
  for (const { id } of rowsOf<{ id: number }>(
    register,
    'SELECT id FROM promise WHERE question IS NOT NULL',
  )) {
    await register.call('promises.decide', {
      promiseId: id,
      decision: 'Zo lees ik het',
      because: 'Dit past bij hoe ik werk',
    });
  }
}

/** Last: whatever changes after it makes the version untrue. */
async function publish(register: Fulfillable): Promise<void> {
  const voice = { locale: 'nl-NL', form: 'formal' } as const;
  const { id: versionId } = await register.call('statement.make-draft', voice);
  await register.call('statement.publish', { versionId, validFrom: TODAY, note: '' });
}
