import { useCommand } from '#renderer/call/use-command.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { caseTexts } from './case-texts.ts';

interface ReopenFormProps {
  readonly request: RequestView;
  readonly onDone: () => void;
}

/** A case that was closed goes on: the answer was not complete, or the person wrote again. */
export function ReopenForm({ request, onDone }: ReopenFormProps) {
  const t = useTexts(caseTexts);
  const reopen = useCommand('requests.reopen');
  const form = useForm({ reason: '' }, { error: reopen.error });
  async function save() {
    const { reason } = form.values;
    if ((await reopen.run({ requestId: request.id, reason })) === undefined) return;
    announce(t('reopened', { number: request.number }));
    onDone();
  }
  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('reopen-save')}
      running={reopen.running}
      error={reopen.error}
      onCancel={onDone}
    >
      <p className="dw-muted">{t('reopen-help')}</p>
      <TextField label={t('reopen-reason')} {...form.bind('reason')} maxLength={500} />
    </Form>
  );
}
