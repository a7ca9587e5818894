import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChecksField, ChoiceField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { AUDIENCES, type Audience } from '#shared/domain/audience.ts';
import { capital } from '#shared/domain/capital.ts';
import { CONSENT_WAYS, type ConsentWay, harderToWithdraw } from '#shared/domain/consent.ts';
import { channelInWords } from '#shared/domain/consent-words.ts';
import { localized } from '#shared/domain/locale.ts';
import { periodInWords } from '#shared/domain/written-dates.ts';
import type { Topic } from './TopicTable.tsx';
import { consentsTexts } from './texts.ts';
import { topicTexts } from './topic-texts.ts';

const PERIODS = ['P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y'];
const ALWAYS = 'always';
const NOT_CHOSEN = 'not-chosen';

interface TopicFormProps {
  /** Undefined for a new one. */
  readonly topic: Topic | undefined;
  readonly onDone: () => void;
}

/** One thing that consent is asked for: how long a yes lasts, how a no is said, and who gets it. */
export function TopicForm({ topic, onDone }: TopicFormProps) {
  const t = useTexts(topicTexts);
  const all = useTexts(consentsTexts);
  const language = useLanguage();
  const create = useCommand('consents.create-topic');
  const update = useCommand('consents.update-topic');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? create.error ?? update.error;
  const form = useForm(
    {
      name: topic === undefined ? '' : localized(topic.name, language),
      validFor: topic?.validFor ?? ALWAYS,
      withdrawBy: (topic?.withdrawBy ?? []) as readonly ConsentWay[],
      audience: (topic?.audience ?? NOT_CHOSEN) as Audience | typeof NOT_CHOSEN,
    },
    { error },
  );
  const draft = useDraft(`consent-topic:${topic?.id ?? 'new'}`, form);
  const { values } = form;
  const isUnlisted = values.validFor !== ALWAYS && !PERIODS.includes(values.validFor);
  const periods = isUnlisted ? [values.validFor, ...PERIODS] : PERIODS;
  const harder = harderToWithdraw(topic?.givenBy ?? [], values.withdrawBy);

  async function save() {
    const isEmpty = values.name.trim() === '';
    setRefused(
      isEmpty ? new CallError({ code: 'bad-input', fields: { name: 'text.required' } }) : undefined,
    );
    if (isEmpty) return;
    const input = {
      name: values.name,
      validFor: values.validFor === ALWAYS ? null : values.validFor,
      withdrawBy: [...values.withdrawBy],
      audience: values.audience === NOT_CHOSEN ? null : values.audience,
    };
    const done =
      topic === undefined
        ? await create.run(input)
        : await update.run({ topicId: topic.id, ...input });
    if (done === undefined) return;
    await draft.clear();
    announce(all('topic-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={all('topic-save')}
      running={create.running || update.running}
      error={error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      {topic === undefined && <p className="dw-muted">{all('topics-empty-help')}</p>}
      <TextField
        label={all('topic-name')}
        hint={all('topic-name-hint')}
        autoFocus
        maxLength={120}
        {...form.bind('name')}
      />
      <ChoiceField
        label={t('valid-for')}
        hint={t('valid-for-hint')}
        {...form.bind('validFor')}
        options={[
          { value: ALWAYS, label: t('valid-always') },
          ...periods.map((period) => ({
            value: period,
            label: periodInWords(period, language),
          })),
        ]}
      />
      <ChecksField
        label={t('withdraw-by')}
        hint={t('withdraw-by-hint')}
        {...form.bind('withdrawBy')}
        options={CONSENT_WAYS.map((way) => ({
          value: way,
          label: capital(channelInWords(way, language)),
        }))}
      />
      {harder.length > 0 && values.withdrawBy.length > 0 && (
        <p role="status">
          {t('harder', {
            ways: harder.map((way) => channelInWords(way, language)).join(', '),
          })}
        </p>
      )}
      <RadioField
        label={t('audience')}
        hint={t('audience-hint')}
        {...form.bind('audience')}
        options={[
          ...AUDIENCES.map((audience) => ({
            value: audience,
            label: t(`audience.${audience}`),
            hint: t(`audience.${audience}-hint`),
          })),
          {
            value: NOT_CHOSEN,
            label: t('audience.not-chosen'),
            hint: t('audience.not-chosen-hint'),
          },
        ]}
      />
    </Form>
  );
}
