import { describe, expect, it } from 'vitest';
import { aRule } from '#test/builders/retention.ts';
import { ruleOfEachShape } from '#test/builders/rules.ts';
import { checkRule, type RuleSurroundings } from './check-rule.ts';
import { describeRule } from './describe.ts';
import type { RetentionRule, RuleShape } from './language.ts';
import { needsClock, partsOf, takesChoice } from './rule-parts.ts';
import { SHAPES, shapeInWords } from './shape-words.ts';

type Parts = Parameters<typeof aRule>[0];

const CUSTOMER = aRule({
  shape: 'R3',
  clock: { starts: [], agreements: 'last-end' },
  period: 'P1Y',
});
const NEVER = aRule({ shape: 'R10' });
const ON_REQUEST = aRule({ shape: 'R9', joins: 'TEST-03' });
const RULES: Readonly<Record<string, RetentionRule>> = {
  'TEST-03': CUSTOMER,
  'TEST-09': ON_REQUEST,
  'TEST-10': NEVER,
};
const AROUND: RuleSurroundings = {
  promise: undefined,
  ruleOf: (promise) => RULES[promise],
  floors: ['tax', 'oss'],
};

const GOOD = ruleOfEachShape('TEST-03');

function check(parts: Parts, around: Partial<RuleSurroundings> = {}) {
  return checkRule(aRule(parts), { ...AROUND, ...around });
}

describe('checkRule', () => {
  it.each(SHAPES)('keeps a whole rule of shape %s', (shape) => {
    expect(check(GOOD[shape])).toEqual({});
  });

  it.each([
    [{ ...GOOD.R11, period: undefined, clock: { starts: ['document-date'] }, joins: 'TEST-03' }],
    [{ ...GOOD.R16, clock: { starts: [] }, joins: 'TEST-03' }],
    [{ ...GOOD.R17, clock: { starts: [] }, joins: 'TEST-03' }],
    [{ ...GOOD.R18, clock: { starts: [] }, joins: 'TEST-03' }],
    [{ ...GOOD.R11, clock: { starts: [], agreements: 'last-end' }, floorFrom: 'start' }],
    [{ ...GOOD.R14, clock: { starts: [], agreements: 'last-end' } }],
    [{ ...GOOD.R9, clock: { starts: [] } }],
    [{ ...GOOD.R8, period: 'P30D' }],
    [{ ...GOOD.R2, floor: 'tax', floorNeedsDocument: true, cascade: true }],
    [{ ...GOOD.R1, disposal: 'anonymise', startAmbiguous: true }],
  ] as [Parts][])('keeps another good form, number %#', ({ period, ...parts }) => {
    expect(check({ ...parts, ...(period !== undefined && { period }) })).toEqual({});
  });

  it.each([
    ['R1', { clock: { starts: [] } }, { 'clock.starts': 'text.required' }],
    ['R1', { period: 'P0D' }, { period: 'period.invalid' }],
    ['R1', { clock: { starts: ['recorded', 'recorded'] } }, { 'clock.starts': 'starts.twice' }],
    [
      'R1',
      { clock: { starts: ['recorded'], agreements: 'last-end' } },
      { 'clock.agreements': 'value.invalid' },
    ],
    [
      'R1',
      { clock: { starts: ['recorded'], opens: ['received'] } },
      { 'clock.opens': 'value.invalid' },
    ],
    ['R1', { confirmation: true }, { confirmation: 'value.invalid' }],
    ['R1', { joins: 'TEST-03' }, { joins: 'value.invalid' }],
    ['R1', { exception: 'legal-duty' }, { exception: 'value.invalid' }],
    ['R1', { floor: 'wages' }, { floor: 'floor.unknown' }],
    ['R1', { floorNeedsDocument: true }, { floorNeedsDocument: 'value.invalid' }],
    ['R1', { floorFrom: 'start' }, { floorFrom: 'value.invalid' }],
    [
      'R1',
      { floor: 'tax', floorFrom: 'start', floorNeedsDocument: true },
      { floorFrom: 'floor.contradiction', floorNeedsDocument: 'floor.contradiction' },
    ],
    [
      'R3',
      { clock: { starts: ['last-contact'], agreements: 'last-end' } },
      { 'clock.starts': 'starts.kind' },
    ],
    ['R3', { clock: { starts: ['agreement-ended'] } }, { 'clock.agreements': 'value.invalid' }],
    ['R4', { clock: { starts: ['handled'] } }, { 'clock.starts': 'starts.two-needed' }],
    [
      'R4',
      { clock: { starts: ['handled'], agreements: 'came-of-it' } },
      { 'clock.opens': 'opens.needed' },
    ],
    [
      'R4',
      { clock: { starts: ['handled', 'received'], opens: ['received'] } },
      { 'clock.opens': 'opens.kind' },
    ],
    ['R5', { restrictedTo: undefined }, { restrictedTo: 'text.required' }],
    ['R6', { period: 'P1D' }, { period: 'period.not-at-once' }],
    ['R7', { clock: { starts: ['recorded'] } }, { 'clock.starts': 'starts.kind' }],
    ['R7', { floor: 'tax' }, { floor: 'value.invalid' }],
    ['R7', { disposal: 'anonymise' }, { disposal: 'value.invalid' }],
    ['R8', { clock: { starts: ['recorded'] } }, { 'clock.starts': 'starts.kind' }],
    ['R8', { choiceClock: { starts: [] } }, { choiceClock: 'text.required' }],
    ['R8', { choiceClock: { starts: ['handled', 'handled'] } }, { choiceClock: 'starts.twice' }],
    ['R9', { joins: undefined }, { joins: 'text.required' }],
    ['R9', { period: 'P1Y' }, { period: 'value.invalid' }],
    ['R10', { period: 'P1Y' }, { period: 'value.invalid' }],
    ['R10', { clock: { starts: ['recorded'] } }, { 'clock.starts': 'value.invalid' }],
    ['R10', { cascade: true }, { cascade: 'value.invalid' }],
    ['R11', { floor: undefined }, { floor: 'text.required' }],
    ['R11', { period: undefined }, { period: 'text.required' }],
    ['R11', { clock: { starts: [] } }, { 'clock.starts': 'text.required' }],
    ['R11', { joins: 'TEST-03' }, { period: 'value.invalid' }],
    ['R12', { exception: undefined }, { exception: 'text.required' }],
    ['R12', { joins: undefined }, { joins: 'text.required' }],
    ['R13', { clock: { starts: ['recorded'] } }, { 'clock.starts': 'starts.kind' }],
    ['R14', { period: 'P1Y' }, { period: 'value.invalid' }],
    ['R14', { clock: { starts: [] } }, { 'clock.starts': 'text.required' }],
    ['R15', { clock: { starts: ['handled'] } }, { 'clock.opens': 'text.required' }],
    ['R16', { cascade: false }, { cascade: 'text.required' }],
    ['R16', { joins: 'TEST-03' }, { 'clock.starts': 'value.invalid' }],
    ['R17', { disposal: 'erase' }, { disposal: 'value.invalid' }],
    ['R18', { startAmbiguous: true }, { startAmbiguous: 'value.invalid' }],
  ] as [RuleShape, Record<string, unknown>, Record<string, string>][])(
    'says what is wrong with shape %s when it has %j',
    (shape, change, problems) => {
      const parts = Object.entries({ ...GOOD[shape], ...change });
      const given = Object.fromEntries(parts.filter(([, value]) => value !== undefined));
      expect(check(given as Parts)).toEqual(problems);
    },
  );

  it('joins only a rule that is there, that is another, and that ends', () => {
    const joining = (joins: string, promise?: string) => check({ ...GOOD.R9, joins }, { promise });
    expect(joining('TEST-99')).toEqual({ joins: 'joins.unknown' });
    expect(joining('TEST-10')).toEqual({ joins: 'joins.never-store' });
    expect(joining('TEST-09')).toEqual({});
    expect(joining('TEST-03', 'TEST-03')).toEqual({ joins: 'joins.itself' });
    // TEST-09 takes its date from TEST-03, which would take it from TEST-09.
    expect(joining('TEST-09', 'TEST-03')).toEqual({ joins: 'joins.circle' });
  });

  it('ends when others already join in a circle', () => {
    const rules: Record<string, RetentionRule> = {
      A: aRule({ shape: 'R9', joins: 'B' }),
      B: aRule({ shape: 'R9', joins: 'A' }),
    };
    const problems = check({ ...GOOD.R9, joins: 'A' }, { ruleOf: (promise) => rules[promise] });
    expect(problems).toEqual({ joins: 'joins.circle' });
  });

  it('finds every problem at once', () => {
    expect(check({ shape: 'R12', period: 'P1Y', clock: { starts: ['recorded'] } })).toEqual({
      'clock.starts': 'value.invalid',
      period: 'value.invalid',
      joins: 'text.required',
      exception: 'text.required',
    });
  });
});

describe('the parts of a shape', () => {
  it('ask for a start wherever a date is counted', () => {
    for (const shape of SHAPES) {
      const { starts, agreements, period } = partsOf(shape, false);
      if (period !== 'none' && period !== 'allowed' && starts !== 'needed') {
        expect(agreements.length === 1 || needsClock(shape, false), shape).toBe(true);
      }
    }
  });

  it('leave no choice where nothing can be counted', () => {
    expect(SHAPES.filter((shape) => !takesChoice(shape))).toEqual(['R6', 'R7', 'R10', 'R15']);
  });
});

describe('the words of a shape', () => {
  it.each(['nl', 'en'] as const)(
    'name every shape, its meaning and an example in %s',
    (language) => {
      const names = SHAPES.map((shape) => shapeInWords(shape, language).name);
      expect(new Set(names).size).toBe(18);
      for (const shape of SHAPES) {
        const { name, meaning, example } = shapeInWords(shape, language);
        expect(name, shape).not.toMatch(/[.!]$/);
        for (const sentence of [meaning, example]) expect(sentence, shape).toMatch(/^[A-Z].*\.$/);
        expect(describeRule(aRule(GOOD[shape]), language)).not.toBe('');
      }
    },
  );
});
