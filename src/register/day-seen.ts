/**
 * The latest day this register was open on. Whatever is removed because its day has come
 * waits while the computer gives a day that cannot be believed.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { isDayDoubtful } from '#shared/domain/clock-doubt.ts';
import type { ReadDb, WriteDb } from './database.ts';
import type { WriteContext } from './handlers/context.ts';
import { ifRoom } from './if-room.ts';
import { inTransaction } from './in-transaction.ts';
import type { HandlerContext } from './process/context.ts';
import { findJudgedDay, findSeenDay, saveSeenDay } from './queries/settings.ts';

/** The latest day that was believed, when `today` is not to be believed after it; else null. */
export async function findDoubt(db: ReadDb, today: PlainDate): Promise<PlainDate | null> {
  const seenOn = await latestSeen(db);
  return isDayDoubtful(today, seenOn) ? seenOn : null;
}

/** Remembers the day, unless it is doubtful or earlier. To be called on every new day. */
export async function seeDay(db: WriteDb, today: PlainDate): Promise<void> {
  const doubt = await findDoubt(db, today);
  // What it is doubted for stays known, whatever is reckoned for the doubtful day.
  if (doubt !== null) await saveSeenDay(db, doubt);
  else if (await isNewDay(db, today)) await saveSeenDay(db, today);
}

/** The same at an opening; a full disk keeps nobody from their register. */
export async function seeToday(context: HandlerContext): Promise<void> {
  const today = context.today();
  if (!(await isNewDay(context.db, today))) return;
  await ifRoom(() => inTransaction(context, ({ db }) => saveSeenDay(db, today), true));
}

async function isNewDay(db: ReadDb, today: PlainDate): Promise<boolean> {
  if ((await findDoubt(db, today)) !== null) return false;
  const seenOn = await findSeenDay(db);
  return seenOn === null || today > seenOn;
}

/** The owner looked at the date and says that it is right. */
export async function believeDay({ db, today, journal }: WriteContext): Promise<void> {
  const doubt = await findDoubt(db, today);
  if (doubt === null) return;
  await saveSeenDay(db, today);
  await journal({ action: 'date-confirmed', subjectKind: 'register', detail: { after: doubt } });
}

/** Registers of before this was kept know only the day of their last reckoning. */
async function latestSeen(db: ReadDb): Promise<PlainDate | null> {
  return (await findSeenDay(db)) ?? (await findJudgedDay(db));
}
