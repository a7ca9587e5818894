/** A form of this step: what is typed survives leaving, and is checked here before it is sent. */
import { useMemo, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { type Draft, useDraft } from '#renderer/call/use-draft.ts';
import { type FormState, useForm } from '#renderer/ui/form.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';

/** Problem codes by field; a field without a problem is undefined. */
export type Problems<V> = { readonly [K in keyof V]?: string | undefined };

export interface AssessFormState<V extends object> {
  readonly form: FormState<V>;
  readonly draft: Draft;
  /** What stops the form: a problem found here, or the refusal of the command. */
  readonly error: CallError | undefined;
  /** Checks, and sends only when nothing is wrong; true when it was carried out. */
  readonly submit: (send: () => Promise<boolean>) => Promise<boolean>;
}

interface Options<V extends object> {
  readonly requestId: number;
  /** Which form it is, for what is kept of it while typing. */
  readonly name: string;
  readonly initial: V;
  /** The refusal of the command. */
  readonly error: CallError | undefined;
  readonly check: (values: V) => Problems<V>;
}

export function useAssessForm<V extends object>(options: Options<V>): AssessFormState<V> {
  const [refused, setRefused] = useState<CallError>();
  const answered = useMemo(() => atFields(options.error), [options.error]);
  const error = refused ?? answered;
  const form = useForm<V>(options.initial, { error });
  const draft = useDraft(`request:${options.requestId}:assess:${options.name}`, form);

  async function submit(send: () => Promise<boolean>): Promise<boolean> {
    const problems = Object.entries<string | undefined>(options.check(form.values)).flatMap(
      ([name, code]) => (code === undefined ? [] : [[name, code] as const]),
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

/** The forms have one level: `objection.weighing` stands at the field `weighing`. */
function atFields(error: CallError | undefined): CallError | undefined {
  if (error === undefined) return undefined;
  const fields = Object.entries(error.fields).map(([path, code]) => [
    path.replace(/^(objection|portability|target)\./, ''),
    code,
  ]);
  return new CallError({
    code: error.code,
    ...(error.reference !== undefined && { reference: error.reference }),
    fields: Object.fromEntries(fields),
  });
}

/** The problem of a text that may not stay empty. */
export function textProblem(text: string): string | undefined {
  return text.trim() === '' ? 'text.required' : undefined;
}

/** The problem of a day on which something was done: known, not after today, not too early. */
export function dayProblem(
  text: string,
  { today, from, early }: { readonly today: PlainDate; readonly from: PlainDate; early?: string },
): string | undefined {
  if (text === '') return 'text.required';
  const day = parsePlainDate(text);
  if (day === undefined) return 'date.invalid';
  if (day > today) return 'date.future';
  return day < from ? (early ?? 'date.order') : undefined;
}
