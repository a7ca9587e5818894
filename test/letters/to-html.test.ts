import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { blocksPresent } from '#shared/domain/letters/document.ts';
import { cssString } from '#shared/domain/letters/letter-css.ts';
import type { LetterLogo } from '#shared/domain/letters/logo.ts';
import { composeDueList } from '#shared/domain/letters/report.ts';
import { footerTemplate, headerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { EVERY_LETTER } from './every-letter.ts';
import { hostileDossier } from './hostile-dossier.ts';
import { strangeMarkup } from './markup-check.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const LOGO: LetterLogo = { type: 'image/png', width: 300, height: 100, base64: 'iVBORw0KGgo=' };
const HOSTILE: [name: string, text: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['the end of the style', '</style><script>alert(1)</script>'],
  ['the end of the title', '</title><img src=x onerror=alert(1)>'],
  ['the end of an attribute', '"><svg onload=alert(1)>'],
  ['single quotes', "' onmouseover='alert(1)"],
  ['a comment', '<!-- <p>'],
  ['a character data section', ']]> <![CDATA['],
  ['entities', '&lt;b&gt; &amp; &#0; &nbsp'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'],
  ['an object', '<object data="file:///etc/passwd"></object>'],
  ['a frame', '<iframe srcdoc="<script>1</script>"></iframe>'],
  ['an address of a script', 'javascript:alert(1)'],
  ['the signs of templates', '{{x}} %s $& `'],
  ['marks that turn text around', 'Vries\u202eseirV\u202c\u2066\u2069'],
  ['line ends', 'regel 1\r\nregel 2\nregel 3'],
  ['control characters', '\u0000\u0007\u001b[31m\ud83d'],
  ['ten thousand characters', 'x'.repeat(10_000)],
];

describe('toHtml', () => {
  it.each(EVERY_LETTER)('writes nothing but its own markup in $locale, $form', (options) => {
    const page = toHtml(composeAccessAnswer(aDossier(), options));
    expect(strangeMarkup(page)).toEqual([]);
    expect(page).toContain(`<html lang="${options.locale}">`);
    expect(page).toMatch(/<title>[^<]+ 2026-014<\/title>/);
  });

  it.each(HOSTILE)('keeps %s as text wherever it stands', (_, text) => {
    for (const country of ['NL', 'BE'] as const) {
      const document = composeAccessAnswer(hostileDossier(text, country), DUTCH);
      const page = toHtml(document);
      expect(strangeMarkup(page)).toEqual([]);
      expect(
        strangeMarkup(footerTemplate(document).replace(/style="[^"]*"/, '')).filter(
          (one) => !/^<(?:div|span class="(?:pageNumber|totalPages)")/.test(one),
        ),
      ).toEqual([]);
      expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(blocksPresent(document)).toHaveLength(23);
    }
  });

  it('writes any text as text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(...EVERY_LETTER),
        (text, options) => {
          const page = toHtml(composeAccessAnswer(hostileDossier(text), options));
          expect(strangeMarkup(page)).toEqual([]);
          expect(page).not.toMatch(/(?![\n\t])\p{Cc}|\p{Surrogate}/u);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets nothing be loaded and nothing run', () => {
    const page = toHtml(composeAccessAnswer(aDossier(), DUTCH));
    const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)?.[1];
    expect(policy).toBe(
      'default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:; font-src app: data:',
    );
    expect(page).not.toMatch(/<script|javascript:|src=|href=|url\(/i);
  });

  it('does not let a style sheet end its element', () => {
    const document = composeAccessAnswer(aDossier(), DUTCH);
    const page = toHtml(document, { css: 'p{}</style><script>', fontCss: '<!-- @font-face{}' });
    expect(page.match(/<\/style/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
  });

  it('marks up tables for reading aloud', () => {
    const page = toHtml(composeAccessAnswer(aDossier(), DUTCH));
    const tables = page.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toMatch(/<caption class="[a-z-]+">[^<]/);
      expect(table).toContain('<th scope="col"');
      expect(table).toContain('<th scope="row">');
    }
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  it('puts the logo into the letterhead as a picture with the name of the business', () => {
    const document = composeAccessAnswer(aDossier(), DUTCH);
    const page = toHtml(document, { logo: LOGO });
    expect(strangeMarkup(page)).toEqual([]);
    const [header] = page.match(/<header[\s\S]*?<\/header>/) ?? [];
    expect(header).toContain(
      '<img class="logo" src="data:image/png;base64,iVBORw0KGgo=" alt="Bakker ICT-hulp" style="width: 45.0mm; height: 15.0mm">',
    );
    expect(header).toContain('>Bakker ICT-hulp</p>');
    expect(page.match(/<img/g)).toHaveLength(1);
    expect(toHtml(document, { logo: null })).toBe(toHtml(document));
  });

  it('keeps a hostile name out of the markup of the logo', () => {
    for (const [, text] of HOSTILE) {
      const page = toHtml(composeAccessAnswer(hostileDossier(text), DUTCH), { logo: LOGO });
      // A long name is longer than what is looked at of one element.
      expect(strangeMarkup(page.replace(/x{400,}/g, 'x'))).toEqual([]);
      expect(page.match(/<img/g)).toHaveLength(1);
    }
  });

  it('makes a long name of the sender smaller, so that it stays above the address', () => {
    const classOf = (name: string) => {
      const { sender, ...document } = composeAccessAnswer(aDossier(), DUTCH);
      const page = toHtml({ ...document, sender: { ...sender, name } });
      return /<p class="sender-name ([a-z]+)">/.exec(page)?.[1];
    };
    expect(classOf('Bakker ICT-hulp')).toBe('short');
    expect(classOf('Bakker ICT-hulp en netwerkbeheer voor verenigingen')).toBe('long');
    expect(classOf('x'.repeat(120))).toBe('longest');
  });

  it('keeps the data to the annex on a page of its own', () => {
    const page = toHtml(composeAccessAnswer(aDossier(), DUTCH));
    expect(page.indexOf('class="signature"')).toBeLessThan(page.indexOf('class="annex-start"'));
    expect(page).toContain('.annex-start { break-before: page; }');
  });

  it('keeps hostile text in the due list as text', () => {
    for (const [, text] of HOSTILE) {
      const page = toHtml(
        composeDueList({
          madeOn: '2026-11-22' as PlainDate,
          business: text,
          language: 'nl',
          groups: [{ id: text, title: text, note: text }],
          rows: [
            {
              person: text,
              category: text,
              rule: text,
              dueOn: null,
              state: 'due',
              because: [text],
              group: text,
            },
          ],
        }),
      );
      expect(strangeMarkup(page)).toEqual([]);
    }
  });
});

describe('page numbers', () => {
  it('stand in the margin box and in the footer of the PDF printer', () => {
    const document = composeAccessAnswer(aDossier(), DUTCH);
    expect(toHtml(document)).toContain('"Pagina " counter(page) " van " counter(pages)');
    expect(footerTemplate(document)).toContain(
      'Pagina <span class="pageNumber"></span> van <span class="totalPages"></span>',
    );
    expect(footerTemplate(document)).toContain('2026-014');
    expect(headerTemplate()).toBe('<span></span>');
  });

  it('write a reference into CSS as a string only', () => {
    expect(cssString('2026-014')).toBe('"2026-014"');
    expect(cssString('a"}</style>\n\\')).toBe('"a\\22 \\7d \\3c \\2f style\\3e \\a \\5c "');
  });
});
