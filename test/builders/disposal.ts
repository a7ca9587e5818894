/** Persons with data that fall due, runs over them, and what a register still holds afterwards. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '#register/migrations/index.ts';
import { type OpenOptions, openRegister } from '#register/open.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { behindHandlers, type TestRegister } from './register.ts';
import { CHEAP_COST, PASSWORD, temporaryFolder } from './register-file.ts';

type Created = Input<'persons.create'>;

/** What the person is known by; every text is found nowhere else. */
export const BLOEMENDAAL: Created = {
  givenName: 'Mechtildis',
  infix: 'van',
  familyName: 'Bloemendaal',
  nickname: 'Mechteltje',
  functionTitle: 'zaakvoerder keukens',
  language: null,
  letterForm: null,
  source: 'visitekaartje beurs',
  note: 'Belt het liefst voor negenen.',
  contactPoints: [
    { kind: 'email', value: 'mechtildis@bloemendaal.example.nl', label: 'zakelijk' },
    { kind: 'phone', value: '+31 6 10000013', label: '' },
    { kind: 'address', value: 'Kwikstaartlaan 12\n1234 AB Voorbeelddam', label: '' },
    { kind: 'iban', value: 'NL91 ABNA 0417 1643 00', label: '' },
  ],
};

export async function categoryIdOf(register: TestRegister, key: string): Promise<number> {
  const found = (await register.call('categories.list', {})).find((row) => row.key === key);
  if (found === undefined) throw new Error(`no category ${key}`);
  return found.id;
}

async function fieldIdOf(register: TestRegister, key: string, field: string): Promise<number> {
  const category = (await register.call('categories.list', {})).find((row) => row.key === key);
  const found = category?.fields.find((row) => row.key === field);
  if (found === undefined) throw new Error(`no field ${key}.${field}`);
  return found.id;
}

export interface AddedItem {
  readonly key: string;
  readonly label?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly events?: Input<'items.create'>['events'];
  /** How many of the systems of the category hold a copy; all unless told otherwise. */
  readonly copies?: number;
}

export async function addItem(
  register: TestRegister,
  personId: number,
  item: AddedItem,
): Promise<number> {
  const category = (await register.call('categories.list', {})).find((row) => row.key === item.key);
  const fields = await Promise.all(
    Object.entries(item.fields ?? {}).map(async ([field, value]) => ({
      fieldId: await fieldIdOf(register, item.key, field),
      value,
    })),
  );
  const { id } = await register.call('items.create', {
    personId,
    categoryId: await categoryIdOf(register, item.key),
    label: item.label ?? '',
    source: '',
    collectedOn: null,
    note: '',
    fields,
    systemIds: (category?.systemIds ?? []).slice(0, item.copies ?? 99),
    events: item.events ?? [],
  });
  return id;
}

/** A person of whom everything is due: contact of years ago, a message, no invoice. */
export async function addDuePerson(
  register: TestRegister,
  parts: Partial<Created> = {},
  copies = 99,
): Promise<{ personId: number; itemIds: number[] }> {
  const { id: personId } = await register.call('persons.create', { ...BLOEMENDAAL, ...parts });
  const itemIds = [
    await addItem(register, personId, {
      key: 'koel-ict.contact',
      label: 'Kennismaking vakbeurs keukens',
      events: [{ kind: 'last-contact', occurredOn: '2023-01-10' }],
      copies,
    }),
    await addItem(register, personId, {
      key: 'koel-ict.form-messages',
      fields: { message: 'Vraag over een offerte voor serreramen' },
      events: [{ kind: 'last-contact', occurredOn: '2023-01-10' }],
      copies,
    }),
  ];
  return { personId, itemIds };
}

/** An invoice of that person that tax law still asks for. */
export async function addInvoice(register: TestRegister, personId: number): Promise<number> {
  return addItem(register, personId, {
    key: 'koel-ict.invoices',
    label: 'Facturen serre',
    fields: { invoices: 'F2023-018', payments: '€ 1.250,00 per bank' },
    events: [
      { kind: 'document-date', occurredOn: '2023-02-01' },
      { kind: 'last-contact', occurredOn: '2023-01-10' },
    ],
  });
}

/** The run with this number, as its screen sees it. */
export async function viewRun(
  register: TestRegister,
  disposalId: number,
): Promise<Output<'disposals.get'>> {
  return register.call('disposals.get', { disposalId, language: 'nl' });
}

/** Approves the list as it is now. */
export async function approve(register: TestRegister, disposalId: number): Promise<void> {
  const view = await viewRun(register, disposalId);
  const going = view.rows.filter((row) => row.outcome !== 'keep').length;
  await register.call('disposals.approve', {
    disposalId,
    fingerprint: view.fingerprint,
    typedCount: view.brake === null ? null : going,
    clockConfirmed: view.clockDoubt !== null,
  });
}

/** A run over this many persons of whom everything is due, approved; gives its number. */
export async function approveRunOver(register: TestRegister, persons: number): Promise<number> {
  for (let index = 0; index < persons; index++) {
    await addDuePerson(register, { familyName: `Reeks${index}`, contactPoints: [] }, 1);
  }
  const { id } = await register.call('disposals.propose', { cause: 'expiry' });
  await approve(register, id);
  return id;
}

/** Makes or waives the letters of a run, approves it and carries it out. */
export async function runThrough(register: TestRegister, disposalId: number): Promise<void> {
  for (const person of (await viewRun(register, disposalId)).persons) {
    if (person.letter === null || person.letter.letterId !== null) continue;
    const document = await register.call('disposals.compose-letter', {
      disposalId,
      personId: person.personId,
      locale: 'nl-NL',
      form: 'formal',
    });
    await register.call('disposals.create-letter', {
      disposalId,
      personId: person.personId,
      document,
    });
  }
  await approve(register, disposalId);
  await register.call('disposals.carry-out', { disposalId });
}

/** Opens a copy of a closed register, under the same numbers of everything. */
export async function openCopy(register: TestRegister): Promise<TestRegister> {
  const folder = temporaryFolder();
  cpSync(register.file.folder, folder, { recursive: true });
  return openFolder(register, folder);
}

/** Opens a register in a folder of its own, behind its handlers. */
export async function openFolder(
  register: TestRegister,
  folder: string,
  more: Pick<OpenOptions, 'argon2id' | 'older'> = {},
): Promise<TestRegister> {
  const opened = await openRegister({
    folder,
    migrations,
    secret: { kind: 'password', value: PASSWORD },
    cost: CHEAP_COST,
    ...more,
  });
  const file = { ...register.file, folder, path: join(folder, 'register.db'), register: opened };
  return behindHandlers(file);
}

/** Every row of the tables in which something of people is kept. */
export function rowsOfPeople(register: TestRegister): Record<string, unknown[]> {
  const tables = [
    'person',
    'organisation',
    'contact_point',
    'relation',
    'agreement',
    'data_item',
    'data_field',
    'data_item_system',
    'event',
    'hold',
    'verdict',
    'consent',
    'item_decision',
    'aggregate',
    'draft',
    'person_search',
  ];
  const { database } = register.context;
  return Object.fromEntries(
    tables.map((table) => [
      table,
      database
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}
