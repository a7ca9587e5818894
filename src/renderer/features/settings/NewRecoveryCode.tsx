import { type ReactNode, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { PasswordField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { RecoverySheet } from '#renderer/ui/RecoverySheet.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import { ThisComputerEnds } from '#renderer/ui/ThisComputerEnds.tsx';
import { keyTexts } from './key-texts.ts';
import { settingsTexts } from './texts.ts';

interface PanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A new recovery code, proven to be on paper before the panel closes. */
export function NewRecoveryCode(props: PanelProps) {
  const t = useTexts(settingsTexts);
  return (
    <CodePanel {...props} method="session.new-recovery-code" title={t('code-new')}>
      <p>{t('code-purpose')}</p>
    </CodePanel>
  );
}

/** Another key for the register, which takes a new recovery code along. */
export function RenewKey(props: PanelProps) {
  const t = useTexts(keyTexts);
  return (
    <CodePanel {...props} method="session.renew-key" title={t('renew')}>
      <p>{t('renew-what')}</p>
      <ul>
        <li>{t('renew-password')}</li>
        <li>{t('renew-code')}</li>
        <li>{t('renew-backups')}</li>
      </ul>
      <ThisComputerEnds />
    </CodePanel>
  );
}

interface CodePanelProps extends PanelProps {
  readonly method: 'session.new-recovery-code' | 'session.renew-key';
  readonly title: string;
  /** What it means, above the password. */
  readonly children: ReactNode;
}

function CodePanel({ opened, onClose, method, title, children }: CodePanelProps) {
  const t = useTexts(settingsTexts);
  const [code, setCode] = useState<string>();
  const print = useCommand('session.print-recovery-sheet');

  function close() {
    // The old code has stopped working: without this one on paper nothing would be left.
    if (code !== undefined) announce(t('code-stay'));
    else onClose();
  }

  return (
    <SidePanel opened={opened} onClose={close} title={title}>
      {code === undefined ? (
        <AskPassword method={method} title={title} onCode={setCode} onClose={onClose}>
          {children}
        </AskPassword>
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
  method,
  title,
  onCode,
  onClose,
  children,
}: Pick<CodePanelProps, 'method' | 'title' | 'onClose' | 'children'> & {
  readonly onCode: (code: string) => void;
}) {
  const t = useTexts(settingsTexts);
  const make = useCommand(method);
  const [password, setPassword] = useState('');
  async function submit() {
    if (password === '') return;
    const made = await make.run({ password });
    if (made !== undefined) onCode(made.recoveryCode);
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel={title}
      running={make.running}
      error={make.error}
      onCancel={onClose}
    >
      {children}
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
