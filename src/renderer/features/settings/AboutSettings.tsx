import { Button } from '@mantine/core';
import { useState } from 'react';
import { refreshSession, useSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import classes from './settings.module.css';
import { settingsTexts } from './texts.ts';

/** What the browser part says of itself: `Electron/45.4.1` and `Chrome/144.0`. */
export function readVersion(agent: string, product: 'Electron' | 'Chrome'): string | undefined {
  return new RegExp(`${product}/([\\d.]+)`).exec(agent)?.[1];
}

/** Where the file is, which version this is, and what the program does not do. */
export function AboutSettings() {
  const t = useTexts(settingsTexts);
  const status = useSession((session) => session.status);
  if (status === undefined) return null;
  const electron = readVersion(navigator.userAgent, 'Electron');
  const chromium = readVersion(navigator.userAgent, 'Chrome');
  return (
    <>
      <Section title={t('file-title')} purpose={t('file-purpose')}>
        <div className={classes.path}>
          <code>{status.folder}</code>
          <CopyButton value={status.folder} label={t('file-copy')} lasting />
        </div>
      </Section>
      <Section title={t('about-title')}>
        <dl className={classes.facts}>
          <dt>{t('version')}</dt>
          <dd>{status.appVersion}</dd>
          {electron !== undefined && (
            <>
              <dt>{t('electron')}</dt>
              <dd>{electron}</dd>
            </>
          )}
          {chromium !== undefined && (
            <>
              <dt>{t('chromium')}</dt>
              <dd>{chromium}</dd>
            </>
          )}
          <dt>{t('no-network-title')}</dt>
          <dd>{t('no-network')}</dd>
        </dl>
        <p className={classes.advice}>{t('no-advice')}</p>
      </Section>
      {status.hasExample && status.register === 'own' && <Example />}
    </>
  );
}

function Example() {
  const t = useTexts(settingsTexts);
  const discard = useCommand('session.discard-example');
  const [asking, setAsking] = useState(false);
  async function confirm() {
    if ((await discard.run({})) === undefined) return;
    setAsking(false);
    await refreshSession();
    announce(t('example-discarded'));
  }
  return (
    <Section title={t('example-title')} purpose={t('example-purpose')}>
      <div className={classes.stack}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('example-discard')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('example-discard')}
        confirmLabel={t('example-discard')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
        running={discard.running}
        error={discard.error}
        danger
      >
        <p>{t('example-discard-what')}</p>
      </ConfirmDialog>
    </Section>
  );
}
