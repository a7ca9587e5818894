import { copyFileSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '#register/files.ts';
import { readCommittedLog } from '#register/wal.ts';
import { dataKeyOf, KEY_FILE, KEY_FILE_COPY, REGISTER_FILES } from '#test/builders/key-files.ts';
import { openInOtherProcess } from '#test/builders/open-in-other-process.ts';
import {
  buildClosedRegister,
  buildOtherRegister,
  buildRegisterFile,
  flip,
  type RegisterFile,
} from '#test/builders/register-file.ts';

describe('opening after something went wrong', () => {
  it.each([KEY_FILE, KEY_FILE_COPY])(
    'repairs %s when it is missing or damaged, and says so',
    async (name) => {
      const file = await buildClosedRegister(1);
      const path = join(file.folder, name);
      const good = readFileSync(path);
      const notice = name === KEY_FILE ? 'key-file-restored' : 'key-file-copy-restored';
      for (const harm of [
        () => unlinkSync(path),
        () => flip(path, 77),
        () => writeFileSync(path, ''),
      ]) {
        harm();
        const register = await file.open();
        expect(register.notices).toEqual([notice]);
        expect(readFileSync(path)).toEqual(good);
        await register.close();
      }
    },
  );

  it('puts the new password in the copy when a crash came between the two files', async () => {
    const file = await buildRegisterFile();
    const stale = readFileSync(join(file.folder, KEY_FILE_COPY));
    await file.register.changePassword('het nieuwe');
    await file.register.close();
    writeFileSync(join(file.folder, KEY_FILE_COPY), stale);
    const register = await file.open({ kind: 'password', value: 'het nieuwe' });
    expect(register.notices).toEqual(['key-file-copy-restored']);
    await register.close();
    expect(readFileSync(join(file.folder, KEY_FILE_COPY))).not.toEqual(stale);
  });

  it('leaves a copy of another register alone', async () => {
    const file = await buildClosedRegister();
    const other = await buildOtherRegister();
    copyFileSync(join(other.folder, KEY_FILE_COPY), join(file.folder, KEY_FILE_COPY));
    const register = await file.open();
    expect(register.notices).toEqual([]);
    await register.close();
    expect(readFileSync(join(file.folder, KEY_FILE_COPY))).toEqual(
      readFileSync(join(other.folder, KEY_FILE_COPY)),
    );
  });

  it('opens and says so when a key file cannot be repaired', async () => {
    const file = await buildClosedRegister();
    unlinkSync(join(file.folder, KEY_FILE_COPY));
    const fs = {
      ...realFiles.fs,
      rename: async () => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      },
    };
    const register = await file.open(undefined, { files: { ...realFiles, fs } });
    expect(register.notices).toEqual(['key-file-not-restored']);
    await register.close();
  });

  it('has everything that was committed when the process was killed', async () => {
    const file = await crashed("INSERT INTO note (text) VALUES ('net op tijd')");
    const register = await file.open();
    const row = register.database
      .prepare("SELECT 1 AS n FROM note WHERE text = 'net op tijd'")
      .get();
    expect(row).toEqual({ n: 1 });
    await register.close();
    expect(readdirSync(file.folder).sort()).toEqual(REGISTER_FILES);
  });

  it('removes temporary files of a crash, and nothing else', async () => {
    const file = await buildClosedRegister();
    const strays = [
      '.register.keys.json.0123456789abcdef.tmp',
      '.before-migration-1.db.0123456789abcdef.tmp',
      'register.db.0123456789abcdef.new',
      'register.db.0123456789abcdef.new-wal',
    ];
    const others = ['.notes.0123456789abcdef.tmp', 'register.db.old', 'before-migration-1.db'];
    for (const name of [...strays, ...others]) writeFileSync(join(file.folder, name), 'x');
    await (await file.open()).close();
    expect(readdirSync(file.folder).sort()).toEqual([...others, ...REGISTER_FILES].sort());
  });
});

/** A register of which another process was killed right after a commit. */
async function crashed(statement: string): Promise<RegisterFile> {
  const file = await buildClosedRegister(40);
  const other = await openInOtherProcess(file.path, await dataKeyOf(file.folder), statement);
  await other.kill();
  expect(readCommittedLog(`${file.path}-wal`, 4096)?.pages.size).toBeGreaterThan(0);
  return file;
}
