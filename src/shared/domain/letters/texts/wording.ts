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
