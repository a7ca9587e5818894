import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { How } from './Findings.tsx';
import { reportTexts } from './report-texts.ts';

interface SettleDialogProps {
  readonly how: How;
  readonly findingIds: readonly number[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Records that something was done about findings. */
export function SettleDialog({ how, findingIds, onClose, onDone }: SettleDialogProps) {
  const t = useTexts(reportTexts);
  const settle = useCommand('imports.settle');
  const { length: count } = findingIds;

  async function record() {
    const done = await settle.run({ findingIds: [...findingIds], how });
    if (done === undefined) return;
    announce(t('settled'));
    onDone();
  }
  return (
    <ConfirmDialog
      opened
      title={t(`settle-${how}-title`, { count })}
      confirmLabel={t(`settle-${how}`)}
      onConfirm={() => void record()}
      onClose={onClose}
      running={settle.running}
      error={settle.error}
    >
      <p>{t(`settle-${how}-help`)}</p>
    </ConfirmDialog>
  );
}
