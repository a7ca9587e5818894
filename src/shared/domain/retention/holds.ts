/** Holds: reasons to keep something past its date (GDPR art. 17(3) and 18). */
import { isRunning } from './clocks.ts';
import type { HoldSpan, RetentionFacts } from './language.ts';

/** The holds that last today, longest standing first. */
export function activeHolds(facts: RetentionFacts): HoldSpan[] {
  return facts.holds
    .filter((hold) => isRunning(hold, facts.today))
    .sort((a, b) => compare(a.from, b.from) || compare(a.kind, b.kind) || compareEnds(a, b));
}

function compareEnds(a: HoldSpan, b: HoldSpan): number {
  return compare(a.to ?? '9999-12-31', b.to ?? '9999-12-31');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
