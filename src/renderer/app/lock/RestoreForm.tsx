import { Button } from '@mantine/core';
import { useState } from 'react';
import { refreshSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { NewPassword } from '#renderer/ui/NewPassword.tsx';
import { RecoveryCodeField } from '#renderer/ui/RecoveryCodeField.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { ThisComputerEnds } from '#renderer/ui/ThisComputerEnds.tsx';
import type { RestoreFacts } from '#shared/contract/backups.ts';
import { parseRecoveryCode } from '#shared/domain/recovery-code.ts';
import { LockPassword } from './LockPassword.tsx';
import classes from './LockScreen.module.css';
import { restoreTexts } from './restore-texts.ts';

// The names of the business are in the backup; only our own name is known here.
const OWN_NAMES: readonly string[] = [];

/** A file that main knows by its number. */
export interface BackupFile {
  readonly id: number;
  readonly name: string;
}

interface RestoreFormProps {
  readonly onBack: () => void;
  /** There is no register on this computer yet. */
  readonly isNew?: boolean;
  /** Chosen already. */
  readonly backup?: BackupFile | undefined;
}

/**
 * Puts a backup in the place of the register, or where none is yet: which file, what
 * opens it, and then what it did. Loaded when asked for.
 */
export function RestoreForm({ onBack, isNew = false, backup }: RestoreFormProps) {
  const t = useTexts(restoreTexts);
  const [file, setFile] = useState<BackupFile | undefined>(backup);
  const [by, setBy] = useState<'password' | 'code'>('password');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [ready, setReady] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [facts, setFacts] = useState<RestoreFacts>();
  const choose = useCommand('backups.choose');
  const restore = useCommand('backups.restore');
  const restoreByCode = useCommand('backups.restore-with-code');
  const running = restore.running || restoreByCode.running;
  const error = by === 'password' ? restore.error : restoreByCode.error;

  async function chooseFile() {
    const chosen = await choose.run({});
    if (chosen?.state === 'chosen') setFile(chosen);
  }
  async function submit() {
    setAsked(true);
    const restored = await (by === 'password' ? withPassword() : withCode());
    if (restored?.state === 'restored') setFacts(restored.facts);
  }
  async function withPassword() {
    return password === '' ? undefined : restore.run({ password, file: file?.id ?? null });
  }
  async function withCode() {
    if (!parseRecoveryCode(code).ok || ready === undefined) return undefined;
    const secrets = { recoveryCode: code, newPassword: ready };
    return restoreByCode.run({ ...secrets, file: file?.id ?? null });
  }

  if (facts !== undefined) return <Restored facts={facts} byCode={by === 'code'} />;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.purpose}>{t(isNew ? 'purpose-new' : 'purpose')}</p>
      <Button variant="default" onClick={chooseFile} loading={choose.running} disabled={running}>
        {t(file === undefined ? 'file' : 'file-other')}
      </Button>
      {file !== undefined && (
        <p className={classes.hint} role="status">
          {t('file-chosen')} <span className={classes.path}>{file.name}</span>
        </p>
      )}
      {by === 'password' ? (
        <LockPassword
          label={t('password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          invalid={error?.code === 'wrong-password'}
          autoFocus
        />
      ) : (
        <>
          <RecoveryCodeField
            value={code}
            onChange={setCode}
            asked={asked}
            ofOther={error?.code === 'wrong-recovery-code'}
          />
          <NewPassword onReady={setReady} ownNames={OWN_NAMES} asked={asked} />
        </>
      )}
      <ThisComputerEnds />
      <ErrorNotice error={choose.error ?? error} />
      <Button type="submit" loading={running} fullWidth>
        {t(file === undefined ? 'choose' : 'restore')}
      </Button>
      {running && (
        <p className={classes.hint} role="status">
          {t('working')}
        </p>
      )}
      <Button
        variant="subtle"
        size="xs"
        disabled={running}
        onClick={() => {
          setAsked(false);
          setBy(by === 'password' ? 'code' : 'password');
        }}
      >
        {t(by === 'password' ? 'by-code' : 'by-password')}
      </Button>
      <Button variant="subtle" size="xs" onClick={onBack} disabled={running}>
        {t('back')}
      </Button>
    </form>
  );
}

interface RestoredProps {
  readonly facts: RestoreFacts;
  /** Opened with the recovery code: a new password was set. */
  readonly byCode: boolean;
}

function Restored({ facts, byCode }: RestoredProps) {
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
    byCode ? t('keys-new') : t(facts.keysOf === 'backup' ? 'keys-backup' : 'keys-present'),
    facts.otherKey && t('other-key'),
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
