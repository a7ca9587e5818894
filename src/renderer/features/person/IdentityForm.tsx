import { usePersonCommand } from '#renderer/call/use-person-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { ReturnDialog } from '#renderer/ui/ReturnDialog.tsx';
import { words } from '#renderer/ui/words.ts';
import type { PersonInput, PersonView } from '#shared/contract/persons.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';
import { ContactPoints } from './ContactPoints.tsx';
import { listIdentityProblems } from './contact-checks.ts';
import { formTexts } from './form-texts.ts';
import { RecordForm } from './RecordForm.tsx';
import { useRecordForm } from './use-record-form.ts';

export const LETTER_FORMS = ['formal', 'informal'] as const;

/** The identity of a person as `persons.update` takes it. */
export function identityOf(person: PersonView): PersonInput {
  const { givenName, infix, familyName, nickname, functionTitle, language, letterForm } = person;
  const { source, note, contactPoints } = person;
  return {
    givenName,
    infix,
    familyName,
    nickname,
    functionTitle,
    language,
    letterForm,
    source,
    note,
    contactPoints,
  };
}

interface IdentityFormProps {
  readonly person: PersonView;
  readonly onDone: () => void;
}

/** Names, contact points, language of letters and where the data came from. */
export function IdentityForm({ person, onDone }: IdentityFormProps) {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  const country = useQuery('controller.get', {}).data?.country ?? 'NL';
  const update = usePersonCommand('persons.update');
  const record = useRecordForm<PersonInput>({
    draft: `person:${person.id}:identity`,
    initial: identityOf(person),
    error: update.error,
    prefix: 'person',
    check: (values) => listIdentityProblems(values, country),
  });
  const { form } = record;
  const { values } = form;
  const optional = (label: string) => t('optional', { label });

  async function save() {
    const contactPoints = values.contactPoints.filter((point) => point.value.trim() !== '');
    // The notes have a page of their own: what stands there now is not undone by a draft.
    const input = { ...values, note: person.note, contactPoints };
    return (await update.run({ personId: person.id, person: input })) !== undefined;
  }

  async function leaveOut() {
    await record.draft.clear();
    onDone();
  }

  return (
    <RecordForm
      record={record}
      running={update.running}
      save={save}
      submitLabel={t('identity-save')}
      saved={t('identity-saved')}
      onDone={onDone}
    >
      <ReturnDialog question={update.question} onLeaveOut={() => void leaveOut()} />
      <TextField label={optional(t('given-name'))} autoFocus {...form.bind('givenName')} />
      <FieldRow>
        <TextField label={optional(t('infix'))} {...form.bind('infix')} />
        <TextField label={t('family-name')} {...form.bind('familyName')} />
      </FieldRow>
      <FieldRow>
        <TextField label={optional(t('nickname'))} {...form.bind('nickname')} />
        <TextField label={optional(t('function'))} {...form.bind('functionTitle')} />
      </FieldRow>
      <ContactPoints
        points={values.contactPoints}
        onChange={(points) => form.set('contactPoints', points)}
        problem={form.problem}
        country={country}
      />
      <FieldGroup title={t('letters')}>
        <FieldRow>
          <ChoiceField
            label={t('language')}
            value={values.language ?? ''}
            onChange={(value) => form.set('language', value === '' ? null : value)}
            problem={form.problem('language')}
            options={[
              { value: '', label: t('as-settings') },
              ...LETTER_LOCALES.map((value) => ({ value, label: w(`locale.${value}`) })),
            ]}
          />
          <ChoiceField
            label={t('form')}
            value={values.letterForm ?? ''}
            onChange={(value) => form.set('letterForm', value === '' ? null : value)}
            problem={form.problem('letterForm')}
            options={[
              { value: '', label: t('as-settings') },
              ...LETTER_FORMS.map((value) => ({ value, label: w(`form.${value}`) })),
            ]}
          />
        </FieldRow>
        <TextField label={optional(t('source'))} hint={t('source-hint')} {...form.bind('source')} />
      </FieldGroup>
    </RecordForm>
  );
}
