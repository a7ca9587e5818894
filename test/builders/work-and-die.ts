/**
 * A process that does one kind of work on a register over and over, until it is
 * killed. Runs by itself: `node work-and-die.ts`, told what to do by its environment.
 * Says `ready` when the work begins, and a number after every change that is safe.
 */
import { createBackup } from '#register/backup/create.ts';
import { countChange } from '#register/change-counter.ts';
import type { Migration } from '#register/migrate.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext } from '#register/process/context.ts';
import { createIds } from '#register/process/ids.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

const { FOLDER = '', PASSWORD = '', WORK = '', BACKUPS = '' } = process.env;

/** The schema of `register-file.ts`, which cannot be imported outside of a test. */
const NOTES: Migration = {
  version: 1,
  name: 'note',
  up: (database) => {
    database.exec('CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT');
  },
};
const LONGER: Migration = {
  version: 2,
  name: 'longer',
  up: (database) => {
    say('ready');
    for (let round = 0; round < 40; round++) {
      database.exec("UPDATE note SET text = text || ' langer'");
    }
  },
};
const STEPS: Readonly<Record<string, readonly Migration[]>> = {
  write: [NOTES],
  vacuum: [NOTES],
  migrate: [NOTES, LONGER],
};

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

const register = await openRegister({
  folder: FOLDER,
  secret: { kind: 'password', value: PASSWORD },
  migrations: STEPS[WORK] ?? migrations,
});
const { database } = register;
if (WORK === 'write') {
  say('ready');
  for (let number = 1; ; number++) {
    database.exec('BEGIN');
    database.prepare('INSERT INTO note (text) VALUES (?)').run(`geschreven ${number}`);
    countChange(database);
    database.exec('COMMIT');
    say(String(number));
    if (number % 5 === 0) await register.settle();
  }
} else if (WORK === 'vacuum') {
  say('ready');
  while (true) {
    database.exec('VACUUM');
    database.pragma('wal_checkpoint(TRUNCATE)');
  }
} else if (WORK === 'backup') {
  const day = getPlainDate('2026-11-22');
  let made = 0;
  const clock = {
    today: () => day,
    now: () => new Date(Date.UTC(2026, 10, 22, 9, 0, made)).toISOString(),
  };
  const context = createContext(register, clock, createIds());
  say('ready');
  for (;;) {
    await createBackup(context, { path: BACKUPS, appVersion: '0.1.0' });
    made += 1;
    say(String(made));
  }
}
await register.close();
