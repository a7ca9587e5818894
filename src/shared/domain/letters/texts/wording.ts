/** Parts of speech that every language builds in the same way from its own words. */
import { oneLine } from '../printable.ts';

/** An enumeration with a word before the last item: "a, b en c". */
export function enumeration(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/**
 * The family name as it stands after a salutation in the Netherlands: the
 * prefix gets a capital when no given name comes before it (de Vries becomes
 * De Vries), but 't and 's never do.
 */
export function withCapitalPrefix(familyName: string): string {
  const name = oneLine(familyName);
  if (/^ij/u.test(name)) return `IJ${name.slice(2)}`;
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** French puts a space that never breaks before high punctuation and inside its quotation marks. */
export function withFrenchSpacing<T>(texts: T): T {
  if (typeof texts === 'string') {
    return texts.replace(/ (?=[:;?!»])|(?<=«) /gu, '\u00a0') as T;
  }
  if (typeof texts === 'function') {
    return ((...given: unknown[]) => withFrenchSpacing(texts(...given))) as T;
  }
  if (Array.isArray(texts)) return texts.map(withFrenchSpacing) as T;
  if (typeof texts === 'object' && texts !== null) {
    return Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, withFrenchSpacing(text)]),
    ) as T;
  }
  return texts;
}
