/** Rows that break a promise, straight in the tables, so that a savepoint takes them back. */
import type { TestRegister } from '#test/builders/register.ts';
import type { Place } from './breakers.ts';
import { newId, rowsOf, run } from './fulfil.ts';
import { LONG_AGO, NOW } from './moments.ts';

type KeyedTable = 'purpose' | 'consent_topic' | 'duty' | 'measure' | 'data_category';

/** The number of a record; a check that names no record of the profile fails here. */
export function idOf(register: TestRegister, table: KeyedTable, key: string): number {
  const [row] = rowsOf<{ id: number }>(register, `SELECT id FROM ${table} WHERE key = ?`, key);
  if (row === undefined) throw new Error(`no ${table} ${key} in the register`);
  return row.id;
}

export function addPerson(register: TestRegister): number {
  const id = newId(register);
  run(
    register,
    `INSERT INTO person (id, given_name, infix, family_name, nickname, function_title, display_name,
     sort_name, source, note, created_at, updated_at)
     VALUES (?, '', '', 'Proef', '', '', 'Proef', 'proef', '', '', ?, ?)`,
    id,
    NOW,
    NOW,
  );
  return id;
}

/** An item in a category, of which nobody knows where it came from. */
export function addItem(
  { register, profile }: Place,
  category: string,
): { itemId: number; personId: number } {
  const personId = addPerson(register);
  const itemId = newId(register);
  run(
    register,
    `INSERT INTO data_item (id, person_id, category_id, label, source, note, created_at, updated_at)
     VALUES (?, ?, ?, '', '', '', ?, ?)`,
    itemId,
    personId,
    idOf(register, 'data_category', `${profile}.${category}`),
    NOW,
    NOW,
  );
  return { itemId, personId };
}

/** An open request of long ago, unless another day is given. */
export function addRequest(
  register: TestRegister,
  kind: string,
  rights: readonly string[],
  receivedOn = LONG_AGO,
): number {
  const id = newId(register);
  run(
    register,
    `INSERT INTO request (id, number, received_on, channel, status, note, created_at, kind)
     VALUES (?, ?, ?, 'email', 'open', '', ?, ?)`,
    id,
    `P-${id}`,
    receivedOn,
    NOW,
    kind,
  );
  for (const right of rights) {
    run(register, 'INSERT INTO request_right (request_id, "right") VALUES (?, ?)', id, right);
  }
  return id;
}

/** The number of a party of the profile, as the seeding wrote it down. */
export function partyOf({ register, profile }: Place, id: string): number {
  const [row] = rowsOf<{ value: string }>(
    register,
    "SELECT value FROM setting WHERE key = 'promiseParties'",
  );
  const party = (JSON.parse(row?.value ?? '{}') as Record<string, number>)[`${profile}.${id}`];
  if (party === undefined) throw new Error(`no party ${id} in ${profile}`);
  return party;
}

/** A topic of the statement, or a new one where it has none. */
export function aTopic({ register, profile }: Place): number {
  const [row] = rowsOf<{ id: number }>(
    register,
    'SELECT id FROM consent_topic WHERE key LIKE ?',
    `${profile}.%`,
  );
  if (row !== undefined) return row.id;
  const id = newId(register);
  run(
    register,
    `INSERT INTO consent_topic (id, key, name) VALUES (?, 'tips', '{"nl":"tips","en":"tips"}')`,
    id,
  );
  return id;
}
