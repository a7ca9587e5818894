/** The statutory floor: how long the law wants it kept, whatever was promised. */
import { addDays, addPeriod, latest, type PlainDate, plainDate, yearOf } from '../calendar.ts';
import { pastDays } from './clocks.ts';
import type { RetentionFacts, RetentionRule, StatutoryFloor } from './language.ts';

/** Which floor a rule asks for, and from when. */
export interface FloorDemand {
  readonly category: string;
  readonly needsDocument: boolean;
  readonly from: 'document-date' | 'start';
}

/** A floor with its arithmetic; `on` is the first day on which the law lets go. */
export interface FloorReading {
  readonly floor: StatutoryFloor;
  readonly from: PlainDate;
  readonly countedFrom: PlainDate;
  readonly on: PlainDate;
}

/** The floor a rule asks for; null when it asks for none. */
export function floorDemand(rule: RetentionRule): FloorDemand | null {
  if (rule.floor === undefined) return null;
  return { category: rule.floor, needsDocument: rule.floorNeedsDocument, from: rule.floorFrom };
}

/**
 * Reads the floor for an item. `startedOn` is the start of the rule's own clock,
 * which stands in when no document date is known. Null when nothing applies yet.
 */
export function readFloor(
  demand: FloorDemand,
  facts: RetentionFacts,
  startedOn: PlainDate | null,
  floors: readonly StatutoryFloor[],
): FloorReading | null {
  const from = floorStart(demand, facts, startedOn);
  if (from === null) return null;
  let found: FloorReading | null = null;
  for (const floor of floors) {
    if (floor.category !== demand.category || floor.country !== facts.country) continue;
    if (floor.validFrom !== undefined && from < floor.validFrom) continue;
    if (floor.validTo !== undefined && from > floor.validTo) continue;
    const countedFrom = countingStart(floor, from, facts.financialYearEnd ?? '12-31');
    const on = addPeriod(countedFrom, floor.period);
    if (found === null || on > found.on) found = { floor, from, countedFrom, on };
  }
  return found;
}

function floorStart(
  demand: FloorDemand,
  facts: RetentionFacts,
  startedOn: PlainDate | null,
): PlainDate | null {
  if (demand.from === 'start') return startedOn;
  const document = latest(pastDays(facts, ['document-date']));
  if (document !== undefined) return document;
  return demand.needsDocument ? null : startedOn;
}

function countingStart(
  floor: StatutoryFloor,
  from: PlainDate,
  financialYearEnd: string,
): PlainDate {
  if (floor.countsFrom === 'start') return from;
  const year = yearOf(from);
  if (floor.countsFrom === 'next-1-january' || financialYearEnd === '12-31') {
    return firstOfJanuary(year + 1);
  }
  const end = yearEnd(year, financialYearEnd);
  return addDays(end >= from ? end : yearEnd(year + 1, financialYearEnd), 1);
}

// Written out, because it is asked for every item of the register and always exists.
function firstOfJanuary(year: number): PlainDate {
  return `${String(year).padStart(4, '0')}-01-01` as PlainDate;
}

// A financial year to the end of February ends on 28 or 29 February, as the year goes.
function yearEnd(year: number, monthDay: string): PlainDate {
  const month = Number(monthDay.slice(0, 2));
  const day = Number(monthDay.slice(3));
  return month === 2 && day >= 28
    ? addDays(plainDate(year, 3, 1), -1)
    : plainDate(year, month, day);
}
