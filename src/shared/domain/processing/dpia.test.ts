import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeighingOutdated, weighed } from './balancing.ts';
import { checkDpia, type DpiaQuestion, isDpiaOutdated } from './dpia.ts';

const CRITERIA = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const QUESTIONS: readonly Pick<DpiaQuestion, 'id' | 'list'>[] = [
  ...CRITERIA.map((id) => ({ id, list: 'criteria' as const })),
  { id: 'ap-x', list: 'AP' },
  { id: 'ap-y', list: 'AP' },
];
const NO = Object.fromEntries(QUESTIONS.map(({ id }) => [id, false]));

describe('the DPIA check', () => {
  it.each([
    ['nothing is answered', {}, 'open', 11],
    ['everything is answered with no', NO, 'unlikely', 0],
    ['one criterion holds', { ...NO, c: true }, 'consider', 0],
    ['two criteria hold', { ...NO, c: true, h: true }, 'likely', 0],
    ['two criteria hold and the rest is open', { c: true, h: true }, 'likely', 9],
    ['one criterion holds and the rest is open', { c: true }, 'open', 10],
    ['something stands on the list of the authority', { ...NO, 'ap-y': true }, 'likely', 0],
    ['a question was answered that is no longer asked', { ...NO, old: true }, 'unlikely', 0],
  ] as const)('when %s', (_state, answers, outcome, unanswered) => {
    expect(checkDpia(QUESTIONS, { answers })).toMatchObject({ outcome, unanswered });
  });

  it('never gets lighter when one more answer becomes yes', () => {
    const weight = { unlikely: 0, open: 0, consider: 1, likely: 2 };
    const answers = fc.dictionary(fc.constantFrom(...QUESTIONS.map(({ id }) => id)), fc.boolean());
    fc.assert(
      fc.property(answers, fc.constantFrom(...QUESTIONS), (before, { id }) => {
        const one = checkDpia(QUESTIONS, { answers: before });
        const other = checkDpia(QUESTIONS, { answers: { ...before, [id]: true } });
        expect(weight[other.outcome]).toBeGreaterThanOrEqual(weight[one.outcome]);
        expect(other.yes).toEqual(expect.arrayContaining([...one.yes]));
      }),
    );
  });

  it('asks again when data were added, not when some went', () => {
    const answers = { answers: NO, categories: [1, 2] };
    expect(isDpiaOutdated(answers, [1])).toBe(false);
    expect(isDpiaOutdated(answers, [1, 2, 3])).toBe(true);
  });
});

describe('a weighing of interests', () => {
  const ids = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });

  it('stands while nothing was added to what was weighed, whatever the order', () => {
    fc.assert(
      fc.property(ids, ids, ids, (categories, parties, kept) => {
        const before = weighed('belang', categories, parties);
        const now = weighed(
          'belang',
          [...categories].reverse().filter((id) => !kept.includes(id)),
          parties.filter((id) => !kept.includes(id)),
        );
        expect(isWeighingOutdated(before, now)).toBe(false);
      }),
    );
  });

  it.each([
    ['another interest', weighed('ander belang', [1], [2])],
    ['a category more', weighed('belang', [1, 3], [2])],
    ['a party more', weighed('belang', [1], [2, 3])],
  ])('has to be looked at again with %s', (_what, now) => {
    expect(isWeighingOutdated(weighed('belang', [1], [2]), now)).toBe(true);
  });
});
