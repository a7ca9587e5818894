import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST_NAME, packBackup, unpackBackup } from '#register/backup/container.ts';
import { backupFileName, createBackup } from '#register/backup/create.ts';
import { expireBackups, listBackups } from '#register/backup/known-backups.ts';
import { renewLastBackup } from '#register/backup/renew.ts';
import { verifyBackup } from '#register/backup/verify.ts';
import { backupsGoneBy, countOlderBackups, saveKnownBackups } from '#register/queries/backups.ts';
import { transact } from '#register/transaction.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { addPerson, backUp, TODAY } from '#test/builders/backups.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { flip, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const SECRET = { kind: 'password', value: PASSWORD } as const;

let register: TestRegister;
let path: string;

beforeAll(async () => {
  register = await makeRegister({ today: TODAY });
  await addPerson(register);
  path = (await backUp(register.context)).path;
});

describe('making a backup', () => {
  it('gives a file that verifies, is known and stands in the journal', async () => {
    const folder = temporaryFolder();
    const made = await createBackup(register.context, { path: folder, appVersion: '0.1.0' });
    expect(made.path).toBe(join(folder, 'dossierwacht-2026-11-22-090000.dwbackup'));
    expect(made.bytes).toBe(statSync(made.path).size);
    const verified = await verifyBackup({ path: made.path, secret: SECRET });
    expect(verified).toMatchObject({
      madeAt: '2026-11-22T09:00:00.000Z',
      appVersion: '0.1.0',
      pages: made.pages,
      tables: made.tables,
      rows: made.rows,
      schemaVersion: made.schemaVersion,
    });
    expect(made.rows).toBeGreaterThan(100);
    const { context } = register;
    expect((await listBackups(context)).map((backup) => backup.path)).toContain(made.path);
    const last = context.database
      .prepare('SELECT action, detail FROM journal ORDER BY id DESC LIMIT 1')
      .get() as { action: string; detail: string };
    expect(last.action).toBe('backup-made');
    expect(last.detail).not.toContain(folder);
  });

  it('leaves nothing beside the register but the log, and nothing readable in the file', async () => {
    const names = readdirSync(register.file.folder).filter((name) => !name.startsWith('register'));
    expect(names).toEqual([]);
    const bytes = readFileSync(path);
    for (const text of ['Zwaluwstaart', 'zwaluwstaart', 'Voorbeeld', 'SQLite format']) {
      expect(bytes.includes(text)).toBe(false);
    }
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
      MANIFEST_NAME,
      'register.db',
      'register.erasures.json',
      'register.keys.json',
    ]);
  });

  it('refuses to replace a file unless told to', async () => {
    const options = { path, appVersion: '0.1.0' };
    const before = readFileSync(path);
    expect((await openErrorOf(() => createBackup(register.context, options))).code).toBe(
      'file-exists',
    );
    expect(readFileSync(path)).toEqual(before);
    await createBackup(register.context, { ...options, replace: true });
    await verifyBackup({ path, secret: SECRET });
  });

  it('leaves no backup or a whole one at every call that fails', async () => {
    const own = await makeRegister({ today: TODAY });
    const folder = temporaryFolder();
    let failures = 0;
    for (let failAt = 1; ; failAt += 1) {
      // Else each round has one more to look at than the round before.
      await transact(own.context, (db) => saveKnownBackups(db, []));
      const target = join(folder, `${failAt}.dwbackup`);
      const { files, calls } = faultyFiles({ failAt, code: 'ENOSPC' });
      const options = { path: target, appVersion: '0.1.0', files };
      const made = await createBackup(own.context, options).then(
        () => true,
        () => false,
      );
      if (existsSync(target)) await verifyBackup({ path: target, secret: SECRET });
      else failures += 1;
      if (made) expect(existsSync(target)).toBe(true);
      if (calls.length < failAt) break;
    }
    expect(failures).toBeGreaterThan(10);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.dwbackup'))).toEqual([]);
    const beside = readdirSync(own.file.folder);
    expect(beside.filter((name) => name.includes('backup-copy'))).toEqual([]);
  }, 30_000);

  it('names the file after the moment and nothing else', () => {
    expect(backupFileName('2026-01-02T03:04:05.678Z')).toBe(
      'dossierwacht-2026-01-02-030405.dwbackup',
    );
  });
});

describe('verifying a backup', () => {
  it('finds every changed byte and every cut, before any password is tried', async () => {
    const bytes = readFileSync(path);
    const broken = join(temporaryFolder(), 'broken.dwbackup');
    const step = Math.floor(bytes.length / 150);
    let tried = 0;
    for (let at = 0; at < bytes.length; at += step) {
      writeFileSync(broken, bytes);
      flip(broken, at);
      expect((await openErrorOf(() => verifyBackup({ path: broken, secret: SECRET }))).code).toBe(
        'backup-damaged',
      );
      tried += 1;
    }
    for (let length = 0; length < bytes.length; length += step) {
      writeFileSync(broken, bytes.subarray(0, length));
      expect((await openErrorOf(() => verifyBackup({ path: broken, secret: SECRET }))).code).toBe(
        'backup-damaged',
      );
      tried += 1;
    }
    expect(tried).toBeGreaterThan(290);
  });

  it('finds what somebody without the key changed and sealed anew', async () => {
    const entries = unpackBackup(readFileSync(path));
    const other = await backUp((await makeRegister()).context);
    const theirs = unpackBackup(readFileSync(other.path));
    const forged = join(temporaryFolder(), 'forged.dwbackup');
    const refusal = async (changed: Partial<typeof entries>) => {
      writeFileSync(forged, packBackup({ ...entries, ...changed }, getPlainDate(TODAY)));
      return (await openErrorOf(() => verifyBackup({ path: forged, secret: SECRET }))).code;
    };
    const manifest = entries[MANIFEST_NAME].toString('utf8');
    expect(await refusal({ [MANIFEST_NAME]: Buffer.from(manifest.replace('2026', '2027')) })).toBe(
      'backup-damaged',
    );
    for (const name of ['register.db', 'register.keys.json', 'register.erasures.json'] as const) {
      expect(await refusal({ [name]: theirs[name] })).toBe('backup-damaged');
    }
    const later = manifest.replace('"version": 1', '"version": 2');
    expect(await refusal({ [MANIFEST_NAME]: Buffer.from(later) })).toBe('register-newer');
  });

  it('refuses a wrong password and a file that is not there by their code', async () => {
    const wrong = { kind: 'password', value: 'iets heel anders' } as const;
    expect((await openErrorOf(() => verifyBackup({ path, secret: wrong }))).code).toBe(
      'wrong-password',
    );
    const missing = join(temporaryFolder(), 'none.dwbackup');
    expect((await openErrorOf(() => verifyBackup({ path: missing, secret: SECRET }))).code).toBe(
      'backup-missing',
    );
  });

  it('opens with the recovery code as well', async () => {
    const secret = { kind: 'recovery', value: register.file.recoveryCode } as const;
    expect((await verifyBackup({ path, secret })).rows).toBeGreaterThan(100);
  });
});

describe('the backups a register knows of', () => {
  it('are counted for certificates, with the day on which the last is gone', async () => {
    const { context } = await makeRegister({ today: TODAY });
    const today = getPlainDate(TODAY);
    expect(await countOlderBackups(context.db)).toBe(0);
    expect(await backupsGoneBy(context.db, today)).toBeNull();
    await backUp(context);
    expect(await countOlderBackups(context.db)).toBe(1);
    expect(await backupsGoneBy(context.db, today)).toBe('2027-02-20');
  });

  it('go when their time is over and a younger one is there, and only when they are ours', async () => {
    const own = await makeRegister({ today: TODAY });
    const { context } = own;
    const first = await backUp(context);
    own.setToday('2027-02-19');
    const second = await backUp(context);
    expect(second.expired).toBe(0);
    own.setToday('2027-02-20');
    const strange = join(temporaryFolder(), 'register.dwbackup');
    writeFileSync(strange, 'notes of somebody else');
    const away = join(temporaryFolder(), 'no-such-disk', 'register.dwbackup');
    await transact(context, async (db) =>
      saveKnownBackups(
        db,
        [
          ...(await listBackups(context)),
          { path: strange, madeOn: getPlainDate('2026-01-01') },
          { path: away, madeOn: getPlainDate('2026-01-01') },
        ].map(({ path: at, madeOn }) => ({ path: at, madeOn })),
      ),
    );
    expect(await expireBackups(context)).toBe(1);
    expect(existsSync(first.path)).toBe(false);
    expect(existsSync(second.path)).toBe(true);
    expect(existsSync(strange)).toBe(true);
    expect((await listBackups(context)).map(({ state }) => state).sort()).toEqual([
      'away',
      'there',
      'there',
    ]);
  });

  it('are made anew beside the last one when its time is over, so that it can go', async () => {
    const own = await makeRegister({ today: TODAY });
    const made = await backUp(own.context);
    expect(await renewLastBackup(own.context)).toBe(false);
    own.setToday('2027-02-20');
    expect(await renewLastBackup(own.context)).toBe(true);
    expect(existsSync(made.path)).toBe(false);
    const [last, ...others] = await listBackups(own.context);
    expect(others).toEqual([]);
    expect(last).toMatchObject({ madeOn: '2027-02-20', state: 'there' });
    expect(dirname(last?.path ?? '')).toBe(dirname(made.path));
    await verifyBackup({ path: last?.path ?? '', secret: SECRET });
  });

  it('keep the last one however old it is', async () => {
    const own = await makeRegister({ today: TODAY });
    const made = await backUp(own.context);
    own.setToday('2030-01-01');
    expect(await expireBackups(own.context)).toBe(0);
    expect(existsSync(made.path)).toBe(true);
  });
});
