import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupDialogs } from '#main/backup-dialogs.ts';
import { backupMethods } from '#main/methods/backups.ts';
import type { RegisterSession } from '#main/register-session.ts';
import { createRegisterHolder } from '#register/process/register-holder.ts';
import { createClock } from '#shared/clock.ts';
import { BackupFacts, BackupStatus, KnownBackup, RestoreFacts } from '#shared/contract/backups.ts';
import type { ContractError } from '#shared/contract/errors.ts';

const SEED = {
  profile: 'koel-ict',
  country: 'NL',
  businessName: 'Voorbeeld ICT',
  signatory: '',
  language: 'nl',
};

const PASSWORD = 'tuinhek walnoot fagot regenjas';
const bytes = (text = PASSWORD) => new TextEncoder().encode(text);

describe('the methods of the page', () => {
  const seen: string[] = [];
  const callInternal = vi.fn(async (method: string, input: { password?: Uint8Array }) => {
    seen.push(new TextDecoder().decode(input.password ?? new Uint8Array()));
    return method === 'process.create-backup' ? { path: '/usb/a.dwbackup', bytes: 5 } : [];
  });
  const restoreBackup = vi.fn(async () => ({ dueNow: 0 }));
  const restoreWithCode = vi.fn(async () => ({ dueNow: 0 }));
  const findBackup = vi.fn<RegisterSession['findBackup']>(async () => null);
  const remember = vi.fn(async () => undefined);
  let chosen: string | undefined;
  const asked: string[] = [];
  const dialogs: BackupDialogs = {
    askWhere: async (name) => {
      asked.push(name);
      return chosen;
    },
    askWhich: async () => chosen,
    askFolder: async () => chosen,
  };
  const methods = backupMethods({
    session: {
      callInternal,
      restoreBackup,
      restoreWithCode,
      findBackup,
    } as unknown as RegisterSession,
    places: { list: () => ['/usb'], remember },
    dialogs,
    appVersion: '0.1.0',
    now: () => '2026-11-22T09:30:15.123Z',
  });

  beforeEach(() => {
    chosen = '/usb/a.dwbackup';
    vi.clearAllMocks();
    asked.length = 0;
  });

  it('make a backup where the owner says, under a name that tells only the moment', async () => {
    expect(await methods['backups.create']({})).toEqual({
      state: 'saved',
      path: '/usb/a.dwbackup',
      bytes: 5,
    });
    expect(asked).toEqual(['dossierwacht-2026-11-22-093015.dwbackup']);
  });

  it('pass the password on as bytes that are overwritten afterwards', async () => {
    await methods['backups.verify']({ password: PASSWORD });
    expect(seen.at(-1)).toBe(PASSWORD);
    const input = callInternal.mock.calls[0]?.[1];
    expect(input?.password?.every((byte) => byte === 0)).toBe(true);
  });

  it('do nothing when the owner gives up choosing a file', async () => {
    chosen = undefined;
    expect(await methods['backups.create']({})).toEqual({ state: 'cancelled' });
    expect(await methods['backups.verify']({ password: 'x' })).toEqual({ state: 'cancelled' });
    expect(await methods['backups.restore']({ password: 'x', file: null })).toEqual({
      state: 'cancelled',
    });
    expect(callInternal).not.toHaveBeenCalled();
    expect(restoreBackup).not.toHaveBeenCalled();
  });

  it('let a folder be chosen, and change nothing when the owner gives up', async () => {
    await methods['backups.choose-folder']({ place: 'second' });
    expect(callInternal).toHaveBeenLastCalledWith('process.choose-backup-folder', {
      place: 'second',
      folder: '/usb/a.dwbackup',
    });
    await methods['backups.forget-folder']({ place: 'first' });
    expect(callInternal).toHaveBeenLastCalledWith('process.choose-backup-folder', {
      place: 'first',
      folder: null,
    });
    chosen = undefined;
    await methods['backups.choose-folder']({ place: 'second' });
    expect(callInternal).toHaveBeenLastCalledWith('process.backup-status', {});
  });

  it('restore the file that was chosen before, by its number', async () => {
    expect(await methods['backups.choose']({})).toEqual({
      state: 'chosen',
      id: 1,
      name: 'a.dwbackup',
    });
    chosen = '/usb/b.dwbackup';
    expect(await methods['backups.choose']({})).toMatchObject({ id: 2 });
    chosen = undefined;
    expect(await methods['backups.choose']({})).toEqual({ state: 'cancelled' });
    await methods['backups.restore']({ password: PASSWORD, file: 1 });
    expect(restoreBackup).toHaveBeenLastCalledWith('/usb/a.dwbackup', PASSWORD);
    const code = { recoveryCode: 'ABCD', newPassword: 'tandarts gordijn zeilboot mosterd' };
    await methods['backups.restore-with-code']({ ...code, file: 2 });
    expect(restoreWithCode).toHaveBeenLastCalledWith(
      '/usb/b.dwbackup',
      code.recoveryCode,
      code.newPassword,
    );
    await expect(methods['backups.restore']({ password: 'x', file: 3 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      methods['backups.restore-with-code']({ ...code, newPassword: 'kort', file: 2 }),
    ).rejects.toMatchObject({ code: 'weak-password' });
  });

  it('restore the file that was chosen', async () => {
    expect(await methods['backups.restore']({ password: PASSWORD, file: null })).toMatchObject({
      state: 'restored',
    });
    expect(restoreBackup).toHaveBeenCalledWith('/usb/a.dwbackup', PASSWORD);
  });

  it('remember where a backup was put, and find it there while nothing is open', async () => {
    await methods['backups.create']({});
    expect(remember).toHaveBeenCalledWith(['/usb']);
    expect(await methods['backups.find']({})).toEqual({ state: 'none' });
    expect(findBackup).toHaveBeenCalledWith(['/usb']);
    const found = { path: '/usb/b.dwbackup', madeAt: '2026-11-21T10:00:00.000Z' };
    findBackup.mockResolvedValue(found);
    const answer = await methods['backups.find']({});
    expect(answer).toMatchObject({ state: 'found', name: 'b.dwbackup', folder: '/usb' });
    expect(await methods['backups.find']({}), 'one number for one file').toEqual(answer);
    const file = answer.state === 'found' ? answer.id : null;
    await methods['backups.restore']({ password: PASSWORD, file });
    expect(restoreBackup).toHaveBeenCalledWith('/usb/b.dwbackup', PASSWORD);
  });
});

describe('the register process', () => {
  it('brings a backup to a computer without a register by the recovery code', async () => {
    const ask = start();
    const folder = join(parent, 'register');
    const path = join(parent, 'a.dwbackup');
    const made = await ask('process.create', { folder, password: bytes(), seed: SEED });
    const { recoveryCode } = made as { recoveryCode: string };
    await ask('process.create-backup', { path, appVersion: '0.1.0' });
    await ask('process.close', {});
    const fresh = join(parent, 'new', 'register');
    const newPassword = () => new TextEncoder().encode('een heel nieuw wachtwoord');
    const where = { path, folder: fresh, backups: join(parent, 'new', 'backups') };
    const facts = await ask('process.restore-with-code', {
      ...where,
      recoveryCode,
      newPassword: newPassword(),
    });
    expect(v.parse(RestoreFacts, facts)).toMatchObject({
      present: 'none',
      unknownAfter: '2026-11-22',
      keysOf: 'backup',
    });
    expect(v.parse(BackupStatus, await ask('process.keep-backups', {})).newestOn).toBe(
      '2026-11-22',
    );
    await ask('process.close', {});
    await expect(ask('process.open', { folder: fresh, password: bytes() })).rejects.toMatchObject({
      code: 'wrong-password',
    });
    await ask('process.open', { folder: fresh, password: newPassword() });
    await ask('process.close', {});
  }, 30_000);

  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'backups-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  function start() {
    const handlers = createRegisterHolder(createClock('2026-11-22')).internalHandlers();
    return (method: string, input: unknown) => {
      const handler = handlers[method];
      if (handler === undefined) throw new Error(`no handler of ${method}`);
      return handler(input as never);
    };
  }

  it('makes, lists, checks and restores a backup, each in the shape of the contract', async () => {
    const ask = start();
    const folder = join(parent, 'register');
    const path = join(parent, 'a.dwbackup');
    await ask('process.create', { folder, password: bytes(), seed: SEED });
    expect(await ask('process.create-backup', { path, appVersion: '0.1.0' })).toMatchObject({
      path,
    });
    const listed = v.parse(v.array(KnownBackup), await ask('process.list-backups', {}));
    expect(listed).toMatchObject([{ path, state: 'there', madeOn: '2026-11-22' }]);
    v.parse(BackupFacts, await ask('process.verify-backup', { path, password: bytes() }));
    const again = { path, folder, password: bytes() };
    await expect(ask('process.restore-backup', again)).rejects.toMatchObject({ code: 'conflict' });
    await ask('process.close', {});
    const facts = await ask('process.restore-backup', again);
    expect(v.parse(RestoreFacts, facts)).toMatchObject({ present: 'same', unknownAfter: null });
    // It stands open now.
    expect(await ask('process.list-backups', {})).toHaveLength(1);
    await ask('process.close', {});
    expect(readdirSync(folder)).toContain('before-restore-2026-11-22');
  });

  it('keeps automatic backups of a register that was opened with a folder for them', async () => {
    const ask = start();
    const folder = join(parent, 'register');
    const backups = join(parent, 'backups');
    await ask('process.create', { folder, backups, password: bytes(), seed: SEED });
    const kept = v.parse(BackupStatus, await ask('process.keep-backups', {}));
    expect(kept).toMatchObject({ folder: backups, newestOn: '2026-11-22', failure: null });
    expect(readdirSync(backups)).toHaveLength(1);
    const second = join(parent, 'stick');
    mkdirSync(second);
    const chosen = await ask('process.choose-backup-folder', { place: 'second', folder: second });
    expect(v.parse(BackupStatus, chosen).second).toMatchObject({ lastOn: '2026-11-22' });
    expect(readdirSync(second)).toHaveLength(1);
    await ask('process.close', {});
    // Of the one that is opened without, such as the example, none are made.
    await ask('process.open', { folder, password: bytes() });
    expect(v.parse(BackupStatus, await ask('process.keep-backups', {})).folder).toBeNull();
    expect(readdirSync(backups)).toHaveLength(1);
    await ask('process.close', {});
  }, 20_000);

  it('names what is wrong with a backup in codes of the contract', async () => {
    const ask = start();
    const path = join(parent, 'none.dwbackup');
    const refused = ask('process.verify-backup', { path, password: bytes() });
    await expect(refused).rejects.toMatchObject({
      code: 'backup-missing',
    } satisfies Partial<ContractError>);
  });
});
