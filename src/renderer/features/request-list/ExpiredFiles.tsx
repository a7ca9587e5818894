import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { RequestRow } from '#shared/contract/request-views.ts';
import { RequestsTable } from './RequestsTable.tsx';
import classes from './request-list.module.css';
import { requestListTexts } from './texts.ts';

interface ExpiredFilesProps {
  readonly requests: readonly RequestRow[];
  readonly more: boolean;
}

/** Files whose own period is over, with the button that erases them. */
export function ExpiredFiles({ requests, more }: ExpiredFilesProps) {
  const t = useTexts(requestListTexts);
  const [asking, setAsking] = useState(false);
  const erase = useCommand('requests.delete-expired');
  const count = requests.length;

  async function carryOut() {
    const done = await erase.run({ requestIds: requests.map(({ id }) => id) });
    if (done === undefined) return;
    setAsking(false);
    announce(t('deleted', { count: done.deleted }));
  }
  function close() {
    setAsking(false);
    erase.reset();
  }

  return (
    <>
      {count > 0 && (
        <div className={classes.tools}>
          <p className="dw-muted">
            {t('expired-purpose')} {more && t('expired-more')}
          </p>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            {t('delete-expired', { count })}
          </Button>
        </div>
      )}
      <RequestsTable show="expired" requests={requests} />
      <ConfirmDialog
        opened={asking}
        title={t('delete-title', { count })}
        confirmLabel={t('delete-expired', { count })}
        onConfirm={() => void carryOut()}
        onClose={close}
        running={erase.running}
        error={erase.error}
        danger
      >
        <p>{t('delete-what')}</p>
        <p className="dw-muted">{t('delete-stays')}</p>
      </ConfirmDialog>
    </>
  );
}
