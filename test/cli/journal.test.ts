import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHAIN_BEGIN, type HashedLine, hashLine } from '#register/journal-chain.ts';
import type { OpenRegister } from '#register/session.ts';
import { makeRegister } from '#test/builders/register.ts';
import { PASSWORD, type RegisterFile, temporaryFolder } from '#test/builders/register-file.ts';
import { CliInputError } from '../../src/cli/arguments.ts';
import { runJournal } from '../../src/cli/journal.ts';

let file: RegisterFile;
let base: string[];
/** The last line when the register was made, as somebody wrote it down. */
let anchor: string;

const SOMEBODY = {
  givenName: '',
  infix: '',
  familyName: 'Voorbeeld',
  nickname: '',
  functionTitle: '',
  language: null,
  letterForm: null,
  source: '',
  note: '',
  contactPoints: [],
};

beforeEach(async () => {
  const register = await makeRegister();
  for (let made = 0; made < 3; made += 1) await register.call('persons.create', SOMEBODY);
  file = register.file;
  await file.register.close();
  const passwordFile = join(temporaryFolder(), 'password.txt');
  writeFileSync(passwordFile, PASSWORD);
  base = ['--register', file.folder, '--password-file', passwordFile];
  const end = (await runJournal(['anchor', ...base])) as { id: number; hash: string };
  anchor = `${end.id}:${end.hash}`;
});

/** Changes the file with the key, past everything that keeps a journal. */
async function tamper(work: (database: OpenRegister['database']) => void): Promise<void> {
  const register = await file.open();
  work(register.database);
  await register.close();
}

const verify = (...more: string[]) => runJournal(['verify', ...base, ...more]);

describe('journal anchor', () => {
  it('gives the last line, and writes nothing', async () => {
    const before = readFileSync(file.path);
    expect(await runJournal(['anchor', ...base, '--json'])).toEqual({
      id: 4,
      at: '2026-11-22T09:00:00.000Z',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(readFileSync(file.path).equals(before)).toBe(true);
  });
});

describe('journal verify', () => {
  it('finds nothing in a journal that is as it was written', async () => {
    expect(await verify()).toMatchObject({ intact: true, lines: 4, brokenAt: null, given: null });
    expect(await verify('--anchor', anchor)).toMatchObject({
      intact: true,
      anchor: { id: 4 },
      given: { id: 4, state: 'same' },
    });
  });

  it('finds a line that was changed in the file', async () => {
    await tamper((database) => {
      database.exec("UPDATE journal SET action = 'item-created' WHERE id = 2");
    });
    expect(await verify()).toMatchObject({ intact: false, lines: 4, brokenAt: 2 });
  });

  it('finds a line that was removed in the middle', async () => {
    await tamper((database) => database.exec('DELETE FROM journal WHERE id = 3'));
    expect(await verify()).toMatchObject({ intact: false, lines: 3, brokenAt: 3 });
  });

  it('finds an end that was cut off only by an anchor', async () => {
    await tamper((database) => database.exec('DELETE FROM journal WHERE id > 2'));
    expect(await verify()).toMatchObject({ intact: true, lines: 2 });
    expect(await verify('--anchor', anchor)).toMatchObject({
      intact: false,
      brokenAt: null,
      given: { id: 4, state: 'missing' },
    });
  });

  it('finds a chain that was made anew only by an anchor', async () => {
    await tamper((database) => {
      const rows = database.prepare('SELECT * FROM journal ORDER BY id').all() as HashedLine[];
      const update = database.prepare('UPDATE journal SET detail = ?, hash = ? WHERE id = ?');
      let previous = CHAIN_BEGIN;
      for (const row of rows) {
        const detail = row.id === 2 ? '{"files":7}' : row.detail;
        previous = hashLine(previous, { ...row, detail });
        update.run(detail, previous, row.id);
      }
    });
    expect(await verify()).toMatchObject({ intact: true, lines: 4 });
    expect(await verify('--anchor', anchor)).toMatchObject({
      intact: false,
      brokenAt: null,
      given: { id: 4, state: 'changed' },
    });
  });

  it('still fits an earlier anchor when the journal went on', async () => {
    await tamper((database) => {
      const last = database.prepare('SELECT * FROM journal WHERE id = 4').get() as HashedLine;
      const line = { ...last, id: 5 };
      database
        .prepare(
          'INSERT INTO journal VALUES (:id, :at, :action, :subject_kind, :subject_id, :person_id, :detail, :hash)',
        )
        .run({ ...line, hash: hashLine(last.hash, line) });
    });
    expect(await verify('--anchor', anchor.toUpperCase())).toMatchObject({
      intact: true,
      anchor: { id: 5 },
      given: { state: 'same' },
    });
  });

  it('refuses what makes no sense, as bad input', async () => {
    const codes: [string[], string][] = [
      [[...base], 'word-missing'],
      [['burn', ...base], 'choice-unknown'],
      [['verify', ...base, '--anchor', '4'], 'anchor-invalid'],
      [['verify', ...base, '--anchor', `4:${'g'.repeat(64)}`], 'anchor-invalid'],
      [['anchor', ...base, '--anchor', anchor], 'option-unexpected'],
    ];
    for (const [argv, code] of codes) {
      const refused = await runJournal(argv).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(CliInputError);
      expect(refused).toMatchObject({ code });
    }
  });
});
