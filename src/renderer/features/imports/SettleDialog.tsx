import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
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

/** Records what was done about findings, with a note. */
export function SettleDialog({ how, findingIds, onClose, onDone }: SettleDialogProps) {
  const t = useTexts(reportTexts);
  const settle = useCommand('imports.settle');
  const [note, setNote] = useState('');
  const { length: count } = findingIds;

  async function record() {
    const done = await settle.run({ findingIds: [...findingIds], how, note });
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
      {how === 'forget-copy' && <p>{t('settle-forget-copy-help')}</p>}
      <NoteField
        label={t('note')}
        value={note}
        onChange={setNote}
        problem={settle.error?.fields.note}
      />
    </ConfirmDialog>
  );
}
