// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/domain/dossier.ts';
import { composeExportPackage } from '#shared/domain/export/package.ts';
import { EXPORT_SCOPES, type ExportScope } from '#shared/domain/export/scope.ts';
import { LETTER_LOCALES, type LetterLocale } from '#shared/domain/locale.ts';
import { aDossier, anEmptyDossier } from '#test/builders/dossier.ts';
import { hostileDossier } from './hostile-dossier.ts';

function overview(
  dossier: Dossier,
  locale: LetterLocale = 'nl-NL',
  scope: ExportScope = 'all',
): string {
  const files = composeExportPackage(dossier, { locale, scope });
  return files.find(({ path }) => path.endsWith('.html'))?.text ?? '';
}

function parse(page: string): Document {
  return new DOMParser().parseFromString(page, 'text/html');
}

const EVERY_PAGE = EXPORT_SCOPES.flatMap((scope) =>
  LETTER_LOCALES.map((locale) => [scope, locale] as const),
);

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg onload=alert(1)>',
  '</title></bdi></td><iframe srcdoc="x">',
  '<!-- ',
  '&lt;b&gt;',
  '{controller|u}',
];

describe('the overview', () => {
  it.each(EVERY_PAGE)(
    'says its language and forbids everything but its style, of %s in %s',
    (scope, locale) => {
      const page = overview(aDossier(), locale, scope);
      const document = parse(page);
      expect(page.startsWith('<!doctype html>\n')).toBe(true);
      expect(document.documentElement.getAttribute('lang')).toBe(locale);
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
      expect(policy?.getAttribute('content')).toMatch(
        /^default-src 'none'; style-src 'unsafe-inline'/,
      );
      expect(policy?.getAttribute('content')).not.toMatch(/\*|https?:|data:|'self'/);
      expect(
        document.querySelectorAll('script, link, img, iframe, object, embed, form, base, svg')
          .length,
      ).toBe(0);
      expect(document.querySelectorAll('[src], [srcset], [background], [ping]').length).toBe(0);
      const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(links.filter((href) => !/^#[A-Za-z-]+$/.test(href ?? ''))).toEqual([]);
      expect(page).not.toMatch(/https?:|url\(|@import/);
    },
  );

  it.each(EVERY_PAGE)('shows no gap in place of what is unknown, of %s in %s', (scope, locale) => {
    for (const dossier of [aDossier(), anEmptyDossier({ request: null })]) {
      const text = parse(overview(dossier, locale, scope)).body.textContent ?? '';
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
    }
  });

  it('gives every table a caption and headings with a scope', () => {
    const document = parse(overview(aDossier()));
    const tables = [...document.querySelectorAll('table')];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent?.trim()).not.toBe('');
      expect(table.querySelectorAll('th:not([scope])').length).toBe(0);
    }
  });

  it.each([
    ['all', 14],
    ['portable', 4],
  ] as const)('links its contents to sections that exist, of %s', (scope, count) => {
    const document = parse(overview(aDossier(), 'nl-NL', scope));
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll('a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links.length).toBe(count);
    for (const link of links) expect(ids).toContain(link.slice(1));
    for (const element of document.querySelectorAll('[aria-labelledby]')) {
      expect(ids).toContain(element.getAttribute('aria-labelledby'));
    }
  });

  it.each(EXPORT_SCOPES.flatMap((scope) => ATTACKS.map((attack) => [attack, scope] as const)))(
    'shows %j as text in every place, of %s',
    (attack, scope) => {
      const harmless = parse(overview(hostileDossier('x'), 'nl-NL', scope));
      const document = parse(overview(hostileDossier(attack), 'nl-NL', scope));
      const tags = (of: Document) => [...of.querySelectorAll('*')].map(({ tagName }) => tagName);
      expect(tags(document)).toEqual(tags(harmless));
      const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames(),
      );
      expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
      expect(document.querySelector('article td bdi')?.textContent).toBe(attack);
    },
  );

  it('shows marks that turn the direction of reading, also in its title', () => {
    const page = overview(hostileDossier('a\u202eb\u2066c'));
    expect(page).toContain('a[U+202E]b[U+2066]c');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('names a secret field and the place where it is, without a value', () => {
    const text = parse(overview(aDossier())).querySelector('main')?.textContent ?? '';
    expect(text).toContain('Wachtwoord');
    expect(text).toContain('Geheim: alleen bekend waar het staat');
    expect(text).toContain('Wachtwoordkluis');
  });

  it('says that nothing is recorded where a list is empty', () => {
    const section = parse(overview(anEmptyDossier())).getElementById('consents')?.parentElement;
    expect(section?.textContent).toContain('Niets vastgelegd.');
  });

  it('writes dates out in the language, with the plain date beside them', () => {
    expect(overview(aDossier())).toContain('<time datetime="2026-11-22">22 november 2026</time>');
    expect(overview(aDossier(), 'fr')).toContain(
      '<time datetime="2032-01-01">1er janvier 2032</time>',
    );
    expect(overview(aDossier(), 'en')).toContain('<time datetime="2026-03-01">1 March 2026</time>');
  });

  it('names countries in words', () => {
    expect(overview(aDossier())).toContain('Verenigde Staten (US)');
    expect(overview(aDossier(), 'fr')).toContain('États-Unis (US)');
  });
});
