import { useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import type { ConsentView } from '#shared/contract/consents.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { capital } from '#shared/domain/capital.ts';
import { CONSENT_CHANNELS, type ConsentChannel } from '#shared/domain/consent.ts';
import { channelInWords } from '#shared/domain/consent-words.ts';
import { DateField } from '../DateField.tsx';
import { ChoiceField, TextField } from '../fields.tsx';
import { useForm } from '../form.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { ConsentForm, refusalOf } from './ConsentForm.tsx';
import { dayProblem } from './consent-values.ts';
import { consentTexts } from './texts.ts';

interface WithdrawConsentFormProps {
  readonly consent: ConsentView;
  /** Name of the topic in the language of the screen. */
  readonly topic: string;
  readonly onDone: () => void;
}

/**
 * GDPR art. 7(3): withdrawing is as easy as giving. Day and way are filled in already, so that
 * one press does it.
 */
export function WithdrawConsentForm({ consent, topic, onDone }: WithdrawConsentFormProps) {
  const t = useTexts(consentTexts);
  const language = useLanguage();
  const today = useToday();
  const topics = useQuery('consents.topics', { ended: true });
  const withdraw = useCommand('consents.withdraw');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? withdraw.error;
  const form = useForm(
    { withdrawnOn: today as string, channel: '' as ConsentChannel | '', withdrawnHow: '' },
    { error },
  );
  const draft = useDraft(`consent:${consent.id}:withdraw`, form);
  const { values } = form;
  const [usual = 'email'] = topics.data?.find(({ id }) => id === consent.topicId)?.withdrawBy ?? [];
  const channel = values.channel === '' ? usual : values.channel;

  async function save() {
    const { withdrawnOn, withdrawnHow } = values;
    const wrongDay = dayProblem(withdrawnOn, { notBefore: consent.givenOn, today });
    const problem = refusalOf(wrongDay === undefined ? {} : { withdrawnOn: wrongDay });
    setRefused(problem);
    if (problem !== undefined) return false;
    const done = await withdraw.run({
      consentId: consent.id,
      withdrawnOn: withdrawnOn as PlainDate,
      withdrawnChannel: channel,
      withdrawnHow,
    });
    return done !== undefined;
  }

  return (
    <ConsentForm
      draft={draft}
      save={save}
      submitLabel={t('withdraw-save')}
      saved={t('withdraw-saved')}
      running={withdraw.running}
      error={error}
      onDone={onDone}
    >
      <p>{topic}</p>
      <p className="dw-muted">{t('withdraw-help')}</p>
      <ChoiceField
        label={t('withdraw-channel')}
        autoFocus
        {...form.bind('channel')}
        value={channel}
        options={CONSENT_CHANNELS.map((value) => ({
          value,
          label: capital(channelInWords(value, language)),
        }))}
      />
      <DateField label={t('withdrawn-on')} {...form.bind('withdrawnOn')} />
      <TextField
        label={t('optional', { label: t('withdraw-how') })}
        maxLength={200}
        {...form.bind('withdrawnHow')}
      />
    </ConsentForm>
  );
}
