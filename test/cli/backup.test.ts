import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson, TODAY } from '#test/builders/backups.ts';
import { makeRegister } from '#test/builders/register.ts';
import { flip, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';
import { CliInputError } from '../../src/cli/arguments.ts';
import { runBackup } from '../../src/cli/backup.ts';
import { runResidue } from '../../src/cli/residue.ts';

let folder: string;
let out: string;
let password: readonly string[];

beforeAll(async () => {
  const register = await makeRegister({ today: TODAY });
  await addPerson(register);
  folder = register.file.folder;
  await register.file.register.close();
  out = temporaryFolder();
  const file = join(out, 'password.txt');
  writeFileSync(file, `${PASSWORD}\n`);
  password = ['--password-file', file];
});

async function refusal(work: Promise<unknown>): Promise<CliInputError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof CliInputError) return error;
    throw error;
  }
  throw new Error('expected to be refused');
}

describe('backup', () => {
  it('creates, verifies and restores, each time telling what was done', async () => {
    const path = join(out, 'one.dwbackup');
    const made = await runBackup([
      'create',
      ...['--register', folder, '--out', path, '--json'],
      ...password,
    ]);
    expect(made).toMatchObject({ path, bytes: readFileSync(path).length, erasures: 0, expired: 0 });
    const verified = await runBackup(['verify', '--backup', path, ...password]);
    expect(verified).toMatchObject({ appVersion: expect.stringMatching(/^\d+\./), erasures: 0 });
    const target = join(out, 'restored');
    const report = await runBackup([
      'restore',
      ...['--backup', path, '--register', target, '--today', '2027-01-01'],
      ...password,
    ]);
    expect(report).toMatchObject({ present: 'none', erasuresReapplied: 0, keysOf: 'backup' });
    const again = ['restore', '--backup', path, '--register', join(target, 'register.db')];
    expect(await runBackup([...again, ...password])).toMatchObject({
      present: 'same',
      unknownAfter: null,
    });
  });

  it('gives a backup a name of its own in a folder', async () => {
    const made = await runBackup(['create', '--register', folder, '--out', out, ...password]);
    expect(made).toMatchObject({
      path: expect.stringMatching(/dossierwacht-\d{4}-\d\d-\d\d-\d{6}\.dwbackup$/),
    });
  });

  it('refuses bad input by its code, and writes nothing', async () => {
    const path = join(out, 'two.dwbackup');
    const create = (file: string) =>
      runBackup(['create', '--register', folder, '--out', file, ...password]);
    await create(path);
    expect((await refusal(create(path))).code).toBe('file-exists');
    expect((await refusal(create(join(out, 'two.zip')))).code).toBe('out-invalid');
    expect((await refusal(runBackup(['burn']))).code).toBe('choice-unknown');
    expect((await refusal(runBackup([]))).code).toBe('choice-unknown');
    flip(path, 5000);
    const target = join(out, 'nowhere');
    const restored = ['restore', '--backup', path, '--register', target, ...password];
    expect((await refusal(runBackup(restored))).code).toBe('backup-damaged');
    expect(existsSync(target)).toBe(false);
    const missing = ['verify', '--backup', join(out, 'none.dwbackup'), ...password];
    expect((await refusal(runBackup(missing))).code).toBe('backup-missing');
    const wrong = join(out, 'wrong.txt');
    writeFileSync(wrong, 'iets heel anders');
    const good = join(out, 'one.dwbackup');
    const refused = ['verify', '--backup', good, '--password-file', wrong];
    expect((await refusal(runBackup(refused))).code).toBe('wrong-password');
  });
});

describe('residue', () => {
  it('tells where a text stands without repeating it', async () => {
    const argv = ['--register', folder, '--value', 'Zwaluwstaart', ...password];
    const residue = await runResidue(argv);
    expect(residue).toMatchObject({ length: 12, found: true });
    expect(JSON.stringify(residue)).not.toMatch(/zwaluwstaart/i);
    const none = await runResidue(['--register', folder, '--value', 'Nergens', ...password]);
    expect(none).toMatchObject({
      found: false,
      pages: [],
      log: [],
      rows: [],
      words: [],
      files: [],
    });
  });

  it('refuses a text that is too short, and one that would come with the password', async () => {
    const base = ['--register', folder];
    expect((await refusal(runResidue([...base, '--value', 'Jan', ...password]))).code).toBe(
      'value-too-short',
    );
    expect((await refusal(runResidue([...base, '--value', '-']))).code).toBe('password-missing');
    expect((await refusal(runResidue([...base, ...password]))).code).toBe('option-missing');
  });
});
