/** The copy of a letter that may stay when the person goes: the same letter about nobody. */
import type { LetterLocale } from '../locale.ts';
import type { ErasureLetterFacts, InstructionLetterFacts } from './erasure-facts.ts';

/** What stands in place of a text about the person. */
export const ERASED_MARK: Readonly<Record<LetterLocale, string>> = {
  'nl-NL': '[gewist]',
  'nl-BE': '[gewist]',
  en: '[erased]',
  fr: '[effacé]',
};

/** The facts of a letter to a person with a mark for every text of that person. */
export function redactErasureFacts(
  facts: ErasureLetterFacts,
  locale: LetterLocale,
): ErasureLetterFacts {
  const { person } = facts;
  const marked = (text: string) => (text.trim() === '' ? '' : ERASED_MARK[locale]);
  return {
    ...facts,
    person: {
      name: marked(person.name),
      familyName: marked(person.familyName),
      givenName: marked(person.givenName),
      organisation: marked(person.organisation),
      addressLines: person.addressLines.map(marked),
      email: marked(person.email),
    },
  };
}

/**
 * The facts of a letter to a party with a mark for everything by which a person
 * could be found; the reference stands for them.
 */
export function redactInstructionFacts(
  facts: InstructionLetterFacts,
  locale: LetterLocale,
): InstructionLetterFacts {
  return {
    ...facts,
    subjects: facts.subjects.map((subject) => ({
      ...subject,
      identifiers: subject.identifiers.length === 0 ? [] : [ERASED_MARK[locale]],
    })),
  };
}
