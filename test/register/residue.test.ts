import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Residue, searchResidue } from '#register/residue.ts';
import { addPerson, backUp, erase, erasureOf, TODAY } from '#test/builders/backups.ts';
import { dataKeyOf } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { openInOtherProcess } from '#test/builders/open-in-other-process.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { PASSWORD, snapshotOf, temporaryFolder } from '#test/builders/register-file.ts';

function search(folder: string, value: string): Promise<Residue> {
  return searchResidue({
    folder,
    value,
    secret: { kind: 'password', value: PASSWORD },
    busyTimeoutMs: 50,
  });
}

/** The folder as a crash would leave it: with the log that is still beside the file. */
function crashed(register: TestRegister): string {
  const folder = temporaryFolder();
  cpSync(register.file.folder, folder, { recursive: true });
  return folder;
}

describe('searching for residue', () => {
  it('finds a person in pages, rows and words, however the name is written', async () => {
    const register = await makeRegister({ today: TODAY });
    await addPerson(register, 'Çelikkaya');
    await register.file.register.close();
    const { folder } = register.file;
    for (const value of ['Mechteld Çelikkaya', 'MECHTELD ÇELIKKAYA', 'mechteld çelikkaya']) {
      const residue = await search(folder, value);
      expect(residue).toMatchObject({ found: true, length: 18, log: [], files: [] });
      expect(residue.pages.length).toBeGreaterThan(0);
      expect(residue.rows).toContainEqual({ table: 'person', column: 'display_name', count: 1 });
    }
    const folded = await search(folder, 'celikkaya');
    expect(folded.words).toEqual([{ table: 'person_search', word: 1, documents: 1, inUse: true }]);
    expect(await search(folder, 'Onvindbaar')).toMatchObject({
      found: false,
      pages: [],
      rows: [],
      words: [],
    });
  });

  it('finds nothing of an erased person once the file is cleaned, and changes no file', async () => {
    const register = await makeRegister({ today: TODAY });
    const id = await addPerson(register);
    await erase(register.context, [erasureOf(id)]);
    register.context.database.exec('VACUUM');
    await register.file.register.close();
    const { folder } = register.file;
    const before = snapshotOf(folder);
    for (const value of [
      'Zwaluwstaart',
      'zwaluwstaart@voorbeeld.nl',
      'belt liever in de ochtend',
    ]) {
      const residue = await search(folder, value);
      expect(residue).toMatchObject({ found: false, unreadable: 0 });
      expect(residue.searched.pages).toBeGreaterThan(50);
    }
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('finds what only stands in the log, also in frames that no longer count', async () => {
    const register = await makeRegister({ today: TODAY });
    const { database } = register.context;
    database.pragma('wal_checkpoint(TRUNCATE)');
    const id = await addPerson(register);
    database.prepare('UPDATE person SET note = ? WHERE id = ?').run('', id);
    const folder = crashed(register);
    const before = snapshotOf(folder);
    const residue = await search(folder, 'belt liever in de ochtend');
    expect(residue.found).toBe(true);
    expect(residue.pages).toEqual([]);
    expect(residue.log.length).toBeGreaterThan(0);
    expect(residue.rows.map(({ table }) => table)).not.toContain('person');
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('names a word that the index kept although no line has it', async () => {
    const register = await makeRegister({ today: TODAY });
    const { database } = register.context;
    await addPerson(register);
    // What a fault in the index would look like: the line is gone, its words are not.
    database.unsafeMode(true);
    database.exec('DELETE FROM person_search_content');
    database.unsafeMode(false);
    await register.file.register.close();
    const residue = await search(register.file.folder, 'Mechteld Zwaluwstaart');
    expect(residue.words).toEqual([
      { table: 'person_search', word: 1, documents: 1, inUse: false },
      { table: 'person_search', word: 2, documents: 1, inUse: false },
    ]);
    expect(residue.found).toBe(true);
  });

  it('searches the other files of the folder: copies page by page, backups unpacked', async () => {
    const register = await makeRegister({ today: TODAY });
    const id = await addPerson(register);
    const { folder } = register.file;
    await backUp(register.context, folder);
    const copy = join(folder, 'before-migration-1.db');
    register.context.database.prepare('VACUUM INTO ?').run(copy);
    await erase(register.context, [erasureOf(id)]);
    register.context.database.exec('VACUUM');
    writeFileSync(join(folder, 'notes.txt'), 'Zwaluwstaart belde');
    await register.file.register.close();
    const residue = await search(folder, 'Zwaluwstaart');
    expect(residue).toMatchObject({ found: true, pages: [], rows: [], log: [] });
    expect(residue.files.map(({ name }) => name).sort()).toEqual([
      'before-migration-1.db',
      'notes.txt',
      'register.dwbackup',
    ]);
    for (const { name, pages } of residue.files) {
      expect(pages.length > 0).toBe(name !== 'notes.txt');
    }
    expect(residue.searched.files).toBe(readdirSync(folder).length - 1);
  });

  it('refuses a register that is open elsewhere', async () => {
    const register = await makeRegister({ today: TODAY });
    await register.file.register.close();
    const { folder, path } = register.file;
    const other = await openInOtherProcess(path, await dataKeyOf(folder));
    const error = await openErrorOf(() => search(folder, 'Zwaluwstaart'));
    expect(error.code).toBe('register-locked-by-other');
    await other.close();
  });
});
