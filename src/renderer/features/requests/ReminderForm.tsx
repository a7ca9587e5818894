import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { caseTexts } from './case-texts.ts';

interface CaseFormProps {
  readonly request: RequestView;
  readonly onDone: () => void;
}

/** The person asked where the answer is: no new term, but something to answer. */
export function ReminderForm({ request, onDone }: CaseFormProps) {
  const t = useTexts(caseTexts);
  const today = useToday();
  const record = useCommand('requests.record-reminder');
  const form = useForm({ remindedOn: today as string }, { error: record.error });
  async function save() {
    const remindedOn = form.values.remindedOn as PlainDate;
    if ((await record.run({ requestId: request.id, remindedOn })) === undefined) return;
    announce(t('reminder-saved'));
    onDone();
  }
  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('reminder-save')}
      running={record.running}
      error={record.error}
      onCancel={onDone}
    >
      <p className="dw-muted">{t('reminder-help')}</p>
      <DateField label={t('reminder-on')} {...form.bind('remindedOn')} />
    </Form>
  );
}
