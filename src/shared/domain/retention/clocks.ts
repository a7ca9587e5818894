/**
 * Reading a clock: from which past fact a period runs, or why it does not run.
 * Facts of a day count from that day on; what lies after today does not count.
 */
import { earliest, latest, type PlainDate } from '../calendar.ts';
import type { AgreementSpan, Clock, EventKind, RetentionFacts } from './language.ts';

/** A clock that runs, waits, or has nothing to run from. */
export type ClockReading =
  | { readonly state: 'started'; readonly on: PlainDate; readonly by: EventKind }
  | { readonly state: 'agreement-runs'; readonly agreement: AgreementSpan }
  | { readonly state: 'open'; readonly on: PlainDate; readonly by: EventKind }
  | { readonly state: 'missing' };

/** The days up to today on which one of the kinds happened. */
export function pastDays(facts: RetentionFacts, kinds: readonly EventKind[]): PlainDate[] {
  return facts.events
    .filter((event) => event.on <= facts.today && kinds.includes(event.kind))
    .map((event) => event.on);
}

/** The latest past fact of the kinds; on the same day the kind named first. */
export function latestPast(
  facts: RetentionFacts,
  kinds: readonly EventKind[],
): { on: PlainDate; by: EventKind } | undefined {
  const on = latest(pastDays(facts, kinds));
  if (on === undefined) return undefined;
  const by = kinds.find((kind) => facts.events.some((e) => e.kind === kind && e.on === on));
  return by === undefined ? undefined : { on, by };
}

/** True from its first day up to, and not on, the day on which it ends. */
export function isRunning(
  span: { readonly from: PlainDate; readonly to: PlainDate | null },
  today: PlainDate,
): boolean {
  return span.from <= today && (span.to === null || span.to > today);
}

/** The agreements a clock looks at; those of the future are not there yet. */
export function relevantAgreements(clock: Clock, facts: RetentionFacts): AgreementSpan[] {
  if (ignoresAgreements(clock)) return [];
  const opened = openedOn(clock, facts);
  return facts.agreements.filter(
    (agreement) =>
      agreement.from <= facts.today && (opened === undefined || agreement.from >= opened),
  );
}

/** The relevant agreement that runs today; of several the one that lasts longest. */
export function runningAgreement(clock: Clock, facts: RetentionFacts): AgreementSpan | undefined {
  let found: AgreementSpan | undefined;
  for (const agreement of relevantAgreements(clock, facts)) {
    if (isRunning(agreement, facts.today) && (!found || outlasts(agreement, found))) {
      found = agreement;
    }
  }
  return found;
}

/** The end of the last relevant agreement that is over, from spans and from events. */
export function lastAgreementEnd(clock: Clock, facts: RetentionFacts): PlainDate | undefined {
  if (ignoresAgreements(clock)) return undefined;
  const opened = openedOn(clock, facts);
  const ends = pastDays(facts, ['agreement-ended']).filter(
    (on) => opened === undefined || on >= opened,
  );
  for (const agreement of relevantAgreements(clock, facts)) {
    if (agreement.to !== null && agreement.to <= facts.today) ends.push(agreement.to);
  }
  return latest(ends);
}

/** Reads a clock against the facts as they are today. */
export function readClock(clock: Clock, facts: RetentionFacts): ClockReading {
  const running = runningAgreement(clock, facts);
  if (running) return { state: 'agreement-runs', agreement: running };

  const event = latestPast(facts, clock.starts);
  const end = lastAgreementEnd(clock, facts);
  const start =
    end !== undefined && (event === undefined || end > event.on)
      ? { on: end, by: 'agreement-ended' as const }
      : event;

  const opening = latestPast(facts, clock.opens);
  if (opening && (start === undefined || opening.on > start.on)) {
    return { state: 'open', ...opening };
  }
  return start ? { state: 'started', ...start } : { state: 'missing' };
}

/** Everything that can start the clock, for the sentence that one of them is missing. */
export function startKinds(clock: Clock): EventKind[] {
  if (ignoresAgreements(clock) || clock.starts.includes('agreement-ended')) {
    return [...clock.starts];
  }
  return [...clock.starts, 'agreement-ended'];
}

// The end of an agreement is the same fact, recorded as an event or as a span.
function ignoresAgreements(clock: Clock): boolean {
  return clock.agreements === 'ignore' && !clock.starts.includes('agreement-ended');
}

// An agreement that is older than the question did not come of it.
function openedOn(clock: Clock, facts: RetentionFacts): PlainDate | undefined {
  return clock.agreements === 'came-of-it' ? earliest(pastDays(facts, clock.opens)) : undefined;
}

function outlasts(one: AgreementSpan, other: AgreementSpan): boolean {
  if (one.to === other.to) return one.from < other.from;
  return one.to === null || (other.to !== null && one.to > other.to);
}
