import { describe, expect, it } from 'vitest';
import { aRule, someFacts, someKnowledge } from '#test/builders/retention.ts';
import { evaluateRetention } from './evaluate.ts';
import type { RetentionFacts, RetentionRule } from './language.ts';

const CONTACT = aRule({
  shape: 'R2',
  clock: { starts: ['last-contact'], agreements: 'last-end' },
  period: 'P2Y',
  floor: 'tax',
  floorNeedsDocument: true,
});
const CUSTOMER = aRule({
  shape: 'R3',
  clock: { starts: [], agreements: 'last-end' },
  period: 'P1Y',
});
const QUESTION = aRule({
  shape: 'R4',
  clock: { starts: ['handled'], opens: ['received'], agreements: 'came-of-it' },
  period: 'P1Y',
});
const LIST = aRule({
  shape: 'R5',
  clock: {
    starts: ['unsubscribed', 'consent-withdrawn'],
    opens: ['consent-given', 'received'],
    agreements: 'last-end',
  },
  period: 'P6M',
  restrictedTo: 'service-notices',
});
const STARRED = aRule({
  shape: 'R3',
  clock: { starts: [], agreements: 'last-end' },
  period: 'P7Y',
  floor: 'tax',
});

const KNOWN = someKnowledge({ STARRED, CONTACT });

function judge(rule: RetentionRule, facts: RetentionFacts) {
  return evaluateRetention(rule, facts, KNOWN);
}

function codes(verdict: ReturnType<typeof judge>): string[] {
  return verdict.conflicts.map((conflict) => conflict.code);
}

describe('period of inactivity (R2)', () => {
  it('starts again with every contact', () => {
    const facts = someFacts({
      events: [
        ['last-contact', '2019-08-20'],
        ['last-contact', '2026-08-19'],
      ],
    });
    expect(judge(CONTACT, facts).dueOn).toBe('2028-08-19');
  });

  it('waits while an agreement runs', () => {
    const facts = someFacts({
      events: [['last-contact', '2019-08-20']],
      agreements: [['2018-01-01', null]],
    });
    expect(judge(CONTACT, facts)).toMatchObject({ state: 'not-started', dueOn: null });
  });

  it('counts from the end of the last agreement when that is the later moment', () => {
    const facts = someFacts({
      events: [['last-contact', '2019-08-20']],
      agreements: [
        ['2018-01-01', '2025-03-31'],
        ['2015-01-01', '2016-12-31'],
      ],
    });
    expect(judge(CONTACT, facts)).toMatchObject({
      startedOn: '2025-03-31',
      startedBy: 'agreement-ended',
      dueOn: '2027-03-31',
    });
  });

  it('is not started anew by a document, but kept for the law', () => {
    const facts = someFacts({
      events: [
        ['last-contact', '2024-02-29'],
        ['document-date', '2019-03-15'],
      ],
    });
    const verdict = judge(CONTACT, facts);
    expect(verdict).toMatchObject({
      promisedOn: '2026-02-28',
      floorOn: '2027-01-01',
      dueOn: '2027-01-01',
      state: 'running',
      decidedBy: 'law',
    });
    expect(codes(verdict)).toEqual(['statement-shorter-than-law', 'split-by-field']);
  });

  it('is no conflict when contact outlives an invoice', () => {
    const facts = someFacts({
      events: [
        ['last-contact', '2026-06-01'],
        ['document-date', '2017-03-15'],
      ],
    });
    expect(judge(CONTACT, facts)).toMatchObject({ dueOn: '2028-06-01', decidedBy: 'statement' });
    expect(codes(judge(CONTACT, facts))).toEqual([]);
  });
});

describe('period after the last agreement (R3)', () => {
  it('has not started when an agreement runs, also when an earlier one ended', () => {
    const facts = someFacts({
      agreements: [
        ['2018-01-01', '2019-12-31'],
        ['2020-01-01', '2026-11-23'],
      ],
    });
    expect(judge(CUSTOMER, facts)).toMatchObject({
      state: 'not-started',
      recheckOn: '2026-11-23',
    });
  });

  it('has started on the day on which the agreement ends', () => {
    const facts = someFacts({ agreements: [['2020-01-01', '2026-11-22']] });
    expect(judge(CUSTOMER, facts)).toMatchObject({ state: 'running', dueOn: '2027-11-22' });
  });

  it('takes a recorded end like the end of an agreement', () => {
    const facts = someFacts({ events: [['agreement-ended', '2025-03-01']] });
    expect(judge(CUSTOMER, facts)).toMatchObject({ state: 'due', dueOn: '2026-03-01' });
  });

  it('shows the contradiction when an end is recorded but the agreement has none', () => {
    const facts = someFacts({
      events: [['agreement-ended', '2025-03-01']],
      agreements: [['2020-01-01', null]],
    });
    expect(judge(CUSTOMER, facts).state).toBe('not-started');
    expect(codes(judge(CUSTOMER, facts))).toEqual(['agreement-end-unclear']);
  });

  it('ignores an agreement of the future until its first day', () => {
    const facts = someFacts({
      agreements: [
        ['2020-01-01', '2026-01-31'],
        ['2027-01-01', null],
      ],
    });
    expect(judge(CUSTOMER, facts)).toMatchObject({
      state: 'running',
      dueOn: '2027-01-31',
      recheckOn: '2027-01-01',
    });
  });

  it('is flagged when no agreement is known', () => {
    expect(judge(CUSTOMER, someFacts()).state).toBe('start-missing');
  });

  it('takes the later of the promise and the law', () => {
    const agreements = [['2018-01-01', '2020-06-30']] as const;
    const early = someFacts({ agreements, events: [['document-date', '2018-05-01']] });
    expect(judge(STARRED, early)).toMatchObject({
      floorOn: '2026-01-01',
      dueOn: '2027-06-30',
      decidedBy: 'statement',
    });
    expect(codes(judge(STARRED, early))).toEqual(['statement-longer-than-law']);
    expect(judge(STARRED, someFacts({ agreements }))).toMatchObject({
      floorOn: '2028-01-01',
      dueOn: '2028-01-01',
      decidedBy: 'law',
    });
  });
});

describe('alternative triggers (R4)', () => {
  const asked = ['received', '2025-03-01'] as const;
  const handled = ['handled', '2025-03-10'] as const;

  it('counts from the handling when nothing came of it', () => {
    expect(judge(QUESTION, someFacts({ events: [asked, handled] })).dueOn).toBe('2026-03-10');
  });

  it('has not started when the question is open', () => {
    expect(judge(QUESTION, someFacts({ events: [asked] })).state).toBe('not-started');
  });

  it('has not started when a new question came after the handling of the former', () => {
    const events = [asked, handled, ['received', '2026-01-05']] as const;
    expect(judge(QUESTION, someFacts({ events })).state).toBe('not-started');
  });

  it('has started when question and handling are of the same day', () => {
    const events = [
      ['received', '2026-01-05'],
      ['handled', '2026-01-05'],
    ] as const;
    expect(judge(QUESTION, someFacts({ events })).dueOn).toBe('2027-01-05');
  });

  it('counts from the end of an agreement that came of it', () => {
    const events = [asked, handled];
    const ended = someFacts({ events, agreements: [['2025-03-01', '2025-12-31']] });
    expect(judge(QUESTION, ended).dueOn).toBe('2026-12-31');
    const running = someFacts({ events, agreements: [['2025-03-12', null]] });
    expect(judge(QUESTION, running).state).toBe('not-started');
  });

  it('ignores an agreement that is older than the question', () => {
    const facts = someFacts({ events: [asked, handled], agreements: [['2025-02-28', null]] });
    expect(judge(QUESTION, facts).dueOn).toBe('2026-03-10');
  });

  it('looks at every agreement when no question is recorded', () => {
    const facts = someFacts({ agreements: [['2019-01-01', '2025-12-31']] });
    expect(judge(QUESTION, facts).dueOn).toBe('2026-12-31');
  });
});

describe('period unless an agreement runs (R5)', () => {
  const left = ['unsubscribed', '2025-01-15'] as const;

  it('is due six months after unsubscribing, or at the end of the agreement if later', () => {
    expect(judge(LIST, someFacts({ events: [left] })).dueOn).toBe('2025-07-15');
    const short = someFacts({ events: [left], agreements: [['2024-01-01', '2025-02-01']] });
    expect(judge(LIST, short).dueOn).toBe('2025-07-15');
    const long = someFacts({ events: [left], agreements: [['2024-01-01', '2025-11-30']] });
    expect(judge(LIST, long)).toMatchObject({ dueOn: '2025-11-30', startedOn: '2025-01-15' });
  });

  it('leaves one use only while an agreement runs', () => {
    const facts = someFacts({ events: [left], agreements: [['2024-01-01', null]] });
    expect(judge(LIST, facts)).toMatchObject({
      state: 'restricted',
      restrictedTo: 'service-notices',
      dueOn: null,
      promisedOn: null,
    });
  });

  it('has not started when subscribed, or again, or a customer who never left', () => {
    const again = ['consent-given', '2025-06-01'] as const;
    expect(judge(LIST, someFacts({ events: [left, again] })).state).toBe('not-started');
    expect(judge(LIST, someFacts({ events: [again] })).state).toBe('not-started');
    const customer = someFacts({ agreements: [['2024-01-01', null]] });
    expect(judge(LIST, customer)).toMatchObject({ state: 'not-started', restrictedTo: null });
  });

  it('is flagged when nothing is known', () => {
    expect(judge(LIST, someFacts()).state).toBe('start-missing');
  });
});
