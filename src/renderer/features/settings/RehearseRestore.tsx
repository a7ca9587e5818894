import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useProgress } from '#renderer/call/use-progress.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { PasswordField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { RecoveryCodeField } from '#renderer/ui/RecoveryCodeField.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { Rehearsal } from '#shared/contract/backups.ts';
import { parseRecoveryCode } from '#shared/domain/recovery-code.ts';
import { rehearsalTexts } from './rehearsal-texts.ts';
import classes from './settings.module.css';

/** Restores the newest backup beside the register, to see that it works, and throws it away. */
export function RehearseRestore() {
  const t = useTexts(rehearsalTexts);
  const [opened, setOpened] = useState(false);
  const [done, setDone] = useState<Rehearsal>();
  return (
    <Section title={t('title')} purpose={t('purpose')}>
      <div className={classes.stack}>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('rehearse')}
        </Button>
        {done !== undefined && <Report rehearsal={done} />}
      </div>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t('title')}>
        <AskSecret
          onDone={(rehearsal) => {
            setDone(rehearsal);
            setOpened(false);
            announce(t('done'));
          }}
          onClose={() => setOpened(false)}
        />
      </SidePanel>
    </Section>
  );
}

interface AskSecretProps {
  readonly onDone: (rehearsal: Rehearsal) => void;
  readonly onClose: () => void;
}

function AskSecret({ onDone, onClose }: AskSecretProps) {
  const t = useTexts(rehearsalTexts);
  const rehearse = useCommand('backups.rehearse');
  const [kind, setKind] = useState<'password' | 'recovery'>('password');
  const [value, setValue] = useState('');
  const [asked, setAsked] = useState(false);
  const wrong = rehearse.error?.code.startsWith('wrong-');
  async function submit() {
    setAsked(true);
    if (kind === 'password' ? value === '' : !parseRecoveryCode(value).ok) return;
    const rehearsal = await rehearse.run({ secret: { kind, value } });
    if (rehearsal !== undefined) onDone(rehearsal);
  }
  if (rehearse.running) return <Working />;
  return (
    <Form
      onSubmit={submit}
      submitLabel={t('begin')}
      running={false}
      error={rehearse.error}
      onCancel={onClose}
      extra={
        <Button
          variant="subtle"
          onClick={() => {
            setKind(kind === 'password' ? 'recovery' : 'password');
            setValue('');
            setAsked(false);
            rehearse.reset();
          }}
        >
          {t(kind === 'password' ? 'by-code' : 'by-password')}
        </Button>
      }
    >
      <p>{t('how')}</p>
      {kind === 'password' ? (
        <PasswordField
          label={t('password')}
          value={value}
          onChange={setValue}
          problem={wrong ? 'password.wrong' : undefined}
          autoComplete="current-password"
          autoFocus
        />
      ) : (
        <RecoveryCodeField
          value={value}
          onChange={setValue}
          asked={asked}
          ofOther={rehearse.error?.code === 'wrong-recovery-code'}
        />
      )}
    </Form>
  );
}

function Working() {
  const t = useTexts(rehearsalTexts);
  const progress = useProgress('rehearsal', true);
  const stop = useCommand('session.cancel-work');
  const [stopping, setStopping] = useState(false);
  return (
    <div className={classes.stack}>
      <p role="status">{t(stopping ? 'stopping' : `step-${progress?.step ?? 'restore'}`)}</p>
      <ErrorNotice error={stop.error} />
      <Button
        variant="default"
        disabled={stopping}
        onClick={() => {
          setStopping(true);
          void stop.run({});
        }}
      >
        {t('stop')}
      </Button>
    </div>
  );
}

function Report({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const t = useTexts(rehearsalTexts);
  const language = useLanguage();
  const { path, madeAt, persons, personsNow, rows } = rehearsal;
  const day = dayOf(madeAt);
  return (
    <div role="status">
      <p className={classes.advice}>{t('done')}</p>
      <dl className={classes.facts}>
        <dt>{t('backup')}</dt>
        <dd>
          <code>{path}</code>
        </dd>
        <dt>{t('made')}</dt>
        <dd>
          {day !== undefined &&
            t('moment', { day: fullDate(day, language), time: timeOf(madeAt) ?? '' })}
        </dd>
        <dt>{t('persons')}</dt>
        <dd>
          {t('persons-of', {
            persons: persons.toLocaleString(language),
            now: personsNow.toLocaleString(language),
          })}
        </dd>
        <dt>{t('rows')}</dt>
        <dd>{rows.toLocaleString(language)}</dd>
      </dl>
      <p className="dw-muted">{t('wiped')}</p>
    </div>
  );
}
