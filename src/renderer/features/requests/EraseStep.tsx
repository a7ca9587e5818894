import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErasureScopeFields } from '#renderer/ui/ErasureScope.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import {
  type ErasureScope,
  listScopeProblems,
  proposalScope,
  WHOLE_PERSON,
} from '#renderer/ui/erasure-scope.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import classes from './RequestScreen.module.css';
import {
  type ErasingCause,
  erasingCause,
  isAccessAnswered,
  isCarriedOut,
  type Step,
} from './steps.ts';
import { requestTexts } from './texts.ts';

interface EraseStepProps {
  readonly request: RequestView;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
}

/** Proposing what goes because the person asked; the preview and the agreement come after. */
export function EraseStep({ request, next, onNext }: EraseStepProps) {
  const t = useTexts(requestTexts);
  const cause = erasingCause(request.rights);
  if (cause === undefined) return null;
  const { personId, disposal } = request;
  const erased = isCarriedOut(disposal);
  if (!erased && (request.status !== 'open' || personId === null)) {
    return (
      <Section title={t('step.erase')}>
        {disposal && <OwnRun disposal={disposal} />}
        <Link href="/disposal">{t('erase-all')}</Link>
      </Section>
    );
  }
  const answerFirst = !erased && request.rights.includes('access') && !isAccessAnswered(request);
  return (
    <Section
      title={t('step.erase')}
      purpose={disposal === null ? t(`erase-purpose.${cause}`) : undefined}
    >
      {answerFirst && <p className={classes.remark}>{t('erase-first')}</p>}
      {disposal && <OwnRun disposal={disposal} />}
      {disposal === null && personId !== null && (
        <Propose request={request} cause={cause} personId={personId} />
      )}
      <div className={classes.footer}>
        <Link href="/disposal">{t('erase-all')}</Link>
        {next && onNext && (
          <Button variant={erased ? 'filled' : 'default'} onClick={onNext}>
            {t('next', { step: t(`step.${next}`) })}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** The run of this request: to go on with, or to look back at. */
function OwnRun({ disposal }: { readonly disposal: NonNullable<RequestView['disposal']> }) {
  const t = useTexts(requestTexts);
  const { id, number, status, carriedOutOn } = disposal;
  const href = `/disposal/${id}`;
  if (isCarriedOut(disposal)) {
    return (
      <p>
        {t('erased-on')} <DateText date={carriedOutOn} as="full" />.{' '}
        <Link href={href}>{t('erased-run', { number })}</Link>
      </p>
    );
  }
  return (
    <>
      <p>{t(status === 'approved' ? 'erase-approved' : 'erase-waits')}</p>
      <p>
        <Link href={href}>{t('erase-go-on', { number })}</Link>
      </p>
      <p className="dw-muted">{t('erase-other-choice')}</p>
    </>
  );
}

interface ProposeProps {
  readonly request: RequestView;
  readonly cause: ErasingCause;
}

function Propose({ personId, ...proposal }: ProposeProps & { readonly personId: number }) {
  const language = useLanguage();
  const person = useQuery('persons.get', { personId, language });
  if (person.data === undefined) {
    return person.error ? <ErrorNotice error={person.error} /> : <Loading lines={4} />;
  }
  return <ProposeForm {...proposal} items={person.data.items} />;
}

function ProposeForm({
  request,
  cause,
  items,
}: ProposeProps & { readonly items: readonly DataItemView[] }) {
  const t = useTexts(requestTexts);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const propose = useCommand('disposals.propose');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? propose.error;
  const form = useForm<ErasureScope>(WHOLE_PERSON, { error });

  async function submit() {
    const problems = listScopeProblems(form.values);
    const wrong = Object.keys(problems).length > 0;
    setRefused(wrong ? new CallError({ code: 'bad-input', fields: problems }) : undefined);
    if (wrong) return;
    const made = await propose.run({
      cause,
      requestId: request.id,
      ...proposalScope(form.values),
    });
    if (made === undefined) return;
    announce(t('erase-proposed', { number: made.number }));
    navigate(`/disposal/${made.id}`);
  }

  return (
    <Form
      onSubmit={() => void submit()}
      submitLabel={t('erase-propose')}
      running={propose.running}
      error={error}
    >
      <ErasureScopeFields
        value={form.values}
        onChange={form.set}
        problem={form.problem}
        items={items.map((item) => ({ value: String(item.id), label: nameOf(item, language) }))}
      />
      <p className="dw-muted">{t('erase-preview')}</p>
    </Form>
  );
}

function nameOf({ category, label }: DataItemView, language: UiLanguage): string {
  return [localized(category, language), label].filter((part) => part !== '').join(': ');
}
