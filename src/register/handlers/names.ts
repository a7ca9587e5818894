/** How a person is named in lists, and where the name sorts. */
import type { PersonInput } from '#shared/contract/persons.ts';

type Names = Pick<PersonInput, 'givenName' | 'infix' | 'familyName' | 'nickname'>;

/** "Jan de Vries"; the nickname where no name is known; empty when there is nothing. */
export function displayNameOf(names: Names): string {
  const full = [names.givenName, names.infix, names.familyName].filter((part) => part !== '');
  return full.length > 0 ? full.join(' ') : names.nickname;
}

/** "vries jan de": the family name first, folded, as lists in the Netherlands sort. */
export function sortNameOf(names: Names): string {
  const parts = [names.familyName, names.givenName, names.infix].filter((part) => part !== '');
  return foldForSorting(parts.length > 0 ? parts.join(' ') : names.nickname);
}

/** Lower case without diacritics: one spelling, where the search index holds several. */
export function foldForSorting(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
