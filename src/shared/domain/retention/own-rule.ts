/** Rules that the owner made: no statement promises them, so their period is a choice. */
import { ownPeriod } from './counting.ts';
import type { RetentionChoice, RetentionRule, RuleShape } from './language.ts';

/** Shapes whose period is counted out; of the others nothing is promised in numbers. */
const COUNTED: ReadonlySet<RuleShape> = new Set([
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R11',
  'R13',
  'R15',
]);

/**
 * Reads a rule of the owner's own as what it is. Its period and start become the
 * choice, so that the explanation says "your choice" and compares that with the
 * law, and never puts words into the statement. A choice made beside it wins.
 */
export function asOwnRule(
  rule: RetentionRule,
  choice: RetentionChoice | undefined,
): { readonly rule: RetentionRule; readonly choice: RetentionChoice | undefined } {
  if (rule.period === undefined || rule.joins !== undefined || !COUNTED.has(rule.shape)) {
    return { rule, choice };
  }
  return {
    rule: ownPeriod(rule),
    choice: { period: choice?.period ?? rule.period, clock: choice?.clock ?? rule.clock },
  };
}
