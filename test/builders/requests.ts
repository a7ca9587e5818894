/** Requests of a person, from the first message to the answer, on a real register. */

import type { Failure } from '#shared/contract/errors.ts';
import type { Input } from '#shared/contract/index.ts';
import type { LetterChoice } from '#shared/contract/letters.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { BLOEMENDAAL } from './disposal.ts';
import type { TestRegister } from './register.ts';

/** A request as it comes in: for access, by e-mail, on the fifth of November. */
export async function addRequest(
  register: TestRegister,
  change: Partial<Input<'requests.create'>> = {},
): Promise<number> {
  const personId =
    change.personId === undefined
      ? (await register.call('persons.create', BLOEMENDAAL)).id
      : change.personId;
  const { id } = await register.call('requests.create', {
    rights: ['access'],
    receivedOn: '2026-11-05',
    channel: 'email',
    note: '',
    ...change,
    personId,
  });
  return id;
}

export async function viewCase(register: TestRegister, requestId: number): Promise<RequestView> {
  return register.call('requests.get', { requestId, language: 'nl' });
}

/** The letter as it would be made now. */
export async function composed(
  register: TestRegister,
  requestId: number,
  choice: LetterChoice,
): Promise<LetterDocument> {
  return register.call('letters.compose', { requestId, locale: 'nl-NL', form: 'formal', choice });
}

/** The words of that letter. */
export async function wordsOf(
  register: TestRegister,
  requestId: number,
  choice: LetterChoice,
): Promise<string> {
  return toPlainText(await composed(register, requestId, choice));
}

/** Composes, keeps and sends a letter; gives its id. */
export async function send(
  register: TestRegister,
  requestId: number,
  choice: LetterChoice,
  sentOn?: string,
): Promise<number> {
  const document = await composed(register, requestId, choice);
  const { id } = await register.call('letters.create', {
    requestId,
    document,
    ...(choice.kind === 'recipients.notify' && {
      notice: { processorId: choice.processorId, about: choice.about },
    }),
  });
  await register.call('letters.mark-sent', {
    letterId: id,
    sentOn: sentOn ?? document.date,
    how: 'e-mail',
  });
  return id;
}

export async function decide(
  register: TestRegister,
  requestId: number,
  change: Partial<Input<'requests.decide'>> & Pick<Input<'requests.decide'>, 'right'>,
): Promise<void> {
  await register.call('requests.decide', {
    requestId,
    decision: 'granted',
    ground: null,
    explanation: '',
    ...change,
  });
}

/** Restricts everything of the person from the twentieth of November: they need it for a claim. */
export async function restrict(register: TestRegister, requestId: number): Promise<void> {
  await register.call('requests.restrict', {
    requestId,
    ground: 'claims',
    dataItemIds: [],
    fromOn: '2026-11-20',
  });
}

/** The letter that tells beforehand that the restriction ends. */
export function endOfRestriction(endsOn: string): LetterChoice {
  return { kind: 'restriction.off', endsOn: getPlainDate(endsOn), why: 'de zaak is geschikt' };
}

/** The failure of composing a letter that has nothing to say. */
export async function refusedLetter(
  register: TestRegister,
  requestId: number,
  choice: LetterChoice,
): Promise<Failure> {
  return register.refusal('letters.compose', {
    requestId,
    locale: 'nl-NL',
    form: 'formal',
    choice,
  });
}
