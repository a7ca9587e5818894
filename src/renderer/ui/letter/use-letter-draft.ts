/** The language, the form and the own texts of a letter that is being written. */
import { useDraft } from '#renderer/call/use-draft.ts';

import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { useForm } from '../form.ts';
import type { Edit } from './letter-edits.ts';

/** Null follows the person or the settings. */
interface LetterDraft {
  readonly locale: LetterLocale | null;
  readonly form: LetterForm | null;
  readonly edits: readonly Edit[];
}

const NOTHING: LetterDraft = { locale: null, form: null, edits: [] };

/** What was chosen and written so far, kept under `key`, in the words of LetterEditor. */
export function useLetterDraft(key: string) {
  const form = useForm<LetterDraft>(NOTHING);
  const draft = useDraft(key, form);
  return {
    draft,
    chosen: form.values,
    onVersion: (locale: LetterLocale, letterForm: LetterForm) => {
      form.set('locale', locale);
      form.set('form', letterForm);
    },
    onEdits: (edits: Edit[]) => form.set('edits', edits),
  };
}
