import { useRef } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { dayProblem, useCheckedForm } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import type { TaskFormProps } from './TaskActions.tsx';
import { taskTexts } from './task-texts.ts';
import { expectedOnOf, proposedChaseOn } from './tasks.ts';

/** When the instruction went out, and when to remind of it. */
export function SentForm({ tasks, draft, onDone }: TaskFormProps) {
  const t = useTexts(taskTexts);
  const today = useToday();
  const mark = useCommand('disposal-tasks.mark-sent');
  const expectedOn = expectedOnOf(tasks);
  const { form, error, submit } = useCheckedForm({
    draft,
    initial: {
      sentOn: today as string,
      chaseOn: proposedChaseOn(today) as string,
    },
    error: mark.error,
    check: ({ sentOn, chaseOn }) => ({
      sentOn: dayProblem(sentOn, (day) => (day > today ? 'date.future' : undefined)),
      chaseOn: dayProblem(chaseOn, (day) => (day <= sentOn ? 'date.before-sent' : undefined)),
    }),
  });
  const { values } = form;
  const sent = form.bind('sentOn');

  // The proposal moves along with the day of sending, until the owner chooses a day.
  const proposed = useRef(proposedChaseOn(today));
  function changeSent(text: string) {
    sent.onChange(text);
    const sentOn = parsePlainDate(text);
    if (sentOn === undefined || values.chaseOn !== proposed.current) return;
    proposed.current = proposedChaseOn(sentOn);
    form.set('chaseOn', proposed.current);
  }
  async function save() {
    const saved = await submit(async () => {
      const marked = await mark.run({
        taskIds: tasks.map(({ id }) => id),
        sentOn: values.sentOn as PlainDate,
        chaseOn: values.chaseOn as PlainDate,
      });
      return marked !== undefined;
    });
    if (!saved) return;
    announce(t('sent-saved', { count: tasks.length }));
    onDone();
  }

  return (
    <Form
      onSubmit={save}
      submitLabel={t('sent-save')}
      running={mark.running}
      error={error}
      onCancel={onDone}
    >
      <DateField label={t('sent-on')} autoFocus {...sent} onChange={changeSent} />
      <DateField label={t('chase-on')} {...form.bind('chaseOn')} />
      <p className="dw-muted">
        {t('chase-hint')}
        {expectedOn !== null && (
          <>
            {` ${t('party-expected')} `}
            <DateText date={expectedOn} as="full" />.
          </>
        )}
      </p>
    </Form>
  );
}
