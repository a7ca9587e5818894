/**
 * Fields with a label, a hint and the problem beside them. They take what
 * `form.bind('name')` gives; a problem is a code, shown in words.
 */
import {
  Checkbox,
  MultiSelect,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Radio,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { errorWords, fieldKey } from './error-words.ts';
import classes from './fields.module.css';
import type { Bound } from './form.ts';
import { useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  /** Gets the focus when a panel or dialog opens. */
  readonly autoFocus?: boolean;
}

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

/** The words of a problem code; undefined without a problem. */
export function useProblem(code: string | undefined): string | undefined {
  const t = useTexts(errorWords);
  return code === undefined ? undefined : t(fieldKey(code));
}

/** A list of choices is long: its hint stands before it. */
const HINT_FIRST: ('label' | 'description' | 'input' | 'error')[] = [
  'label',
  'description',
  'input',
  'error',
];

function common({ label, hint, disabled, autoFocus }: Common, problem: string | undefined) {
  return {
    label,
    disabled: disabled ?? false,
    ...(hint !== undefined && { description: hint }),
    ...(problem !== undefined && { error: problem }),
    ...(autoFocus && { 'data-autofocus': true }),
  };
}

type TextFieldProps = Common &
  Bound<string> & {
    readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search';
    readonly placeholder?: string;
    readonly onBlur?: () => void;
    readonly maxLength?: number;
    readonly spellCheck?: boolean;
    readonly name?: string;
  };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, problem, type = 'text', placeholder, onBlur, maxLength, name } = props;
  return (
    <TextInput
      {...common(props, useProblem(problem))}
      type={type}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={props.spellCheck ?? false}
      {...(placeholder !== undefined && { placeholder })}
      {...(onBlur && { onBlur })}
      {...(maxLength !== undefined && { maxLength })}
      {...(name !== undefined && { name })}
    />
  );
}

/** Text of several lines; grows with what is typed. */
export function NoteField(props: Common & Bound<string> & { readonly rows?: number }) {
  return (
    <Textarea
      {...common(props, useProblem(props.problem))}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      classNames={{ input: classes.note ?? '' }}
      styles={{ input: { minHeight: `calc(${props.rows ?? 3} * 1.5em + 20px)` } }}
    />
  );
}

/** A password with a button that shows it. */
export function PasswordField(
  props: Common &
    Bound<string> & {
      readonly autoComplete?: 'current-password' | 'new-password';
      readonly onBlur?: () => void;
    },
) {
  const t = useTexts(uiTexts);
  return (
    <PasswordInput
      {...common(props, useProblem(props.problem))}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.onBlur && { onBlur: props.onBlur })}
      spellCheck={false}
      // Mantine marks only its own wrapper as wrong.
      aria-invalid={props.problem !== undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('show-password'), tabIndex: 0 }}
    />
  );
}

/** A whole number; null while empty. */
export function NumberField(
  props: Common &
    Bound<number | null> & {
      readonly min?: number;
      readonly max?: number;
      readonly suffix?: string;
    },
) {
  return (
    <NumberInput
      {...common(props, useProblem(props.problem))}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : null)}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      {...(props.min !== undefined && { min: props.min })}
      {...(props.max !== undefined && { max: props.max })}
      {...(props.suffix !== undefined && { suffix: props.suffix })}
    />
  );
}

/** One of a few; the list of the system itself, so it works with every key and reader. */
export function ChoiceField<T extends string>(
  props: Common & Bound<T> & { readonly options: readonly Option<T>[] },
) {
  return (
    <NativeSelect
      {...common(props, useProblem(props.problem))}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value as T)}
      data={props.options.map(({ value, label }) => ({ value, label }))}
    />
  );
}

/** The list itself scrolls: a scroll area within it could not be reached with the keyboard. */
const LIST_SCROLLS = { options: { maxHeight: 220, overflowY: 'auto' } } as const;

/** One of many, found by typing; null while nothing is chosen. */
export function SearchChoiceField<T extends string>(
  props: Common &
    Bound<T | null> & {
      readonly options: readonly Option<T>[];
      readonly placeholder?: string;
      /** Said when nothing fits what was typed. */
      readonly nothing: string;
      readonly onSearch?: (text: string) => void;
    },
) {
  return (
    <Select
      {...common(props, useProblem(props.problem))}
      value={props.value}
      onChange={(value) => props.onChange(value as T | null)}
      data={props.options.map(({ value, label }) => ({ value, label }))}
      searchable
      clearable
      nothingFoundMessage={props.nothing}
      openOnFocus={false}
      withScrollArea={false}
      styles={LIST_SCROLLS}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      {...(props.onSearch && { onSearchChange: props.onSearch, filter: ({ options }) => options })}
    />
  );
}

/** Several of many. */
export function ManyField<T extends string>(
  props: Common &
    Bound<readonly T[]> & { readonly options: readonly Option<T>[]; readonly nothing: string },
) {
  return (
    <MultiSelect
      {...common(props, useProblem(props.problem))}
      value={[...props.value]}
      onChange={(value) => props.onChange(value as T[])}
      data={props.options.map(({ value, label }) => ({ value, label }))}
      searchable
      nothingFoundMessage={props.nothing}
      openOnFocus={false}
      withScrollArea={false}
      styles={LIST_SCROLLS}
    />
  );
}

/** A few choices, each with an explanation, all in sight. */
export function RadioField<T extends string>(
  props: Common & {
    readonly value: T | null;
    readonly onChange: (value: T) => void;
    readonly problem: string | undefined;
    readonly options: readonly (Option<T> & { readonly hint?: ReactNode })[];
  },
) {
  const { autoFocus = false, ...rest } = props;
  const problem = useProblem(props.problem);
  // The group itself cannot have the focus: the choice that was made has it, or the first.
  const chosen = props.options.findIndex(({ value }) => value === props.value);
  const first = autoFocus ? Math.max(0, chosen) : -1;
  return (
    <Radio.Group
      inputWrapperOrder={HINT_FIRST}
      {...common(rest, problem)}
      value={props.value}
      onChange={(value) => props.onChange(value as T)}
    >
      <div className={classes.choices}>
        {props.options.map(({ value, label, hint }, index) => (
          <Radio.Card
            key={value}
            value={value}
            className={classes.card}
            {...(index === first && { 'data-autofocus': true })}
          >
            <Radio.Indicator />
            <span className={classes.words}>
              <span className={classes.label}>{label}</span>
              {hint && <span className={classes.hint}>{hint}</span>}
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}

/** Yes or no, saved with the form. */
export function CheckField(props: Common & Bound<boolean>) {
  return (
    <Checkbox
      {...common(props, useProblem(props.problem))}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

/** Several yes-or-noes of one list. */
export function ChecksField<T extends string>(
  props: Common &
    Bound<readonly T[]> & {
      readonly options: readonly (Option<T> & { readonly hint?: string })[];
      /** Each on a line of its own, where the labels are long. */
      readonly stacked?: boolean;
    },
) {
  return (
    <Checkbox.Group
      inputWrapperOrder={HINT_FIRST}
      {...common(props, useProblem(props.problem))}
      value={[...props.value]}
      onChange={(value) => props.onChange(value as T[])}
    >
      <div className={classes.checks} data-stacked={props.stacked || undefined}>
        {props.options.map(({ value, label, hint }) => (
          <Checkbox
            key={value}
            value={value}
            label={label}
            {...(hint !== undefined && { description: hint })}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Something that is on or off, at once. */
export function SwitchField(props: Common & Bound<boolean>) {
  return (
    <Switch
      {...common(props, useProblem(props.problem))}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
      withThumbIndicator={false}
    />
  );
}
