import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { LetterEditor } from '#renderer/ui/letter/LetterEditor.tsx';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { type AnswerDraft, answerInput, incompleteRows } from './answer-draft.ts';
import { answerTexts } from './answer-texts.ts';
import { BlocksList } from './BlocksList.tsx';
import classes from './RequestScreen.module.css';

interface AnswerEditorProps {
  readonly request: RequestView;
  readonly form: FormState<AnswerDraft>;
  readonly locale: LetterLocale;
  readonly letterForm: LetterForm;
}

/** The letter as it would go out now, with the owner's own texts in it. */
export function AnswerEditor({ request, form, locale, letterForm }: AnswerEditorProps) {
  const t = useTexts(answerTexts);
  const { values } = form;
  const composed = useQuery(
    'letters.compose-answer',
    answerInput(request.id, values, locale, letterForm),
  );
  const create = useCommand('letters.create');
  const unfinished = incompleteRows(values);
  return (
    <>
      {!request.rights.includes('access') && <p className={classes.remark}>{t('not-access')}</p>}
      <LetterEditor
        composed={composed}
        locale={locale}
        form={letterForm}
        onVersion={(chosen, chosenForm) => {
          form.set('locale', chosen);
          form.set('form', chosenForm);
        }}
        edits={values.edits}
        onEdits={(edits) => form.set('edits', edits)}
        keeping={{
          letterId: request.letters[0]?.id,
          personId: request.personId,
          onKeep: (document) => create.run({ requestId: request.id, document }),
          running: create.running,
          error: create.error,
        }}
        remark={
          unfinished > 0 && (
            <p className={classes.remark}>{t('incomplete-rows', { count: unfinished })}</p>
          )
        }
        about={(document) => <BlocksList document={document} />}
      />
    </>
  );
}
