import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseKeySheet } from '#register/keys/key-sheet.ts';
import { rebuildKeyFiles } from '#register/rebuild-keys.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import { KEY_FILE, KEY_FILE_COPY, REGISTER_FILES } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import {
  buildClosedRegister,
  buildOtherRegister,
  CHEAP_COST,
  type RegisterFile,
  snapshotOf,
} from '#test/builders/register-file.ts';

/** Of another register, and sound. */
const OTHER_CODE = formatRecoveryCode(Buffer.alloc(20, 7));
const NEXT = { kind: 'password', value: 'opnieuw begonnen' } as const;

/** A register of which both key files are gone, and its printed sheet. */
async function bereft(): Promise<{ file: RegisterFile; sheet: string }> {
  const file = await buildClosedRegister(3);
  const register = await file.open();
  const sheet = await register.keySheet(file.recoveryCode);
  await register.close();
  for (const name of [KEY_FILE, KEY_FILE_COPY]) unlinkSync(join(file.folder, name));
  return { file, sheet };
}

function rebuild(file: RegisterFile, keySheet: string, recoveryCode = file.recoveryCode) {
  const { folder } = file;
  const options = { folder, keySheet, recoveryCode, password: NEXT.value, cost: CHEAP_COST };
  return rebuildKeyFiles(options);
}

describe('the printed key sheet', () => {
  it('opens the register together with the code when the key files are lost', async () => {
    const { file, sheet } = await bereft();
    expect((await openErrorOf(() => file.open())).code).toBe('key-file-missing');
    await rebuild(file, sheet);
    expect(readdirSync(file.folder).sort()).toEqual(REGISTER_FILES);
    for (const secret of [NEXT, { kind: 'recovery', value: file.recoveryCode }] as const) {
      const register = await file.open(secret);
      expect(register.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 3 });
      await register.close();
    }
    expect((await openErrorOf(() => file.open())).code).toBe('wrong-password');
  });

  it('replaces key files that are damaged', async () => {
    const { file, sheet } = await bereft();
    for (const name of [KEY_FILE, KEY_FILE_COPY]) writeFileSync(join(file.folder, name), '{');
    await rebuild(file, sheet);
    await (await file.open(NEXT)).close();
  });

  it('is short enough for a QR code and holds no code', async () => {
    const { file, sheet } = await bereft();
    expect(sheet.length).toBeLessThan(600);
    expect(sheet.toUpperCase()).not.toContain(file.recoveryCode.slice(0, 9));
    expect(parseKeySheet(sheet).format).toBe('dossierwacht-key-sheet');
  });

  it('is given only for the right code', async () => {
    const file = await buildClosedRegister();
    const other = await buildOtherRegister();
    const register = await file.open();
    const error = await openErrorOf(() => register.keySheet(other.recoveryCode));
    expect(error.code).toBe('wrong-recovery-code');
    await register.close();
  });

  it('is refused, and nothing is written, when code, sheet or register do not fit', async () => {
    const { file, sheet } = await bereft();
    const other = await bereftOther();
    const before = snapshotOf(file.folder);
    const refusals = [
      [() => rebuild(file, sheet, other.file.recoveryCode), 'wrong-recovery-code'],
      [() => rebuild(file, other.sheet), 'key-file-foreign'],
      [() => rebuild(file, sheet.replace('"nonce":"', '"nonce":"0')), 'key-file-damaged'],
      [() => rebuild(file, sheet.slice(1)), 'key-file-damaged'],
    ] as const;
    for (const [work, code] of refusals) {
      expect((await openErrorOf(work)).code).toBe(code);
      expect(snapshotOf(file.folder)).toEqual(before);
    }
  });

  it.each([KEY_FILE, KEY_FILE_COPY])(
    'is content with %s alone, which an interrupted rebuilding left, and the code opens it',
    async (left) => {
      const { file, sheet } = await bereft();
      await rebuild(file, sheet);
      for (const name of [KEY_FILE, KEY_FILE_COPY]) {
        if (name !== left) unlinkSync(join(file.folder, name));
      }
      const before = snapshotOf(file.folder);
      await rebuild(file, sheet);
      expect(snapshotOf(file.folder)).toEqual(before);
      expect((await openErrorOf(() => rebuild(file, sheet, OTHER_CODE))).code).toBe(
        'wrong-recovery-code',
      );
      const register = await file.open({ kind: 'recovery', value: file.recoveryCode });
      expect(register.notices).toHaveLength(1);
      await register.close();
      expect(readdirSync(file.folder).sort()).toEqual(REGISTER_FILES);
    },
  );

  it('is refused when a key file is still good and has another code since', async () => {
    const { file, sheet } = await bereft();
    await rebuild(file, sheet);
    const register = await file.open(NEXT);
    await register.newRecoveryCode(NEXT.value);
    await register.close();
    const before = snapshotOf(file.folder);
    expect((await openErrorOf(() => rebuild(file, sheet))).code).toBe('register-exists');
    expect(snapshotOf(file.folder)).toEqual(before);
  });
});

async function bereftOther(): Promise<{ file: RegisterFile; sheet: string }> {
  const file = await buildOtherRegister();
  const register = await file.open();
  const sheet = await register.keySheet(file.recoveryCode);
  await register.close();
  return { file, sheet };
}
