/** What single sections of a letter say, apart from the rest. */
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';

/** The sections of a letter, in their order. */
export function idsOf(document: LetterDocument): string[] {
  return document.sections.map(({ id }) => id);
}

/** The text of the sections alone: all but some, or only some. */
export function bodyOf(
  document: LetterDocument,
  without: readonly string[],
  only: readonly string[] = idsOf(document),
): string {
  const sections = document.sections.filter(({ id }) => only.includes(id) && !without.includes(id));
  return toPlainText({
    ...document,
    sender: { name: '', lines: [] },
    addressee: [],
    references: [],
    title: '',
    sections,
    signature: { closing: '', lines: [] },
    enclosures: { heading: '', items: [] },
  });
}
