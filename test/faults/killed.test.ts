/** Processes that are killed at any moment of their work: what was acknowledged is there. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Migration } from '#register/migrate.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import type { OpenRegister } from '#register/session.ts';
import {
  instantArgon2id,
  LONGER_MIGRATIONS,
  LONGER_ROUNDS,
} from '#test/builders/cheap-register.ts';
import { ENTRY_MIGRATIONS, holdsWholeEntries, lastEntry } from '#test/builders/entries.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { killAtAnyMoment, runAndKill } from '#test/builders/killed-process.ts';
import { lightScript } from '#test/builders/light-script.ts';
import { makeRegister } from '#test/builders/register.ts';
import {
  addNotes,
  buildRegisterFile,
  PASSWORD,
  temporaryFolder,
} from '#test/builders/register-file.ts';

const LONG = 3_600_000;
const NOTES = 60;

/** A copy in a folder of its own; with large counts the disk would fill with them. */
async function withCopy<T>(folder: string, look: (copy: string) => Promise<T>): Promise<T> {
  const copy = join(temporaryFolder(), 'register');
  cpSync(folder, copy, { recursive: true });
  try {
    return await look(copy);
  } finally {
    rmSync(join(copy, '..'), { recursive: true });
  }
}

/** Opens what is left as the owner does, and checks it to the last row. */
async function withOpened<T>(
  folder: string,
  steps: readonly Migration[],
  look: (register: OpenRegister) => T,
): Promise<T> {
  const register = await openRegister({
    folder,
    secret: { kind: 'password', value: PASSWORD },
    migrations: steps,
    older: 'refuse',
    argon2id: instantArgon2id,
  });
  try {
    expect(register.database.pragma('integrity_check', { simple: true })).toBe('ok');
    return look(register);
  } finally {
    await register.close();
  }
}

describe('a process that is killed', () => {
  let worker: string;

  beforeAll(async () => {
    worker = await lightScript('work-and-die');
  }, LONG);

  it(
    'while it writes loses nothing that it acknowledged',
    async () => {
      const script = await lightScript('journey-and-die');
      const { folder, register } = await buildRegisterFile({
        migrations: ENTRY_MIGRATIONS,
        argon2id: instantArgon2id,
      });
      await register.close();
      const times = timesOf({ everyRun: 100, onDemand: 2_000 });
      const env = { FOLDER: folder, CHANGES: '1000000' };
      // As long as this computer takes to open, write, tidy up, rebuild, close and open again.
      const { tookMs } = await runAndKill(script, { ...env, CHANGES: '30' });
      let acknowledged = 30;
      let lost = 0;
      let died = 0;
      for (; died < times; died++) {
        // The next one goes on with what this one leaves, without anybody having opened it.
        const { lines, killed } = await runAndKill(script, env, Math.random() * tookMs);
        expect(killed).toBe(true);
        const said = Number(lines.filter((line) => line !== 'open').at(-1) ?? acknowledged);
        expect(said).toBeGreaterThanOrEqual(acknowledged);
        acknowledged = said;
        await withCopy(folder, (copy) =>
          withOpened(copy, ENTRY_MIGRATIONS, ({ database }) => {
            expect(holdsWholeEntries(database)).toBe(true);
            lost += Math.max(0, acknowledged - lastEntry(database));
          }),
        );
      }
      expect(acknowledged).toBeGreaterThan(30);
      report({ fault: 'kill -9 while writing', times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );

  it(
    'while it rebuilds the file leaves the whole register',
    async () => {
      const made = await makeRegister({ argon2id: instantArgon2id });
      const rowsIn = ({ database }: OpenRegister) =>
        database.prepare('SELECT count(*), sum(id) FROM data_category').raw().get();
      const rows = rowsIn(made.file.register);
      await made.file.register.close();
      const { folder } = made.file;
      const times = timesOf({ everyRun: 20, onDemand: 300 });
      let lost = 0;
      for (let turn = 0; turn < times; turn++) {
        const env = { FOLDER: folder, WORK: 'rebuild' };
        expect((await runAndKill(worker, env, Math.random() * 150)).killed).toBe(true);
        const left = await withCopy(folder, (copy) => withOpened(copy, migrations, rowsIn));
        if (JSON.stringify(left) !== JSON.stringify(rows)) lost += 1;
      }
      report({ fault: 'kill -9 during VACUUM', times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );

  it(
    'while it migrates leaves the old version or the new one, never a part',
    async () => {
      const model = await buildRegisterFile({ argon2id: instantArgon2id });
      addNotes(model.register, NOTES);
      await model.register.close();
      const times = timesOf({ everyRun: 20, onDemand: 300 });
      let lost = 0;
      await killAtAnyMoment({
        times,
        script: worker,
        prepare: async () => {
          const folder = join(temporaryFolder(), 'register');
          cpSync(model.folder, folder, { recursive: true });
          return { folder, env: { FOLDER: folder, WORK: 'migrate' } };
        },
        look: async (folder) => {
          const rounds = await withOpened(folder, LONGER_MIGRATIONS, ({ database }) =>
            database
              .prepare("SELECT (length(text) - length(replace(text, ' langer', ''))) / 7 FROM note")
              .pluck()
              .all(),
          );
          lost += NOTES - rounds.filter((round) => round === LONGER_ROUNDS).length;
          rmSync(folder, { recursive: true });
        },
      });
      report({ fault: 'kill -9 during a migration', times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );
});
