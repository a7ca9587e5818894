import { useEffect, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { Input } from '#shared/contract/index.ts';
import { formTexts } from './form-texts.ts';

type Removal = 'relations.remove' | 'agreements.remove' | 'events.remove';

interface Target {
  readonly id: number;
  readonly name: string;
}

interface RemoveDialogProps<M extends Removal> {
  readonly method: M;
  readonly target: Target | undefined;
  readonly inputOf: (id: number) => Input<M>;
  readonly text: (name: string) => string;
  readonly confirmLabel: string;
  readonly removed: string;
  readonly onClose: () => void;
}

/** Asks once before a record is removed. */
export function RemoveDialog<M extends Removal>(props: RemoveDialogProps<M>) {
  const { method, target, inputOf, text, confirmLabel, removed, onClose } = props;
  const t = useTexts(formTexts);
  const { run, running, error, reset } = useCommand(method);
  // The words stay while the dialog closes.
  const [shown, setShown] = useState<Target>();
  useEffect(() => {
    if (target === undefined) return;
    setShown(target);
    reset();
  }, [target, reset]);

  async function confirm() {
    if (target === undefined || (await run(inputOf(target.id))) === undefined) return;
    announce(removed);
    onClose();
  }
  return (
    <ConfirmDialog
      opened={target !== undefined}
      title={t('remove-title')}
      confirmLabel={confirmLabel}
      onConfirm={() => void confirm()}
      onClose={onClose}
      running={running}
      error={error}
      danger
    >
      <p>{text((target ?? shown)?.name ?? '')}</p>
    </ConfirmDialog>
  );
}
