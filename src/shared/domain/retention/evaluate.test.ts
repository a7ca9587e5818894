import { describe, expect, it } from 'vitest';
import { aChoice, aRule, someFacts, someKnowledge } from '#test/builders/retention.ts';
import { evaluateRetention } from './evaluate.ts';
import type { RetentionFacts, RetentionRule } from './language.ts';

const RECORDING = aRule({ shape: 'R1', clock: { starts: ['recorded'] }, period: 'P30D' });
const ORDER = aRule({
  shape: 'R1',
  clock: { starts: ['order-completed'] },
  period: 'P7Y',
  floor: 'tax',
});

const KNOWN = someKnowledge({ RECORDING });

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

  it('is undecided when the rule names no period, also when a choice does not either', () => {
    const rule = aRule({ shape: 'R1', clock: { starts: ['recorded'] } });
    const facts = someFacts({ events: [['recorded', '2026-05-01']] });
    for (const choice of [undefined, aChoice({ period: null })]) {
      const verdict = evaluateRetention(rule, facts, KNOWN, choice);
      expect(verdict).toMatchObject({ state: 'undecided', dueOn: null, startedOn: '2026-05-01' });
      expect(codes(verdict)).toEqual(['no-period-named']);
      expect(verdict.because.map((reason) => reason.code)).toContain('no-period');
    }
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
