/**
 * The state of a form for one record: what was typed, kept as a draft, checked on
 * the page before it is sent, and with the answer of the register at its fields.
 */
import { useMemo, useRef, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { type Draft, useDraft } from '#renderer/call/use-draft.ts';
import { type FormState, useForm } from '#renderer/ui/form.ts';

/** Path of a field to a problem code. */
export type Problems = Record<string, string>;

interface RecordFormOptions<V extends object> {
  /** Such as `person:12:identity`. */
  readonly draft: string;
  readonly initial: V;
  readonly error: CallError | undefined;
  /** Name of the record in the input of an update (`person`): cut off from the paths. */
  readonly prefix: string;
  readonly check: (values: V) => Problems | Promise<Problems>;
}

export interface RecordForm<V extends object> {
  readonly form: FormState<V>;
  readonly draft: Draft;
  readonly error: CallError | undefined;
  /** While the page checks what was typed. */
  readonly checking: boolean;
  /** Checks and then sends; nothing is sent while the page itself sees a problem. */
  readonly submit: (send: () => Promise<void>) => Promise<void>;
}

export function useRecordForm<V extends object>({
  draft: key,
  initial,
  error: answered,
  prefix,
  check,
}: RecordFormOptions<V>): RecordForm<V> {
  const [own, setOwn] = useState<CallError>();
  const [checking, setChecking] = useState(false);
  const busy = useRef(false);
  const neat = useMemo(() => atFields(answered, prefix), [answered, prefix]);
  const error = own ?? neat;
  const form = useForm(initial, { error });
  const draft = useDraft(key, form);

  async function submit(send: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setChecking(true);
    try {
      const problems = await check(form.values);
      setChecking(false);
      const wrong = Object.keys(problems).length > 0;
      setOwn(wrong ? new CallError({ code: 'bad-input', fields: problems }) : undefined);
      if (!wrong) await send();
    } finally {
      busy.current = false;
    }
  }
  return { form, draft, error, checking, submit };
}

/** Codes of the register that the words of problems know by another name. */
const SAME_PROBLEM: Readonly<Record<string, string>> = {
  'date.in-future': 'date.future',
  'date.before-start': 'date.order',
  'number.national': 'national-number',
  'person.no-name': 'text.required',
};

/** The error with the paths as the form has them, whether or not they came with the prefix. */
export function atFields(error: CallError | undefined, prefix: string): CallError | undefined {
  if (error === undefined) return undefined;
  const fields = Object.entries(error.fields).map(([path, code]) => [
    path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path,
    SAME_PROBLEM[code] ?? code,
  ]);
  return new CallError({
    code: error.code,
    ...(error.reference !== undefined && { reference: error.reference }),
    fields: Object.fromEntries(fields),
  });
}

/** Required fields that are still empty. */
export function listMissing<V extends object>(
  values: V,
  names: readonly (keyof V & string)[],
): Problems {
  const missing = names.filter((name) => String(values[name] ?? '').trim() === '');
  return Object.fromEntries(missing.map((name) => [name, 'text.required']));
}

/** An end before its beginning; dates that cannot be read are told by the field itself. */
export function listOrderProblems(fromOn: string, toOn: string): Problems {
  const readable = [fromOn, toOn].every((text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
  return readable && toOn < fromOn ? { toOn: 'date.order' } : {};
}
