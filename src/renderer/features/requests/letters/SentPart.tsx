import { Button } from '@mantine/core';
import { type RefCallback, useState } from 'react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { KeptLetter } from './letter-kinds.ts';
import { letterListTexts } from './letter-list-texts.ts';
import classes from './letters.module.css';
import { SentForm, type SentFormProps } from './SentForm.tsx';

interface SentPartProps extends Omit<SentFormProps, 'letter'> {
  readonly letter: Pick<KeptLetter, 'id' | 'number' | 'kind' | 'madeOn' | 'sentOn' | 'sentHow'>;
}

/** Whether a kept letter went out, and the form that records it. The focus stays here. */
export function SentPart({ letter, ...more }: SentPartProps) {
  const t = useTexts(letterListTexts);
  const [opened, setOpened] = useState(false);
  const { number, sentOn, sentHow } = letter;
  const place = useLostFocus<HTMLElement>(`${opened} ${sentOn}`);
  const here: RefCallback<HTMLElement> = (element) => {
    place.current = element;
  };
  if (sentOn !== null) {
    return (
      <p ref={here} className={classes.sent} tabIndex={-1}>
        <span>
          {t('sent-on')} <DateText date={sentOn} as="full" />
          {sentHow !== '' && ` (${sentHow})`}
        </span>
      </p>
    );
  }
  return (
    <div className={classes.sent} data-open={opened || undefined}>
      <span className="dw-muted">{t('sent-not')}</span>
      {opened ? (
        <SentForm letter={letter} {...more} onDone={() => setOpened(false)} />
      ) : (
        <Button
          ref={here}
          variant="default"
          size="xs"
          aria-label={t('sent-record-of', { number })}
          onClick={() => setOpened(true)}
        >
          {t('sent-record')}
        </Button>
      )}
    </div>
  );
}
