/** How a breach stands, in one word, and how far its clock is. */
import type { BreachRow, BreachView } from '#shared/contract/breaches.ts';
import { type BreachClock, breachClock, isReportLate } from '#shared/domain/breach-clock.ts';
import { type BreachTodo, breachTodos, isAuthoritySettled } from '#shared/domain/breaches.ts';

export const CASE_STATES = [
  'late',
  'authority',
  'controller',
  'persons',
  'complete',
  'running',
  'closed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What the clock of a breach follows from. */
export type ClockFacts = Pick<
  BreachRow,
  | 'role'
  | 'awareAt'
  | 'risk'
  | 'authorityNotifiedAt'
  | 'authorityReasonNot'
  | 'noBreachBecause'
  | 'controllerToldAt'
  | 'closedOn'
>;

/** The state of a breach: what is most pressing first. */
export function caseState(
  breach: ClockFacts & { readonly todos: readonly BreachTodo[] },
  now: string,
): CaseState {
  const { todos } = breach;
  if (breach.closedOn !== null) return 'closed';
  if (todos.includes('authority')) return isReportLate(breach, now) ? 'late' : 'authority';
  if (todos.includes('controller')) return 'controller';
  if (todos.includes('persons')) return 'persons';
  // A risk that is not assessed leaves open whether persons are told, reported or not.
  if (todos.includes('risk')) return 'authority';
  return todos.includes('complete') ? 'complete' : 'running';
}

/** What there is to do, reckoned at this moment rather than when the page was asked for. */
export function todosNow(breach: BreachView, now: string): BreachTodo[] {
  return breachTodos(breach, {
    hasContact: breach.hasContact,
    late: isReportLate(breach, now),
    withdrawn: breach.notices.some(({ kind }) => kind === 'withdrawal'),
  });
}

/**
 * What the clock says. `running`: the 72 hours run, or are over without a report.
 * `reported`: they ended with a report. `none-needed`: it was decided that no report
 * is needed. As processor there are no 72 hours: `to-tell` or `told`.
 */
export type ClockReading =
  | { readonly kind: 'running' | 'to-tell'; readonly clock: BreachClock }
  | { readonly kind: 'reported'; readonly clock: BreachClock; readonly at: string }
  | { readonly kind: 'none-needed' }
  | { readonly kind: 'told'; readonly at: string };

export function readClock(breach: ClockFacts, now: string, timeZone: string): ClockReading {
  const clockAt = (at: string) => breachClock(breach.awareAt, at, timeZone);
  if (breach.role === 'processor') {
    const at = breach.controllerToldAt;
    return at === null ? { kind: 'to-tell', clock: clockAt(now) } : { kind: 'told', at };
  }
  const { authorityNotifiedAt: at } = breach;
  if (at !== null) return { kind: 'reported', clock: clockAt(at), at };
  if (isAuthoritySettled(breach)) return { kind: 'none-needed' };
  return { kind: 'running', clock: clockAt(now) };
}

/** True when a report comes, or came, after the 72 hours. */
export function isLateReading(reading: ClockReading): boolean {
  return (reading.kind === 'running' || reading.kind === 'reported') && reading.clock.late;
}
