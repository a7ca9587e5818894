import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { dayProblem, useCheckedForm } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { type Proof, ProofField } from '#renderer/ui/ProofField.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { TaskFormProps } from './TaskActions.tsx';
import { taskTexts } from './task-texts.ts';

/** Since when the copy is gone, by whose word, with what shows it. */
export function ConfirmForm({ tasks, draft: key, onDone }: TaskFormProps) {
  const t = useTexts(taskTexts);
  const today = useToday();
  const confirm = useCommand('disposal-tasks.confirm');
  // A file is no draft: it is chosen anew.
  const [proof, setProof] = useState<Proof | null>(null);
  const { form, draft, error, submit } = useCheckedForm({
    draft: key,
    initial: { confirmedOn: today as string, note: '' },
    error: confirm.error,
    check: ({ confirmedOn }) => ({
      confirmedOn: dayProblem(confirmedOn, (day) => (day > today ? 'date.future' : undefined)),
    }),
  });

  async function save() {
    const { confirmedOn, note } = form.values;
    const saved = await submit(async () => {
      const confirmed = await confirm.run({
        taskIds: tasks.map(({ id }) => id),
        confirmedOn: confirmedOn as PlainDate,
        note,
        proof,
      });
      return confirmed !== undefined;
    });
    if (!saved) return;
    announce(t('confirm-saved', { count: tasks.length }));
    onDone();
  }

  return (
    <>
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <Form
        onSubmit={save}
        submitLabel={t('confirm-save')}
        running={confirm.running}
        error={error}
        onCancel={onDone}
      >
        <DateField label={t('confirmed-on')} autoFocus {...form.bind('confirmedOn')} />
        <NoteField label={t('note')} hint={t('note-hint')} {...form.bind('note')} />
        <ProofField
          label={t('proof')}
          hint={t('proof-hint')}
          value={proof}
          onChange={setProof}
          problem={form.problem('proof.bytes') ?? form.problem('proof.name')}
        />
      </Form>
    </>
  );
}
