import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { FieldGroup, Form } from '#renderer/ui/Form.tsx';
import { NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ActivityView } from '#shared/contract/processing.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { BALANCING_OUTCOMES, type BalancingOutcome } from '#shared/domain/processing/balancing.ts';
import { weighingTexts } from './weighing-texts.ts';

/** Weighing a legitimate interest in three steps, with an outcome and a day. */
export function BalanceForm({
  activity,
  onDone,
}: {
  readonly activity: ActivityView;
  readonly onDone: () => void;
}) {
  const t = useTexts(weighingTexts);
  const today = useToday();
  const balance = useCommand('processing.balance');
  const { balancing } = activity;
  const form = useForm(
    {
      interest: activity.interest,
      necessity: balancing?.necessity ?? '',
      effect: balancing?.effect ?? '',
      safeguards: balancing?.safeguards ?? '',
      outcome: (balancing?.outcome ?? null) as BalancingOutcome | null,
      because: balancing?.because ?? '',
      on: today as string,
    },
    { error: balance.error, prefix: 'balancing' },
  );
  const draft = useDraft(`activity:${activity.id}:balance`, form);

  async function save() {
    const { on, outcome, ...values } = form.values;
    const done = await balance.run({
      activityId: activity.id,
      // Without a choice the register says beside the field what is missing.
      balancing: { ...values, outcome: outcome as BalancingOutcome, on: on as PlainDate },
    });
    if (done === undefined) return;
    await draft.clear();
    announce(t('balance-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('balance-save')}
      running={balance.running}
      error={balance.error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <p>{t('balance-help')}</p>
      <FieldGroup title={t('step-interest')}>
        <TextField
          label={t('interest')}
          hint={t('interest-hint')}
          autoFocus
          maxLength={500}
          {...form.bind('interest')}
        />
      </FieldGroup>
      <FieldGroup title={t('step-necessity')}>
        <NoteField label={t('necessity')} hint={t('necessity-hint')} {...form.bind('necessity')} />
      </FieldGroup>
      <FieldGroup title={t('step-effect')}>
        <NoteField label={t('effect')} hint={t('effect-hint')} {...form.bind('effect')} />
        <NoteField
          label={t('safeguards')}
          hint={t('safeguards-hint')}
          {...form.bind('safeguards')}
        />
      </FieldGroup>
      <FieldGroup title={t('step-outcome')}>
        <RadioField<BalancingOutcome>
          label={t('outcome')}
          value={form.values.outcome}
          onChange={(outcome) => form.set('outcome', outcome)}
          problem={form.problem('outcome')}
          options={BALANCING_OUTCOMES.map((value) => ({
            value,
            label: t(`outcome-${value}`),
            ...(value === 'does-not' && { hint: t('outcome-does-not-hint') }),
          }))}
        />
        <NoteField label={t('because')} {...form.bind('because')} />
        <DateField label={t('on')} {...form.bind('on')} />
      </FieldGroup>
    </Form>
  );
}
