import { Button } from '@mantine/core';
import {
  IconFileText,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import classes from './statement.module.css';
import { statementTexts } from './texts.ts';

const FORMATS = [
  { format: 'html', Icon: IconFileTypeHtml },
  { format: 'pdf', Icon: IconFileTypePdf },
  { format: 'docx', Icon: IconFileTypeDocx },
  { format: 'txt', Icon: IconFileText },
] as const;
type Format = (typeof FORMATS)[number]['format'];

interface SaveButtonsProps {
  /** Null for the text of the register as it is now. */
  readonly versionId: number | null;
  readonly locale: LetterLocale;
  readonly form: LetterForm;
}

/** The text as a file where the owner wants it. */
export function SaveButtons({ versionId, locale, form }: SaveButtonsProps) {
  const t = useTexts(statementTexts);
  const save = useCommand('files.save-statement');
  const [result, setResult] = useState<string>();

  async function saveAs(format: Format) {
    setResult(undefined);
    const saved = await save.run({ versionId, locale, form, format });
    if (saved === undefined) return;
    setResult(
      saved.state === 'saved' ? t('file-saved', { path: saved.path }) : t('file-cancelled'),
    );
  }

  return (
    <fieldset className={classes.files}>
      <legend>{t('save-title')}</legend>
      <div className={classes.buttons}>
        {FORMATS.map(({ format, Icon }) => (
          <Button
            key={format}
            variant="default"
            size="xs"
            leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
            disabled={save.running}
            onClick={() => void saveAs(format)}
          >
            {t(`save-${format}`)}
          </Button>
        ))}
      </div>
      <p role="status" className={classes.result}>
        {result}
      </p>
      <ErrorNotice error={save.error} />
    </fieldset>
  );
}
