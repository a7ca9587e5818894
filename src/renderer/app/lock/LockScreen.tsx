import { Button } from '@mantine/core';
import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { refreshSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { SessionState } from '#shared/contract/session.ts';
import { HelpOnRefusal } from './HelpOnRefusal.tsx';
import { LockPassword } from './LockPassword.tsx';
import classes from './LockScreen.module.css';
import { OpenHere } from './OpenHere.tsx';
import type { BackupFile } from './RestoreForm.tsx';
import { lockTexts } from './texts.ts';

const RecoverForm = lazy(() =>
  import('./RecoverForm.tsx').then((module) => ({ default: module.RecoverForm })),
);

const RestoreForm = lazy(() =>
  import('./RestoreForm.tsx').then((module) => ({ default: module.RestoreForm })),
);

/** The register is closed: password, recovery code, a backup, or the example register. */
export function LockScreen({ status }: { readonly status: SessionState }) {
  const t = useTexts(lockTexts);
  const [way, setWay] = useState<'password' | 'code' | 'backup'>('password');
  const toPassword = () => setWay('password');
  const [backup, setBackup] = useState<BackupFile>();
  const toBackup = (chosen?: BackupFile) => {
    setBackup(chosen);
    setWay('backup');
  };
  useEffect(() => {
    document.title = 'Dossierwacht';
  }, []);
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <p className={classes.brand}>Dossierwacht</p>
        <Suspense fallback={null}>
          {way === 'code' && <RecoverForm onBack={toPassword} onRestore={toBackup} />}
          {way === 'backup' && <RestoreForm onBack={toPassword} backup={backup} />}
        </Suspense>
        {way === 'password' && (
          <Unlock status={status} onForgot={() => setWay('code')} onRestore={toBackup} />
        )}
      </div>
      <div className={classes.foot}>
        <OtherRegisters />
        <p>
          {t('folder')} <span className={classes.path}>{status.folder}</span>
        </p>
        <p>{t('version', { version: status.appVersion })}</p>
      </div>
    </main>
  );
}

const DAMAGE_FOUND = new CallError({ code: 'register-damage-found' });

function Unlock({
  status,
  onForgot,
  onRestore,
}: {
  readonly status: SessionState;
  readonly onForgot: () => void;
  readonly onRestore: (backup?: BackupFile) => void;
}) {
  const t = useTexts(lockTexts);
  const [password, setPassword] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const unlock = useCommand('session.unlock');
  const found = status.lockedBy === 'damage' ? DAMAGE_FOUND : undefined;
  const error = unlock.error ?? found;

  async function submit(acceptOlder = false) {
    if (password === '') return;
    const input = { password, ...(acceptOlder && { acceptOlder }) };
    if (await unlock.run(input)) await refreshSession();
    // A wrong password stays, so that a typing mistake can be seen and mended.
  }
  function watchCapsLock(event: KeyboardEvent) {
    setCapsLock(event.getModifierState('CapsLock'));
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyUp={watchCapsLock}
    >
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.purpose}>
        {t(`by-${status.lockedBy ?? 'start'}`, { page: status.damagedPage ?? 0 })}
      </p>
      <LockPassword
        label={t('password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        invalid={unlock.error?.code === 'wrong-password'}
        autoFocus
      />
      {capsLock && (
        <p className={classes.hint} role="status">
          {t('caps-lock')}
        </p>
      )}
      <ErrorNotice
        error={error}
        action={
          <HelpOnRefusal
            code={error?.code}
            onRestore={onRestore}
            onGoOn={() => void submit(true)}
            again={{ password, run: () => void submit() }}
          />
        }
      />
      <Button type="submit" loading={unlock.running} fullWidth>
        {t('unlock')}
      </Button>
      <OpenHere disabled={unlock.running} />
      {unlock.running && (
        <p className={classes.hint} role="status">
          {t('unlocking')}
        </p>
      )}
      <Button variant="subtle" size="xs" onClick={onForgot}>
        {t('forgot')}
      </Button>
      <Button variant="subtle" size="xs" onClick={() => onRestore()}>
        {t('restore')}
      </Button>
    </form>
  );
}

function OtherRegisters() {
  const t = useTexts(lockTexts);
  const language = useLanguage();
  const open = useCommand('session.open-example');
  return (
    <section className={classes.others} aria-label={t('other-registers')}>
      <Button
        variant="default"
        size="xs"
        loading={open.running}
        onClick={async () => {
          if (await open.run({ language })) await refreshSession();
        }}
      >
        {t('open-example')}
      </Button>
      <p>{t('open-example-hint')}</p>
      <ErrorNotice error={open.error} />
    </section>
  );
}
