import { Button, Tooltip } from '@mantine/core';
import { IconArchive, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CallError } from '#renderer/call/call.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { useTexts } from '../i18n.ts';
import { useShortcut } from '../shortcuts.ts';
import { announce } from '../status.ts';
import classes from './KeepLetter.module.css';
import { LetterActions } from './LetterActions.tsx';
import { letterTexts } from './letter-texts.ts';

export interface Keeping {
  /** The letter that was kept here before. */
  readonly letterId: number | undefined;
  /** Of whom the export package can go along; null when that makes no sense. */
  readonly personId: number | null;
  /** Keeps the letter; undefined when it failed (then `error` says why). */
  readonly onKeep: (
    document: LetterDocument,
  ) => Promise<{ readonly id: number; readonly number: string } | undefined>;
  readonly running: boolean;
  readonly error: CallError | undefined;
}

interface KeepLetterProps extends Keeping {
  /** The letter on the screen; undefined while it is still being made. */
  readonly document: LetterDocument | undefined;
}

/** Keeps the letter in the register; what is kept can be saved as a file, printed, copied. */
export function KeepLetter({ document, personId, onKeep, running, ...props }: KeepLetterProps) {
  const t = useTexts(letterTexts);
  const [created, setCreated] = useState<number>();
  const letterId = created ?? props.letterId;
  const kept = useQuery(
    'letters.get',
    { letterId: letterId ?? 0 },
    { enabled: letterId !== undefined },
  );
  const letter = kept.data?.id === letterId ? kept.data : undefined;
  const keptDocument = letter?.document ?? undefined;
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
    const made = await onKeep(document);
    if (made === undefined) return;
    setCreated(made.id);
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
            loading={running}
            onClick={() => void keep()}
          >
            {t('keep')}
          </Button>
        </Tooltip>
        {letterId === undefined && <p className="dw-muted">{t('keep-first-hint')}</p>}
        {letter !== undefined && (
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
      <ErrorNotice error={props.error ?? kept.error} />
      {letter !== undefined && same && keptDocument !== undefined && (
        <LetterActions letterId={letter.id} document={keptDocument} personId={personId} />
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
