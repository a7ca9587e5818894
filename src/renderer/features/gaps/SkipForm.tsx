import { FocusWithin } from '#renderer/ui/FocusWithin.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { AnswerProps } from './AnswerForm.tsx';
import { gapsTexts } from './texts.ts';

/** That a question does not apply, with the reason. */
export function SkipForm({ error, running, onSave, extra }: AnswerProps) {
  const t = useTexts(gapsTexts);
  const form = useForm({ reason: '' }, { error, prefix: 'answer' });
  return (
    <Form
      onSubmit={() => onSave({ kind: 'not-applicable', reason: form.values.reason })}
      submitLabel={t('skip-save')}
      running={running}
      disabled={form.values.reason.trim() === ''}
      error={error}
      extra={extra}
    >
      <FocusWithin>
        <NoteField label={t('skip-reason')} rows={2} autoFocus {...form.bind('reason')} />
      </FocusWithin>
    </Form>
  );
}
