import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeKeysFromBackup } from '#register/keys-from-backup.ts';
import { addPerson, backUp } from '#test/builders/backups.ts';
import { openFolder } from '#test/builders/disposal.ts';
import { KEY_FILE, KEY_FILE_COPY } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { CHEAP_COST, flip, PASSWORD, snapshotOf } from '#test/builders/register-file.ts';

let register: TestRegister;
let folder: string;
let path: string;

beforeEach(async () => {
  register = await makeRegister();
  ({ folder } = register.file);
  await addPerson(register);
  ({ path } = await backUp(register.context));
  await addPerson(register, 'Later', 'later@voorbeeld.nl');
  await register.file.register.close();
});

function loseKeyFiles(): void {
  for (const name of [KEY_FILE, KEY_FILE_COPY]) unlinkSync(join(folder, name));
}

function take(password = PASSWORD, from = path) {
  const secret = { kind: 'password', value: password } as const;
  return takeKeysFromBackup({ folder, path: from, secret, cost: CHEAP_COST });
}

describe('the key files of a backup', () => {
  it('open the register when its own are lost, with everything since the backup', async () => {
    loseKeyFiles();
    expect((await openErrorOf(() => openFolder(register, folder))).code).toBe('key-file-missing');
    await take();
    const opened = await openFolder(register, folder);
    expect(await opened.call('persons.count', {})).toEqual({ count: 2 });
    await opened.file.register.close();
  });

  it('open it when both are damaged', async () => {
    for (const name of [KEY_FILE, KEY_FILE_COPY]) writeFileSync(join(folder, name), '{');
    await take();
    const opened = await openFolder(register, folder);
    await opened.file.register.close();
  });

  it.each([KEY_FILE, KEY_FILE_COPY])(
    'are there already when %s alone is good, which an interrupted attempt left',
    async (left) => {
      loseKeyFiles();
      await take();
      for (const name of [KEY_FILE, KEY_FILE_COPY]) {
        if (name !== left) unlinkSync(join(folder, name));
      }
      await take();
      expect((await openErrorOf(() => take('niet dit'))).code).toBe('wrong-password');
      const opened = await openFolder(register, folder);
      expect(opened.file.register.notices).toHaveLength(1);
      await opened.file.register.close();
    },
  );

  it('are not taken while one with another password is good', async () => {
    const opened = await openFolder(register, folder);
    await opened.file.register.changePassword('een ander wachtwoord', PASSWORD);
    await opened.file.register.close();
    const before = snapshotOf(folder);
    expect((await openErrorOf(() => take())).code).toBe('register-exists');
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('are not taken with another password, or from another register', async () => {
    loseKeyFiles();
    const before = snapshotOf(folder);
    expect((await openErrorOf(() => take('niet dit'))).code).toBe('wrong-password');
    const other = await makeRegister();
    const foreign = await backUp(other.context);
    expect((await openErrorOf(() => take(PASSWORD, foreign.path))).code).toBe('key-file-foreign');
    expect((await openErrorOf(() => take(PASSWORD, `${path}x`))).code).toBe('backup-missing');
    flip(path, 3000);
    expect((await openErrorOf(() => take())).code).toBe('backup-damaged');
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('are not written beside a register that is damaged', async () => {
    loseKeyFiles();
    flip(join(folder, 'register.db'), 9000);
    const before = snapshotOf(folder);
    expect((await openErrorOf(() => take())).code).toBe('register-damaged');
    expect(snapshotOf(folder)).toEqual(before);
  });
});
