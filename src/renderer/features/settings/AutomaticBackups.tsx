import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { BackupTrouble } from '#renderer/ui/BackupTrouble.tsx';
import { backupWords } from '#renderer/ui/backup-words.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { BackupPlace, BackupStatus } from '#shared/contract/backups.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { backupTexts } from './backup-texts.ts';
import classes from './settings.module.css';

/** Where the backups go that the program makes by itself, and how they are doing. */
export function AutomaticBackups({ today }: { readonly today: PlainDate }) {
  const t = useTexts(backupTexts);
  const words = useTexts(backupWords);
  const { data, error } = useQuery('backups.status', {});
  const keep = useCommand('backups.keep');
  return (
    <Section title={t('auto-title')} purpose={t('auto-purpose')}>
      <div className={classes.stack}>
        <ErrorNotice error={error ?? keep.error} />
        {data === undefined && error === undefined && <Loading lines={3} />}
        {data !== undefined && (
          <>
            <BackupTrouble status={data} today={today} />
            <Facts status={data} />
            <div className={classes.row}>
              <Button variant="default" loading={keep.running} onClick={() => keep.run({})}>
                {words('again')}
              </Button>
              <FolderButtons place="first" chosen={data.chosen} />
              <FolderButtons place="second" chosen={data.second !== null} />
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

function Facts({ status }: { readonly status: BackupStatus }) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const { folder, newestOn, second, test } = status;
  return (
    <dl className={classes.facts}>
      <dt>{t('auto-folder')}</dt>
      <dd>
        <code>{folder}</code>
      </dd>
      <dt>{t('auto-newest')}</dt>
      <dd>{newestOn === null ? t('auto-none') : <DateText date={newestOn} />}</dd>
      <dt>{t('auto-second')}</dt>
      <dd>
        {second === null ? (
          t('auto-no-second')
        ) : (
          <>
            <code>{second.folder}</code>
            <p className="dw-muted">
              {second.lastOn === null ? t('auto-none') : <DateText date={second.lastOn} />}
              {second.state === 'away' && ` · ${t('auto-away')}`}
            </p>
          </>
        )}
      </dd>
      <dt>{t('auto-test')}</dt>
      <dd>
        {test === null ? (
          t('auto-not-tested')
        ) : (
          <>
            <DateText date={test.on} />{' '}
            {test.outcome === 'sound'
              ? t('auto-sound', { rows: test.rows.toLocaleString(language) })
              : t(`auto-${test.outcome}`)}
          </>
        )}
      </dd>
    </dl>
  );
}

function FolderButtons({
  place,
  chosen,
}: {
  readonly place: BackupPlace;
  readonly chosen: boolean;
}) {
  const t = useTexts(backupTexts);
  const choose = useCommand('backups.choose-folder');
  const forget = useCommand('backups.forget-folder');
  return (
    <>
      <Button variant="default" loading={choose.running} onClick={() => choose.run({ place })}>
        {t(`choose-${place}`)}
      </Button>
      {chosen && (
        <Button variant="subtle" loading={forget.running} onClick={() => forget.run({ place })}>
          {t(`forget-${place}`)}
        </Button>
      )}
      <ErrorNotice error={choose.error ?? forget.error} />
    </>
  );
}
