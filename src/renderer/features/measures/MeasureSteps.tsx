import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { EndOnForm } from '#renderer/ui/EndOnForm.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { MeasureView } from '#shared/contract/measures.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { measuresTexts } from './texts.ts';

interface StepProps {
  readonly measure: MeasureView;
  readonly onDone: () => void;
}

/** Somebody looked, and it works; a certificate that was renewed gets its new day. */
export function CheckForm({ measure, onDone }: StepProps) {
  const t = useTexts(measuresTexts);
  const today = useToday();
  const check = useCommand('measures.check');
  const form = useForm(
    { checkedOn: today as string, expiresOn: (measure.expiresOn ?? '') as string },
    { error: check.error },
  );

  async function save() {
    const { checkedOn, expiresOn } = form.values;
    const saved = await check.run({
      measureId: measure.id,
      checkedOn: checkedOn as PlainDate,
      expiresOn: dayOrNull(expiresOn),
    });
    if (saved === undefined) return;
    announce(t('was-checked'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('check-save')}
      running={check.running}
      error={check.error}
      onCancel={onDone}
    >
      <p>{t('check-purpose')}</p>
      <DateField label={t('check-on')} autoFocus {...form.bind('checkedOn')} />
      <DateField label={t('expires')} {...form.bind('expiresOn')} />
    </Form>
  );
}

/** The measure protects no more; it stays, so that can be shown what was done. */
export function EndMeasureForm({ measure, onDone }: StepProps) {
  const t = useTexts(measuresTexts);
  const end = useCommand('measures.end');

  async function endOn(endedOn: PlainDate) {
    if ((await end.run({ measureId: measure.id, endedOn })) === undefined) return;
    announce(t('was-ended'));
    onDone();
  }

  return (
    <EndOnForm
      purpose={t('end-purpose')}
      label={t('end-on')}
      submitLabel={t('end-save')}
      running={end.running}
      error={end.error}
      onEnd={endOn}
      onCancel={onDone}
    />
  );
}
