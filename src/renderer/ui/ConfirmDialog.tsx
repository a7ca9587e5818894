import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import classes from './Form.module.css';
import { useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, in words. */
  readonly children: ReactNode;
  /** The verb on the button: "Wis 12 gegevens", never "OK". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly running?: boolean;
  readonly danger?: boolean;
  readonly error?: CallError | undefined;
}

/** Asks once before something that cannot be taken back. The safe button has the focus. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  onConfirm,
  onClose,
  running = false,
  danger = false,
  error,
}: ConfirmDialogProps) {
  const t = useTexts(uiTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.form}>
        <div className={classes.fields}>{children}</div>
        <ErrorNotice error={error} />
        <div className={classes.footer}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            loading={running}
            onClick={onConfirm}
            {...(danger && { className: classes.danger })}
          >
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
