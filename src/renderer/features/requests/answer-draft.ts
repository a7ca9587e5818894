/**
 * What the owner collects for an answer before a letter is made of it, and the
 * own texts in that letter. Kept as a draft, so that nothing typed is lost.
 */
import type { Edit } from '#renderer/ui/letter/letter-edits.ts';
import type { Input } from '#shared/contract/index.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { OtherQuestion } from '#shared/domain/letters/texts/other-questions.ts';
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

/** Everything the owner puts into the answer; null follows the person or the settings. */
export interface AnswerDraft {
  readonly locale: LetterLocale | null;
  readonly form: LetterForm | null;
  readonly searched: readonly SearchEntry[];
  readonly attachments: readonly AttachmentRow[];
  readonly masked: readonly MaskedRow[];
  readonly questions: readonly OtherQuestion[];
  readonly edits: readonly Edit[];
}

export const EMPTY_DRAFT: AnswerDraft = {
  locale: null,
  form: null,
  searched: [],
  attachments: [],
  masked: [],
  questions: [],
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
    questions: [...draft.questions],
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
