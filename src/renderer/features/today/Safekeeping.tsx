import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { RecoveryCodeField } from '#renderer/ui/RecoveryCodeField.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import { parseRecoveryCode } from '#shared/domain/recovery-code.ts';
import type { SafekeepingMatter } from '#shared/domain/safekeeping.ts';
import { safekeepingTexts } from './safekeeping-texts.ts';
import classes from './TodayScreen.module.css';

/** Asks now and then for what the program cannot see: the paper, and a copy elsewhere. */
export function Safekeeping() {
  const { data } = useQuery('safekeeping.get', {});
  if (data === undefined) return null;
  return (
    <>
      {data.asks.includes('recovery-code') && <CodeOnPaper />}
      {data.asks.includes('copy-elsewhere') && <CopyElsewhere />}
    </>
  );
}

function CodeOnPaper() {
  const t = useTexts(safekeepingTexts);
  const [opened, setOpened] = useState(false);
  return (
    <Caution title={t('code')}>
      <p>{t('code-what')}</p>
      <Choices matter="recovery-code" label={t('code-type')} onChoose={() => setOpened(true)} />
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t('code-type')}>
        <TypeCode onClose={() => setOpened(false)} />
      </SidePanel>
    </Caution>
  );
}

function TypeCode({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(safekeepingTexts);
  const check = useCommand('safekeeping.check-code');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<string>();
  async function submit() {
    setAsked(true);
    if (!parseRecoveryCode(code).ok) return;
    const answer = await check.run({ recoveryCode: code });
    if (answer?.opens === false) setRefused(code);
    if (answer?.opens !== true) return;
    announce(t('code-right'));
    onClose();
  }
  const isRefused = refused === code && code !== '';
  return (
    <Form
      onSubmit={submit}
      submitLabel={t('code-check')}
      running={check.running}
      error={check.error}
      onCancel={onClose}
    >
      <p>{t('code-how')}</p>
      <RecoveryCodeField value={code} onChange={setCode} asked={asked} ofOther={isRefused} />
      {isRefused && <p role="status">{t('code-wrong-do')}</p>}
    </Form>
  );
}

function CopyElsewhere() {
  const t = useTexts(safekeepingTexts);
  const [, navigate] = useLocation();
  return (
    <Caution title={t('copy')}>
      <p>{t('copy-what')}</p>
      <Choices
        matter="copy-elsewhere"
        label={t('copy-choose')}
        onChoose={() => navigate('/settings')}
      />
    </Caution>
  );
}

interface ChoicesProps {
  readonly matter: SafekeepingMatter;
  readonly label: string;
  readonly onChoose: () => void;
}

function Choices({ matter, label, onChoose }: ChoicesProps) {
  const t = useTexts(safekeepingTexts);
  const later = useCommand('safekeeping.later');
  return (
    <>
      <ErrorNotice error={later.error} />
      <div className={classes.choices}>
        <Button variant="default" size="xs" onClick={onChoose}>
          {label}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          loading={later.running}
          onClick={() => later.run({ matter })}
        >
          {t(`later-${matter}`)}
        </Button>
      </div>
    </>
  );
}
