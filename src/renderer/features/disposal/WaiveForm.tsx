import { textProblem, useCheckedForm } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { approveTexts } from './approve-texts.ts';

interface WaiveFormProps {
  readonly disposalId: number;
  readonly personId: number;
  readonly onDone: () => void;
}

/** Why somebody gets no letter. */
export function WaiveForm({ disposalId, personId, onDone }: WaiveFormProps) {
  const t = useTexts(approveTexts);
  const waive = useCommand('disposals.waive-letter');
  const { form, draft, error, submit } = useCheckedForm({
    draft: `person:${personId}:disposal:${disposalId}:waive`,
    initial: { reason: '' },
    error: waive.error,
    check: ({ reason }) => ({ reason: textProblem(reason) }),
  });
  async function save() {
    const { reason } = form.values;
    const saved = await submit(
      async () => (await waive.run({ disposalId, personId, reason })) !== undefined,
    );
    if (!saved) return;
    announce(t('waived'));
    onDone();
  }
  return (
    <>
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <Form
        onSubmit={save}
        submitLabel={t('waive-save')}
        running={waive.running}
        error={error}
        onCancel={onDone}
      >
        <NoteField
          label={t('waive-reason')}
          hint={t('waive-hint')}
          autoFocus
          {...form.bind('reason')}
        />
      </Form>
    </>
  );
}
