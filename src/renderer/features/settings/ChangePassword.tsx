import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { PasswordField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { NewPassword } from '#renderer/ui/NewPassword.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import { ThisComputerEnds } from '#renderer/ui/ThisComputerEnds.tsx';
import { settingsTexts } from './texts.ts';

interface PanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The old password and twice the new one. */
export function ChangePassword({ opened, onClose }: PanelProps) {
  const t = useTexts(settingsTexts);
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('password-change')}>
      <PasswordForm onClose={onClose} />
    </SidePanel>
  );
}

function PasswordForm({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(settingsTexts);
  const change = useCommand('session.change-password');
  const { data: business } = useQuery('controller.get', {});
  const [old, setOld] = useState('');
  const [ready, setReady] = useState<string>();
  const [asked, setAsked] = useState(false);
  const name = business?.name ?? '';
  const signatory = business?.signatory ?? '';
  const ownNames = useMemo(() => [name, signatory], [name, signatory]);

  async function save() {
    setAsked(true);
    if (old === '' || ready === undefined) return;
    if ((await change.run({ oldPassword: old, newPassword: ready })) === undefined) return;
    announce(t('password-changed'));
    onClose();
  }

  function oldProblem(): string | undefined {
    if (change.error?.code === 'wrong-password') return 'password.wrong';
    return asked && old === '' ? 'text.required' : undefined;
  }

  return (
    <Form
      onSubmit={save}
      submitLabel={t('password-change')}
      running={change.running}
      error={change.error}
      onCancel={onClose}
    >
      <PasswordField
        label={t('password-old')}
        value={old}
        onChange={(value) => {
          change.reset();
          setOld(value);
        }}
        problem={oldProblem()}
        autoComplete="current-password"
        autoFocus
      />
      <ThisComputerEnds />
      <NewPassword onReady={setReady} ownNames={ownNames} asked={asked} />
    </Form>
  );
}
