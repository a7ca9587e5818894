/** A row of the table of persons, for tests that write many at once. */
import type { PersonTable } from '#register/schema.ts';

type Told = 'family_name' | 'display_name' | 'sort_name' | 'created_at' | 'updated_at';

/** Somebody of whom nothing is known but what is told. */
export function personRow(
  id: number,
  told: Pick<PersonTable, Told> & Partial<Omit<PersonTable, 'id'>>,
): PersonTable {
  return {
    id,
    given_name: '',
    infix: '',
    nickname: '',
    function_title: '',
    language: null,
    letter_form: null,
    source: '',
    note: '',
    ...told,
  };
}
