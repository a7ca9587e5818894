/** What the letters about a breach have to say. */
import type { Breach } from '../breaches.ts';
import type { PlainDate } from '../calendar.ts';
import type { DossierController } from '../dossier.ts';

/** Facts of L19 to the authority, L20 to a person and L21 to the controller. */
export interface BreachLetterFacts {
  /** The business that writes; its country decides the clock. */
  readonly controller: DossierController;
  readonly authority: 'AP' | 'GBA';
  readonly madeOn: PlainDate;
  /** Instant at which the letter is composed, ISO 8601 in UTC. */
  readonly now: string;
  /** Own number of the breach. */
  readonly number: string;
  readonly breach: Breach;
  /** The processor where it happened, by name; empty without one. */
  readonly processor: string;
  /** Name and address as the owner typed them; empty leaves a model letter. */
  readonly addressee: readonly string[];
}
