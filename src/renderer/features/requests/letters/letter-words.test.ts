import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ChosenLetterKind, LetterChoice } from '#shared/contract/letters.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aRequest } from '#test/builders/request-bridge.ts';
import type { Writing } from './letter-kinds.ts';
import { beginWords, choiceOf, dayProblem, type LetterWords } from './letter-words.ts';

const TODAY = getPlainDate('2026-11-22');

/** What is said when the form holds its first values and these. */
function say(
  writing: Writing | ChosenLetterKind,
  typed: Partial<LetterWords> = {},
  change: Partial<RequestView> = {},
) {
  const request = aRequest(change);
  return choiceOf(
    typeof writing === 'string' ? { kind: writing } : writing,
    { ...beginWords(request, TODAY), ...typed },
    { request, today: TODAY },
  );
}

describe('what the form begins with', () => {
  it('suggests the lightest way to know who asks, and never a copy', () => {
    const words = beginWords(aRequest(), TODAY);
    expect(words.identityMethod).toBe('known-address');
    expect(words.methods).toEqual(['known-address', 'call-back', 'in-person']);
    const { identity } = aRequest();
    const onlyCopy = aRequest({ identity: { ...identity, possible: ['masked-copy'] } });
    expect(beginWords(onlyCopy, TODAY)).toMatchObject({ identityMethod: 'clear', methods: [] });
  });

  it('asks nothing when it is clear who asks, or when somebody else answers', () => {
    const { identity } = aRequest();
    const confirmed = aRequest({ identity: { ...identity, result: 'confirmed' } });
    expect(beginWords(confirmed, TODAY).identityMethod).toBe('clear');
    expect(beginWords(aRequest({ kind: 'misdirected' }), TODAY).identityMethod).toBe('clear');
  });

  it('takes over the doubt that was recorded', () => {
    const { identity } = aRequest();
    const asked = aRequest({ identity: { ...identity, doubt: 'Onbekend adres.' } });
    expect(beginWords(asked, TODAY).doubt).toBe('Onbekend adres.');
  });
});

describe('the choice for a letter', () => {
  it.each([
    'refusal',
    'recipients.tell',
    'portability.answer',
    'objection.marketing',
    'objection.general',
  ] as const)('asks nothing for %s', (kind) => {
    expect(say(kind)).toEqual({ choice: { kind }, missing: [] });
  });

  it('needs a doubt and a way for the question about the identity', () => {
    expect(say('identity').missing).toEqual(['doubt']);
    expect(say('identity', { doubt: 'Onbekend adres.', methods: [] }).missing).toEqual(['methods']);
    expect(say('identity', { doubt: 'Onbekend adres.' }).choice).toEqual({
      kind: 'identity',
      doubt: 'Onbekend adres.',
      methods: ['known-address', 'call-back', 'in-person'],
      copyReason: '',
    });
  });

  it('asks for a copy only with its reason, and drops the reason with the copy', () => {
    const doubt = 'Onbekend adres.';
    const copy = { doubt, methods: ['masked-copy', 'in-person'] as const };
    expect(say('identity', copy).missing).toEqual(['copyReason']);
    const copyReason = 'Gezondheidsgegevens.';
    expect(say('identity', { ...copy, copyReason }).choice).toMatchObject({
      methods: ['in-person', 'masked-copy'],
      copyReason,
    });
    expect(say('identity', { doubt, copyReason }).choice).toMatchObject({ copyReason: '' });
  });

  it('needs one of the two reasons and an explanation for more time', () => {
    expect(say('extension').missing).toEqual(['reason', 'explanation']);
    expect(say('extension', { reason: 'number', explanation: ' ' }).missing).toEqual([
      'explanation',
    ]);
    const sentNow = [
      { row: 1, what: 'de facturen' },
      { row: 2, what: ' ' },
    ];
    expect(
      say('extension', { reason: 'complexity', explanation: 'Zes systemen.', sentNow }).choice,
    ).toEqual({
      kind: 'extension',
      reason: 'complexity',
      explanation: 'Zes systemen.',
      sentNow: ['de facturen'],
    });
  });

  it('needs an amount, a reason and a day to come for a fee', () => {
    expect(say('fee.notice', { replyBy: '2026-11-21' }).missing).toEqual([
      'amount',
      'why',
      'replyBy',
    ]);
    expect(say('fee.notice', { amount: '€ 25,00', why: 'De negende keer.' }).choice).toEqual({
      kind: 'fee.notice',
      amount: '€ 25,00',
      why: 'De negende keer.',
      replyBy: '2026-12-06',
    });
  });

  it('needs something that stayed when nothing was corrected, and both fields of it', () => {
    expect(say('rectification.done').missing).toEqual(['unchanged']);
    const row = { row: 1, what: 'Adres op factuur', why: '' };
    expect(say('rectification.done', { unchanged: [row] }).missing).toEqual(['unchanged-row']);
    const whole = { ...row, why: 'Al verstuurd.' };
    expect(say('rectification.done', { statementAdded: true, unchanged: [whole] }).choice).toEqual({
      kind: 'rectification.done',
      statementAdded: true,
      unchanged: [{ what: 'Adres op factuur', why: 'Al verstuurd.' }],
    });
  });

  it('needs nothing more once something was corrected; an empty row stays out', () => {
    const changed = {
      changes: [
        {
          id: 81,
          what: { nl: 'Postadres', en: 'Postal address' },
          before: '',
          after: 'Lindelaan 8',
          systems: [],
          changedOn: TODAY,
        },
      ],
    };
    const unchanged = [{ row: 1, what: '', why: '' }];
    expect(say('rectification.done', { unchanged }, changed).choice).toEqual({
      kind: 'rectification.done',
      statementAdded: false,
      unchanged: [],
    });
  });

  it('needs a day to come and a reason for the end of a restriction', () => {
    expect(say('restriction.off').missing).toEqual(['why']);
    const why = 'Het klopt nu.';
    expect(say('restriction.off', { why, endsOn: '2026-11-21' }).missing).toEqual(['endsOn']);
    expect(say('restriction.off', { why }).choice).toEqual({
      kind: 'restriction.off',
      endsOn: '2026-11-29',
      why,
    });
  });

  it('names the party and the subject of a notice', () => {
    const notice = { processorId: 31, about: 'restriction' as const };
    expect(say({ kind: 'recipients.notify', notice }).choice).toEqual({
      kind: 'recipients.notify',
      ...notice,
    });
  });

  it('fits the contract for every kind', () => {
    const typed = {
      doubt: 'Onbekend adres.',
      reason: 'complexity',
      explanation: 'Zes systemen.',
      amount: '€ 25,00',
      why: 'Daarom.',
      unchanged: [{ row: 1, what: 'Adres', why: 'Al verstuurd.' }],
    } as const;
    const notice = { processorId: 31, about: 'rectification' as const };
    const kinds = LetterChoice.options.map((option) => option.entries.kind.literal);
    for (const kind of kinds) {
      const writing = kind === 'recipients.notify' ? { kind, notice } : { kind };
      const { choice } = say(writing, typed);
      expect(v.safeParse(LetterChoice, choice).success, kind).toBe(true);
    }
  });
});

it('says what is wrong with a day that is still to come', () => {
  expect(dayProblem('', TODAY)).toBe('text.required');
  expect(dayProblem('31-02', TODAY)).toBe('date.invalid');
  expect(dayProblem('2026-11-21', TODAY)).toBe('date.past');
  expect(dayProblem('2026-11-22', TODAY)).toBeUndefined();
});
