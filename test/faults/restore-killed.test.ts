/** Restores and renewals of the key that are killed: the old register opens, or the new one. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { ERASURE_LOG_NAME } from '#register/erasure-log.ts';
import type { HandlerContext } from '#register/process/context.ts';
import { verifyPages } from '#register/verify-pages.ts';
import { addPerson, backUp, erase, erasureOf, TODAY, withOpen } from '#test/builders/backups.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { dataKeyOf, REGISTER_FILES } from '#test/builders/key-files.ts';
import { type Ended, killAtAnyMoment, runAndKill } from '#test/builders/killed-process.ts';
import { lightScript } from '#test/builders/light-script.ts';
import { makeRegister } from '#test/builders/register.ts';
import { instantArgon2id, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const LONG = 3_600_000;
const OWN_FILES = [...REGISTER_FILES, ERASURE_LOG_NAME].sort();
const GONE = 'weg@voorbeeld.nl';
const FORMER = `before-restore-${TODAY}`;

/** A closed register with three persons, one of whom was erased after a backup of the first two. */
async function prepareModel(): Promise<{ folder: string; backup: string }> {
  const register = await makeRegister({ argon2id: instantArgon2id });
  await addPerson(register, 'Eerst');
  const gone = await addPerson(register, 'Verdwenen', GONE);
  const backup = await backUp(register.context);
  const tombstones = [{ kind: 'email', digest: register.context.digest(GONE) }];
  await erase(register.context, [erasureOf(gone, { suppress: true, tombstones })]);
  await addPerson(register, 'Later', 'later@voorbeeld.nl');
  await register.file.register.close();
  return { folder: register.file.folder, backup: backup.path };
}

interface State {
  readonly persons: readonly unknown[];
  readonly erasures: unknown;
  /** How often the journal says that it happened. */
  readonly happened: unknown;
}

function stateOf({ database, digest }: HandlerContext, action: string): State {
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  // Whoever was erased is still known to stay away, also under another key.
  expect(database.prepare('SELECT digest FROM tombstone').pluck().all()).toEqual([digest(GONE)]);
  return {
    persons: database.prepare('SELECT family_name FROM person ORDER BY id').pluck().all(),
    erasures: database.prepare('SELECT count(*) FROM erasure').pluck().get(),
    happened: database.prepare('SELECT count(*) FROM journal WHERE action = ?').pluck().get(action),
  };
}

/** Opens what is left as the owner does and finishes what was interrupted. */
async function openLeft(folder: string, action: string): Promise<State> {
  const open = async (context: HandlerContext) => {
    await afterOpening(context);
    return stateOf(context, action);
  };
  return await withOpen(folder, open, TODAY, { argon2id: instantArgon2id, older: 'refuse' });
}

interface Kind {
  readonly script: string;
  readonly model: string;
  readonly env: Readonly<Record<string, string>>;
  readonly times: number;
  /** Throws when what is left is neither the old register nor the new one. */
  check(folder: string, ended: Ended): Promise<'old' | 'new'>;
}

/** Half of them at a call of the file system, half at a moment. */
async function killEverywhere({ script, model, env, times, check }: Kind) {
  const seen = { old: 0, new: 0 };
  const copy = () => {
    const own = temporaryFolder();
    const folder = join(own, 'register');
    cpSync(model, folder, { recursive: true });
    // The scratch folders of others are looked at too, and would make the calls uncountable.
    return { folder, env: { ...env, FOLDER: folder, DAY: TODAY, TMPDIR: own } };
  };
  const look = async (folder: string, ended: Ended) => {
    const left = await check(folder, ended);
    if (ended.killed) seen[left] += 1;
    else expect(left).toBe('new');
    rmSync(folder, { recursive: true });
  };
  const whole = copy();
  const left = await runAndKill(script, whole.env);
  const calls = Number(left.lines.at(-1));
  expect(calls).toBeGreaterThan(50);
  await look(whole.folder, left);
  const half = Math.floor(times / 2);
  for (let turn = 0; turn < half; turn++) {
    // Also the very last one, after which all has happened.
    const dieAt =
      turn === 0 ? calls : 1 + Math.floor(((turn + Math.random()) / half) * (calls - 1));
    const prepared = copy();
    const ended = await runAndKill(script, { ...prepared.env, DIE_AT: String(dieAt) });
    expect(ended.killed).toBe(true);
    await look(prepared.folder, ended);
  }
  await killAtAnyMoment({ times: times - half, script, prepare: async () => copy(), look });
  expect(seen.old + seen.new).toBe(times);
  if (half > 1) expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
}

describe('a process that is killed', () => {
  let model: { folder: string; backup: string };

  beforeAll(async () => {
    model = await prepareModel();
  }, LONG);

  it(
    'while it restores leaves the old register or the restored one, and nothing else',
    async () => {
      const times = timesOf({ everyRun: 20, onDemand: 300 });
      const old = { persons: ['Eerst', 'Later'], erasures: 1, happened: 0 };
      const restored = { persons: ['Eerst'], erasures: 1, happened: 1 };
      await killEverywhere({
        script: await lightScript('restore-and-die'),
        model: model.folder,
        env: { BACKUP: model.backup },
        times,
        async check(folder) {
          const decided = readdirSync(folder).some((name) => /^(restored|before-r)/.test(name));
          const state = await openLeft(folder, 'register-restored');
          expect(state).toEqual(decided ? restored : old);
          const names = decided ? [...OWN_FILES, FORMER].sort() : OWN_FILES;
          expect(readdirSync(folder).sort()).toEqual(names);
          // The register from before is kept whole.
          if (decided) expect(existsSync(join(folder, FORMER, 'register.db'))).toBe(true);
          return decided ? 'new' : 'old';
        },
      });
      report({ fault: 'kill -9 during a restore', times, lost: 0, missed: 0 });
    },
    LONG,
  );

  it(
    'while it renews the key leaves the old key or the new one, with the same password',
    async () => {
      const times = timesOf({ everyRun: 20, onDemand: 300 });
      await killEverywhere({
        script: await lightScript('renew-and-die'),
        model: model.folder,
        env: {},
        times,
        async check(folder) {
          const state = await openLeft(folder, 'key-renewed');
          const renewed = state.happened === 1;
          const same = { persons: ['Eerst', 'Later'], erasures: 1 };
          expect(state).toEqual({ ...same, happened: renewed ? 1 : 0 });
          // Nothing under the former key stays.
          expect(readdirSync(folder).sort()).toEqual(OWN_FILES);
          const dataKey = await dataKeyOf(folder, PASSWORD, instantArgon2id);
          expect(dataKey).toHaveLength(renewed ? 64 : 32);
          expect(verifyPages(join(folder, 'register.db'), dataKey).firstBadPage).toBeUndefined();
          return renewed ? 'new' : 'old';
        },
      });
      report({ fault: 'kill -9 during a new key', times, lost: 0, missed: 0 });
    },
    LONG,
  );
});
