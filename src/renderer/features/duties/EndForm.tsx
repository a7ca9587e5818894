import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DutyView } from '#shared/contract/duties.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { dutiesTexts } from './texts.ts';

/** A duty comes back no more; what was recorded of it stays. */
export function EndForm({
  duty,
  onDone,
}: {
  readonly duty: DutyView;
  readonly onDone: () => void;
}) {
  const t = useTexts(dutiesTexts);
  const today = useToday();
  const end = useCommand('duties.end');
  const form = useForm({ endedOn: today as string }, { error: end.error });

  async function save() {
    const endedOn = form.values.endedOn as PlainDate;
    if ((await end.run({ dutyId: duty.id, endedOn })) === undefined) return;
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
      <p>{t('end-purpose')}</p>
      <DateField label={t('end-on')} autoFocus {...form.bind('endedOn')} />
    </Form>
  );
}
