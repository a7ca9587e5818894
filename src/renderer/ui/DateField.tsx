import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { useProblem } from './fields.tsx';
import type { Bound } from './form.ts';
import { useLanguage, useTexts } from './i18n.ts';
import { readDate } from './read-date.ts';
import { shortDate, speakDate } from './speak-date.ts';
import { uiTexts } from './texts.ts';

type DateFieldProps = Bound<string> & {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/**
 * A date that is typed. The value is `YYYY-MM-DD` as soon as it can be read and
 * otherwise just what was typed, so that nothing gets lost and the register says
 * that it is no date. Empty is ''.
 */
export function DateField({ value, onChange, problem, label, hint, ...rest }: DateFieldProps) {
  const language = useLanguage();
  const today = useToday();
  const t = useTexts(uiTexts);
  const date = parsePlainDate(value);
  const [typed, setTyped] = useState(date === undefined ? value : shortDate(date));
  const [typing, setTyping] = useState(false);
  const read = value === '' || date !== undefined ? undefined : readDate(value, today);
  // While someone is still typing, half a date is no mistake.
  const shown = problem ?? (typing || read === undefined || read.ok ? undefined : read.problem);
  const error = useProblem(shown);

  // The value was set from outside: a draft, a record, a button "vandaag".
  useEffect(() => {
    if (typedValue(typed, today) !== value) setTyped(date === undefined ? value : shortDate(date));
  }, [value, date, typed, today]);

  return (
    <TextInput
      label={label}
      value={typed}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('date-shape')}
      description={date === undefined ? (hint ?? t('date-hint')) : speakDate(date, today, language)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyping(true);
        setTyped(text);
        onChange(typedValue(text, today));
      }}
      onBlur={() => {
        setTyping(false);
        if (date !== undefined) setTyped(shortDate(date));
      }}
      {...(error !== undefined && { error })}
      disabled={rest.disabled ?? false}
      rightSection={
        rest.disabled ? null : (
          <CalendarButton
            label={label}
            date={date}
            onPick={(picked) => {
              setTyping(false);
              setTyped(shortDate(picked));
              onChange(picked);
            }}
          />
        )
      }
      {...(rest.autoFocus && { 'data-autofocus': true })}
    />
  );
}

function typedValue(text: string, today: PlainDate): string {
  if (text.trim() === '') return '';
  const read = readDate(text, today);
  return read.ok ? read.date : text;
}

/**
 * What a form sends for a date field: null for empty, else the text; when it is
 * no date the contract refuses it and the problem stands beside the field.
 */
export function dayOrNull(value: string): PlainDate | null {
  return value === '' ? null : (value as PlainDate);
}
