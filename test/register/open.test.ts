import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configure, connect } from '#register/connection.ts';
import { openRegister } from '#register/open.ts';
import { fromSqliteError, RegisterOpenError } from '#register/open-error.ts';
import { dataKeyOf, KEY_FILE, KEY_FILE_COPY, REGISTER_FILES } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import {
  addNotes,
  buildClosedRegister,
  buildRegisterFile,
  NOTE_MIGRATIONS,
  PASSWORD,
  snapshotOf,
  temporaryFolder,
} from '#test/builders/register-file.ts';

describe('an open register', () => {
  it('has every setting of the opening sequence', async () => {
    const { register } = await buildRegisterFile();
    const names = {
      cipher: 'sqlcipher',
      legacy: '4',
      temp_store: 2,
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      wal_autocheckpoint: 200,
      journal_size_limit: 0,
      mmap_size: 0,
      cache_size: -65536,
      page_size: 4096,
      user_version: 1,
    };
    for (const [name, value] of Object.entries(names)) {
      expect([name, register.database.pragma(name, { simple: true })]).toEqual([name, value]);
    }
  });

  it('keeps three files when closed, for this user only', async () => {
    const { folder } = await buildClosedRegister(10);
    expect(readdirSync(folder).sort()).toEqual(REGISTER_FILES);
    if (process.platform === 'win32') return;
    for (const name of REGISTER_FILES)
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('holds no word in clear, in any file, open or closed', async () => {
    const file = await buildRegisterFile();
    addNotes(file.register, 200);
    // Work that spills: a sort, a temporary table, a savepoint, an index, a rebuild.
    file.register.database.exec(`
      CREATE TEMP TABLE gathered AS SELECT text FROM note ORDER BY text DESC;
      SAVEPOINT here;
      UPDATE note SET text = text || ' Merkteken';
      RELEASE here;
      CREATE INDEX note_by_text ON note (text);
      VACUUM;
    `);
    expect(readdirSync(file.folder).sort()).toEqual([
      'register.db',
      'register.db-wal',
      KEY_FILE,
      KEY_FILE_COPY,
    ]);
    expect(filesInClear(file.folder, 'Merkteken')).toEqual([]);
    await file.register.close();
    expect(filesInClear(file.folder, 'Merkteken')).toEqual([]);
    // The search itself can find something.
    writeFileSync(join(file.folder, 'note.txt'), 'over Merkteken');
    expect(filesInClear(file.folder, 'Merkteken')).toEqual(['note.txt']);
  });

  it('writes no temporary file while it sorts, as SQLite would by itself', async () => {
    if (process.platform !== 'linux') return;
    const { register } = await buildRegisterFile();
    const { database } = register;
    addNotes(register, 6000);
    // Too little memory for the sort, so that it has to spill to somewhere.
    database.pragma('cache_size=10');
    const temporaryFiles = () => {
      for (const _ of database.prepare('SELECT text FROM note ORDER BY text DESC').iterate()) {
        return readdirSync('/proc/self/fd').filter((descriptor) =>
          linkOf(`/proc/self/fd/${descriptor}`).includes('etilqs'),
        ).length;
      }
      throw new Error('expected a row');
    };
    expect(temporaryFiles()).toBe(0);
    database.pragma('temp_store=FILE');
    expect(temporaryFiles()).toBeGreaterThan(0);
    await register.close();
  });

  it('gives back what was written after it was closed', async () => {
    const file = await buildClosedRegister(3);
    const register = await file.open();
    expect(register.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 3 });
    expect(register.notices).toEqual([]);
    expect(register.migration).toEqual({ from: 1, to: 1, copyPath: undefined });
    // No index of the log in a file: the lock was taken before the first read.
    expect(existsSync(`${file.path}-shm`)).toBe(false);
    await register.close();
  });

  it('opens with the recovery code', async () => {
    const file = await buildClosedRegister(1);
    const register = await file.open({ kind: 'recovery', value: file.recoveryCode });
    expect(register.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 1 });
    await register.close();
  });

  it('wipes its key when it is closed', async () => {
    const given: Buffer[] = [];
    const random = (size: number) => {
      const bytes = randomBytes(size);
      given.push(bytes);
      return bytes;
    };
    const { register } = await buildRegisterFile({ random });
    expect(given[0]).toHaveLength(32);
    expect(given[0]?.some((byte) => byte !== 0)).toBe(true);
    await register.close();
    expect(given[0]?.every((byte) => byte === 0)).toBe(true);
  });

  it('closes twice without harm and does nothing with keys afterwards', async () => {
    const file = await buildRegisterFile();
    await file.register.close();
    await file.register.close();
    expect(file.register.database.open).toBe(false);
    const before = snapshotOf(file.folder);
    expect((await openErrorOf(() => file.register.changePassword('nieuw'))).code).toBe('closed');
    expect((await openErrorOf(() => file.register.newRecoveryCode())).code).toBe('closed');
    expect(() => file.register.verifyCopy(file.path)).toThrow('closed');
    expect(snapshotOf(file.folder)).toEqual(before);
  });

  it('finds pages of a copy sound, and refuses to touch its own open file', async () => {
    const { register, folder, path } = await buildRegisterFile();
    addNotes(register, 50);
    const copy = join(folder, 'copy.db');
    register.database.prepare('VACUUM INTO ?').run(copy);
    const check = register.verifyCopy(copy);
    expect(check.firstBadPage).toBeUndefined();
    expect(check.pages).toBe(statSync(copy).size / 4096);
    const found = [...register.decryptCopy(copy)].filter((page) =>
      page.bytes.includes('Merkteken 49 '),
    );
    expect(found).toHaveLength(1);
    expect(() => register.verifyCopy(path)).toThrow('register-locked-by-other');
  });
});

describe('the connection', () => {
  it('hands the key over as bytes and wipes them', async () => {
    const file = await buildClosedRegister();
    const dataKey = await dataKeyOf(file.folder);
    const database = connect(file.path, dataKey);
    const given: Buffer[] = [];
    const texts: string[] = [];
    const watched = new Proxy(database, {
      get(object, property) {
        const value: unknown = Reflect.get(object, property, object);
        if (typeof value !== 'function') return value;
        return (...all: unknown[]) => {
          for (const each of all) if (Buffer.isBuffer(each)) given.push(each);
          texts.push(all.map(String).join(' '));
          if (property === 'key') expect(String(all[0])).toMatch(/^x'[0-9a-f]{64}'$/);
          return property === 'key' ? 0 : value.apply(object, all);
        };
      },
    });
    configure(watched, dataKey);
    database.close();
    expect(given).toHaveLength(1);
    expect(given[0]?.every((byte) => byte === 0)).toBe(true);
    expect(texts.filter((text) => text.includes('key='))).toEqual([]);
  });

  it('refuses to work when a setting does not take', async () => {
    const file = await buildClosedRegister();
    const dataKey = await dataKeyOf(file.folder);
    for (const name of ['temp_store', 'synchronous', 'journal_mode', 'secure_delete', 'legacy']) {
      const database = connect(file.path, dataKey);
      const deaf = new Proxy(database, {
        get(object, property) {
          if (property !== 'pragma') {
            const value: unknown = Reflect.get(object, property, object);
            return typeof value === 'function' ? value.bind(object) : value;
          }
          return (text: string, options?: { simple?: boolean }) =>
            text === name ? 'something else' : object.pragma(text, options);
        },
      });
      expect(() => configure(deaf, dataKey)).toThrow('engine-unsuitable');
      database.close();
    }
  });

  it('says the engine is unsuitable when its native library does not load', async () => {
    const file = await buildClosedRegister();
    process.env.DOSSIERWACHT_SQLITE_BINDING = join(file.folder, 'none.node');
    try {
      expect((await openErrorOf(() => file.open())).code).toBe('engine-unsuitable');
    } finally {
      delete process.env.DOSSIERWACHT_SQLITE_BINDING;
    }
  });

  it('refuses to work with a register that is not encrypted', async () => {
    const folder = temporaryFolder();
    const file = await buildClosedRegister();
    const plain = Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(4080)]);
    writeFileSync(join(folder, 'register.db'), plain);
    copyFileSync(join(file.folder, KEY_FILE), join(folder, KEY_FILE));
    const secret = { kind: 'password', value: PASSWORD } as const;
    const error = await openErrorOf(() =>
      openRegister({ folder, secret, migrations: NOTE_MIGRATIONS }),
    );
    expect(error.code).toBe('register-foreign');
  });

  it.each([
    ['SQLITE_BUSY', 'register-locked-by-other'],
    ['SQLITE_NOTADB', 'register-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'register-damaged'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
    ['SQLITE_CANTOPEN', 'folder-read-only'],
    ['SQLITE_IOERR_WRITE', 'write-failed'],
    ['SQLITE_IOERR_READ', 'read-failed'],
  ])('names %s as %s', (code, expected) => {
    const error = fromSqliteError(Object.assign(new Error('text with a name'), { code }));
    expect(error).toBeInstanceOf(RegisterOpenError);
    expect(error).toMatchObject({ code: expected, message: expected, detail: { reason: code } });
  });
});

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // The descriptor of the listing itself is closed again.
    return '';
  }
}

/** Files with the marker or a plain header. In a process of its own: reading here drops locks. */
function filesInClear(folder: string, marker: string): string[] {
  const script = `
    const { readdirSync, readFileSync } = require('node:fs');
    const [folder, ...words] = process.argv.slice(1);
    const found = readdirSync(folder).filter((name) => {
      const bytes = readFileSync(folder + '/' + name);
      return words.some((word) => bytes.includes(word));
    });
    process.stdout.write(JSON.stringify(found));
  `;
  const words = [marker, 'SQLite format 3'];
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script, folder, ...words], { encoding: 'utf8' }),
  );
}
