/** Until when the register has to know who somebody is: per part of the identity. */
import type { PersonView } from '#shared/contract/persons.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { identityNeeds } from '#shared/domain/disposal/plan.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { explain } from '#shared/domain/retention/explain.ts';
import type { ReadDb } from '../database.ts';
import { readPlannedItems } from '../erasure/plan-run.ts';
import { listRunItems } from '../queries/disposals.ts';
import { found, readText } from './texts.ts';

/** The item that needs a part longest decides; with the reason for its date. */
export async function viewIdentity(
  db: ReadDb,
  today: PlainDate,
  personId: number,
  language: UiLanguage,
): Promise<PersonView['identity']> {
  const items = (await readPlannedItems(db, today, [personId], null)).get(personId) ?? [];
  const rows = await listRunItems(
    db,
    items.map((item) => item.id),
  );
  return identityNeeds(items).map(({ part, dueOn, itemId }) => ({
    part,
    dueOn,
    category: readText(found(rows.find((row) => row.id === itemId)).category),
    because: explain(found(items.find((item) => item.id === itemId)).verdict.because, language),
  }));
}
