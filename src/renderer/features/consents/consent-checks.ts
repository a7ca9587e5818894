/** What the page itself sees in a form of consent, before anything is sent. */
import { CallError } from '#renderer/call/call.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';

export type Problems = Readonly<Record<string, string>>;

/** Fields that are still empty. */
export function listEmpty(values: Readonly<Record<string, string | null>>): Problems {
  const empty = Object.entries(values).filter(([, value]) => (value ?? '').trim() === '');
  return Object.fromEntries(empty.map(([name]) => [name, 'text.required']));
}

/** A day that has come: giving and withdrawing are things that happened. */
export function listDayProblems(
  name: string,
  typed: string,
  { notBefore, today }: { readonly notBefore: PlainDate | null; readonly today: PlainDate },
): Problems {
  if (typed.trim() === '') return { [name]: 'text.required' };
  const day = parsePlainDate(typed);
  if (day === undefined) return { [name]: 'date.invalid' };
  if (day > today) return { [name]: 'date.future' };
  if (notBefore !== null && day < notBefore) return { [name]: 'date.order' };
  return {};
}

/** The problems as a refusal, the way the register would say it; undefined without any. */
export function asRefusal(problems: Problems): CallError | undefined {
  if (Object.keys(problems).length === 0) return undefined;
  return new CallError({ code: 'bad-input', fields: { ...problems } });
}
