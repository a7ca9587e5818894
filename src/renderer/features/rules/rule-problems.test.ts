import { describe, expect, it } from 'vitest';
import { RULE_PROBLEMS } from '#shared/domain/retention/check-rule.ts';
import { fieldProblem } from './rule-problems.ts';

describe('a problem of a rule', () => {
  it.each(RULE_PROBLEMS)('has words at its field: %s', (code) => {
    const { problem, sentence } = fieldProblem(code);
    expect(problem).toBeDefined();
    // What the field cannot say by itself is said in a sentence.
    expect(sentence).toBe(problem === code ? undefined : `problem.${code}`);
  });

  it('is nothing where nothing is wrong', () => {
    expect(fieldProblem(undefined)).toEqual({ problem: undefined, sentence: undefined });
  });

  it('stays a problem when nobody knows its code', () => {
    expect(fieldProblem('moon.phase')).toEqual({ problem: 'value.invalid', sentence: undefined });
  });
});
