/** After an erasure: the file without traces, the log beside it, and a search that shows it. */
import type { SelfTest } from '#shared/contract/disposal-views.ts';
import { removeOldCopies } from '../backup/old-copies.ts';
import type { WriteDb } from '../database.ts';
import { writeErasureLog } from '../erasure-log.ts';
import { inTransaction } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import { countOlderBackups } from '../queries/backups.ts';
import { countTaskIdentifiers } from '../queries/disposal-tasks.ts';
import {
  findDisposal,
  listSelfTests,
  listUncleaned,
  updateDisposal,
} from '../queries/disposals.ts';
import { getJournalEnd } from '../queries/journal.ts';
import { isCleaningPending, saveCleaningPending } from '../queries/settings.ts';
import { rebuildFile } from '../queries/whole-file.ts';
import { searchErased } from './self-test.ts';

/** Leaves nothing of deleted rows in the folder of the register: file, log and older copies. */
export async function cleanFile(context: HandlerContext): Promise<void> {
  rebuildFile(context.database);
  await removeOldCopies(context.register.folder);
  await writeErasureLog(context);
}

/**
 * Cleans the file, searches it for what went, and writes the outcome down with the
 * run. Outside a transaction. What fails here is tried again at the next opening.
 */
export async function cleanAfter(
  context: HandlerContext,
  disposalId: number,
  values: readonly string[],
): Promise<void> {
  context.progress({ kind: 'disposal', step: 'clean', done: 0, total: 1 });
  await cleanFile(context);
  context.progress({ kind: 'disposal', step: 'search', done: 0, total: 1 });
  const found = searchErased(context, values, await countOlderBackups(context.db));
  const before = (await findDisposal(context.db, disposalId))?.self_test ?? null;
  const selfTest = before === null ? found : together(JSON.parse(before) as SelfTest, found);
  const stillNeeded = await countTaskIdentifiers(context.db, disposalId);
  await writeDown(context, disposalId, { ...selfTest, inOpenTasks: stillNeeded });
}

/** A later search looks for what the tasks still knew; what the first one looked for stays gone. */
function together(first: SelfTest, later: SelfTest): SelfTest {
  return {
    ...later,
    values: first.values,
    residue: first.residue + later.residue,
    sharedWithOthers: first.sharedWithOthers,
    inProofs: Math.max(first.inProofs, later.inProofs),
  };
}

/** Cleans what a crash between erasing and cleaning left. The values are no longer known then. */
export async function finishCleaning(context: HandlerContext): Promise<void> {
  if (!(await isCleaningPending(context.db))) return;
  await cleanFile(context);
  for (const { id } of await listUncleaned(context.db)) {
    await writeDown(context, id, searchErased(context, [], await countOlderBackups(context.db)));
  }
  await inTransaction(
    context,
    async ({ db }) => {
      await recountIdentifiers(db);
      await saveCleaningPending(db, false);
    },
    true,
  );
}

/** What tasks still know may have become less after the last search. */
async function recountIdentifiers(db: WriteDb): Promise<void> {
  for (const { id, self_test } of await listSelfTests(db)) {
    const before = JSON.parse(self_test) as SelfTest;
    const inOpenTasks = await countTaskIdentifiers(db, id);
    if (before.inOpenTasks === inOpenTasks) continue;
    await updateDisposal(db, id, { self_test: JSON.stringify({ ...before, inOpenTasks }) });
  }
}

async function writeDown(
  context: HandlerContext,
  disposalId: number,
  selfTest: SelfTest,
): Promise<void> {
  await inTransaction(context, async ({ db, journal }) => {
    const disposal = await findDisposal(db, disposalId);
    await saveCleaningPending(db, false);
    await journal({
      action: 'disposal-cleaned',
      subjectKind: 'disposal',
      subjectId: disposalId,
      detail: {
        number: disposal?.number ?? '',
        pages: selfTest.pages,
        values: selfTest.values,
        residue: selfTest.residue,
        inOpenTasks: selfTest.inOpenTasks,
      },
    });
    const head = await getJournalEnd(db);
    await updateDisposal(db, disposalId, {
      self_test: JSON.stringify(selfTest),
      journal_hash: head.hash,
    });
  });
  context.database.pragma('wal_checkpoint(TRUNCATE)');
}
