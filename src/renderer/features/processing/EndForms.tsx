import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { EndOnForm } from '#renderer/ui/EndOnForm.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ActivityView, ServedView } from '#shared/contract/processing.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { processingFormTexts } from './form-texts.ts';

interface EndActivityProps {
  readonly activity: ActivityView;
  /** Those that could follow it. */
  readonly others: readonly ActivityView[];
  readonly onDone: () => void;
}

/** An activity ends on a day and stays in the register. */
export function EndActivity({ activity, others, onDone }: EndActivityProps) {
  const t = useTexts(processingFormTexts);
  const today = useToday();
  const end = useCommand('processing.end');
  const form = useForm({ endedOn: today as string, replacedById: '' }, { error: end.error });

  async function save() {
    const { endedOn, replacedById } = form.values;
    const done = await end.run({
      activityId: activity.id,
      endedOn: endedOn as PlainDate,
      replacedById: replacedById === '' ? null : Number(replacedById),
    });
    if (done === undefined) return;
    announce(t('ended'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('end-save')}
      running={end.running}
      error={end.error}
      onCancel={onDone}
    >
      <p>{t('end-help')}</p>
      <DateField label={t('end-on')} autoFocus {...form.bind('endedOn')} />
      <ChoiceField
        label={t('end-replaced')}
        {...form.bind('replacedById')}
        options={[
          { value: '', label: t('end-none') },
          ...others.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
    </Form>
  );
}

/** Nothing is processed for a customer any more; the customer stays in the register. */
export function EndServed({
  served,
  onDone,
}: {
  readonly served: ServedView;
  readonly onDone: () => void;
}) {
  const t = useTexts(processingFormTexts);
  const end = useCommand('processing.end-served');

  async function endOn(endedOn: PlainDate) {
    if ((await end.run({ servedId: served.id, endedOn })) === undefined) return;
    announce(t('ended'));
    onDone();
  }

  return (
    <EndOnForm
      purpose={t('end-served-help')}
      label={t('end-on')}
      submitLabel={t('end-save')}
      running={end.running}
      error={end.error}
      onEnd={endOn}
      onCancel={onDone}
    />
  );
}
