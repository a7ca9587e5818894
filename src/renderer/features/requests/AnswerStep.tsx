import { Button } from '@mantine/core';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { AnswerEditor } from './AnswerEditor.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import { answerTexts } from './answer-texts.ts';
import { LettersList } from './LettersList.tsx';
import classes from './RequestScreen.module.css';
import type { RequestView } from './RequestScreen.tsx';
import type { Step } from './steps.ts';
import { requestTexts } from './texts.ts';

interface AnswerStepProps {
  readonly request: RequestView;
  readonly form: FormState<AnswerDraft>;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
}

/** Writing the letter: in the person's own language and form when they are known. */
export function AnswerStep({ request, form, next, onNext }: AnswerStepProps) {
  const t = useTexts(requestTexts);
  const l = useTexts(answerTexts);
  const language = useLanguage();
  const { personId } = request;
  const open = request.status === 'open' && personId !== null;
  const settings = useQuery('settings.get', {}, { enabled: open });
  const person = useQuery(
    'persons.get',
    // Not asked while there is nobody to ask about.
    { personId: personId ?? 0, language },
    { enabled: open },
  );
  if (!open) {
    return (
      <Section title={t('step.answer')}>
        <p>{request.letters.length === 0 ? t('letters-none') : t('answered-locked')}</p>
        <LettersList letters={request.letters} />
      </Section>
    );
  }
  const chosen = form.values;
  const locale = chosen.locale ?? person.data?.language ?? settings.data?.letterLocale;
  const letterForm = chosen.form ?? person.data?.letterForm ?? settings.data?.letterForm;
  const known = settings.data !== undefined && (person.data ?? person.error) !== undefined;
  return (
    <Section title={t('step.answer')} purpose={l('answer-purpose')}>
      <ErrorNotice error={settings.error ?? person.error} />
      {known && locale !== undefined && letterForm !== undefined ? (
        <AnswerEditor request={request} form={form} locale={locale} letterForm={letterForm} />
      ) : (
        <Loading lines={8} />
      )}
      {next && onNext && (
        <div className={classes.footer}>
          <Button variant="default" onClick={onNext}>
            {t('next', { step: t(`step.${next}`) })}
          </Button>
        </div>
      )}
    </Section>
  );
}
