import { describe, expect, it } from 'vitest';
import { createSearch } from '#register/erasure/search.ts';
import { searchErased } from '#register/erasure/self-test.ts';
import { rebuildFile } from '#register/queries/whole-file.ts';
import { addDuePerson, BLOEMENDAAL, runThrough } from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';

const VALUES = [
  'Mechtildis van Bloemendaal',
  'mechtildis@bloemendaal.example.nl',
  'Kwikstaartlaan 12',
];

describe('the search for what was erased', () => {
  it('finds what is there, and tells who else holds it', async () => {
    const register = await makeRegister();
    await register.call('persons.create', BLOEMENDAAL);
    // The person is still there: nothing of it is residue, all of it is in use.
    expect(searchErased(register.context, VALUES, 0)).toMatchObject({
      values: 3,
      residue: 0,
      sharedWithOthers: 3,
    });
  });

  it.each([
    [
      'the journal',
      "INSERT INTO journal (at, action, subject_kind, detail, hash) VALUES ('', 'x', 'x', :value, '')",
    ],
    ['a half-typed form', "INSERT INTO draft (key, value, updated_at) VALUES ('k', :value, '')"],
    [
      'a table of a run',
      "INSERT INTO aggregate (year, category_key, amount_band, items) VALUES (:value, '', '', 1)",
    ],
  ])('finds a trace that was left in %s', async (_place, sql) => {
    const register = await makeRegister();
    await addDuePerson(register, {}, 0);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    expect(searchErased(register.context, VALUES, 0).residue).toBe(0);
    register.context.database.prepare(sql).run({ value: `over ${VALUES[1]} en meer` });
    expect(searchErased(register.context, VALUES, 0).residue).toBe(1);
  });

  it('finds a word that only the full-text index still holds', async () => {
    const register = await makeRegister();
    const { database } = register.context;
    database.prepare("INSERT INTO person_search (rowid, folded) VALUES (7, 'kwikstaartje')").run();
    // Takes the line away behind the back of the index.
    database.unsafeMode(true);
    database.prepare('DELETE FROM person_search_content WHERE id = 7').run();
    expect(searchErased(register.context, ['kwikstaartje'], 0).residue).toBeGreaterThan(0);
  });

  it('finds a trace in another file of the folder', async () => {
    const { writeFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const register = await makeRegister();
    writeFileSync(join(register.file.folder, 'left.tmp'), `x ${VALUES[1]} x`);
    expect(searchErased(register.context, VALUES, 0)).toMatchObject({ residue: 1 });
  });

  it('finds what deleting alone leaves behind in a page, and nothing after the file was rebuilt', async () => {
    const register = await makeRegister();
    const { database } = register.context;
    database.pragma('secure_delete=OFF');
    const insert = database.prepare("INSERT INTO draft (key, value, updated_at) VALUES (?, ?, '')");
    for (let index = 0; index < 400; index++) insert.run(`k${index}`, `${VALUES[1]} ${index}`);
    database.prepare('DELETE FROM draft').run();
    expect(searchErased(register.context, VALUES, 0).residue).toBe(1);
    rebuildFile(database);
    expect(searchErased(register.context, VALUES, 0)).toMatchObject({ residue: 0, logBytes: 0 });
  });
});

describe('createSearch', () => {
  it.each([
    ['Jan de Vries', 'xx jan de vries xx'],
    ['José Müller', 'jose muller'],
    ['José', 'Jose\u0301'],
    ['regel "een"', '{"note":"regel \\"een\\""}'],
  ])('finds %j in %j', (value, text) => {
    const search = createSearch([value]);
    search.add(Buffer.from(text, 'utf8'));
    expect(search.found().size).toBe(1);
  });

  it('does not look for texts that occur everywhere', () => {
    const search = createSearch(['jan', '', 'de v']);
    search.add(Buffer.from('jan de v', 'utf8'));
    expect([...search.found()]).toEqual([2]);
  });
});
