import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { CopyButton } from './CopyButton.tsx';
import classes from './ErrorNotice.module.css';
import { errorWords } from './error-words.ts';
import { useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

interface ErrorNoticeProps {
  readonly error: CallError | undefined;
  /** A button that helps, such as "Probeer opnieuw". */
  readonly action?: ReactNode;
}

/** What happened, what it means, what you can do; a reference to copy. Nothing without an error. */
export function ErrorNotice({ error, action }: ErrorNoticeProps) {
  const t = useTexts(errorWords);
  const ui = useTexts(uiTexts);
  if (error === undefined) return null;
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{t(`${error.code}.what`)}</p>
        <p>{t(`${error.code}.means`)}</p>
        <p>{t(`${error.code}.do`)}</p>
        {error.reference !== undefined && (
          <p className={classes.reference}>
            <code>{error.reference}</code>
            <CopyButton value={error.reference} label={ui('copy-reference')} lasting />
          </p>
        )}
        {action && <div>{action}</div>}
      </div>
    </div>
  );
}
