/** The meaning of the rule shapes R1 to R18: rule and facts in, reading out. */
import { latest } from '../calendar.ts';
import {
  isRunning,
  lastAgreementEnd,
  latestPast,
  pastDays,
  readClock,
  runningAgreement,
  startKinds,
} from './clocks.ts';
import { countDated, countList, ownPeriod } from './counting.ts';
import { floorDemand } from './floors.ts';
import type { RetentionRule } from './language.ts';
import {
  promised,
  type Reading,
  type ReadingContext,
  reading,
  started,
  whileAgreementRuns,
} from './reading.ts';
import type { Reason } from './reasons.ts';

/** Reads a rule of any shape against the facts. */
export function readRule(rule: RetentionRule, context: ReadingContext): Reading {
  const read = readShape(rule, context);
  return { ...read, listensTo: [...rule.clock.starts, ...rule.clock.opens, ...read.listensTo] };
}

function readShape(rule: RetentionRule, context: ReadingContext): Reading {
  switch (rule.shape) {
    case 'R1':
    case 'R2':
    case 'R3':
    case 'R4':
    case 'R6':
      return countDated(rule, context);
    case 'R5':
      return countList(rule, context);
    case 'R7':
      return readSuspicion(rule, context);
    case 'R8':
      return readObjection(rule, context);
    case 'R9':
      return readOnRequest(rule, context);
    case 'R10':
      return reading({
        state: 'never-store',
        reasons: [{ code: 'never-store', params: { promise: context.promise } }],
      });
    case 'R11':
      return rule.joins === undefined ? countDated(rule, context) : readTaxPart(rule, context);
    case 'R12':
      return readException(rule, context);
    case 'R13':
      return readConsentProof(rule, context);
    case 'R14':
      return readWithoutPeriod(rule, context);
    case 'R15':
      return readNeed(rule, context);
    case 'R16':
      return rule.joins === undefined ? readOnRequest(rule, context) : readRefined(rule, context);
    case 'R17':
    case 'R18':
      return rule.joins === undefined
        ? readWithoutPeriod(rule, context)
        : readRefined(rule, context);
  }
}

// R7: a suspicion is not a term; nobody's choice can stretch it.
function readSuspicion(rule: RetentionRule, context: ReadingContext): Reading {
  const suspicion = latestPast(context.facts, rule.clock.starts);
  if (suspicion === undefined) {
    return reading({
      state: 'not-started',
      reasons: [{ code: 'not-yet-happened', params: { kinds: rule.clock.starts } }],
    });
  }
  return reading({
    state: 'immediate',
    on: suspicion.on,
    promisedOn: suspicion.on,
    startedOn: suspicion.on,
    startedBy: suspicion.by,
    reasons: [started(suspicion), promised(context.promise, 'P0D', suspicion.on)],
  });
}

// R8: GDPR art. 21(1): the objection ends it; storage limitation (art. 5(1)(e)) asks for more.
function readObjection(rule: RetentionRule, context: ReadingContext): Reading {
  const objection = latestPast(context.facts, rule.clock.starts);
  if (objection !== undefined) {
    const statement = { ...rule, period: rule.period ?? 'P0D' };
    return countDated(statement, { ...context, choice: undefined });
  }
  const open: Reason = { code: 'until-objection', params: { promise: context.promise } };
  const chosen = readChoiceOnly(rule, context);
  if (chosen) return { ...chosen, reasons: [open, ...chosen.reasons] };
  return reading({
    state: 'until-objection',
    law: floorDemand(rule),
    reasons: [open],
    conflicts: [{ code: 'until-objection-has-no-end', params: { promise: context.promise } }],
  });
}

// R9 and R16 without a term: GDPR art. 17(1). Asked and free to go, or kept like the joined rule.
function readOnRequest(rule: RetentionRule, context: ReadingContext): Reading {
  const { facts, promise } = context;
  if (rule.clock.starts.length === 0) return readRefined(rule, context);
  const asked = latestPast(facts, rule.clock.starts);
  const askedReason: Reason[] = asked ? [{ code: 'asked', params: { on: asked.on } }] : [];

  const running = runningAgreement(rule.clock, facts);
  if (running) {
    const wait = whileAgreementRuns(running, facts);
    return reading({
      state: 'not-started',
      reasons: [...askedReason, ...wait.reasons],
      conflicts: wait.conflicts,
    });
  }
  if (asked === undefined) return readUnasked(rule, context);

  const end = lastAgreementEnd(rule.clock, facts);
  const on = latest(end === undefined ? [asked.on] : [asked.on, end]) ?? asked.on;
  const notBefore: Reason[] =
    end !== undefined && end > asked.on
      ? [{ code: 'not-before-agreement-end', params: { on: end } }]
      : [];
  return reading({
    state: 'running',
    on,
    promisedOn: on,
    startedOn: asked.on,
    startedBy: asked.by,
    law: floorDemand(rule),
    reasons: [...askedReason, ...notBefore, promised(promise, 'P0D', on)],
  });
}

function readUnasked(rule: RetentionRule, context: ReadingContext): Reading {
  const open: Reason = { code: 'on-request', params: { promise: context.promise } };
  const joined = readJoined(rule, context);
  if (joined) {
    const joins: Reason = { code: 'joins', params: { promise: rule.joins ?? '' } };
    return {
      ...joined,
      state: joined.on === null ? joined.state : 'on-request',
      reasons: [open, joins, ...joined.reasons],
    };
  }
  const chosen = readChoiceOnly(rule, context);
  if (chosen) {
    return {
      ...chosen,
      state: chosen.on === null ? chosen.state : 'on-request',
      reasons: [open, ...chosen.reasons],
    };
  }
  // Without a request nothing ever ends it, and GDPR art. 13(2)(a) asks for a period.
  return reading({
    state: 'on-request',
    law: floorDemand(rule),
    reasons: [open],
    conflicts: [{ code: 'no-period-named', params: { promise: context.promise } }],
  });
}

// R11 over another rule: the part of its data that tax law wants kept.
function readTaxPart(rule: RetentionRule, context: ReadingContext): Reading {
  const { choice } = context;
  const chosen = choice && { ...choice, clock: choice.clock ?? rule.choiceClock ?? rule.clock };
  const refined = readRefined(rule, { ...context, choice: chosen });
  if (pastDays(context.facts, ['document-date']).length === 0) {
    return {
      ...refined,
      state: 'start-missing',
      on: null,
      law: null,
      lawUnknown: floorDemand(rule),
      reasons: [
        ...refined.reasons,
        { code: 'start-missing', params: { kinds: startKinds(rule.clock) } },
      ],
    };
  }
  return { ...refined, law: floorDemand(rule), lawAlone: refined.state === 'start-missing' };
}

// R12: the exception is a hold on the item; without one the refined rule counts.
function readException(rule: RetentionRule, context: ReadingContext): Reading {
  const { facts, promise } = context;
  const refined = readRefined(rule, context);
  const kind = rule.exception;
  if (kind === undefined) return refined;
  const holds = facts.holds.some((hold) => hold.kind === kind && isRunning(hold, facts.today));
  if (holds) return refined;
  const unused: Reason = { code: 'exception-unused', params: { promise, kind } };
  return { ...refined, reasons: [...refined.reasons, unused] };
}

// R13: GDPR art. 7(1) and (3): the use ends with the withdrawal, the proof outlives it.
function readConsentProof(rule: RetentionRule, context: ReadingContext): Reading {
  const counted = countDated(rule, context);
  const { startedOn, startedBy } = counted;
  if (startedOn === null || startedBy === null || counted.on === null) return counted;
  const use: Reason =
    startedBy === 'consent-given'
      ? { code: 'consent-in-use', params: { since: startedOn } }
      : { code: 'consent-used-until', params: { on: startedOn } };
  const proof: Reason = { code: 'consent-proof-until', params: { on: counted.on } };
  return { ...counted, reasons: [...counted.reasons, use, proof] };
}

// R14, and R17 or R18 that refine nothing: only the owner can name a period.
function readWithoutPeriod(rule: RetentionRule, context: ReadingContext): Reading {
  const { promise } = context;
  const none: Reason = { code: 'no-period', params: { promise } };
  const chosen = readChoiceOnly(rule, context);
  if (chosen) return { ...chosen, reasons: [none, ...chosen.reasons] };
  return reading({
    state: 'undecided',
    law: floorDemand(rule),
    reasons: [none],
    conflicts: [{ code: 'no-period-named', params: { promise } }],
  });
}

// R15: as long as nobody looked whether it is needed, the owner has to.
function readNeed(rule: RetentionRule, context: ReadingContext): Reading {
  const counted = countDated(rule, context);
  const open = readClock(rule.clock, context.facts).state === 'open';
  if (!open || counted.on !== null) return counted;
  const undecided: Reason = { code: 'need-undecided', params: { promise: context.promise } };
  return { ...counted, state: 'undecided', reasons: [...counted.reasons, undecided] };
}

// R12, R17 and a rule that nobody can ask for: the joined rule as it stands.
function readRefined(rule: RetentionRule, context: ReadingContext): Reading {
  const joined = readJoined(rule, context);
  if (!joined) return readWithoutPeriod(rule, context);
  const refines: Reason = {
    code: 'refines',
    params: { promise: context.promise, refined: rule.joins ?? '' },
  };
  return { ...joined, reasons: [refines, ...joined.reasons] };
}

function readJoined(rule: RetentionRule, context: ReadingContext): Reading | undefined {
  const promise = rule.joins;
  if (promise === undefined || context.seen.includes(promise)) return undefined;
  const joined = context.knowledge.ruleOf(promise);
  if (joined === undefined) return undefined;
  const choice = context.choice ?? context.knowledge.choiceOf?.(promise);
  return readRule(joined, { ...context, promise, choice, seen: [...context.seen, promise] });
}

// A period that only the owner named; undefined as long as there is none.
function readChoiceOnly(rule: RetentionRule, context: ReadingContext): Reading | undefined {
  const period = context.choice?.period ?? undefined;
  if (period === undefined) return undefined;
  const clock = context.choice?.clock ?? rule.choiceClock ?? rule.clock;
  return countDated({ ...ownPeriod(rule), clock }, context);
}
