import { useState } from 'react';
import { Link } from 'wouter';
import type { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ConsentRow } from '#shared/contract/consents.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { asRefusal, listDayProblems, listEmpty } from './consent-checks.ts';
import classes from './consents.module.css';
import { ProofSign } from './ProofSign.tsx';
import { consentsTexts } from './texts.ts';

interface ConsentPanelProps {
  readonly consent: ConsentRow;
  /** Name of the topic in the language of the screen. */
  readonly topic: string;
  readonly onDone: () => void;
}

/** One consent with all that shows it, and withdrawing it right below. */
export function ConsentPanel({ consent, topic, onDone }: ConsentPanelProps) {
  const t = useTexts(consentsTexts);
  return (
    <div className={classes.panel}>
      <Link href={`/persons/${consent.personId}`}>
        {t('open-person', { person: consent.person })}
      </Link>
      <dl className={classes.details}>
        <dt>{t('topic')}</dt>
        <dd>{topic}</dd>
        <dt>{t('given-on')}</dt>
        <dd>
          <DateText date={consent.givenOn} missing={t('date-unknown')} />
        </dd>
        <dt>{t('details-how')}</dt>
        <dd>{consent.givenHow || t('how-unknown')}</dd>
        <dt>{t('wording')}</dt>
        <dd className={classes.written}>{consent.wording || t('wording-missing')}</dd>
        <dt>{t('proof')}</dt>
        <dd>
          <ProofSign proof={consent.proof} />
          <p className={classes.written}>
            {consent.proof ||
              (consent.withdrawnOn === null ? t('proof-missing') : t('wording-missing'))}
          </p>
        </dd>
        {consent.withdrawnOn !== null && (
          <>
            <dt>{t('withdrawn-on')}</dt>
            <dd>
              <DateText date={consent.withdrawnOn} />
            </dd>
            <dt>{t('withdrawn-how')}</dt>
            <dd>{consent.withdrawnHow || t('how-unknown')}</dd>
          </>
        )}
      </dl>
      {consent.withdrawnOn === null && <WithdrawForm consent={consent} onDone={onDone} />}
    </div>
  );
}

/** GDPR art. 7(3): withdrawing is as easy as giving, so nothing but a day and how. */
function WithdrawForm({ consent, onDone }: Pick<ConsentPanelProps, 'consent' | 'onDone'>) {
  const t = useTexts(consentsTexts);
  const today = useToday();
  const withdraw = useCommand('consents.withdraw');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? withdraw.error;
  const form = useForm({ withdrawnOn: today as string, withdrawnHow: '' }, { error });
  const draft = useDraft(`consent:${consent.id}:withdraw`, form);

  async function save() {
    const { withdrawnOn, withdrawnHow } = form.values;
    const problem = asRefusal({
      ...listEmpty({ withdrawnHow }),
      ...listDayProblems('withdrawnOn', withdrawnOn, { notBefore: consent.givenOn, today }),
    });
    setRefused(problem);
    if (problem !== undefined) return;
    const done = await withdraw.run({
      consentId: consent.id,
      withdrawnOn: withdrawnOn as PlainDate,
      withdrawnHow,
    });
    if (done === undefined) return;
    await draft.clear();
    announce(t('withdraw-saved'));
    onDone();
  }

  return (
    <section className={classes.withdraw}>
      <h3>{t('withdraw-title')}</h3>
      <p className="dw-muted">{t('withdraw-purpose')}</p>
      <Form
        onSubmit={() => void save()}
        submitLabel={t('withdraw-save')}
        running={withdraw.running}
        error={error}
        onCancel={() => {
          void draft.clear();
          onDone();
        }}
      >
        <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
        <TextField
          label={t('withdraw-how')}
          hint={t('withdraw-how-hint')}
          autoFocus
          maxLength={200}
          {...form.bind('withdrawnHow')}
        />
        <DateField label={t('withdrawn-on')} {...form.bind('withdrawnOn')} />
      </Form>
    </section>
  );
}
