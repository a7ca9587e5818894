import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { PasswordField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { Output } from '#shared/contract/index.ts';
import classes from './settings.module.css';
import { thisComputerTexts } from './this-computer-texts.ts';

/** Opening with this computer: why not, or a way to switch it on or off. */
export function ThisComputer() {
  const t = useTexts(thisComputerTexts);
  const { data, error } = useQuery('session.this-computer', {});
  return (
    <Section title={t('title')} purpose={t('purpose')}>
      <div className={classes.stack}>
        <ErrorNotice error={error} />
        {data !== undefined && <OnOrOff {...data} />}
      </div>
    </Section>
  );
}

function OnOrOff({ on, refusal }: Output<'session.this-computer'>) {
  const t = useTexts(thisComputerTexts);
  const [opened, setOpened] = useState(false);
  const remove = useCommand('session.remove-this-computer');
  return (
    <>
      {on && <p>{t(refusal === null ? 'on' : 'on-refused')}</p>}
      {refusal !== null && <p>{t(`refusal-${refusal}`)}</p>}
      <ErrorNotice error={remove.error} />
      {on && (
        <Button
          variant="default"
          loading={remove.running}
          onClick={async () => {
            if ((await remove.run({})) !== undefined) announce(t('removed'));
          }}
        >
          {t('remove')}
        </Button>
      )}
      {!on && refusal === null && (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('add')}
        </Button>
      )}
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t('add')}>
        <SwitchOn onClose={() => setOpened(false)} />
      </SidePanel>
    </>
  );
}

function SwitchOn({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(thisComputerTexts);
  const add = useCommand('session.add-this-computer');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);

  async function submit() {
    setAsked(true);
    if (password === '') return;
    if ((await add.run({ password })) === undefined) return;
    announce(t('added'));
    onClose();
  }

  function problem(): string | undefined {
    if (add.error?.code === 'wrong-password') return 'password.wrong';
    return asked && password === '' ? 'text.required' : undefined;
  }

  return (
    <Form
      onSubmit={submit}
      submitLabel={t('add')}
      running={add.running}
      error={add.error}
      onCancel={onClose}
    >
      <p>{t('who')}</p>
      <p>{t('still')}</p>
      <p>{t('ends')}</p>
      <PasswordField
        label={t('password')}
        value={password}
        onChange={(value) => {
          add.reset();
          setPassword(value);
        }}
        problem={problem()}
        autoComplete="current-password"
        autoFocus
      />
    </Form>
  );
}
