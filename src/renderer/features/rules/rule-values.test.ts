import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import directcode from '#resources/statements/directcode.json' with { type: 'json' };
import koelIct from '#resources/statements/koel-ict.json' with { type: 'json' };
import webanizr from '#resources/statements/webanizr.json' with { type: 'json' };
import wits from '#resources/statements/wits.json' with { type: 'json' };
import wolq from '#resources/statements/wolq.json' with { type: 'json' };
import { RetentionRule } from '#shared/domain/retention/language.ts';
import { SHAPES } from '#shared/domain/retention/shape-words.ts';
import { aRule } from '#test/builders/retention.ts';
import { ruleOfEachShape } from '#test/builders/rules.ts';
import {
  definitionOf,
  isSameDefinition,
  valuesOf,
  withDefinition,
  withShape,
} from './rule-values.ts';

const EMPTY = valuesOf(null, 'nl');
const PROMISED = [wolq, koelIct, wits, directcode, webanizr].flatMap((profile) =>
  profile.rules.map((entry) => ({
    promise: entry.promise,
    rule: v.parse(RetentionRule, entry.rule),
  })),
);

describe('a rule in the form', () => {
  it.each(PROMISED)('goes there and back unchanged: $promise', ({ rule }) => {
    const back = definitionOf(withDefinition(EMPTY, rule));
    expect(back).toEqual(rule);
    expect(back && isSameDefinition(back, rule)).toBe(true);
  });

  it.each(SHAPES)('goes there and back unchanged: shape %s', (shape) => {
    const rule = aRule(ruleOfEachShape('TEST-01')[shape]);
    expect(definitionOf(withDefinition(EMPTY, rule))).toEqual(rule);
  });

  it('leaves out what its shape does not have', () => {
    const rule = aRule(ruleOfEachShape('TEST-01').R2);
    const never = definitionOf(withShape(withDefinition(EMPTY, rule), 'R10'));
    expect(never).toEqual(aRule({ shape: 'R10' }));
  });

  it('remembers what was typed when the shape changes back', () => {
    const values = withDefinition(EMPTY, aRule(ruleOfEachShape('TEST-01').R1));
    const back = withShape(withShape(values, 'R14'), 'R1');
    expect(definitionOf(back)?.period).toBe('P30D');
  });

  it('fills in what has one answer only', () => {
    expect(definitionOf(withShape(EMPTY, 'R7'))).toMatchObject({
      clock: { starts: ['suspected'] },
      period: 'P0D',
      disposal: 'erase',
    });
    expect(definitionOf(withShape(EMPTY, 'R3'))?.clock.agreements).toBe('last-end');
    expect(definitionOf(withShape(EMPTY, 'R16'))?.cascade).toBe(true);
    expect(definitionOf(withShape(EMPTY, 'R17'))?.disposal).toBe('anonymise');
  });

  it('is nothing while no shape is chosen', () => {
    expect(definitionOf(EMPTY)).toBeUndefined();
  });

  it('tells definitions apart, whatever the order of their parts', () => {
    const one = aRule(ruleOfEachShape('TEST-01').R1);
    const { shape, ...rest } = one;
    expect(isSameDefinition(one, { ...rest, shape })).toBe(true);
    expect(isSameDefinition(one, { ...one, period: 'P31D' })).toBe(false);
  });
});
