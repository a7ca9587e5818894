/**
 * The retention engine: a rule, the facts of one data item, the law and the
 * owner's choice in; the date with its reasons out. Pure: today is a fact.
 */
import type { PlainDate } from '../calendar.ts';
import { pastDays } from './clocks.ts';
import { type FloorReading, readFloor } from './floors.ts';
import { activeHolds } from './holds.ts';
import type {
  RetentionChoice,
  RetentionFacts,
  RetentionKnowledge,
  RetentionRule,
} from './language.ts';
import type { Reading } from './reading.ts';
import { readRule } from './shapes.ts';
import { makeVerdict, type Verdict } from './verdict.ts';

/**
 * Decides what has to happen to one data item. Precedence: what may never be
 * stored, then an active hold, then the shape of the rule; of promise (or choice)
 * and statutory floor the later date decides. Facts after today do not count.
 */
export function evaluateRetention(
  rule: RetentionRule,
  facts: RetentionFacts,
  knowledge: RetentionKnowledge,
  choice?: RetentionChoice,
): Verdict {
  const read = readRule(rule, {
    facts,
    knowledge,
    choice,
    promise: knowledge.promise,
    seen: [knowledge.promise],
  });
  const holds = activeHolds(facts);
  const reading = withFieldFloor(read, facts);
  return makeVerdict({
    rule,
    facts,
    reading,
    choice,
    floor: floorOf(reading, facts, knowledge),
    holds: read.state === 'never-store' ? [] : holds,
    underHold: holds.length > 0,
    recheckOn: nextChange(facts),
    floorExists: floorExists(reading, facts, knowledge),
  });
}

/** Fields that tax law wants kept stay tax records, also under a rule that does not say so. */
function withFieldFloor(reading: Reading, facts: RetentionFacts): Reading {
  const category = facts.fieldFloor;
  if (category === undefined || reading.law !== null || reading.lawUnknown !== null) return reading;
  const demand = { category, needsDocument: true, from: 'document-date' } as const;
  return pastDays(facts, ['document-date']).length > 0
    ? { ...reading, law: demand }
    : { ...reading, lawUnknown: demand };
}

function floorExists(
  { law, lawUnknown }: Reading,
  { country }: RetentionFacts,
  { floors }: RetentionKnowledge,
): boolean {
  const category = law?.category ?? lawUnknown?.category;
  return floors.some((floor) => floor.category === category && floor.country === country);
}

function floorOf(
  reading: Reading,
  facts: RetentionFacts,
  knowledge: RetentionKnowledge,
): FloorReading | null {
  if (reading.law === null) return null;
  return readFloor(reading.law, facts, reading.startedOn, knowledge.floors);
}

// Every fact takes effect on its own day, so nothing changes before the first of those.
function nextChange({ today, events, agreements, holds }: RetentionFacts): PlainDate | null {
  let next: PlainDate | null = null;
  const look = (day: PlainDate | null) => {
    if (day !== null && day > today && (next === null || day < next)) next = day;
  };
  for (const event of events) look(event.on);
  for (const spans of [agreements, holds]) {
    for (const span of spans) {
      look(span.from);
      look(span.to);
    }
  }
  return next;
}
