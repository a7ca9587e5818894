/** How soon something asks for attention, as the owner plans a week. */
import { addDays, type PlainDate } from './calendar.ts';

/** `now`: the day has come or gone by. `week`: within seven days. `soon`: later. */
export const URGENCIES = ['now', 'week', 'soon'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Days ahead that still belong to this week. */
export const WEEK_DAYS = 7;

/** The urgency of something that has to be done on a day. */
export function urgencyOf(on: PlainDate, today: PlainDate): Urgency {
  if (on <= today) return 'now';
  return on <= addDays(today, WEEK_DAYS) ? 'week' : 'soon';
}
