import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf, markOfBoth, marksWithOneLeftOut } from './marks.ts';

const texts = fc.string({ maxLength: 20, unit: 'grapheme' });

describe('marks', () => {
  it('of a text with one letter left out are those of the texts themselves', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const left = Array.from({ length: text.length }, (_, at) =>
          markOf(text.slice(0, at) + text.slice(at + 1)),
        );
        expect(new Set(marksWithOneLeftOut(text))).toEqual(new Set([markOf(text), ...left]));
      }),
    );
  });

  it('are whole numbers of 32 bits', () => {
    fc.assert(
      fc.property(texts, texts, (some, other) => {
        for (const mark of [markOf(some), markOfBoth(markOf(some), markOf(other))]) {
          expect(mark).toBe(mark >>> 0);
        }
      }),
    );
  });

  it('differ for names and addresses that differ, and by the order of two', () => {
    const marks = new Set<number>();
    for (let number = 0; number < 10_000; number += 1) {
      const [street, code] = [markOf(`${number}`), markOf(`${1000 + number}AB`)];
      marks.add(markOfBoth(street, code));
      marks.add(markOfBoth(code, street));
    }
    expect(marks.size).toBe(20_000);
  });
});
