import { describe, expect, it } from 'vitest';
import { oneLine, printable } from './printable.ts';

describe('printable', () => {
  it('keeps letters of every script, tabs and new lines', () => {
    const text = 'Zoë Çelik\t渡辺 🎻\nשלום';
    expect(printable(text)).toBe(text);
  });

  it('makes every kind of line end a new line', () => {
    expect(printable('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
  });

  it('replaces what XML forbids', () => {
    expect(printable('a\u0000b\u0008c\ud800d\ufffee')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });

  it('shows the marks that would turn text around', () => {
    expect(printable('rekening\u202eLN')).toBe('rekening[U+202E]LN');
    expect(printable('\u2066x\u2069')).toBe('[U+2066]x[U+2069]');
  });
});

describe('oneLine', () => {
  it('joins lines and trims', () => {
    expect(oneLine('  De\r\n Vries\u00a0\tBouw ')).toBe('De Vries Bouw');
  });
});
