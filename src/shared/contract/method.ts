/**
 * One entry of the contract: a name, whether it reads or writes, who carries it
 * out (main or the register process), and the shapes that may cross.
 */
import * as v from 'valibot';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import { COUNTRIES, LETTER_LOCALES, LocalizedText, UI_LANGUAGES } from '#shared/domain/locale.ts';

type AnySchema = v.GenericSchema;

export interface Method<
  I extends AnySchema = AnySchema,
  O extends AnySchema = AnySchema,
  K extends 'query' | 'command' = 'query' | 'command',
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
}

/** A method that only reads. */
export function query<I extends AnySchema, O extends AnySchema>(
  input: I,
  output: O,
): Method<I, O, 'query'> {
  return { kind: 'query', input, output };
}

/** A method that changes something: one transaction, one journal entry. */
export function command<I extends AnySchema, O extends AnySchema>(
  input: I,
  output: O,
): Method<I, O, 'command'> {
  return { kind: 'command', input, output };
}

/** No input. */
export const Nothing = v.strictObject({});

/** Done; nothing to tell. */
export const Done = v.strictObject({ done: v.literal(true) });
export const DONE = { done: true } as const;

/** Row ids: whole numbers below 2^53, made by the register. */
export const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A day that exists, `YYYY-MM-DD`, from 1900 to 2199. */
export const Day = v.pipe(
  v.string(),
  v.check(
    (text) => parsePlainDate(text) !== undefined && text >= '1900-01-01' && text < '2200-01-01',
    'date.invalid',
  ),
  v.transform((text) => text as PlainDate),
);

/** A line of text: trimmed, no control characters, at most `max` characters. */
export function line(max = 200) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.normalize('NFC').trim()),
    v.maxLength(max, 'text.too-long'),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
    v.regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, 'text.control-character'),
  );
}

/** A line that is not empty. */
export function requiredLine(max = 200) {
  return v.pipe(line(max), v.minLength(1, 'text.required'));
}

/** Text of several lines. */
export function note(max = 10_000) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
    v.maxLength(max, 'text.too-long'),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
    v.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'text.control-character'),
  );
}

export const MaybeDay = v.nullable(Day);
export const CountryCode = v.picklist(COUNTRIES);
export const Locale = v.picklist(LETTER_LOCALES);
export const Language = v.picklist(UI_LANGUAGES);
export const LetterForm = v.picklist(['formal', 'informal']);
export { LocalizedText };
