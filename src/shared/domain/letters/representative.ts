/** A letter to whoever asked on behalf of the person: to them, about the person. */
import type { LetterDocument, Paragraph } from './document.ts';
import { addresseeOf, lines } from './frame.ts';
import { paragraph } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { RequestLetterFacts } from './request-facts.ts';
import type { RequestWords } from './texts/request-words.ts';

type Person = RequestLetterFacts['person'];
type Representative = RequestLetterFacts['representative'];

/** The representative, or the person; by e-mail where no other address is known. */
export function addresseeFor(person: Person, representative: Representative): string[] {
  if (representative === null) return addresseeOf(person);
  const { name, addressLines, email } = representative;
  return lines(name, ...(addressLines.length > 0 ? addressLines : [email]));
}

/** Whom the salutation greets. */
export function greetedFor(
  person: Person,
  representative: Representative,
): Pick<Person, 'name' | 'familyName' | 'givenName'> {
  if (representative === null) return person;
  return { name: representative.name, familyName: representative.name, givenName: '' };
}

/** Who the letter is about, among its references; nothing when the person gets it themselves. */
export function personReference(
  person: Person,
  representative: Representative,
  words: RequestWords,
): LetterDocument['references'] {
  if (representative === null) return [];
  return [{ label: words.onBehalfOf, value: oneLine(person.name) }];
}

/** Whose data the letter is about; nothing when the person gets it themselves. */
export function writtenForParagraph(
  person: Person,
  representative: Representative,
  words: RequestWords,
): Paragraph | undefined {
  return representative === null ? undefined : paragraph(words.writtenFor(oneLine(person.name)));
}
