/** Files of requests that were kept long enough: which they are, and taking them away. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';
import { findDoubt } from '../day-seen.ts';
import { deleteExpiredLetters, deleteRequestFiles } from '../queries/request-file.ts';
import { listPossiblyExpiredRequests } from '../queries/requests.ts';
import { getSettings, saveCleaningPending } from '../queries/settings.ts';
import type { WriteContext } from './context.ts';
import { keptUntilOf } from './kept-until.ts';
import type { RequestOfFile } from './request-state.ts';

/** Files whose own period is over. */
export async function listExpired(db: ReadDb, today: PlainDate): Promise<RequestOfFile[]> {
  const { requestFilePeriod } = await getSettings(db);
  return (await listPossiblyExpiredRequests(db, today)).filter((row) => {
    const keptUntil = keptUntilOf(row, requestFilePeriod);
    return keptUntil !== null && keptUntil <= today;
  });
}

/** Takes files away whose own period is over. The file of the register is to be cleaned afterwards. */
export async function deleteExpired(
  { db, today, journal }: WriteContext,
  { requestIds }: Parsed<'requests.delete-expired'>,
): Promise<number> {
  if ((await findDoubt(db, today)) !== null) throw new ContractError('clock-doubt');
  const expired = new Set((await listExpired(db, today)).map(({ id }) => id));
  // A file whose period is not over, or has none, stays.
  if (!requestIds.every((id) => expired.has(id))) throw new ContractError('conflict');
  const deleted = await deleteRequestFiles(db, requestIds);
  const letters = await deleteExpiredLetters(db, today);
  await saveCleaningPending(db, true);
  await journal({
    action: 'request-files-deleted',
    subjectKind: 'request',
    detail: { requests: deleted, letters },
  });
  return deleted;
}
