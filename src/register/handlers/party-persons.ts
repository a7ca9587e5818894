/** Who is at a party: everybody of whom one of its systems has a copy. */
import type { Output, Parsed } from '#shared/contract/index.ts';
import type { ReadDb } from '../database.ts';
import {
  hasManyPersons,
  listPersonsAt,
  listReasonsAt,
  listSystemIdsOf,
} from '../queries/parties.ts';
import { findProcessor } from '../queries/processors.ts';
import type { Handlers } from './context.ts';
import { found, readText } from './texts.ts';

export async function pageOfPersonsAt(
  db: ReadDb,
  { processorId, after, limit }: Parsed<'parties.persons'>,
): Promise<Output<'parties.persons'>> {
  found(await findProcessor(db, processorId));
  const systemIds = await listSystemIdsOf(db, processorId);
  const many = await hasManyPersons(db, systemIds);
  const rows = await listPersonsAt(db, systemIds, after, limit, many);
  const page = rows.slice(0, limit);
  const reasons = await listReasonsAt(
    db,
    systemIds,
    page.map((row) => row.id),
  );
  const reasonsOf = new Map<number, typeof reasons>();
  for (const reason of reasons) {
    const known = reasonsOf.get(reason.person_id);
    if (known === undefined) reasonsOf.set(reason.person_id, [reason]);
    else known.push(reason);
  }
  return {
    rows: page.map((row) => ({
      personId: row.id,
      name: row.display_name,
      sortName: row.sort_name,
      reasons: (reasonsOf.get(row.id) ?? []).map((reason) => ({
        category: readText(reason.category),
        system: readText(reason.system),
      })),
    })),
    more: rows.length > limit,
  };
}

export const partyPersonHandlers: Handlers<'parties.persons'> = {
  'parties.persons': async ({ db }, input) => pageOfPersonsAt(db, input),
};
