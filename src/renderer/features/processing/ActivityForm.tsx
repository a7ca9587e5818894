import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChecksField, ManyField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { ActivityInput, ActivityView } from '#shared/contract/processing.ts';
import { localized } from '#shared/domain/locale.ts';
import type { LawfulBasis } from '#shared/domain/statement-profile.ts';
import { processingFormTexts } from './form-texts.ts';

const BASES = [
  'contract',
  'legal-obligation',
  'legitimate-interest',
  'consent',
  'vital-interest',
  'public-task',
] as const satisfies readonly LawfulBasis[];

interface ActivityFormProps {
  /** Undefined: a new activity. */
  readonly activity: ActivityView | undefined;
  readonly onDone: () => void;
}

/** What the owner writes down of an activity; the rest of the record follows from elsewhere. */
export function ActivityForm({ activity, onDone }: ActivityFormProps) {
  const t = useTexts(processingFormTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const categories = useQuery('categories.list', {});
  const create = useCommand('processing.create');
  const update = useCommand('processing.update');
  const error = create.error ?? update.error;
  const form = useForm(
    {
      name: activity?.name ?? '',
      description: activity?.description ?? '',
      bases: (activity?.bases ?? []) as readonly LawfulBasis[],
      interest: activity?.interest ?? '',
      law: activity?.law ?? '',
      categoryIds: (activity?.categoryIds ?? []).map(String) as readonly string[],
      source: activity?.source ?? '',
      automated: activity?.automated ?? '',
      jointControllers: activity?.jointControllers ?? '',
      startedOn: (activity?.startedOn ?? '') as string,
    },
    { error, ...(activity !== undefined && { prefix: 'activity' }) },
  );
  const draft = useDraft(
    activity === undefined ? 'activity:new' : `activity:${activity.id}:change`,
    form,
  );
  const { bases } = form.values;

  async function save() {
    const { startedOn, categoryIds, ...values } = form.values;
    const input: ActivityInput = {
      ...values,
      bases: [...values.bases],
      categoryIds: categoryIds.map(Number),
      startedOn: dayOrNull(startedOn),
    };
    const saved =
      activity === undefined
        ? await create.run(input)
        : await update.run({ activityId: activity.id, activity: input });
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
      <TextField
        label={t('name')}
        hint={t('name-hint')}
        autoFocus
        maxLength={200}
        {...form.bind('name')}
      />
      <NoteField label={t('description')} rows={2} {...form.bind('description')} />
      <ChecksField<LawfulBasis>
        label={t('bases')}
        hint={t('bases-hint')}
        {...form.bind('bases')}
        options={BASES.map((value) => ({ value, label: w(`basis.${value}`) }))}
      />
      {bases.includes('legitimate-interest') && (
        <TextField
          label={t('interest')}
          hint={t('interest-hint')}
          maxLength={500}
          {...form.bind('interest')}
        />
      )}
      {bases.includes('legal-obligation') && (
        <TextField label={t('law')} hint={t('law-hint')} maxLength={500} {...form.bind('law')} />
      )}
      <ManyField<string>
        label={t('categories')}
        hint={t('categories-hint')}
        {...form.bind('categoryIds')}
        options={(categories.data ?? []).map(({ id, name }) => ({
          value: String(id),
          label: localized(name, language),
        }))}
        nothing={t('nothing')}
      />
      <TextField label={t('source')} maxLength={500} {...form.bind('source')} />
      <NoteField
        label={t('automated')}
        hint={t('automated-hint')}
        rows={2}
        {...form.bind('automated')}
      />
      <NoteField
        label={t('joint')}
        hint={t('joint-hint')}
        rows={2}
        {...form.bind('jointControllers')}
      />
      <DateField label={t('started')} {...form.bind('startedOn')} />
    </Form>
  );
}
