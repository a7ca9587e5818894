/** Backups of real registers, and erasures in them without a whole run. */
import { join } from 'node:path';
import { createBackup, type MadeBackup } from '#register/backup/create.ts';
import {
  type RestoreOptions,
  type RestoreReport,
  restoreBackup,
} from '#register/backup/restore.ts';
import type { ErasureRecord } from '#register/erasure/record.ts';
import { writeErasureLog } from '#register/erasure-log.ts';
import { reapplyErasures } from '#register/gate.ts';
import { migrations } from '#register/migrations/index.ts';
import { type OpenOptions, openRegister } from '#register/open.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { TestRegister } from './register.ts';
import { CHEAP_COST, PASSWORD, temporaryFolder } from './register-file.ts';

export const TODAY = '2026-11-22';

/** A clock that stands still. */
export function clockAt(day = TODAY, time = '09:00:00.000Z') {
  return { today: () => getPlainDate(day), now: () => `${day}T${time}` };
}

/** A backup of an open register in a folder of its own. */
export async function backUp(context: HandlerContext, folder?: string): Promise<MadeBackup> {
  const path = join(folder ?? temporaryFolder(), 'register.dwbackup');
  return createBackup(context, { path, appVersion: '0.1.0' });
}

/** Restores with the usual password. */
export function restore(
  parts: Pick<RestoreOptions, 'path' | 'folder'> & Partial<RestoreOptions>,
): Promise<RestoreReport> {
  return restoreBackup({
    secret: { kind: 'password', value: PASSWORD },
    migrations,
    clock: clockAt(),
    cost: CHEAP_COST,
    busyTimeoutMs: 50,
    ...parts,
  });
}

/** A person with a name and an e-mail address. Gives the number. */
export async function addPerson(
  register: Pick<TestRegister, 'call'>,
  familyName = 'Zwaluwstaart',
  email = 'zwaluwstaart@voorbeeld.nl',
): Promise<number> {
  const { id } = await register.call('persons.create', {
    givenName: 'Mechteld',
    infix: '',
    familyName,
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: 'telefoon',
    note: 'belt liever in de ochtend',
    contactPoints: [{ kind: 'email', value: email, label: '' }],
  });
  return id;
}

/** The record of an erasure of everything kept of a person. */
export function erasureOf(personId: number, parts: Partial<ErasureRecord> = {}): ErasureRecord {
  return {
    id: personId + 1,
    personId,
    disposalId: null,
    cause: 'expiry',
    erasedOn: TODAY,
    suppress: false,
    scope: { kind: 'person' },
    liftedOn: null,
    confirmed: [],
    tombstones: [],
    ...parts,
  };
}

/** Erases persons and writes the log, as a run does. */
export async function erase(
  context: HandlerContext,
  records: readonly ErasureRecord[],
): Promise<void> {
  await reapplyErasures(context, records);
  await writeErasureLog(context);
}

/** Opens a register, does something with it, and closes it. */
export async function withOpen<T>(
  folder: string,
  work: (context: HandlerContext) => Promise<T> | T,
  day = TODAY,
  more: Pick<OpenOptions, 'argon2id' | 'older'> = {},
): Promise<T> {
  const register = await openRegister({
    folder,
    migrations,
    secret: { kind: 'password', value: PASSWORD },
    cost: CHEAP_COST,
    busyTimeoutMs: 50,
    ...more,
  });
  try {
    return await work(createContext(register, clockAt(day)));
  } finally {
    await register.close();
  }
}
