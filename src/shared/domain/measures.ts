/**
 * Measures that protect data (GDPR art. 32): against what each works, where, and whether
 * it still does. What is not covered is a signal; whether it has to be is for the owner.
 */
import { addDays, addPeriod, type Period, type PlainDate } from './calendar.ts';

/** What can happen to data (GDPR art. 32(2)), in the order in which people think of it. */
export const THREATS = ['loss', 'misuse', 'access', 'disclosure', 'change', 'outage'] as const;
export type Threat = (typeof THREATS)[number];

/**
 * GDPR art. 32(1): `a` pseudonymise and encrypt · `b` confidential, intact, available and
 * resilient · `c` restored in time · `d` tested regularly.
 */
export const SECURITY_ASPECTS = ['a', 'b', 'c', 'd'] as const;
export type SecurityAspect = (typeof SECURITY_ASPECTS)[number];

/**
 * `waiting`: begins later. `expired`: its day has passed, so it protects no more.
 * `unchecked`: in force, but nobody looked within the period. `expiring`: its day comes soon.
 */
export const MEASURE_STATES = [
  'expired',
  'unchecked',
  'expiring',
  'waiting',
  'in-force',
  'ended',
] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** What the state of a measure follows from. */
export interface MeasureTimes {
  readonly sinceOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  readonly checkedOn: PlainDate | null;
  /** How often is looked whether it still works; null when that is not asked for. */
  readonly checkPeriod: Period | null;
  readonly endedOn: PlainDate | null;
}

/** A measure is called expiring this many days before its day: time to renew a certificate. */
export const EXPIRING_DAYS = 30;

/**
 * The day by which somebody has to look again: one period after the last time, or after the
 * beginning. Null without a period, or when neither day is known and so nothing can be counted.
 */
export function nextCheckOn({ sinceOn, checkedOn, checkPeriod }: MeasureTimes): PlainDate | null {
  const from = checkedOn ?? sinceOn;
  return checkPeriod === null || from === null ? null : addPeriod(from, checkPeriod);
}

/** How a measure stands on a day. The last day of validity still counts. */
export function measureState(measure: MeasureTimes, today: PlainDate): MeasureState {
  const { sinceOn, expiresOn, checkPeriod, endedOn } = measure;
  if (endedOn !== null && endedOn <= today) return 'ended';
  if (expiresOn !== null && expiresOn < today) return 'expired';
  if (sinceOn !== null && sinceOn > today) return 'waiting';
  const next = nextCheckOn(measure);
  // With a period and no day to count from, nobody ever looked.
  if (checkPeriod !== null && (next === null || next < today)) return 'unchecked';
  if (expiresOn !== null && expiresOn <= addDays(today, EXPIRING_DAYS)) return 'expiring';
  return 'in-force';
}

/** True while a measure protects: it began, has not ended and has not expired. */
export function isInForce(measure: MeasureTimes, today: PlainDate): boolean {
  return !['ended', 'expired', 'waiting'].includes(measureState(measure, today));
}

/** True when somebody has something to do about a measure: renew it, or look at it. */
export function asksAttention(measure: MeasureTimes, today: PlainDate): boolean {
  return ['expired', 'unchecked', 'expiring'].includes(measureState(measure, today));
}

interface Protecting extends MeasureTimes {
  readonly id: number;
  readonly threats: readonly Threat[];
  readonly systemIds: readonly number[];
}

/** What protects one system, threat by threat. */
export interface Coverage {
  /** Ids of the measures in force against each threat that has one. */
  readonly covered: ReadonlyMap<Threat, readonly number[]>;
  /** Threats against which no measure in force stands. */
  readonly open: readonly Threat[];
  /** Measures in force of which nobody said yet against what they work. */
  readonly unnamed: readonly number[];
}

/** Against what a system is protected on a day: by measures that are in force there. */
export function coverageOf(
  systemId: number,
  measures: readonly Protecting[],
  today: PlainDate,
): Coverage {
  const here = measures.filter(
    (measure) => measure.systemIds.includes(systemId) && isInForce(measure, today),
  );
  const covered = new Map<Threat, readonly number[]>();
  for (const threat of THREATS) {
    const ids = here.filter(({ threats }) => threats.includes(threat)).map(({ id }) => id);
    if (ids.length > 0) covered.set(threat, ids);
  }
  return {
    covered,
    open: THREATS.filter((threat) => !covered.has(threat)),
    unnamed: here.filter(({ threats }) => threats.length === 0).map(({ id }) => id),
  };
}
