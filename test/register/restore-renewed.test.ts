/** A backup from before the key was renewed, brought back over the register with the renewed key. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERASURE_LOG_NAME } from '#register/erasure-log.ts';
import { pageKeyOf } from '#register/keys/data-key.ts';
import { migrations } from '#register/migrations/index.ts';
import { prepareRenewal, putRenewalInPlace } from '#register/renew-key.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  addPerson,
  backUp,
  erase,
  erasureOf,
  restore,
  TODAY,
  withOpen,
} from '#test/builders/backups.ts';
import { dataKeyOf } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { openInOtherProcess } from '#test/builders/open-in-other-process.ts';
import { makeRegister } from '#test/builders/register.ts';
import { CHEAP_COST, flip, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const NEXT_PASSWORD = 'na het vernieuwen';

interface Story {
  /** Closed, with a renewed key; one person was erased after that. */
  readonly folder: string;
  /** The same register before the key was renewed. */
  readonly former: string;
  /** From before, and from after the key was renewed; both know everybody. */
  readonly before: string;
  readonly after: string;
  readonly formerCode: string;
  readonly renewedCode: string;
  readonly erasedId: number;
  readonly keptId: number;
}

let model: Story;

beforeAll(async () => {
  const register = await makeRegister({ today: TODAY });
  const erasedId = await addPerson(register);
  const keptId = await addPerson(register, 'Blijvertje', 'blijvertje@voorbeeld.nl');
  const before = (await backUp(register.context)).path;
  await register.file.register.close();
  const { folder } = register.file;
  const former = temporaryFolder();
  cpSync(folder, former, { recursive: true });
  const options = { password: PASSWORD, migrations, cost: CHEAP_COST, busyTimeoutMs: 50 };
  const renewal = await withOpen(folder, (context) => prepareRenewal(context, options));
  await putRenewalInPlace(folder, renewal, getPlainDate(TODAY));
  const after = (await withOpen(folder, (context) => backUp(context))).path;
  await withOpen(folder, (context) => erase(context, [erasureOf(erasedId)]));
  const formerCode = register.file.recoveryCode;
  const renewedCode = renewal.recoveryCode;
  model = { folder, former, before, after, formerCode, renewedCode, erasedId, keptId };
}, 60_000);

function copyOf(): Story {
  const folder = temporaryFolder();
  cpSync(model.folder, folder, { recursive: true });
  return { ...model, folder };
}

function personIds(folder: string): Promise<unknown[]> {
  return withOpen(folder, ({ database }) =>
    database.prepare('SELECT id FROM person ORDER BY id').pluck().all(),
  );
}

describe('a backup from before the key was renewed', () => {
  it('reads the register that stands there, and erases again what only its tables know', async () => {
    const { folder, before, keptId } = copyOf();
    rmSync(join(folder, ERASURE_LOG_NAME));
    const report = await restore({ path: before, folder });
    expect(report).toMatchObject({
      present: 'same',
      presentLog: 'missing',
      personsErasedAgain: 1,
      unknownAfter: null,
      otherKey: true,
      keysOf: 'backup',
    });
    expect(await personIds(folder)).toEqual([keptId]);
  });

  it('is opened afterwards by the code of that day, and not by the one from the renewal', async () => {
    const { folder, before, formerCode, renewedCode } = copyOf();
    const secret = { kind: 'recovery', value: formerCode } as const;
    expect(await restore({ path: before, folder, secret })).toMatchObject({
      present: 'locked',
      presentLog: 'good',
      personsErasedAgain: 1,
      unknownAfter: null,
      otherKey: true,
      keysOf: 'backup',
    });
    const again = (value: string) =>
      restore({ path: before, folder: copyOf().folder, secret: { kind: 'recovery', value } });
    expect((await openErrorOf(() => again(renewedCode))).code).toBe('wrong-recovery-code');
    expect(await personIds(folder)).toEqual([model.keptId]);
  });

  it('says what cannot be known when nothing opens the register and its log is gone', async () => {
    const { folder, before, erasedId, keptId } = copyOf();
    await withOpen(folder, ({ register }) => register.changePassword(NEXT_PASSWORD, PASSWORD));
    rmSync(join(folder, ERASURE_LOG_NAME));
    expect(await restore({ path: before, folder })).toMatchObject({
      present: 'locked',
      unknownAfter: TODAY,
      otherKey: true,
    });
    expect(await personIds(folder)).toEqual([erasedId, keptId]);
  });

  it('tells a renewed register that is damaged from one that is not', async () => {
    const { folder, before, keptId } = copyOf();
    flip(join(folder, 'register.db'), 5000);
    expect(await restore({ path: before, folder })).toMatchObject({
      present: 'damaged',
      presentLog: 'good',
      otherKey: true,
    });
    expect(await personIds(folder)).toEqual([keptId]);
  });

  it('is refused when the renewed register is open elsewhere, whatever opens it', async () => {
    const { folder, before, formerCode } = copyOf();
    const code = { kind: 'recovery', value: formerCode } as const;
    const names = readdirSync(folder);
    const key = await dataKeyOf(folder);
    const other = await openInOtherProcess(join(folder, 'register.db'), pageKeyOf(key));
    for (const secret of [code, { kind: 'password', value: PASSWORD } as const]) {
      const error = await openErrorOf(() => restore({ path: before, folder, secret }));
      expect(error.code).toBe('register-locked-by-other');
    }
    await other.close();
    expect(readdirSync(folder)).toEqual(names);
  });
});

describe('a backup from after the key was renewed', () => {
  it('is brought back over the register from before as over any other', async () => {
    const { former, after, erasedId, keptId } = model;
    const folder = temporaryFolder();
    cpSync(former, folder, { recursive: true });
    expect(await restore({ path: after, folder })).toMatchObject({
      present: 'same',
      otherKey: true,
      keysOf: 'backup',
    });
    expect(await personIds(folder)).toEqual([erasedId, keptId]);
    const secret = { kind: 'recovery', value: model.renewedCode } as const;
    expect(await restore({ path: after, folder, secret })).toMatchObject({
      otherKey: false,
      keysOf: 'present',
    });
  });

  it('reads a register from before that stands beside the renewed key file', async () => {
    const { folder, after, former } = copyOf();
    writeFileSync(join(folder, 'register.db'), readFileSync(join(former, 'register.db')));
    expect(await restore({ path: after, folder })).toMatchObject({
      presentLog: 'good',
      personsErasedAgain: 1,
      keysOf: 'present',
    });
    expect(await personIds(folder)).toEqual([model.keptId]);
  });
});
