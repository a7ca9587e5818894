import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { Part } from './part.ts';
import { processingTexts } from './texts.ts';

const FILES = [
  { format: 'pdf', Icon: IconFileTypePdf },
  { format: 'xlsx', Icon: IconFileTypeXls },
  { format: 'csv', Icon: IconFileTypeCsv },
] as const;

/** The register as a file; a table of values has room for the part that is in sight only. */
export function RegisterFiles({ part }: { readonly part: Part }) {
  const t = useTexts(processingTexts);
  const save = useCommand('files.save-processing-register');
  async function make(format: (typeof FILES)[number]['format']) {
    const made = await save.run({
      format: format === 'csv' && part === 'served' ? 'csv-served' : format,
    });
    if (made?.state === 'saved') announce(t('file-saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      {FILES.map(({ format, Icon }) => (
        <Button
          key={format}
          variant="default"
          disabled={save.running}
          leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => void make(format)}
        >
          {t(format)}
        </Button>
      ))}
    </>
  );
}
