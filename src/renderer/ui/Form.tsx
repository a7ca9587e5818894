import { Button } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import classes from './Form.module.css';
import { useTexts } from './i18n.ts';
import { useShortcut } from './shortcuts.ts';
import { uiTexts } from './texts.ts';

interface FormProps {
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  readonly running?: boolean;
  readonly disabled?: boolean;
  readonly error?: CallError | undefined;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
  /** More buttons, at the left of the footer. */
  readonly extra?: ReactNode;
  /** Something destructive gets a red button. */
  readonly danger?: boolean;
}

/**
 * A form: Enter and Ctrl+S submit, what failed stands above the buttons, and the
 * focus goes to the first field with a problem.
 */
export function Form({
  onSubmit,
  submitLabel,
  running = false,
  disabled = false,
  error,
  onCancel,
  children,
  extra,
  danger = false,
}: FormProps) {
  const t = useTexts(uiTexts);
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();

  useEffect(() => {
    if (error === undefined) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else form.current?.querySelector<HTMLElement>(`[id="${errorId}"]`)?.scrollIntoView?.();
  }, [error, errorId]);

  function submit(event?: SubmitEvent<HTMLFormElement>) {
    event?.preventDefault();
    if (!running && !disabled) onSubmit();
  }
  useShortcut('ctrl+s', () => submit());

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.fields}>{children}</div>
      <div id={errorId}>
        <ErrorNotice error={error} />
      </div>
      <div className={classes.footer}>
        {extra && <div className={classes.extra}>{extra}</div>}
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button
          type="submit"
          loading={running}
          disabled={disabled}
          {...(danger && { className: classes.danger })}
        >
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

/** Fields that belong together, under a heading. */
export function FieldGroup({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{title}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}
