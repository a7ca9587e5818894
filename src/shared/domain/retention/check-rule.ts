/**
 * Whether a rule makes sense before it is kept: every part that its shape needs,
 * none that it does not have, nothing that points nowhere or in a circle.
 */
import { isPeriod } from '../calendar.ts';
import { isAtOnce } from '../written-dates.ts';
import type { Clock, EventKind, RetentionRule } from './language.ts';
import { needsClock, type PartUse, partsOf, type ShapeParts } from './rule-parts.ts';

/** What a check has to know beside the rule. */
export interface RuleSurroundings {
  /** Promise of the rule itself; undefined for one of the owner's own, which nobody can join. */
  readonly promise: string | undefined;
  /** The rule of another promise. */
  readonly ruleOf: (promise: string) => RetentionRule | undefined;
  /** Categories of statutory floor that exist for the country. */
  readonly floors: readonly string[];
}

/** Problem codes; `value.invalid` is a part that this shape does not have. */
export const RULE_PROBLEMS = [
  'text.required',
  'value.invalid',
  'period.invalid',
  'period.not-at-once',
  'starts.kind',
  'starts.twice',
  'starts.two-needed',
  'opens.needed',
  'opens.kind',
  'joins.unknown',
  'joins.itself',
  'joins.circle',
  'joins.never-store',
  'floor.unknown',
  'floor.contradiction',
] as const;
export type RuleProblem = (typeof RULE_PROBLEMS)[number];

/** Problems of a rule by the path of the part: `clock.starts`, `period`, `joins`. */
export type RuleProblems = Readonly<Record<string, RuleProblem>>;

/** Checks a rule; an empty answer is a rule that can be kept. */
export function checkRule(rule: RetentionRule, around: RuleSurroundings): RuleProblems {
  const parts = partsOf(rule.shape, rule.joins !== undefined);
  const found: Record<string, RuleProblem | undefined> = {
    'clock.starts': checkStarts(rule, parts),
    'clock.opens': checkOpens(rule, parts),
    'clock.agreements': parts.agreements.includes(rule.clock.agreements)
      ? undefined
      : 'value.invalid',
    period: checkPeriod(rule.period, parts.period),
    floor: checkFloor(rule.floor, parts.floor, around),
    floorNeedsDocument: checkFloorDetail(rule, rule.floorNeedsDocument),
    floorFrom: checkFloorDetail(rule, rule.floorFrom === 'start'),
    joins: checkJoins(rule, parts.joins, around),
    restrictedTo: checkUse(rule.restrictedTo !== undefined, parts.restrictedTo),
    choiceClock: checkChoiceClock(rule.choiceClock, parts.choiceClock),
    disposal: parts.disposals.includes(rule.disposal) ? undefined : 'value.invalid',
    exception: checkUse(rule.exception !== undefined, parts.exception),
    confirmation: checkUse(rule.confirmation, parts.confirmation),
    cascade: checkUse(rule.cascade, parts.cascade),
    startAmbiguous: checkUse(rule.startAmbiguous, parts.startAmbiguous),
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, RuleProblem] => entry[1] !== undefined),
  );
}

function checkUse(present: boolean, use: PartUse): RuleProblem | undefined {
  if (present) return use === 'none' ? 'value.invalid' : undefined;
  return use === 'needed' ? 'text.required' : undefined;
}

function hasTwice(kinds: readonly EventKind[]): boolean {
  return new Set(kinds).size !== kinds.length;
}

function checkStarts({ shape, clock, joins }: RetentionRule, parts: ShapeParts) {
  const { starts, agreements } = clock;
  const use = checkUse(starts.length > 0, parts.starts);
  if (use !== undefined) return use;
  if (hasTwice(starts)) return 'starts.twice';
  const { startKinds } = parts;
  if (startKinds && starts.some((kind) => !startKinds.includes(kind))) return 'starts.kind';
  const countsAgreements = agreements !== 'ignore';
  if (needsClock(shape, joins !== undefined) && starts.length === 0 && !countsAgreements) {
    return 'text.required';
  }
  // Either of two facts has to be two facts.
  if (shape === 'R4' && starts.length + (countsAgreements ? 1 : 0) < 2) return 'starts.two-needed';
  return undefined;
}

function checkOpens({ clock }: RetentionRule, parts: ShapeParts): RuleProblem | undefined {
  const { starts, opens, agreements } = clock;
  const use = checkUse(opens.length > 0, parts.opens);
  if (use !== undefined) return use;
  if (hasTwice(opens)) return 'starts.twice';
  // One fact cannot both open and close the same matter.
  if (opens.some((kind) => starts.includes(kind))) return 'opens.kind';
  // Without a question there is nothing of which an agreement came.
  if (agreements === 'came-of-it' && opens.length === 0) return 'opens.needed';
  return undefined;
}

function checkPeriod(
  period: string | undefined,
  use: ShapeParts['period'],
): RuleProblem | undefined {
  if (use === 'at-once') {
    if (period === undefined) return 'text.required';
    return isPeriod(period) && isAtOnce(period) ? undefined : 'period.not-at-once';
  }
  const present = checkUse(period !== undefined, use);
  if (present !== undefined || period === undefined) return present;
  return isPeriod(period) && !isAtOnce(period) ? undefined : 'period.invalid';
}

function checkFloor(
  floor: string | undefined,
  use: PartUse,
  { floors }: RuleSurroundings,
): RuleProblem | undefined {
  const present = checkUse(floor !== undefined, use);
  if (present !== undefined || floor === undefined) return present;
  return floors.includes(floor) ? undefined : 'floor.unknown';
}

// How a floor is counted means nothing without one, and not both ways at once.
function checkFloorDetail(rule: RetentionRule, set: boolean): RuleProblem | undefined {
  if (!set) return undefined;
  if (rule.floor === undefined) return 'value.invalid';
  return rule.floorNeedsDocument && rule.floorFrom === 'start' ? 'floor.contradiction' : undefined;
}

function checkJoins(
  rule: RetentionRule,
  use: PartUse,
  { promise, ruleOf }: RuleSurroundings,
): RuleProblem | undefined {
  const present = checkUse(rule.joins !== undefined, use);
  if (present !== undefined || rule.joins === undefined) return present;
  if (rule.joins === promise) return 'joins.itself';
  const seen = new Set<string>();
  let next: string | undefined = rule.joins;
  while (next !== undefined) {
    if (next === promise || seen.has(next)) return 'joins.circle';
    seen.add(next);
    const joined: RetentionRule | undefined = ruleOf(next);
    if (joined === undefined) return 'joins.unknown';
    if (joined.shape === 'R10') return 'joins.never-store';
    next = joined.joins;
  }
  return undefined;
}

function checkChoiceClock(clock: Clock | undefined, use: PartUse): RuleProblem | undefined {
  const present = checkUse(clock !== undefined, use);
  if (present !== undefined || clock === undefined) return present;
  if (hasTwice(clock.starts)) return 'starts.twice';
  return clock.starts.length === 0 && clock.agreements === 'ignore' ? 'text.required' : undefined;
}
