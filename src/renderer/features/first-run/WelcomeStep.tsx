import { Button, SegmentedControl } from '@mantine/core';
import { IconScale, IconShieldLock, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { changePreferences, refreshSession, useSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { CloudFolderNotice } from '#renderer/ui/CloudFolderNotice.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import classes from './FirstRun.module.css';
import { firstRunTexts } from './texts.ts';

interface WelcomeStepProps {
  readonly onOwn: () => void;
  readonly onRestore: () => void;
}

/** What it is, that it is offline, where the file will be; own register, example or backup. */
export function WelcomeStep({ onOwn, onRestore }: WelcomeStepProps) {
  const t = useTexts(firstRunTexts);
  const language = useLanguage();
  const folder = useSession((session) => session.status?.folder ?? '');
  const example = useCommand('session.open-example');
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <div className={classes.language}>
          <SegmentedControl
            size="xs"
            aria-label={t('language')}
            value={language}
            onChange={(value) => void changePreferences({ language: value as UiLanguage })}
            data={[
              { value: 'nl', label: t('language-nl') },
              { value: 'en', label: t('language-en') },
            ]}
          />
        </div>
        <h1 className={classes.title}>{t('welcome-title')}</h1>
        <p className={classes.intro}>{t('welcome-intro')}</p>
        <ul className={classes.points}>
          <Point icon={<IconWifiOff size={20} stroke={1.6} />} title={t('welcome-offline-title')}>
            {t('welcome-offline')}
          </Point>
          <Point icon={<IconShieldLock size={20} stroke={1.6} />} title={t('welcome-file-title')}>
            {t('welcome-file')} <span className={classes.path}>{folder}</span>
          </Point>
          <Point icon={<IconScale size={20} stroke={1.6} />} title={t('welcome-law-title')}>
            {t('welcome-law')}
          </Point>
        </ul>
        <CloudFolderNotice />
        <div className={classes.choices}>
          <Button size="md" onClick={onOwn}>
            {t('start-own')}
          </Button>
          <Button
            size="md"
            variant="default"
            loading={example.running}
            onClick={async () => {
              if (await example.run({ language })) await refreshSession();
            }}
          >
            {t('start-example')}
          </Button>
        </div>
        <p className="dw-muted">{t('example-hint')}</p>
        <ErrorNotice error={example.error} />
        <Button variant="subtle" onClick={onRestore}>
          {t('have-backup')}
        </Button>
      </div>
    </main>
  );
}

function Point({
  icon,
  title,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes.point}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <span>
        <strong>{title}</strong>
        <br />
        {children}
      </span>
    </li>
  );
}
