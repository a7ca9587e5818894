/** Articles of the GDPR as they are cited in the language of the screen. */
import type { UiLanguage } from '#shared/domain/locale.ts';

const PLACE = /^(\d+(?:-\d+)?)((?:\([0-9a-z]+\))*)$/;

/**
 * `12(2), 13(1)(a)` as `artikel 12 lid 2, 13 lid 1 onder a` or `Article 12(2), 13(1)(a)`.
 * Throws for a place that is not written like that.
 */
export function citeArticles(articles: string, language: UiLanguage): string {
  if (language === 'en') return `Article ${articles}`;
  return `artikel ${articles.split(', ').map(citeDutch).join(', ')}`;
}

function citeDutch(place: string): string {
  const parts = PLACE.exec(place);
  if (parts === null) throw new RangeError(`no place in the law: ${place}`);
  const points = [...(parts[2] ?? '').matchAll(/\(([0-9a-z]+)\)/g)].map(([, point = '']) =>
    /\d/.test(point) ? ` lid ${point}` : ` onder ${point}`,
  );
  return `${(parts[1] ?? '').replace('-', ' tot en met ')}${points.join('')}`;
}
