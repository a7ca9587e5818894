import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BackupStatus } from '#shared/contract/backups.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { backupWords } from './backup-words.ts';
import classes from './ErrorNotice.module.css';
import { useLanguage, useTexts } from './i18n.ts';
import { fullDate } from './speak-date.ts';

/** After this the copy on another disk is old enough to ask for that disk. */
const SECOND_AT_MOST_DAYS = 14;

interface BackupTroubleProps {
  readonly status: BackupStatus;
  readonly today: PlainDate;
  /** A button that tries again. */
  readonly action?: ReactNode;
}

/** What is wrong with automatic backups and what to do about it. Nothing when all is well. */
export function BackupTrouble({ status, today, action }: BackupTroubleProps) {
  const t = useTexts(backupWords);
  const language = useLanguage();
  const { failure, second, test } = status;
  const day = (on: PlainDate) => fullDate(on, language);
  const troubles: { what: string; todo: string }[] = [];
  if (failure !== null) {
    troubles.push({ what: t('failed', { day: day(failure.on) }), todo: t(failure.why) });
  }
  if (test?.outcome === 'damaged') {
    troubles.push({ what: t('test-failed', { day: day(test.on) }), todo: t('test-failed-do') });
  }
  if (second !== null && second.failure !== null) {
    const { on, why } = second.failure;
    troubles.push({ what: t('second-failed', { day: day(on) }), todo: t(why) });
  } else if (second !== null && second.lastOn === null) {
    troubles.push({ what: t('second-none'), todo: t('second-old-do') });
  } else if (second?.lastOn && addDays(second.lastOn, SECOND_AT_MOST_DAYS) < today) {
    troubles.push({ what: t('second-old', { day: day(second.lastOn) }), todo: t('second-old-do') });
  }
  if (troubles.length === 0) return null;
  return (
    <div className={classes.notice} role="status">
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        {troubles.map(({ what, todo }) => (
          <div key={what}>
            <p className={classes.what}>{what}</p>
            <p>{todo}</p>
          </div>
        ))}
        {action && <div>{action}</div>}
      </div>
    </div>
  );
}
