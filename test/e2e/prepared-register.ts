/** A register on disk, made without the app: for tests that begin with one. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRegister } from '#register/create.ts';
import { createHandlers } from '#register/handlers/index.ts';
import type { CostChoice } from '#register/keys/slot-cost.ts';
import { migrations } from '#register/migrations/index.ts';
import { seedRegister } from '#register/new-register.ts';
import { createContext } from '#register/process/context.ts';
import {
  type Input,
  type Output,
  type RegisterMethodName,
  registerContract,
} from '#shared/contract/index.ts';
import { dispatch } from '#shared/dispatch.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { makeFolder, TODAY } from './desktop-app.ts';

export const PASSWORD = 'vier woorden op papier';

export interface RegisterCalls {
  call<M extends RegisterMethodName>(method: M, input: Input<M>): Promise<Output<M>>;
}

export interface PreparedRegister {
  readonly folder: string;
  readonly recoveryCode: string;
}

/**
 * A closed register of a fictitious business, with what `fill` puts into it.
 * `userVersion` makes it look like one of a later version of the app.
 */
export async function prepareRegister(
  folder: string,
  fill: (register: RegisterCalls) => Promise<void> = async () => undefined,
  { userVersion, cost }: { readonly userVersion?: number; readonly cost?: CostChoice } = {},
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
  const handlers = createHandlers(context);
  await fill({ call });
  if (userVersion !== undefined) register.database.pragma(`user_version = ${userVersion}`);
  await register.close();
  return { folder, recoveryCode };

  async function call<M extends RegisterMethodName>(method: M, input: Input<M>) {
    const surroundings = {
      makeReference: () => 'PREPARING',
      recordFault: (_reference: string, _method: string, error: unknown) => {
        throw error;
      },
    };
    const reply = await dispatch(registerContract, handlers, surroundings, method, input);
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
    return reply.value as Output<M>;
  }
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
