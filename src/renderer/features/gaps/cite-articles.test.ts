import { describe, expect, it } from 'vitest';
import { GAP_QUESTIONS } from '#shared/domain/gaps/questions.ts';
import { citeArticles } from './cite-articles.ts';

describe('an article of the GDPR', () => {
  it.each([
    ['12(2), 13(1)(a)', 'artikel 12 lid 2, 13 lid 1 onder a', 'Article 12(2), 13(1)(a)'],
    ['13(1)(f), 44-46', 'artikel 13 lid 1 onder f, 44 tot en met 46', 'Article 13(1)(f), 44-46'],
    ['6', 'artikel 6', 'Article 6'],
  ])('%s is cited as the language does', (articles, dutch, english) => {
    expect([citeArticles(articles, 'nl'), citeArticles(articles, 'en')]).toEqual([dutch, english]);
  });

  it.each(GAP_QUESTIONS.map(({ key, articles }) => [key, articles]))(
    'of %s can be cited',
    (_key, articles) => {
      expect(citeArticles(articles, 'nl')).toMatch(/^artikel \d/);
    },
  );
});
