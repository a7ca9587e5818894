/** Keeps the lines by which persons are found up to date. */
import { foldForIndex } from '#shared/domain/fold.ts';
import type { WriteDb } from '../database.ts';
import { listSearchTexts, replaceSearchLines } from '../queries/person-search.ts';

export async function refreshSearchLine(db: WriteDb, personId: number): Promise<void> {
  await refreshSearchLines(db, [personId]);
}

/** Somebody who is not there any more loses their line. */
export async function refreshSearchLines(db: WriteDb, personIds: readonly number[]): Promise<void> {
  const texts = await listSearchTexts(db, personIds);
  const lines = personIds.map((id) => [id, foldForIndex(texts.get(id) ?? '')] as const);
  await replaceSearchLines(db, new Map(lines));
}
