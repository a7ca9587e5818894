import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { buildExample } from '#test/builders/example.ts';
import { PASSWORD, snapshotOf, temporaryFolder } from '#test/builders/register-file.ts';
import { CliInputError } from '../../src/cli/arguments.ts';
import { runDue, runExport, runLetter } from '../../src/cli/register-commands.ts';

let folder: string;
let out: string;
let base: string[];
let personId: number;

beforeAll(async () => {
  const register = await buildExample();
  const { openRequests } = await register.call('today.get', { language: 'nl' });
  personId = openRequests[0]?.personId ?? 0;
  folder = register.file.folder;
  await register.file.register.close();
  out = temporaryFolder();
  const passwordFile = join(out, 'password.txt');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  base = ['--register', folder, '--password-file', passwordFile, '--today', '2026-11-22'];
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

describe('due', () => {
  it('lists person, rule, date and reason, as on the given day, and writes nothing', async () => {
    const before = snapshotOf(folder);
    const now = (await runDue([...base, '--json'])) as { items: Record<string, unknown>[] };
    expect(now.items.length).toBeGreaterThan(10);
    const first = now.items[0];
    expect(first).toMatchObject({ list: 'due', person: { name: expect.stringMatching(/./) } });
    expect(first?.because).not.toHaveLength(0);
    const later = (await runDue([...base.slice(0, -1), '2040-01-01'])) as {
      items: { list: string }[];
    };
    const due = (items: readonly { list?: unknown }[]) =>
      items.filter((item) => item.list === 'due');
    expect(due(later.items).length).toBeGreaterThan(due(now.items).length);
    const after = (await runDue(base)) as typeof now;
    expect(after).toEqual(now);
    // Opening makes and empties a write-ahead log; the register itself stays as it was.
    expect(snapshotOf(folder)['register.keys.json']).toBe(before['register.keys.json']);
    expect(Object.keys(snapshotOf(folder))).toEqual(Object.keys(before));
  });
});

describe('letter', () => {
  it('writes DOCX and HTML with all blocks, by the number of the request', async () => {
    const docx = join(out, 'letter.docx');
    const common = [...base, '--request', '2026-001', '--kind', 'access.answer'];
    const made = (await runLetter([...common, '--locale', 'nl-NL', '--out', docx])) as {
      blocks: string[];
    };
    for (let block = 0; block <= 13; block += 1) expect(made.blocks).toContain(`A${block}`);
    const parts = unzipSync(readFileSync(docx));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Jan de Vries');
    const html = join(out, 'letter.html');
    await runLetter([...common, '--locale', 'fr', '--out', html]);
    expect(readFileSync(html, 'utf8')).toContain('<html lang="fr">');
  });

  it('writes other letters of a request, with what the owner says in a file', async () => {
    const path = join(out, 'extension.html');
    const choice = join(out, 'choice.json');
    const common = [...base, '--request', '2026-001', '--locale', 'nl-NL', '--out', path];
    await runLetter([...common, '--kind', 'ack']);
    expect(readFileSync(path, 'utf8')).toContain('Wij hebben uw verzoek ontvangen');
    writeFileSync(choice, JSON.stringify({ reason: 'complexity' }));
    const extension = [...common, '--kind', 'extension', '--choice', choice];
    expect((await refusal(runLetter(extension))).code).toBe('choice-invalid');
    writeFileSync(
      choice,
      JSON.stringify({
        reason: 'complexity',
        explanation: 'er zijn zes systemen te doorzoeken',
        sentNow: [],
      }),
    );
    const made = (await runLetter(extension)) as { blocks: string[] };
    expect(made.blocks).toEqual(expect.arrayContaining(['B3', 'B5', 'B6', 'B7', 'B8']));
    expect(readFileSync(path, 'utf8')).toContain('er zijn zes systemen te doorzoeken');
  });

  it('says why a letter cannot be written yet, and writes no file', async () => {
    const path = join(out, 'refusal.html');
    const common = [...base, '--request', '2026-001', '--locale', 'nl-NL', '--out', path];
    for (const kind of ['refusal', 'objection.general', 'objection.marketing']) {
      const refused = await refusal(runLetter([...common, '--kind', kind]));
      expect(refused.code, kind).toBe('conflict');
    }
    expect(existsSync(path)).toBe(false);
  });

  it('refuses an unknown request, kind, locale or file type, and writes no file', async () => {
    const path = join(out, 'none.docx');
    const ask = (request: string, kind: string, locale: string, file: string) =>
      refusal(
        runLetter([
          ...base,
          '--request',
          request,
          '--kind',
          kind,
          '--locale',
          locale,
          '--out',
          file,
        ]),
      );
    expect((await ask('2026-999', 'access.answer', 'en', path)).code).toBe('not-found');
    expect((await ask('2026-001', 'love.letter', 'en', path)).code).toBe('choice-unknown');
    expect((await ask('2026-001', 'access.answer', 'de', path)).code).toBe('choice-unknown');
    expect((await ask('2026-001', 'access.answer', 'en', join(out, 'x.exe'))).code).toBe(
      'out-invalid',
    );
    expect(existsSync(path)).toBe(false);
  });
});

describe('export', () => {
  it('writes the package with the hash of every file', async () => {
    const path = join(out, 'person.zip');
    const made = (await runExport([...base, '--person', String(personId), '--out', path])) as {
      entries: { path: string; sha256: string }[];
    };
    const names = Object.keys(unzipSync(readFileSync(path)));
    expect(made.entries.map((entry) => entry.path).sort()).toEqual(names.sort());
    for (const entry of made.entries) expect(entry.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(names.join(' ')).not.toMatch(/vries/i);
  });

  it('refuses a day that no archive can hold, as bad input', async () => {
    const path = join(out, 'late.zip');
    for (const today of ['1900-01-01', '9999-12-31']) {
      const argv = [...base.slice(0, -1), today, '--person', String(personId), '--out', path];
      expect((await refusal(runExport(argv))).code).toBe('date-out-of-range');
    }
    expect(existsSync(path)).toBe(false);
  });

  it('leaves no entry in the journal when the file could not be written', async () => {
    const entries = async () => {
      const register = await openRegister({
        folder,
        secret: { kind: 'password', value: PASSWORD },
        migrations,
      });
      try {
        return register.database
          .prepare("SELECT count(*) AS made FROM journal WHERE action = 'export-made'")
          .get() as { made: number };
      } finally {
        await register.close();
      }
    };
    const before = await entries();
    const path = join(out, 'no-such-folder', 'person.zip');
    const refused = await refusal(
      runExport([...base, '--person', String(personId), '--out', path]),
    );
    expect(refused.code).toBe('file-not-written');
    expect(await entries()).toEqual(before);
  });
});

describe('opening for a command', () => {
  it('refuses a wrong password, a missing register and an empty password by their code', async () => {
    const wrong = join(out, 'wrong.txt');
    writeFileSync(wrong, 'iets anders');
    const empty = join(out, 'empty.txt');
    writeFileSync(empty, '\n');
    const due = (register: string, file: string) =>
      refusal(runDue(['--register', register, '--password-file', file]));
    const refused = await due(folder, wrong);
    expect(refused.code).toBe('wrong-password');
    expect(refused.message).not.toContain(folder);
    expect((await due(join(out, 'nowhere'), wrong)).code).toBe('register-missing');
    expect((await due(folder, empty)).code).toBe('password-missing');
  });
});
