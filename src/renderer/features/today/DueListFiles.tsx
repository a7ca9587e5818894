import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { todayTexts } from './texts.ts';

/** The due list as a file: on paper or for a spreadsheet. */
export function DueListFiles() {
  const t = useTexts(todayTexts);
  const save = useCommand('files.save-due-list');
  async function make(format: 'pdf' | 'csv') {
    const made = await save.run({ format });
    if (made?.state === 'saved') announce(t('saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      <Button
        variant="default"
        disabled={save.running}
        leftSection={<IconFileTypeCsv size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => void make('csv')}
      >
        {t('csv')}
      </Button>
      <Button
        variant="default"
        disabled={save.running}
        leftSection={<IconFileTypePdf size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => void make('pdf')}
      >
        {t('print')}
      </Button>
    </>
  );
}
