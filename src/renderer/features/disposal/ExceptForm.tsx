import { useToday } from '#renderer/call/session.ts';
import { dayProblem, textProblem, useCheckedForm } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { TaskFormProps } from './TaskActions.tsx';
import { taskTexts } from './task-texts.ts';

/** Why a copy stays for now, and when to look again. */
export function ExceptForm({ tasks, draft: key, onDone }: TaskFormProps) {
  const t = useTexts(taskTexts);
  const today = useToday();
  const except = useCommand('disposal-tasks.except');
  const { form, draft, error, submit } = useCheckedForm({
    draft: key,
    initial: { ground: '', reviewOn: '' },
    error: except.error,
    check: ({ ground, reviewOn }) => ({
      ground: textProblem(ground),
      reviewOn: dayProblem(reviewOn, (day) => (day <= today ? 'date.past' : undefined)),
    }),
  });

  async function save() {
    const { ground, reviewOn } = form.values;
    const saved = await submit(async () => {
      const excepted = await except.run({
        taskIds: tasks.map(({ id }) => id),
        ground,
        reviewOn: reviewOn as PlainDate,
      });
      return excepted !== undefined;
    });
    if (!saved) return;
    announce(t('except-saved', { count: tasks.length }));
    onDone();
  }

  return (
    <>
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <Form
        onSubmit={save}
        submitLabel={t('except-save')}
        running={except.running}
        error={error}
        onCancel={onDone}
      >
        <NoteField
          label={t('except-ground')}
          hint={t('except-hint')}
          autoFocus
          {...form.bind('ground')}
        />
        <DateField label={t('review-on')} {...form.bind('reviewOn')} />
      </Form>
    </>
  );
}
