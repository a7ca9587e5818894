import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { parseRecoveryCode } from '#shared/domain/recovery-code.ts';
import { useTexts } from './i18n.ts';
import classes from './RecoveryCodeField.module.css';
import { recoveryCodeTexts } from './recovery-code-texts.ts';

interface RecoveryCodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The owner went on: now say what is wrong with the code. */
  readonly asked: boolean;
  /** The code is well formed and opens something else. */
  readonly ofOther: boolean;
}

/** The code from paper, with what its own check says about typing mistakes. Takes the focus. */
export function RecoveryCodeField({ value, onChange, asked, ofOther }: RecoveryCodeFieldProps) {
  const t = useTexts(recoveryCodeTexts);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const parsed = parseRecoveryCode(value);

  function problemOf(): string | undefined {
    if (parsed.ok) return ofOther ? t('code-of-other') : undefined;
    if (!asked) return undefined;
    const { problem } = parsed;
    if (problem.code === 'character') return t('code-character', { group: problem.group });
    if (problem.code === 'check') {
      return t('code-check', { groups: problem.suspectGroups.join(', ') });
    }
    return t('code-length', { found: problem.found, expected: problem.expected });
  }
  const problem = problemOf();

  return (
    <TextInput
      ref={input}
      label={t('code')}
      description={t('code-hint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
      {...(problem !== undefined && { error: problem })}
      classNames={{ input: classes.code ?? '' }}
    />
  );
}
