/** The letter on the desk as the owner left it: what is said in it, its version, own texts. */
import type { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { type Draft, useDraft } from '#renderer/call/use-draft.ts';
import { type FormState, useForm } from '#renderer/ui/form.ts';
import type { Edit } from '#renderer/ui/letter/letter-edits.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { type Writing, writingKey } from './letter-kinds.ts';
import { beginWords, type LetterWords } from './letter-words.ts';

/** Null follows the person or the settings. */
export interface WritingDraft extends LetterWords {
  readonly locale: LetterLocale | null;
  readonly form: LetterForm | null;
  readonly edits: readonly Edit[];
}

export type WritingForm = FormState<WritingDraft>;

/** What every group of fields of a letter gets. */
export interface LetterFieldsProps {
  readonly request: RequestView;
  readonly form: WritingForm;
}

/** Kept per request and letter, so that leaving the desk loses nothing. */
export function useWriting(
  request: RequestView,
  writing: Writing,
): { readonly form: WritingForm; readonly draft: Draft } {
  const today = useToday();
  const form = useForm<WritingDraft>({
    locale: null,
    form: null,
    edits: [],
    ...beginWords(request, today),
  });
  const draft = useDraft(`request:${request.id}:letter:${writingKey(writing)}`, form);
  return { form, draft };
}

/** The same form with the problems that the register found in the choice beside the fields. */
export function withProblems(form: WritingForm, error: CallError | undefined): WritingForm {
  const problem = (path: string) => error?.fields[`choice.${path}`];
  return { ...form, problem, bind: (key) => ({ ...form.bind(key), problem: problem(key) }) };
}
