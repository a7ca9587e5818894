/** What asks for attention beside data and requests: duties, copies elsewhere, reasons to look at again. */
import type { TodayView } from '#shared/contract/due.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { DUTY_SOON_DAYS, type DutyKind } from '#shared/domain/duties.ts';
import { asksAttention } from '#shared/domain/measures.ts';
import { undecidedBreaches } from '../breach-record.ts';
import type { ReadDb } from '../database.ts';
import { readGaps } from '../gap-facts.ts';
import { countUndecidedDuties, listDutiesUpTo } from '../queries/duties.ts';
import { listMeasures } from '../queries/measures.ts';
import { countPartiesToLookAt } from '../queries/parties.ts';
import { countPublicationsToTakeDown } from '../queries/publications.ts';
import { countExceptionsUpTo, countOpenTasks, listReviewsOfPersons } from '../queries/reminders.ts';
import { measureTimes } from './measures.ts';
import { readText } from './texts.ts';

type Attention = Pick<
  TodayView,
  | 'breaches'
  | 'duties'
  | 'undecidedDuties'
  | 'openGaps'
  | 'safety'
  | 'tasks'
  | 'parties'
  | 'reviews'
>;

/** How many persons Today names at most; the rest is a number. */
const NAMED_PERSONS = 20;

export async function attentionOn(db: ReadDb, today: PlainDate): Promise<Attention> {
  const [
    breaches,
    duties,
    undecidedDuties,
    gaps,
    tasks,
    parties,
    reviews,
    exceptions,
    measures,
    publications,
  ] = await Promise.all([
    undecidedBreaches(db),
    listDutiesUpTo(db, addDays(today, DUTY_SOON_DAYS)),
    countUndecidedDuties(db),
    readGaps(db),
    countOpenTasks(db, today),
    countPartiesToLookAt(db, today),
    listReviewsOfPersons(db, today, NAMED_PERSONS),
    countExceptionsUpTo(db, today),
    listMeasures(db),
    countPublicationsToTakeDown(db),
  ]);
  return {
    breaches,
    duties: duties.map((row) => ({
      id: row.id,
      kind: row.kind as DutyKind,
      name: readText(row.name),
      period: row.period,
      nextOn: row.next_on as PlainDate,
    })),
    undecidedDuties,
    openGaps: gaps.filter((gap) => gap.state === 'open').length,
    safety: {
      measures: measures.filter((row) => asksAttention(measureTimes(row), today)).length,
      publications,
    },
    tasks,
    parties,
    reviews: {
      persons: reviews.map((row) => ({
        personId: row.person_id,
        person: row.display_name,
        count: row.count,
        reviewOn: row.review_on as PlainDate,
      })),
      personCount: reviews[0]?.persons ?? 0,
      exceptions,
    },
  };
}
