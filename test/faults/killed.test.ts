/** Processes that are killed at a random moment of their work: what was acknowledged is there. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verifyBackup } from '#register/backup/verify.ts';
import type { Migration } from '#register/migrate.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { makeRegister } from '#test/builders/register.ts';
import {
  buildClosedRegister,
  CHEAP_COST,
  NOTE_MIGRATIONS,
  PASSWORD,
  temporaryFolder,
} from '#test/builders/register-file.ts';

const SCRIPT = fileURLToPath(new URL('../builders/work-and-die.ts', import.meta.url));
const LONG = 3_600_000;
const NOTES = 60;
const SECRET = { kind: 'password', value: PASSWORD } as const;

type Work = 'write' | 'vacuum' | 'migrate' | 'backup';

/** Starts the work, kills the process some time after it began, and gives the last number it said. */
async function workAndDie(work: Work, folder: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, FOLDER: folder, PASSWORD, WORK: work, BACKUPS: backupsOf(folder) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = 0;
  let began = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') {
      began = true;
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    } else last = Number(line);
  }
  expect(began).toBe(true);
  return last;
}

function backupsOf(folder: string): string {
  return join(folder, '..', 'backups');
}

/** A copy of a closed register in a folder with room beside it. */
function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'register');
  cpSync(folder, copy, { recursive: true });
  mkdirSync(backupsOf(copy));
  return copy;
}

/** With large counts the disk would fill with copies. */
function removeCopy(folder: string): void {
  rmSync(join(folder, '..'), { recursive: true, force: true });
}

/** Opens what is left as the owner does, checks it to the last row, and counts the notes. */
async function notesIn(folder: string, steps: readonly Migration[]): Promise<number> {
  const register = await openRegister({
    folder,
    secret: SECRET,
    migrations: steps,
    older: 'refuse',
    cost: CHEAP_COST,
  });
  try {
    expect(register.database.pragma('integrity_check', { simple: true })).toBe('ok');
    return register.database.prepare('SELECT count(*) FROM note').pluck().get() as number;
  } finally {
    await register.close();
  }
}

describe('a process that is killed', () => {
  it(
    'while it writes loses nothing that it acknowledged',
    async () => {
      const times = timesOf(4);
      let lost = 0;
      let acknowledged = 0;
      for (let turn = 0; turn < times; turn++) {
        const folder = copyOf((await buildClosedRegister(NOTES)).folder);
        const safe = await workAndDie('write', folder, 5 + Math.random() * 120);
        acknowledged += safe;
        lost += Math.max(0, NOTES + safe - (await notesIn(folder, NOTE_MIGRATIONS)));
        removeCopy(folder);
      }
      expect(acknowledged).toBeGreaterThan(0);
      expect(report({ fault: 'kill -9 while writing', times, lost, missed: 0 }).lost).toBe(0);
    },
    LONG,
  );

  it(
    'while it rebuilds the file leaves the whole register',
    async () => {
      const times = timesOf(3);
      let lost = 0;
      for (let turn = 0; turn < times; turn++) {
        const folder = copyOf((await buildClosedRegister(NOTES)).folder);
        await workAndDie('vacuum', folder, Math.random() * 80);
        lost += NOTES - (await notesIn(folder, NOTE_MIGRATIONS));
        removeCopy(folder);
      }
      expect(report({ fault: 'kill -9 during VACUUM', times, lost, missed: 0 }).lost).toBe(0);
    },
    LONG,
  );

  it(
    'while it migrates leaves the old version or the new one, never a part',
    async () => {
      const times = timesOf(3);
      const steps: readonly Migration[] = [
        ...NOTE_MIGRATIONS,
        {
          version: 2,
          name: 'longer',
          up: (database) => {
            for (let round = 0; round < 40; round++) {
              database.exec("UPDATE note SET text = text || ' langer'");
            }
          },
        },
      ];
      let lost = 0;
      for (let turn = 0; turn < times; turn++) {
        const folder = copyOf((await buildClosedRegister(NOTES)).folder);
        await workAndDie('migrate', folder, Math.random() * 40);
        lost += NOTES - (await notesIn(folder, steps));
        const register = await openRegister({ folder, secret: SECRET, migrations: steps });
        const lengths = register.database
          .prepare(
            "SELECT DISTINCT (length(text) - length(replace(text, ' langer', ''))) / 7 FROM note",
          )
          .pluck()
          .all();
        expect(lengths).toEqual([40]);
        await register.close();
        removeCopy(folder);
      }
      expect(report({ fault: 'kill -9 during a migration', times, lost, missed: 0 }).lost).toBe(0);
    },
    LONG,
  );

  it(
    'while it makes backups leaves the register, and no backup that is not whole',
    async () => {
      const times = timesOf(3);
      const made = await makeRegister();
      await made.file.register.close();
      let lost = 0;
      let whole = 0;
      for (let turn = 0; turn < times; turn++) {
        const folder = copyOf(made.file.folder);
        const safe = await workAndDie('backup', folder, turn === 0 ? 2000 : Math.random() * 400);
        const register = await openRegister({
          folder,
          secret: SECRET,
          migrations,
          older: 'refuse',
          cost: CHEAP_COST,
        });
        await register.close();
        const backups = backupsOf(folder);
        expect(existsSync(backups)).toBe(true);
        const found = readdirSync(backups).filter((name) => !name.startsWith('.'));
        lost += Math.max(0, safe - found.length);
        for (const name of found) {
          await verifyBackup({ path: join(backups, name), secret: SECRET });
          whole += 1;
        }
        removeCopy(folder);
      }
      expect(whole).toBeGreaterThan(0);
      expect(report({ fault: 'kill -9 during a backup', times, lost, missed: 0 }).lost).toBe(0);
    },
    LONG,
  );
});
