import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, ManyField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ServedInput, ServedView } from '#shared/contract/processing.ts';
import { localized } from '#shared/domain/locale.ts';
import { processingFormTexts } from './form-texts.ts';

const AT_END = ['unknown', 'delete', 'return'] as const;
type AtEnd = (typeof AT_END)[number];

interface ServedFormProps {
  /** Undefined: a new customer. */
  readonly served: ServedView | undefined;
  readonly onDone: () => void;
}

/** A customer for whom data are processed. */
export function ServedForm({ served, onDone }: ServedFormProps) {
  const t = useTexts(processingFormTexts);
  const language = useLanguage();
  const systems = useQuery('systems.list', {});
  const create = useCommand('processing.create-served');
  const update = useCommand('processing.update-served');
  const error = create.error ?? update.error;
  const form = useForm(
    {
      name: served?.name ?? '',
      contact: served?.contact ?? '',
      processing: served?.processing ?? '',
      dataCategories: served?.dataCategories ?? '',
      personCategories: served?.personCategories ?? '',
      systemIds: (served?.systemIds ?? []).map(String) as readonly string[],
      atEnd: (served?.atEnd ?? 'unknown') as AtEnd,
      agreementOn: (served?.agreementOn ?? '') as string,
      agreementReference: served?.agreementReference ?? '',
      startedOn: (served?.startedOn ?? '') as string,
      representative: served?.representative ?? '',
      dataProtectionOfficer: served?.dataProtectionOfficer ?? '',
      note: served?.note ?? '',
    },
    { error, ...(served !== undefined && { prefix: 'served' }) },
  );
  const draft = useDraft(served === undefined ? 'served:new' : `served:${served.id}:change`, form);

  async function save() {
    const { systemIds, atEnd, agreementOn, startedOn, ...values } = form.values;
    const input: ServedInput = {
      ...values,
      systemIds: systemIds.map(Number),
      atEnd: atEnd === 'unknown' ? null : atEnd,
      agreementOn: dayOrNull(agreementOn),
      startedOn: dayOrNull(startedOn),
    };
    const saved =
      served === undefined
        ? await create.run(input)
        : await update.run({ servedId: served.id, served: input });
    if (saved === undefined) return;
    await draft.clear();
    announce(t('saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('save')}
      running={create.running || update.running}
      error={error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <TextField label={t('served-name')} autoFocus maxLength={200} {...form.bind('name')} />
      <NoteField label={t('contact')} hint={t('contact-hint')} rows={3} {...form.bind('contact')} />
      <NoteField
        label={t('processing')}
        hint={t('processing-hint')}
        rows={2}
        {...form.bind('processing')}
      />
      <NoteField label={t('data')} rows={2} {...form.bind('dataCategories')} />
      <NoteField
        label={t('persons')}
        hint={t('persons-hint')}
        rows={2}
        {...form.bind('personCategories')}
      />
      <ManyField<string>
        label={t('systems')}
        hint={t('systems-hint')}
        {...form.bind('systemIds')}
        options={(systems.data ?? []).map(({ id, name }) => ({
          value: String(id),
          label: localized(name, language),
        }))}
        nothing={t('nothing')}
      />
      <ChoiceField<AtEnd>
        label={t('at-end')}
        {...form.bind('atEnd')}
        options={AT_END.map((value) => ({ value, label: t(`at-end-${value}`) }))}
      />
      <DateField label={t('agreement-on')} {...form.bind('agreementOn')} />
      <TextField label={t('reference')} maxLength={300} {...form.bind('agreementReference')} />
      <DateField label={t('started')} {...form.bind('startedOn')} />
      <TextField label={t('representative')} maxLength={300} {...form.bind('representative')} />
      <TextField label={t('officer')} maxLength={300} {...form.bind('dataProtectionOfficer')} />
      <NoteField label={t('note')} rows={2} {...form.bind('note')} />
    </Form>
  );
}
