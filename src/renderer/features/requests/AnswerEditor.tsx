import { useCallback, useMemo, useRef } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import {
  type AnswerDraft,
  answerInput,
  applyEdits,
  incompleteRows,
  withEdit,
} from './answer-draft.ts';
import { BlocksList } from './BlocksList.tsx';
import { KeepLetter } from './KeepLetter.tsx';
import { type EditParagraph, LetterPage } from './LetterPage.tsx';
import { LetterVersion } from './LetterVersion.tsx';
import { letterTexts } from './letter-texts.ts';
import classes from './RequestScreen.module.css';
import type { RequestView } from './RequestScreen.tsx';
import { UnplacedEdits } from './UnplacedEdits.tsx';

interface AnswerEditorProps {
  readonly request: RequestView;
  readonly form: FormState<AnswerDraft>;
  readonly locale: LetterLocale;
  readonly letterForm: LetterForm;
}

/** The letter as it would go out now, with the owner's own texts in it. */
export function AnswerEditor({ request, form, locale, letterForm }: AnswerEditorProps) {
  const t = useTexts(letterTexts);
  const { values } = form;
  const composed = useQuery(
    'letters.compose-answer',
    answerInput(request.id, values, locale, letterForm),
  );
  const standard = composed.data;
  const { edits } = values;
  const applied = useMemo(
    () => (standard === undefined ? undefined : applyEdits(standard, edits)),
    [standard, edits],
  );

  // One function for good: the sections that did not change are not drawn again.
  const latest = useRef({ form, standard });
  latest.current = { form, standard };
  const edit = useCallback<EditParagraph>((sectionId, index, text) => {
    const now = latest.current;
    if (now.standard === undefined) return;
    now.form.set('edits', withEdit(now.form.values.edits, now.standard, sectionId, index, text));
  }, []);

  const unfinished = incompleteRows(values);
  // While another version is on its way, the old one must not be kept in its name.
  const current =
    standard?.locale === locale && standard.form === letterForm ? applied?.document : undefined;
  return (
    <>
      {!request.rights.includes('access') && <p className={classes.remark}>{t('not-access')}</p>}
      <LetterVersion
        locale={locale}
        form={letterForm}
        edits={edits}
        onChoose={(version) => {
          form.set('locale', version.locale);
          form.set('form', version.form);
        }}
      />
      {unfinished > 0 && (
        <p className={classes.remark}>{t('incomplete-rows', { count: unfinished })}</p>
      )}
      <ErrorNotice error={composed.error} />
      <KeepLetter request={request} document={current} />
      {applied && standard ? (
        <>
          <UnplacedEdits
            unplaced={applied.unplaced}
            standard={standard}
            onChange={(change) => form.set('edits', change(edits))}
          />
          <BlocksList document={applied.document} />
          <LetterPage document={applied.document} level={3} label={t('preview')} onEdit={edit} />
        </>
      ) : (
        composed.loading && <Loading lines={12} />
      )}
    </>
  );
}
