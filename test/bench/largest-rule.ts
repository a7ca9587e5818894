/** Another period for the rule that takes one and has most items: the most that one choice changes. */
import type { Input, Output } from '#shared/contract/index.ts';

/** That rule, of all that the register lists. */
export function largestRule(rules: Output<'rules.list'>): number {
  const choosable = rules.filter((rule) => rule.choosable).sort((a, b) => b.items - a.items);
  const [largest] = choosable;
  if (largest === undefined) throw new Error('no rule takes a period');
  return largest.id;
}

/** The choice of a period for it. */
export function choiceOf(ruleId: number, years: number): Input<'rules.choose'> {
  return { ruleId, choice: { period: `P${years}Y`, startKind: null, reason: 'meting' } };
}
