/** Letters and half-typed forms in which somebody who goes still stands. */
import type { WriteDb } from '../database.ts';
import { listNamedBreachLetters } from '../queries/breaches.ts';
import {
  deleteDrafts,
  listDraftKeys,
  listDrafts,
  listFullLetters,
  redactLetter,
} from '../queries/erase.ts';
import { createSearch } from './search.ts';

/**
 * Takes the person out of the letters that hold something that goes, and drops
 * their half-typed forms. Of a person that goes whole every letter is one.
 */
export async function clearPapers(
  db: WriteDb,
  personId: number,
  gone: readonly string[],
  {
    whole,
    on,
    names,
  }: {
    readonly whole: boolean;
    readonly on: string;
    /** What the person is called, when that goes. */
    readonly names: readonly string[];
  },
): Promise<void> {
  for (const letter of await listFullLetters(db, personId)) {
    if (whole || holdsAny(letter.document, gone)) await redactLetter(db, letter.id, on);
  }
  const own = (await listDraftKeys(db, personId)).concat(`person:${personId}:`);
  // A form about somebody else is not dropped for a word that anybody may type.
  const telling = gone.filter((value) => value.length >= 8 && /[\s\d@]/.test(value)).concat(names);
  for (const letter of await listNamedBreachLetters(db)) {
    // What stands in the letter without a name as well says nothing of the person.
    const named = telling.filter((value) => !holdsAny(letter.redacted, [value]));
    if (holdsAny(letter.document, named)) await redactLetter(db, letter.id, on);
  }
  const keys = (await listDrafts(db))
    .filter(
      ({ key, value }) => own.some((start) => key.startsWith(start)) || holdsAny(value, telling),
    )
    .map(({ key }) => key);
  await deleteDrafts(db, keys);
}

function holdsAny(text: string, values: readonly string[]): boolean {
  const search = createSearch(values);
  search.add(Buffer.from(text, 'utf8'));
  return search.found().size > 0;
}
