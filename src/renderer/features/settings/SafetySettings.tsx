import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '#renderer/call/session.ts';
import { CloudFolderNotice } from '#renderer/ui/CloudFolderNotice.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { ChoiceField, SwitchField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { keyTexts } from './key-texts.ts';
import { NewRecoveryCode, RenewKey } from './NewRecoveryCode.tsx';
import { ShowKey } from './ShowKey.tsx';
import classes from './settings.module.css';
import { ThisComputer } from './ThisComputer.tsx';
import { settingsTexts } from './texts.ts';
import { usePreferences } from './use-preferences.ts';

const MINUTES = [1, 2, 5, 10, 15, 30, 60, 120];

/** When the register locks, the password and the recovery code. */
export function SafetySettings() {
  const t = useTexts(settingsTexts);
  const isExample = useSession((session) => session.status?.register === 'example');
  const k = useTexts(keyTexts);
  const [opened, setOpened] = useState<'password' | 'code' | 'renew' | 'key'>();
  const close = () => setOpened(undefined);
  return (
    <>
      <CloudFolderNotice />
      <Section title={t('lock-title')} purpose={t('lock-purpose')}>
        <LockTimes />
      </Section>
      <Section title={t('capture-title')} purpose={t('capture-purpose')}>
        <HideFromCapture />
      </Section>
      <Section title={t('password-title')} purpose={t('password-purpose')}>
        {isExample ? (
          <p>{t('example-no-lock')}</p>
        ) : (
          <div className={classes.stack}>
            <Button variant="default" onClick={() => setOpened('password')}>
              {t('password-change')}
            </Button>
          </div>
        )}
      </Section>
      {!isExample && (
        <Section title={t('code-title')} purpose={t('code-purpose')}>
          <div className={classes.stack}>
            <Button variant="default" onClick={() => setOpened('code')}>
              {t('code-new')}
            </Button>
          </div>
        </Section>
      )}
      {!isExample && <ThisComputer />}
      {!isExample && (
        <Section title={k('renew-title')} purpose={k('renew-purpose')}>
          <div className={classes.stack}>
            <Button variant="default" onClick={() => setOpened('renew')}>
              {k('renew')}
            </Button>
          </div>
        </Section>
      )}
      {!isExample && (
        <Section title={k('title')} purpose={k('purpose')}>
          <div className={classes.stack}>
            <Button variant="default" onClick={() => setOpened('key')}>
              {k('show')}
            </Button>
          </div>
        </Section>
      )}
      <ChangePassword opened={opened === 'password'} onClose={close} />
      <NewRecoveryCode opened={opened === 'code'} onClose={close} />
      <RenewKey opened={opened === 'renew'} onClose={close} />
      <ShowKey opened={opened === 'key'} onClose={close} />
    </>
  );
}

function LockTimes() {
  const t = useTexts(settingsTexts);
  const { preferences, change, error } = usePreferences();
  if (preferences === undefined) return null;
  const { idleMinutes, lockOnSleep, lockOnScreenLock } = preferences;
  const minutes = [...new Set([...MINUTES, idleMinutes])].sort((a, b) => a - b);
  return (
    <div className={classes.stack}>
      <ChoiceField
        label={t('idle')}
        value={String(idleMinutes)}
        onChange={(value) => void change({ idleMinutes: Number(value) })}
        problem={undefined}
        options={minutes.map((count) => ({
          value: String(count),
          label: t('idle-minutes', { count }),
        }))}
      />
      <SwitchField
        label={t('lock-sleep')}
        value={lockOnSleep}
        onChange={(value) => void change({ lockOnSleep: value })}
        problem={undefined}
      />
      <SwitchField
        label={t('lock-screen')}
        value={lockOnScreenLock}
        onChange={(value) => void change({ lockOnScreenLock: value })}
        problem={undefined}
      />
      <ErrorNotice error={error} />
    </div>
  );
}

/** Shown on every system: the sentence beside it says where it does something. */
function HideFromCapture() {
  const t = useTexts(settingsTexts);
  const { preferences, change, error } = usePreferences();
  if (preferences === undefined) return null;
  return (
    <div className={classes.stack}>
      <SwitchField
        label={t('capture')}
        value={preferences.hideFromCapture}
        onChange={(value) => void change({ hideFromCapture: value })}
        problem={undefined}
      />
      <ErrorNotice error={error} />
    </div>
  );
}
