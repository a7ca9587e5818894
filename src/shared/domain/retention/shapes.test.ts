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

const KNOWN = someKnowledge({ STARRED, RECORDING, CONTACT });

function judge(rule: RetentionRule, facts: RetentionFacts) {
  return evaluateRetention(rule, facts, KNOWN);
}

function codes(verdict: ReturnType<typeof judge>): string[] {
  return verdict.conflicts.map((conflict) => conflict.code);
}

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
    const three = aRule({ shape: 'R17', joins: 'TWO' });
    const loop = someKnowledge({ TWO: aRule({ shape: 'R17', joins: 'THREE' }), THREE: three });
    expect(evaluateRetention(one, someFacts(), loop).state).toBe('undecided');
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
