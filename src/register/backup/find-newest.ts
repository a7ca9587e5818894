/** The newest backup that is whole, found without a key: for when the register cannot be opened. */
import { join } from 'node:path';
import { exists, type FileLayer, readIfPresent, realFiles } from '../files.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { KEY_FILE_COPY_NAME, KEY_FILE_NAME } from '../keys/key-file.ts';
import { MAX_SIDECAR_BYTES, parseSidecar, REGISTER_SALT_BYTES } from '../keys/sidecar.ts';
import { readSalt } from '../verify-pages.ts';
import { BACKUP_EXTENSION, MANIFEST_NAME, unpackBackup } from './container.ts';
import { parseManifest } from './manifest.ts';

export interface FindOptions {
  /** The folder of the register. */
  readonly folder: string;
  /** Folders in which backups were put. */
  readonly places: readonly string[];
  readonly files?: FileLayer;
}

export interface FoundBackup {
  readonly path: string;
  /** ISO 8601 instant in UTC. */
  readonly madeAt: string;
}

/** The moment in a name that the program gave: `dossierwacht-2026-11-22-093015`. */
const OWN_NAME = /^dossierwacht-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\b/;

/**
 * Looks for the newest backup of this register of which every byte is as it was written.
 * Whether it was made with the register's key shows when it is opened. Undefined when
 * there is none; a folder or file that cannot be read is passed over.
 */
export async function findNewestBackup(options: FindOptions): Promise<FoundBackup | undefined> {
  const files = options.files ?? realFiles;
  const salts = await knownSalts(options.folder, files);
  const all = await Promise.all(
    [...new Set(options.places)].map((place) => listCandidates(place, files)),
  );
  const newestFirst = all.flat().sort((a, b) => b.momentMs - a.momentMs);
  for (const { path } of newestFirst) {
    const found = await look(path, salts, files);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Candidate {
  readonly path: string;
  /** By its name, else by when the file was written. */
  readonly momentMs: number;
}

async function listCandidates(folder: string, files: FileLayer): Promise<Candidate[]> {
  const found: Candidate[] = [];
  try {
    for (const name of await files.fs.readdir(folder)) {
      if (!name.endsWith(BACKUP_EXTENSION)) continue;
      const path = join(folder, name);
      const [, day, hours, minutes, seconds] = OWN_NAME.exec(name) ?? [];
      const momentMs =
        day === undefined
          ? (await files.fs.stat(path)).mtimeMs
          : Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
      found.push({ path, momentMs });
    }
  } catch {
    // The disk is not there, or may not be read: whatever was found before counts.
  }
  return found;
}

async function look(
  path: string,
  salts: ReadonlySet<string>,
  files: FileLayer,
): Promise<FoundBackup | undefined> {
  try {
    const entries = unpackBackup(await files.fs.readFile(path));
    const { registerSalt } = parseSidecar(entries[KEY_FILE_NAME]);
    if (salts.size > 0 && !salts.has(registerSalt)) return undefined;
    return { path, madeAt: parseManifest(entries[MANIFEST_NAME]).createdAt };
  } catch {
    return undefined;
  }
}

/** By what the register is known: how its file begins, and what its key files say. */
async function knownSalts(folder: string, files: FileLayer): Promise<ReadonlySet<string>> {
  const salts = new Set<string>();
  for (const name of [KEY_FILE_NAME, KEY_FILE_COPY_NAME]) {
    const salt = await readOr(async () => {
      const bytes = await readIfPresent(join(folder, name), MAX_SIDECAR_BYTES, files);
      return bytes && parseSidecar(bytes).registerSalt;
    });
    if (salt !== undefined) salts.add(salt);
  }
  const path = join(folder, REGISTER_FILE_NAME);
  const salt = await readOr(async () =>
    (await exists(path, files)) ? readSalt(path).toString('hex') : undefined,
  );
  if (salt?.length === REGISTER_SALT_BYTES * 2) salts.add(salt);
  return salts;
}

async function readOr<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
