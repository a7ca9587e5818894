import { Button } from '@mantine/core';
import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, RadioField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { requestWords } from '#renderer/ui/request-words.ts';
import { announce } from '#renderer/ui/status.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { capital } from '#shared/domain/capital.ts';
import {
  IDENTITY_METHODS,
  IDENTITY_RESULTS,
  type IdentityMethod,
} from '#shared/domain/requests.ts';
import type { Writing } from './letters/letter-kinds.ts';
import classes from './RequestScreen.module.css';
import type { Step } from './steps.ts';
import { requestTexts } from './texts.ts';

interface IdentifyStepProps {
  readonly request: RequestView;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onWrite: (writing: Writing) => void;
}

/** Being sure of whom one writes to, by the lightest means that will do. */
export function IdentifyStep({ request, next, onNext, onWrite }: IdentifyStepProps) {
  const t = useTexts(requestTexts);
  const q = useTexts(requestWords);
  const { identity } = request;
  const [again, setAgain] = useState(false);
  const open = request.status === 'open';
  const recorded = identity.result !== null && identity.method !== null;
  const footer = useLostFocus<HTMLButtonElement>(`${identity.result} ${again}`);
  return (
    <Section title={t('step.identify')} purpose={t('identify-purpose')}>
      {identity.result !== null && (
        <dl className={classes.facts}>
          <dt>{t('identify-result')}</dt>
          <dd>
            {q(`identity-result.${identity.result}`)}
            {identity.on !== null && (
              <>
                {' · '}
                <DateText date={identity.on} as="full" />
              </>
            )}
          </dd>
          {identity.method !== null && (
            <>
              <dt>{t('identify-method')}</dt>
              <dd>{q(`identity.${identity.method}`)}</dd>
            </>
          )}
          {identity.doubt !== '' && (
            <>
              <dt>{t('identify-doubt')}</dt>
              <dd>{identity.doubt}</dd>
            </>
          )}
          {identity.copyReason !== '' && (
            <>
              <dt>{t('identify-copy-reason')}</dt>
              <dd>{identity.copyReason}</dd>
            </>
          )}
        </dl>
      )}
      {identity.result === 'asked' && request.deadline.withPause !== null && (
        <p className={classes.remark}>
          {t('identify-waiting', { count: request.deadline.withPause.days })}{' '}
          <DateText date={request.deadline.answerBy} as="full" />.
        </p>
      )}
      {open && (!recorded || identity.result === 'asked' || again) && (
        <IdentityForm request={request} onDone={() => setAgain(false)} />
      )}
      <div className={classes.footer}>
        {open && recorded && identity.result !== 'asked' && !again && (
          <Button variant="default" onClick={() => setAgain(true)}>
            {t('identify-again')}
          </Button>
        )}
        {open && identity.result !== 'confirmed' && (
          <Button
            variant="default"
            data-writing="identity"
            onClick={() => onWrite({ kind: 'identity' })}
          >
            {t('identify-letter')}
          </Button>
        )}
        {next && onNext && (
          <Button
            ref={footer}
            variant={identity.result === 'confirmed' ? 'filled' : 'default'}
            onClick={onNext}
          >
            {t('next', { step: t(`step.${next}`) })}
          </Button>
        )}
      </div>
    </Section>
  );
}

interface IdentityFormProps {
  readonly request: RequestView;
  readonly onDone: () => void;
}

/** What was done and what came of it; a copy of a document is never kept. */
function IdentityForm({ request, onDone }: IdentityFormProps) {
  const t = useTexts(requestTexts);
  const q = useTexts(requestWords);
  const today = useToday();
  const { identity } = request;
  const record = useCommand('requests.record-identity');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? record.error;
  const form = useForm(
    {
      method: identity.method ?? identity.possible[0] ?? ('in-person' as IdentityMethod),
      result: 'confirmed' as (typeof IDENTITY_RESULTS)[number],
      on: today as string,
      doubt: identity.doubt,
      copyReason: identity.copyReason,
    },
    { error },
  );
  const draft = useDraft(`request:${request.id}:identity`, form);
  const { method, result } = form.values;
  const options = IDENTITY_METHODS.filter(
    (one) => identity.possible.includes(one) || one === method,
  );

  async function save() {
    const { on, doubt, copyReason } = form.values;
    const problems = {
      ...(method === 'masked-copy' && copyReason.trim() === '' && { copyReason: 'text.required' }),
      ...(result === 'asked' && doubt.trim() === '' && { doubt: 'text.required' }),
    };
    const wrong = Object.keys(problems).length > 0;
    setRefused(wrong ? new CallError({ code: 'bad-input', fields: problems }) : undefined);
    if (wrong) return;
    const done = await record.run({
      requestId: request.id,
      method,
      result,
      on: on as PlainDate,
      doubt,
      copyReason: method === 'masked-copy' ? copyReason : '',
    });
    if (done === undefined) return;
    await draft.clear();
    announce(t('identify-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('identify-save')}
      running={record.running}
      error={error}
    >
      <RadioField
        label={t('identify-method')}
        hint={t('identify-method-hint')}
        {...form.bind('method')}
        options={options.map((value, index) => ({
          value,
          label: capital(
            index === 0
              ? `${q(`identity.${value}`)} · ${t('identify-lightest')}`
              : q(`identity.${value}`),
          ),
          hint: q(`identity-help.${value}`),
        }))}
      />
      {method === 'masked-copy' && (
        <>
          <p className={classes.remark}>{t('identify-copy-warning')}</p>
          <NoteField label={t('identify-copy-reason')} rows={2} {...form.bind('copyReason')} />
        </>
      )}
      <ChoiceField
        label={t('identify-result')}
        {...form.bind('result')}
        options={IDENTITY_RESULTS.map((value) => ({
          value,
          label: q(`identity-result.${value}`),
        }))}
      />
      <DateField label={t('identify-on')} {...form.bind('on')} />
      {(result === 'asked' || form.values.doubt !== '') && (
        <NoteField
          label={t('identify-doubt')}
          hint={t('identify-doubt-hint')}
          rows={2}
          {...form.bind('doubt')}
        />
      )}
      <p className="dw-muted">{t('identify-kept')}</p>
    </Form>
  );
}
