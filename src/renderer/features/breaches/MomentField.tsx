import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import type { Bound } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { parsePlainDate } from '#shared/domain/calendar.ts';
import { formTexts } from './form-texts.ts';
import { readTime } from './read-time.ts';
import type { TypedMoment } from './typed-moment.ts';

type MomentFieldProps = Bound<TypedMoment> & {
  readonly label: string;
  readonly timeLabel: string;
  readonly hint?: ReactNode;
  readonly autoFocus?: boolean;
};

/** A day and a time on the local clock. A problem stands at the part it is about. */
export function MomentField(props: MomentFieldProps) {
  const { label, timeLabel, hint, value, onChange, problem, autoFocus } = props;
  const t = useTexts(formTexts);
  // The register cannot tell which part of the moment it could not read.
  const timeIsWrong =
    problem === 'date.invalid' &&
    parsePlainDate(value.on) !== undefined &&
    readTime(value.time) === undefined;
  return (
    <FieldRow>
      <DateField
        label={label}
        {...(hint !== undefined && { hint })}
        {...(autoFocus !== undefined && { autoFocus })}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        problem={timeIsWrong ? undefined : problem}
      />
      <TextInput
        label={timeLabel}
        description={t('time-hint')}
        value={value.time}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
        onBlur={() => {
          const time = readTime(value.time);
          if (time !== undefined && time !== value.time) onChange({ ...value, time });
        }}
        {...(timeIsWrong && { error: t('time-problem') })}
      />
    </FieldRow>
  );
}
