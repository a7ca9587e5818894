import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '#register/files.ts';
import { latestVersion, type Migration, migrate } from '#register/migrate.ts';
import { openRegister } from '#register/open.ts';
import type { RegisterOpenError } from '#register/open-error.ts';
import { verifyPages } from '#register/verify-pages.ts';
import { dataKeyOf, REGISTER_FILES } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import {
  buildClosedRegister,
  NOTE_MIGRATIONS,
  PASSWORD,
  type RegisterFile,
  snapshotOf,
} from '#test/builders/register-file.ts';

const SECRET = { kind: 'password', value: PASSWORD } as const;

const label: Migration = {
  version: 2,
  name: 'label',
  up: (database) => {
    database.exec(`
      CREATE TABLE label (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
      INSERT INTO label (name) VALUES ('eerste');
    `);
  },
};

const noteLabel: Migration = {
  version: 3,
  name: 'note-label',
  up: (database) => {
    // A table is rebuilt while another refers to it, which needs foreign keys not enforced.
    database.exec(`
      CREATE TABLE note_label (
        note INTEGER NOT NULL REFERENCES note (id),
        label INTEGER NOT NULL REFERENCES label (id)
      ) STRICT;
      INSERT INTO note_label SELECT note.id, label.id FROM note, label;
      CREATE TABLE label_new (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
      INSERT INTO label_new SELECT id, upper(name) FROM label;
      DROP TABLE label;
      ALTER TABLE label_new RENAME TO label;
    `);
  },
};

const LATER = [...NOTE_MIGRATIONS, label, noteLabel];

async function open(file: RegisterFile, migrations: readonly Migration[]) {
  return await openRegister({
    folder: file.folder,
    secret: SECRET,
    migrations,
    busyTimeoutMs: 50,
  });
}

/** Opens with a third step that fails, and checks that nothing of it stays. */
async function failing(up: Migration['up']): Promise<RegisterOpenError | Error> {
  const file = await buildClosedRegister(5);
  const steps = [...NOTE_MIGRATIONS, label, { version: 3, name: 'failing', up }];
  const error: unknown = await open(file, steps).catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error('expected the migration to fail');
  const register = await open(file, [...NOTE_MIGRATIONS, label]);
  const { database } = register;
  expect(database.pragma('user_version', { simple: true })).toBe(2);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
  expect(tables.all().sort()).toEqual(['label', 'note']);
  expect(database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 5 });
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  await register.close();
  return error;
}

describe('migrating', () => {
  it('runs the steps that are lacking, and keeps the rows', async () => {
    const file = await buildClosedRegister(5);
    const register = await open(file, LATER);
    expect(register.migration).toMatchObject({ from: 1, to: 3 });
    const { database } = register;
    expect(database.pragma('user_version', { simple: true })).toBe(3);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    const rows = database.prepare(
      'SELECT label.name, count(*) AS n FROM note_label JOIN label ON label.id = label',
    );
    expect(rows.get()).toEqual({ name: 'EERSTE', n: 5 });
    await register.close();
  });

  it('runs nothing twice', async () => {
    const file = await buildClosedRegister();
    await (await open(file, LATER)).close();
    const before = readFileSync(file.path);
    const register = await open(file, LATER);
    expect(register.migration).toEqual({ from: 3, to: 3, copyPath: undefined });
    await register.close();
    expect(readFileSync(file.path)).toEqual(before);
  });

  it('has written everything into the file when it is done', async () => {
    const file = await buildClosedRegister();
    const register = await open(file, LATER);
    // Read without SQLite, and by its size alone: the file is open.
    expect(statSync(`${file.path}-wal`).size).toBe(0);
    await register.close();
  });

  it('first makes a checked copy, encrypted, for this user only', async () => {
    const file = await buildClosedRegister(5);
    const register = await open(file, LATER);
    const copyPath = register.migration.copyPath ?? '';
    expect(copyPath).toBe(join(file.folder, 'before-migration-1.db'));
    if (process.platform !== 'win32') expect(statSync(copyPath).mode & 0o777).toBe(0o600);
    expect(readFileSync(copyPath).includes('Merkteken')).toBe(false);
    expect(readFileSync(copyPath).includes('SQLite format 3')).toBe(false);
    expect(register.verifyCopy(copyPath)).toMatchObject({
      firstBadPage: undefined,
      userVersion: 1,
    });
    const pages = [...register.decryptCopy(copyPath)];
    expect(pages.some((page) => page.bytes.includes('Merkteken 4 '))).toBe(true);
    expect(pages.some((page) => page.bytes.includes('label'))).toBe(false);
    await register.close();
    expect(readdirSync(file.folder).sort()).toEqual(['before-migration-1.db', ...REGISTER_FILES]);
  });

  it('makes the copy anew when an earlier attempt left one', async () => {
    const file = await buildClosedRegister(1);
    writeFileSync(join(file.folder, 'before-migration-1.db'), 'an old one');
    const register = await open(file, LATER);
    expect(register.verifyCopy(register.migration.copyPath ?? '').userVersion).toBe(1);
    await register.close();
  });

  it('changes nothing when the copy is not sound', async () => {
    const file = await buildClosedRegister(1);
    const register = await file.open();
    const { database } = register;
    for (const check of [
      { pages: 1, firstBadPage: 2, userVersion: 1, changeCounter: 0, cutOff: false },
      { pages: 2, firstBadPage: undefined, userVersion: 7, changeCounter: 0, cutOff: false },
    ]) {
      const options = { path: file.path, verifyCopy: () => check };
      const error = await openErrorOf(() => migrate(database, LATER, options));
      expect([error.code, error.detail.reason]).toEqual(['write-failed', 'copy-not-verified']);
      expect(database.pragma('user_version', { simple: true })).toBe(1);
    }
    await register.close();
    expect(readdirSync(file.folder).sort()).toEqual(REGISTER_FILES);
  });

  it('changes nothing when the copy cannot be made', async () => {
    const file = await buildClosedRegister(1);
    const before = snapshotOf(file.folder);
    const fs = {
      ...realFiles.fs,
      rename: async () => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      },
    };
    const options = { folder: file.folder, secret: SECRET, migrations: LATER };
    const error = await openErrorOf(() =>
      openRegister({ ...options, files: { ...realFiles, fs } }),
    );
    expect(error.code).toBe('disk-full');
    expect(snapshotOf(file.folder)).toEqual(before);
  });

  it('leaves nothing when the SQL of a step is wrong', async () => {
    const error = await failing((database) => {
      database.exec('CREATE TABLE half (id INTEGER) STRICT; INSERT INTO none VALUES (1);');
    });
    expect(error).toMatchObject({
      code: 'migration-failed',
      detail: { version: 3, reason: 'SQLITE_ERROR' },
    });
  });

  it('leaves nothing when a step breaks a reference', async () => {
    const error = await failing((database) => {
      noteLabel.up(database);
      database.exec('DELETE FROM label');
    });
    expect(error).toMatchObject({
      code: 'migration-failed',
      detail: { reason: 'foreign-key-check' },
    });
  });

  it('leaves nothing when a step throws', async () => {
    const error = await failing((database) => {
      database.exec('CREATE TABLE half (id INTEGER) STRICT');
      throw new RangeError('a mistake in the program');
    });
    expect(error).toBeInstanceOf(RangeError);
  });

  it('leaves nothing when the disk is full', async () => {
    const error = await failing((database) => {
      database.pragma('max_page_count=8');
      database.exec('CREATE TABLE half AS SELECT zeroblob(100000) AS content');
    });
    expect(error).toMatchObject({ code: 'disk-full', detail: { reason: 'SQLITE_FULL' } });
  });

  it('refuses a step that does its work later', async () => {
    const error = await failing((database) => {
      database.exec('CREATE TABLE half (id INTEGER) STRICT');
      return Promise.resolve() as unknown as undefined;
    });
    expect(error).toMatchObject({ code: 'migration-failed' });
  });

  it('refuses a step that ends its own transaction', async () => {
    const file = await buildClosedRegister();
    const up: Migration['up'] = (database) => void database.exec('COMMIT');
    const steps = [...NOTE_MIGRATIONS, { version: 2, name: 'committing', up }];
    const error = await openErrorOf(() => open(file, steps));
    expect(error.detail).toEqual({ version: 2, reason: 'left-transaction' });
    expect(verifyPages(file.path, await dataKeyOf(file.folder)).userVersion).toBe(1);
  });

  it('refuses a list with a gap or in the wrong order', () => {
    expect(latestVersion(LATER)).toBe(3);
    expect(() => latestVersion([...NOTE_MIGRATIONS, noteLabel])).toThrow(RangeError);
    expect(() => latestVersion([label, ...NOTE_MIGRATIONS])).toThrow(RangeError);
  });

  it('makes no copy of a register that held nothing yet', async () => {
    const file = await buildClosedRegister();
    expect(readdirSync(file.folder).sort()).toEqual(REGISTER_FILES);
  });
});
