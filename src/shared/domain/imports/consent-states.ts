/** What a source may say of a consent, and of how it was given (GDPR art. 7). */

/** From strict to lenient: where sources differ, the first of these holds. */
export const CONSENT_STATES = [
  'complained',
  'undeliverable',
  'withdrawn',
  'never-given',
  'unknown',
  'given',
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** The strictest of the states; `unknown` when there is none. */
export function strictestConsent(states: readonly ConsentState[]): ConsentState {
  return CONSENT_STATES.find((state) => states.includes(state)) ?? 'unknown';
}

export const CONSENT_PROOFS = ['none', 'single-opt-in', 'double-opt-in'] as const;
export type ConsentProof = (typeof CONSENT_PROOFS)[number];
