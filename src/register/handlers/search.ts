/** Keeps the line by which a person is found up to date. */
import { foldForIndex } from '#shared/domain/fold.ts';
import type { WriteDb } from '../database.ts';
import { replaceSearchLine, searchTextOf } from '../queries/persons.ts';

export async function refreshSearchLine(db: WriteDb, personId: number): Promise<void> {
  await replaceSearchLine(db, personId, foldForIndex(await searchTextOf(db, personId)));
}
