import { useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import type { Output } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { Caution } from '../Caution.tsx';
import { ChoiceField, TextField } from '../fields.tsx';
import { useForm } from '../form.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { type ChosenPerson, PersonSearch } from '../PersonSearch.tsx';
import type { Proof } from '../ProofField.tsx';
import { fullDate } from '../speak-date.ts';
import { ConsentFields, useWording } from './ConsentFields.tsx';
import { ConsentForm, refusalOf } from './ConsentForm.tsx';
import { consentProblems, inputOf, newConsent } from './consent-values.ts';
import { consentTexts } from './texts.ts';

const NEW_TOPIC = 'new';

interface GiveConsentFormProps {
  readonly topics: Output<'consents.topics'>;
  /** The topic that is on the screen. */
  readonly topicId?: number | null;
  /** Whose consent it is; asked for when left out. */
  readonly person?: { readonly id: number; readonly objectedOn: PlainDate | null };
  readonly onDone: () => void;
}

/** Consent of a person, with what shows it (GDPR art. 7(1)). The file is kept in no draft. */
export function GiveConsentForm({ topics, topicId: shown, person, onDone }: GiveConsentFormProps) {
  const t = useTexts(consentTexts);
  const language = useLanguage();
  const today = useToday();
  const give = useCommand('consents.give');
  const addTopic = useCommand('consents.create-topic');
  const [refused, setRefused] = useState<CallError>();
  const [file, setFile] = useState<Proof | null>(null);
  const error = refused ?? addTopic.error ?? give.error;
  const form = useForm(
    {
      person: null as ChosenPerson | null,
      topicId: String(shown ?? topics[0]?.id ?? NEW_TOPIC),
      topicName: '',
      ...newConsent(today),
    },
    { error },
  );
  const draft = useDraft(
    person === undefined ? 'consent:new' : `person:${person.id}:consent:new`,
    form,
  );
  const { values } = form;
  const asksName = values.topicId === NEW_TOPIC;
  const wording = useWording(asksName ? null : Number(values.topicId), values);

  async function save() {
    const personId = person?.id ?? values.person?.id;
    const problem = refusalOf({
      ...consentProblems(values, today),
      ...(personId === undefined && { personId: 'text.required' }),
      ...(asksName && values.topicName.trim() === '' && { topicName: 'text.required' }),
    });
    setRefused(problem);
    if (problem !== undefined || personId === undefined) return false;
    let topicId = Number(values.topicId);
    if (asksName) {
      const made = await addTopic.run({ name: values.topicName });
      if (made === undefined) return false;
      topicId = made.id;
      // Saving again after a refusal must not make the topic twice.
      form.set('topicId', String(topicId));
    }
    const input = { personId, topicId, ...inputOf(values, wording.chosen), proofFile: file };
    return (await give.run(input)) !== undefined;
  }

  return (
    <ConsentForm
      draft={draft}
      save={save}
      submitLabel={t('give')}
      saved={t('give-saved')}
      running={give.running || addTopic.running}
      error={error}
      onDone={onDone}
    >
      {person === undefined && (
        <PersonSearch
          label={t('person')}
          hint={t('who-hint')}
          nothing={t('who-nothing')}
          autoFocus
          value={values.person}
          onChange={(chosen) => form.set('person', chosen)}
          problem={values.person === null ? form.problem('personId') : undefined}
        />
      )}
      {person?.objectedOn && (
        <Caution title={t('objected-title')}>
          <p>{t('objected-text', { date: fullDate(person.objectedOn, language) })}</p>
        </Caution>
      )}
      <ChoiceField
        label={t('topic')}
        autoFocus={person !== undefined}
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
      <ConsentFields
        form={form}
        wording={wording}
        file={file}
        onFile={setFile}
        fileProblem={error?.fields['proofFile.bytes'] ?? error?.fields['proofFile.name']}
      />
      {values.proof.trim() === '' && file === null && values.kind === 'explicit' && (
        <p className="dw-muted">{t('no-proof-yet')}</p>
      )}
    </ConsentForm>
  );
}
