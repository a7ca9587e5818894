/** A form whose typed text survives leaving, and whose mistakes are told before anything is sent. */
import { useState } from 'react';
import { type FormState, useForm } from '#renderer/ui/form.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import { CallError } from './call.ts';
import { type Draft, useDraft } from './use-draft.ts';

/** Problem codes per field; a field without a problem is undefined. */
export type Problems<V> = { readonly [K in keyof V]?: string | undefined };

export interface CheckedForm<V extends object> {
  readonly form: FormState<V>;
  readonly draft: Draft;
  /** What stops the form: a problem found here, or the refusal of the command. */
  readonly error: CallError | undefined;
  /** Checks, and runs `send` only when nothing is wrong. Forgets the draft when it answers true. */
  readonly submit: (send: () => Promise<boolean>) => Promise<boolean>;
}

interface Options<V extends object> {
  /** Key under which what is typed is kept. */
  readonly draft: string;
  readonly initial: V;
  /** The refusal of the command. */
  readonly error: CallError | undefined;
  /** Where the values stand in the input of the command. */
  readonly prefix?: string;
  readonly check: (values: V) => Problems<V>;
}

/** The state of a form that is checked here first. */
export function useCheckedForm<V extends object>(options: Options<V>): CheckedForm<V> {
  const { initial, prefix, check } = options;
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? options.error;
  const form = useForm<V>(initial, { error, ...(prefix !== undefined && { prefix }) });
  const draft = useDraft(options.draft, form);

  async function submit(send: () => Promise<boolean>): Promise<boolean> {
    const problems = Object.entries<string | undefined>(check(form.values)).flatMap(
      ([name, code]) => (code === undefined ? [] : [[atPrefix(prefix, name), code] as const]),
    );
    if (problems.length > 0) {
      setRefused(new CallError({ code: 'bad-input', fields: Object.fromEntries(problems) }));
      return false;
    }
    setRefused(undefined);
    const sent = await send();
    if (sent) await draft.clear();
    return sent;
  }
  return { form, draft, error, submit };
}

function atPrefix(prefix: string | undefined, name: string): string {
  return prefix === undefined ? name : `${prefix}.${name}`;
}

/** The problem of a text that may not stay empty. */
export function textProblem(text: string): string | undefined {
  return text.trim() === '' ? 'text.required' : undefined;
}

/** The problem of a day; `other` looks further once there is one. */
export function dayProblem(
  text: string,
  other: (day: PlainDate) => string | undefined,
): string | undefined {
  if (text === '') return 'text.required';
  const day = parsePlainDate(text);
  return day === undefined ? 'date.invalid' : other(day);
}
