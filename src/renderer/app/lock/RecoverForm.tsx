import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { refreshSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { NewPassword } from '#renderer/ui/NewPassword.tsx';
import { RecoveryCodeField } from '#renderer/ui/RecoveryCodeField.tsx';
import { parseRecoveryCode } from '#shared/domain/recovery-code.ts';
import { HelpOnRefusal } from './HelpOnRefusal.tsx';
import classes from './LockScreen.module.css';
import type { BackupFile } from './RestoreForm.tsx';
import { lockTexts } from './texts.ts';

// The names of the business are behind the lock; only our own name is known here.
const OWN_NAMES: readonly string[] = [];

const KEY_FILE_GONE: ReadonlySet<string> = new Set([
  'key-file-missing',
  'key-file-damaged',
  'key-file-foreign',
]);

/** Opens the register with the recovery code and sets a new password. Loaded when asked for. */
export function RecoverForm({
  onBack,
  onRestore,
}: {
  readonly onBack: () => void;
  readonly onRestore: (backup?: BackupFile) => void;
}) {
  const t = useTexts(lockTexts);
  const [code, setCode] = useState('');
  const [ready, setReady] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [keySheet, setKeySheet] = useState('');
  const recover = useCommand('session.recover');
  // Asked for only when it is needed: the sheet makes up for a key file that is gone.
  const [askSheet, setAskSheet] = useState(false);
  const keyFileGone = recover.error !== undefined && KEY_FILE_GONE.has(recover.error.code);
  if (keyFileGone && !askSheet) setAskSheet(true);
  const parsed = parseRecoveryCode(code);

  async function submit(acceptOlder = false) {
    setAsked(true);
    if (!parsed.ok || ready === undefined) return;
    const sheet = keySheet.trim();
    const input = {
      recoveryCode: code,
      newPassword: ready,
      ...(sheet && { keySheet: sheet }),
      ...(acceptOlder && { acceptOlder }),
    };
    if (await recover.run(input)) await refreshSession();
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className={classes.title}>{t('forgot-title')}</h1>
      <p className={classes.purpose}>{t('forgot-purpose')}</p>
      <RecoveryCodeField
        value={code}
        onChange={setCode}
        asked={asked}
        ofOther={recover.error?.code === 'wrong-recovery-code'}
      />
      {askSheet && (
        <Textarea
          label={t('key-sheet')}
          description={t('key-sheet-hint')}
          value={keySheet}
          onChange={(event) => setKeySheet(event.currentTarget.value)}
          rows={4}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <NewPassword onReady={setReady} ownNames={OWN_NAMES} asked={asked} />
      <ErrorNotice
        error={recover.error}
        action={
          <HelpOnRefusal
            code={recover.error?.code}
            onRestore={onRestore}
            onGoOn={() => void submit(true)}
          />
        }
      />
      <Button type="submit" loading={recover.running} fullWidth>
        {t('recover')}
      </Button>
      <Button variant="subtle" size="xs" onClick={onBack}>
        {t('with-password')}
      </Button>
    </form>
  );
}
