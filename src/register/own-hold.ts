/** A hold as it is kept, as far as this question needs it. */
export interface KeptHold {
  readonly kind: string;
  readonly request_id: number | null;
  readonly restriction_ground: string | null;
}

/** Restrictions that last while something is checked (GDPR art. 18(1)(a) and (d)). */
const MEANWHILE: readonly (string | null)[] = ['accuracy', 'objection'];

/**
 * Whether a hold makes way for the erasure that this request asks for. Its own hold does, and
 * a restriction for the time that something was checked. Who wants data kept in spite of
 * unlawful use, or for a claim, has them kept (art. 18(1)(b) and (c)).
 */
export function yieldsTo(hold: KeptHold, requestId: number | null): boolean {
  if (hold.request_id === null || hold.request_id !== requestId) return false;
  return hold.kind !== 'restriction' || MEANWHILE.includes(hold.restriction_ground);
}
