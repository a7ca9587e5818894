import { useCommand } from '#renderer/call/use-command.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { statementTexts } from './texts.ts';

interface EarlierFormProps {
  readonly versionOn: PlainDate | null;
  readonly onDone: () => void;
}

/** The day of a text that was published before the app. */
export function EarlierForm({ versionOn, onDone }: EarlierFormProps) {
  const t = useTexts(statementTexts);
  const save = useCommand('statement.date-earlier');
  const form = useForm({ versionOn: (versionOn ?? '') as string }, { error: save.error });

  async function submit() {
    const saved = await save.run({ versionOn: dayOrNull(form.values.versionOn) });
    if (saved === undefined) return;
    announce(t('earlier-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void submit()}
      submitLabel={t('earlier-save')}
      running={save.running}
      error={save.error}
      onCancel={onDone}
    >
      <p>{t('earlier-help')}</p>
      <DateField label={t('earlier-on')} autoFocus {...form.bind('versionOn')} />
    </Form>
  );
}
