/** Rehearsing a restore: everything that happens on a bad day, in a folder that is thrown away. */
import type { Rehearsal, RehearsalProgress } from '#shared/contract/backups.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { type FileLayer, realFiles, removeFolder } from '../files.ts';
import { inTransaction } from '../in-transaction.ts';
import type { KeyOptions, Secret } from '../keys/envelope.ts';
import type { Migration } from '../migrate.ts';
import { openRegister } from '../open.ts';
import { RegisterOpenError, toWriteError } from '../open-error.ts';
import { createContext, type HandlerContext } from '../process/context.ts';
import { countAllPersons } from '../queries/disposals.ts';
import { digestTables, isIntact } from '../queries/table-digests.ts';
import { countTables } from './create.ts';
import { listBackups } from './known-backups.ts';
import { restoreBackup } from './restore.ts';
import { stagingPath } from './swap.ts';

export interface RehearsalOptions extends KeyOptions {
  /** What opened the register when the backup was made: the rehearsal proves that too. */
  readonly secret: Secret;
  readonly migrations: readonly Migration[];
  readonly files?: FileLayer;
}

/**
 * Restores the newest backup that is there into a folder of its own, opens it, checks and
 * counts it, and removes that folder whatever happens; one that a killed process left, the
 * next opening removes. The open register is not touched but for a line in its journal.
 * Throws `backup-missing` when there is no backup, `backup-former-secret` when what opens the
 * register of now did not do so when the backup was made, `cancelled` when the owner stopped
 * it, and what a restore throws.
 */
export async function rehearseRestore(
  context: HandlerContext,
  options: RehearsalOptions,
): Promise<Rehearsal> {
  const files = options.files ?? realFiles;
  const newest = (await listBackups(context, files)).find(({ state }) => state === 'there');
  if (newest === undefined) throw new RegisterOpenError('backup-missing');
  const folder = stagingPath(context.register.folder, files);
  const clock = { today: context.today, now: context.now };
  try {
    await begin(context, 'restore');
    const report = await restoreBackup({
      ...options,
      path: newest.path,
      folder,
      clock,
      files,
    }).catch((error: unknown) => refuse(error, context, options.secret));
    await begin(context, 'open');
    const register = await openRegister({ ...options, folder, files });
    try {
      await begin(context, 'count');
      const counts = await countIn(createContext(register, clock));
      await inTransaction(context, ({ journal }) =>
        journal({ action: 'restore-rehearsed', subjectKind: 'register', detail: counts }),
      );
      return {
        path: newest.path,
        madeAt: report.backupMadeAt,
        ...counts,
        personsNow: await countAllPersons(context.db),
      };
    } finally {
      await register.close();
    }
  } finally {
    await tell(context, 'wipe');
    await wipe(folder, files);
  }
}

/** A code that is right for today is not wrong: the backup is of before it. */
async function refuse(error: unknown, context: HandlerContext, secret: Secret): Promise<never> {
  const isWrong = error instanceof RegisterOpenError && error.code.startsWith('wrong-');
  if (isWrong && (await context.register.opensWith(secret))) {
    throw new RegisterOpenError('backup-former-secret');
  }
  throw error;
}

/** Lets the wish to stop be heard, and then says what comes. */
async function begin(context: HandlerContext, step: RehearsalProgress['step']): Promise<void> {
  await tell(context, step);
  if (context.isCancelled()) throw new ContractError('cancelled');
}

async function tell(context: HandlerContext, step: RehearsalProgress['step']): Promise<void> {
  context.progress({ kind: 'rehearsal', step } satisfies RehearsalProgress);
  await new Promise((resolve) => setImmediate(resolve));
}

async function countIn({
  db,
  database,
  register,
}: HandlerContext): Promise<{ persons: number; rows: number }> {
  if (!isIntact(database)) throw new RegisterOpenError('backup-damaged', { reason: 'integrity' });
  const key = register.deriveKey('backup-manifest');
  try {
    const { rows } = countTables(digestTables(database, key));
    return { persons: await countAllPersons(db), rows };
  } finally {
    key.fill(0);
  }
}

/** What stands there is as encrypted as the register; it goes all the same. */
async function wipe(folder: string, files: FileLayer): Promise<void> {
  try {
    await removeFolder(folder, files);
  } catch (error) {
    throw toWriteError(error);
  }
}
