/** The copy of a letter that may stay when the person goes: the same letter about nobody. */
import { foldForSearch } from '../fold.ts';
import type { LetterLocale } from '../locale.ts';
import { isEditable, type LetterDocument, type LetterNode } from './document.ts';
import type { ErasureLetterFacts, InstructionLetterFacts } from './erasure-facts.ts';

/** What stands in place of a text about the person. */
export const ERASED_MARK: Readonly<Record<LetterLocale, string>> = {
  'nl-NL': '[gewist]',
  'nl-BE': '[gewist]',
  en: '[erased]',
  fr: '[effacé]',
};

/** Values so short stand inside many words, and count only as a word of their own. */
const SHORT_VALUE = 3;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

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

/**
 * The letter `to` with the owner's own paragraphs of `from`, apart from those in
 * which a forbidden value stands, however it is written: there the standard text
 * stays. Both are the same letter, one with and one without the person.
 */
export function carryEdits(
  from: LetterDocument,
  to: LetterDocument,
  forbidden: readonly string[],
): LetterDocument {
  const holdsForbidden = searchFor(forbidden);
  const sections = to.sections.map((section) => {
    const edited = from.sections.find(({ id }) => id === section.id)?.content ?? [];
    return {
      ...section,
      content: section.content.map((node, index) => withEdit(node, edited[index], holdsForbidden)),
    };
  });
  return { ...to, sections };
}

function withEdit(
  node: LetterNode,
  source: LetterNode | undefined,
  holdsForbidden: (text: string) => boolean,
): LetterNode {
  if (source === undefined || !isEditable(source) || !isEditable(node)) return node;
  const { edited } = source;
  if (edited === undefined || source.type !== node.type || holdsForbidden(edited)) return node;
  return { ...node, edited };
}

function searchFor(values: readonly string[]): (text: string) => boolean {
  const folded = values.map((value) => foldForSearch(value)).filter((value) => value !== '');
  return (text) => {
    const plain = foldForSearch(text);
    const words = plain.split(NO_WORD);
    const joined = words.join('');
    return folded.some((value) => {
      // A telephone number or a name counts with and without its spaces and signs.
      const squeezed = value.replace(NO_WORD, '');
      if (squeezed === '') return plain.includes(value);
      if (squeezed.length > SHORT_VALUE) return joined.includes(squeezed);
      return words.includes(squeezed) || words.includes(`${squeezed}s`);
    });
  };
}
