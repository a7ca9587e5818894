import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { PasswordField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { BackupFacts, KnownBackup } from '#shared/contract/backups.ts';
import { AutomaticBackups } from './AutomaticBackups.tsx';
import { backupTexts } from './backup-texts.ts';
import { RehearseRestore } from './RehearseRestore.tsx';
import classes from './settings.module.css';

/** Making and checking backups, which ones there are, and how one is brought back. */
export function BackupSettings() {
  const t = useTexts(backupTexts);
  const isExample = useSession((session) => session.status?.register === 'example');
  const today = useSession((session) => session.status?.today);
  if (isExample) return <p>{t('example-no-backup')}</p>;
  return (
    <>
      {today !== undefined && <AutomaticBackups today={today} />}
      <MakeBackup />
      <KnownBackups />
      <CheckBackup />
      <RehearseRestore />
      <Section title={t('restore-title')}>
        <p>{t('restore-how')}</p>
      </Section>
    </>
  );
}

function MakeBackup() {
  const t = useTexts(backupTexts);
  const create = useCommand('backups.create');
  // While it works the button is disabled, and loses the focus.
  const button = useLostFocus<HTMLButtonElement>(create.running);
  async function make() {
    const made = await create.run({});
    if (made?.state === 'saved') announce(t('made'));
  }
  return (
    <Section title={t('make-title')} purpose={t('make-purpose')}>
      <div className={classes.stack}>
        <Button ref={button} loading={create.running} onClick={make}>
          {t('make')}
        </Button>
        <ErrorNotice error={create.error} />
      </div>
    </Section>
  );
}

function KnownBackups() {
  const t = useTexts(backupTexts);
  const { data, error } = useQuery('backups.list', {});
  return (
    <Section title={t('known-title')} purpose={t('known-purpose')}>
      <ErrorNotice error={error} />
      {data === undefined && error === undefined && <Loading lines={3} />}
      {data?.length === 0 && <p>{t('none')}</p>}
      {data !== undefined && data.length > 0 && (
        <div className={classes.stack}>
          {data.map((backup) => (
            <Known key={backup.path} backup={backup} />
          ))}
          <p className="dw-muted">{t('moved-note')}</p>
        </div>
      )}
    </Section>
  );
}

function Known({ backup }: { readonly backup: KnownBackup }) {
  const t = useTexts(backupTexts);
  return (
    <dl className={classes.facts}>
      <dt>{t('path')}</dt>
      <dd>
        <code>{backup.path}</code>
      </dd>
      <dt>{t('made-on')}</dt>
      <dd>
        <DateText date={backup.madeOn} />
      </dd>
      {backup.kind !== undefined && (
        <>
          <dt>{t('made-why')}</dt>
          <dd>{t(`made-${backup.kind}`)}</dd>
        </>
      )}
      <dt>{t(backup.kind === 'automatic' ? 'expires-at-last' : 'expires-on')}</dt>
      <dd>
        <DateText date={backup.expiresOn} as="full" />
        {backup.state === 'away' && <p className="dw-muted">{t('away')}</p>}
      </dd>
    </dl>
  );
}

function CheckBackup() {
  const t = useTexts(backupTexts);
  const [opened, setOpened] = useState(false);
  const [facts, setFacts] = useState<BackupFacts>();
  return (
    <Section title={t('check-title')} purpose={t('check-purpose')}>
      <div className={classes.stack}>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('check')}
        </Button>
        {facts !== undefined && <Sound facts={facts} />}
      </div>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t('check-title')}>
        <AskPassword
          onSound={(found) => {
            setFacts(found);
            setOpened(false);
            announce(t('sound-title'));
          }}
          onClose={() => setOpened(false)}
        />
      </SidePanel>
    </Section>
  );
}

interface AskPasswordProps {
  readonly onSound: (facts: BackupFacts) => void;
  readonly onClose: () => void;
}

function AskPassword({ onSound, onClose }: AskPasswordProps) {
  const t = useTexts(backupTexts);
  const verify = useCommand('backups.verify');
  const [password, setPassword] = useState('');
  async function submit() {
    if (password === '') return;
    const checked = await verify.run({ password });
    if (checked?.state === 'sound') onSound(checked.facts);
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel={t('choose')}
      running={verify.running}
      error={verify.error}
      onCancel={onClose}
    >
      <p>{t('check-purpose')}</p>
      <PasswordField
        label={t('check-password')}
        value={password}
        onChange={setPassword}
        problem={verify.error?.code === 'wrong-password' ? 'password.wrong' : undefined}
        autoComplete="current-password"
        autoFocus
      />
    </Form>
  );
}

function Sound({ facts }: { readonly facts: BackupFacts }) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const day = dayOf(facts.madeAt);
  return (
    <div role="status">
      <p className={classes.advice}>{t('sound-title')}</p>
      <dl className={classes.facts}>
        <dt>{t('sound-made')}</dt>
        <dd>
          {day !== undefined &&
            t('moment', { day: fullDate(day, language), time: timeOf(facts.madeAt) ?? '' })}
        </dd>
        <dt>{t('sound-rows')}</dt>
        <dd>{facts.rows.toLocaleString(language)}</dd>
        <dt>{t('sound-pages')}</dt>
        <dd>{facts.pages.toLocaleString(language)}</dd>
        <dt>{t('sound-erasures')}</dt>
        <dd>{facts.erasures.toLocaleString(language)}</dd>
      </dl>
    </div>
  );
}
