import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { countChange, readChangeCounter } from '#register/change-counter.ts';
import { realFiles } from '#register/files.ts';
import { parseSidecar } from '#register/keys/sidecar.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import type { RegisterOpenError } from '#register/open-error.ts';
import { createContext } from '#register/process/context.ts';
import type { OpenRegister } from '#register/session.ts';
import { KEY_FILE, KEY_FILE_COPY, tamperedWith } from '#test/builders/key-files.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { makeRegister } from '#test/builders/register.ts';
import {
  buildRegisterFile,
  CHEAP_COST,
  flip,
  PASSWORD,
  type RegisterFile,
  snapshotOf,
  temporaryFolder,
} from '#test/builders/register-file.ts';

/** One counted change, as every command makes. */
function write(register: OpenRegister, text: string): void {
  const { database } = register;
  database.exec('BEGIN');
  database.prepare('INSERT INTO note (text) VALUES (?)').run(text);
  countChange(database);
  database.exec('COMMIT');
}

function textsIn(register: OpenRegister): unknown[] {
  return register.database.prepare('SELECT text FROM note ORDER BY id').pluck().all();
}

/** What a process that was killed right now would leave behind, in a folder of its own. */
function killed(file: RegisterFile): string {
  const folder = mkdtempSync(join(temporaryFolder(), 'killed-'));
  cpSync(file.folder, folder, { recursive: true });
  return folder;
}

function open(file: RegisterFile, folder: string, older: 'refuse' | 'take' = 'refuse') {
  const secret = { kind: 'password', value: PASSWORD } as const;
  return openRegister({ folder, secret, migrations: file.migrations, cost: CHEAP_COST, older });
}

/** Fails to open, and checks that not a byte and no time of writing changed. */
async function untouchedError(file: RegisterFile, folder: string): Promise<RegisterOpenError> {
  const before = snapshotOf(folder);
  const folderTime = statSync(folder, { bigint: true }).mtimeNs;
  const error = await openErrorOf(() => open(file, folder));
  expect(snapshotOf(folder)).toEqual(before);
  expect(statSync(folder, { bigint: true }).mtimeNs).toBe(folderTime);
  return error;
}

function counterIn(folder: string, name = KEY_FILE): number {
  return parseSidecar(readFileSync(join(folder, name))).changeCounter;
}

describe('the change counter', () => {
  it('rises with every command and stands in both key files after closing', async () => {
    const register = await makeRegister();
    const { database } = register.context;
    // The first call of a day also brings the verdicts up to date.
    await register.call('drafts.save', { key: 'persons.new', value: '{}' });
    const before = readChangeCounter(database);
    await register.call('drafts.save', { key: 'persons.new', value: '{}' });
    expect(readChangeCounter(database)).toBe(before + 1);
    await register.file.register.close();
    expect(counterIn(register.file.folder)).toBe(before + 1);
    expect(counterIn(register.file.folder, KEY_FILE_COPY)).toBe(before + 1);
  });

  it('does not count what was undone', async () => {
    const { register } = await buildRegisterFile();
    register.database.exec('BEGIN');
    countChange(register.database);
    register.database.exec('ROLLBACK');
    expect(readChangeCounter(register.database)).toBe(0);
  });

  it('survives a rebuilt file and comes along with a copy', async () => {
    const { register, folder } = await buildRegisterFile();
    write(register, 'een');
    write(register, 'twee');
    register.database.exec('VACUUM');
    expect(readChangeCounter(register.database)).toBe(2);
    const copy = join(folder, 'copy.db');
    register.database.prepare('VACUUM INTO ?').run(copy);
    expect(register.verifyCopy(copy).changeCounter).toBe(2);
  });

  it('in a key file that somebody lowered without the key is not believed', async () => {
    const file = await buildRegisterFile();
    write(file.register, 'een');
    await file.register.close();
    for (const name of [KEY_FILE, KEY_FILE_COPY]) {
      const path = join(file.folder, name);
      const lowered = tamperedWith(parseSidecar(readFileSync(path)), (content) => {
        content.changeCounter = 0;
      });
      writeFileSync(path, lowered);
    }
    expect((await untouchedError(file, file.folder)).code).toBe('key-file-damaged');
  });
});

describe('an older register', () => {
  async function overwritten(): Promise<{ file: RegisterFile; newer: Buffer }> {
    const file = await buildRegisterFile();
    write(file.register, 'een');
    await file.register.close();
    const older = readFileSync(file.path);
    const register = await file.open();
    write(register, 'twee');
    write(register, 'drie');
    await register.close();
    const newer = readFileSync(file.path);
    writeFileSync(file.path, older);
    return { file, newer };
  }

  it('is refused, with how much it lacks, and left as it is', async () => {
    const { file, newer } = await overwritten();
    const error = await untouchedError(file, file.folder);
    expect([error.code, error.detail.changesLacking]).toEqual(['register-older', 2]);
    // The newer one, put back, opens.
    writeFileSync(file.path, newer);
    const register = await open(file, file.folder);
    expect(textsIn(register)).toEqual(['een', 'twee', 'drie']);
    await register.close();
  });

  it('is noticed by the copy as well, when the key file was put back with it', async () => {
    const file = await buildRegisterFile();
    write(file.register, 'een');
    await file.register.close();
    const folder = killed(file);
    const register = await file.open();
    write(register, 'twee');
    await register.close();
    for (const name of ['register.db', KEY_FILE]) {
      copyFileSync(join(folder, name), join(file.folder, name));
    }
    expect((await untouchedError(file, file.folder)).code).toBe('register-older');
  });

  it('opens when the owner takes it, and is the newest from then on', async () => {
    const { file, newer } = await overwritten();
    const register = await open(file, file.folder, 'take');
    expect(register.older).toEqual({ changesLacking: 2 });
    expect(textsIn(register)).toEqual(['een']);
    await register.close();
    const again = await open(file, file.folder);
    expect(again.older).toBeUndefined();
    await again.close();
    // What was the newest is now the older one: two histories are never mixed in silence.
    writeFileSync(file.path, newer);
    expect((await untouchedError(file, file.folder)).code).toBe('register-older');
  });

  it('that was taken is written down in the journal', async () => {
    const made = await makeRegister();
    await made.file.register.close();
    const older = readFileSync(made.file.path);
    const { file } = made;
    const register = await open({ ...file, migrations }, file.folder);
    const context = createContext(register, {
      today: made.context.today,
      now: made.context.now,
    });
    await afterOpening(context);
    context.database.exec('BEGIN');
    countChange(context.database);
    context.database.exec('COMMIT');
    await register.close();
    writeFileSync(file.path, older);
    const taken = await open(file, file.folder, 'take');
    const after = createContext(taken, { today: made.context.today, now: made.context.now });
    await afterOpening(after);
    const row = after.database
      .prepare("SELECT detail FROM journal WHERE action = 'older-register-taken'")
      .get() as { detail: string };
    expect(JSON.parse(row.detail).changesLacking).toBeGreaterThan(0);
    await taken.close();
  });
});

describe('the log of a process that was killed', () => {
  it('holds what the key file was told of, and loses nothing when it is whole', async () => {
    const file = await buildRegisterFile();
    write(file.register, 'een');
    await file.register.settle();
    write(file.register, 'twee');
    const folder = killed(file);
    expect(statSync(join(folder, 'register.db-wal')).size).toBeGreaterThan(0);
    const register = await open(file, folder);
    expect(textsIn(register)).toEqual(['een', 'twee']);
    expect(register.notices).toEqual([]);
    await register.close();
  });

  it('is empty at rest, so that losing it loses nothing', async () => {
    const file = await buildRegisterFile();
    for (const text of ['een', 'twee', 'drie']) write(file.register, text);
    await file.register.settle();
    const folder = killed(file);
    expect(statSync(join(folder, 'register.db-wal')).size).toBe(0);
    unlinkSync(join(folder, 'register.db-wal'));
    const register = await open(file, folder);
    expect(textsIn(register)).toEqual(['een', 'twee', 'drie']);
    await register.close();
  });

  it('is noticed when it is lost', async () => {
    const { file, folder } = await withLogKept();
    unlinkSync(join(folder, 'register.db-wal'));
    const error = await untouchedError(file, folder);
    expect([error.code, error.detail.changesLacking]).toEqual(['register-older', 20]);
  });

  it('is noticed wherever a bit of it is flipped', async () => {
    const { file, folder } = await withLogKept();
    const log = join(folder, 'register.db-wal');
    const { size } = statSync(log);
    const codes = new Set<string>();
    for (let place = 8; place < size; place += Math.floor(size / 25)) {
      flip(log, place);
      codes.add((await untouchedError(file, folder)).code);
      flip(log, place);
    }
    expect([...codes]).toEqual(['log-damaged']);
    const register = await open(file, folder);
    expect(textsIn(register)).toHaveLength(20);
    await register.close();
  }, 60_000);

  it('that is cut off is noticed, and what is left of it opens when the owner takes it', async () => {
    const { file, folder } = await withLogKept();
    const log = join(folder, 'register.db-wal');
    writeFileSync(log, readFileSync(log).subarray(0, statSync(log).size >> 1));
    expect((await untouchedError(file, folder)).code).toBe('log-damaged');
    const register = await open(file, folder, 'take');
    const texts = textsIn(register);
    expect(texts.length).toBeLessThan(20);
    expect(register.older).toEqual({ changesLacking: 20 - texts.length });
    await register.close();
  });
});

describe('telling the key file', () => {
  it('that cannot be done keeps nobody from working and closing', async () => {
    const made = await buildRegisterFile();
    await made.register.close();
    let full = false;
    const fs = {
      ...realFiles.fs,
      open: async (...given: Parameters<typeof realFiles.fs.open>) => {
        if (full) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        return realFiles.fs.open(...given);
      },
    };
    const register = await made.open(undefined, { files: { ...realFiles, fs } });
    write(register, 'een');
    full = true;
    expect((await openErrorOf(() => register.settle())).code).toBe('disk-full');
    await register.close();
    const again = await open(made, made.folder);
    expect(textsIn(again)).toEqual(['een']);
    await again.close();
  });

  it('leaves a folder of three files, and touches none when nothing changed', async () => {
    const file = await buildRegisterFile();
    write(file.register, 'een');
    await file.register.settle();
    await file.register.close();
    expect(existsSync(join(file.folder, 'register.db-wal'))).toBe(false);
    const before = snapshotOf(file.folder);
    const register = await file.open();
    await register.settle();
    await register.close();
    expect(readdirSync(file.folder).length).toBe(3);
    const keys = (snapshot: Record<string, string>) => [
      snapshot[KEY_FILE],
      snapshot[KEY_FILE_COPY],
    ];
    expect(keys(snapshotOf(file.folder))).toEqual(keys(before));
  });
});

/**
 * What is left of a process that was killed between telling the key file and moving the
 * log into the register: twenty changes stand in the log alone.
 */
async function withLogKept(): Promise<{ file: RegisterFile; folder: string }> {
  const file = await buildRegisterFile();
  for (let index = 0; index < 20; index++) write(file.register, `wijziging ${index}`);
  const folder = killed(file);
  await file.register.settle();
  for (const name of [KEY_FILE, KEY_FILE_COPY]) {
    rmSync(join(folder, name));
    copyFileSync(join(file.folder, name), join(folder, name));
  }
  return { file, folder };
}
