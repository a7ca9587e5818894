/**
 * Real encrypted registers in temporary folders. Folders made here are removed
 * after all tests of the file that imports this.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createRegister } from '#register/create.ts';
import type { Secret } from '#register/keys/envelope.ts';
import type { Migration } from '#register/migrate.ts';
import { openRegister, type RegisterOptions } from '#register/open.ts';
import type { OpenRegister } from '#register/session.ts';
import { CHEAP_COST, NOTE_MIGRATIONS, PASSWORD } from './cheap-register.ts';

export { CHEAP_COST, instantArgon2id, NOTE_MIGRATIONS, PASSWORD } from './cheap-register.ts';

const CHEAP: RegisterOptions = { cost: CHEAP_COST, busyTimeoutMs: 50 };

const folders: string[] = [];
const registers: OpenRegister[] = [];

afterAll(async () => {
  for (const register of registers.splice(0)) await register.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  folders.push(folder);
  return folder;
}

export interface RegisterFile {
  readonly folder: string;
  readonly path: string;
  readonly recoveryCode: string;
  readonly migrations: readonly Migration[];
  /** The register as it was left open by making it. */
  readonly register: OpenRegister;
  /** Opens it again: with the password, unless told otherwise. Close it first. */
  open(secret?: Secret, options?: RegisterOptions): Promise<OpenRegister>;
}

export interface RegisterFileOptions extends RegisterOptions {
  readonly folder?: string;
  readonly migrations?: readonly Migration[];
}

/** A new register, open. Closed after the tests when the test does not. */
export async function buildRegisterFile(options: RegisterFileOptions = {}): Promise<RegisterFile> {
  const { folder = temporaryFolder(), migrations = NOTE_MIGRATIONS, ...others } = options;
  const made = await createRegister({
    ...CHEAP,
    ...others,
    folder,
    migrations,
    password: PASSWORD,
  });
  registers.push(made.register);
  return registerFile(folder, { ...made, migrations }, others);
}

function registerFile(
  folder: string,
  made: Pick<RegisterFile, 'migrations' | 'recoveryCode' | 'register'>,
  options: RegisterOptions,
): RegisterFile {
  const { migrations, recoveryCode, register } = made;
  return {
    folder,
    path: join(folder, 'register.db'),
    recoveryCode,
    migrations,
    register,
    async open(secret = { kind: 'password', value: PASSWORD }, more = {}) {
      const common = { ...CHEAP, ...options, ...more };
      const opened = await openRegister({ ...common, folder, migrations, secret });
      registers.push(opened);
      return opened;
    },
  };
}

const closed = new Map<number, Promise<RegisterFile>>();

/** A register that holds `count` notes and is closed: a copy of one made once per test file. */
export async function buildClosedRegister(count = 0): Promise<RegisterFile> {
  const model = closed.get(count) ?? buildModel(count);
  closed.set(count, model);
  const made = await model;
  const folder = temporaryFolder();
  cpSync(made.folder, folder, { recursive: true });
  return registerFile(folder, made, {});
}

/** A closed register with a key of its own. */
export async function buildOtherRegister(): Promise<RegisterFile> {
  return await buildModel(0);
}

async function buildModel(count: number): Promise<RegisterFile> {
  const file = await buildRegisterFile();
  addNotes(file.register, count);
  await file.register.close();
  return file;
}

/** Adds notes of about 500 characters that all hold the marker. */
export function addNotes(register: OpenRegister, count: number, marker = 'Merkteken'): void {
  const insert = register.database.prepare('INSERT INTO note (text) VALUES (?)');
  register.database.exec('BEGIN');
  for (let index = 0; index < count; index++) insert.run(`${marker} ${index} ${'x'.repeat(480)}`);
  register.database.exec('COMMIT');
}

/** Every file of a folder with its bytes (as a hash) and its moment of writing. */
export function snapshotOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const path = join(folder, name);
        const { mtimeNs, size } = statSync(path, { bigint: true });
        const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
        return [name, `${size} ${mtimeNs} ${hash}`];
      }),
  );
}

/** Damages one bit of a file. */
export function flip(path: string, position: number): void {
  const bytes = readFileSync(path);
  bytes[position] = (bytes[position] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}
