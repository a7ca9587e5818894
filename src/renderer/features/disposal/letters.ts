/** The letters that have to be made before a run is carried out. */
import type { DisposalView } from '#shared/contract/disposal-views.ts';

export type DisposalPerson = DisposalView['persons'][number];
type WithLetter = DisposalPerson & { readonly letter: NonNullable<DisposalPerson['letter']> };

/** The persons a letter goes to, whether or not it was made. */
export function personsWithLetter(disposal: DisposalView): WithLetter[] {
  return disposal.persons.filter((person): person is WithLetter => person.letter !== null);
}

/** How far a letter is. */
export function letterState(letter: WithLetter['letter']): 'todo' | 'made' | 'waived' {
  if (letter.letterId !== null) return 'made';
  return letter.waivedBecause === '' ? 'todo' : 'waived';
}

/** How many letters are still to be made. */
export function lettersToGo(disposal: DisposalView): number {
  return personsWithLetter(disposal).filter(({ letter }) => letterState(letter) === 'todo').length;
}

/** True when there is a letter that has to leave while it still says who it is for. */
export function isLetterMade(disposal: DisposalView): boolean {
  return personsWithLetter(disposal).some(({ letter }) => letterState(letter) === 'made');
}
