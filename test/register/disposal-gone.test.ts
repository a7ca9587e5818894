import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSearch } from '#register/erasure/search.ts';
import { unlockKeys } from '#register/keys/envelope.ts';
import { parseSidecar } from '#register/keys/sidecar.ts';
import { decryptPages } from '#register/verify-pages.ts';
import { backUp, restore } from '#test/builders/backups.ts';
import { openFolder, runThrough, viewRun } from '#test/builders/disposal.ts';
import { buildExample } from '#test/builders/example.ts';
import type { TestRegister } from '#test/builders/register.ts';
import { PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

/** Every text of the rows of these persons, as it stands in the file. */
function textsOf(register: TestRegister, personIds: readonly number[]): string[] {
  const { database } = register.context;
  const ids = JSON.stringify(personIds);
  const of = (sql: string) =>
    (database.prepare(sql).raw().all({ ids }) as unknown[][])
      .flat()
      .filter((value): value is string => typeof value === 'string' && value.length >= 6);
  const within = '(SELECT value FROM json_each(:ids))';
  return [
    ...of(`SELECT display_name, note FROM person WHERE id IN ${within}`),
    ...of(`SELECT value, normalized FROM contact_point WHERE person_id IN ${within}`),
    ...of(`SELECT label, note FROM data_item WHERE person_id IN ${within}`),
    ...of(
      `SELECT value FROM data_field JOIN data_item ON data_item.id = data_item_id WHERE person_id IN ${within}`,
    ),
    ...of(`SELECT note FROM event WHERE person_id IN ${within}`),
    ...of(`SELECT proof FROM consent WHERE person_id IN ${within}`),
  ];
}

/** Of these texts those that nobody else's rows hold, and that are no word for a kind of data. */
function ownTexts(register: TestRegister, personIds: readonly number[]): string[] {
  const all = register.context.database.prepare('SELECT id FROM person').pluck().all() as number[];
  const others = textsOf(
    register,
    all.filter((id) => !personIds.includes(id)),
  ).join('\n');
  const words = register.context.database
    .prepare('SELECT name FROM category_field UNION SELECT name FROM data_category')
    .pluck()
    .all()
    .join('\n');
  return [...new Set(textsOf(register, personIds))].filter(
    (text) => !others.includes(text) && !words.includes(text),
  );
}

async function dataKeyOf(folder: string): Promise<Buffer> {
  const sidecar = parseSidecar(readFileSync(join(folder, 'register.keys.json')));
  return unlockKeys(sidecar, { kind: 'password', value: PASSWORD });
}

/** Which of the texts are found: in clear in any file, or in any decrypted page. */
async function foundIn(folder: string, texts: readonly string[]): Promise<string[]> {
  const search = createSearch(texts);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) search.add(readFileSync(join(entry.parentPath, entry.name)));
  }
  for (const page of decryptPages(join(folder, 'register.db'), await dataKeyOf(folder))) {
    search.add(page.bytes);
  }
  return [...search.found()].map((index) => texts[index] ?? '');
}

describe('a run over the example register', () => {
  it('leaves nothing of whoever went in pages, log, index, letters, files or a new backup', async () => {
    const register = await buildExample();
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    const before = await viewRun(register, id);
    const whole = before.persons.filter((person) => person.goesWhole);
    expect(whole.length).toBeGreaterThan(3);
    const texts = ownTexts(
      register,
      whole.map((person) => person.personId),
    );
    expect(texts.length).toBeGreaterThan(20);
    // The search itself finds them while they are there.
    const copy = temporaryFolder();
    register.context.database.prepare('VACUUM INTO ?').run(join(copy, 'register.db'));
    const old = await backUp(register.context);

    await runThrough(register, id);
    const { tasks, selfTest } = await viewRun(register, id);
    expect(selfTest).toMatchObject({ residue: 0, logBytes: 0 });
    expect(selfTest?.values).toBeGreaterThan(20);
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: '',
      proof: null,
    });
    expect((await viewRun(register, id)).selfTest).toMatchObject({ residue: 0, inOpenTasks: 0 });

    // The certificate and the journal name nobody.
    const certificate = await register.makeFile('files-out.certificate', {
      disposalId: id,
      language: 'nl',
    });
    const inPaper = createSearch(texts);
    inPaper.add(certificate.bytes);
    expect([...inPaper.found()]).toEqual([]);

    const fresh = await backUp(register.context);
    const { folder } = register.file;
    await register.file.register.close();
    expect(statSync(join(folder, 'register.db-wal'), { throwIfNoEntry: false })).toBeUndefined();
    expect(await foundIn(folder, texts)).toEqual([]);

    // A backup made afterwards holds nobody of them either.
    const target = temporaryFolder();
    await restore({ path: fresh.path, folder: join(target, 'fresh') });
    expect(await foundIn(join(target, 'fresh'), texts)).toEqual([]);

    // A backup made before brings nobody back: everybody erased since is erased again.
    const report = await restore({ path: old.path, folder });
    expect(report.personsErasedAgain).toBe(whole.length);
    expect(await foundIn(folder, texts)).toEqual(
      // The former register is kept beside it for a while; it was cleaned already.
      [],
    );
    const opened = await openFolder(register, folder);
    const { count } = await opened.call('persons.count', {});
    expect(count).toBeGreaterThan(0);
    for (const { personId } of whole) {
      const failure = await opened.refusal('persons.get', { personId, language: 'nl' });
      expect(failure.code).toBe('not-found');
    }
    await opened.file.register.close();

    // The instrument works: in the copy made before the run every text is found.
    const key = await dataKeyOf(folder);
    const search = createSearch(texts);
    for (const page of decryptPages(join(copy, 'register.db'), key)) search.add(page.bytes);
    expect(search.found().size).toBeGreaterThan(texts.length * 0.9);
  }, 120_000);
});
