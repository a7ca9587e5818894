import type { ReactNode } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { LetterEditor } from '#renderer/ui/letter/LetterEditor.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { ChosenLetterKind, LetterChoice } from '#shared/contract/letters.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { LetterDocument, LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { LetterFields } from './LetterFields.tsx';
import { letterDeskTexts } from './letter-desk-texts.ts';
import type { LetterReason, Writing } from './letter-kinds.ts';
import { letterListTexts } from './letter-list-texts.ts';
import { choiceOf } from './letter-words.ts';
import classes from './letters.module.css';
import { useResting } from './use-resting.ts';
import { type WritingForm, withProblems } from './use-writing.ts';

/** What comes first when the register has nothing to say in a letter of this kind yet. */
const FIRST: Partial<Record<ChosenLetterKind, LetterReason>> = {
  'rectification.done': 'changes-first',
  'restriction.on': 'restriction-first',
  'restriction.off': 'restriction-first',
  'objection.marketing': 'marketing-first',
  'objection.general': 'weigh-first',
  'consent.withdrawn': 'withdraw-first',
};

/** Never asked: stands in for a letter that is not complete yet. */
const NOTHING: LetterChoice = { kind: 'refusal' };

interface WrittenLetterProps {
  readonly request: RequestView;
  readonly writing: Writing;
  readonly form: WritingForm;
  readonly style: { readonly locale: LetterLocale; readonly form: LetterForm };
  /** The letter that was kept here before. */
  readonly letterId: number | undefined;
  /** Whether that letter went out. */
  readonly sent: ReactNode;
}

/** What only the owner can say, and below it the letter that follows from it. */
export function WrittenLetter(props: WrittenLetterProps) {
  const { request, writing, form, style, letterId, sent } = props;
  const { kind, notice } = writing;
  const t = useTexts(letterDeskTexts);
  const l = useTexts(letterListTexts);
  const today = useToday();
  const { values } = form;
  const { choice, missing } = choiceOf(writing, values, { request, today });
  const resting = useResting(choice ?? null);
  const composed = useQuery(
    'letters.compose',
    { requestId: request.id, ...style, choice: resting.value ?? NOTHING },
    { enabled: choice !== undefined && resting.value !== null },
  );
  const create = useCommand('letters.create');
  const hasNothing = composed.error?.code === 'conflict';
  const isCurrent = resting.isResting && !composed.loading && composed.error === undefined;

  async function keep(document: LetterDocument) {
    // What is kept is what the owner could see.
    if (!isCurrent) {
      announce(t('not-current'));
      return undefined;
    }
    return create.run({ requestId: request.id, document, notice: notice ?? null });
  }

  const first = FIRST[kind];
  const isComplete = choice !== undefined && !hasNothing;
  const isThere = isComplete && composed.data !== undefined;
  return (
    <>
      <LetterFields kind={kind} request={request} form={withProblems(form, composed.error)} />
      {missing.length > 0 && (
        <p className={classes.remark}>
          {t('missing', { parts: missing.map((part) => t(`missing.${part}`)).join(', ') })}
        </p>
      )}
      {choice !== undefined && hasNothing && (
        <p className={classes.remark} role="alert">
          {first === undefined ? t('nothing-now') : l(`because.${first}`)}
        </p>
      )}
      {isComplete &&
        !isThere &&
        (composed.error ? <ErrorNotice error={composed.error} /> : <Loading lines={8} />)}
      {isThere ? (
        <LetterEditor
          composed={composed}
          locale={style.locale}
          form={style.form}
          onVersion={(locale, letterForm) => {
            form.set('locale', locale);
            form.set('form', letterForm);
          }}
          edits={values.edits}
          onEdits={(edits) => form.set('edits', edits)}
          keeping={{
            letterId,
            personId: null,
            onKeep: keep,
            running: create.running,
            error: create.error,
          }}
          about={() => sent}
        />
      ) : (
        sent
      )}
    </>
  );
}
