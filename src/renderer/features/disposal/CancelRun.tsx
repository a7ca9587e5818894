import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { disposalTexts } from './texts.ts';

/** Stops a run of which nothing was erased yet. */
export function CancelRun({ disposal: { id, number } }: { readonly disposal: DisposalView }) {
  const t = useTexts(disposalTexts);
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  const cancel = useCommand('disposals.cancel');
  async function confirm() {
    if ((await cancel.run({ disposalId: id })) === undefined) return;
    setAsked(false);
    announce(t('cancelled', { number }));
    navigate('/disposal');
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('cancel')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('cancel-title', { number })}
        confirmLabel={t('cancel-confirm')}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(false)}
        running={cancel.running}
        error={cancel.error}
      >
        <p>{t('cancel-body')}</p>
      </ConfirmDialog>
    </>
  );
}
