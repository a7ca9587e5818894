import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rehearseRestore } from '#register/backup/rehearse.ts';
import { migrations } from '#register/migrations/index.ts';
import type { HandlerContext } from '#register/process/context.ts';
import type { RehearsalProgress } from '#shared/contract/backups.ts';
import { addPerson, backUp, TODAY } from '#test/builders/backups.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { CHEAP_COST, flip, PASSWORD } from '#test/builders/register-file.ts';

const SECRET = { kind: 'password', value: PASSWORD } as const;
const OPTIONS = { secret: SECRET, migrations, cost: CHEAP_COST };

let register: TestRegister;
let path: string;

beforeAll(async () => {
  register = await makeRegister({ today: TODAY });
  await addPerson(register);
  path = (await backUp(register.context)).path;
  await addPerson(register, 'Later', 'later@voorbeeld.nl');
});

/** The context with somebody who listens, and stops it before this step. */
function listening(stopAt?: RehearsalProgress['step']) {
  const steps: string[] = [];
  const context: HandlerContext = {
    ...register.context,
    progress: (detail) => steps.push((detail as RehearsalProgress).step),
    isCancelled: () => steps.at(-1) === stopAt,
  };
  return { context, steps };
}

function names(): string[] {
  return readdirSync(register.file.folder)
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .sort();
}

function journalLines(): number {
  return register.context.database.prepare('SELECT count(*) FROM journal').pluck().get() as number;
}

describe('rehearsing a restore', () => {
  it('restores, opens and counts the newest backup, and leaves nothing of it', async () => {
    const before = names();
    const backup = readFileSync(path);
    const { context, steps } = listening();
    const found = await rehearseRestore(context, OPTIONS);
    expect(found).toMatchObject({ path, madeAt: `${TODAY}T09:00:00.000Z`, persons: 1 });
    expect(found.personsNow).toBe(2);
    expect(found.rows).toBeGreaterThan(100);
    expect(steps).toEqual(['restore', 'open', 'count', 'wipe']);
    expect(names()).toEqual(before);
    expect(readFileSync(path)).toEqual(backup);
    const last = context.database
      .prepare('SELECT action FROM journal ORDER BY id DESC LIMIT 1')
      .pluck();
    expect(last.get()).toBe('restore-rehearsed');
    expect(await register.call('persons.count', {})).toEqual({ count: 2 });
  });

  it('proves the recovery code on paper as well', async () => {
    const secret = { kind: 'recovery', value: register.file.recoveryCode } as const;
    expect(await rehearseRestore(register.context, { ...OPTIONS, secret })).toMatchObject({
      persons: 1,
    });
  });

  it('stops at every step when asked to, and leaves nothing', async () => {
    const before = names();
    const lines = journalLines();
    for (const step of ['restore', 'open', 'count'] as const) {
      const { context, steps } = listening(step);
      await expect(rehearseRestore(context, OPTIONS)).rejects.toMatchObject({ code: 'cancelled' });
      expect(steps.at(-1)).toBe('wipe');
      expect(names()).toEqual(before);
    }
    expect(journalLines()).toBe(lines);
  });

  it('refuses a wrong password, and says when there is no backup', async () => {
    const before = names();
    const secret = { kind: 'password', value: 'iets heel anders' } as const;
    const wrong = () => rehearseRestore(register.context, { ...OPTIONS, secret });
    expect((await openErrorOf(wrong)).code).toBe('wrong-password');
    expect(names()).toEqual(before);
    const { context } = await makeRegister({ today: TODAY });
    const none = () => rehearseRestore(context, OPTIONS);
    expect((await openErrorOf(none)).code).toBe('backup-missing');
  });

  it('finds a damaged backup, and leaves nothing', async () => {
    const own = await makeRegister({ today: TODAY });
    const made = await backUp(own.context);
    flip(made.path, 3000);
    const damaged = () => rehearseRestore(own.context, OPTIONS);
    expect((await openErrorOf(damaged)).code).toBe('backup-damaged');
    const left = readdirSync(own.file.folder).filter((name) => name.startsWith('restoring-'));
    expect(left).toEqual([]);
  });
});
