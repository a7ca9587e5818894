/**
 * What was recognised in a letter, offered one by one. Whether something was taken
 * over is read from the form itself, so it can be taken back the same way.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Intake } from '#shared/domain/intake/recognise.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import type { IntakeValues } from './intake-values.ts';

interface Quoted {
  /** The words of the letter that it rests on; empty when it rests on the file itself. */
  readonly quotes: readonly string[];
}

export type Suggestion = Quoted &
  (
    | {
        readonly of: 'right';
        readonly right: DataSubjectRight;
        /** The letter cites the article; otherwise its words sound like it. */
        readonly isCited: boolean;
      }
    | { readonly of: 'channel' }
    | { readonly of: 'received'; readonly on: PlainDate }
    | { readonly of: 'behalf' }
    | { readonly of: 'complaint' }
    | { readonly of: 'name' | 'email'; readonly value: string }
  );

/** What is known beside the letter. */
export interface Surroundings {
  readonly today: PlainDate;
  /** Our own e-mail address, which a letter to us may hold. */
  readonly ownEmail: string;
  /** Somebody of the register may have written; then no name is offered to type over. */
  readonly isLikelyKnown: boolean;
}

const QUOTES = 2;

/** What can be taken over, in the order of the form. */
export function listSuggestions(
  intake: Intake,
  values: IntakeValues,
  { today, ownEmail, isLikelyKnown }: Surroundings,
): Suggestion[] {
  const rights = [...new Set(intake.rights.map(({ right }) => right))];
  const found: Suggestion[] = rights.map((right) => {
    const findings = intake.rights.filter((finding) => finding.right === right);
    return {
      of: 'right',
      right,
      isCited: findings.some(({ certainty }) => certainty === 'article'),
      quotes: quotesOf(findings),
    };
  });
  const toUs = intake.complaint.filter(({ to }) => to === 'us');
  if (rights.length === 0 && toUs.length > 0) {
    found.push({ of: 'complaint', quotes: quotesOf(toUs) });
  }
  const [date] = intake.dates;
  if (date !== undefined && date.on !== today) {
    found.push({ of: 'received', on: date.on, quotes: [date.quote] });
  }
  if (values.fromMail) found.push({ of: 'channel', quotes: [] });
  if (intake.representative.length > 0) {
    found.push({ of: 'behalf', quotes: quotesOf(intake.representative) });
  }
  const typed = values.onBehalf || values.who === 'unknown';
  if (typed || (values.who === null && !isLikelyKnown)) {
    const { names, emails } = intake.identifiers;
    const [name] = names;
    const email = emails.find(({ normalized }) => normalized !== ownEmail.trim().toLowerCase());
    if (name) found.push({ of: 'name', value: name.value, quotes: [name.quote] });
    if (email) found.push({ of: 'email', value: email.value, quotes: [email.quote] });
  }
  return found;
}

function quotesOf(findings: readonly { readonly quote: string }[]): string[] {
  return [...new Set(findings.map(({ quote }) => quote))].slice(0, QUOTES);
}

/** A name for the suggestion that lasts while the letter does. */
export function keyOf(suggestion: Suggestion): string {
  return suggestion.of === 'right' ? `right-${suggestion.right}` : suggestion.of;
}

/** Whether the form says so already. */
export function isTaken(suggestion: Suggestion, values: IntakeValues): boolean {
  switch (suggestion.of) {
    case 'right':
      return values.rights.includes(suggestion.right);
    case 'channel':
      return values.channel === 'email';
    case 'received':
      return values.receivedOn === suggestion.on;
    case 'behalf':
      return values.onBehalf;
    case 'complaint':
      return values.kind === 'complaint';
    default:
      return values[fieldFor(suggestion.of, values)] === suggestion.value;
  }
}

/** What changes in the form when a suggestion is taken over. */
export function take(suggestion: Suggestion, values: IntakeValues): Partial<IntakeValues> {
  switch (suggestion.of) {
    case 'right':
      return { rights: [...values.rights, suggestion.right] };
    case 'channel':
      return { channel: 'email' };
    case 'received':
      return { receivedOn: suggestion.on };
    case 'behalf':
      return { onBehalf: true };
    case 'complaint':
      return { kind: 'complaint' };
    default:
      return {
        [fieldFor(suggestion.of, values)]: suggestion.value,
        ...(!values.onBehalf && { who: 'unknown' as const }),
      };
  }
}

/** What changes in the form when it is taken back. */
export function giveBack(
  suggestion: Suggestion,
  values: IntakeValues,
  today: PlainDate,
): Partial<IntakeValues> {
  switch (suggestion.of) {
    case 'right':
      return { rights: values.rights.filter((right) => right !== suggestion.right) };
    case 'channel':
      return { channel: '' };
    case 'received':
      return { receivedOn: today };
    case 'behalf':
      return { onBehalf: false };
    case 'complaint':
      return { kind: 'request' };
    default:
      return { [fieldFor(suggestion.of, values)]: '' };
  }
}

/** What changes when everything is taken over; each goes into the form as the one before left it. */
export function takeAll(
  suggestions: readonly Suggestion[],
  values: IntakeValues,
): Partial<IntakeValues> {
  let change: Partial<IntakeValues> = {};
  for (const suggestion of suggestions) {
    const after = { ...values, ...change };
    if (!isTaken(suggestion, after)) change = { ...change, ...take(suggestion, after) };
  }
  return change;
}

/** Who writes for somebody else is the sender. */
function fieldFor(part: 'name' | 'email', { onBehalf }: IntakeValues) {
  if (part === 'name') return onBehalf ? 'byName' : 'name';
  return onBehalf ? 'byEmail' : 'email';
}
