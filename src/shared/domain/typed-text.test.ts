import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './fold.ts';
import { isTidy, tidyTyped } from './typed-text.ts';

const anyText = fc.string({
  unit: fc.constantFrom(...'aZ09~!@-  \t\n\u00a0é\u200b\u00adﬁ', 'e\u0301', '\u007f'),
  maxLength: 12,
});

describe('isTidy', () => {
  it.each(['', 'Jan', 'Jan de Vries', '~!', '06-12'])('is true for %j', (text) => {
    expect(isTidy(text)).toBe(true);
  });

  it.each([' ', ' a', 'a ', 'a  b', 'a\tb', 'é', 'a\u00a0b', 'a\u007f', 'a\u00adb'])(
    'is false for %j',
    (text) => {
      expect(isTidy(text)).toBe(false);
    },
  );
});

describe('a text that is tidy', () => {
  it('is tidied and folded as every other text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // A letter outside ASCII behind it makes it a text that is looked at in full.
        expect(tidyTyped(`${text}é`)).toBe(`${tidyTyped(`${text}x`).slice(0, -1)}é`);
        expect(foldForSearch(`${text}é`)).toBe(`${foldForSearch(`${text}x`).slice(0, -1)}e`);
      }),
      { numRuns: 2000 },
    );
  });
});
