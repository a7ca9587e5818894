/**
 * A process that carries out a run and ends itself, without any warning, at a step or
 * after some persons, unless somebody did before. Runs by itself:
 * `node carry-out-and-die.ts`, told what to do by its environment.
 */
import { createHandlers } from '#register/handlers/index.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import { createIds } from '#register/process/ids.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { instantArgon2id, PASSWORD } from './cheap-register.ts';

const { FOLDER = '', DAY = '', DISPOSAL = '', DIE_AT = '' } = process.env;

const register = await openRegister({
  folder: FOLDER,
  migrations,
  secret: { kind: 'password', value: PASSWORD },
  argon2id: instantArgon2id,
});
let steps = 0;
const context = createContext(
  register,
  { today: () => getPlainDate(DAY), now: () => `${DAY}T10:00:00.000Z` },
  createIds(),
  {
    progress: (detail) => {
      steps += 1;
      const { step } = detail as { readonly step: string };
      if (DIE_AT === step || DIE_AT === `${step}:${steps}`) process.kill(process.pid, 'SIGKILL');
    },
    isCancelled: () => false,
  },
);
const carryOut = createHandlers(context)['disposals.carry-out'] as (input: {
  readonly disposalId: number;
}) => Promise<unknown>;
process.stdout.write('ready\n');
await carryOut({ disposalId: Number(DISPOSAL) });
await register.close();
