/**
 * A process that does with a register whatever writes: persons come, change and go, the
 * file is cleaned, backed up, looked at and brought back. Runs by itself, so that another
 * can watch what it asks of the system: `node erase-under-watch.ts`.
 */
import { keepBackups } from '#register/backup/automatic.ts';
import { createBackup } from '#register/backup/create.ts';
import { restoreBackup } from '#register/backup/restore.ts';
import { verifyBackup } from '#register/backup/verify.ts';
import { createHandlers } from '#register/handlers/index.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import { callThrough } from '#register/process/serve.ts';
import { prepareRenewal, putRenewalInPlace } from '#register/renew-key.ts';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { personInput } from './person-input.ts';

const { FOLDER = '', PASSWORD = '', DAY = '', BACKUPS = '', MARK = '' } = process.env;
const PERSONS = 60;

const today = getPlainDate(DAY);
const clock = { today: () => today, now: () => `${DAY}T10:00:00.000Z` };
const secret = { kind: 'password', value: PASSWORD } as const;
const options = { migrations, secret, cost: { memoryMiB: 19, passes: 2, lanes: 1 } };

function personNamed(name: string, note: string) {
  return personInput(name, note, `${MARK}@voorbeeld.nl`);
}

const register = await openRegister({ ...options, folder: FOLDER });
// So few pages that SQLite has to put temporary data wherever it would put a lot of it.
register.database.pragma('cache_size = 10');
const context = createContext(register, clock, undefined, undefined, BACKUPS);
const call = callThrough(createHandlers(context));
const ids: number[] = [];
for (let at = 0; at < PERSONS; at++) {
  const person = personNamed(`${MARK}${at}`, `${MARK} `.repeat(20 + (at % 7) * 30));
  ids.push(((await call('persons.create', person)) as { id: number }).id);
}
for (const personId of ids) {
  const person = personNamed(`${MARK}${personId}`, `${MARK} belt in de ochtend`);
  await call('persons.update', { personId, person });
}
await call('persons.list', { search: MARK });
const path = (await createBackup(context, { path: BACKUPS, appVersion: '0.1.0' })).path;
for (const personId of ids.slice(0, 3)) {
  const proposal = {
    cause: 'emergency',
    personId,
    itemIds: null,
    suspicion: 'minor',
    suppress: true,
  };
  const { id: disposalId } = (await call('disposals.propose', proposal)) as { id: number };
  const view = { disposalId, language: 'nl' };
  const { fingerprint } = (await call('disposals.get', view)) as Output<'disposals.get'>;
  await call('disposals.approve', { disposalId, fingerprint });
  await call('disposals.carry-out', { disposalId });
}
await keepBackups(context);
const renewal = await prepareRenewal(context, { ...options, password: PASSWORD });
await register.close();
await putRenewalInPlace(FOLDER, renewal, today);
await verifyBackup({ path, secret });
await restoreBackup({ ...options, path, folder: FOLDER, clock });
process.stdout.write(`done with ${MARK}\n`);
