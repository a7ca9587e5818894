/**
 * The own texts of the owner in a letter that is composed anew each time. An edit
 * knows the standard text it took the place of, so that a changed one is noticed.
 */
import {
  isEditable,
  isEdited,
  type LetterDocument,
  type LetterForm,
  type LetterNode,
  textOf,
  withEditedParagraph,
} from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';

/**
 * A text of the owner in the place of a standard text. It belongs to the letter
 * in one language and form, so that going back to that one finds it again.
 */
export interface Edit {
  readonly locale: LetterLocale;
  readonly form: LetterForm;
  readonly sectionId: string;
  readonly index: number;
  readonly standard: string;
  readonly text: string;
}

/** The edits of the letter in this language and form. */
export function editsOf(edits: readonly Edit[], locale: LetterLocale, form: LetterForm): Edit[] {
  return edits.filter((edit) => edit.locale === locale && edit.form === form);
}

/** The letter with the owner's texts, and the texts whose place has changed since. */
export function applyEdits(
  standard: LetterDocument,
  edits: readonly Edit[],
): { readonly document: LetterDocument; readonly unplaced: readonly Edit[] } {
  let document = standard;
  const unplaced: Edit[] = [];
  for (const edit of editsOf(edits, standard.locale, standard.form)) {
    const index = placeOf(document, edit);
    if (index === undefined) unplaced.push(edit);
    else document = withEditedParagraph(document, edit.sectionId, index, edit.text);
  }
  return { document, unplaced };
}

function placeOf(document: LetterDocument, edit: Edit): number | undefined {
  const content = document.sections.find(({ id }) => id === edit.sectionId)?.content ?? [];
  const fits = (node: LetterNode | undefined) =>
    node !== undefined &&
    isEditable(node) &&
    !isEdited(node) &&
    textOf(node.runs) === edit.standard;
  if (fits(content[edit.index])) return edit.index;
  const moved = content.findIndex(fits);
  return moved === -1 ? undefined : moved;
}

/** The standard text that stands where an edit was made; undefined when nothing does. */
export function standardAt(
  standard: LetterDocument,
  sectionId: string,
  index: number,
): string | undefined {
  const node = standard.sections.find(({ id }) => id === sectionId)?.content[index];
  return node !== undefined && isEditable(node) ? textOf(node.runs) : undefined;
}

/**
 * The edits with another text for one paragraph; null gives the standard text
 * back. `standard` is the letter as it was composed.
 */
export function withEdit(
  edits: readonly Edit[],
  standard: LetterDocument,
  sectionId: string,
  index: number,
  text: string | null,
): Edit[] {
  const current = standardAt(standard, sectionId, index);
  if (current === undefined) return [...edits];
  const { locale, form, sections } = standard;
  const content = sections.find(({ id }) => id === sectionId)?.content ?? [];
  // A text that comes twice in a section is told apart by its place.
  const twins = content.filter((node) => isEditable(node) && textOf(node.runs) === current);
  const others = edits.filter(
    (edit) =>
      edit.locale !== locale ||
      edit.form !== form ||
      edit.sectionId !== sectionId ||
      edit.standard !== current ||
      (twins.length > 1 && edit.index !== index),
  );
  if (text === null || text === current) return others;
  return [...others, { locale, form, sectionId, index, standard: current, text }];
}
