/**
 * A process that goes all the ways in which a register is written, and ends itself after
 * some changes, without any warning, unless somebody did before. Runs by itself:
 * `node journey-and-die.ts`, told what to do by its environment. Says after each change,
 * as soon as it is safe, which it was.
 */
import { writeSync } from 'node:fs';
import { createRegister } from '#register/create.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import type { OpenRegister } from '#register/session.ts';
import { transact } from '#register/transaction.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { instantArgon2id, PASSWORD } from './cheap-register.ts';
import { ENTRY_MIGRATIONS, lastEntry, writeEntries } from './entries.ts';

const { FOLDER = '', FIRST = '', CHANGES = '0', SYNCHRONOUS = '' } = process.env;
const clock = {
  today: () => getPlainDate('2026-11-22'),
  now: () => '2026-11-22T09:00:00.000Z',
};
const options = { folder: FOLDER, migrations: ENTRY_MIGRATIONS, argon2id: instantArgon2id };

/** Straight to the system, so that it stands among the other calls where it belongs. */
function say(word: string): void {
  writeSync(1, `${word}\n`);
}

async function open(): Promise<OpenRegister> {
  const secret = { kind: 'password', value: PASSWORD } as const;
  return await openRegister({ ...options, secret, older: 'refuse' });
}

say('ready');
let register =
  FIRST === 'make'
    ? (await createRegister({ ...options, password: PASSWORD })).register
    : await open();
say('open');
const before = lastEntry(register.database);
for (let turn = 1; turn <= Number(CHANGES); turn++) {
  if (SYNCHRONOUS !== '') register.database.pragma(`synchronous=${SYNCHRONOUS}`);
  await transact(createContext(register, clock), async () => {
    writeEntries(register.database, before + turn);
  });
  say(String(before + turn));
  if (turn % 6 === 0) await register.settle();
  if (turn % 20 === 0) register.database.exec('VACUUM');
  if (turn % 25 === 0) {
    await register.close();
    register = await open();
  }
}
process.kill(process.pid, 'SIGKILL');
