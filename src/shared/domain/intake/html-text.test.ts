import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from './html-text.ts';

describe('textOfHtml', () => {
  it.each([
    ['<p>een</p><p>twee</p>', 'een\n\ntwee'],
    ['een<br>twee<BR/>drie', 'een\ntwee\ndrie'],
    ['<ul><li>een</li><li>twee</li></ul>', 'een\n\ntwee'],
    ['<div>een</div>\n\n\n<div>twee</div>', 'een\n\ntwee'],
    ['<b>ste</b>rk  en\n<i>schuin</i>', 'sterk en schuin'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['<style>p{}</style><title>x</title>tekst<script>if (a < b) {}</script>', 'tekst'],
    ['voor<!-- <p>weg</p> -->na', 'voorna'],
    ['<a href="https://voorbeeld.nl">hier</a>', 'hier'],
    ['3 < 5 en 7 > 6', '3 < 5 en 7 > 6'],
    ['&lt;b&gt; &amp; &euro;&nbsp;5 &eacute;&Euml;&ccedil; &#233; &#xE9;', '<b> & € 5 éËç é é'],
    ['&onbekend; &#0; & &amp', '&onbekend;   & &amp'],
    ['<script>nooit dicht', ''],
    ['tekst <p', 'tekst'],
  ])('reads %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text.replace(/ {2,}/g, ' '));
  });

  it('keeps text without tags and entities as it is, but for its spaces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^<&\p{C}\p{Z}]{0,100}$/u), (text) => {
        expect(textOfHtml(text)).toBe(text);
      }),
    );
  });

  it.each(['<', '<a ', '<!--', '<script>', '</', '&', '&#', '<p>', '< '])(
    'reads a million characters of %j in little time',
    (piece) => {
      expect(typeof textOfHtml(piece.repeat(1_000_000 / piece.length))).toBe('string');
    },
  );
});
