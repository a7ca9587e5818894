import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FocusWithin } from '#renderer/ui/FocusWithin.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import type { Bound } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { Output } from '#shared/contract/index.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { localized } from '#shared/domain/locale.ts';
import { formTexts } from './form-texts.ts';
import { inputDay } from './input-day.ts';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { listMissing, listOrderProblems, useRecordForm } from './use-record-form.ts';

const NEW_TOPIC = 'new';

/** Consent with its proof: who can show how it was given (GDPR art. 7(1)). */
export function GiveConsentForm(props: RecordFormProps) {
  const topics = useQuery('consents.topics', {});
  if (topics.data === undefined) return <Loading />;
  return (
    <FocusWithin>
      <GiveForm {...props} topics={topics.data} />
    </FocusWithin>
  );
}

interface GiveFormProps extends RecordFormProps {
  readonly topics: Output<'consents.topics'>;
}

function GiveForm({ personId, topics, onDone }: GiveFormProps) {
  const t = useTexts(formTexts);
  const language = useLanguage();
  const today = useToday();
  const give = useCommand('consents.give');
  const addTopic = useCommand('consents.create-topic');
  const record = useRecordForm({
    draft: `person:${personId}:consent:new`,
    initial: {
      topicId: String(topics[0]?.id ?? NEW_TOPIC),
      topicName: '',
      givenOn: today as string,
      givenHow: '',
      wording: '',
      proof: '',
    },
    error: addTopic.error ?? give.error,
    prefix: 'consent',
    check: (values) => {
      const required = ['givenOn', 'givenHow'] as const;
      const names = values.topicId === NEW_TOPIC ? ([...required, 'topicName'] as const) : required;
      const later = values.givenOn > today && /^\d{4}-/.test(values.givenOn);
      return { ...listMissing(values, names), ...(later && { givenOn: 'date.future' }) };
    },
  });
  const { form } = record;
  const { values } = form;

  async function save() {
    const { topicName, topicId: chosen, ...consent } = values;
    let topicId = Number(chosen);
    if (chosen === NEW_TOPIC) {
      const made = await addTopic.run({ name: topicName });
      if (made === undefined) return false;
      topicId = made.id;
      // Saving again after a refusal must not make the topic twice.
      form.replace({ ...values, topicId: String(topicId) });
    }
    const input = { ...consent, personId, topicId, givenOn: inputDay(consent.givenOn) };
    return (await give.run(input)) !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={give.running || addTopic.running}
      save={save}
      submitLabel={t('consent-save')}
      saved={t('consent-saved')}
      onDone={onDone}
    >
      <ChoiceField
        label={t('topic')}
        autoFocus
        {...form.bind('topicId')}
        options={[
          ...topics.map(({ id, name }) => ({
            value: String(id),
            label: localized(name, language),
          })),
          { value: NEW_TOPIC, label: t('topic-new') },
        ]}
      />
      {values.topicId === NEW_TOPIC && (
        <TextField label={t('topic-name')} {...form.bind('topicName')} />
      )}
      <DateField label={t('given-on')} {...form.bind('givenOn')} />
      <TextField label={t('given-how')} hint={t('given-how-hint')} {...form.bind('givenHow')} />
      <ProofFields form={form} />
    </RecordForm>
  );
}

interface OneConsentProps extends RecordFormProps {
  readonly consent: PersonView['consents'][number];
}

/** GDPR art. 7(3): withdrawing is as easy as giving. */
export function WithdrawConsentForm({ personId, consent, onDone }: OneConsentProps) {
  const t = useTexts(formTexts);
  const language = useLanguage();
  const today = useToday();
  const withdraw = useCommand('consents.withdraw');
  const record = useRecordForm({
    draft: `person:${personId}:withdraw:${consent.id}`,
    initial: { withdrawnOn: today as string, withdrawnHow: '' },
    error: withdraw.error,
    prefix: 'consent',
    check: (values) => {
      const order = listOrderProblems(consent.givenOn ?? '', values.withdrawnOn);
      return {
        ...listMissing(values, ['withdrawnOn', 'withdrawnHow']),
        ...(order.toOn !== undefined && { withdrawnOn: order.toOn }),
      };
    },
  });
  const { form } = record;

  async function save() {
    const { withdrawnOn, withdrawnHow } = form.values;
    const input = { consentId: consent.id, withdrawnOn: inputDay(withdrawnOn), withdrawnHow };
    return (await withdraw.run(input)) !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={withdraw.running}
      save={save}
      submitLabel={t('withdraw-save')}
      saved={t('withdraw-done')}
      onDone={onDone}
    >
      <p>{localized(consent.topic, language)}</p>
      <p className="dw-muted">{t('withdraw-help')}</p>
      <DateField label={t('withdrawn-on')} {...form.bind('withdrawnOn')} />
      <TextField
        label={t('withdrawn-how')}
        hint={t('withdrawn-how-hint')}
        autoFocus
        {...form.bind('withdrawnHow')}
      />
    </RecordForm>
  );
}

/** Puts right how a consent was written down, or adds the proof that was missing. */
export function EditConsentForm({ personId, consent, onDone }: OneConsentProps) {
  const t = useTexts(formTexts);
  const language = useLanguage();
  const today = useToday();
  const update = useCommand('consents.update');
  const record = useRecordForm({
    draft: `person:${personId}:consent:${consent.id}`,
    initial: {
      givenOn: (consent.givenOn ?? '') as string,
      givenHow: consent.givenHow,
      wording: consent.wording,
      proof: consent.proof,
    },
    error: update.error,
    prefix: 'consent',
    check: (values) => {
      const later = values.givenOn > today && /^\d{4}-/.test(values.givenOn);
      return {
        ...listMissing(values, ['givenOn', 'givenHow']),
        ...(later && { givenOn: 'date.future' }),
      };
    },
  });
  const { form } = record;

  async function save() {
    const { givenOn, ...rest } = form.values;
    const input = { consentId: consent.id, givenOn: inputDay(givenOn), ...rest };
    return (await update.run(input)) !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={update.running}
      save={save}
      submitLabel={t('consent-update')}
      saved={t('consent-updated')}
      onDone={onDone}
    >
      <p>{localized(consent.topic, language)}</p>
      <DateField label={t('given-on')} {...form.bind('givenOn')} />
      <TextField
        label={t('given-how')}
        hint={t('given-how-hint')}
        autoFocus
        {...form.bind('givenHow')}
      />
      <ProofFields form={form} />
    </RecordForm>
  );
}

interface ProofFieldsProps {
  readonly form: { bind(key: 'wording' | 'proof'): Bound<string> };
}

/** The wording that was agreed to, and where it can be shown. */
function ProofFields({ form }: ProofFieldsProps) {
  const t = useTexts(formTexts);
  return (
    <>
      <NoteField
        label={t('optional', { label: t('wording') })}
        hint={t('wording-hint')}
        {...form.bind('wording')}
      />
      <NoteField
        label={t('optional', { label: t('proof') })}
        hint={t('proof-hint')}
        rows={2}
        {...form.bind('proof')}
      />
    </>
  );
}
