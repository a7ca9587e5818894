/** The state of a promise: worked out from the register each time, never typed. */
import type { PlainDate } from '../calendar.ts';
import type { LocalizedText } from '../locale.ts';
import type { PracticeFacts } from './facts.ts';
import type { Carrier, Finding, Look, Missing, Watches } from './finding.ts';
import type { ProfilePromise, PromiseCheck, PromiseState, WatchKind } from './language.ts';
import { businessWatches } from './watch-business.ts';
import { dataWatches } from './watch-data.ts';
import { limitWatches } from './watch-limits.ts';
import { partyWatches } from './watch-parties.ts';
import { personWatches } from './watch-persons.ts';

/** What the owner decided about an ambiguous promise. */
export interface PromiseDecision {
  readonly text: string;
  readonly because: string;
  readonly on: PlainDate;
}

/** A promise as a register keeps it. */
export interface KeptPromise {
  /** Id of the profile whose records its checks name. */
  readonly profile: string;
  readonly code: string;
  readonly checks: readonly PromiseCheck[];
  readonly question: LocalizedText | null;
  readonly contradicts: NonNullable<ProfilePromise['contradicts']> | null;
  readonly decision: PromiseDecision | null;
}

export interface PromiseResult {
  readonly state: PromiseState;
  readonly missing: readonly Missing[];
  readonly carriedBy: readonly Carrier[];
  readonly decision: PromiseDecision | null;
  /** The contradiction stands now; it may have been settled by how the register works. */
  readonly isContradicted: boolean;
}

const WATCHES: Watches<WatchKind> = {
  ...dataWatches,
  ...partyWatches,
  ...personWatches,
  ...businessWatches,
  ...limitWatches,
};

/** What one check finds on a day. */
export function lookAt(check: PromiseCheck, look: Look): Finding {
  // One lookup for all kinds: each entry takes the check of its own kind.
  const watch = WATCHES[check.watch] as (check: PromiseCheck, look: Look) => Finding;
  return watch(check, look);
}

/**
 * A question without an answer comes first, then a contradiction that still stands, then what
 * is missing. An answered question leaves the state to the checks, and shows its date.
 */
export function checkPromise(
  promise: KeptPromise,
  facts: PracticeFacts,
  today: PlainDate,
): PromiseResult {
  const { contradicts, decision, question } = promise;
  const look: Look = { facts, profile: promise.profile, today };
  const findings = promise.checks.map((check) => lookAt(check, look));
  const missing = distinct(findings.flatMap((finding) => finding.missing));
  const isContradicted =
    contradicts !== null &&
    (contradicts.until === undefined || lookAt(contradicts.until, look).missing.length > 0);
  return {
    state: stateOf(question !== null && decision === null, isContradicted, missing.length > 0),
    missing,
    carriedBy: distinct(findings.flatMap((finding) => finding.carriedBy)),
    decision,
    isContradicted,
  };
}

function stateOf(isOpen: boolean, isContradicted: boolean, isLacking: boolean): PromiseState {
  if (isOpen) return 'ambiguous';
  if (isContradicted) return 'in-conflict';
  return isLacking ? 'not-carried-out' : 'kept';
}

/** Two checks of one promise may find the same. */
function distinct<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
