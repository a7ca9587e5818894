import { Button } from '@mantine/core';
import { useState } from 'react';
import { refreshSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import type { RestoreFacts } from '#shared/contract/backups.ts';
import { LockPassword } from './LockPassword.tsx';
import classes from './LockScreen.module.css';
import { restoreTexts } from './restore-texts.ts';

/** Puts a backup in the place of the register and tells what that did. Loaded when asked for. */
export function RestoreForm({ onBack }: { readonly onBack: () => void }) {
  const t = useTexts(restoreTexts);
  const [password, setPassword] = useState('');
  const [facts, setFacts] = useState<RestoreFacts>();
  const restore = useCommand('backups.restore');

  async function submit() {
    if (password === '') return;
    const restored = await restore.run({ password });
    if (restored?.state === 'restored') setFacts(restored.facts);
  }

  if (facts !== undefined) return <Restored facts={facts} />;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.purpose}>{t('purpose')}</p>
      <LockPassword
        label={t('password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        invalid={restore.error?.code === 'wrong-password'}
        autoFocus
      />
      <ErrorNotice error={restore.error} />
      <Button type="submit" loading={restore.running} fullWidth>
        {t('choose')}
      </Button>
      {restore.running && (
        <p className={classes.hint} role="status">
          {t('working')}
        </p>
      )}
      <Button variant="subtle" size="xs" onClick={onBack} disabled={restore.running}>
        {t('back')}
      </Button>
    </form>
  );
}

function Restored({ facts }: { readonly facts: RestoreFacts }) {
  const t = useTexts(restoreTexts);
  const language = useLanguage();
  const { backupMadeAt, unknownAfter, lookalikes, dueNow } = facts;
  const day = dayOf(backupMadeAt);
  const unreadable = facts.presentLog === 'damaged' || facts.presentLog === 'foreign';
  const lines = [
    day !== undefined &&
      t('from', { day: fullDate(day, language), time: timeOf(backupMadeAt) ?? '' }),
    facts.erasuresReapplied === 0
      ? unknownAfter === null && t('erased-none')
      : t('erased-again', { count: facts.erasuresReapplied }),
    facts.personsErasedAgain > 0 && t('persons-again', { count: facts.personsErasedAgain }),
    unknownAfter !== null && t('unknown-after', { day: fullDate(unknownAfter, language) }),
    lookalikes.length > 0 && t('alike', { count: lookalikes.length }),
    dueNow > 0 && t('due', { count: dueNow }),
    unreadable && t('log-unreadable'),
    t(facts.keysOf === 'backup' ? 'keys-backup' : 'keys-present'),
    facts.present !== 'none' && t('former'),
  ].filter((line) => line !== false);
  return (
    <div className={classes.form} role="status">
      <h1 className={classes.title}>{t('done-title')}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button fullWidth onClick={() => void refreshSession()} autoFocus>
        {t('open')}
      </Button>
    </div>
  );
}
