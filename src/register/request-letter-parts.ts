/** What the letters of a request are made from. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import type { LetterStyle } from '#shared/domain/letters/frame.ts';
import type { RequestLetterFacts } from '#shared/domain/letters/request-facts.ts';
import type { ReadDb } from './database.ts';
import type { RequestOfFile } from './handlers/request-state.ts';
import type { listRestrictions } from './queries/request-file.ts';

/** What a letter of a request is made from. */
export interface Gathered {
  readonly db: ReadDb;
  readonly today: PlainDate;
  readonly request: RequestOfFile;
  readonly dossier: Dossier;
  readonly facts: RequestLetterFacts;
  readonly style: LetterStyle;
}

export type Hold = Awaited<ReturnType<typeof listRestrictions>>[number];

/** The items under a restriction; null for everything of the person. */
export function restrictedItems(dossier: Dossier, holds: readonly Hold[]) {
  if (holds.some(({ data_item_id }) => data_item_id === null)) return null;
  const ids = new Set(holds.map(({ data_item_id }) => String(data_item_id)));
  return dossier.items.filter(({ itemId }) => ids.has(itemId));
}
