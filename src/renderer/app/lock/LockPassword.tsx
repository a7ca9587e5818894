import { PasswordInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { uiTexts } from '#renderer/ui/texts.ts';

interface LockPasswordProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly invalid?: boolean;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

/**
 * A password field without the other fields of the program, so that the lock
 * screen stays small. Takes the focus when asked, and again when it was wrong.
 */
export function LockPassword(props: LockPasswordProps) {
  const { label, value, onChange, autoComplete, invalid = false, problem, hint, autoFocus } = props;
  const t = useTexts(uiTexts);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    if (invalid) input.current?.select();
  }, [invalid]);
  return (
    <PasswordInput
      ref={input}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete={autoComplete}
      spellCheck={false}
      error={problem ?? invalid}
      // Mantine marks only its own wrapper as wrong.
      aria-invalid={invalid || problem !== undefined}
      {...(hint !== undefined && { description: hint })}
      visibilityToggleButtonProps={{ 'aria-label': t('show-password'), tabIndex: 0 }}
    />
  );
}
