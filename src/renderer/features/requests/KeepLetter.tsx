import { Button, Tooltip } from '@mantine/core';
import { IconArchive, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { announce } from '#renderer/ui/status.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import classes from './KeepLetter.module.css';
import { LetterActions } from './LetterActions.tsx';
import { letterTexts } from './letter-texts.ts';
import type { RequestView } from './RequestScreen.tsx';

interface KeepLetterProps {
  readonly request: RequestView;
  /** The letter on the screen; undefined while it is still being made. */
  readonly document: LetterDocument | undefined;
}

/** Keeps the letter in the register; what is kept can be saved as a file, printed, copied. */
export function KeepLetter({ request, document }: KeepLetterProps) {
  const t = useTexts(letterTexts);
  const create = useCommand('letters.create');
  const [created, setCreated] = useState<{ id: number; number: string }>();
  const letter = created ?? request.letters[0];
  const kept = useQuery(
    'letters.get',
    { letterId: letter?.id ?? 0 },
    { enabled: letter !== undefined },
  );
  const keptDocument = kept.data?.id === letter?.id ? kept.data?.document : undefined;
  const same = useMemo(
    () =>
      document !== undefined && keptDocument !== undefined && sameLetter(document, keptDocument),
    [document, keptDocument],
  );

  async function keep() {
    if (document === undefined) return;
    if (same) {
      announce(t('kept-same'));
      return;
    }
    const made = await create.run({ requestId: request.id, document });
    if (made === undefined) return;
    setCreated(made);
    announce(t('kept', { number: made.number }));
  }
  useShortcut('ctrl+s', () => void keep());
  useShortcut('ctrl+p', () => announce(t('keep-first')), { enabled: !same });

  return (
    <div className={classes.keep}>
      <div className={classes.row}>
        <Tooltip label={t('keep-help')}>
          <Button
            variant={same ? 'default' : 'filled'}
            leftSection={<IconArchive size={16} stroke={1.6} aria-hidden="true" />}
            loading={create.running}
            onClick={() => void keep()}
          >
            {t('keep')}
          </Button>
        </Tooltip>
        {letter === undefined ? (
          <p className="dw-muted">{t('keep-first-hint')}</p>
        ) : (
          <p className={classes.state} data-same={same || undefined}>
            {same && <IconCheck size={16} stroke={1.8} aria-hidden="true" />}
            <span>
              <Link href={`/letters/${letter.id}`}>
                {t('kept-link', { number: letter.number })}
              </Link>
              {': '}
              {same ? t('kept-same') : t('kept-differs')}
            </span>
          </p>
        )}
      </div>
      <ErrorNotice error={create.error ?? kept.error} />
      {letter !== undefined && same && keptDocument !== undefined && (
        <LetterActions letterId={letter.id} document={keptDocument} personId={request.personId} />
      )}
    </div>
  );
}

/** The same words in the same language; how they were made makes no difference. */
function sameLetter(one: LetterDocument, other: LetterDocument): boolean {
  return (
    one.locale === other.locale &&
    one.form === other.form &&
    toPlainText(one) === toPlainText(other)
  );
}
