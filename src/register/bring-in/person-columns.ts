/** Changes parts of a person's name and function that an import filled, or empties them again. */
import type { WriteContext } from '../handlers/context.ts';
import { displayNameOf, sortNameOf } from '../handlers/names.ts';
import { found } from '../handlers/texts.ts';
import { findPerson, updatePerson } from '../queries/persons.ts';

/** What a person is called in lists follows. */
export async function changeColumns(
  { db, now }: Pick<WriteContext, 'db' | 'now'>,
  personId: number,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const { id: _, created_at: __, ...person } = found(await findPerson(db, personId));
  const changed = { ...person, ...columns };
  const name = {
    givenName: changed.given_name,
    infix: changed.infix,
    familyName: changed.family_name,
    nickname: changed.nickname,
  };
  await updatePerson(db, personId, {
    ...changed,
    display_name: displayNameOf(name),
    sort_name: sortNameOf(name),
    updated_at: now,
  });
}
