/** Keeps the lines by which persons are found up to date. */
import { foldForIndex } from '#shared/domain/fold.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { addSearchLines, listSearchTexts, replaceSearchLines } from '../queries/person-search.ts';

export async function refreshSearchLine(db: WriteDb, personId: number): Promise<void> {
  await refreshSearchLines(db, [personId]);
}

/** Somebody who is not there any more loses their line. */
export async function refreshSearchLines(db: WriteDb, personIds: readonly number[]): Promise<void> {
  await replaceSearchLines(db, await searchLines(db, personIds));
}

/** The lines of persons who were made just now, and have none to look for. */
export async function writeSearchLines(db: WriteDb, personIds: readonly number[]): Promise<void> {
  await addSearchLines(db, await searchLines(db, personIds));
}

async function searchLines(
  db: ReadDb,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const texts = await listSearchTexts(db, personIds);
  return new Map(personIds.map((id) => [id, foldForIndex(texts.get(id) ?? '')]));
}
