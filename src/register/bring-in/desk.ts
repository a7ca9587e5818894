/**
 * What lies on the desk: the files of one import, what was read in them and what the
 * register had to say about it. Only in the memory of the process that holds the key.
 */

import { ContractError } from '#shared/contract/errors.ts';
import type { ImportPart } from '#shared/contract/import-views.ts';
import { ARCHIVE_BYTES, FILE_BYTES } from '../import/limits.ts';
import type { SourceFile } from '../import/open-file.ts';
import { FileRefused, type ReadResult } from '../import/records.ts';
import type { Proposal } from './propose.ts';
import type { ReadJob, ReadOutcome, ReadStep, UsedMapping } from './reading.ts';

/** Reads files, here or in a thread of their own. Throws `cancelled` when it was stopped. */
export type ReadFiles = (
  job: ReadJob,
  listener: { readonly isCancelled: () => boolean; readonly onStep: (step: ReadStep) => void },
) => Promise<ReadOutcome>;

/** Somebody in the files who was erased here and stays out. */
export interface HeldBack {
  readonly erasureId: number;
  readonly erasedOn: string;
  readonly cause: string;
  readonly matchedOn: readonly string[];
}

/** What was read last, weighed against the register. */
export interface Looked {
  readonly result: ReadResult;
  readonly system: string;
  readonly parts: readonly ImportPart[];
  readonly mappings: readonly UsedMapping[];
  /** The system of the register whose numbers the records carry, as far as it is known. */
  readonly systemId: number | null;
  readonly proposals: readonly Proposal[];
  /** By key of the record. */
  readonly heldBack: ReadonlyMap<string, readonly HeldBack[]>;
}

export interface Piece {
  readonly file: number;
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

export interface ImportDesk {
  clear(): void;
  /** Adds a piece. Throws FileRefused for a file over the limits, `conflict` for one out of order. */
  put(piece: Piece): void;
  /** The files, when every one is whole. Throws `conflict` when one is not, or none is there. */
  files(): readonly SourceFile[];
  readonly read: ReadFiles;
  /** What `imports.look` found last; a new look or other files make it go. */
  looked: Looked | undefined;
}

interface Filling {
  readonly name: string;
  readonly bytes: Uint8Array;
  filled: number;
}

/** In the process itself: for tests, which read small files. */
const readHere: ReadFiles = async (job, { onStep }) =>
  (await import('./reading.ts')).readJob(job, onStep);

/** An empty desk. */
export function createDesk(read: ReadFiles = readHere): ImportDesk {
  let filling: Filling[] = [];
  return {
    looked: undefined,
    read,
    clear() {
      filling = [];
      this.looked = undefined;
    },
    put({ file, name, offset, size, bytes }) {
      this.looked = undefined;
      if (size > FILE_BYTES) throw new FileRefused('file.too-large', { limit: FILE_BYTES });
      if (offset === 0) {
        if (file !== filling.length) throw new ContractError('conflict');
        const total = filling.reduce((sum, one) => sum + one.bytes.length, size);
        if (total > ARCHIVE_BYTES) {
          throw new FileRefused('archive.too-large', { limit: ARCHIVE_BYTES });
        }
        filling.push({ name, bytes: new Uint8Array(size), filled: 0 });
      }
      const at = filling[file];
      if (at === undefined || at.filled !== offset || offset + bytes.length > at.bytes.length) {
        throw new ContractError('conflict');
      }
      at.bytes.set(bytes, offset);
      at.filled += bytes.length;
    },
    files() {
      if (filling.length === 0 || filling.some((one) => one.filled !== one.bytes.length)) {
        throw new ContractError('conflict');
      }
      return filling.map(({ name, bytes }) => ({ name, bytes }));
    },
  };
}
