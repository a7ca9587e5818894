/** What asks for attention, by how soon. Pure: everything comes from the answer of the register. */
import type { Output } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type Urgency, urgencyOf } from '#shared/domain/urgency.ts';

export type Today = Output<'today.get'>;

/** One thing to do. `on` is the day by which; null where the count is what matters. */
export type Thing =
  | { readonly kind: 'request'; readonly request: Today['openRequests'][number] }
  | { readonly kind: 'breach'; readonly breach: Today['breaches'][number] }
  | { readonly kind: 'due'; readonly items: number; readonly persons: number }
  | { readonly kind: 'week'; readonly items: number; readonly persons: number }
  | { readonly kind: 'soon'; readonly items: number; readonly days: number }
  | { readonly kind: 'duty'; readonly duty: Today['duties'][number] }
  | { readonly kind: 'tasks-overdue'; readonly count: number }
  | { readonly kind: 'tasks-unsent'; readonly count: number }
  | { readonly kind: 'tasks-waiting'; readonly count: number }
  | { readonly kind: 'review'; readonly review: Today['reviews']['persons'][number] }
  | { readonly kind: 'exceptions'; readonly count: number }
  | { readonly kind: 'party-reviews'; readonly count: number }
  | { readonly kind: 'party-ends'; readonly count: number };

/** Everything there is to do, the most pressing first within each group. */
export function groupThings(today: Today): Record<Urgency, Thing[]> {
  const { due, week, soon, tasks, reviews } = today;
  const groups: Record<Urgency, Thing[]> = { now: [], week: [], soon: [] };
  const by = (on: PlainDate) => groups[urgencyOf(on, today.today)];

  // The hours of a breach run: it cannot wait, whatever the day is.
  for (const breach of today.breaches) groups.now.push({ kind: 'breach', breach });
  for (const request of today.openRequests) by(request.safeOn).push({ kind: 'request', request });
  if (due.items > 0) groups.now.push({ kind: 'due', items: due.items, persons: due.persons });
  if (week.items > 0) groups.week.push({ kind: 'week', items: week.items, persons: week.persons });
  if (soon.items > 0) groups.soon.push({ kind: 'soon', items: soon.items, days: soon.withinDays });
  for (const duty of today.duties) by(duty.nextOn).push({ kind: 'duty', duty });
  const waiting = tasks.open - tasks.overdue - tasks.unsent;
  if (tasks.overdue > 0) groups.now.push({ kind: 'tasks-overdue', count: tasks.overdue });
  if (tasks.unsent > 0) groups.week.push({ kind: 'tasks-unsent', count: tasks.unsent });
  if (waiting > 0) groups.soon.push({ kind: 'tasks-waiting', count: waiting });
  for (const review of reviews.persons) groups.now.push({ kind: 'review', review });
  if (reviews.exceptions > 0) {
    groups.now.push({ kind: 'exceptions', count: reviews.exceptions });
  }
  const { parties } = today;
  if (parties.reviews > 0) groups.now.push({ kind: 'party-reviews', count: parties.reviews });
  if (parties.ends > 0) groups.week.push({ kind: 'party-ends', count: parties.ends });
  return groups;
}

/** True when anything asks for attention, however soon. */
export function hasThings(today: Today): boolean {
  return Object.values(groupThings(today)).some((things) => things.length > 0);
}

/** Tells the things of a list apart. */
export function thingKey(thing: Thing): string {
  switch (thing.kind) {
    case 'request':
      return `request-${thing.request.id}`;
    case 'breach':
      return `breach-${thing.breach.id}`;
    case 'duty':
      return `duty-${thing.duty.id}`;
    case 'review':
      return `review-${thing.review.personId}`;
    default:
      return thing.kind;
  }
}
