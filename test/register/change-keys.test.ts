import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COST } from '#register/keys/kdf.ts';
import { parseSidecar } from '#register/keys/sidecar.ts';
import type { OpenRegister } from '#register/session.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { KEY_FILE, KEY_FILE_COPY, REGISTER_FILES } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import {
  buildClosedRegister,
  buildRegisterFile,
  instantArgon2id,
  PASSWORD,
  type RegisterFile,
} from '#test/builders/register-file.ts';

describe('changing keys', () => {
  it('changes the password and keeps the recovery code', async () => {
    const file = await buildRegisterFile();
    const before = readFileSync(join(file.folder, KEY_FILE));
    await file.register.changePassword('een nieuw wachtwoord', PASSWORD);
    expect(readFileSync(join(file.folder, KEY_FILE))).not.toEqual(before);
    expect(readFileSync(join(file.folder, KEY_FILE_COPY))).toEqual(
      readFileSync(join(file.folder, KEY_FILE)),
    );
    await file.register.close();
    expect((await openErrorOf(() => file.open())).code).toBe('wrong-password');
    for (const secret of [
      { kind: 'password', value: 'een nieuw wachtwoord' },
      { kind: 'recovery', value: file.recoveryCode },
    ] as const) {
      await (await file.open(secret)).close();
    }
  });

  it('changes nothing when the current password is wrong', async () => {
    const file = await buildRegisterFile();
    const before = readFileSync(join(file.folder, KEY_FILE));
    expect((await openErrorOf(() => file.register.changePassword('nieuw', 'fout'))).code).toBe(
      'wrong-password',
    );
    expect((await openErrorOf(() => file.register.newRecoveryCode('fout'))).code).toBe(
      'wrong-password',
    );
    expect(readFileSync(join(file.folder, KEY_FILE))).toEqual(before);
  });

  it('sets a new password after it was opened with the recovery code', async () => {
    const file = await buildClosedRegister();
    const register = await file.open({ kind: 'recovery', value: file.recoveryCode });
    await register.changePassword('weer binnen');
    await register.close();
    await (await file.open({ kind: 'password', value: 'weer binnen' })).close();
  });

  it('makes a new recovery code and drops the old', async () => {
    const file = await buildRegisterFile();
    const code = await file.register.newRecoveryCode(PASSWORD);
    await file.register.close();
    expect(
      (await openErrorOf(() => file.open({ kind: 'recovery', value: file.recoveryCode }))).code,
    ).toBe('wrong-recovery-code');
    await (await file.open({ kind: 'recovery', value: code })).close();
    await (await file.open()).close();
  });

  it('keeps both changes when they are asked for at once, and closing waits for them', async () => {
    const file = await buildRegisterFile();
    const [, code] = await Promise.all([
      file.register.changePassword('tegelijk'),
      file.register.newRecoveryCode(),
      file.register.close(),
    ]);
    await (await file.open({ kind: 'password', value: 'tegelijk' })).close();
    await (await file.open({ kind: 'recovery', value: code })).close();
  });

  it('opens with the old or the new password after every failed call', async () => {
    const file = await buildRegisterFile({ argon2id: instantArgon2id });
    await failingEveryCall(
      file,
      async (register, failAt) => {
        await register.changePassword(`poging ${failAt}`);
      },
      async (failAt) => {
        const next = { kind: 'password', value: `poging ${failAt}` } as const;
        const now = await file.open().catch(() => file.open(next));
        await now.changePassword(PASSWORD);
        await now.close();
      },
    );
  }, 30_000);
});

describe('the cost of guessing', () => {
  const slotsOf = (folder: string) => parseSidecar(readFileSync(join(folder, KEY_FILE))).slots;
  const keyFilesOf = (folder: string) =>
    [KEY_FILE, KEY_FILE_COPY].map((name) => readFileSync(join(folder, name)));
  const DEFAULT = { cost: DEFAULT_COST };

  it('is raised with the same password, once, and nothing else changes', async () => {
    const file = await buildClosedRegister();
    const before = slotsOf(file.folder);
    const register = await file.open(undefined, DEFAULT);
    await register.raiseCost(PASSWORD);
    const [raised, copy] = keyFilesOf(file.folder);
    expect(copy).toEqual(raised);
    expect(slotsOf(file.folder).password.kdf).toMatchObject(DEFAULT_COST);
    expect(slotsOf(file.folder).recovery).toEqual(before.recovery);

    await register.raiseCost(PASSWORD);
    expect(keyFilesOf(file.folder)).toEqual([raised, raised]);
    await register.close();
    await (await file.open()).close();
    await (await file.open({ kind: 'recovery', value: file.recoveryCode })).close();
  });

  it('is never lowered', async () => {
    const file = await buildClosedRegister();
    const register = await file.open(undefined, { cost: { ...DEFAULT_COST, passes: 4 } });
    await register.raiseCost(PASSWORD);
    const before = keyFilesOf(file.folder);
    await register.close();
    const again = await file.open(undefined, DEFAULT);
    await again.raiseCost(PASSWORD);
    expect(keyFilesOf(file.folder)).toEqual(before);
  });

  it('stays as it is when the password is another', async () => {
    const file = await buildClosedRegister();
    const before = keyFilesOf(file.folder);
    const register = await file.open(undefined, DEFAULT);
    expect((await openErrorOf(() => register.raiseCost('fout'))).code).toBe('wrong-password');
    expect(keyFilesOf(file.folder)).toEqual(before);
  });

  it('stays as it is when the register is only opened', async () => {
    const file = await buildClosedRegister();
    const before = keyFilesOf(file.folder);
    await (await file.open(undefined, DEFAULT)).close();
    expect(keyFilesOf(file.folder)).toEqual(before);
  });

  it('opens with the same password after every failed call', async () => {
    const file = await buildRegisterFile({ argon2id: instantArgon2id });
    await failingEveryCall(
      file,
      (register) => register.raiseCost(PASSWORD),
      async () => (await file.open()).close(),
    );
  }, 30_000);
});

/** Makes each call of the file system fail in turn that a change of keys needs. */
async function failingEveryCall(
  file: RegisterFile,
  change: (register: OpenRegister, failAt: number) => Promise<void>,
  afterwards: (failAt: number) => Promise<void>,
): Promise<void> {
  await file.register.close();
  const counted = faultyFiles({ failAt: 0 });
  const opened = await file.open(undefined, { files: counted.files });
  // The fault is for the change alone, so it comes after the calls of opening.
  const from = counted.calls.length;
  await opened.close();
  let failed = 0;
  for (let failAt = 1; ; failAt++) {
    const faulty = faultyFiles({ failAt: from + failAt, code: 'ENOSPC', halfWrite: true });
    const again = await file.open(undefined, { files: faulty.files });
    const outcome = await change(again, failAt).then(
      () => undefined,
      (error: unknown) => error,
    );
    await again.close();
    if (faulty.calls.length < from + failAt) {
      expect(outcome).toBeUndefined();
      break;
    }
    failed++;
    expect(outcome).toMatchObject({ code: 'disk-full' });
    await afterwards(failAt);
    expect(readdirSync(file.folder).sort()).toEqual(REGISTER_FILES);
  }
  expect(failed).toBeGreaterThan(15);
}
