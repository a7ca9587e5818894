/**
 * Looks for what was erased where it should be gone: in every page of the file,
 * in the full-text index and in the write-ahead log. What is found is counted,
 * never kept.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SelfTest } from '#shared/contract/disposal-views.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import type { HandlerContext } from '../process/context.ts';
import {
  countPages,
  countStaleWords,
  readPages,
  visitProgramTexts,
  visitProofs,
  visitTaskTexts,
  visitTexts,
} from '../queries/whole-file.ts';
import { createSearches, SHORTEST_SEARCHED } from './search.ts';

/**
 * Searches the file that is open for these values. `residue` has to be 0: a value
 * that is found although no row in use holds it. Values that other people's data
 * share, and those by which open tasks find somebody, are counted apart.
 */
export function searchErased(
  { database, register, now }: HandlerContext,
  values: readonly string[],
  olderBackups: number,
): SelfTest {
  const searched = values.filter((value) => value.trim().length >= SHORTEST_SEARCHED);
  const pages = readPages(database);
  try {
    const createSearch = createSearches(searched);
    const inPages = createSearch();
    inPages.add(pages);
    const inUse = createSearch();
    visitTexts(database, (text) => inUse.add(Buffer.from(text, 'utf8')));
    const inTasks = createSearch();
    visitTaskTexts(database, (text) => inTasks.add(Buffer.from(text, 'utf8')));
    const inProofs = createSearch();
    visitProofs(database, inProofs.add);
    const inProgram = createSearch();
    visitProgramTexts(database, (text) => inProgram.add(Buffer.from(text, 'utf8')));
    const inFiles = createSearch();
    const otherFiles = searchFolder(register.folder, inFiles.add);
    const shared = inUse.found();
    const inOpenTasks = [...inTasks.found()].filter((index) => !shared.has(index));
    const kept = inProofs.found();
    const explained = new Set([...shared, ...inOpenTasks, ...kept, ...inProgram.found()]);
    const found = [...new Set([...inPages.found(), ...inFiles.found()])];
    const unexplained = found.filter((index) => !explained.has(index));
    return {
      at: now(),
      pages: countPages(pages),
      values: searched.length,
      residue: unexplained.length + countStaleWords(database, searched),
      sharedWithOthers: shared.size,
      inOpenTasks: inOpenTasks.length,
      inProofs: kept.size,
      logBytes: sizeOf(join(register.folder, `${REGISTER_FILE_NAME}-wal`)),
      otherFiles,
      olderBackups,
    };
  } finally {
    pages.fill(0);
  }
}

/** Searches the other files of the folder; the register itself is open and read above. */
function searchFolder(folder: string, add: (bytes: Uint8Array) => void): number {
  let files = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.startsWith(REGISTER_FILE_NAME)) continue;
    add(readFileSync(join(entry.parentPath, entry.name)));
    files += 1;
  }
  return files;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
