import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { PasswordField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import { keyTexts } from './key-texts.ts';
import classes from './settings.module.css';

/** How long the key stays in sight. */
const SHOWN_SECONDS = 60;
const STEPS = ['step-close', 'step-copy', 'step-program'] as const;

interface ShowKeyProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The register's own key, after the password, and what to do with it in another program. */
export function ShowKey({ opened, onClose }: ShowKeyProps) {
  const t = useTexts(keyTexts);
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('title')} wide>
      <KeyAndSteps onClose={onClose} />
    </SidePanel>
  );
}

/** Taken away with its panel, and the key with it. */
function KeyAndSteps({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(keyTexts);
  const show = useCommand('session.show-key');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [key, setKey] = useState<string>();

  async function submit() {
    setAsked(true);
    if (password === '') return;
    const shown = await show.run({ password });
    if (shown === undefined) return;
    setPassword('');
    setAsked(false);
    setKey(shown.key);
  }

  function problem(): string | undefined {
    if (show.error?.code === 'wrong-password') return 'password.wrong';
    return asked && password === '' ? 'text.required' : undefined;
  }

  return (
    <div className={classes.stack}>
      <p className={classes.advice}>{t('warning')}</p>
      {key === undefined ? (
        <Form
          onSubmit={submit}
          submitLabel={t('show')}
          running={show.running}
          error={show.error}
          onCancel={onClose}
        >
          <PasswordField
            label={t('password')}
            value={password}
            onChange={(value) => {
              show.reset();
              setPassword(value);
            }}
            problem={problem()}
            autoComplete="current-password"
            autoFocus
          />
        </Form>
      ) : (
        <Key
          value={key}
          onHide={() => {
            setKey(undefined);
            announce(t('hidden'));
          }}
        />
      )}
      <Steps />
    </div>
  );
}

/** In sight for a minute, and no longer than the window is. */
function Key({ value, onHide }: { readonly value: string; readonly onHide: () => void }) {
  const t = useTexts(keyTexts);
  const [left, setLeft] = useState(SHOWN_SECONDS);

  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onHide();
  }, [left, onHide]);
  useEffect(() => {
    const hideUnseen = () => {
      if (document.hidden) onHide();
    };
    document.addEventListener('visibilitychange', hideUnseen);
    return () => document.removeEventListener('visibilitychange', hideUnseen);
  }, [onHide]);

  return (
    <section className={classes.stack} aria-label={t('key')}>
      <code className={classes.key}>{value}</code>
      <p className="dw-muted">{t('hides', { count: Math.max(left, 0) })}</p>
      <div className={classes.row}>
        <CopyButton value={value} label={t('copy')} />
        <Button variant="default" size="xs" onClick={onHide}>
          {t('hide')}
        </Button>
      </div>
      <p className="dw-muted">{t('copy-after')}</p>
    </section>
  );
}

/** The same lines as in the documentation; the key itself never stands in them. */
function Steps() {
  const t = useTexts(keyTexts);
  const open = `sqlcipher register.db\nPRAGMA key = "x'${t('placeholder')}'";\nSELECT count(*) FROM person;`;
  const toPlain = [
    "ATTACH DATABASE 'plain.db' AS plain KEY '';",
    "SELECT sqlcipher_export('plain');",
    'DETACH DATABASE plain;',
  ].join('\n');
  return (
    <section>
      <h3>{t('steps-title')}</h3>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
        <li>
          {t('step-type')}
          <pre className={classes.lines}>{open}</pre>
        </li>
        <li>
          {t('step-export')}
          <pre className={classes.lines}>{toPlain}</pre>
        </li>
      </ol>
      <p className="dw-muted">{t('steps-more')}</p>
    </section>
  );
}
