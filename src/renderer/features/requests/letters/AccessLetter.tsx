import type { RefObject } from 'react';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { RequestView } from '#shared/contract/request-views.ts';
import { AnswerEditor } from '../AnswerEditor.tsx';
import type { AnswerDraft } from '../answer-draft.ts';
import type { LetterOffer } from './letter-kinds.ts';
import { letterListTexts } from './letter-list-texts.ts';
import classes from './letters.module.css';
import { useLetterStyle } from './use-letter-style.ts';

interface AccessLetterProps {
  readonly request: RequestView;
  readonly form: FormState<AnswerDraft>;
  readonly offer: LetterOffer;
  /** The heading, to go to from the list of letters. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The answer about access, written on the page of the step itself. */
export function AccessLetter({ request, form, offer, heading }: AccessLetterProps) {
  const t = useTexts(letterListTexts);
  const { style, error } = useLetterStyle(request.personId, form.values);
  return (
    <section className={classes.answer}>
      <h3 ref={heading} tabIndex={-1}>
        {t(request.personId === null ? 'access-none-title' : 'access-title')}
      </h3>
      {request.personId !== null && <p className="dw-muted">{t('access-purpose')}</p>}
      {offer.because === 'access-identity-first' && (
        <p className={classes.warning}>{t('access-not-sure')}</p>
      )}
      <ErrorNotice error={error} />
      {style === undefined ? (
        error === undefined && <Loading lines={8} />
      ) : (
        <AnswerEditor
          // Other letters of the case are no earlier version of this one.
          request={{ ...request, letters: offer.letter === undefined ? [] : [offer.letter] }}
          form={form}
          locale={style.locale}
          letterForm={style.form}
        />
      )}
    </section>
  );
}
