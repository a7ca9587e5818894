/**
 * What a rule makes of the facts before the law and the holds have their say:
 * a date, or the reason why there is none.
 */
import type { Period, PlainDate } from '../calendar.ts';
import { type ClockReading, startKinds } from './clocks.ts';
import type { FloorDemand } from './floors.ts';
import type {
  AgreementSpan,
  Clock,
  EventKind,
  RetentionChoice,
  RetentionFacts,
  RetentionKnowledge,
  RetentionState,
} from './language.ts';
import type { Conflict, Reason } from './reasons.ts';

/** A rule read against the facts. */
export interface Reading {
  /** The state where `on` is null; 'immediate' and 'on-request' also colour a date. */
  readonly state: RetentionState;
  /** The first day on which to erase, by the choice or else by the statement. */
  readonly on: PlainDate | null;
  readonly promisedOn: PlainDate | null;
  readonly chosenOn: PlainDate | null;
  readonly startedOn: PlainDate | null;
  readonly startedBy: EventKind | null;
  /** Kinds of fact that this rule and the rules it joins look at. */
  readonly listensTo: readonly EventKind[];
  readonly law: FloorDemand | null;
  /** A floor that applies and cannot be counted: the date of the document is missing. */
  readonly lawUnknown: FloorDemand | null;
  /** The statement gives no date of its own: the law's date stands alone. */
  readonly lawAlone: boolean;
  readonly restrictedTo: 'service-notices' | null;
  readonly reasons: readonly Reason[];
  readonly conflicts: readonly Conflict[];
}

/** What a reading needs beside the rule. */
export interface ReadingContext {
  readonly facts: RetentionFacts;
  readonly knowledge: RetentionKnowledge;
  readonly choice: RetentionChoice | undefined;
  /** Promise id of the rule that is read; a joined rule brings its own. */
  readonly promise: string;
  /** Promises already on the way here, so that rules that join in a circle end. */
  readonly seen: readonly string[];
}

const NOTHING: Reading = {
  state: 'undecided',
  on: null,
  promisedOn: null,
  chosenOn: null,
  startedOn: null,
  startedBy: null,
  listensTo: [],
  law: null,
  lawUnknown: null,
  lawAlone: false,
  restrictedTo: null,
  reasons: [],
  conflicts: [],
};

/** A reading with the given parts; the rest says nothing. */
export function reading(parts: Partial<Reading> & Pick<Reading, 'state'>): Reading {
  return { ...NOTHING, ...parts };
}

/** Why a clock does not run: its state, reason and, if facts contradict, the conflict. */
export function waiting(
  clockReading: Exclude<ClockReading, { state: 'started' }>,
  clock: Clock,
  facts: RetentionFacts,
): Pick<Reading, 'state' | 'reasons' | 'conflicts'> {
  switch (clockReading.state) {
    case 'agreement-runs':
      return { state: 'not-started', ...whileAgreementRuns(clockReading.agreement, facts) };
    case 'open':
      return {
        state: 'not-started',
        reasons: [{ code: 'still-open', params: { kind: clockReading.by, on: clockReading.on } }],
        conflicts: [],
      };
    case 'missing':
      return {
        state: 'start-missing',
        reasons: [{ code: 'start-missing', params: { kinds: startKinds(clock) } }],
        conflicts: [],
      };
  }
}

/** The running agreement as a reason; a recorded end that it outlives is shown. */
export function whileAgreementRuns(
  agreement: AgreementSpan,
  facts: RetentionFacts,
): Pick<Reading, 'reasons' | 'conflicts'> {
  const { from, to } = agreement;
  const ended = facts.events
    .filter((e) => e.kind === 'agreement-ended' && e.on >= from && e.on <= facts.today)
    .map((e) => e.on)
    .sort()
    .at(-1);
  return {
    reasons: [{ code: 'agreement-runs', params: { from, to } }],
    conflicts:
      to === null && ended !== undefined
        ? [{ code: 'agreement-end-unclear', params: { on: ended, from } }]
        : [],
  };
}

/** The sentence that counts out the statement's period. */
export function promised(promise: string, period: Period, on: PlainDate): Reason {
  return { code: 'promised', params: { promise, period, on } };
}

/** The sentence that names the fact from which the clock runs. */
export function started(start: { on: PlainDate; by: EventKind }): Reason {
  return { code: 'started', params: { kind: start.by, on: start.on } };
}
