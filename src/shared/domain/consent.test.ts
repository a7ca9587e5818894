import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addPeriod, getPlainDate as on, type PlainDate } from './calendar.ts';
import {
  type ConsentFacts,
  consentEndsOn,
  consentState,
  doesCount,
  harderToWithdraw,
  lastEndedStart,
  type ProofFacts,
  proofGaps,
  wordingsOn,
} from './consent.ts';

const TODAY = on('2026-11-22');

function makeFacts(parts: Partial<ConsentFacts> = {}): ConsentFacts {
  return {
    kind: 'explicit',
    givenOn: on('2024-05-03'),
    confirmedOn: null,
    withdrawnOn: null,
    ...parts,
  };
}

const days: fc.Arbitrary<PlainDate> = fc
  .integer({ min: -12_000, max: 12_000 })
  .map((count) => addDays(TODAY, count));
const periods = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('Y', 'M', 'W', 'D'))
  .map(([count, unit]) => `P${count}${unit}`);

describe('the state of a consent', () => {
  it.each([
    ['given', {}, null],
    ['given', {}, 'P5Y'],
    ['expiring', { givenOn: on('2021-12-01') }, 'P5Y'],
    ['expired', { givenOn: on('2021-11-22') }, 'P5Y'],
    ['given', { givenOn: on('2021-11-22'), confirmedOn: on('2026-01-01') }, 'P5Y'],
    ['undated', { givenOn: null }, 'P5Y'],
    ['given', { givenOn: null }, null],
    ['withdrawn', { withdrawnOn: TODAY, kind: 'implied' }, null],
    ['implied', { kind: 'implied' }, null],
  ] as const)('is %s when %j and it lasts %s', (state, parts, validFor) => {
    expect(consentState(makeFacts(parts), validFor, TODAY, 30)).toBe(state);
  });

  it('ends on the last day of a month that has fewer days', () => {
    expect(consentEndsOn(makeFacts({ givenOn: on('2024-02-29') }), 'P1Y')).toBe('2025-02-28');
  });

  it('never counts when implied or withdrawn', () => {
    fc.assert(
      fc.property(days, periods, fc.option(days), (givenOn, validFor, withdrawnOn) => {
        const kind = withdrawnOn === null ? 'implied' : 'explicit';
        const facts = makeFacts({ kind, givenOn, withdrawnOn });
        expect(doesCount(consentState(facts, validFor, TODAY, 30))).toBe(false);
      }),
    );
  });
});

describe('the day from which consents have ended', () => {
  it('parts what has ended from what has not', () => {
    fc.assert(
      fc.property(days, periods, (today, validFor) => {
        const start = lastEndedStart(validFor, today);
        expect(addPeriod(start, validFor) <= today).toBe(true);
        expect(addPeriod(addDays(start, 1), validFor) > today).toBe(true);
      }),
    );
  });
});

describe('what is missing in the proof', () => {
  const whole: ProofFacts = {
    ...makeFacts({ confirmedOn: on('2024-05-04') }),
    givenChannel: 'website',
    givenHow: '',
    wording: '',
    wordingShown: { fromOn: on('2024-01-01'), toOn: null },
    proof: '',
    proofName: 'aanmelding.pdf',
  };
  it.each([
    [[], {}],
    [['when'], { givenOn: null }],
    [['how'], { givenChannel: '' }],
    [[], { givenChannel: '', givenHow: 'op de beurs' }],
    [['wording'], { wordingShown: null }],
    [[], { wordingShown: null, wording: 'Ja, graag' }],
    [
      ['wording-not-in-force'],
      { wordingShown: { fromOn: on('2023-01-01'), toOn: on('2024-05-03') } },
    ],
    [['evidence'], { proofName: '' }],
    [[], { proofName: '', proof: 'map 3' }],
    [['confirmation'], { confirmedOn: null }],
    [[], { confirmedOn: null, givenChannel: 'letter' }],
    [['implied'], { kind: 'implied' }],
    [['implied'], { kind: 'implied', givenOn: null, proofName: '' }],
  ] as const)('is %j when %j', (gaps, parts) => {
    expect(proofGaps({ ...whole, ...parts })).toEqual(gaps);
  });
});

it('finds the texts that stood there on a day', () => {
  const first = {
    language: 'nl',
    version: 1,
    fromOn: on('2024-01-01'),
    toOn: on('2025-01-01'),
  } as const;
  const second = { language: 'nl', version: 2, fromOn: on('2025-01-01'), toOn: null } as const;
  const all = [second, first];
  expect(wordingsOn(all, on('2024-12-31'))).toEqual([first]);
  expect(wordingsOn(all, on('2025-01-01'))).toEqual([second]);
  expect(wordingsOn(all, on('2023-12-31'))).toEqual([]);
});

describe('saying no', () => {
  it.each([
    [['website'], ['link'], []],
    [['website'], ['email'], ['website']],
    [['website', 'phone'], ['phone'], ['website']],
    [['letter'], ['letter'], []],
    [['in-person'], ['letter'], []],
    [['link', 'letter'], [], ['link', 'letter']],
  ] as const)('when yes came by %j and no goes by %j is harder for %j', (yes, no, harder) => {
    expect(harderToWithdraw(yes, no)).toEqual(harder);
  });
});
