import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { announce } from '#renderer/ui/status.ts';

interface RemoveButtonProps {
  readonly label: string;
  readonly title: string;
  readonly removed: string;
  readonly running: boolean;
  readonly error: CallError | undefined;
  /** True when it is gone. */
  readonly remove: () => Promise<boolean>;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** Takes away what was logged by mistake, after asking once. */
export function RemoveButton(props: RemoveButtonProps) {
  const { label, title, removed, running, error, remove, onDone, children } = props;
  const [asks, setAsks] = useState(false);

  async function confirm() {
    if (!(await remove())) return;
    announce(removed);
    onDone();
  }

  return (
    <>
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => setAsks(true)}>
          {label}
        </Button>
      </div>
      <ConfirmDialog
        opened={asks}
        title={title}
        confirmLabel={label}
        running={running}
        error={error}
        danger
        onConfirm={() => void confirm()}
        onClose={() => setAsks(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
