/**
 * Points to go through before deciding how large the risk of a breach is. They give a
 * signal, never a decision: which risk it is and why, the owner says (GDPR art. 33(1)
 * and 34(1); the points follow recital 75 and 85 and EDPB Guidelines 9/2022).
 */
import type { BreachRisk } from './breaches.ts';

export const ASSESSMENT_POINTS = [
  // What takes risk away.
  /** Nobody who got the data can read them, and there is a good copy. */
  'unreadable',
  /** One known recipient got them, who can be trusted and confirmed that they are gone. */
  'returned',
  // What makes harm likely, or worse.
  /** Somebody can be defrauded, impersonated, excluded or put to shame with them. */
  'harm',
  /** Special or criminal data (art. 9 and 10). */
  'special',
  /** Passwords, bank data, copies of identity cards, national numbers. */
  'keys',
  /** Children or others who cannot easily protect themselves. */
  'vulnerable',
  /** Many persons, or much of each. */
  'many',
  /** Harm would last or is hard to undo. */
  'lasting',
] as const;
export type AssessmentPoint = (typeof ASSESSMENT_POINTS)[number];

/** What makes a likely harm a high one. */
const GRAVE: readonly AssessmentPoint[] = ['special', 'keys', 'vulnerable', 'lasting'];

interface RiskSignal {
  readonly risk: BreachRisk;
  /** The points from which it follows; none when nothing holds. */
  readonly because: readonly AssessmentPoint[];
}

/** The signal of the points that hold; null as long as they were not gone through. */
export function signalRisk(holds: readonly AssessmentPoint[] | null): RiskSignal | null {
  if (holds === null) return null;
  const has = (point: AssessmentPoint) => holds.includes(point);
  const grave = GRAVE.filter(has);
  if (has('unreadable')) return { risk: 'unlikely', because: ['unreadable'] };
  // A trusted recipient takes risk away, but not that of data with which much can be done.
  if (has('returned') && grave.length === 0) return { risk: 'unlikely', because: ['returned'] };
  if (has('harm') && grave.length > 0) return { risk: 'high', because: ['harm', ...grave] };
  const some = (['harm', ...GRAVE, 'many'] as const).filter(has);
  return some.length > 0 ? { risk: 'risk', because: some } : { risk: 'unlikely', because: [] };
}
