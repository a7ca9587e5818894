import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { BackupTrouble } from '#renderer/ui/BackupTrouble.tsx';
import { backupWords } from '#renderer/ui/backup-words.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';

/** Tells when automatic backups need the owner; nothing when they do not. */
export function BackupLine({ today }: { readonly today: PlainDate }) {
  const t = useTexts(backupWords);
  const { data } = useQuery('backups.status', {});
  const keep = useCommand('backups.keep');
  if (data === undefined || data.folder === null) return null;
  return (
    <BackupTrouble
      status={data}
      today={today}
      action={
        <Button variant="default" size="xs" loading={keep.running} onClick={() => keep.run({})}>
          {t('again')}
        </Button>
      }
    />
  );
}
