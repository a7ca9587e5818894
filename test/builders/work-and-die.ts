/**
 * A process that does one kind of work on a register, over and over where it can, until it
 * is killed. Runs by itself: `node work-and-die.ts`, told what to do by its environment.
 * Says `ready` when the work begins, and a number after every backup that is safe.
 */
import { keepBackups } from '#register/backup/automatic.ts';
import { createBackup } from '#register/backup/create.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import { createIds } from '#register/process/ids.ts';
import { rebuildFile } from '#register/queries/whole-file.ts';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { instantArgon2id, LONGER_MIGRATIONS, PASSWORD } from './cheap-register.ts';

const { FOLDER = '', WORK = '', BACKUPS = '', DAY = '2026-11-22' } = process.env;
let today = getPlainDate(DAY);
let second = 0;
const clock = {
  today: () => today,
  now: () => `${today}T09:00:${String(second % 60).padStart(2, '0')}.000Z`,
};

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

// A migration is a part of opening.
if (WORK === 'migrate') say('ready');
const register = await openRegister({
  folder: FOLDER,
  secret: { kind: 'password', value: PASSWORD },
  migrations: WORK === 'migrate' ? LONGER_MIGRATIONS : migrations,
  argon2id: instantArgon2id,
  older: 'refuse',
});
const context = createContext(register, clock, createIds(), undefined, BACKUPS);
if (WORK !== 'migrate') say('ready');
if (WORK === 'rebuild') {
  for (;;) rebuildFile(register.database);
} else if (WORK === 'backup') {
  for (second = 1; ; second++) {
    await createBackup(context, { path: BACKUPS, appVersion: '0.1.0' });
    say(String(second));
  }
} else if (WORK === 'automatic') {
  for (let made = 1; ; made++) {
    await keepBackups(context);
    say(String(made));
    today = addDays(today, 1);
  }
}
await register.close();
