/**
 * Looks for many texts in many bytes at once, as they would stand in a database
 * page: as typed, in lower case, without diacritics, and with composed or
 * decomposed letters.
 */
import { foldForSearch } from '#shared/domain/fold.ts';

/** Shorter texts occur everywhere by chance. */
export const SHORTEST_SEARCHED = 4;

export interface Search {
  /** Searches these bytes too. A text that is cut by their end is not found in them. */
  add(bytes: Uint8Array): void;
  /** Positions in the list of values of those found so far. */
  found(): ReadonlySet<number>;
}

interface Pattern {
  readonly value: number;
  readonly bytes: Buffer;
}

/** Searches for these values; values of fewer than four characters are never found. */
export function createSearch(values: readonly string[]): Search {
  const found = new Set<number>();
  // By the first two bytes: most places of a page are ruled out by one look.
  const starts = new Map<number, Pattern[]>();
  const mayStart = new Uint8Array(65_536);
  values.forEach((value, index) => {
    if (value.trim().length < SHORTEST_SEARCHED) return;
    for (const spelling of spellingsOf(value)) {
      const bytes = Buffer.from(spelling, 'utf8');
      const start = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
      mayStart[start] = 1;
      const list = starts.get(start);
      if (list) list.push({ value: index, bytes });
      else starts.set(start, [{ value: index, bytes }]);
    }
  });
  return {
    add(given) {
      const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
      for (let at = 0; at + 1 < bytes.length; at++) {
        const start = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
        if (mayStart[start] === 0) continue;
        for (const pattern of starts.get(start) ?? []) {
          if (found.has(pattern.value)) continue;
          const end = at + pattern.bytes.length;
          if (
            end <= bytes.length &&
            bytes.compare(pattern.bytes, 0, pattern.bytes.length, at, end) === 0
          ) {
            found.add(pattern.value);
          }
        }
      }
    },
    found: () => found,
  };
}

function spellingsOf(value: string): Set<string> {
  const text = value.trim();
  const spellings = new Set<string>();
  for (const form of [text, text.toLowerCase(), foldForSearch(text)]) {
    if (form.length < SHORTEST_SEARCHED) continue;
    spellings.add(form.normalize('NFC'));
    spellings.add(form.normalize('NFD'));
    // As it stands within a JSON column.
    spellings.add(JSON.stringify(form).slice(1, -1));
  }
  return spellings;
}
