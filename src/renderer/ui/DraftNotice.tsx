import { Button } from '@mantine/core';
import classes from './DraftNotice.module.css';
import { useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

interface DraftNoticeProps {
  readonly restored: boolean;
  readonly onStartOver: () => void;
}

/** Says that earlier input was put back, with a way to start over. */
export function DraftNotice({ restored, onStartOver }: DraftNoticeProps) {
  const t = useTexts(uiTexts);
  if (!restored) return null;
  return (
    <div className={classes.notice} role="status">
      <span>{t('draft-restored')}</span>
      <Button variant="subtle" size="xs" onClick={onStartOver}>
        {t('draft-discard')}
      </Button>
    </div>
  );
}
