/** Addresses that stand in one field, as Google and Gmail write them. */
import type { Country } from '#shared/domain/locale.ts';
import type { ReadContactPoint } from './records.ts';
import { type Read, readAddress, readCountry } from './values.ts';

/** `1234 AB Ede` or `B-9000 Gent`: a line that starts with a postcode. */
const POSTCODE_LINE = /^(?:[A-Z]{1,2}[ -])?(\d{4} ?[A-Z]{2}|\d{4,5})[ ,]+(\p{L}.*)$/u;
/** Longer text is taken as it is. */
const LONGEST = 500;

/**
 * Reads an address in one text: the line with the postcode, a country below it, and the
 * street above it. Without a line with a postcode the whole text is the street.
 */
export function readFormattedAddress(
  text: string,
  country: Country,
  label = '',
): Read<ReadContactPoint> | undefined {
  if (text.length > LONGEST) return readAddress({ street: text }, country, label);
  const byLine = text.split('\n');
  const lines = (byLine.filter((line) => line.trim() !== '').length > 1 ? byLine : text.split(','))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const index = lines.findIndex((line, place) => place > 0 && POSTCODE_LINE.test(line));
  const [, postcode, city] = POSTCODE_LINE.exec(lines[index] ?? '') ?? [];
  const below = lines.slice(index + 1);
  const state = readCountry(below[0] ?? '');
  if (index < 0 || below.length > 1 || (below.length === 1 && !/^[A-Z]{2}$/.test(state))) {
    return readAddress({ street: text }, country, label);
  }
  const street = lines.slice(0, index).join('\n');
  return readAddress(
    { street, postcode: postcode ?? '', city: city ?? '', country: state },
    country,
    label,
  );
}
