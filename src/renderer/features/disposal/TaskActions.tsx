import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { DisposalTask } from '#shared/contract/disposal-views.ts';
import { ConfirmForm } from './ConfirmForm.tsx';
import classes from './disposal.module.css';
import { ExceptForm } from './ExceptForm.tsx';
import { SentForm } from './SentForm.tsx';
import { taskTexts } from './task-texts.ts';

interface TaskActionsProps {
  /** What the buttons are about: the chosen tasks, or all that still run. */
  readonly tasks: readonly DisposalTask[];
  readonly chosen: boolean;
  readonly name: string;
  /** Nothing is sent to an own system. */
  readonly own: boolean;
  readonly scope: string;
  readonly onDone: () => void;
}

/** What a form about tasks needs. */
export interface TaskFormProps {
  readonly tasks: readonly DisposalTask[];
  /** Under which what is typed is kept. */
  readonly draft: string;
  readonly onDone: () => void;
}

type Action = 'sent' | 'confirm' | 'except';

/** Sent, erased, or staying for now: for several tasks at once. */
export function TaskActions({ tasks, chosen, name, own, scope, onDone }: TaskActionsProps) {
  const t = useTexts(taskTexts);
  const [action, setAction] = useState<Action>();
  const count = tasks.length;
  const form = (kind: Action): TaskFormProps => ({
    tasks,
    draft: `${scope}:${kind}`,
    onDone: () => {
      setAction(undefined);
      onDone();
    },
  });
  const button = (kind: Action, label: string) => (
    <Button
      variant="default"
      size="xs"
      aria-label={`${label}: ${name}`}
      onClick={() => setAction(kind)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className={classes.tools}>
        {!own && button('sent', t('sent', { count }))}
        {button('confirm', t('confirm-action', { count }))}
        {button('except', t('except', { count }))}
        <span className="dw-muted">{chosen ? t('acts-on-chosen') : t('acts-on-all')}</span>
      </div>
      <SidePanel
        opened={action !== undefined}
        title={action === undefined ? '' : t(`${action}-title`, { name })}
        onClose={() => setAction(undefined)}
      >
        {action === 'sent' && <SentForm {...form('sent')} />}
        {action === 'confirm' && <ConfirmForm {...form('confirm')} />}
        {action === 'except' && <ExceptForm {...form('except')} />}
      </SidePanel>
    </>
  );
}
