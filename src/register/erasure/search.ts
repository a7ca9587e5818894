/**
 * Looks for many texts in many bytes at once, as they would stand in a database
 * page: as typed, in lower case, without diacritics, and with composed or
 * decomposed letters.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import { isTidy } from '#shared/domain/typed-text.ts';
import { preparePatterns } from './patterns.ts';

/** Shorter texts occur everywhere by chance. */
export const SHORTEST_SEARCHED = 4;

export interface Search {
  /** Searches these bytes too. A text that is cut by their end is not found in them. */
  add(bytes: Uint8Array): void;
  /** Positions in the list of values of those found so far. */
  found(): ReadonlySet<number>;
}

/** Searches for these values; values of fewer than four characters are never found. */
export function createSearch(values: readonly string[]): Search {
  return createSearches(values)();
}

/** As many searches for the same values as are asked for; what takes time is done once. */
export function createSearches(values: readonly string[]): () => Search {
  const spellings: Buffer[] = [];
  const valueBy: number[] = [];
  values.forEach((value, index) => {
    if (value.trim().length < SHORTEST_SEARCHED) return;
    for (const spelling of spellingsOf(value)) {
      spellings.push(Buffer.from(spelling, 'utf8'));
      valueBy.push(index);
    }
  });
  const patterns = preparePatterns(spellings);
  return () => {
    const found = new Set<number>();
    const take = (pattern: number) => found.add(valueBy[pattern] as number);
    return {
      add: (bytes) => patterns.find(bytes, take),
      found: () => found,
    };
  };
}

function spellingsOf(value: string): Set<string> {
  const text = value.trim();
  const forms = isTidy(text)
    ? [text, text.toLowerCase()]
    : [text, text.toLowerCase(), foldForSearch(text)];
  const spellings = new Set<string>();
  for (const form of forms) {
    if (form.length < SHORTEST_SEARCHED) continue;
    spellings.add(form.normalize('NFC'));
    spellings.add(form.normalize('NFD'));
    // As it stands within a JSON column.
    spellings.add(JSON.stringify(form).slice(1, -1));
  }
  return spellings;
}
