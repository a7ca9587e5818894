/** Work of somebody that is shown to others, and what an objection to advertising does to it. */
import type { PlainDate } from './calendar.ts';

/** `take-down`: it is still there, and the person objected to advertising (GDPR art. 21(3)). */
export const PUBLICATION_STATES = ['take-down', 'up', 'down'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** How a publication stands; `objectedOn` is the day of the objection, null without one. */
export function publicationState(
  publication: { readonly takenDownOn: PlainDate | null },
  objectedOn: PlainDate | null,
): PublicationState {
  if (publication.takenDownOn !== null) return 'down';
  return objectedOn === null ? 'up' : 'take-down';
}
