/** A register on disk, made without the app: for tests that begin with one. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRegister } from '#register/create.ts';
import type { CostChoice } from '#register/keys/slot-cost.ts';
import { migrations } from '#register/migrations/index.ts';
import { seedRegister } from '#register/new-register.ts';
import { createContext } from '#register/process/context.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { callsOf, type RegisterCalls } from '#test/builders/calls.ts';
import { makeFolder, TODAY } from './desktop-app.ts';

export const PASSWORD = 'vier woorden op papier';

export interface PreparedRegister {
  readonly folder: string;
  readonly recoveryCode: string;
}

interface PrepareOptions {
  /** Makes it look like one of a later version of the app. */
  readonly userVersion?: number;
  readonly cost?: CostChoice;
  /** Lengthens the file by so much that nothing is kept in. */
  readonly freeBytes?: number;
}

/** A closed register of a fictitious business, with what `fill` puts into it. */
export async function prepareRegister(
  folder: string,
  fill: (register: RegisterCalls) => Promise<void> = async () => undefined,
  { userVersion, cost, freeBytes = 0 }: PrepareOptions = {},
): Promise<PreparedRegister> {
  mkdirSync(folder, { recursive: true });
  const made = await createRegister({
    folder,
    password: PASSWORD,
    migrations,
    ...(cost && { cost }),
  });
  const { register, recoveryCode } = made;
  const today = getPlainDate(TODAY);
  const context = createContext(register, {
    today: () => today,
    now: () => `${today}T09:00:00.000Z`,
  });
  await seedRegister(context, {
    profile: 'koel-ict',
    country: 'NL',
    businessName: 'Voorbeeld Webdiensten',
    signatory: 'Fred Voorbeeld',
    language: 'nl',
  });
  await fill(callsOf(context));
  if (freeBytes > 0) {
    register.database.exec(
      `CREATE TABLE filler AS SELECT zeroblob(${freeBytes}) AS bytes; DROP TABLE filler;`,
    );
  }
  if (userVersion !== undefined) register.database.pragma(`user_version = ${userVersion}`);
  await register.close();
  return { folder, recoveryCode };
}

/** A data folder that holds a prepared register. The caller removes it. */
export async function prepareUserData(
  fill?: (register: RegisterCalls) => Promise<void>,
): Promise<PreparedRegister & { readonly userData: string }> {
  const userData = makeFolder();
  return { userData, ...(await prepareRegister(join(userData, 'register'), fill)) };
}

export interface PersonFacts {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly note?: string;
  /** Day of the last contact; with it an item of contact data is kept. */
  readonly lastContactOn?: string;
}

/** Adds somebody; the result is the id. */
export async function addPerson({ call }: RegisterCalls, facts: PersonFacts): Promise<number> {
  const { givenName = '', familyName = '', email, note = '', lastContactOn } = facts;
  const { id: personId } = await call('persons.create', {
    givenName,
    infix: '',
    familyName,
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note,
    contactPoints: email === undefined ? [] : [{ kind: 'email', value: email, label: '' }],
  });
  if (lastContactOn === undefined) return personId;
  await call('events.create', {
    personId,
    dataItemId: null,
    kind: 'last-contact',
    occurredOn: getPlainDate(lastContactOn),
    source: '',
    note: '',
  });
  const categories = await call('categories.list', {});
  const contact = categories.find(({ key }) => key === 'koel-ict.contact');
  if (contact === undefined) throw new Error('the profile has no contact data');
  await call('items.create', {
    personId,
    categoryId: contact.id,
    label: '',
    note: '',
    source: '',
    collectedOn: null,
    systemIds: contact.systemIds,
    fields: [],
    events: [],
  });
  return personId;
}

/** Puts a copy of a prepared register in the place of the one that is there. */
export function replaceRegister(folder: string, prepared: PreparedRegister): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(prepared.folder, folder, { recursive: true });
}
