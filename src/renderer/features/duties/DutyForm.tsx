import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { everyPeriod } from '#renderer/ui/every.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DutyInput, DutyView } from '#shared/contract/duties.ts';
import { localized } from '#shared/domain/locale.ts';
import { dutiesTexts } from './texts.ts';

const PERIODS = ['P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y'];
const NONE = '';

interface DutyFormProps {
  /** Undefined for a new one. */
  readonly duty: DutyView | undefined;
  readonly onDone: () => void;
}

/** What a duty is, how often it comes back and from when. */
export function DutyForm({ duty, onDone }: DutyFormProps) {
  const t = useTexts(dutiesTexts);
  const language = useLanguage();
  const create = useCommand('duties.create');
  const update = useCommand('duties.update');
  const error = create.error ?? update.error;
  const form = useForm(
    {
      name: duty === undefined ? '' : localized(duty.name, language),
      description: duty?.description ? localized(duty.description, language) : '',
      period: duty?.period ?? NONE,
      nextOn: (duty?.nextOn ?? '') as string,
    },
    { error, ...(duty !== undefined && { prefix: 'duty' }) },
  );
  const draft = useDraft(duty === undefined ? 'duty:new' : `duty:${duty.id}:change`, form);
  const { period: chosen } = form.values;
  const periods = chosen === NONE || PERIODS.includes(chosen) ? PERIODS : [chosen, ...PERIODS];

  /** A day that was reckoned with the old period says nothing about the new one. */
  function choosePeriod(period: string) {
    form.set('period', period);
    if (duty !== undefined && form.values.nextOn === (duty.nextOn ?? '')) form.set('nextOn', '');
  }

  async function save() {
    const { name, description, period, nextOn } = form.values;
    const input: DutyInput = {
      name,
      description,
      period: period === NONE ? null : period,
      nextOn: dayOrNull(nextOn),
    };
    const saved =
      duty === undefined
        ? await create.run(input)
        : await update.run({ dutyId: duty.id, duty: input });
    if (saved === undefined) return;
    await draft.clear();
    announce(duty === undefined ? t('added') : t('changed'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={duty === undefined ? t('add-save') : t('change-save')}
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
      <NoteField
        label={t('description')}
        hint={t('description-hint')}
        rows={2}
        {...form.bind('description')}
      />
      <ChoiceField
        label={t('every')}
        hint={t('period-hint')}
        {...form.bind('period')}
        onChange={choosePeriod}
        options={[
          { value: NONE, label: t('every-none') },
          ...periods.map((value) => ({ value, label: everyPeriod(value, language) })),
        ]}
      />
      <DateField label={t('next')} hint={t('next-hint')} {...form.bind('nextOn')} />
    </Form>
  );
}
