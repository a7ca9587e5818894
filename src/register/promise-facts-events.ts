/** What happened, for the promise check: requests and their terms, breaches, disclosures. */
import { breachClock, isReportLate } from '#shared/domain/breach-clock.ts';
import { isUndecided } from '#shared/domain/breaches.ts';
import { addMonths, type PlainDate } from '#shared/domain/calendar.ts';
import {
  type BreachFacts,
  DISCLOSURE_KINDS,
  type DisclosureFact,
  type DisclosureKind,
  type PracticeFacts,
  type RequestFacts,
} from '#shared/domain/promises/facts.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { readBreachRow } from './breach-record.ts';
import type { ReadDb } from './database.ts';
import { requestDeadline } from './handlers/request-deadline.ts';
import { listBreaches } from './queries/breaches.ts';
import {
  countCopiesWithoutReason,
  countDisclosures,
  countObjectionsNotBlocked,
  countOpenSuspicions,
  countPostsStillUp,
  listAnsweredSince,
} from './queries/promise-facts-counts.ts';
import { listOpenRequests } from './queries/requests.ts';

type TimedRequest = Awaited<ReturnType<typeof listAnsweredSince>>[number];

/** An answer that came too late is told for as long as this. */
const MONTHS_REMEMBERED = 12;

async function listLate(
  db: ReadDb,
  rows: readonly TimedRequest[],
  today: PlainDate,
): Promise<TimedRequest[]> {
  const late = await Promise.all(
    rows.map(async (row) => {
      const { term } = await requestDeadline(db, row, today);
      return (row.answered_on ?? today) > term.dueOn ? [row] : [];
    }),
  );
  return late.flat();
}

function byRight(rows: readonly TimedRequest[]): RequestFacts['lateOpen'] {
  const counts: Partial<Record<DataSubjectRight, number>> = {};
  for (const row of rows) {
    for (const right of JSON.parse(row.rights) as DataSubjectRight[]) {
      counts[right] = (counts[right] ?? 0) + 1;
    }
  }
  return counts;
}

export async function readRequestFacts(db: ReadDb, today: PlainDate): Promise<RequestFacts> {
  const answeredSince = addMonths(today, -MONTHS_REMEMBERED);
  const open = await listLate(db, await listOpenRequests(db), today);
  const answered = await listLate(db, await listAnsweredSince(db, answeredSince), today);
  return {
    lateOpen: byRight(open),
    lateAnswered: byRight(answered),
    lateComplaints: open.filter(({ kind }) => kind === 'complaint').length,
    copiesWithoutReason: await countCopiesWithoutReason(db),
    objectionsNotBlocked: await countObjectionsNotBlocked(db),
    postsStillUp: await countPostsStillUp(db),
  };
}

export async function readBreachFacts(db: ReadDb, now: string): Promise<BreachFacts> {
  const breaches = (await listBreaches(db)).map(readBreachRow);
  return {
    undecided: breaches.filter(
      (breach) => isUndecided(breach) && breachClock(breach.awareAt, now, 'UTC').late,
    ).length,
    lateWithoutReason: breaches.filter(
      (breach) =>
        breach.authorityNotifiedAt !== null &&
        breach.lateReason === '' &&
        isReportLate(breach, now),
    ).length,
  };
}

const NONE: DisclosureFact = { all: 0, lacking: 0 };

export async function readDisclosureFacts(
  db: ReadDb,
  today: PlainDate,
): Promise<Pick<PracticeFacts, 'disclosures' | 'openSuspicions'>> {
  const rows = await countDisclosures(db);
  const entries = DISCLOSURE_KINDS.map((kind): [DisclosureKind, DisclosureFact] => {
    const row = rows.find((one) => one.kind === kind);
    return [kind, row === undefined ? NONE : { all: row.all_of_it, lacking: row.lacking }];
  });
  return {
    disclosures: Object.fromEntries(entries) as Record<DisclosureKind, DisclosureFact>,
    openSuspicions: await countOpenSuspicions(db, today),
  };
}
