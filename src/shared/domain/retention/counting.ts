/** Counting out a period: by the statement, and by the owner's choice beside it. */
import { addPeriod, latest, type PlainDate } from '../calendar.ts';
import { type ClockReading, lastAgreementEnd, readClock, runningAgreement } from './clocks.ts';
import { floorDemand } from './floors.ts';
import type { AgreementSpan, Clock, RetentionRule } from './language.ts';
import {
  promised,
  type Reading,
  type ReadingContext,
  reading,
  started,
  waiting,
  whileAgreementRuns,
} from './reading.ts';
import type { Conflict, Reason } from './reasons.ts';

/** The rule without the statement's period: what is left when only the owner names one. */
export function ownPeriod(rule: RetentionRule): RetentionRule {
  const { period: _, ...rest } = rule;
  return rest;
}

/** A period after the start of the clock (R1 to R4, R6, R11, R13, R15). */
export function countDated(rule: RetentionRule, context: ReadingContext): Reading {
  const own = readClock(rule.clock, context.facts);
  const statement = statementCount(rule, own, context);
  const chosen = chosenCount(rule, context);
  const startConflict = unnamedStart(rule, context);

  if (chosen === undefined) {
    if (own.state !== 'started') {
      const wait = waiting(own, rule.clock, context.facts);
      return reading({
        ...wait,
        law: floorDemand(rule),
        conflicts: [...startConflict, ...wait.conflicts],
      });
    }
    if (statement.on === null) return withoutPeriod(rule, own, startConflict, context);
    return reading({
      state: 'running',
      on: statement.on,
      promisedOn: statement.on,
      startedOn: own.on,
      startedBy: own.by,
      law: floorDemand(rule),
      reasons: statement.reasons,
      conflicts: startConflict,
    });
  }

  const { clock, period, start } = chosen;
  if (start.state !== 'started') {
    const wait = waiting(start, clock, context.facts);
    return reading({
      ...wait,
      promisedOn: statement.on,
      law: floorDemand(rule),
      reasons: [...statement.reasons, ...wait.reasons],
      conflicts: [...startConflict, ...wait.conflicts],
    });
  }
  const chosenOn = addPeriod(start.on, period);
  return reading({
    state: 'running',
    on: chosenOn,
    promisedOn: statement.on,
    chosenOn,
    startedOn: start.on,
    startedBy: start.by,
    law: floorDemand(rule),
    reasons: [...statement.reasons, choiceReason(period, chosenOn, start)],
    conflicts: startConflict,
  });
}

/**
 * R5: a period after leaving the list, but not before the last agreement ended;
 * while one runs the data stay for one use only.
 */
export function countList(rule: RetentionRule, context: ReadingContext): Reading {
  const { facts } = context;
  const withoutAgreements: RetentionRule = {
    ...rule,
    clock: { ...rule.clock, agreements: 'ignore' },
  };
  const counted = countDated(withoutAgreements, context);

  const listed: Clock = { ...rule.clock, agreements: 'last-end' };
  const running = runningAgreement(listed, facts);
  if (running) return whileListed(withoutAgreements, counted, running, context);

  const end = lastAgreementEnd(listed, facts);
  if (end === undefined || counted.on === null || end <= counted.on) return counted;
  return {
    ...counted,
    on: end,
    promisedOn: counted.promisedOn && notBefore(counted.promisedOn, end),
    chosenOn: counted.chosenOn && notBefore(counted.chosenOn, end),
    reasons: [...counted.reasons, { code: 'not-before-agreement-end', params: { on: end } }],
  };
}

// Left the list while an agreement runs: kept, for one use only.
function whileListed(
  rule: RetentionRule,
  counted: Reading,
  running: AgreementSpan,
  { facts, promise }: ReadingContext,
): Reading {
  const left = readClock(rule.clock, facts);
  const wait = whileAgreementRuns(running, facts);
  const conflicts = [...counted.conflicts, ...wait.conflicts];
  const noDate = { ...counted, on: null, promisedOn: null, chosenOn: null, conflicts };
  if (left.state !== 'started') {
    const open = left.state === 'missing' ? [] : waiting(left, rule.clock, facts).reasons;
    return { ...noDate, state: 'not-started', reasons: [...open, ...wait.reasons] };
  }
  const restrictedTo = rule.restrictedTo ?? null;
  const use: Reason[] = restrictedTo
    ? [{ code: 'restricted', params: { promise, use: restrictedTo } }]
    : [];
  return {
    ...noDate,
    state: restrictedTo ? 'restricted' : 'not-started',
    restrictedTo,
    reasons: [started(left), ...wait.reasons, ...use],
  };
}

function withoutPeriod(
  rule: RetentionRule,
  start: Extract<ClockReading, { state: 'started' }>,
  conflicts: readonly Conflict[],
  { promise }: ReadingContext,
): Reading {
  return reading({
    state: 'undecided',
    startedOn: start.on,
    startedBy: start.by,
    law: floorDemand(rule),
    reasons: [started(start), { code: 'no-period', params: { promise } }],
    conflicts: [...conflicts, { code: 'no-period-named', params: { promise } }],
  });
}

interface ChosenCount {
  readonly clock: Clock;
  readonly period: string;
  readonly start: ClockReading;
}

function chosenCount(rule: RetentionRule, context: ReadingContext): ChosenCount | undefined {
  const { choice, facts } = context;
  if (choice === undefined) return undefined;
  const clock = choice.clock ?? rule.clock;
  const period = choice.period ?? rule.period;
  if (period === undefined) return undefined;
  return { clock, period, start: readClock(clock, facts) };
}

function statementCount(
  rule: RetentionRule,
  own: ClockReading,
  context: ReadingContext,
): { on: PlainDate | null; reasons: Reason[] } {
  if (own.state !== 'started') return { on: null, reasons: [] };
  // Only the owner's choice can count from here, and it names its own start.
  if (rule.period === undefined) return { on: null, reasons: [] };
  const on = addPeriod(own.on, rule.period);
  return { on, reasons: [started(own), promised(context.promise, rule.period, on)] };
}

function choiceReason(
  period: string,
  on: PlainDate,
  start: Extract<ClockReading, { state: 'started' }>,
): Reason {
  return { code: 'chosen', params: { period, on, kind: start.by, from: start.on } };
}

// A choice of the clock answers what the statement left open.
function unnamedStart(rule: RetentionRule, context: ReadingContext): Conflict[] {
  return rule.startAmbiguous && context.choice?.clock === undefined
    ? [{ code: 'start-not-named', params: { promise: context.promise } }]
    : [];
}

function notBefore(on: PlainDate, end: PlainDate): PlainDate {
  return latest([on, end]) ?? on;
}
