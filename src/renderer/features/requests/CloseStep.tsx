import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import { parsePlainDate } from '#shared/domain/calendar.ts';
import { LettersList } from './LettersList.tsx';
import classes from './RequestScreen.module.css';
import type { RequestView } from './RequestScreen.tsx';
import { waitsForErasure } from './steps.ts';
import { requestTexts } from './texts.ts';

interface CloseStepProps {
  readonly request: RequestView;
  /** What was kept while working is no longer needed. */
  readonly onClosed: () => Promise<void>;
}

/** Recording the day of the answer; from then on deletion may go on. */
export function CloseStep({ request, onClosed }: CloseStepProps) {
  const t = useTexts(requestTexts);
  if (request.answeredOn === null) return <CloseForm request={request} onClosed={onClosed} />;
  return (
    <Section title={t('step.close')}>
      <p>
        {t('closed-on')} <DateText date={request.answeredOn} as="full" />. {t('closed-explains')}
      </p>
      <LettersList letters={request.letters} />
    </Section>
  );
}

function CloseForm({ request, onClosed }: CloseStepProps) {
  const t = useTexts(requestTexts);
  const today = useToday();
  const close = useCommand('requests.close');
  const [refused, setRefused] = useState<CallError>();
  const error = close.error ?? refused;
  const form = useForm<{ answeredOn: string }>({ answeredOn: today }, { error });

  async function save() {
    const answeredOn = parsePlainDate(form.values.answeredOn);
    const problem =
      answeredOn === undefined
        ? form.values.answeredOn === ''
          ? 'text.required'
          : 'date.invalid'
        : answeredOn < request.receivedOn
          ? 'date.before-start'
          : answeredOn > today
            ? 'date.in-future'
            : undefined;
    close.reset();
    if (answeredOn === undefined || problem !== undefined) {
      setRefused(new CallError({ code: 'bad-input', fields: { answeredOn: problem ?? '' } }));
      return;
    }
    setRefused(undefined);
    if ((await close.run({ requestId: request.id, answeredOn })) === undefined) return;
    announce(t('closed', { number: request.number }));
    await onClosed();
  }

  return (
    <Section title={t('step.close')} purpose={t('close-purpose')}>
      <LettersList letters={request.letters} />
      <Form onSubmit={save} submitLabel={t('close-action')} running={close.running} error={error}>
        {request.letters.length === 0 && <p className={classes.remark}>{t('close-no-letter')}</p>}
        {waitsForErasure(request) && <p className={classes.remark}>{t('close-not-erased')}</p>}
        <DateField label={t('answered-on')} {...form.bind('answeredOn')} />
        <p>{t('close-explains')}</p>
      </Form>
    </Section>
  );
}
