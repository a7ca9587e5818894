/** Asking the owner for what only the owner can see to. */
import { dirname } from 'node:path';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { asksForCode, asksForCopy, laterUntil } from '#shared/domain/safekeeping.ts';
import { listBackups } from '../backup/known-backups.ts';
import { inTransaction } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import { getBackupPlan } from '../queries/backup-care.ts';
import { findFirstDays, getSafekeeping, saveSafekeeping } from '../queries/safekeeping.ts';

type SafekeepingMethodName = 'safekeeping.get' | 'safekeeping.check-code' | 'safekeeping.later';

/** They need the open register itself: the keys, and where backups are. */
export const safekeepingHandlers: {
  readonly [M in SafekeepingMethodName]: (
    context: HandlerContext,
    input: Parsed<M>,
  ) => Promise<Output<M>>;
} = {
  'safekeeping.get': async (context) => {
    // The example has no paper and needs no copy.
    if (context.backupFolder === undefined) return { asks: [] };
    const { db } = context;
    const today = context.today();
    const kept = await getSafekeeping(db);
    const { since, firstDataOn } = await findFirstDays(db);
    const code = { since, checkedOn: kept.codeCheckedOn, laterUntil: kept.codeLaterUntil };
    const copy = {
      firstDataOn,
      known: await isCopyKnown(context, context.backupFolder),
      laterUntil: kept.copyLaterUntil,
    };
    return {
      asks: [
        ...(asksForCode(code, today) ? (['recovery-code'] as const) : []),
        ...(asksForCopy(copy, today) ? (['copy-elsewhere'] as const) : []),
      ],
    };
  },

  'safekeeping.check-code': async (context, { recoveryCode }) => {
    const opens = await context.register.opensWith({ kind: 'recovery', value: recoveryCode });
    if (!opens) return { opens };
    await inTransaction(context, async ({ db, today, journal }) => {
      await saveSafekeeping(db, { codeCheckedOn: today, codeLaterUntil: null });
      await journal({ action: 'recovery-code-checked', subjectKind: 'register' });
    });
    return { opens };
  },

  'safekeeping.later': async (context, { matter }) => {
    const until = laterUntil(matter, context.today());
    await inTransaction(
      context,
      ({ db }) =>
        saveSafekeeping(
          db,
          matter === 'recovery-code' ? { codeLaterUntil: until } : { copyLaterUntil: until },
        ),
      true,
    );
    return DONE;
  },
};

/**
 * Automatic backups go to a second folder or to another disk, or the owner put one where
 * the automatic ones do not go. What became of that one the program cannot know.
 */
async function isCopyKnown(context: HandlerContext, usual: string): Promise<boolean> {
  const plan = await getBackupPlan(context.db);
  if (plan.second !== null || plan.apart.includes('first')) return true;
  const own = [usual, plan.first, context.register.folder];
  return (await listBackups(context)).some(({ path }) => !own.includes(dirname(path)));
}
