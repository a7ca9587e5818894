import { Button } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { BreachTodo } from '#shared/domain/breaches.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { TodoList } from './Checklist.tsx';
import { breachesTexts } from './texts.ts';

interface CloseCaseProps {
  readonly breachId: number;
  readonly todos: readonly BreachTodo[];
}

/** Closing a case: what is still open is said first, and closing goes on all the same. */
export function CloseCase({ breachId, todos }: CloseCaseProps) {
  const t = useTexts(breachesTexts);
  const [asking, setAsking] = useState(false);
  const leave = () => setAsking(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('close')}
      </Button>
      <SidePanel opened={asking} title={t('close-title')} onClose={leave}>
        {asking && <CloseForm breachId={breachId} todos={todos} onDone={leave} />}
      </SidePanel>
    </>
  );
}

function CloseForm({ breachId, todos, onDone }: CloseCaseProps & { readonly onDone: () => void }) {
  const t = useTexts(breachesTexts);
  const today = useToday();
  const close = useCommand('breaches.close');
  const form = useForm({ closedOn: today as string }, { error: close.error });

  async function save() {
    const closedOn = form.values.closedOn as PlainDate;
    if ((await close.run({ breachId, closedOn })) === undefined) return;
    announce(t('closed'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('close-save')}
      running={close.running}
      error={close.error}
      onCancel={onDone}
    >
      <p>{t('close-purpose')}</p>
      {todos.length > 0 && (
        <div>
          <p>{t('close-open')}</p>
          <TodoList todos={todos} />
        </div>
      )}
      <DateField label={t('close-on')} autoFocus {...form.bind('closedOn')} />
    </Form>
  );
}

/** Opens a closed case again. */
export function ReopenCase({ breachId }: { readonly breachId: number }) {
  const t = useTexts(breachesTexts);
  const close = useCommand('breaches.close');
  async function reopen() {
    if ((await close.run({ breachId, closedOn: null })) !== undefined) announce(t('reopened'));
  }
  return (
    <>
      <div>
        <Button variant="default" loading={close.running} onClick={() => void reopen()}>
          {t('reopen')}
        </Button>
      </div>
      <ErrorNotice error={close.error} />
    </>
  );
}
