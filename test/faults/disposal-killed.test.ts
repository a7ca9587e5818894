/** Disposal runs that are killed: everybody on the list was erased, or nobody. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { PERSONS_AT_ONCE } from '#register/erasure/erase.ts';
import { TODAY } from '#test/builders/backups.ts';
import { approveRunOver, openFolder, viewRun } from '#test/builders/disposal.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { killAtAnyMoment, runAndKill } from '#test/builders/killed-process.ts';
import { lightScript } from '#test/builders/light-script.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { instantArgon2id, temporaryFolder } from '#test/builders/register-file.ts';

const LONG = 3_600_000;
/** So many that some are erased before the others. */
const PERSONS = PERSONS_AT_ONCE + 10;
/** Steps of the run at which the process ends itself, and whether anybody was erased by then. */
const STEPS: ReadonlyMap<string, boolean> = new Map([
  ['erase:1', false],
  ['erase:2', false],
  ['erase:3', false],
  ['clean', true],
  ['search', true],
]);

/** Opens what is left, lets it finish, and tells whether the run happened: all of it or nothing. */
async function hasHappened(model: TestRegister, folder: string, run: number): Promise<boolean> {
  const more = { argon2id: instantArgon2id, older: 'refuse' } as const;
  const left = await openFolder(model, folder, more);
  await afterOpening(left.context);
  expect(left.context.database.pragma('integrity_check', { simple: true })).toBe('ok');
  const { status, selfTest } = await viewRun(left, run);
  const happened = status === 'carried-out';
  const { count } = await left.call('persons.count', {});
  expect({ status, count }).toEqual(
    happened ? { status, count: 0 } : { status: 'approved', count: PERSONS },
  );
  if (happened) expect(selfTest).toMatchObject({ residue: 0, logBytes: 0 });
  expect(await left.call('journal.verify', {})).toMatchObject({ brokenAt: null });
  await left.file.register.close();
  rmSync(folder, { recursive: true });
  return happened;
}

describe('a process that is killed', () => {
  it(
    'while it carries out a disposal run leaves everybody or nobody, and cleans up later',
    async () => {
      const model = await makeRegister({ argon2id: instantArgon2id });
      const run = await approveRunOver(model, PERSONS);
      await model.file.register.close();
      const script = await lightScript('carry-out-and-die');
      const prepare = async () => {
        const folder = join(temporaryFolder(), 'register');
        cpSync(model.file.folder, folder, { recursive: true });
        return { folder, env: { FOLDER: folder, DAY: TODAY, DISPOSAL: String(run) } };
      };
      for (const [step, happened] of STEPS) {
        const { folder, env } = await prepare();
        expect((await runAndKill(script, { ...env, DIE_AT: step })).killed).toBe(true);
        expect(await hasHappened(model, folder, run)).toBe(happened);
      }
      const times = timesOf({ everyRun: 20, onDemand: 300 });
      await killAtAnyMoment({
        times: Math.max(1, times - STEPS.size),
        script,
        prepare,
        look: async (folder, { killed }) => {
          const happened = await hasHappened(model, folder, run);
          if (!killed) expect(happened).toBe(true);
        },
      });
      report({ fault: 'kill -9 during a disposal run', times, lost: 0, missed: 0 });
    },
    LONG,
  );
});
