/**
 * A process that renews the key of a register and ends itself, without any warning, at
 * the n-th call of the file system, unless somebody did before. Runs by itself:
 * `node renew-and-die.ts`, told what to do by its environment.
 */
import { afterOpening } from '#register/after-opening.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import { prepareRenewal, putRenewalInPlace } from '#register/renew-key.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { instantArgon2id, PASSWORD } from './cheap-register.ts';
import { dyingFiles } from './dying-files.ts';

const { FOLDER = '', DAY = '', DIE_AT = '0' } = process.env;
const { files, calls } = dyingFiles(Number(DIE_AT));
const clock = { today: () => getPlainDate(DAY), now: () => `${DAY}T10:00:00.000Z` };
const secret = { kind: 'password', value: PASSWORD } as const;
const opening = {
  folder: FOLDER,
  migrations,
  secret,
  argon2id: instantArgon2id,
};

const register = await openRegister(opening);
process.stdout.write('ready\n');
const options = { ...opening, password: PASSWORD, files };
const renewal = await prepareRenewal(createContext(register, clock), options);
await register.close();
await putRenewalInPlace(FOLDER, renewal, clock.today(), files);
const renewed = await openRegister(opening);
await afterOpening(createContext(renewed, clock), files);
await renewed.close();
process.stdout.write(`${calls()}\n`);
