/** The verdict on one data item: state, date, and every step that led there. */
import type { PlainDate } from '../calendar.ts';
import type { FloorReading } from './floors.ts';
import type {
  Disposal,
  EventKind,
  HoldSpan,
  RetentionChoice,
  RetentionFacts,
  RetentionRule,
  RetentionState,
} from './language.ts';
import type { Reading } from './reading.ts';
import type { Conflict, Reason } from './reasons.ts';

export interface Verdict {
  readonly state: RetentionState;
  /** First day on which to erase or anonymise; null where there is none (yet). */
  readonly dueOn: PlainDate | null;
  /** What `dueOn` would be if no hold lasted; null without an active hold. */
  readonly dueWithoutHoldOn: PlainDate | null;
  /**
   * First day on which the fields go that the law does not ask for, where that is
   * before `dueOn`; null when all go together, and under a hold. Means something only
   * where an item holds both kinds of field.
   */
  readonly restDueOn: PlainDate | null;
  /** The law asks to keep it, and the facts do not tell until when. */
  readonly floorUnknown: boolean;
  /** A hold lasts, also where the state is another one: what may never be stored can be evidence. */
  readonly underHold: boolean;
  /** The three values side by side: statement, law, choice. */
  readonly promisedOn: PlainDate | null;
  readonly floorOn: PlainDate | null;
  readonly chosenOn: PlainDate | null;
  readonly startedOn: PlainDate | null;
  readonly startedBy: EventKind | null;
  /** Which of the three gave `dueOn`. */
  readonly decidedBy: 'statement' | 'law' | 'choice' | null;
  readonly restrictedTo: 'service-notices' | null;
  readonly disposal: Disposal;
  readonly conflicts: readonly Conflict[];
  readonly because: readonly Reason[];
  /** First day after today on which time alone may change this, other than reaching `dueOn`. */
  readonly recheckOn: PlainDate | null;
}

interface VerdictParts {
  readonly rule: RetentionRule;
  readonly facts: RetentionFacts;
  readonly reading: Reading;
  readonly choice: RetentionChoice | undefined;
  readonly floor: FloorReading | null;
  readonly holds: readonly HoldSpan[];
  readonly recheckOn: PlainDate | null;
  /** The law asks for a floor of this rule, whether or not it can be counted. */
  readonly floorExists: boolean;
  readonly underHold: boolean;
}

/** Puts rule, law and holds together. */
export function makeVerdict(parts: VerdictParts): Verdict {
  const { rule, facts, reading, floor, holds } = parts;
  const dueOn = dueDate(reading, floor, facts);
  const decidedBy = whoDecided(reading, floor, dueOn);
  const conflicts = [...reading.conflicts, ...compare(reading, floor)];
  const held = holds.length > 0;
  const start = startOf(reading, floor);
  return {
    state: held ? 'held' : stateOn(reading, dueOn, facts.today),
    dueOn: held ? null : dueOn,
    dueWithoutHoldOn: held ? dueOn : null,
    restDueOn: held ? null : restDueOn(reading, floor, facts),
    floorUnknown:
      parts.floorExists &&
      floor === null &&
      (reading.lawUnknown !== null || reading.law?.needsDocument !== true),
    underHold: parts.underHold,
    promisedOn: reading.promisedOn,
    floorOn: floor?.on ?? null,
    chosenOn: reading.chosenOn,
    startedOn: start.on,
    startedBy: start.by,
    decidedBy: held ? null : decidedBy,
    restrictedTo: held ? null : reading.restrictedTo,
    disposal: rule.disposal,
    conflicts,
    because: [
      ...reading.reasons.filter((reason) => !answeredByLaw(reason, reading, floor)),
      ...futureFacts(parts),
      ...floorReasons(reading, floor, decidedBy),
      ...conflicts.map((conflict): Reason => ({ code: 'conflict', params: { conflict } })),
      ...ending(rule, holds, dueOn),
    ],
    recheckOn: parts.recheckOn,
  };
}

// Where the law alone gives the date, nothing of the statement is missing for it.
function answeredByLaw(reason: Reason, reading: Reading, floor: FloorReading | null): boolean {
  return reading.lawAlone && floor !== null && reason.code === 'start-missing';
}

function dueDate(
  reading: Reading,
  floor: FloorReading | null,
  facts: RetentionFacts,
): PlainDate | null {
  // What is left of an item after a partial erasure is there for the law alone.
  if (facts.reduced && floor !== null) return floor.on;
  if (reading.on !== null) return floor && floor.on > reading.on ? floor.on : reading.on;
  return reading.lawAlone ? (floor?.on ?? null) : null;
}

function restDueOn(
  reading: Reading,
  floor: FloorReading | null,
  facts: RetentionFacts,
): PlainDate | null {
  if (facts.reduced || reading.on === null || floor === null) return null;
  return floor.on > reading.on ? reading.on : null;
}

function stateOn(reading: Reading, dueOn: PlainDate | null, today: PlainDate): RetentionState {
  if (dueOn === null) return reading.state;
  if (dueOn <= today) return reading.state === 'immediate' ? 'immediate' : 'due';
  return reading.state === 'on-request' ? 'on-request' : 'running';
}

function whoDecided(
  reading: Reading,
  floor: FloorReading | null,
  dueOn: PlainDate | null,
): Verdict['decidedBy'] {
  if (dueOn === null) return null;
  if (floor && (reading.on === null || floor.on > reading.on || dueOn < reading.on)) return 'law';
  return reading.chosenOn === null ? 'statement' : 'choice';
}

function startOf(
  reading: Reading,
  floor: FloorReading | null,
): { on: PlainDate | null; by: EventKind | null } {
  if (reading.startedOn !== null || !reading.lawAlone || floor === null) {
    return { on: reading.startedOn, by: reading.startedBy };
  }
  return { on: floor.from, by: 'document-date' };
}

function compare(reading: Reading, floor: FloorReading | null): Conflict[] {
  const { promisedOn, chosenOn, law } = reading;
  const found: Conflict[] = [];
  if (floor && promisedOn !== null) {
    const floorOn = floor.on;
    const params = { promisedOn, floorOn, article: floor.floor.article };
    if (floorOn > promisedOn) {
      found.push({ code: 'statement-shorter-than-law', params });
      if (law?.needsDocument) found.push({ code: 'split-by-field', params });
      found.push(...changedLaw(reading, floor));
    }
    // A clock that restarts on every contact may well outlive a single invoice.
    if (floorOn < promisedOn && !law?.needsDocument) {
      found.push({ code: 'statement-longer-than-law', params });
    }
  }
  if (chosenOn !== null && promisedOn !== null && chosenOn > promisedOn) {
    found.push({ code: 'choice-longer-than-statement', params: { chosenOn, promisedOn } });
  }
  if (chosenOn !== null && floor && chosenOn < floor.on) {
    const params = { chosenOn, floorOn: floor.on, article: floor.floor.article };
    found.push({ code: 'choice-shorter-than-law', params });
  }
  return found;
}

// The statement still names the period that the law had before it changed.
function changedLaw(reading: Reading, { floor }: FloorReading): Conflict[] {
  const { article, changedOn, formerPeriod, period } = floor;
  const stillSays = reading.reasons.some(
    (reason) => reason.code === 'promised' && reason.params.period === formerPeriod,
  );
  if (!stillSays || changedOn === undefined || formerPeriod === undefined) return [];
  return [
    {
      code: 'law-changed-since-statement',
      params: { article, changedOn: changedOn as PlainDate, formerPeriod, period },
    },
  ];
}

function floorReasons(
  reading: Reading,
  floor: FloorReading | null,
  decidedBy: Verdict['decidedBy'],
): Reason[] {
  if (floor === null) {
    return reading.law?.needsDocument && reading.on !== null
      ? [{ code: 'floor-without-document', params: {} }]
      : [];
  }
  const { article, source, mark, checkedOn, period, countsFrom, note } = floor.floor;
  return [
    {
      code: 'floor',
      params: {
        article,
        source,
        mark,
        checkedOn: checkedOn as PlainDate,
        period,
        countsFrom,
        from: floor.from,
        countedFrom: floor.countedFrom,
        on: floor.on,
        decides: decidedBy === 'law',
        note: note ?? null,
      },
    },
  ];
}

// Facts the rule listens to whose day has not come yet.
function futureFacts({ facts, reading, choice }: VerdictParts): Reason[] {
  if (reading.state === 'never-store') return [];
  const future = facts.events.filter((event) => event.on > facts.today);
  if (future.length === 0) return [];
  const kinds = new Set<EventKind>(reading.listensTo);
  for (const kind of [...(choice?.clock?.starts ?? []), ...(choice?.clock?.opens ?? [])]) {
    kinds.add(kind);
  }
  if (reading.law !== null) kinds.add('document-date');
  return future
    .filter((event) => kinds.has(event.kind))
    .map(({ kind, on }) => ({ kind, on }))
    .sort((a, b) => (`${a.on} ${a.kind}` < `${b.on} ${b.kind}` ? -1 : 1))
    .map((params): Reason => ({ code: 'future-ignored', params }));
}

function ending(
  rule: RetentionRule,
  holds: readonly HoldSpan[],
  dueOn: PlainDate | null,
): Reason[] {
  const { disposal } = rule;
  const reasons: Reason[] = holds.map(({ kind, from, to }) => ({
    code: 'hold',
    params: { kind, from, to },
  }));
  if (dueOn !== null) {
    const code = holds.length > 0 ? 'due-without-hold' : 'due';
    reasons.push({ code, params: { on: dueOn, disposal } });
    if (rule.cascade) reasons.push({ code: 'cascade', params: {} });
    if (rule.confirmation) reasons.push({ code: 'confirmation', params: {} });
  }
  return reasons;
}
