/**
 * Who may get in where (GDPR art. 32(4): people act on instruction only), and whether that
 * list was gone through in time.
 */
import { addDays, addPeriod, type Period, type PlainDate } from './calendar.ts';

export const AUTHORISED_TO = ['view', 'change', 'manage'] as const;
export type AuthorisedTo = (typeof AUTHORISED_TO)[number];

/** `undecided`: it was gone through, but nobody chose when that has to happen again. */
export const REVIEW_STATES = ['never', 'late', 'undecided', 'soon', 'in-time'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

const SOON_DAYS = 14;

/** How the going through stands on a day: when it was last done, and how often that was promised. */
export function reviewState(
  reviewedOn: PlainDate | null,
  period: Period | null,
  today: PlainDate,
): ReviewState {
  if (reviewedOn === null) return 'never';
  if (period === null) return 'undecided';
  const next = addPeriod(reviewedOn, period);
  if (next < today) return 'late';
  return next <= addDays(today, SOON_DAYS) ? 'soon' : 'in-time';
}

/** True while somebody may get in. The day on which it ends counts no more. */
export function isAuthorised(
  { sinceOn, endedOn }: { readonly sinceOn: PlainDate | null; readonly endedOn: PlainDate | null },
  today: PlainDate,
): boolean {
  return (sinceOn === null || sinceOn <= today) && (endedOn === null || endedOn > today);
}
