import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { dayOf } from '#renderer/ui/moment.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { lockTexts } from './texts.ts';

interface KeyFileHelpProps {
  readonly password: string;
  /** The key file is there again. */
  readonly onTaken: () => void;
}

/** A key file that is gone: from the newest backup, or from the recovery sheet. */
export function KeyFileHelp({ password, onTaken }: KeyFileHelpProps) {
  const t = useTexts(lockTexts);
  const language = useLanguage();
  const { data, loading } = useQuery('backups.find', {});
  const take = useCommand('backups.take-keys');
  if (loading) return <p role="status">{t('backup-looking')}</p>;
  if (data?.state !== 'found') return <p>{t('keys-sheet')}</p>;
  const { id, madeAt } = data;
  const day = dayOf(madeAt);
  return (
    <>
      <p>{t('keys-found', { day: day === undefined ? madeAt : fullDate(day, language) })}</p>
      <Button
        size="xs"
        loading={take.running}
        onClick={async () => {
          if (await take.run({ file: id, password })) onTaken();
        }}
      >
        {t('keys-take')}
      </Button>
      <ErrorNotice error={take.error} />
      <p>{t('keys-sheet')}</p>
    </>
  );
}
