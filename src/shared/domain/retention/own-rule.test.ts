import { describe, expect, it } from 'vitest';
import { aChoice, aRule, someFacts, someKnowledge } from '#test/builders/retention.ts';
import { evaluateRetention } from './evaluate.ts';
import { explain } from './explain.ts';
import type { RetentionChoice, RetentionFacts, RetentionRule } from './language.ts';
import { asOwnRule } from './own-rule.ts';

const CONTACT = aRule({
  shape: 'R2',
  clock: { starts: ['last-contact'], agreements: 'last-end' },
  period: 'P2Y',
});
const FACTS = someFacts({ events: [['last-contact', '2025-05-01']] });

function judgeOwn(rule: RetentionRule, facts: RetentionFacts, choice?: RetentionChoice) {
  const own = asOwnRule(rule, choice);
  return evaluateRetention(own.rule, facts, someKnowledge({}, { promise: '' }), own.choice);
}

describe("a rule of the owner's own", () => {
  it('gives the same date as a promise, and calls it a choice', () => {
    const verdict = judgeOwn(CONTACT, FACTS);
    expect(verdict).toMatchObject({ dueOn: '2027-05-01', promisedOn: null, decidedBy: 'choice' });
    expect(explain(verdict.because, 'nl').join(' ')).toContain('Jouw keuze: 2 jaar');
    expect(explain(verdict.because, 'nl').join(' ')).not.toContain('verklaring');
  });

  it('gives way to a choice made beside it', () => {
    expect(judgeOwn(CONTACT, FACTS, aChoice({ period: 'P3Y' })).dueOn).toBe('2028-05-01');
    const start = aChoice({ period: null, clock: { starts: ['recorded'] } });
    expect(judgeOwn(CONTACT, FACTS, start).state).toBe('start-missing');
  });

  it('is compared with the law as a choice', () => {
    const orders = aRule({
      shape: 'R1',
      clock: { starts: ['order-completed'] },
      period: 'P1Y',
      floor: 'tax',
    });
    const verdict = judgeOwn(orders, someFacts({ events: [['order-completed', '2024-02-01']] }));
    expect(verdict).toMatchObject({ dueOn: '2032-01-01', decidedBy: 'law' });
    expect(verdict.conflicts.map((conflict) => conflict.code)).toEqual(['choice-shorter-than-law']);
  });

  it.each([
    [aRule({ shape: 'R10' })],
    [aRule({ shape: 'R8', clock: { starts: ['objected'] }, period: 'P30D' })],
    [aRule({ shape: 'R9', joins: 'TEST-01' })],
    [aRule({ shape: 'R14', clock: { starts: ['recorded'] } })],
  ])('stays as it is when nothing is counted from it, number %#', (rule) => {
    expect(asOwnRule(rule, undefined)).toEqual({ rule, choice: undefined });
  });

  it('is never called a promise of the statement in the explanation', () => {
    const rules = [
      aRule({ shape: 'R10' }),
      aRule({ shape: 'R7', clock: { starts: ['suspected'] }, period: 'P0D' }),
      aRule({ shape: 'R8', clock: { starts: ['objected'] } }),
    ];
    const facts = someFacts({
      events: [
        ['suspected', '2026-01-01'],
        ['objected', '2026-01-01'],
      ],
    });
    for (const rule of rules) {
      for (const language of ['nl', 'en', 'fr'] as const) {
        for (const reader of [facts, someFacts()]) {
          const said = explain(judgeOwn(rule, reader).because, language).join(' ');
          expect(said).not.toMatch(/verklaring|statement|déclaration| {2}/);
        }
      }
    }
  });
});
