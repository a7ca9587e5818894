/**
 * A process that renews the key of a register and ends itself, without any warning, at
 * the n-th call of the file system. Runs by itself: `node renew-and-die.ts`, told what
 * to do by its environment.
 */
import { afterOpening } from '#register/after-opening.ts';
import { type FileLayer, realFiles } from '#register/files.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import { prepareRenewal, putRenewalInPlace } from '#register/renew-key.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

const { FOLDER = '', PASSWORD = '', DAY = '', DIE_AT = '0' } = process.env;
const dieAt = Number(DIE_AT);
let calls = 0;

function counting<Target extends object>(target: Target): Target {
  return new Proxy(target, {
    get(object, property) {
      const value: unknown = Reflect.get(object, property, object);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        calls += 1;
        if (calls === dieAt) process.kill(process.pid, 'SIGKILL');
        const result: unknown = await value.apply(object, given);
        return property === 'open' && typeof result === 'object' && result !== null
          ? counting(result)
          : result;
      };
    },
  });
}

const files: FileLayer = { ...realFiles, fs: counting({ ...realFiles.fs }) };
const clock = { today: () => getPlainDate(DAY), now: () => `${DAY}T10:00:00.000Z` };
const secret = { kind: 'password', value: PASSWORD } as const;
const opening = {
  folder: FOLDER,
  migrations,
  secret,
  cost: { memoryMiB: 19, passes: 2, lanes: 1 },
};

const register = await openRegister(opening);
process.stdout.write('open\n');
const options = { ...opening, password: PASSWORD, files };
const renewal = await prepareRenewal(createContext(register, clock), options);
await register.close();
await putRenewalInPlace(FOLDER, renewal, clock.today(), files);
const renewed = await openRegister(opening);
await afterOpening(createContext(renewed, clock), files);
await renewed.close();
process.stdout.write(`calls ${calls}\n`);
