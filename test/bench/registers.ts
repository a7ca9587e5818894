/**
 * The registers that are measured: made once per size and schema, kept in the cache beside a
 * plain copy of the same file for floors. Nothing works on what is kept, only on copies.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { PASSWORD } from '#test/builders/cheap-register.ts';
import { makeRegister } from './full-size.ts';

const ROOT = join(import.meta.dirname, '../..');
export const BENCH_CACHE = join(ROOT, '.cache/bench');
const WORK = join(BENCH_CACHE, `work-${process.pid}`);
const MAKERS = ['test/bench/full-size.ts', 'test/register/schema.sql', 'src/register/migrations'];

export interface MadeRegister {
  readonly persons: number;
  /** Holds `register.db` and its keys. */
  readonly folder: string;
  /** The same pages without encryption; every person in it is invented. */
  readonly plain: string;
}

/** The register of so many persons, made when it is not there yet. */
export async function registerOf(
  persons: number,
  say: (text: string) => void,
): Promise<MadeRegister> {
  const hash = hashOfMakers();
  const kept = join(BENCH_CACHE, `${hash}-${persons}`);
  const made = { persons, folder: join(kept, 'register'), plain: join(kept, 'plain.db') };
  if (existsSync(kept)) return made;
  removeMadeOtherwise(hash);
  say(`making a register of ${persons} persons`);
  const making = `${kept}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(join(making, 'register'), { recursive: true });
  await makeRegister(join(making, 'register'), persons);
  await decrypt(join(making, 'register'), join(making, 'plain.db'));
  renameSync(making, kept);
  return made;
}

/** Two gigabytes for each schema that once was would fill a disk. */
function removeMadeOtherwise(hash: string): void {
  if (!existsSync(BENCH_CACHE)) return;
  for (const name of readdirSync(BENCH_CACHE)) {
    if (!/^[0-9a-f]{12}-\d+/.test(name) || name.startsWith(hash)) continue;
    rmSync(join(BENCH_CACHE, name), { recursive: true, force: true });
  }
}

/** An empty folder to work in, gone after the run. */
export function workFolder(name: string): string {
  const folder = join(WORK, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A copy of a register's folder to work on. */
export function copyRegister(made: MadeRegister, folder: string): string {
  cpSync(made.folder, folder, { recursive: true });
  return folder;
}

export function removeWork(): void {
  rmSync(WORK, { recursive: true, force: true, maxRetries: 3 });
}

/** Writes the same pages in clear. */
async function decrypt(folder: string, plain: string): Promise<void> {
  const copy = `${plain}.making`;
  cpSync(folder, copy, { recursive: true });
  const { database } = await openRegister({
    folder: copy,
    secret: { kind: 'password', value: PASSWORD },
    migrations,
  });
  database.pragma('journal_mode=DELETE');
  database.rekey(Buffer.alloc(0));
  database.close();
  renameSync(join(copy, 'register.db'), plain);
  rmSync(copy, { recursive: true });
}

/** Names what a register is made from: another schema or another filling makes another one. */
function hashOfMakers(): string {
  const hash = createHash('sha256');
  for (const maker of MAKERS) {
    const path = join(ROOT, maker);
    const files = maker.includes('.') ? [path] : readdirSync(path).map((name) => join(path, name));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
