import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { parsePlainDate } from '#shared/domain/calendar.ts';
import { answeredByErasure, undecidedRights } from '#shared/domain/request-steps.ts';
import classes from './RequestScreen.module.css';
import { isCarriedOut, waitsForErasure } from './steps.ts';
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
      {request.keptUntil !== null && (
        <p>
          {t('closed-kept')} <DateText date={request.keptUntil} as="full" />.
        </p>
      )}
    </Section>
  );
}

/** What the rule about closing looks at. */
function stateOf(request: RequestView) {
  const { disposal } = request;
  return {
    ...request,
    answeredByErasure:
      disposal !== null && isCarriedOut(disposal) ? answeredByErasure(disposal.cause) : [],
  };
}

function CloseForm({ request, onClosed }: CloseStepProps) {
  const t = useTexts(requestTexts);
  const w = useTexts(words);
  const today = useToday();
  const close = useCommand('requests.close');
  const [refused, setRefused] = useState<CallError>();
  const error = close.error ?? refused;
  const form = useForm<{ answeredOn: string; undecidedBecause: string }>(
    { answeredOn: today, undecidedBecause: '' },
    { error },
  );
  const undecided = request.kind === 'request' ? undecidedRights(stateOf(request)) : [];

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
    const undecidedBecause = undecided.length > 0 ? form.values.undecidedBecause : '';
    if (undecided.length > 0 && undecidedBecause.trim() === '') {
      setRefused(
        new CallError({ code: 'bad-input', fields: { undecidedBecause: 'text.required' } }),
      );
      return;
    }
    setRefused(undefined);
    const done = await close.run({ requestId: request.id, answeredOn, undecidedBecause });
    if (done === undefined) return;
    announce(t('closed', { number: request.number }));
    await onClosed();
  }

  return (
    <Section title={t('step.close')} purpose={t('close-purpose')}>
      <Form onSubmit={save} submitLabel={t('close-action')} running={close.running} error={error}>
        {request.letters.length === 0 && <p className={classes.remark}>{t('close-no-letter')}</p>}
        {waitsForErasure(request) && <p className={classes.remark}>{t('close-not-erased')}</p>}
        {undecided.length > 0 && (
          <>
            <p className={classes.remark}>
              {t('close-undecided', {
                rights: undecided.map((right) => w(`right.${right}`)).join(', '),
              })}
            </p>
            <TextField
              label={t('undecided-because')}
              {...form.bind('undecidedBecause')}
              maxLength={500}
            />
          </>
        )}
        <DateField label={t('answered-on')} {...form.bind('answeredOn')} />
        <p>{t('close-explains')}</p>
      </Form>
    </Section>
  );
}
