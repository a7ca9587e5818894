/** Letters and half-typed forms in which those who go still stand. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { WriteDb } from '../database.ts';
import { listNamedBreachLetters } from '../queries/breaches.ts';
import {
  deleteDrafts,
  listDraftKeys,
  listDrafts,
  listFullLetters,
  redactLetter,
} from '../queries/erase.ts';
import { createSearches, type Search } from './search.ts';
import type { Leaving } from './take-away.ts';

/**
 * Takes persons out of the letters that hold something that goes, and drops their
 * half-typed forms. Of a person that goes whole every letter is one.
 */
export async function clearPapers(
  db: WriteDb,
  leaving: readonly Leaving[],
  on: PlainDate,
): Promise<void> {
  const byId = new Map(leaving.map((one) => [one.known.person.id, one]));
  const ids = [...byId.keys()];
  for (const letter of await listFullLetters(db, ids)) {
    const one = byId.get(letter.person_id);
    if (one === undefined) continue;
    if (one.plan.goesWhole || foundIn(createSearches(one.gone), letter.document).size > 0) {
      await redactLetter(db, letter.id, on);
    }
  }
  const own = await listDraftKeys(db, ids);
  const letters = await listNamedBreachLetters(db);
  const drafts = await listDrafts(db);
  if (letters.length === 0 && drafts.length === 0) return;
  const searches = createSearches(leaving.flatMap(tellingOf));
  for (const letter of letters) {
    // What stands in the letter without a name as well says nothing of the person.
    const anonymous = foundIn(searches, letter.redacted);
    const named = [...foundIn(searches, letter.document)].some((value) => !anonymous.has(value));
    if (named) await redactLetter(db, letter.id, on);
  }
  const keys = drafts
    .filter(
      ({ key, value }) =>
        own.some((start) => key.startsWith(start)) || foundIn(searches, value).size > 0,
    )
    .map(({ key }) => key);
  await deleteDrafts(db, keys);
}

/** A form about somebody else is not dropped for a word that anybody may type. */
function tellingOf({ plan, known, gone }: Leaving): string[] {
  const { family_name, nickname } = known.person;
  const names = plan.goesWhole || plan.identityGone.includes('name') ? [family_name, nickname] : [];
  return gone.filter((value) => value.length >= 8 && /[\s\d@]/.test(value)).concat(names);
}

function foundIn(searches: () => Search, text: string): ReadonlySet<number> {
  const search = searches();
  search.add(Buffer.from(text, 'utf8'));
  return search.found();
}
