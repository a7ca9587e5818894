import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupDialogs } from '#main/backup-dialogs.ts';
import { backupMethods } from '#main/methods/backups.ts';
import type { RegisterSession } from '#main/register-session.ts';
import { createRegisterHolder } from '#register/process/register-holder.ts';
import { createClock } from '#shared/clock.ts';
import { BackupFacts, KnownBackup, RestoreFacts } from '#shared/contract/backups.ts';
import type { ContractError } from '#shared/contract/errors.ts';

const PASSWORD = 'tuinhek walnoot fagot regenjas';
const bytes = (text = PASSWORD) => new TextEncoder().encode(text);

describe('the methods of the page', () => {
  const seen: string[] = [];
  const callInternal = vi.fn(async (method: string, input: { password?: Uint8Array }) => {
    seen.push(new TextDecoder().decode(input.password ?? new Uint8Array()));
    return method === 'process.create-backup' ? { path: '/usb/a.dwbackup', bytes: 5 } : [];
  });
  const restoreBackup = vi.fn(async () => ({ dueNow: 0 }));
  let chosen: string | undefined;
  const asked: string[] = [];
  const dialogs: BackupDialogs = {
    askWhere: async (name) => {
      asked.push(name);
      return chosen;
    },
    askWhich: async () => chosen,
  };
  const methods = backupMethods({
    session: { callInternal, restoreBackup } as unknown as RegisterSession,
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
    expect(await methods['backups.restore']({ password: 'x' })).toEqual({ state: 'cancelled' });
    expect(callInternal).not.toHaveBeenCalled();
    expect(restoreBackup).not.toHaveBeenCalled();
  });

  it('restore the file that was chosen', async () => {
    expect(await methods['backups.restore']({ password: PASSWORD })).toMatchObject({
      state: 'restored',
    });
    expect(restoreBackup).toHaveBeenCalledWith('/usb/a.dwbackup', PASSWORD);
  });
});

describe('the register process', () => {
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
    const seed = {
      profile: 'koel-ict',
      country: 'NL',
      businessName: 'Voorbeeld ICT',
      signatory: '',
      language: 'nl',
    };
    await ask('process.create', { folder, password: bytes(), seed });
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

  it('names what is wrong with a backup in codes of the contract', async () => {
    const ask = start();
    const path = join(parent, 'none.dwbackup');
    const refused = ask('process.verify-backup', { path, password: bytes() });
    await expect(refused).rejects.toMatchObject({
      code: 'backup-missing',
    } satisfies Partial<ContractError>);
  });
});
