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
  readonly outcome: 'sound' | 'damaged';
  /** 0 when it is damaged. */
  readonly rows: number;
}

/**
 * Checks all that a restore checks but the password, which nobody is asked for here.
 * Writes the outcome into the journal. Throws only what says nothing of the backup,
 * such as a full disk.
 */
export async function testBackup(
  context: HandlerContext,
  path: string,
  files: FileLayer,
): Promise<BackupTest> {
  const rows = await rowsOf(context, path, files);
  const test = {
    on: context.today(),
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
): Promise<number | undefined> {
  try {
    const entries = unpackBackup(await readBackup(path, files));
    const { manifest } = assertOurs(entries, register);
    await withScratchFolder(files, async (folder) => {
      const copy = join(folder, REGISTER_FILE_NAME);
      await writeAtomically(copy, entries[REGISTER_FILE_NAME], { files });
      assertHolds(copy, manifest, register);
    });
    return countTables(manifest.tables).rows;
  } catch (error) {
    if (error instanceof RegisterOpenError && error.code === 'backup-damaged') return undefined;
    throw error;
  }
}
