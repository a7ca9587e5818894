/**
 * The log of faults: a few hundred kilobytes at most, in two files. It takes
 * fault records only, so nothing that somebody typed can end up in it.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultRecord } from '#shared/contract/register-process.ts';

const FILE = 'dossierwacht.log';
const OLDER_FILE = 'dossierwacht.older.log';
const MAX_BYTES = 256 * 1024;

export interface Log {
  write(record: FaultRecord): void;
}

/** A log in a folder. `now` gives the instant as ISO 8601 text. */
export function createLog(folder: string, now: () => string, maxBytes = MAX_BYTES): Log {
  const path = join(folder, FILE);
  return {
    write(record) {
      const { reference, method, name, code, stack } = record;
      const line = JSON.stringify({ at: now(), reference, method, name, code, stack });
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (sizeOf(path) + line.length > maxBytes) renameSync(path, join(folder, OLDER_FILE));
        appendFileSync(path, `${line}\n`, { mode: 0o600 });
      } catch {
        // A full disk or a read-only folder: a log that cannot be written must not stop the work.
      }
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
