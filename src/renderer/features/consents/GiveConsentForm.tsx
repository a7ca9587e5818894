import { useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { type ChosenPerson, PersonSearch } from '#renderer/ui/PersonSearch.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { asRefusal, listDayProblems, listEmpty } from './consent-checks.ts';
import type { Topic } from './TopicTable.tsx';
import { consentsTexts } from './texts.ts';

const NEW_TOPIC = 'new';

interface GiveConsentFormProps {
  readonly topics: readonly Topic[];
  /** The topic that is on the screen. */
  readonly topicId: number | null;
  readonly onDone: () => void;
}

/** Consent of a person, with what shows it (GDPR art. 7(1)). */
export function GiveConsentForm({ topics, topicId: shown, onDone }: GiveConsentFormProps) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const today = useToday();
  const give = useCommand('consents.give');
  const addTopic = useCommand('consents.create-topic');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? addTopic.error ?? give.error;
  const form = useForm(
    {
      person: null as ChosenPerson | null,
      topicId: String(shown ?? topics[0]?.id ?? NEW_TOPIC),
      topicName: '',
      givenOn: today as string,
      givenHow: '',
      wording: '',
      proof: '',
    },
    { error },
  );
  const draft = useDraft('consent:new', form);
  const { values } = form;
  const asksName = values.topicId === NEW_TOPIC;
  const optional = (label: string) => t('optional', { label });

  async function save() {
    const { person, topicName, givenOn, givenHow, wording, proof } = values;
    const problem = asRefusal({
      ...listEmpty({
        personId: String(person?.id ?? ''),
        givenHow,
        ...(asksName && { topicName }),
      }),
      ...listDayProblems('givenOn', givenOn, { notBefore: null, today }),
    });
    setRefused(problem);
    if (problem !== undefined) return;
    let topicId = Number(values.topicId);
    if (asksName) {
      const made = await addTopic.run({ name: topicName });
      if (made === undefined) return;
      topicId = made.id;
      // Saving again after a refusal must not make the topic twice.
      form.set('topicId', String(topicId));
    }
    const given = await give.run({
      personId: Number(person?.id),
      topicId,
      givenOn: givenOn as PlainDate,
      givenHow,
      wording,
      proof,
    });
    if (given === undefined) return;
    await draft.clear();
    announce(t('give-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('give')}
      running={give.running || addTopic.running}
      error={error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <PersonSearch
        label={t('person')}
        hint={t('who-hint')}
        nothing={t('who-nothing')}
        autoFocus
        value={values.person}
        onChange={(person) => form.set('person', person)}
        problem={values.person === null ? form.problem('personId') : undefined}
      />
      <ChoiceField
        label={t('topic')}
        {...form.bind('topicId')}
        options={[
          ...topics.map(({ id, name }) => ({
            value: String(id),
            label: localized(name, language),
          })),
          { value: NEW_TOPIC, label: t('topic-new') },
        ]}
      />
      {asksName && (
        <TextField
          label={t('topic-name')}
          maxLength={120}
          value={values.topicName}
          onChange={(name) => form.set('topicName', name)}
          problem={form.problem('topicName') ?? addTopic.error?.fields.name}
        />
      )}
      <DateField label={t('given-on')} {...form.bind('givenOn')} />
      <TextField
        label={t('give-how')}
        hint={t('give-how-hint')}
        maxLength={200}
        {...form.bind('givenHow')}
      />
      <NoteField
        label={optional(t('wording'))}
        hint={t('wording-hint')}
        rows={2}
        {...form.bind('wording')}
      />
      <NoteField
        label={optional(t('proof'))}
        hint={t('proof-hint')}
        rows={2}
        {...form.bind('proof')}
      />
      {values.proof.trim() === '' && <p className="dw-muted">{t('no-proof-yet')}</p>}
    </Form>
  );
}
