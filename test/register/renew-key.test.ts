import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { verifyBackup } from '#register/backup/verify.ts';
import { ERASURE_LOG_NAME, readErasureLog } from '#register/erasure-log.ts';
import { unlockKeys } from '#register/keys/envelope.ts';
import { parseSidecar } from '#register/keys/sidecar.ts';
import { migrations } from '#register/migrations/index.ts';
import type { HandlerContext } from '#register/process/context.ts';
import { listErasures } from '#register/queries/erasures.ts';
import { prepareRenewal, putRenewalInPlace, type Renewal } from '#register/renew-key.ts';
import { readRegisterSalt, verifyPages } from '#register/verify-pages.ts';
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
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { dataKeyOf, KEY_FILE, REGISTER_FILES } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { makeRegister } from '#test/builders/register.ts';
import { CHEAP_COST, PASSWORD, snapshotOf, temporaryFolder } from '#test/builders/register-file.ts';

const TODAYS = getPlainDate(TODAY);
const ALL_FILES = [...REGISTER_FILES, ERASURE_LOG_NAME].sort();
const TOMBSTONE = { kind: 'email', text: 'zwaluw@voorbeeld.nl' };

let model: string;
let modelCode: string;
let oldBackup: string;

/** A closed register with persons, one that was erased and stays away, and a backup from before. */
beforeAll(async () => {
  const register = await makeRegister();
  const gone = await addPerson(register, 'Verdwenen', TOMBSTONE.text);
  for (let index = 0; index < 20; index++) await addPerson(register, `Blijft${index}`);
  oldBackup = (await backUp(register.context)).path;
  const digest = register.context.digest(TOMBSTONE.text);
  const tombstones = [{ kind: TOMBSTONE.kind, digest }];
  await erase(register.context, [erasureOf(gone, { suppress: true, tombstones })]);
  await register.file.register.close();
  model = register.file.folder;
  modelCode = register.file.recoveryCode;
}, 60_000);

function copyOf(): string {
  const folder = temporaryFolder();
  cpSync(model, folder, { recursive: true });
  return folder;
}

const options = { password: PASSWORD, migrations, cost: CHEAP_COST, busyTimeoutMs: 50 };

async function renew(folder: string): Promise<Renewal> {
  const renewal = await withOpen(folder, (context) => prepareRenewal(context, options));
  await putRenewalInPlace(folder, renewal, TODAYS);
  return renewal;
}

async function stateOf(context: HandlerContext) {
  const { database } = context;
  return {
    persons: database.prepare('SELECT count(*) FROM person').pluck().get(),
    erasures: (await listErasures(context.db)).length,
    renewed: database
      .prepare("SELECT count(*) FROM journal WHERE action = 'key-renewed'")
      .pluck()
      .get(),
    digest: context.digest(TOMBSTONE.text),
  };
}

describe('a renewed key', () => {
  it('opens the register with the same password and another recovery code, and the old key no page', async () => {
    const folder = copyOf();
    const path = join(folder, 'register.db');
    const before = await dataKeyOf(folder);
    const salt = readRegisterSalt(path);
    const state = await withOpen(folder, stateOf);
    const { recoveryCode } = await renew(folder);

    const after = await dataKeyOf(folder);
    expect(after.subarray(0, 32)).not.toEqual(before);
    expect(after.subarray(32)).toEqual(before);
    expect(verifyPages(path, before).firstBadPage).toBe(1);
    expect(verifyPages(path, after).firstBadPage).toBeUndefined();
    expect(readRegisterSalt(path)).toEqual(salt);
    await withOpen(folder, async (context) => {
      await afterOpening(context);
      expect(await stateOf(context)).toEqual({ ...state, renewed: 1 });
    });
    // The former register went as soon as the renewed one was open.
    expect(readdirSync(folder).sort()).toEqual(ALL_FILES);

    const sidecar = parseSidecar(readFileSync(join(folder, KEY_FILE)));
    const byCode = (value: string) => unlockKeys(sidecar, { kind: 'recovery', value });
    expect(await byCode(recoveryCode)).toEqual(after);
    expect((await openErrorOf(() => byCode(modelCode))).code).toBe('wrong-recovery-code');
  });

  it('shows another key to another program, and can be renewed again', async () => {
    const folder = copyOf();
    const shown: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      shown.push(await withOpen(folder, ({ register }) => register.showKey(PASSWORD)));
      await renew(folder);
    }
    expect(new Set(shown).size).toBe(3);
    expect(shown.every((key) => key.length === 64)).toBe(true);
    expect(await dataKeyOf(folder)).toHaveLength(64);
    expect((await withOpen(folder, stateOf)).renewed).toBe(3);
  });

  it('is refused without the password, and leaves everything as it was', async () => {
    const folder = copyOf();
    const before = snapshotOf(folder);
    const error = await openErrorOf(() =>
      withOpen(folder, (context) => prepareRenewal(context, { ...options, password: 'fout' })),
    );
    expect(error.code).toBe('wrong-password');
    expect(Object.keys(snapshotOf(folder))).toEqual(Object.keys(before));
    expect((await withOpen(folder, stateOf)).renewed).toBe(0);
  });

  it('still knows who must stay away, and reads its log of erasures', async () => {
    const folder = copyOf();
    await renew(folder);
    await withOpen(folder, async (context) => {
      const { erasureLog, reapplied } = await afterOpening(context);
      expect([erasureLog, reapplied]).toEqual(['good', 0]);
      expect(tombstonesOf(context)).toEqual([context.digest(TOMBSTONE.text)]);
      const reading = await readErasureLog(folder, context.register);
      expect(reading.state).toBe('good');
    });
  });

  it('leaves older backups open with what opened them then, and new ones whole', async () => {
    const folder = copyOf();
    await renew(folder);
    const secret = { kind: 'password', value: PASSWORD } as const;
    expect((await verifyBackup({ path: oldBackup, secret })).rows).toBeGreaterThan(0);
    const byCode = { kind: 'recovery', value: modelCode } as const;
    expect((await verifyBackup({ path: oldBackup, secret: byCode })).rows).toBeGreaterThan(0);
    const made = await withOpen(folder, (context) => backUp(context));
    expect((await verifyBackup({ path: made.path, secret })).pages).toBe(made.pages);
    expect((await openErrorOf(() => verifyBackup({ path: made.path, secret: byCode }))).code).toBe(
      'wrong-recovery-code',
    );
  });

  it('does not bring back whom it erased when an older backup is restored over it', async () => {
    const folder = copyOf();
    await renew(folder);
    const report = await restore({ path: oldBackup, folder });
    expect(report).toMatchObject({
      erasuresReapplied: 1,
      personsErasedAgain: 1,
      unknownAfter: null,
    });
    expect((await withOpen(folder, stateOf)).persons).toBe(20);
  });
});

function tombstonesOf({ database }: HandlerContext): string[] {
  return database.prepare('SELECT digest FROM tombstone').pluck().all() as string[];
}

describe('renewing that is interrupted', () => {
  it('leaves the old key when any call of the file system fails before it is ready', async () => {
    let failed = 0;
    const folder = copyOf();
    for (let failAt = 1; ; failAt += 3) {
      const { files, calls } = faultyFiles({ failAt, code: 'ENOSPC', halfWrite: true });
      const outcome = await withOpen(folder, (context) =>
        prepareRenewal(context, { ...options, files }),
      ).catch((error: unknown) => error as { code: string });
      if ('staging' in outcome) rmSync(outcome.staging, { recursive: true });
      if (calls.length < failAt) break;
      if ('code' in outcome) {
        failed++;
        expect(readdirSync(folder).some((name) => name.startsWith('restoring-'))).toBe(false);
      }
      expect(readdirSync(folder).some((name) => name.startsWith('restored-'))).toBe(false);
    }
    expect(failed).toBeGreaterThan(10);
    expect(await withOpen(folder, stateOf)).toMatchObject({ persons: 20, renewed: 0 });
  }, 120_000);
});
