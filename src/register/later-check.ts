/**
 * Looks at every page of a large register after it was opened, in slices of a few
 * milliseconds between the calls of the process (docs/adr/0059).
 *
 * SQLite runs in this same thread and only within a call, so a slice never meets a page
 * that is half written. What the file lacks at rest is still in the write-ahead log, for
 * instance after a disk was full; so a page is only called damaged when the log was moved
 * into the file and it looks bad again.
 *
 * The descriptor is opened before SQLite opens the file and closed after SQLite closed it:
 * in between, closing it would drop SQLite's locks on POSIX systems
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
import type Database from 'better-sqlite3';
import { toReadError } from './open-error.ts';
import { type Header, LOCK_PAGE, PAGE_BYTES, PageReader } from './page-reader.ts';

/** Files up to this size are looked at wholly before they are opened. */
export const LARGE_BYTES = 16 * 1024 * 1024;
/** Pages of a larger one that are looked at before it is opened. */
export const SAMPLE_PAGES = 512;

/** Leaves the first screen alone with the processor. */
const START_AFTER_MS = 2000;
const SLICE_PAGES = 128;
const PAUSE_MS = 2;
/** How long to wait when the log cannot be moved just now. */
const AGAIN_AFTER_MS = 250;

export interface LaterCheckOptions {
  /** Called once at most, with the first damaged page, counted from 1. The check is then over. */
  onDamage(page: number): void;
  /** Called when every page was found sound. */
  onSound?(): void;
  /** Bytes from which a file counts as large; 16 MiB. */
  readonly above?: number;
  /** How many pages are looked at before opening; 512. */
  readonly sample?: number;
  readonly startAfterMs?: number;
  /** How many pages are looked at between two calls; 128. */
  readonly slicePages?: number;
}

export interface LaterCheck {
  /** To be called when SQLite has the file open. */
  start(database: Database.Database): void;
  /** To be called when SQLite has closed the file. */
  close(): void;
}

interface Looked {
  /** The first page that is not sound. */
  readonly bad?: number;
  /** True when the slice was the last. */
  readonly ended?: boolean;
}

/** Opens the file for a later check. Throws errors of reading a register. */
export function prepareLaterCheck(
  path: string,
  dataKey: Uint8Array,
  options: LaterCheckOptions,
): LaterCheck {
  const slicePages = options.slicePages ?? SLICE_PAGES;
  const reader = openReader(path, dataKey, slicePages);
  let timer: NodeJS.Timeout | undefined;
  let next = 2;

  /** Moves on when all pages of the next slice are sound; otherwise the first that is not. */
  function look(chunkPages = slicePages): Looked {
    reader.refresh();
    const header = readHeader(reader);
    if (header === undefined) return { bad: 1 };
    // Erasing shortens the file, work lengthens it: what page 1 says now is what counts.
    const last = Math.min(next + slicePages - 1, header.pages);
    for (let number = next; number <= last; number++) {
      if (number !== LOCK_PAGE && !isSound(reader, number, chunkPages)) return { bad: number };
    }
    const ended = last === header.pages;
    if (ended && reader.fileBytes > last * PAGE_BYTES) return { bad: last + 1 };
    next = last + 1;
    return { ended };
  }

  function lookOn(database: Database.Database): void {
    if (!database.open) return;
    let { bad, ended } = look();
    if (bad !== undefined) {
      if (!movedLog(database)) {
        lookLater(database, AGAIN_AFTER_MS);
        return;
      }
      // One at a time, as an unreadable page makes those read along with it unreadable.
      ({ bad, ended } = look(1));
    }
    if (bad !== undefined) options.onDamage(bad);
    else if (ended) options.onSound?.();
    else lookLater(database, PAUSE_MS);
  }

  function lookLater(database: Database.Database, afterMs: number): void {
    timer = setTimeout(lookOn, afterMs, database);
    timer.unref();
  }

  return {
    start: (database) => lookLater(database, options.startAfterMs ?? START_AFTER_MS),
    close() {
      clearTimeout(timer);
      reader.close();
    },
  };
}

function openReader(path: string, dataKey: Uint8Array, chunkPages: number): PageReader {
  try {
    return new PageReader(path, dataKey, { withLog: false, chunkPages });
  } catch (error) {
    throw toReadError(error);
  }
}

/** Moves everything committed into the file; false when something stands in the way. */
function movedLog(database: Database.Database): boolean {
  if (database.inTransaction) return false;
  try {
    return database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch {
    return false;
  }
}

function readHeader(reader: PageReader): Header | undefined {
  try {
    return reader.header();
  } catch {
    return undefined;
  }
}

/** A page that cannot be read is as lost as one that was changed. */
function isSound(reader: PageReader, number: number, chunkPages: number): boolean {
  try {
    const page = reader.page(number, chunkPages);
    return page !== undefined && reader.isSound(page, number);
  } catch {
    return false;
  }
}
