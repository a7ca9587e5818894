/** What is typed on the intake, what of it is sent, and what is still missing. */
import { listContactProblems } from '#renderer/ui/contact-problems.ts';
import type { ChosenPerson } from '#renderer/ui/PersonSearch.tsx';
import type { Input } from '#shared/contract/index.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import { MASK, type MaskKind, maskForIntake } from '#shared/domain/intake/mask.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { RequestChannel, RequestKind } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';

export interface IntakeValues {
  /** The letter, masked before it comes here: it also goes into the draft. */
  readonly message: string;
  /** What was masked in it. */
  readonly masked: readonly MaskKind[];
  /** The letter was read from a saved mail. */
  readonly fromMail: boolean;
  readonly kind: RequestKind;
  readonly rights: readonly DataSubjectRight[];
  readonly receivedOn: string;
  readonly channel: RequestChannel | '';
  readonly who: 'known' | 'unknown' | null;
  readonly person: ChosenPerson | null;
  readonly name: string;
  readonly address: string;
  readonly email: string;
  /** Somebody else writes for this person. */
  readonly onBehalf: boolean;
  readonly byName: string;
  readonly byAddress: string;
  readonly byEmail: string;
  readonly byProof: string;
  readonly controllerName: string;
  readonly note: string;
}

/** An empty intake of today, about a person when it begins on their page. */
export function newIntake(today: PlainDate, person: ChosenPerson | null): IntakeValues {
  return {
    message: '',
    masked: [],
    fromMail: false,
    kind: 'request',
    rights: [],
    receivedOn: today,
    channel: '',
    who: person === null ? null : 'known',
    person,
    name: '',
    address: '',
    email: '',
    onBehalf: false,
    byName: '',
    byAddress: '',
    byEmail: '',
    byProof: '',
    controllerName: '',
    note: '',
  };
}

/** In characters; the register takes no longer letter. */
export const LONGEST_LETTER = 50_000;

/** A number that is typed is masked as soon as it is long enough; its last digits come after. */
const DIGITS_LEFT = new RegExp(`${MASK.replace(/[[\]]/g, '\\$&')}\\d+`, 'g');

export interface TakenLetter {
  readonly message: string;
  readonly masked: readonly MaskKind[];
  /** The letter was longer than what was taken. */
  readonly cut: boolean;
}

/** A letter as it may stand in the form; `before` is what was masked in it already. */
export function takeLetter(text: string, before: readonly MaskKind[]): TakenLetter {
  const cut = text.length > LONGEST_LETTER;
  const { text: plain, masked } = maskForIntake(cut ? text.slice(0, cutBefore(text)) : text);
  const message = plain.replace(DIGITS_LEFT, MASK);
  const kinds = new Set([...before, ...masked.map(({ kind }) => kind)]);
  return { message, masked: message.includes(MASK) ? [...kinds] : [], cut };
}

/** Where to cut: not inside something that could be a number, which half would not be masked. */
function cutBefore(text: string): number {
  let end = LONGEST_LETTER;
  while (end > 0 && /[\p{Lu}\d\s.\-/<]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** What `requests.create` gets; only when `listProblems` finds nothing. */
export function requestOf(values: IntakeValues): Input<'requests.create'> {
  const { kind, who, person, name, address, email, channel } = values;
  const known = who === 'known';
  return {
    kind,
    personId: known ? (person?.id ?? null) : null,
    subject: known ? { name: '', address: '', email: '' } : { name, address, email },
    representative: values.onBehalf
      ? {
          name: values.byName,
          address: values.byAddress,
          email: values.byEmail,
          proof: values.byProof,
        }
      : null,
    rights: [...values.rights],
    receivedOn: values.receivedOn as PlainDate,
    channel: channel as RequestChannel,
    note: values.note,
    message: values.message,
    controllerName: kind === 'misdirected' ? values.controllerName : '',
  };
}

interface Surroundings {
  readonly today: PlainDate;
  readonly country: Country;
}

/** Problems the register would find too, by field of the form; none when it can be sent. */
export function listProblems(
  values: IntakeValues,
  { today, country }: Surroundings,
): Record<string, string> {
  const { kind, rights, receivedOn, channel, who, person, onBehalf } = values;
  const problems: Record<string, string> = {};
  const empty = (text: string) => text.trim() === '';
  const need = (field: keyof IntakeValues, missing: boolean) => {
    if (missing) problems[field] = 'text.required';
  };
  const checkEmail = (field: 'email' | 'byEmail') => {
    const { email } = listContactProblems({ email: values[field], phone: '' }, country);
    if (email !== undefined) problems[field] = email;
  };
  need('rights', kind === 'request' && rights.length === 0);
  need('channel', channel === '');
  need('who', who === null);
  need('person', who === 'known' && person === null);
  if (who === 'unknown') {
    need('name', empty(values.name));
    checkEmail('email');
  }
  if (onBehalf) {
    need('byName', empty(values.byName));
    checkEmail('byEmail');
  }
  if (empty(receivedOn)) problems.receivedOn = 'text.required';
  else if (parsePlainDate(receivedOn) === undefined) problems.receivedOn = 'date.invalid';
  else if (receivedOn > today) problems.receivedOn = 'date.future';
  return problems;
}

/** Names of fields in the answer of the register, and in the form. */
const FIELDS: Readonly<Record<string, keyof IntakeValues>> = {
  personId: 'person',
  'subject.name': 'name',
  'subject.address': 'address',
  'subject.email': 'email',
  'representative.name': 'byName',
  'representative.address': 'byAddress',
  'representative.email': 'byEmail',
  'representative.proof': 'byProof',
};

/** Problems as the register names them, at the fields of the form. */
export function atFields(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => [FIELDS[path] ?? path, code]),
  );
}
