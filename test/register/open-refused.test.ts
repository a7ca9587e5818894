import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '#register/files.ts';
import { parseSidecar } from '#register/keys/sidecar.ts';
import { openRegister } from '#register/open.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { readCommittedLog } from '#register/wal.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { dataKeyOf, KEY_FILE, KEY_FILE_COPY, tamperedWith } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { openInOtherProcess } from '#test/builders/open-in-other-process.ts';
import {
  buildClosedRegister,
  buildOtherRegister,
  buildRegisterFile,
  flip,
  PASSWORD,
  type RegisterFile,
  snapshotOf,
  temporaryFolder,
} from '#test/builders/register-file.ts';

describe('a register that cannot be opened stays as it is', () => {
  it('when the password or the code is wrong', async () => {
    const file = await buildClosedRegister(1);
    const wrongPassword = { kind: 'password', value: 'fout' } as const;
    expect((await untouchedError(file, wrongPassword)).code).toBe('wrong-password');
    const wrongCode = { kind: 'recovery', value: '0000-1111' } as const;
    const error = await untouchedError(file, wrongCode);
    expect(error.code).toBe('wrong-recovery-code');
    expect(error.detail.recoveryCode).toMatchObject({ code: 'length', found: 8 });
  });

  it('when it is not there', async () => {
    const file = await buildClosedRegister();
    unlinkSync(file.path);
    expect((await untouchedError(file)).code).toBe('register-missing');
    const nowhere = join(temporaryFolder(), 'none');
    const secret = { kind: 'password', value: PASSWORD } as const;
    const error = await openErrorOf(() =>
      openRegister({ folder: nowhere, secret, migrations: [] }),
    );
    expect(error.code).toBe('register-missing');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('when both key files are missing', async () => {
    const file = await buildClosedRegister();
    for (const name of [KEY_FILE, KEY_FILE_COPY]) unlinkSync(join(file.folder, name));
    expect((await untouchedError(file)).code).toBe('key-file-missing');
  });

  it('when both key files are damaged', async () => {
    const file = await buildClosedRegister();
    flip(join(file.folder, KEY_FILE), 40);
    flip(join(file.folder, KEY_FILE_COPY), 400);
    expect((await untouchedError(file)).code).toBe('key-file-damaged');
    unlinkSync(join(file.folder, KEY_FILE_COPY));
    expect((await untouchedError(file)).code).toBe('key-file-damaged');
  });

  it('when the key file is of another register', async () => {
    const file = await buildClosedRegister();
    const other = await buildOtherRegister();
    copyFileSync(join(other.folder, KEY_FILE), join(file.folder, KEY_FILE));
    expect((await untouchedError(file)).code).toBe('key-file-foreign');
  });

  it('when the register is another one, or another kind of file', async () => {
    const other = await buildOtherRegister();
    for (const bytes of [
      readFileSync(other.path),
      Buffer.from('SQLite format 3\0'.padEnd(8192, 'x'), 'latin1'),
      Buffer.alloc(20_000, 'PK'),
    ]) {
      const file = await buildClosedRegister();
      writeFileSync(file.path, bytes);
      expect((await untouchedError(file)).code).toBe('register-foreign');
    }
  });

  it('when the cost of guessing was lowered in the key file', async () => {
    const file = await buildClosedRegister();
    for (const name of [KEY_FILE, KEY_FILE_COPY]) {
      const path = join(file.folder, name);
      const cheap = tamperedWith(parseSidecar(readFileSync(path)), (content) => {
        content.slots.password.kdf.memoryMiB = 8;
      });
      writeFileSync(path, cheap);
    }
    expect((await untouchedError(file)).code).toBe('weak-kdf-refused');
  });

  it.each([1, 2, 5])(
    'when page %d is damaged, which is told from a wrong password',
    async (page) => {
      const file = await buildClosedRegister(40);
      flip(file.path, (page - 1) * 4096 + 1000);
      const error = await untouchedError(file);
      expect([error.code, error.detail.page]).toEqual(['register-damaged', page]);
      const wrong = await untouchedError(file, { kind: 'password', value: 'fout' });
      expect(wrong.code).toBe('wrong-password');
    },
  );

  it.each([0, 15, 16, 4095, 4096, 5000])('when it was cut off at byte %d', async (size) => {
    const file = await buildClosedRegister(40);
    writeFileSync(file.path, readFileSync(file.path).subarray(0, size));
    expect((await untouchedError(file)).code).toBe('register-cut-off');
  });

  it('when a later version of the program wrote it', async () => {
    const file = await buildRegisterFile();
    file.register.database.pragma('user_version=2');
    await file.register.close();
    expect((await untouchedError(file)).code).toBe('register-newer');
  });

  it('when another process has it open', async () => {
    const file = await buildClosedRegister(5);
    const dataKey = await dataKeyOf(file.folder);
    const other = await openInOtherProcess(file.path, dataKey);
    try {
      expect((await untouchedError(file)).code).toBe('register-locked-by-other');
      // The pages as another process may be writing them just now.
      flip(file.path, 4096 + 1000);
      expect((await untouchedError(file)).code).toBe('register-locked-by-other');
      flip(file.path, 4096 + 1000);
    } finally {
      await other.close();
    }
    await (await file.open()).close();
  });

  it('when this process has it open, by whatever name', async () => {
    const file = await buildRegisterFile();
    expect((await openErrorOf(() => file.open())).code).toBe('register-locked-by-other');
    // The lock of the first still holds against other processes.
    const dataKey = await dataKeyOf(file.folder);
    await expect(openInOtherProcess(file.path, dataKey)).rejects.toThrow('could not open');
    await file.register.close();
  });

  it('when a log of a crash lies beside a damaged page', async () => {
    const file = await crashed('INSERT INTO note (text) VALUES (1)');
    flip(file.path, 2 * 4096 + 1000);
    const error = await untouchedError(file);
    expect([error.code, error.detail.page]).toEqual(['register-damaged', 3]);
  });

  it('when only the log of a crash shows that it is newer', async () => {
    const file = await crashed('PRAGMA user_version=9');
    expect((await untouchedError(file)).code).toBe('register-newer');
  });

  it.each([
    ['EACCES', 'folder-read-only'],
    ['EROFS', 'folder-read-only'],
  ])('when the folder cannot be written: %s', async (code, expected) => {
    const file = await buildClosedRegister();
    const fs = {
      ...realFiles.fs,
      access: async () => {
        throw Object.assign(new Error(code), { code });
      },
    };
    expect((await untouchedError(file, undefined, { files: { ...realFiles, fs } })).code).toBe(
      expected,
    );
  });

  it('when any call of the file system fails before the register is open', async () => {
    const file = await buildClosedRegister();
    let failed = 0;
    for (let failAt = 1; ; failAt++) {
      const { files, calls } = faultyFiles({ failAt });
      const before = snapshotOf(file.folder);
      const outcome = await file.open(undefined, { files }).catch((error: unknown) => error);
      if (!(outcome instanceof RegisterOpenError)) {
        await (outcome as Awaited<ReturnType<RegisterFile['open']>>).close();
        if (calls.length < failAt) break;
        continue;
      }
      failed++;
      expect(['read-failed', 'write-failed']).toContain(outcome.code);
      expect(snapshotOf(file.folder)).toEqual(before);
    }
    expect(failed).toBeGreaterThan(4);
  });
});

/** Fails to open, and checks that not a byte and no time of writing changed. */
async function untouchedError(
  file: RegisterFile,
  ...how: Parameters<RegisterFile['open']>
): Promise<RegisterOpenError> {
  const before = snapshotOf(file.folder);
  const folderTime = statSync(file.folder, { bigint: true }).mtimeNs;
  const error = await openErrorOf(() => file.open(...how));
  expect(snapshotOf(file.folder)).toEqual(before);
  expect(statSync(file.folder, { bigint: true }).mtimeNs).toBe(folderTime);
  expect(error.message).toBe(error.code);
  expect(JSON.stringify(error.detail)).not.toContain(file.folder);
  return error;
}

/** A register of which another process was killed right after a commit. */
async function crashed(statement: string): Promise<RegisterFile> {
  const file = await buildClosedRegister(40);
  const other = await openInOtherProcess(file.path, await dataKeyOf(file.folder), statement);
  await other.kill();
  expect(readCommittedLog(`${file.path}-wal`, 4096)?.pages.size).toBeGreaterThan(0);
  return file;
}
