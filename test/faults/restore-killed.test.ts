/** Restores and disposal runs that are killed at a random point: all of it happened, or nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { addPerson, backUp, TODAY, withOpen } from '#test/builders/backups.ts';
import { addDuePerson, approve } from '#test/builders/disposal.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { makeRegister } from '#test/builders/register.ts';
import { PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const LONG = 3_600_000;
const PERSONS = 24;

/** Runs one of the scripts that end themselves; true when it came to its end. */
async function runsToItsEnd(
  name: string,
  folder: string,
  more: Readonly<Record<string, string>>,
): Promise<{ whole: boolean; output: string }> {
  const script = fileURLToPath(new URL(`../builders/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, FOLDER: folder, PASSWORD, DAY: TODAY, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += String(text);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { whole: code === 0, output };
}

function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'register');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** With large counts the disk would fill with copies. */
function removeCopy(folder: string): void {
  rmSync(join(folder, '..'), { recursive: true, force: true });
}

describe('long work that is killed', () => {
  it(
    'leaves the old register or the restored one',
    async () => {
      const register = await makeRegister();
      await addPerson(register, 'Eerst');
      const backup = await backUp(register.context);
      await addPerson(register, 'Later', 'later@voorbeeld.nl');
      await register.file.register.close();
      const { folder } = register.file;
      const { output } = await runsToItsEnd('restore-and-die', copyOf(folder), {
        BACKUP: backup.path,
        DIE_AT: '0',
      });
      const calls = Number(output);
      expect(calls).toBeGreaterThan(50);
      const times = timesOf(3);
      let lost = 0;
      for (let turn = 0; turn < times; turn++) {
        const copy = copyOf(folder);
        const dieAt = 1 + Math.floor(((turn + Math.random()) / times) * (calls - 1));
        const more = { BACKUP: backup.path, DIE_AT: String(dieAt) };
        expect((await runsToItsEnd('restore-and-die', copy, more)).whole).toBe(false);
        const { names, restored } = await withOpen(copy, async (context) => {
          await afterOpening(context);
          const { database } = context;
          expect(context.register.older).toBeUndefined();
          expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
          return {
            names: database.prepare('SELECT family_name FROM person ORDER BY id').pluck().all(),
            restored: database
              .prepare("SELECT count(*) FROM journal WHERE action = 'register-restored'")
              .pluck()
              .get(),
          };
        });
        const expected = restored === 1 ? ['Eerst'] : ['Eerst', 'Later'];
        if (JSON.stringify(names) !== JSON.stringify(expected)) lost += 1;
        removeCopy(copy);
      }
      report({ fault: 'kill -9 during a restore', times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );

  it(
    'leaves everybody of a disposal run or nobody',
    async () => {
      const register = await makeRegister();
      for (let index = 0; index < PERSONS; index++) {
        await addDuePerson(register, { familyName: `Reeks${index}`, contactPoints: [] }, 1);
      }
      const { id } = await register.call('disposals.propose', { cause: 'expiry' });
      await approve(register, id);
      await register.file.register.close();
      const { folder } = register.file;
      const points = ['erase:1', 'clean', 'erase:2', 'search', 'erase:3'];
      const times = timesOf(2);
      let lost = 0;
      for (let turn = 0; turn < times; turn++) {
        const copy = copyOf(folder);
        const dieAt = points[turn % points.length] ?? '';
        const more = { DISPOSAL: String(id), DIE_AT: dieAt };
        expect((await runsToItsEnd('carry-out-and-die', copy, more)).whole).toBe(false);
        const left = await withOpen(copy, async (context) => {
          await afterOpening(context);
          expect(context.database.pragma('integrity_check', { simple: true })).toBe('ok');
          return context.database.prepare('SELECT count(*) FROM person').pluck().get();
        });
        if (left !== (dieAt.startsWith('erase') ? PERSONS : 0)) lost += 1;
        removeCopy(copy);
      }
      report({ fault: 'kill -9 during a disposal run', times, lost, missed: 0 });
      expect(lost).toBe(0);
    },
    LONG,
  );
});
