/** Until when the file of an answered request is kept. */
import { addPeriod, type Period, type PlainDate } from '#shared/domain/calendar.ts';

interface AnsweredRequest {
  readonly status: string;
  readonly answered_on: string | null;
  readonly kept_until: string | null;
}

/**
 * The day that was set when it was closed; of a file that was closed before a period was
 * chosen, by the period of now. Null for an open request, and without a period.
 */
export function keptUntilOf(
  { status, answered_on, kept_until }: AnsweredRequest,
  period: Period | null,
): PlainDate | null {
  if (kept_until !== null) return kept_until as PlainDate;
  if (status !== 'answered' || answered_on === null || period === null) return null;
  return addPeriod(answered_on as PlainDate, period);
}
