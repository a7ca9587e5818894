import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { formTexts } from './form-texts.ts';
import { inputDay, inputMaybeDay } from './input-day.ts';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { listMissing, listOrderProblems, useRecordForm } from './use-record-form.ts';

interface AgreementFormProps extends RecordFormProps {
  readonly agreement: PersonView['agreements'][number] | undefined;
}

/** An agreement: while it runs, clocks that start at its end wait. */
export function AgreementForm({ personId, agreement, onDone }: AgreementFormProps) {
  const t = useTexts(formTexts);
  const create = useCommand('agreements.create');
  const update = useCommand('agreements.update');
  const record = useRecordForm({
    draft: `person:${personId}:agreement:${agreement?.id ?? 'new'}`,
    initial: {
      name: agreement?.name ?? '',
      reference: agreement?.reference ?? '',
      fromOn: (agreement?.fromOn ?? '') as string,
      toOn: (agreement?.toOn ?? '') as string,
      note: agreement?.note ?? '',
    },
    error: create.error ?? update.error,
    prefix: 'agreement',
    check: (values) => ({
      ...listMissing(values, ['name', 'fromOn']),
      ...listOrderProblems(values.fromOn, values.toOn),
    }),
  });
  const { form } = record;
  const optional = (label: string) => t('optional', { label });

  async function save() {
    const { values } = form;
    const input = {
      ...values,
      personId,
      fromOn: inputDay(values.fromOn),
      toOn: inputMaybeDay(values.toOn),
    };
    const answer = agreement
      ? await update.run({ agreementId: agreement.id, agreement: input })
      : await create.run(input);
    return answer !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={create.running || update.running}
      save={save}
      submitLabel={t('agreement-save')}
      saved={t('agreement-saved')}
      onDone={onDone}
    >
      <TextField
        label={t('agreement-name')}
        hint={t('agreement-name-hint')}
        autoFocus
        {...form.bind('name')}
      />
      <TextField label={optional(t('reference'))} {...form.bind('reference')} />
      <FieldRow>
        <DateField label={t('from-on')} {...form.bind('fromOn')} />
        <DateField
          label={optional(t('to-on'))}
          hint={t('agreement-to-hint')}
          {...form.bind('toOn')}
        />
      </FieldRow>
      <NoteField label={optional(t('note'))} {...form.bind('note')} />
    </RecordForm>
  );
}
