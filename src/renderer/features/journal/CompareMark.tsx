import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { asCallError, type CallError, call } from '#renderer/call/call.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { compareMark, readMark } from './anchor.ts';
import classes from './journal.module.css';
import { journalTexts } from './texts.ts';

interface CompareMarkProps {
  /** First line that the check found wrong: a fitting mark behind it proves nothing. */
  readonly brokenAt: number | null;
}

type Answer =
  | { readonly state: 'unreadable' }
  | { readonly state: 'same' | 'changed' | 'missing'; readonly line: number };

/** Whether a mark that was kept elsewhere still fits the line that it belongs to. */
export function CompareMark({ brokenAt }: CompareMarkProps) {
  const t = useTexts(journalTexts);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const [error, setError] = useState<CallError>();

  async function compare(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setError(undefined);
    setAnswer(undefined);
    const mark = readMark(text);
    if (mark === undefined) {
      setAnswer({ state: 'unreadable' });
      return;
    }
    try {
      const { rows } = await call('journal.list', { after: mark.id + 1, limit: 1 });
      setAnswer({ state: compareMark(mark, rows[0]), line: mark.id });
    } catch (thrown) {
      setError(asCallError(thrown));
    }
  }

  const brokenBefore = answer?.state === 'same' && brokenAt !== null && brokenAt <= answer.line;
  return (
    <form className={classes.compare} onSubmit={(event) => void compare(event)} noValidate>
      <TextField
        label={t('compare-field')}
        value={text}
        onChange={setText}
        problem={undefined}
        maxLength={120}
      />
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {t('compare-do')}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {answer !== undefined && (
        <p role={answer.state === 'same' && !brokenBefore ? 'status' : 'alert'}>
          {brokenBefore
            ? t('compare-broken')
            : answer.state === 'unreadable'
              ? t('compare-unreadable')
              : t(`compare-${answer.state}`, { line: answer.line })}
        </p>
      )}
    </form>
  );
}
