/** Parts of speech that every language builds in the same way from its own words. */
import type { PlainDate } from '../../calendar.ts';
import { oneLine } from '../printable.ts';

/** A date written out: day, month in words, year. `firstDay` is how the first of a month is said. */
export function writtenDate(on: PlainDate, months: readonly string[], firstDay = '1'): string {
  const [year, month, day] = on.split('-').map(Number);
  const dayText = day === 1 ? firstDay : String(day);
  return `${dayText} ${months[(month ?? 1) - 1]} ${year}`;
}

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
