/** What is done once a register is open and ours alone: the log of erasures, and old copies. */
import { expireBackups } from './backup/known-backups.ts';
import { sweepOldCopies } from './backup/old-copies.ts';
import { renewLastBackup } from './backup/renew.ts';
import { findDoubt, seeToday } from './day-seen.ts';
import { finishCleaning } from './erasure/clean.ts';
import {
  type ErasureLogReading,
  erasuresUnknownTo,
  readErasureLog,
  sameErasures,
  writeErasureLog,
} from './erasure-log.ts';
import { type FileLayer, realFiles } from './files.ts';
import { reapplyErasures } from './gate.ts';
import { ifRoom } from './if-room.ts';
import { inTransaction } from './in-transaction.ts';
import type { HandlerContext } from './process/context.ts';
import { listErasures } from './queries/erasures.ts';
import { finishRenewal } from './renew-key.ts';
import { completePromises } from './seed-promises.ts';

export interface AfterOpening {
  /** How the log of erasures was found. */
  readonly erasureLog: ErasureLogReading['state'];
  /** Erasures that only the log knew of: the register is an older copy. They were done again. */
  readonly reapplied: number;
}

/**
 * Holds the log of erasures against the tables, finishes what a crash interrupted,
 * and removes copies whose last day has come. A log that cannot be read is kept under
 * another name, and the journal says so.
 */
export async function afterOpening(
  context: HandlerContext,
  files: FileLayer = realFiles,
): Promise<AfterOpening> {
  await writeDownOlder(context);
  await seeToday(context);
  await completePromises(context);
  const result = await syncErasureLog(context, files);
  await ifRoom(() => finishRenewal(context, files));
  await ifRoom(() => finishCleaning(context));
  await ifRoom(async () => {
    if ((await findDoubt(context.db, context.today())) !== null) return;
    await sweepOldCopies(context.register.folder, context.today(), files);
  });
  // Whatever keeps a new backup from being made keeps nobody from their register.
  await renewLastBackup(context, files).catch(() => false);
  await ifRoom(() => expireBackups(context, files));
  return result;
}

/** The owner chose to go on with a register that lacks changes. */
async function writeDownOlder(context: HandlerContext): Promise<void> {
  const { older } = context.register;
  if (older === undefined) return;
  await inTransaction(context, ({ journal }) =>
    journal({
      action: 'older-register-taken',
      subjectKind: 'register',
      detail: { changesLacking: older.changesLacking },
    }),
  );
}

async function syncErasureLog(context: HandlerContext, files: FileLayer): Promise<AfterOpening> {
  const found = await readErasureLog(context.register.folder, context.register, files);
  const known = await listErasures(context.db);
  if (found.state === 'good') {
    const unknown = erasuresUnknownTo(known, found.log.erasures);
    if (unknown.length > 0) {
      // The file is cleaned with whatever else waits for it.
      await reapplyErasures(context, unknown);
    } else if (!sameErasures(known, found.log.erasures)) {
      await ifRoom(() => writeErasureLog(context, files));
    }
    return { erasureLog: found.state, reapplied: unknown.length };
  }
  if (found.state === 'missing') {
    if (known.length > 0) await ifRoom(() => writeErasureLog(context, files));
    return { erasureLog: found.state, reapplied: 0 };
  }
  await writeErasureLog(context, files);
  await inTransaction(context, ({ journal }) =>
    journal({
      action: 'erasure-log-replaced',
      subjectKind: 'register',
      detail: { found: found.state, erasures: known.length },
    }),
  );
  return { erasureLog: found.state, reapplied: 0 };
}
