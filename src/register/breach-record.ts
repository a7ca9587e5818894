/** A row of the register of breaches as the rules and the letters read it. */

import type { Selectable } from 'kysely';
import type { TodayView } from '#shared/contract/due.ts';
import { breachClock, isReportLate } from '#shared/domain/breach-clock.ts';
import {
  type Breach,
  type BreachTodo,
  breachTodos,
  isAuthoritySettled,
  isUndecided,
} from '#shared/domain/breaches.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { timeZoneOf } from '#shared/domain/deadlines.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { ReadDb } from './database.ts';
import { listOpenBreaches } from './queries/breaches.ts';
import { getController } from './queries/settings.ts';
import type { BreachTable, ControllerTable } from './schema.ts';

export function readBreachRow(row: Selectable<BreachTable>): Breach {
  return {
    role: row.role as Breach['role'],
    origin: row.origin as Breach['origin'],
    assessment: row.assessment === null ? null : JSON.parse(row.assessment),
    noBreachBecause: row.no_breach_because,
    facts: row.facts,
    discoveredAt: row.discovered_at,
    awareAt: row.aware_at,
    occurredFromOn: row.occurred_from_on as PlainDate | null,
    occurredToOn: row.occurred_to_on as PlainDate | null,
    natures: JSON.parse(row.natures) as Breach['natures'],
    personCategories: row.person_categories,
    approxPersons: row.approx_persons,
    dataCategories: row.data_categories,
    approxRecords: row.approx_records,
    cause: row.cause,
    protection: row.protection,
    consequences: row.consequences,
    measuresTaken: row.measures_taken,
    measuresPlanned: row.measures_planned,
    advice: row.advice,
    risk: row.risk as Breach['risk'],
    riskReason: row.risk_reason,
    authorityNotifiedAt: row.authority_notified_at,
    authorityReasonNot: row.authority_reason_not,
    authorityReference: row.authority_reference,
    lateReason: row.late_reason,
    personsToldOn: row.persons_told_on as PlainDate | null,
    personsNotToldBecause: row.persons_not_told_because as Breach['personsNotToldBecause'],
    personsNotToldNote: row.persons_not_told_note,
    controllerToldAt: row.controller_told_at,
    closedOn: row.closed_on as PlainDate | null,
  };
}

/** Somebody can be reached at the business: by e-mail or by phone (GDPR art. 33(3)(b)). */
export function hasContact({ email, phone }: Pick<ControllerTable, 'email' | 'phone'>): boolean {
  return email !== '' || phone !== '';
}

/** What of a breach asks for a decision or a message at an instant. */
export function todosOf(
  breach: Breach,
  controller: Pick<ControllerTable, 'email' | 'phone'>,
  now: string,
  withdrawn: boolean,
): BreachTodo[] {
  return breachTodos(breach, {
    hasContact: hasContact(controller),
    late: isReportLate(breach, now),
    withdrawn,
  });
}

/** Open breaches of which something is undecided or somebody was not told, the oldest first. */
export async function undecidedBreaches(db: ReadDb): Promise<TodayView['breaches']> {
  const [controller, rows] = await Promise.all([getController(db), listOpenBreaches(db)]);
  const timeZone = timeZoneOf(controller.country as Country);
  return rows
    .map((row) => ({ row, breach: readBreachRow(row) }))
    .filter(({ breach }) => isUndecided(breach))
    .map(({ row, breach }) => ({
      id: row.id,
      number: row.number,
      name: row.name,
      dueOn:
        breach.role === 'controller' && !isAuthoritySettled(breach)
          ? breachClock(breach.awareAt, breach.awareAt, timeZone).due.on
          : null,
    }));
}
