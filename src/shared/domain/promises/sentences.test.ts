import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, MOST_SENTENCES, splitSentences } from './sentences.ts';

describe('a pasted text', () => {
  it.each([
    ['two sentences', 'Wij bewaren je naam. Je mag die inzien.', 2],
    ['an abbreviation in the middle', 'We delen o.a. Je adres met de post.', 1],
    ['an article of law', 'Zie art. 15 AVG voor dit recht.', 1],
    ['an example', 'Soms vragen we meer, bijv. Uw telefoonnummer.', 1],
    ['a date with points', 'Deze tekst geldt sinds 1. 5. 2018 en niet eerder.', 1],
    ['initials', 'Vraag het aan J. P. Jansen van ons kantoor.', 1],
    ['a legal form', 'Voorbeeld B.V. Utrecht bewaart dit.', 1],
    ['an English abbreviation', 'We share data, e.g. Names, with nobody.', 1],
    ['a question and an answer', 'Wat bewaren we? Alleen je naam!', 2],
    ['a quotation that ends', 'Wij zeggen "nooit." Dat menen we.', 2],
    ['a heading above a sentence', 'Onze rechten\nJe mag je gegevens inzien.', 2],
    ['a list', 'We bewaren:\n- je naam\n- je adres\n• je e-mailadres', 4],
    ['a numbered list', 'We bewaren\n1. je naam\n2) je adres', 3],
    ['a sentence broken over lines', 'Wij bewaren je naam\nzolang je klant bent.', 1],
    ['an empty line within', 'Wij bewaren je naam\n\nzolang je klant bent.', 2],
  ])('with %s is cut where sentences end', (_, text, count) => {
    expect(splitSentences(text), splitSentences(text).join(' | ')).toHaveLength(count);
  });

  it('loses the marks of a list and nothing else', () => {
    expect(splitSentences('- je naam\n2. je adres\n(a) je e-mail')).toEqual([
      'je naam',
      'je adres',
      'je e-mail',
    ]);
  });

  it('gives no sentence for what has no words', () => {
    expect(splitSentences(' \n --- \n 12 \n * * * ')).toEqual([]);
  });

  it('keeps every word in its order, whatever is pasted', () => {
    const word = fc.stringMatching(/^[A-Za-z]{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom('. ', ', ', '\n', '; ', ' ', '? ')), {
          minLength: 1,
          maxLength: 60,
        }),
        (pieces) => {
          const words = (text: string) => text.match(/[A-Za-z]+/g) ?? [];
          const text = pieces.flat().join('');
          expect(words(splitSentences(text).join(' '))).toEqual(words(text));
        },
      ),
    );
  });

  it('is cut off where nobody could go through it, and long runs of points are no trouble', () => {
    expect(splitSentences('Dit is een zin. '.repeat(1000))).toHaveLength(MOST_SENTENCES);
    const long = splitSentences(`woord ${'.'.repeat(150_000)} ${'a\n'.repeat(20_000)}`);
    expect(Math.max(...long.map((sentence) => sentence.length))).toBeLessThanOrEqual(
      LONGEST_SENTENCE,
    );
  });
});
