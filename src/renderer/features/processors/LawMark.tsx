import { IconInfoCircle } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './processors.module.css';
import { signalTexts } from './signal-texts.ts';

interface LawMarkProps {
  /** What the article is about, for who does not see what stands beside it. */
  readonly of: string;
  readonly children: string;
}

/** The article in small type, behind an info mark. */
export function LawMark({ of, children }: LawMarkProps) {
  const t = useTexts(signalTexts);
  return (
    <details className={classes.law}>
      <summary aria-label={t('law-of', { of })}>
        <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
        {t('law')}
      </summary>
      <p>{children}</p>
    </details>
  );
}
