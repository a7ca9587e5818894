/**
 * The folders in which backups were put, kept where they can be read while the register
 * cannot: the list of backups itself is in the register. Folders only, nothing of a person.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { writeWholeFile } from './whole-file.ts';

const MOST_PLACES = 8;

const PlacesFile = v.strictObject({
  version: v.literal(1),
  folders: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4096))), v.maxLength(MOST_PLACES)),
});

export interface BackupPlaces {
  /** The last one first. */
  list(): readonly string[];
  /** Remembers folders. What cannot be written is still known until the app ends. */
  remember(folders: readonly string[]): Promise<void>;
}

/** Reads the file; one that is missing or damaged holds nothing. */
export function openBackupPlaces(path: string): BackupPlaces {
  let folders = read(path);
  let lastWrite: Promise<unknown> = Promise.resolve();
  return {
    list: () => folders,
    remember(more) {
      const next = [...new Set([...more, ...folders])].slice(0, MOST_PLACES);
      if (next.every((folder) => folders.includes(folder))) return Promise.resolve();
      folders = next;
      const text = `${JSON.stringify({ version: 1, folders }, null, 2)}\n`;
      // A full disk must not keep a backup from being made.
      const done = lastWrite
        .then(() => writeWholeFile(path, new TextEncoder().encode(text)))
        .catch(() => undefined);
      lastWrite = done;
      return done;
    },
  };
}

function read(path: string): readonly string[] {
  try {
    return v.parse(PlacesFile, JSON.parse(readFileSync(path, 'utf8'))).folders;
  } catch {
    return [];
  }
}
