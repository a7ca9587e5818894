/**
 * What the owner collects for an answer before a letter is made of it, and the
 * own texts in that letter. Kept as a draft, so that nothing typed is lost.
 */
import type { Input } from '#shared/contract/index.ts';
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

/** What was noted about the search in one system. */
export interface SearchEntry {
  readonly systemId: number;
  readonly done: boolean;
  readonly note: string;
}

/** A document that goes with the letter, by name; `row` tells the rows of the form apart. */
export interface AttachmentRow {
  readonly row: number;
  readonly name: string;
  readonly system: string;
  readonly note: string;
}

/** Something of a third person that was masked. */
export interface MaskedRow {
  readonly row: number;
  readonly what: string;
  readonly why: string;
}

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

/** Everything the owner puts into the answer; null follows the person or the settings. */
export interface AnswerDraft {
  readonly locale: LetterLocale | null;
  readonly form: LetterForm | null;
  readonly searched: readonly SearchEntry[];
  readonly attachments: readonly AttachmentRow[];
  readonly masked: readonly MaskedRow[];
  readonly edits: readonly Edit[];
}

export const EMPTY_DRAFT: AnswerDraft = {
  locale: null,
  form: null,
  searched: [],
  attachments: [],
  masked: [],
  edits: [],
};

/** A number that no row has yet. */
export function nextRow(rows: readonly { readonly row: number }[]): number {
  return Math.max(0, ...rows.map(({ row }) => row)) + 1;
}

/** The input for the letter: rows that are not complete yet stay out of it. */
export function answerInput(
  requestId: number,
  draft: AnswerDraft,
  locale: LetterLocale,
  form: LetterForm,
): Input<'letters.compose-answer'> {
  return {
    requestId,
    locale,
    form,
    attachments: draft.attachments
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, system, note }) => ({ name, system, note })),
    masked: draft.masked
      .filter(({ what, why }) => what.trim() !== '' && why.trim() !== '')
      .map(({ what, why }) => ({ what, why })),
    searched: draft.searched
      .filter(({ done, note }) => done || note.trim() !== '')
      .map(({ systemId, note }) => ({ systemId, note })),
  };
}

/** How many rows hold something but miss what the letter needs. */
export function incompleteRows({ attachments, masked }: AnswerDraft): number {
  return (
    attachments.filter((row) => row.name.trim() === '' && row.system + row.note.trim() !== '')
      .length + masked.filter((row) => (row.what.trim() === '') !== (row.why.trim() === '')).length
  );
}

/** The search list with another entry for one system. */
export function withSearchEntry(
  searched: readonly SearchEntry[],
  systemId: number,
  change: Partial<Omit<SearchEntry, 'systemId'>>,
): SearchEntry[] {
  const before = searched.find((entry) => entry.systemId === systemId);
  const entry = { done: false, note: '', ...before, ...change, systemId };
  return before === undefined
    ? [...searched, entry]
    : searched.map((other) => (other === before ? entry : other));
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
