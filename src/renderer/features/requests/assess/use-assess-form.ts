/** A form of this step: what is typed survives leaving, and is checked here before it is sent. */
import { useMemo } from 'react';
import { CallError } from '#renderer/call/call.ts';
import {
  type CheckedForm,
  dayProblem,
  type Problems,
  useCheckedForm,
} from '#renderer/call/use-checked-form.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';

interface Options<V extends object> {
  readonly requestId: number;
  /** Which form it is, for what is kept of it while typing. */
  readonly name: string;
  readonly initial: V;
  /** The refusal of the command. */
  readonly error: CallError | undefined;
  readonly check: (values: V) => Problems<V>;
}

export function useAssessForm<V extends object>(options: Options<V>): CheckedForm<V> {
  const { requestId, name, error: answered, ...rest } = options;
  const error = useMemo(() => atFields(answered), [answered]);
  return useCheckedForm({ ...rest, error, draft: `request:${requestId}:assess:${name}` });
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

/** The problem of a day on which something was done: known, not after today, not too early. */
export function doneProblem(
  text: string,
  { today, from, early }: { readonly today: PlainDate; readonly from: PlainDate; early?: string },
): string | undefined {
  return dayProblem(text, (day) => {
    if (day > today) return 'date.future';
    return day < from ? (early ?? 'date.order') : undefined;
  });
}
