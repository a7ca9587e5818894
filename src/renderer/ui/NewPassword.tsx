import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { estimatePassword, type PasswordStrength } from '#shared/domain/passwords.ts';
import { PasswordField } from './fields.tsx';
import { useTexts } from './i18n.ts';
import classes from './NewPassword.module.css';
import { passwordTexts } from './password-texts.ts';

interface NewPasswordProps {
  /** The password when it is strong enough and was repeated; undefined otherwise. */
  readonly onReady: (password: string | undefined) => void;
  /** Names of the business and its owner: who wants in tries those first. */
  readonly ownNames: readonly string[];
  /** Something was asked for that needs a ready password: now say what is wrong. */
  readonly asked: boolean;
  readonly autoFocus?: boolean;
}

/** A new password, with a plain judgement, typed twice. */
export function NewPassword({ onReady, ownNames, asked, autoFocus = false }: NewPasswordProps) {
  const t = useTexts(passwordTexts);
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [left, setLeft] = useState(false);
  const strength = useMemo(() => estimatePassword(password, ownNames), [password, ownNames]);
  const same = password === repeated;
  const ready = strength.acceptable && same ? password : undefined;
  useEffect(() => onReady(ready), [ready, onReady]);

  return (
    <div className={classes.fields}>
      <PasswordField
        label={t('password')}
        hint={t('hint')}
        value={password}
        onChange={setPassword}
        problem={asked && !strength.acceptable ? weakness(password) : undefined}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <Meter strength={strength} started={password !== ''} />
      <PasswordField
        label={t('repeat')}
        value={repeated}
        onChange={setRepeated}
        onBlur={() => setLeft(true)}
        problem={(asked || (left && repeated !== '')) && !same ? 'password.not-same' : undefined}
        autoComplete="new-password"
      />
    </div>
  );
}

function weakness(password: string): string {
  return password === '' ? 'text.required' : 'password.weak';
}

function Meter({
  strength,
  started,
}: {
  readonly strength: PasswordStrength;
  readonly started: boolean;
}) {
  const t = useTexts(passwordTexts);
  const score = started ? strength.score : 0;
  return (
    <div className={classes.meter}>
      <div className={classes.bar} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={classes.step}
            data-filled={step <= score || undefined}
            data-enough={strength.acceptable || undefined}
          />
        ))}
      </div>
      <p className={classes.said} role="status">
        {started && (
          <>
            {strength.acceptable ? (
              <IconCheck size={16} aria-hidden="true" />
            ) : (
              <IconInfoCircle size={16} aria-hidden="true" />
            )}
            {t(`score-${score}`)}
          </>
        )}
      </p>
      {started && strength.advice.length > 0 && (
        <ul className={classes.advice}>
          {strength.advice.map((code) => (
            <li key={code}>{t(`advice-${code}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
