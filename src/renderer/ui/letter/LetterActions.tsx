import { Button, Tooltip } from '@mantine/core';
import {
  IconFileText,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileZip,
  IconPrinter,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import type { SavedFile } from '#shared/contract/session.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { CopyButton } from '../CopyButton.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { useTexts } from '../i18n.ts';
import { useShortcut } from '../shortcuts.ts';
import { announce } from '../status.ts';
import classes from './LetterActions.module.css';
import { letterTexts } from './letter-texts.ts';

interface LetterActionsProps {
  readonly letterId: number;
  readonly document: LetterDocument;
  readonly personId: number | null;
  /** Ctrl+S saves the PDF, where there is no letter left to keep. */
  readonly pdfKey?: boolean;
}

const FORMATS = [
  { format: 'pdf', Icon: IconFileTypePdf },
  { format: 'docx', Icon: IconFileTypeDocx },
  { format: 'html', Icon: IconFileTypeHtml },
] as const;
type Format = (typeof FORMATS)[number]['format'];

/** What can be done with a letter that is kept: a file, paper, the export package, plain text. */
export function LetterActions({ letterId, document, personId, pdfKey }: LetterActionsProps) {
  const t = useTexts(letterTexts);
  const file = useCommand('files.save-letter');
  const print = useCommand('files.print-letter');
  const pack = useCommand('files.save-export');
  const [result, setResult] = useState<string>();
  const text = useMemo(() => toPlainText(document), [document]);
  const { locale, form } = document;

  function reset() {
    setResult(undefined);
    for (const command of [file, print, pack]) command.reset();
  }
  function tell(saved: SavedFile | undefined) {
    if (saved === undefined) return;
    setResult(
      saved.state === 'saved' ? t('file-saved', { path: saved.path }) : t('file-cancelled'),
    );
  }
  async function saveAs(format: Format) {
    reset();
    tell(await file.run({ letterId, format }));
  }
  async function saveExport(id: number) {
    reset();
    tell(await pack.run({ personId: id, locale, form }));
  }
  async function printLetter() {
    reset();
    if (await print.run({ letterId })) announce(t('printed'));
  }
  useShortcut('ctrl+p', () => void printLetter());
  useShortcut('ctrl+s', () => void saveAs('pdf'), { enabled: pdfKey === true });

  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <fieldset className={classes.actions}>
      <legend className={classes.legend}>{t('actions')}</legend>
      <div className={classes.buttons}>
        {FORMATS.map(({ format, Icon }) => (
          <Tooltip key={format} label={t('pdf-help')} disabled={!pdfKey || format !== 'pdf'}>
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon {...icon} />}
              onClick={() => void saveAs(format)}
            >
              {t(format)}
            </Button>
          </Tooltip>
        ))}
        <Tooltip label={t('print-help')}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPrinter {...icon} />}
            onClick={() => void printLetter()}
          >
            {t('print')}
          </Button>
        </Tooltip>
        {personId !== null && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconFileZip {...icon} />}
            onClick={() => void saveExport(personId)}
          >
            {t('export')}
          </Button>
        )}
        <CopyButton value={text} label={t('copy-text')} />
      </div>
      <p className={classes.result} role="status">
        {result !== undefined && (
          <>
            <IconFileText {...icon} />
            <span>{result}</span>
          </>
        )}
      </p>
      <p className={classes.warning}>{t('leaves-register')}</p>
      <ErrorNotice error={file.error ?? print.error ?? pack.error} />
    </fieldset>
  );
}
