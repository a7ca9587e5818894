import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { StatementView } from '#shared/contract/statement.ts';
import { statementTexts } from './texts.ts';

interface PublishFormProps {
  readonly view: StatementView;
  readonly versionId: number;
  readonly onDone: () => void;
}

/** From which day the draft is in force. */
export function PublishForm({ view, versionId, onDone }: PublishFormProps) {
  const t = useTexts(statementTexts);
  const today = useToday();
  const publish = useCommand('statement.publish');
  const form = useForm({ validFrom: today as string, note: '' }, { error: publish.error });
  const gaps = new Set(view.completeness.flatMap(({ missing }) => missing)).size;

  async function submit() {
    const { validFrom, note } = form.values;
    if ((await publish.run({ versionId, validFrom, note })) === undefined) return;
    announce(t('published'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void submit()}
      submitLabel={t('publish-save')}
      running={publish.running}
      error={publish.error}
      onCancel={onDone}
    >
      <p>{t('publish-help')}</p>
      {gaps > 0 && <p>{t('publish-gaps', { count: gaps })}</p>}
      <DateField label={t('valid-from')} autoFocus {...form.bind('validFrom')} />
      <NoteField
        label={t('publish-note')}
        hint={t('publish-note-hint')}
        rows={2}
        {...form.bind('note')}
      />
    </Form>
  );
}
