import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { PasswordField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { RecoverySheet } from '#renderer/ui/RecoverySheet.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import { settingsTexts } from './texts.ts';

interface NewRecoveryCodeProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A new recovery code, proven to be on paper before the panel closes. */
export function NewRecoveryCode({ opened, onClose }: NewRecoveryCodeProps) {
  const t = useTexts(settingsTexts);
  const [code, setCode] = useState<string>();
  const print = useCommand('session.print-recovery-sheet');

  function close() {
    // The old code has stopped working: without this one on paper nothing would be left.
    if (code !== undefined) announce(t('code-stay'));
    else onClose();
  }

  return (
    <SidePanel opened={opened} onClose={close} title={t('code-new')}>
      {code === undefined ? (
        <AskPassword onCode={setCode} onClose={onClose} />
      ) : (
        <RecoverySheet
          code={code}
          print={() => print.run({ recoveryCode: code })}
          printing={print.running}
          printError={print.error}
          confirmLabel={t('code-ready')}
          onProven={() => {
            setCode(undefined);
            announce(t('code-done'));
            onClose();
          }}
        />
      )}
    </SidePanel>
  );
}

function AskPassword({
  onCode,
  onClose,
}: {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(settingsTexts);
  const make = useCommand('session.new-recovery-code');
  const [password, setPassword] = useState('');
  async function submit() {
    if (password === '') return;
    const made = await make.run({ password });
    if (made !== undefined) onCode(made.recoveryCode);
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel={t('code-new')}
      running={make.running}
      error={make.error}
      onCancel={onClose}
    >
      <p>{t('code-purpose')}</p>
      <PasswordField
        label={t('code-password')}
        value={password}
        onChange={setPassword}
        problem={make.error?.code === 'wrong-password' ? 'password.wrong' : undefined}
        autoComplete="current-password"
        autoFocus
      />
    </Form>
  );
}
