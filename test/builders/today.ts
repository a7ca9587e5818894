/** The answer of Today, with nothing to do. */
import type { TodayView } from '#shared/contract/due.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

/** An answer of Today, with what differs. */
export function makeToday(parts: Partial<TodayView> = {}): TodayView {
  const none = { items: 0, persons: 0 };
  return {
    today: getPlainDate('2026-11-22'),
    clockDoubt: null,
    cleaningPending: false,
    business: 'Voorbeeld Webdiensten',
    signatory: 'Fred',
    due: none,
    soon: { ...none, withinDays: 30 },
    week: none,
    startMissing: none,
    undecidedRules: 0,
    undecidedItems: 0,
    held: 0,
    persons: 12,
    openRequests: [],
    breaches: [],
    duties: [],
    undecidedDuties: 0,
    openGaps: 0,
    tasks: { open: 0, unsent: 0, overdue: 0 },
    parties: { reviews: 0, ends: 0 },
    reviews: { persons: [], personCount: 0, exceptions: 0 },
    months: [],
    systems: [],
    ...parts,
  };
}
