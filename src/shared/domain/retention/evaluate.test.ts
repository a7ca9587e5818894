import { describe, expect, it } from 'vitest';
import { aChoice, aRule, someFacts, someKnowledge } from '#test/builders/retention.ts';
import { evaluateRetention } from './evaluate.ts';
import type { RetentionFacts, RetentionRule } from './language.ts';

const RECORDING = aRule({ shape: 'R1', clock: { starts: ['recorded'] }, period: 'P30D' });
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
const UNSTARRED = aRule({
  shape: 'R9',
  clock: { starts: ['erasure-requested'], agreements: 'last-end' },
  joins: 'STARRED',
});
const ORDER = aRule({
  shape: 'R1',
  clock: { starts: ['order-completed'] },
  period: 'P7Y',
  floor: 'tax',
});

const KNOWN = someKnowledge({ STARRED, RECORDING, CONTACT });

function judge(rule: RetentionRule, facts: RetentionFacts) {
  return evaluateRetention(rule, facts, KNOWN);
}

function codes(verdict: ReturnType<typeof judge>): string[] {
  return verdict.conflicts.map((conflict) => conflict.code);
}

describe('period after an event (R1)', () => {
  it('is due on the day the period ends, and not the day before', () => {
    const events = [['recorded', '2026-05-01']] as const;
    expect(judge(RECORDING, someFacts({ events, today: '2026-05-30' }))).toMatchObject({
      state: 'running',
      dueOn: '2026-05-31',
    });
    expect(judge(RECORDING, someFacts({ events, today: '2026-05-31' })).state).toBe('due');
  });

  it('counts from the latest of several events', () => {
    const facts = someFacts({
      events: [
        ['recorded', '2026-11-10'],
        ['recorded', '2026-05-01'],
      ],
    });
    expect(judge(RECORDING, facts)).toMatchObject({
      state: 'running',
      dueOn: '2026-12-10',
      startedOn: '2026-11-10',
      startedBy: 'recorded',
      decidedBy: 'statement',
    });
  });

  it('is flagged when the start is missing, also when other facts are known', () => {
    const facts = someFacts({ events: [['last-contact', '2020-01-01']] });
    expect(judge(RECORDING, facts)).toMatchObject({ state: 'start-missing', dueOn: null });
  });

  it('shows the law beside a missing start when a document date is known', () => {
    const facts = someFacts({ events: [['document-date', '2019-03-15']] });
    expect(judge(ORDER, facts)).toMatchObject({
      state: 'start-missing',
      dueOn: null,
      floorOn: '2027-01-01',
    });
  });
});

describe('holds', () => {
  const events = [['recorded', '2026-05-01']] as const;

  it.each(['legal-claim', 'legal-duty', 'open-request', 'restriction'] as const)(
    'keeps the item while a %s lasts, and still shows the date',
    (kind) => {
      const facts = someFacts({ events, holds: [[kind, '2026-05-10', null]] });
      expect(judge(RECORDING, facts)).toMatchObject({
        state: 'held',
        dueOn: null,
        dueWithoutHoldOn: '2026-05-31',
        promisedOn: '2026-05-31',
      });
    },
  );

  it('starts on its first day and is over on its last', () => {
    const holds = [['legal-claim', '2026-05-10', '2026-06-10']] as const;
    expect(judge(RECORDING, someFacts({ events, holds, today: '2026-05-09' })).state).toBe(
      'running',
    );
    expect(judge(RECORDING, someFacts({ events, holds, today: '2026-05-10' })).state).toBe('held');
    expect(judge(RECORDING, someFacts({ events, holds, today: '2026-06-09' })).state).toBe('held');
    expect(judge(RECORDING, someFacts({ events, holds, today: '2026-06-10' }))).toMatchObject({
      state: 'due',
      dueOn: '2026-05-31',
    });
  });

  it('beats every shape but what may never be stored', () => {
    const holds = [['open-request', '2026-01-01', null]] as const;
    const suspicion = aRule({ shape: 'R7', clock: { starts: ['suspected'] } });
    const facts = someFacts({ holds, events: [['suspected', '2026-11-01']] });
    expect(judge(suspicion, facts).state).toBe('held');
    expect(judge(aRule({ shape: 'R14' }), facts).state).toBe('held');
    expect(judge(aRule({ shape: 'R10' }), facts)).toMatchObject({
      state: 'never-store',
      recheckOn: null,
    });
  });
});

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

describe('at once (R6, R7) and until objection (R8)', () => {
  const applicant = aRule({
    shape: 'R6',
    clock: { starts: ['procedure-ended'], opens: ['received'] },
    period: 'P0D',
    confirmation: true,
  });
  const suspicion = aRule({ shape: 'R7', clock: { starts: ['suspected'] } });
  const untilObjection = aRule({
    shape: 'R8',
    clock: { starts: ['objected', 'erasure-requested'] },
    choiceClock: { starts: ['support-ended'] },
  });

  it('is due on the day the procedure ends, with a confirmation', () => {
    const facts = someFacts({ events: [['procedure-ended', '2026-11-22']] });
    const verdict = judge(applicant, facts);
    expect(verdict).toMatchObject({ state: 'due', dueOn: '2026-11-22' });
    expect(verdict.because.map((reason) => reason.code)).toContain('confirmation');
  });

  it('has not started while the procedure runs, and is flagged when nothing is known', () => {
    const facts = someFacts({ events: [['received', '2026-11-01']] });
    expect(judge(applicant, facts).state).toBe('not-started');
    expect(judge(applicant, someFacts()).state).toBe('start-missing');
  });

  it('is immediate on suspicion, and nobody’s choice can stretch it', () => {
    expect(judge(suspicion, someFacts()).state).toBe('not-started');
    const facts = someFacts({ events: [['suspected', '2026-11-20']] });
    const verdict = evaluateRetention(suspicion, facts, KNOWN, aChoice({ period: 'P1Y' }));
    expect(verdict).toMatchObject({ state: 'immediate', dueOn: '2026-11-20' });
  });

  it('stays until somebody objects, and is flagged as having no end', () => {
    const facts = someFacts({ events: [['support-ended', '2026-10-01']] });
    const verdict = judge(untilObjection, facts);
    expect(verdict).toMatchObject({ state: 'until-objection', dueOn: null });
    expect(codes(verdict)).toEqual(['until-objection-has-no-end']);
    const objected = someFacts({ events: [['objected', '2026-11-22']] });
    expect(judge(untilObjection, objected)).toMatchObject({ state: 'due', dueOn: '2026-11-22' });
  });

  it('gets an end by the owner’s choice, which an objection still beats', () => {
    const choice = aChoice({ period: 'P2Y' });
    const support = ['support-ended', '2026-10-01'] as const;
    const open = someFacts({ events: [support] });
    expect(evaluateRetention(untilObjection, open, KNOWN, choice)).toMatchObject({
      state: 'running',
      dueOn: '2028-10-01',
      decidedBy: 'choice',
    });
    const objected = someFacts({ events: [support, ['objected', '2026-11-01']] });
    expect(evaluateRetention(untilObjection, objected, KNOWN, choice)).toMatchObject({
      state: 'due',
      dueOn: '2026-11-01',
    });
  });
});

describe('on request (R9, R16)', () => {
  const ended = [['2018-01-01', '2020-06-30']] as const;
  const cascade = aRule({
    shape: 'R16',
    clock: { starts: ['erasure-requested'] },
    floor: 'tax',
    floorNeedsDocument: true,
    cascade: true,
  });

  it('is due at the later of the request and the end of the agreement', () => {
    const before = someFacts({ agreements: ended, events: [['erasure-requested', '2019-05-01']] });
    expect(judge(UNSTARRED, before)).toMatchObject({ state: 'due', dueOn: '2020-06-30' });
    const after = someFacts({ agreements: ended, events: [['erasure-requested', '2021-05-01']] });
    expect(judge(UNSTARRED, after)).toMatchObject({ dueOn: '2021-05-01', floorOn: null });
  });

  it('has not started when the agreement runs, asked or not', () => {
    const agreements = [['2018-01-01', null]] as const;
    expect(judge(UNSTARRED, someFacts({ agreements })).state).toBe('not-started');
    const events = [['erasure-requested', '2026-01-01']] as const;
    expect(judge(UNSTARRED, someFacts({ agreements, events })).state).toBe('not-started');
  });

  it('follows the joined rule when nobody asked, and is due on its day', () => {
    expect(judge(UNSTARRED, someFacts({ agreements: ended }))).toMatchObject({
      state: 'on-request',
      dueOn: '2028-01-01',
      floorOn: '2028-01-01',
      decidedBy: 'law',
    });
    const later = someFacts({ agreements: ended, today: '2028-01-01' });
    expect(judge(UNSTARRED, later).state).toBe('due');
  });

  it('is the joined rule itself when nobody can ask', () => {
    const rest = aRule({ shape: 'R9', joins: 'STARRED' });
    expect(judge(rest, someFacts({ agreements: ended }))).toMatchObject({
      state: 'running',
      dueOn: '2028-01-01',
    });
  });

  it('is flagged when the joined rule has no start', () => {
    expect(judge(UNSTARRED, someFacts()).state).toBe('start-missing');
  });

  it('erases at once in all systems, but what tax law wants waits', () => {
    const request = ['erasure-requested', '2026-11-20'] as const;
    expect(judge(cascade, someFacts({ events: [request] }))).toMatchObject({
      state: 'due',
      dueOn: '2026-11-20',
    });
    const invoiced = someFacts({ events: [request, ['document-date', '2025-01-10']] });
    expect(judge(cascade, invoiced)).toMatchObject({ state: 'running', dueOn: '2033-01-01' });
    expect(codes(judge(cascade, invoiced))).toContain('split-by-field');
  });

  it('waits for a request, flagged for want of a period, when there is no other rule', () => {
    const verdict = judge(cascade, someFacts());
    expect(verdict).toMatchObject({ state: 'on-request', dueOn: null });
    expect(codes(verdict)).toEqual(['no-period-named']);
  });
});

describe('rules that refine others (R11, R12, R17)', () => {
  const exception = aRule({ shape: 'R12', joins: 'RECORDING', exception: 'legal-duty' });
  const anonymous = aRule({ shape: 'R17', joins: 'CONTACT', disposal: 'anonymise' });
  const taxPart = aRule({
    shape: 'R11',
    clock: { starts: ['document-date'] },
    joins: 'CONTACT',
    floor: 'tax',
  });

  it('give the date of the refined rule', () => {
    const facts = someFacts({ events: [['recorded', '2026-05-01']] });
    expect(judge(exception, facts)).toMatchObject({ state: 'due', dueOn: '2026-05-31' });
    const contact = someFacts({ events: [['last-contact', '2024-02-29']] });
    expect(judge(anonymous, contact)).toMatchObject({
      dueOn: '2026-02-28',
      disposal: 'anonymise',
    });
  });

  it('are held by the exception they name', () => {
    const facts = someFacts({
      events: [['recorded', '2026-05-01']],
      holds: [['legal-duty', '2026-05-02', null]],
    });
    expect(judge(exception, facts).state).toBe('held');
  });

  it('take the law alone when the refined rule has no start', () => {
    const facts = someFacts({ events: [['document-date', '2019-03-15']] });
    expect(judge(taxPart, facts)).toMatchObject({
      state: 'running',
      dueOn: '2027-01-01',
      decidedBy: 'law',
      startedBy: 'document-date',
    });
  });

  it('are flagged when the document date is missing', () => {
    const facts = someFacts({ events: [['last-contact', '2020-01-01']] });
    expect(judge(taxPart, facts)).toMatchObject({ state: 'start-missing', dueOn: null });
  });

  it('are undecided when they refine nothing, or each other', () => {
    expect(judge(aRule({ shape: 'R17' }), someFacts()).state).toBe('undecided');
    expect(judge(aRule({ shape: 'R17', joins: 'NOBODY' }), someFacts()).state).toBe('undecided');
    const one = aRule({ shape: 'R17', joins: 'TWO' });
    const two = aRule({ shape: 'R17', joins: 'TEST-01' });
    const circle = someKnowledge({ 'TEST-01': one, TWO: two });
    expect(evaluateRetention(one, someFacts(), circle).state).toBe('undecided');
  });

  it('follow the choice that was made for the refined rule', () => {
    const facts = someFacts({ events: [['last-contact', '2024-02-29']] });
    const known = {
      ...KNOWN,
      choiceOf: (promise: string) =>
        promise === 'CONTACT' ? aChoice({ period: 'P1Y' }) : undefined,
    };
    expect(evaluateRetention(anonymous, facts, known)).toMatchObject({
      dueOn: '2025-02-28',
      decidedBy: 'choice',
    });
  });
});

describe('proof of consent (R13)', () => {
  const proof = aRule({
    shape: 'R13',
    clock: { starts: ['consent-given', 'consent-withdrawn', 'unsubscribed'] },
    period: 'P5Y',
    startAmbiguous: true,
  });

  it('outlives the use, and says both', () => {
    const facts = someFacts({
      events: [
        ['consent-given', '2020-01-01'],
        ['consent-withdrawn', '2021-06-01'],
      ],
    });
    const verdict = judge(proof, facts);
    expect(verdict).toMatchObject({ state: 'due', dueOn: '2026-06-01' });
    expect(codes(verdict)).toEqual(['start-not-named']);
    expect(verdict.because).toContainEqual({
      code: 'consent-used-until',
      params: { on: '2021-06-01' },
    });
    expect(verdict.because).toContainEqual({
      code: 'consent-proof-until',
      params: { on: '2026-06-01' },
    });
  });
});

describe('no period named (R14, R18) and need (R15)', () => {
  const logs = aRule({ shape: 'R14', clock: { starts: ['recorded'] } });
  const cleanUp = aRule({ shape: 'R18', clock: { starts: ['handled'] } });
  const unasked = aRule({
    shape: 'R15',
    clock: { starts: ['handled'], opens: ['received'] },
    period: 'P0D',
  });

  it('is undecided until the owner chooses', () => {
    const facts = someFacts({ events: [['recorded', '2026-01-01']] });
    const verdict = judge(logs, facts);
    expect(verdict).toMatchObject({ state: 'undecided', dueOn: null });
    expect(codes(verdict)).toEqual(['no-period-named']);
    const chosen = evaluateRetention(logs, facts, KNOWN, aChoice({ period: 'P14D' }));
    expect(chosen).toMatchObject({
      state: 'due',
      dueOn: '2026-01-15',
      chosenOn: '2026-01-15',
      promisedOn: null,
      decidedBy: 'choice',
      conflicts: [],
    });
  });

  it('counts a clean-up from the last one when an interval was chosen', () => {
    const facts = someFacts({ events: [['handled', '2026-10-01']] });
    expect(judge(cleanUp, facts).state).toBe('undecided');
    expect(evaluateRetention(cleanUp, facts, KNOWN, aChoice({ period: 'P3M' })).dueOn).toBe(
      '2027-01-01',
    );
  });

  it('is undecided until somebody looked whether it is needed', () => {
    const received = ['received', '2026-11-01'] as const;
    expect(judge(unasked, someFacts()).state).toBe('start-missing');
    expect(judge(unasked, someFacts({ events: [received] })).state).toBe('undecided');
    const looked = someFacts({ events: [received, ['handled', '2026-11-03']] });
    expect(judge(unasked, looked)).toMatchObject({ state: 'due', dueOn: '2026-11-03' });
  });
});

describe('the owner’s choice', () => {
  const facts = someFacts({ events: [['order-completed', '2019-03-15']] });

  it('drives the date, shorter or longer than the statement', () => {
    const events = [['recorded', '2026-11-01']] as const;
    const shorter = evaluateRetention(
      RECORDING,
      someFacts({ events }),
      KNOWN,
      aChoice({ period: 'P7D' }),
    );
    expect(shorter).toMatchObject({
      state: 'due',
      dueOn: '2026-11-08',
      promisedOn: '2026-12-01',
      decidedBy: 'choice',
      conflicts: [],
    });
    const longer = evaluateRetention(
      RECORDING,
      someFacts({ events }),
      KNOWN,
      aChoice({ period: 'P60D' }),
    );
    expect(longer.dueOn).toBe('2026-12-31');
    expect(codes(longer)).toEqual(['choice-longer-than-statement']);
  });

  it('never goes below the law', () => {
    const verdict = evaluateRetention(ORDER, facts, KNOWN, aChoice({ period: 'P1Y' }));
    expect(verdict).toMatchObject({
      dueOn: '2027-01-01',
      chosenOn: '2020-03-15',
      promisedOn: '2026-03-15',
      decidedBy: 'law',
    });
    expect(codes(verdict)).toEqual(['statement-shorter-than-law', 'choice-shorter-than-law']);
  });

  it('answers from when to count when it names a start', () => {
    const rule = aRule({
      shape: 'R1',
      clock: { starts: ['document-date'] },
      period: 'P7Y',
      startAmbiguous: true,
    });
    const both = someFacts({
      events: [
        ['document-date', '2019-03-15'],
        ['order-completed', '2019-05-01'],
      ],
    });
    expect(codes(evaluateRetention(rule, both, KNOWN))).toEqual(['start-not-named']);
    const choice = aChoice({ period: null, clock: { starts: ['order-completed'] } });
    const verdict = evaluateRetention(rule, both, KNOWN, choice);
    expect(verdict).toMatchObject({ dueOn: '2026-05-01', promisedOn: '2026-03-15' });
    expect(codes(verdict)).toEqual(['choice-longer-than-statement']);
  });

  it('takes agreements as ends when it starts at the end of the agreement', () => {
    const choice = aChoice({ period: 'P1Y', clock: { starts: ['agreement-ended'] } });
    const rule = aRule({ shape: 'R14' });
    const over = someFacts({ agreements: [['2020-01-01', '2025-05-31']] });
    expect(evaluateRetention(rule, over, KNOWN, choice).dueOn).toBe('2026-05-31');
    const running = someFacts({ agreements: [['2020-01-01', null]] });
    expect(evaluateRetention(rule, running, KNOWN, choice).state).toBe('not-started');
  });
});
