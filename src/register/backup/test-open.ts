/** Whether a backup of the open register can be brought back: read with its own key, to the last row. */
import { join } from 'node:path';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type FileLayer, writeAtomically } from '../files.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { inTransaction } from '../in-transaction.ts';
import { RegisterOpenError } from '../open-error.ts';
import type { HandlerContext } from '../process/context.ts';
import { withScratchFolder } from '../scratch.ts';
import { unpackBackup } from './container.ts';
import { countTables } from './create.ts';
import { readBackup } from './read.ts';
import { assertHolds, assertOurs } from './verify.ts';

export interface BackupTest {
  readonly on: PlainDate;
  /** `other-key`: whole, but only the key of when it was made could tell more. */
  readonly outcome: 'sound' | 'damaged' | 'other-key';
  /** 0 unless it is sound. */
  readonly rows: number;
}

/**
 * Checks all that a restore checks but the password, which nobody is asked for here.
 * Writes into the journal whether it is sound. Throws only what says nothing of the backup,
 * such as a full disk.
 */
export async function testBackup(
  context: HandlerContext,
  path: string,
  files: FileLayer,
): Promise<BackupTest> {
  const on = context.today();
  const rows = await rowsOf(context, path, files);
  if (rows === 'other-key') return { on, outcome: rows, rows: 0 };
  const test = {
    on,
    outcome: rows === undefined ? 'damaged' : 'sound',
    rows: rows ?? 0,
  } as const;
  await inTransaction(context, ({ journal }) =>
    journal({
      action: rows === undefined ? 'backup-test-failed' : 'backup-tested',
      subjectKind: 'register',
      detail: rows === undefined ? {} : { rows },
    }),
  );
  return test;
}

/** The rows in it; undefined when it is damaged. */
async function rowsOf(
  { register }: HandlerContext,
  path: string,
  files: FileLayer,
): Promise<number | 'other-key' | undefined> {
  try {
    const entries = unpackBackup(await readBackup(path, files));
    const { manifest } = assertOurs(entries, register);
    return await withScratchFolder(files, async (folder) => {
      const copy = join(folder, REGISTER_FILE_NAME);
      await writeAtomically(copy, entries[REGISTER_FILE_NAME], { files });
      try {
        assertHolds(copy, manifest, register);
      } catch (error) {
        // Renewing the key leaves what manifests are signed with: every byte is as it was made.
        if (isDamage(error) && register.verifyCopy(copy).firstBadPage === 1) return 'other-key';
        throw error;
      }
      return countTables(manifest.tables).rows;
    });
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof RegisterOpenError && error.code === 'backup-damaged';
}
