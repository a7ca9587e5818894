import { Button } from '@mantine/core';
import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import classes from './LockScreen.module.css';
import type { BackupFile } from './RestoreForm.tsx';
import { lockTexts } from './texts.ts';

interface NewestBackupHelpProps {
  readonly onRestore: (backup?: BackupFile) => void;
}

/** Which backup is the newest that is whole, where it is, and the way to it. */
export function NewestBackupHelp({ onRestore }: NewestBackupHelpProps) {
  const t = useTexts(lockTexts);
  const language = useLanguage();
  const { data, loading } = useQuery('backups.find', {});
  if (loading) return <p role="status">{t('backup-looking')}</p>;
  if (data?.state !== 'found') {
    return (
      <>
        {data !== undefined && <p>{t('backup-none')}</p>}
        <Button size="xs" onClick={() => onRestore()}>
          {t('backup-choose')}
        </Button>
      </>
    );
  }
  const { id, name, folder, madeAt } = data;
  const day = dayOf(madeAt);
  return (
    <>
      {day !== undefined && (
        <p>
          <strong>
            {t('backup-found', { day: fullDate(day, language), time: timeOf(madeAt) ?? '' })}
          </strong>
        </p>
      )}
      <p>
        {t('backup-where', { name })} <span className={classes.path}>{folder}</span>
      </p>
      <Button size="xs" onClick={() => onRestore({ id, name })}>
        {t('restore-now')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => onRestore()}>
        {t('backup-other')}
      </Button>
    </>
  );
}
