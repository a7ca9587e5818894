/**
 * The history of a register as its owner makes it: persons come, change and are erased,
 * backups are made, keys change, backups are brought back. What happened is kept beside it,
 * and shares nothing with the program.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterOpening } from '#register/after-opening.ts';
import { createBackup } from '#register/backup/create.ts';
import { type RestoreReport, restoreBackup } from '#register/backup/restore.ts';
import type { Secret } from '#register/keys/envelope.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { prepareRenewal, putRenewalInPlace } from '#register/renew-key.ts';
import { addDays, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import { clockAt } from './backups.ts';
import { addItem, runThrough } from './disposal.ts';
import { personInput } from './person-input.ts';
import type { Chance } from './random.ts';
import { behindHandlers, makeRegister, type TestRegister } from './register.ts';
import { instantArgon2id, PASSWORD, temporaryFolder } from './register-file.ts';

/** What opens a register. */
export interface Keys {
  /** Counts how often the key was renewed in this history. */
  readonly renewal: number;
  readonly password: string;
  readonly code: string;
}

interface Person {
  readonly name: string;
  readonly items: readonly number[];
}

export type Persons = ReadonlyMap<number, Person>;

/** An erasure of a person, or of one item of a person. */
interface Erasure {
  readonly personId: number;
  readonly itemId: number | null;
}

export interface PastBackup {
  readonly path: string;
  readonly madeOn: PlainDate;
  readonly persons: Persons;
  /** How many of the erasures were known by then. */
  readonly erasures: number;
  readonly keys: Keys;
}

export interface History {
  readonly chance: Chance;
  readonly folder: string;
  day: PlainDate;
  keys: Keys;
  persons: Persons;
  /** Names of everybody that ever was erased whole. */
  readonly goneNames: Set<string>;
  readonly erasures: Erasure[];
  readonly backups: PastBackup[];
}

const OPTIONS = { migrations, argon2id: instantArgon2id, busyTimeoutMs: 50 } as const;
const FIRST_DAY = '2026-11-22';
const PASSWORDS = [PASSWORD, 'tandarts gordijn zeilboot', 'mosterd lantaarn fietspomp'];

let seeded: Promise<{ folder: string; code: string }> | undefined;

/** One register filled from a profile, of which every history takes a copy. */
async function seededRegister(): Promise<{ folder: string; code: string }> {
  const register = await makeRegister({ today: FIRST_DAY, argon2id: instantArgon2id });
  await register.file.register.close();
  return { folder: register.file.folder, code: register.file.recoveryCode };
}

export async function startHistory(chance: Chance): Promise<History> {
  seeded ??= seededRegister();
  const { folder: model, code } = await seeded;
  const folder = join(temporaryFolder(), 'register');
  cpSync(model, folder, { recursive: true });
  return {
    chance,
    folder,
    day: getPlainDate(FIRST_DAY),
    keys: { renewal: 0, password: PASSWORD, code },
    persons: new Map(),
    goneNames: new Set(),
    erasures: [],
    backups: [],
  };
}

/** Opens the register of a folder as its owner does, and closes it after the work. */
export async function opened<T>(
  { day, keys }: Pick<History, 'day' | 'keys'>,
  folder: string,
  work: (register: TestRegister) => Promise<T>,
): Promise<T> {
  const secret: Secret = { kind: 'password', value: keys.password };
  const register = await openRegister({ ...OPTIONS, folder, secret });
  try {
    const file = { folder, path: join(folder, 'register.db'), recoveryCode: keys.code };
    const behind = behindHandlers(
      { ...file, migrations, register, open: notAgain },
      { today: day },
    );
    await afterOpening(behind.context);
    return await work(behind);
  } finally {
    await register.close();
  }
}

function notAgain(): never {
  throw new Error('a register of a history is opened by the history');
}

/** What happens between one opening and the next. */
export async function live(history: History): Promise<void> {
  const { chance } = history;
  await opened(history, history.folder, async (register) => {
    const acts = [add, add, change, eraseWhole, eraseItem, backUpNow];
    for (let turn = 2 + chance.below(4); turn > 0; turn--)
      await chance.oneOf(acts)(history, register);
  });
  history.day = addDays(history.day, chance.below(3));
  if (chance.onceIn(3)) await changeKeys(history);
}

async function add(history: History, { call, ...register }: TestRegister): Promise<void> {
  const name = `Naam${history.chance.below(1e9).toString(36)}x${history.persons.size}`;
  const { id } = await call('persons.create', personNamed(name));
  const items: number[] = [];
  for (let count = history.chance.below(3); count >= 0; count--) {
    items.push(
      await addItem({ call, ...register }, id, {
        key: history.chance.oneOf(['koel-ict.contact', 'koel-ict.form-messages']),
        label: `${name} kennismaking`,
        copies: 0,
      }),
    );
  }
  history.persons = new Map(history.persons).set(id, { name, items });
}

function personNamed(name: string) {
  return personInput(name, `${name} belt liever in de ochtend`, `${name}@voorbeeld.nl`);
}

async function change(history: History, register: TestRegister): Promise<void> {
  const { chance, persons } = history;
  if (persons.size === 0) return;
  const [personId, { name, items }] = chance.oneOf([...persons]);
  const next = `${name}${chance.below(1e6).toString(36)}`;
  const person = { ...personNamed(next), contactPoints: [] };
  await register.call('persons.update', { personId, person });
  history.persons = new Map(persons).set(personId, { name: next, items });
}

async function eraseWhole(history: History, register: TestRegister): Promise<void> {
  if (history.persons.size === 0) return;
  const [personId, { name }] = history.chance.oneOf([...history.persons]);
  await carryOut(history, register, personId, null);
  history.goneNames.add(name);
  const persons = new Map(history.persons);
  persons.delete(personId);
  history.persons = persons;
}

async function eraseItem(history: History, register: TestRegister): Promise<void> {
  const several = [...history.persons].filter(([, { items }]) => items.length > 1);
  if (several.length === 0) return;
  const [personId, { name, items }] = history.chance.oneOf(several);
  const itemId = history.chance.oneOf(items);
  await carryOut(history, register, personId, itemId);
  const left = items.filter((id) => id !== itemId);
  history.persons = new Map(history.persons).set(personId, { name, items: left });
}

/** By a run, as in an emergency: proposed, approved and carried out at once. */
async function carryOut(
  { chance, erasures }: History,
  register: TestRegister,
  personId: number,
  itemId: number | null,
): Promise<void> {
  const { id } = await register.call('disposals.propose', {
    cause: 'emergency',
    personId,
    itemIds: itemId === null ? null : [itemId],
    suspicion: chance.oneOf(['minor', 'special']),
    suppress: itemId === null && chance.onceIn(2),
  });
  await runThrough(register, id);
  erasures.push({ personId, itemId });
}

export async function backUpNow(history: History, register: TestRegister): Promise<void> {
  const { backups, day: madeOn, persons, erasures, keys } = history;
  const folder = join(history.folder, '..', `backups-${backups.length}`);
  mkdirSync(folder);
  const { path } = await createBackup(register.context, { path: folder, appVersion: '0.1.0' });
  backups.push({ path, madeOn, persons, erasures: erasures.length, keys });
}

async function changeKeys(history: History): Promise<void> {
  const { chance, keys, folder, day } = history;
  const what = chance.oneOf(['password', 'code', 'key'] as const);
  await opened(history, folder, async ({ file, context }) => {
    const { register } = file;
    if (what === 'password') {
      const password = chance.oneOf(PASSWORDS.filter((value) => value !== keys.password));
      await register.changePassword(password, keys.password);
      history.keys = { ...keys, password };
    } else if (what === 'code') {
      history.keys = { ...keys, code: await register.newRecoveryCode(keys.password) };
    } else {
      const renewal = await prepareRenewal(context, { ...OPTIONS, password: keys.password });
      await register.close();
      await putRenewalInPlace(folder, renewal, day);
      history.keys = { ...keys, renewal: nextRenewal(history), code: renewal.recoveryCode };
    }
  });
}

/** A number that no backup nor the register has: a key is never made twice. */
function nextRenewal({ keys, backups }: History): number {
  return 1 + Math.max(keys.renewal, ...backups.map((backup) => backup.keys.renewal));
}

/** Brings a backup back with what opened it on its day. */
export function bringBack(
  { day }: History,
  { path }: PastBackup,
  folder: string,
  secret: Secret,
): Promise<RestoreReport> {
  return restoreBackup({ ...OPTIONS, path, folder, secret, clock: clockAt(day) });
}

/** The password or the code of the day of a backup. */
export function secretOf({ chance }: History, { keys }: PastBackup): Secret {
  return chance.onceIn(3)
    ? { kind: 'recovery', value: keys.code }
    : { kind: 'password', value: keys.password };
}
