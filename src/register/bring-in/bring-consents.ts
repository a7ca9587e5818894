/**
 * Consents of an import, strictest wins (GDPR art. 7): a no in the files ends a yes of the
 * register, a yes in the files never ends a no. A yes without proof is kept as one without
 * proof, and starts no clock: it does not count where consent is the ground.
 */
import { CONSENT_PROOFS, strictestConsent } from '#shared/domain/imports/consent-states.ts';
import type { ConsentRecord } from '../import/records.ts';
import type { ImportWriter } from './writer.ts';

/** Consents and objection of one person of the register. */
export interface KnownConsents {
  readonly consents: readonly {
    readonly id: number;
    readonly topic_id: number;
    readonly kind: string;
    readonly given_on: string | null;
    readonly withdrawn_on: string | null;
  }[];
  /** Since when nothing may be sent by way of advertising (GDPR art. 21(3)); null: it may. */
  readonly blockedOn: string | null;
}

export interface ConsentWords {
  /** What is added to a proof: from which file, row and day it is. */
  readonly evidenceOf: (record: ConsentRecord) => string;
  /** By what a consent was confirmed, where the source says that it was. */
  readonly confirmedHow: (record: ConsentRecord) => string;
  /** How somebody ended it, where the source does not say. */
  readonly endedHow: (record: ConsentRecord) => string;
}

export interface ConsentOutcome {
  readonly given: number;
  readonly withoutProof: number;
  readonly ended: number;
  readonly keptEnded: number;
  /** The day of a consent that starts a clock. */
  readonly givenOn: string | null;
  /** The days on which consents ended. */
  readonly endedOn: readonly string[];
  /** Consents of the register that end now. */
  readonly withdraw: readonly { readonly id: number; readonly on: string; readonly how: string }[];
}

/** Facts that start or stop clocks. */
export interface ConsentEvent {
  readonly kind: 'consent-given' | 'consent-withdrawn';
  readonly on: string;
}

/** The facts that follow from what became of all topics of one person. */
export function eventsOfConsents(
  { consents }: KnownConsents,
  outcomes: readonly ConsentOutcome[],
): ConsentEvent[] {
  const given = outcomes.flatMap(({ givenOn }) =>
    givenOn === null ? [] : [{ kind: 'consent-given' as const, on: givenOn }],
  );
  const ended = outcomes.flatMap(({ endedOn }) => endedOn);
  const closed = new Set(outcomes.flatMap(({ withdraw }) => withdraw.map(({ id }) => id)));
  // With another topic still wanted, the person stays on the lists.
  const open =
    outcomes.some((outcome) => outcome.given > 0) ||
    consents.some(
      ({ id, kind, withdrawn_on }) =>
        kind === 'explicit' && withdrawn_on === null && !closed.has(id),
    );
  if (ended.length === 0 || open) return given;
  const last = [...ended, ...consents.flatMap(({ withdrawn_on }) => withdrawn_on ?? [])]
    .sort()
    .at(-1);
  return last === undefined ? given : [...given, { kind: 'consent-withdrawn', on: last }];
}

/** Subscribed in the files, while nothing here says yes, or somebody objected. */
export function isMailedAgainstWill(
  topicId: number,
  records: readonly ConsentRecord[],
  known: KnownConsents,
): boolean {
  if (strictestConsent(records.map(({ state }) => state)) !== 'given') return false;
  return !openOf(topicId, known).some((row) => isAfterObjection(row, known));
}

/** Consents to a topic that were not withdrawn; an implied one is none. */
function openOf(topicId: number, { consents }: KnownConsents) {
  return consents.filter(
    (row) => row.topic_id === topicId && row.kind === 'explicit' && row.withdrawn_on === null,
  );
}

/** Who objected and then said yes to this topic may be written to about it. */
function isAfterObjection(
  { given_on }: KnownConsents['consents'][number],
  { blockedOn }: KnownConsents,
): boolean {
  return blockedOn === null || (given_on !== null && given_on > blockedOn);
}

const ENDED = ['complained', 'undeliverable', 'withdrawn'] as const;

/** Writes what the records of one person say of one topic. */
export function bringConsents(
  given: {
    readonly personId: number;
    readonly topicId: number;
    readonly records: readonly ConsentRecord[];
    readonly known: KnownConsents;
    readonly today: string;
  },
  writer: ImportWriter,
  words: ConsentWords,
): ConsentOutcome {
  const { records, known, topicId } = given;
  const ofTopic = known.consents.filter(
    (row) => row.topic_id === topicId && row.kind === 'explicit',
  );
  const open = openOf(topicId, known);
  const state = strictestConsent(records.map((record) => record.state));
  const nothing: ConsentOutcome = {
    given: 0,
    withoutProof: 0,
    ended: 0,
    keptEnded: 0,
    givenOn: null,
    endedOn: [],
    withdraw: [],
  };
  if (state === 'given') {
    // Who objected objected to what they said yes to before as well.
    const isKnown = open.some((row) => isAfterObjection(row, known));
    if (known.blockedOn !== null && !isKnown) return { ...nothing, keptEnded: 1 };
    if (open.length > 0) return nothing;
    if (ofTopic.length > 0) return { ...nothing, keptEnded: 1 };
    return give(given, writer, words, nothing);
  }
  if (!isEnded(state)) return nothing;
  return end(given, ofTopic, open, writer, words, nothing);
}

function give(
  { personId, topicId, records, today }: Parameters<typeof bringConsents>[0],
  writer: ImportWriter,
  words: ConsentWords,
  nothing: ConsentOutcome,
): ConsentOutcome {
  const best = bestProof(records.filter((record) => record.state === 'given'));
  if (best === undefined) return nothing;
  const proven = best.proof !== 'none';
  // Nobody says yes tomorrow: such a day is not known.
  const givenOn = best.given === null || best.given.on > today ? null : best.given.on;
  writer.make(
    'consent',
    {
      id: writer.newId(),
      person_id: personId,
      topic_id: topicId,
      given_on: givenOn,
      given_how: best.givenHow,
      wording: best.wording,
      proof: proven ? words.evidenceOf(best) : '',
      ...confirmation(best, givenOn, words),
      withdrawn_on: null,
      withdrawn_how: '',
    },
    personId,
  );
  return {
    ...nothing,
    given: 1,
    withoutProof: proven ? 0 : 1,
    givenOn: proven ? givenOn : null,
  };
}

function end(
  { personId, topicId, records, today }: Parameters<typeof bringConsents>[0],
  ofTopic: KnownConsents['consents'],
  open: KnownConsents['consents'],
  writer: ImportWriter,
  words: ConsentWords,
  nothing: ConsentOutcome,
): ConsentOutcome {
  const ending = records.find(
    (record) => record.state === strictestConsent(records.map((one) => one.state)),
  );
  if (ending === undefined) return nothing;
  // Ended before today, on a day that the source does not tell: from today it is sure.
  const on = ending.ended === null || ending.ended.on > today ? today : ending.ended.on;
  const how = ending.endedHow || words.endedHow(ending);
  if (open.length > 0) {
    for (const { id } of open) writer.changed('consent-ended', id, personId, '');
    const withdraw = open.map(({ id, given_on }) => ({
      id,
      on: given_on !== null && given_on > on ? today : on,
      how,
    }));
    return { ...nothing, ended: 1, endedOn: withdraw.map((row) => row.on), withdraw };
  }
  // That it ended is known already.
  if (ofTopic.length > 0) return nothing;
  const best = bestProof(records.filter((record) => record.given !== null));
  const givenOn = best?.given?.on ?? null;
  writer.make(
    'consent',
    {
      id: writer.newId(),
      person_id: personId,
      topic_id: topicId,
      given_on: givenOn !== null && givenOn <= on ? givenOn : null,
      given_how: best?.givenHow ?? '',
      wording: best?.wording ?? '',
      proof: best !== undefined && best.proof !== 'none' ? words.evidenceOf(best) : '',
      ...confirmation(best, givenOn !== null && givenOn <= on ? givenOn : null, words),
      withdrawn_on: on,
      withdrawn_how: how,
    },
    personId,
  );
  return { ...nothing, ended: 1, endedOn: [on] };
}

/** Of a double opt-in the source tells the day on which the link was followed. */
function confirmation(
  best: ConsentRecord | undefined,
  givenOn: string | null,
  words: ConsentWords,
): { readonly confirmed_on: string | null; readonly confirmed_how: string } {
  const isConfirmed = best?.proof === 'double-opt-in' && givenOn !== null;
  return isConfirmed
    ? { confirmed_on: givenOn, confirmed_how: words.confirmedHow(best) }
    : { confirmed_on: null, confirmed_how: '' };
}

function isEnded(state: string): state is (typeof ENDED)[number] {
  return (ENDED as readonly string[]).includes(state);
}

/** The record with the strongest proof; of several the first that was given. */
function bestProof(records: readonly ConsentRecord[]): ConsentRecord | undefined {
  const strength = (record: ConsentRecord) => CONSENT_PROOFS.indexOf(record.proof);
  return [...records].sort(
    (a, b) => strength(b) - strength(a) || ((a.given?.on ?? '9') < (b.given?.on ?? '9') ? -1 : 1),
  )[0];
}
