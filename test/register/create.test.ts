import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRegister } from '#register/create.ts';
import { openRegister } from '#register/open.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { type Fault, faultyFiles } from '#test/builders/faulty-files.ts';
import { KEY_FILE, KEY_FILE_COPY, REGISTER_FILES } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import {
  buildClosedRegister,
  buildRegisterFile,
  CHEAP_COST,
  instantArgon2id,
  NOTE_MIGRATIONS,
  PASSWORD,
  snapshotOf,
  temporaryFolder,
} from '#test/builders/register-file.ts';

const argon2id = instantArgon2id;

describe('making a register', () => {
  it('makes the folder, for this user only, and leaves an open register', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    const { register, recoveryCode } = await buildRegisterFile({ folder });
    expect(register.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 0 });
    expect(recoveryCode).toMatch(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{2}$/);
    expect(register.notices).toEqual([]);
    await register.close();
    expect(readdirSync(folder).sort()).toEqual(REGISTER_FILES);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('asks for the default cost when nothing else is said', async () => {
    const folder = temporaryFolder();
    const made = await createRegister({ folder, password: PASSWORD, migrations: NOTE_MIGRATIONS });
    await made.register.close();
    const { slots } = JSON.parse(readFileSync(join(folder, KEY_FILE), 'utf8'));
    expect(slots.password.kdf).toMatchObject({ memoryMiB: 128, passes: 3, lanes: 1 });
  });

  it('gives every register another key, salt and code', async () => {
    const files = [await buildRegisterFile(), await buildRegisterFile()];
    const salts = files.map(({ folder }) => {
      const { registerSalt } = JSON.parse(readFileSync(join(folder, KEY_FILE), 'utf8'));
      return registerSalt;
    });
    expect(new Set(salts).size).toBe(2);
    expect(new Set(files.map((file) => file.recoveryCode)).size).toBe(2);
  });

  it('never replaces a register', async () => {
    const file = await buildClosedRegister(3);
    const before = snapshotOf(file.folder);
    const error = await openErrorOf(() => buildRegisterFile({ folder: file.folder }));
    expect(error.code).toBe('register-exists');
    expect(snapshotOf(file.folder)).toEqual(before);
  });

  it.each(['register.db', 'register.db-wal', 'register.db-journal', KEY_FILE, KEY_FILE_COPY])(
    'never replaces a lone %s',
    async (name) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, name), 'something of value');
      // A draft of another attempt does not make the lone file ours.
      writeFileSync(join(folder, 'register.db.0123456789abcdef.new'), Buffer.alloc(4096, 7));
      const error = await openErrorOf(() => buildRegisterFile({ folder }));
      expect(error.code).toBe('register-exists');
      expect(readFileSync(join(folder, name), 'utf8')).toBe('something of value');
    },
  );

  it('never removes the key files of a register that was moved away', async () => {
    const folder = temporaryFolder();
    const other = await buildClosedRegister();
    for (const name of [KEY_FILE, KEY_FILE_COPY]) {
      writeFileSync(join(folder, name), readFileSync(join(other.folder, name)));
    }
    const before = snapshotOf(folder);
    expect((await openErrorOf(() => buildRegisterFile({ folder }))).code).toBe('register-exists');
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('leaves nothing when the password is empty or a migration fails', async () => {
    const folder = temporaryFolder();
    const options = { folder, migrations: NOTE_MIGRATIONS, cost: CHEAP_COST };
    await expect(createRegister({ ...options, password: '' })).rejects.toThrow(RangeError);
    const broken = { version: 1, name: 'broken', up: failOnPurpose };
    await expect(
      createRegister({ ...options, password: PASSWORD, migrations: [broken] }),
    ).rejects.toThrow();
    const weak = { memoryMiB: 8, passes: 2, lanes: 1 };
    const error = await openErrorOf(() =>
      createRegister({ ...options, password: PASSWORD, cost: weak }),
    );
    expect(error.code).toBe('weak-kdf-refused');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the cause when the folder cannot be written', async () => {
    const { files } = faultyFiles({ failAt: 1, code: 'EROFS' });
    const folder = temporaryFolder();
    expect((await openErrorOf(() => buildRegisterFile({ folder, files }))).code).toBe(
      'folder-read-only',
    );
  });

  it('lets only one of two attempts at the same time succeed', async () => {
    const folder = temporaryFolder();
    const outcomes = await Promise.allSettled([
      buildRegisterFile({ folder }),
      buildRegisterFile({ folder }),
    ]);
    const made = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(made.length).toBeLessThanOrEqual(1);
    for (const file of made) await file.register.close();
    const file = made[0] ?? (await buildRegisterFile({ folder }));
    await file.register.close();
    await (await file.open()).close();
    expect(readdirSync(folder).sort()).toEqual(REGISTER_FILES);
  });

  const modes: [string, Omit<Fault, 'failAt'>][] = [
    ['a call fails', { code: 'ENOSPC', halfWrite: true }],
    ['the process dies', { times: Infinity, halfWrite: true }],
  ];
  it.each(modes)(
    'leaves no register or a whole one at every call when %s',
    async (_, how) => {
      let failed = 0;
      let whole = 0;
      for (let failAt = 1; ; failAt++) {
        const folder = temporaryFolder();
        const { files, calls } = faultyFiles({ ...how, failAt });
        const outcome: unknown = await buildRegisterFile({ folder, files, argon2id }).catch(
          (error) => error,
        );
        if (!(outcome instanceof RegisterOpenError)) {
          if (outcome instanceof Error) throw outcome;
          await (outcome as Awaited<ReturnType<typeof buildRegisterFile>>).register.close();
          if (calls.length < failAt) break;
          continue;
        }
        failed++;
        if (readdirSync(folder).includes('register.db')) {
          whole++;
          // Whole: a second attempt refuses, and the password opens it.
          const refused = await openErrorOf(() => buildRegisterFile({ folder, argon2id }));
          expect(refused.code).toBe('register-exists');
        } else {
          // None: the next attempt starts afresh, whatever was left behind.
          const again = await buildRegisterFile({ folder, argon2id });
          await again.register.close();
        }
        const file = await openMade(folder);
        expect(file.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 0 });
        await file.close();
        expect(readdirSync(folder).sort()).toEqual(REGISTER_FILES);
      }
      expect(failed).toBeGreaterThan(30);
      expect(whole).toBeGreaterThan(0);
      expect(whole).toBeLessThan(failed / 2);
    },
    30_000,
  );
});

async function openMade(folder: string) {
  const secret = { kind: 'password', value: PASSWORD } as const;
  return await openRegister({ folder, secret, argon2id, migrations: NOTE_MIGRATIONS });
}

function failOnPurpose(): never {
  throw new Error('broken on purpose');
}
