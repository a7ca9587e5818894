/** Backups that are killed in the making: no half one is taken for one, and none is forgotten. */
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { chooseBackupFolder, keepBackups } from '#register/backup/automatic.ts';
import { listBackups } from '#register/backup/known-backups.ts';
import { verifyBackup } from '#register/backup/verify.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { addDays, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import { backUp, clockAt, TODAY } from '#test/builders/backups.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { runAndKill } from '#test/builders/killed-process.ts';
import { lightScript } from '#test/builders/light-script.ts';
import { makeRegister } from '#test/builders/register.ts';
import { instantArgon2id, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const LONG = 3_600_000;
const SECRET = { kind: 'password', value: PASSWORD } as const;

interface Place {
  readonly folder: string;
  readonly first: string;
  readonly second: string;
  /** How long a backup takes on this computer. */
  readonly usualMs: number;
}

/** A closed register that copies its backups to a second folder. */
async function preparePlace(): Promise<Place> {
  const base = temporaryFolder();
  const place = { first: join(base, 'first'), second: join(base, 'second') };
  for (const folder of Object.values(place)) mkdirSync(folder);
  const register = await makeRegister({ argon2id: instantArgon2id, backups: place.first });
  await chooseBackupFolder(register.context, 'second', place.second);
  const started = performance.now();
  await backUp(register.context);
  const usualMs = performance.now() - started;
  await register.file.register.close();
  return { ...place, folder: register.file.folder, usualMs };
}

/** Opens what is left as the owner does. */
async function withOpened<T>(
  { folder, first }: Place,
  day: PlainDate,
  look: (context: HandlerContext) => Promise<T>,
): Promise<T> {
  const register = await openRegister({
    folder,
    secret: SECRET,
    migrations,
    older: 'refuse',
    argon2id: instantArgon2id,
  });
  try {
    expect(register.database.pragma('integrity_check', { simple: true })).toBe('ok');
    const clock = clockAt(day, '10:00:00.000Z');
    const context = createContext(register, clock, undefined, undefined, first);
    await afterOpening(context);
    return await look(context);
  } finally {
    await register.close();
  }
}

function backupsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

/** Temporary files of backups, wherever they may lie. */
function remainsIn({ folder, first, second }: Place): string[] {
  return [folder, first, second].flatMap((each) =>
    readdirSync(each).filter((name) => name.startsWith('.')),
  );
}

describe('a process that is killed', () => {
  let script: string;

  beforeAll(async () => {
    script = await lightScript('work-and-die');
  }, LONG);

  it(
    'while it makes backups leaves no backup that is not whole, and none unknown',
    async () => {
      const place = await preparePlace();
      const whole = new Set<string>();
      const times = timesOf({ everyRun: 20, onDemand: 300 });
      let lost = 0;
      for (let turn = 0; turn < times; turn++) {
        const base = join(place.first, String(turn));
        mkdirSync(base);
        const env = { FOLDER: place.folder, WORK: 'backup', BACKUPS: base };
        const { lines, killed } = await runAndKill(script, env, Math.random() * 4 * place.usualMs);
        expect(killed).toBe(true);
        const found = backupsIn(base);
        lost += Math.max(0, lines.length - found.length);
        for (const path of found) {
          await verifyBackup({ path, secret: SECRET, argon2id: instantArgon2id });
          whole.add(path);
        }
        await withOpened(place, getPlainDate(TODAY), async ({ db, register }) => {
          const known = (await listBackups({ db, register })).map(({ path }) => path);
          expect(known.filter((path) => dirname(path) === base).sort()).toEqual(found);
        });
      }
      expect(whole.size).toBeGreaterThan(0);
      report({ fault: 'kill -9 during a backup', times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );

  it(
    'while it keeps backups by itself leaves both folders in order',
    async () => {
      const place = await preparePlace();
      const verified = new Set<string>();
      const times = timesOf({ everyRun: 20, onDemand: 300 });
      let day = getPlainDate(TODAY);
      let lost = 0;
      for (let turn = 0; turn < times; turn++) {
        const env = { FOLDER: place.folder, WORK: 'automatic', BACKUPS: place.first, DAY: day };
        const { lines, killed } = await runAndKill(script, env, Math.random() * 4 * place.usualMs);
        expect(killed).toBe(true);
        // The day that it was at; all before were acknowledged.
        day = addDays(day, lines.length);
        const before = addDays(day, -1);
        for (const folder of [place.first, place.second]) {
          const found = backupsIn(folder);
          const isThere = found.some((path) => path.includes(`-${before}-`));
          if (lines.length > 0 && !isThere) lost += 1;
          for (const path of found.filter((each) => !verified.has(each))) {
            await verifyBackup({ path, secret: SECRET, argon2id: instantArgon2id });
            verified.add(path);
          }
        }
        await withOpened(place, day, async (context) => {
          await keepBackups(context);
          expect(remainsIn(place)).toEqual([]);
          // Nothing that could live on when somebody is erased.
          const listed = await listBackups(context);
          for (const folder of [place.first, place.second]) {
            const known = listed.map(({ path }) => path).filter((path) => dirname(path) === folder);
            expect(known.sort()).toEqual(backupsIn(folder));
            expect(known.some((path) => path.includes(`-${day}-`))).toBe(true);
          }
        });
        day = addDays(day, 1);
      }
      expect(verified.size).toBeGreaterThan(times / 4);
      report({ fault: 'kill -9 during an automatic backup', times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );
});
