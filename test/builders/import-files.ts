/** Exports of a customer list and a mailing list, with two fictitious people in them. */

import { expect } from 'vitest';
import { runThrough } from './disposal.ts';
import type { Files } from './import-desk.ts';
import type { TestRegister } from './register.ts';

export const CRM_HEADER =
  'Record Id,First Name,Last Name,Account Name,Email,Phone,Mailing Street,Mailing City,Mailing Zip,Last Activity Time,Modified Time,Email Opt Out';
export const JAN =
  'zcrm_1,Jan,de Vries,De Vries Bouw,jan@voorbeeld.nl,0612345678,Dorpsstraat 12,Ons Dorp,1234 AB,2025-03-01 10:00:00,2026-10-10 10:00:00,false';
export const JOKE =
  'zcrm_2,Joke,van den Berg,,joke@voorbeeld.nl,,,,,2026-10-05 10:00:00,2026-10-10 10:00:00,true';
export const crm = (...rows: string[]): Files => ({
  'Contacts_001.csv': [CRM_HEADER, ...rows].join('\n'),
});

const SUBSCRIBERS =
  '"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,TAGS';
export const subscribed = (...rows: string[]): Files => ({
  'subscribed_email_audience_export_1a2b.csv': [SUBSCRIBERS, ...rows].join('\n'),
});
export const unsubscribed = (...rows: string[]): Files => ({
  'unsubscribed_email_audience_export_1a2b.csv': [
    `${SUBSCRIBERS},UNSUB_TIME,UNSUB_REASON`,
    ...rows,
  ].join('\n'),
});
export const CONFIRMED =
  'jan@voorbeeld.nl,Jan,de Vries,2,2024-04-03 08:00:00,203.0.113.7,2024-04-03 08:05:00,203.0.113.7,2025-01-01 00:00:00,11,aa1,';
export const BULK =
  'joke@voorbeeld.nl,Joke,van den Berg,2,2023-01-01 00:00:00,,,,2025-01-01 00:00:00,12,aa2,';
export const LEFT = `${CONFIRMED},2026-05-06 07:00:00,"N/A"`;

/** Nothing known of a person: the form with nothing filled in. */
export const PERSON = {
  givenName: '',
  infix: '',
  familyName: '',
  nickname: '',
  functionTitle: '',
  language: null,
  letterForm: null,
  source: '',
  note: '',
} as const;

/** What the register has of the one person who is found by a word. */
export async function personNamed(register: TestRegister, search: string) {
  const { rows } = await register.call('persons.list', { search });
  expect(rows).toHaveLength(1);
  return register.call('persons.get', { personId: rows[0]?.id ?? 0, language: 'nl' });
}

/** Every row of every table, but for what tells of the import itself and of the day. */
export function rowsOf(register: TestRegister): Record<string, unknown[]> {
  const { database } = register.context;
  const left = ['journal', 'import', 'setting', 'import_mapping'];
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'person_search_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables
      .filter((name) => !left.includes(name))
      .map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
  );
}

/** What changes with every writing to a person: when that was. */
export function withoutTimes(rows: Record<string, unknown[]>): unknown {
  return JSON.parse(JSON.stringify(rows), (key, value: unknown) =>
    key === 'updated_at' ? '' : value,
  );
}

/** Erases Jan at his own wish, so that he stays away. */
export async function eraseJan(register: TestRegister): Promise<number> {
  const jan = await personNamed(register, 'vries');
  const { id: requestId } = await register.call('requests.create', {
    personId: jan.id,
    rights: ['erasure'],
    receivedOn: '2026-11-20',
    channel: 'email',
    note: '',
  });
  const { id } = await register.call('disposals.propose', {
    cause: 'request',
    requestId,
    itemIds: null,
    suppress: true,
  });
  await runThrough(register, id);
  return id;
}
