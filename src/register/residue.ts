/**
 * Searches a closed register for a text: in every page in clear, in every frame of
 * the write-ahead log, in the rows in use, in the words of the full-text index and in
 * the other files of the folder. Changes nothing and keeps nothing.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { foldForSearch } from '#shared/domain/fold.ts';
import { BACKUP_EXTENSION, unpackBackup } from './backup/container.ts';
import { createSearch } from './erasure/search.ts';
import { realFiles } from './files.ts';
import { REGISTER_FILE_NAME } from './half-made.ts';
import { type KeyOptions, type Secret, unlockKeys } from './keys/envelope.ts';
import { readKeyFiles } from './keys/key-file.ts';
import { lookInto } from './look-into.ts';
import { RegisterOpenError } from './open-error.ts';
import { type FoundInColumn, type FoundWord, findInRows, findWords } from './queries/residue.ts';
import { withScratchFolder } from './scratch.ts';
import {
  type DamagedPage,
  type DecryptedPage,
  decryptFilePages,
  decryptLogFrames,
  readRegisterSalt,
} from './verify-pages.ts';

export interface ResidueOptions extends KeyOptions {
  readonly folder: string;
  readonly secret: Secret;
  readonly value: string;
  /** How long to wait for another process that has the register open; 5,000 ms. */
  readonly busyTimeoutMs?: number;
}

export interface Residue {
  /** Characters of the text, which is not repeated here. */
  readonly length: number;
  readonly found: boolean;
  /** Numbers of pages of the register's file, those not in use included. */
  readonly pages: readonly number[];
  /** Frames of the write-ahead log and the page each holds. */
  readonly log: readonly { readonly frame: number; readonly page: number }[];
  readonly rows: readonly FoundInColumn[];
  /** Words of the text in the full-text index; one in use by a line may be of somebody else. */
  readonly words: readonly FoundWord[];
  /** Other files of the folder; of those under the same key the pages. */
  readonly files: readonly { readonly name: string; readonly pages: readonly number[] }[];
  readonly searched: { readonly pages: number; readonly frames: number; readonly files: number };
  /** Pages that could not be read, because they are damaged. */
  readonly unreadable: number;
}

/** True when the text occurs in the bytes, however it is written. */
type Holds = (bytes: Uint8Array) => boolean;

/** Throws a RegisterOpenError when the register cannot be read or is open somewhere. */
export async function searchResidue(options: ResidueOptions): Promise<Residue> {
  const { folder, value } = options;
  const path = join(folder, REGISTER_FILE_NAME);
  const dataKey = await unlock(options);
  try {
    const holds = searchFor(value);
    // Before the pages: it also says when somebody is writing to them just now.
    const { rows, words } = await lookInto(
      path,
      dataKey,
      ({ database }) => ({
        rows: findInRows(database, (found) =>
          typeof found === 'string' ? textHolds(found, holds) : holds(found),
        ),
        words: findWords(database, value),
      }),
      options,
    );
    const pages = searchPages(decryptFilePages(path, dataKey), holds);
    const log = searchPages(decryptLogFrames(path, dataKey), holds);
    const files = await searchFiles(folder, dataKey, holds);
    const stale = words.some(({ inUse }) => !inUse);
    const everything = [pages.found, log.found, rows, files.found];
    return {
      length: [...value].length,
      found: stale || everything.some((list) => list.length > 0),
      pages: pages.found.map(({ number }) => number),
      log: log.found.map(({ frame, number }) => ({ frame, page: number })),
      rows,
      words,
      files: files.found,
      searched: { pages: pages.searched, frames: log.searched, files: files.searched },
      unreadable: pages.unreadable,
    };
  } finally {
    dataKey.fill(0);
  }
}

async function unlock({ folder, secret, ...options }: ResidueOptions): Promise<Buffer> {
  const salt = readRegisterSalt(join(folder, REGISTER_FILE_NAME));
  const { candidates } = await readKeyFiles(folder, salt, realFiles);
  let refused: unknown = new RegisterOpenError('key-file-damaged');
  for (const sidecar of candidates) {
    try {
      return await unlockKeys(sidecar, secret, options);
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}

/** Looks in the bytes as they are and with their capitals made small. */
function searchFor(value: string): Holds {
  let search = createSearch([value]);
  return (bytes) => {
    search.add(bytes);
    search.add(withSmallLetters(bytes));
    if (search.found().size === 0) return false;
    search = createSearch([value]);
    return true;
  };
}

/** What is known to be text can be folded as the value is. */
function textHolds(text: string, holds: Holds): boolean {
  return [text, foldForSearch(text)].some((form) => holds(Buffer.from(form, 'utf8')));
}

/** Plain capitals, and those of Latin-1 (À to Þ) as UTF-8 writes them: C3 80 to C3 9E. */
function withSmallLetters(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (byte, at) => {
    const plain = byte >= 0x41 && byte <= 0x5a;
    const latin = byte >= 0x80 && byte <= 0x9e && byte !== 0x97 && bytes[at - 1] === 0xc3;
    return plain || latin ? byte + 0x20 : byte;
  });
}

function searchPages<Page extends DecryptedPage | DamagedPage>(
  pages: Iterable<Page>,
  holds: Holds,
): { found: Page[]; searched: number; unreadable: number } {
  const found: Page[] = [];
  let searched = 0;
  let unreadable = 0;
  for (const page of pages) {
    if (page.bytes === undefined) unreadable += 1;
    else {
      searched += 1;
      if (holds(page.bytes)) found.push(page);
      page.bytes.fill(0);
    }
  }
  return { found, searched, unreadable };
}

/** Everything else in the folder: copies of the register page by page, the rest as it is. */
async function searchFiles(folder: string, dataKey: Buffer, holds: Holds) {
  const found: { name: string; pages: number[] }[] = [];
  let searched = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || name === REGISTER_FILE_NAME || name.startsWith(`${REGISTER_FILE_NAME}-`))
      continue;
    searched += 1;
    const pages = await searchCopy(path, dataKey, holds);
    if (pages.length > 0 || holds(await readFile(path))) found.push({ name, pages });
  }
  return { found, searched };
}

/** Pages of a copy of the register, also of one packed in a backup; none for any other file. */
async function searchCopy(path: string, dataKey: Buffer, holds: Holds): Promise<number[]> {
  if (path.endsWith(BACKUP_EXTENSION)) return searchBackup(path, dataKey, holds);
  if (!path.endsWith('.db')) return [];
  const inFile = searchPages(decryptFilePages(path, dataKey), holds).found;
  const inLog = searchPages(decryptLogFrames(path, dataKey), holds).found;
  return [...inFile, ...inLog].map(({ number }) => number);
}

/** The register in a backup is encrypted; for a moment it stands as such in a folder of its own. */
async function searchBackup(path: string, dataKey: Buffer, holds: Holds): Promise<number[]> {
  const packed = await readFile(path);
  return withScratchFolder(realFiles, async (folder) => {
    const copy = join(folder, REGISTER_FILE_NAME);
    try {
      await writeFile(copy, unpackBackup(packed)[REGISTER_FILE_NAME], { mode: 0o600 });
    } catch (error) {
      // Damaged or no backup at all: then its bytes are all there is to search.
      if (error instanceof RegisterOpenError) return [];
      throw error;
    }
    return searchPages(decryptFilePages(copy, dataKey), holds).found.map(({ number }) => number);
  });
}
