import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import directcode from '#resources/statements/directcode.json' with { type: 'json' };
import koelIct from '#resources/statements/koel-ict.json' with { type: 'json' };
import webanizr from '#resources/statements/webanizr.json' with { type: 'json' };
import wits from '#resources/statements/wits.json' with { type: 'json' };
import wolq from '#resources/statements/wolq.json' with { type: 'json' };
import statutoryFloors from '#resources/statutory-floors.json' with { type: 'json' };
import { StatutoryFloor } from '#shared/domain/retention/language.ts';
import { StatementProfile } from '#shared/domain/statement-profile.ts';
import { CliInputError } from './arguments.ts';
import { runRetentionCases } from './retention.ts';

const knowledge = {
  profiles: [wolq, koelIct, wits, directcode, webanizr].map((file) =>
    v.parse(StatementProfile, file),
  ),
  floors: v.parse(v.array(StatutoryFloor), statutoryFloors),
};

const STATEMENTS: Record<string, string> = {
  WOLQ: 'wolq',
  KOEL: 'koel-ict',
  WITS: 'wits',
  DIRECT: 'directcode',
  WEBANIZR: 'webanizr',
};

type Fact = readonly [kind: string, on: string];
type Span = readonly [from: string, to: string | null];

function aCase(promise: string, events: readonly Fact[] = [], agreements: readonly Span[] = []) {
  const statement = STATEMENTS[promise.split('-')[0] ?? ''] ?? '';
  return {
    id: 'case',
    statement,
    promise,
    country: statement === 'wits' ? 'BE' : 'NL',
    today: '2026-11-22',
    events: events.map(([kind, on]) => ({ kind, on })),
    agreements: agreements.map(([from, to]) => ({ from, to })),
    holds: [] as { kind: string; from: string; to: string | null }[],
  };
}

function run(input: unknown, language?: 'nl' | 'en') {
  const [result] = runRetentionCases([input], knowledge, language);
  if (result === undefined) throw new Error('no result');
  return result;
}

function codeOf(input: unknown): string {
  try {
    runRetentionCases(input, knowledge);
  } catch (error) {
    if (error instanceof CliInputError) return error.code;
    throw error;
  }
  return 'none';
}

const ENDED: readonly Span[] = [['2018-01-01', '2020-06-30']];

describe('promises of the statements', () => {
  it.each<[string, readonly Fact[], readonly Span[], string, string | null, string | null]>([
    // Wolq
    ['WOLQ-31', [['last-contact', '2020-01-01']], [], 'undecided', null, null],
    ['WOLQ-32', [['last-contact', '2020-01-01']], [], 'undecided', null, null],
    ['WOLQ-36', [['recorded', '2026-11-01']], [], 'running', '2026-12-01', null],
    ['WOLQ-37', [['order-completed', '2018-05-05']], [], 'due', '2025-05-05', null],
    [
      'WOLQ-37',
      [['last-activity', '2010-01-01']],
      [['2009-01-01', null]],
      'not-started',
      null,
      null,
    ],
    ['WOLQ-38', [['last-activity', '2018-05-05']], [], 'due', '2025-05-05', null],
    ['WOLQ-40', [['document-date', '2017-06-01']], [], 'due', '2025-01-01', '2025-01-01'],
    ['WOLQ-41', [], [['2015-01-01', '2019-06-30']], 'running', '2027-01-01', '2027-01-01'],
    ['WOLQ-41', [], [['2015-01-01', null]], 'not-started', null, null],
    ['WOLQ-42', [], [['2015-01-01', '2018-06-30']], 'due', '2026-01-01', '2026-01-01'],
    ['WOLQ-43', [['consent-given', '2020-03-01']], [], 'due', '2025-03-01', null],
    ['WOLQ-59', [], [], 'undecided', null, null],
    ['WOLQ-60', [['recorded', '2020-01-01']], [], 'undecided', null, null],
    // Koel ICT
    ['KOEL-14', [], ENDED, 'undecided', null, null],
    ['KOEL-38', [['handled', '2026-01-01']], [], 'undecided', null, null],
    ['KOEL-39', [], ENDED, 'due', '2022-06-30', null],
    [
      'KOEL-40',
      [
        ['last-contact', '2021-02-01'],
        ['document-date', '2020-12-31'],
      ],
      [],
      'running',
      '2028-01-01',
      '2028-01-01',
    ],
    // WITS
    [
      'WITS-08',
      [['handled', '2025-03-10']],
      [['2025-04-01', '2025-12-31']],
      'running',
      '2026-12-31',
      null,
    ],
    ['WITS-17', [['unsubscribed', '2025-01-15']], [['2024-01-01', null]], 'restricted', null, null],
    [
      'WITS-18',
      [['unsubscribed', '2025-01-15']],
      [['2024-01-01', '2025-02-01']],
      'due',
      '2025-07-15',
      null,
    ],
    ['WITS-22', [['order-completed', '2019-05-10']], [], 'running', '2027-01-01', '2027-01-01'],
    ['WITS-26', [], [['2024-01-01', '2025-11-22']], 'due', '2026-11-22', null],
    ['WITS-27', [], [['2024-01-01', '2026-01-31']], 'on-request', '2027-01-31', null],
    [
      'WITS-27',
      [['erasure-requested', '2026-10-01']],
      [['2024-01-01', '2026-01-31']],
      'due',
      '2026-10-01',
      null,
    ],
    ['WITS-32', [['recorded', '2026-01-01']], [], 'never-store', null, null],
    ['WITS-33', [], [], 'never-store', null, null],
    ['WITS-34', [['objected', '2026-11-22']], [], 'due', '2026-11-22', null],
    ['WITS-38', [['suspected', '2026-11-20']], [], 'immediate', '2026-11-20', null],
    ['WITS-38', [], [], 'not-started', null, null],
    ['WITS-55', [['handled', '2026-11-01']], [], 'due', '2026-11-01', null],
    // DirectCoDe
    ['DIRECT-03', [['document-date', '2015-01-01']], ENDED, 'running', '2027-06-30', '2023-01-01'],
    ['DIRECT-04', [], ENDED, 'on-request', '2028-01-01', '2028-01-01'],
    ['DIRECT-05', [['document-date', '2020-06-30']], ENDED, 'running', '2028-01-01', '2028-01-01'],
    ['DIRECT-26', [['received', '2026-11-01']], [], 'not-started', null, null],
    ['DIRECT-32', [['received', '2026-11-01']], [], 'undecided', null, null],
    // Webanizr
    ['WEBANIZR-13', [], [], 'on-request', null, null],
    ['WEBANIZR-13', [['erasure-requested', '2026-11-01']], [], 'due', '2026-11-01', null],
    [
      'WEBANIZR-25',
      [
        ['erasure-requested', '2026-11-01'],
        ['document-date', '2024-02-10'],
      ],
      [],
      'running',
      '2032-01-01',
      '2032-01-01',
    ],
    ['WEBANIZR-24', [['last-activity', '2020-01-01']], [], 'undecided', null, null],
  ])('%s with %j and %j is %s on %s', (promise, events, agreements, state, dueOn, floorOn) => {
    expect(run(aCase(promise, events, agreements))).toMatchObject({ state, dueOn, floorOn });
  });

  it('is about the country of the case, not of the statement', () => {
    const belgian = { ...aCase('WOLQ-39', [['document-date', '2023-03-15']]), country: 'BE' };
    expect(run(belgian).floorOn).toBe('2034-01-01');
  });

  it('counts from the book year when the case names one', () => {
    const broken = {
      ...aCase('WOLQ-39', [['document-date', '2019-03-15']]),
      financialYearEnd: '06-30',
    };
    expect(run(broken).dueOn).toBe('2026-07-01');
  });

  it('shows the changed law beside a Belgian order', () => {
    const result = run(aCase('WITS-22', [['order-completed', '2023-05-10']]));
    expect(result.conflicts.map((conflict) => conflict.code)).toEqual([
      'statement-shorter-than-law',
      'law-changed-since-statement',
    ]);
    expect(result.because.at(-1)).toBe('Daarom te wissen vanaf 1 januari 2034.');
  });
});

describe('expectations', () => {
  it('tells whether the outcome is as expected when the case says what it expects', () => {
    const input = aCase('WOLQ-35', [['recorded', '2026-05-01']]);
    const met = { ...input, expect: { dueOn: '2026-05-31', state: 'due' } };
    expect(run(met)).toMatchObject({ asExpected: true, expected: met.expect });
    expect(run({ ...input, expect: { dueOn: '2026-06-01' } }).asExpected).toBe(false);
    expect(run({ ...input, expect: { somethingElse: 1 } }).asExpected).toBe(false);
    expect(run(input)).not.toHaveProperty('asExpected');
  });

  it('compares conflicts by their codes', () => {
    const input = aCase('DIRECT-31');
    expect(run({ ...input, expect: { conflicts: ['no-period-named'] } }).asExpected).toBe(true);
    expect(run({ ...input, expect: { conflicts: ['start-not-named'] } }).asExpected).toBe(false);
  });

  it('explains in English when asked', () => {
    expect(run(aCase('WITS-29'), 'en').because).toEqual([
      'Your statement promises never to store this (WITS-29).',
    ]);
  });
});

describe('bad input', () => {
  const good = aCase('WOLQ-35', [['recorded', '2026-05-01']]);

  it.each([
    ['cases-invalid', {}],
    ['case-invalid', [null]],
    ['case-invalid', [{ ...good, id: undefined }]],
    ['case-invalid', [{ ...good, events: 'none' }]],
    ['statement-unknown', [{ ...good, statement: 'example' }]],
    ['promise-unknown', [{ ...good, promise: 'WOLQ-62' }]],
    ['promise-unknown', [{ ...good, promise: 'WITS-29' }]],
    ['promise-unknown', [{ ...good, promise: 'WOLQ-00' }]],
    ['promise-without-rule', [{ ...good, promise: 'WOLQ-02' }]],
    ['country-unknown', [{ ...good, country: 'DE' }]],
    ['date-invalid', [{ ...good, today: '2026-02-30' }]],
    ['date-invalid', [{ ...good, events: [{ kind: 'recorded', on: '01-05-2026' }] }]],
    ['date-invalid', [{ ...good, agreements: [{ from: '2026-01-01', to: 'later' }] }]],
    ['kind-unknown', [{ ...good, events: [{ kind: 'called', on: '2026-05-01' }] }]],
    ['kind-unknown', [{ ...good, holds: [{ kind: 'whim', from: '2026-05-01', to: null }] }]],
    ['span-backwards', [{ ...good, agreements: [{ from: '2026-05-02', to: '2026-05-01' }] }]],
    ['financial-year-end-invalid', [{ ...good, financialYearEnd: '02-30' }]],
  ])('is refused with %s', (code, input) => {
    expect(codeOf(input)).toBe(code);
  });

  it('is named by its place, without repeating what stood there', () => {
    const secret = { ...good, events: [{ kind: 'Jan de Vries', on: '2026-05-01' }] };
    expect(() => runRetentionCases([good, secret], knowledge)).toThrowError(
      /^case 2, events\.0\.kind: is no known kind/,
    );
    expect(() => runRetentionCases([secret], knowledge)).not.toThrowError(/Jan/);
  });

  it('is no reason to refuse a case that leaves out empty lists', () => {
    const { events: _, agreements: __, holds: ___, country: ____, ...bare } = good;
    expect(run(bare).state).toBe('start-missing');
  });
});
