/** What is typed of a consent, checked on the page, and as the register takes it. */
import type { ConsentView } from '#shared/contract/consents.ts';
import type { Input } from '#shared/contract/index.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import type { ConsentChannel, ConsentKind } from '#shared/domain/consent.ts';

/** The text that stood there on that day, as long as nothing else was chosen. */
export const SUGGESTED = 'suggested';
export const OWN_WORDING = 'own';

export interface ConsentValues {
  readonly kind: ConsentKind;
  readonly givenOn: string;
  readonly givenChannel: ConsentChannel | '';
  readonly givenHow: string;
  /** The id of a version, `own`, or `suggested`. */
  readonly wordingId: string;
  readonly wording: string;
  readonly confirmed: boolean;
  readonly confirmedOn: string;
  readonly confirmedHow: string;
  readonly proof: string;
}

export function newConsent(today: PlainDate): ConsentValues {
  return {
    kind: 'explicit',
    givenOn: today,
    givenChannel: '',
    givenHow: '',
    wordingId: SUGGESTED,
    wording: '',
    confirmed: false,
    confirmedOn: today,
    confirmedHow: '',
    proof: '',
  };
}

export function valuesOf(consent: ConsentView, today: PlainDate): ConsentValues {
  return {
    kind: consent.kind,
    givenOn: consent.givenOn ?? '',
    givenChannel: consent.givenChannel,
    givenHow: consent.givenHow,
    wordingId: consent.wordingId === null ? OWN_WORDING : String(consent.wordingId),
    wording: consent.wordingId === null ? consent.wording : '',
    confirmed: consent.confirmedOn !== null,
    confirmedOn: consent.confirmedOn ?? today,
    confirmedHow: consent.confirmedHow,
    proof: consent.proof,
  };
}

/** What the register takes; `wordingId` is the version that was chosen or suggested. */
export function inputOf(values: ConsentValues, wordingId: number | null) {
  return {
    kind: values.kind,
    givenOn: values.givenOn as PlainDate,
    givenChannel: values.givenChannel,
    givenHow: values.givenHow,
    wordingId,
    wording: wordingId === null ? values.wording : '',
    confirmedOn: values.confirmed ? (values.confirmedOn as PlainDate) : null,
    confirmedHow: values.confirmed ? values.confirmedHow : '',
    proof: values.proof,
  } satisfies Omit<Input<'consents.update'>, 'consentId'>;
}

/** A day that has come: giving, confirming and withdrawing are things that happened. */
export function dayProblem(
  typed: string,
  { notBefore, today }: { readonly notBefore: string | null; readonly today: PlainDate },
): string | undefined {
  if (typed.trim() === '') return 'text.required';
  const day = parsePlainDate(typed);
  if (day === undefined) return 'date.invalid';
  if (day > today) return 'date.future';
  return notBefore !== null && day < notBefore ? 'date.order' : undefined;
}

/** Problem codes by field; empty when it can be sent. */
export function consentProblems(
  values: ConsentValues,
  today: PlainDate,
): Readonly<Record<string, string>> {
  const { givenOn, confirmed, confirmedOn, givenChannel, givenHow } = values;
  const found: Record<string, string | undefined> = {
    givenOn: dayProblem(givenOn, { notBefore: null, today }),
    givenChannel: givenChannel === '' && givenHow.trim() === '' ? 'text.required' : undefined,
    confirmedOn: confirmed ? dayProblem(confirmedOn, { notBefore: givenOn, today }) : undefined,
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
